"""Who is spoken to, and who speaks: a message enters, the question put to the bot leaves, or None where it is not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from telegram import Message, User
from telegram.constants import ChatType

from bot.models.reply import Command
from bot.models.text import Language
from bot.transport.telegram.locale import nearest

MENU_OF_GROUPS: Final = (Command.ASK, Command.FIGURES, Command.EVENTS, Command.TOPICS)
"""Commands that a group's menu lists. Where the bot is the only one, a tap on the menu sends them without its name."""

_BARE: Final = re.compile(rf"/(?:{'|'.join(MENU_OF_GROUPS)})(?!\w|@)", re.IGNORECASE)
_NOTHING_ASKED: Final = re.compile(r"(?:/ask)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks and where: `chat` is Telegram's chat id as text; `asker` tells readers of one group apart."""

    chat: str
    asker: str = ""
    locale: Language | None = None


def question_of(message: Message, me: User) -> str | None:
    """Return what a message asks this bot.

    In private everything is for the bot (a picture asks its caption, a sticker asks nothing: an empty text). In a group
    only a command of its menu, a command with its name, a mention of the bot and a reply to the bot are; where such a
    message holds no question of its own, it asks what the message that it replies to says. Other bots, and messages
    that readers sent through this bot, ask nothing.
    """
    if _is_machine(message.from_user, message) or (message.via_bot and message.via_bot.id == me.id):
        return None
    if message.chat.type == ChatType.PRIVATE:
        return without_name(_words(message), me.username or "")
    question = _asked_in_group(message, me)
    return None if question is None else _own_or_replied(question, message, me)


def summoned_by(message: Message, me: User) -> str | None:
    """Return what a message asks the bot that summons it into a chat it is not in; None where another bot does."""
    if _is_machine(message.from_user, message):
        return None
    question = without_name(_words(message), me.username or "")
    return _own_or_replied(question, message, me)


def asker_of(message: Message) -> Asker:
    """Return whose message it is: a reader, an anonymous administrator, or a channel that speaks in a group."""
    chat = str(message.chat.id)
    if message.chat.type == ChatType.PRIVATE:
        return Asker(chat, locale=locale_of(message.from_user))
    speaker = message.sender_chat or message.from_user
    spoken = None if message.sender_chat else locale_of(message.from_user)
    return Asker(chat, str(speaker.id) if speaker else "", spoken)


def presser_of(reader: User, chat_id: int) -> Asker:
    """Return who pressed a button under a message of this chat."""
    return Asker(str(chat_id), "" if reader.id == chat_id else str(reader.id), locale_of(reader))


def without_name(text: str, username: str) -> str:
    """Return a text without mentions of the bot, its commands without the bot's name.

    >>> without_name("/figures@harvest_bot wheat", "harvest_bot"), without_name("@Harvest_Bot rye?", "harvest_bot")
    ('/figures wheat', 'rye?')
    """
    if "@" not in text:
        return text.strip()
    name = re.escape(username)
    plain = re.sub(rf"\A(/\w+)@{name}(?!\w)", r"\1", text, flags=re.IGNORECASE)
    return re.sub(rf"(?<![\w/@])@{name}(?!\w)[,:]?\s*", "", plain, flags=re.IGNORECASE).strip()


def command_for_another(text: str, username: str) -> bool:
    """Tell whether a text is a command that names some other bot.

    >>> command_for_another("/help@rail_bot", "harvest_bot"), command_for_another("/help", "harvest_bot")
    (True, False)
    """
    found = re.match(r"/\w+@(\w+)", text)
    return found is not None and found[1].lower() != username.lower()


def locale_of(user: User | None) -> Language | None:
    """Return the language to speak to a reader's Telegram client, None where the client does not tell its own."""
    return nearest(user.language_code) if user else None


def _asked_in_group(message: Message, me: User) -> str | None:
    text, username = _words(message), me.username or ""
    if not text or command_for_another(text, username):
        return None
    question = without_name(text, username)
    meant = question != text.strip() or _BARE.match(text.strip()) or _wrote(message.reply_to_message, me)
    return question if meant else None


def _own_or_replied(question: str, message: Message, me: User) -> str:
    """Return a question, or where it says nothing what the message replied to says, or else how to ask."""
    if not _NOTHING_ASKED.fullmatch(question):
        return question
    target = message.reply_to_message
    return (_words(target) if target and not _wrote(target, me) else "") or f"/{Command.ASK}"


def _words(message: Message) -> str:
    return message.text or message.caption or ""


def _wrote(message: Message | None, me: User) -> bool:
    return message is not None and message.from_user is not None and message.from_user.id == me.id


def _is_machine(user: User | None, message: Message) -> bool:
    """Tell another bot from the accounts under which anonymous administrators and channels speak."""
    return user is not None and user.is_bot and message.sender_chat is None
