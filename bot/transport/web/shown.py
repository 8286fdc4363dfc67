"""What the page shows of the bot: messages, commands, the dossier's card. Models enter, JSON for frames leaves."""

from __future__ import annotations

from typing import Any, Final

from bot.language.guess import guess_language
from bot.models.base import Base
from bot.models.text import Language
from bot.render import say
from bot.transport.botapi.files import Photo
from bot.transport.botapi.inline import InlineAnswer
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import JSON, Message, User, entity_json

PHOTOS: Final = "/photos/"
"""Where the page finds pictures, by their file id."""

# Scopes of a command menu as Telegram tries them for a private chat, the narrowest first.
_SCOPES: Final = ("all_private_chats", "default")


def message_json(message: Message, *, bot: User, reaction: str = "", via: str | None = None) -> JSON:
    """Write a message for the page; `lang` is what its words are read aloud in."""
    language = guess_language(message.text)
    return {
        "id": message.id,
        "out": message.sender != bot,
        "date": message.date,
        "edited": message.edited,
        "text": message.text,
        "entities": [entity_json(each) for each in message.entities],
        "keyboard": [[_button_json(each) for each in row] for row in message.keyboard],
        "reply_to": message.reply_to,
        "lang": language.value if language else None,
        "photo": _photo_json(message.photo) if message.photo else None,
        "caption_above": message.caption_above,
        "preview": _preview_json(message.preview or {}),
        "reaction": reaction,
        "via": via,
    }


def results_json(answer: InlineAnswer | None) -> JSON:
    """Write the answer to an inline query; one that was not answered has no results."""
    if answer is None:
        return {"results": [], "next": "", "button": None}
    button = answer.button or {}
    return {
        "results": [{"id": each.id, "title": each.title, "description": each.description} for each in answer.results],
        "next": answer.next_offset,
        "button": {"text": button["text"], "start": button.get("start_parameter", "")} if button else None,
    }


def commands_json(api: BotApi, chat: int, language: Language) -> list[JSON]:
    """Return the menu of commands that the bot registered for this chat and language."""
    scopes = ({"type": "chat", "chat_id": chat}, *({"type": each} for each in _SCOPES))
    for scope in scopes:
        for code in (language.value, ""):
            held = _result(api, "getMyCommands", {"scope": scope, "language_code": code})
            if held:
                return list(held)
    return []


def words_json(api: BotApi, base: Base, name: str, *, reader: User) -> JSON:
    """Return what the page says around the messages, in the language of the reader's client."""
    language = Language(reader.language_code or Language.EN)
    return {
        "language": language.value,
        "texts": texts_json(language),
        "commands": commands_json(api, reader.id, language),
        **card_json(api, base, name, language),
    }


def card_json(api: BotApi, base: Base, name: str, language: Language) -> JSON:
    """Return what stands at the head of the page: the dossier's name and size, and how the bot describes itself."""
    described = _in_language(api, "getMyDescription", "description", language)
    holds = say(language, "web-holds", articles=len(base.articles), facts=len(base.facts))
    named = _in_language(api, "getMyName", "name", language) or api.me.first_name
    return {
        "bot": {"name": named, "username": api.me.username, "description": described},
        "dossier": {"name": name or say(language, "web-shipped"), "holds": holds},
    }


def texts_json(language: Language) -> JSON:
    """Return the page's own words in a language."""
    return {each: say(language, f"web-{each}") for each in PAGE_TEXTS}


def _in_language(api: BotApi, method: str, field: str, language: Language) -> str:
    answers = (_result(api, method, {"language_code": code}) or {} for code in (language.value, ""))
    return next((each[field] for each in answers if each.get(field)), "")


def _result(api: BotApi, method: str, parameters: JSON) -> Any:
    return api.call(method, parameters)[1].get("result")


def _photo_json(photo: Photo) -> JSON:
    return {"url": f"{PHOTOS}{photo.file_id}", "width": photo.width, "height": photo.height}


def _preview_json(options: JSON) -> JSON | None:
    """Return the address that Telegram would show a preview of; nothing is fetched, so its host stands for it."""
    if options.get("is_disabled") or not options.get("url"):
        return None
    return {"url": options["url"], "above": bool(options.get("show_above_text"))}


def _button_json(button: JSON) -> JSON:
    named = {name: button[key] for key, name in _BUTTONS.items() if key in button}
    copied = {"copy": button["copy_text"]["text"]} if "copy_text" in button else {}
    return {"text": button["text"], **named, **copied}


_BUTTONS: Final = {
    "callback_data": "data",
    "url": "url",
    "switch_inline_query": "search",
    "switch_inline_query_chosen_chat": "search",
    "switch_inline_query_current_chat": "search",
}

PAGE_TEXTS: Final = (
    "private",
    "message",
    "placeholder",
    "send",
    "commands",
    "new-chat",
    "new-chat-sure",
    "language",
    "theme",
    "theme-auto",
    "theme-light",
    "theme-dark",
    "messages",
    "start",
    "empty",
    "you",
    "typing",
    "drawing",
    "edited",
    "reply",
    "edit",
    "copy",
    "copied",
    "more",
    "less",
    "actions",
    "cancel",
    "close",
    "enlarge",
    "to-end",
    "new-messages",
    "offline",
    "connecting",
    "back",
    "restarted",
    "full",
    "opens-tab",
    "reveal",
    "skip",
    "results",
    "nothing-found",
    "through",
    "left",
    "today",
    "yesterday",
    "no-script",
    "save",
)
