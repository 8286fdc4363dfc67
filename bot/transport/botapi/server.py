"""The Bot API server: calls of a bot and deeds of readers enter; answers, updates and events leave.

It keeps chats, messages and keyboards in memory and refuses what the real server refuses, in the same words. Readers
are played through `say`, `press`, `ask_inline` and `guest`, which return the update that Telegram would send; `queue`
hands one to polling.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any, Final

from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.formatted import Formatted
from bot.transport.botapi.inline import Inline
from bot.transport.botapi.keyboards import checked_keyboard
from bot.transport.botapi.parameters import checked_parameters, method_named
from bot.transport.botapi.profile import Profile
from bot.transport.botapi.texts import detected, formatted_text
from bot.transport.botapi.world import JSON, Chat, ChatType, Event, EventKind, Message, User

CALLBACK_ANSWER_LIMIT: Final = 200
CALLBACK_LIFETIME: Final = 900  # seconds; the real server does not document its value, it is of this order
UPDATE_LIMIT: Final = 100
BOT: Final = User(id=1_000_000, first_name="Dossier", username="dossier_bot", is_bot=True)
_ACTIONS: Final = frozenset(
    {"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document"}
    | {"choose_sticker", "find_location", "record_video_note", "upload_video_note"}
)
_NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content"
    " and reply markup of the message"
)

Listener = Callable[[Event], None]


class BotApi:
    """One bot's server. `token`, where given, is the only one accepted; `now` tells the time in Unix seconds."""

    def __init__(self, *, token: str | None = None, me: User = BOT, now: Callable[[], float] = time.time) -> None:
        self.me = me
        self.chats: dict[int, Chat] = {}
        self.messages: dict[tuple[int, int], Message] = {}
        self.blocked: set[int] = set()
        self._token = token
        self._now = now
        self._users: dict[int, User] = {}
        self._callbacks: dict[str, tuple[int, float]] = {}
        self._waiting: list[JSON] = []
        self._listeners: list[Listener] = []
        self._last_update = 0
        self.inline = Inline(now, self._tell)
        self._methods: dict[str, Callable[[JSON], Any]] = {
            **Profile(me).methods,
            **self.inline.methods,
            "getUpdates": self._get_updates,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._webhook_info,
            "getChat": self._get_chat,
            "sendMessage": self._send_message,
            "editMessageText": self._edit_text,
            "editMessageReplyMarkup": self._edit_keyboard,
            "deleteMessage": self._delete_message,
            "sendChatAction": self._send_action,
            "answerCallbackQuery": self._answer_callback,
        }

    def call(self, method: str, parameters: Mapping[str, Any], *, token: str | None = None) -> tuple[HTTPStatus, JSON]:
        """Answer one call: the HTTP status and the whole answer object. Never raises."""
        try:
            self._check(token)
            name = method_named(method)
            return HTTPStatus.OK, {"ok": True, "result": self._methods[name](checked_parameters(name, parameters))}
        except ApiError as error:
            return error.code, {"ok": False, "error_code": error.code.value, "description": error.description}

    def _check(self, token: str | None) -> None:
        if self._token is not None and token != self._token:
            raise ApiError("", code=HTTPStatus.UNAUTHORIZED)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event from now on; call what is returned to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def join(self, chat: Chat) -> Chat:
        """Make a chat known; readers' private chats become known when they write."""
        return self.chats.setdefault(chat.id, chat)

    def say(self, text: str, *, sender: User, chat: Chat | None = None, reply_to: int | None = None) -> JSON:
        """Let a reader write a message (in private unless a chat is given); return the update."""
        place = self.join(chat or Chat(sender.id))
        self._users[sender.id] = sender
        message = self._add(place, sender, Formatted(text, detected(text)), reply_to=reply_to)
        return self.update(message=self.message_json(message))

    def press(self, message: Message, data: str, *, sender: User) -> JSON:
        """Let a reader press a button that carries `data`; return the update."""
        self._last_update += 1
        query = f"{message.chat.id}-{self._last_update}"
        self._callbacks[query] = (message.chat.id, self._now())
        basic = {"id": query, "chat_instance": str(message.chat.id), "data": data}
        return self.update(callback_query={**basic, "from": sender.json(), "message": self.message_json(message)})

    def ask_inline(self, text: str, *, sender: User, offset: str = "", chat_type: str = "sender") -> JSON:
        """Let a reader type behind the bot's name in any chat; return the update. Its answer is kept in `inline`."""
        return self.update(inline_query=self.inline.query(text, sender=sender, offset=offset, chat_type=chat_type))

    def choose(self, query: str, result: str, *, sender: User, chat: Chat | None = None) -> JSON:
        """Let a reader send a result of an inline query into a chat; return the update that the bot gets of it."""
        chosen = next(each for each in self.inline.answers[query].results if each.id == result)
        place = self.join(chat or Chat(sender.id))
        message = self._add(place, sender, chosen.content, keyboard=chosen.keyboard)
        return self.update(message=self.message_json(message) | {"via_bot": self.me.json()})

    def guest(self, text: str, *, sender: User, chat: Chat) -> JSON:
        """Let a reader summon the bot into a chat that it is not in; return the update. No message of it is kept."""
        message = Message(1, chat, sender, int(self._now()), text, detected(text))
        return self.update(guest_message=message.json() | {"guest_query_id": self.inline.new_id()})

    def update(self, **content: Any) -> JSON:
        """Number an update that holds this content."""
        self._last_update += 1
        return {"update_id": self._last_update, **content}

    def queue(self, update: JSON) -> None:
        """Hand an update to the next getUpdates."""
        self._waiting.append(update)
        self._tell(Event(EventKind.QUEUED))

    def message_json(self, message: Message) -> JSON:
        """Write a message with the one it replies to."""
        target = self.messages.get((message.chat.id, message.reply_to)) if message.reply_to else None
        return message.json() | ({"reply_to_message": target.json()} if target else {})

    def _tell(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            listener(event)

    def _add(self, chat: Chat, sender: User, content: Formatted, **more: Any) -> Message:
        number = max((each for place, each in self.messages if place == chat.id), default=0) + 1
        message = Message(number, chat, sender, int(self._now()), content.text, content.entities, **more)
        self.messages[chat.id, number] = message
        return message

    def _chat(self, parameters: JSON) -> Chat:
        chat = self.chats.get(parameters["chat_id"])
        if chat is None:
            raise ApiError("chat not found")
        if chat.id in self.blocked:
            raise ApiError("bot was blocked by the user", code=HTTPStatus.FORBIDDEN)
        return chat

    def _own_message(self, parameters: JSON) -> Message:
        if "inline_message_id" in parameters:
            raise ApiError("MESSAGE_ID_INVALID")
        if not {"chat_id", "message_id"} <= parameters.keys():
            raise ApiError("message identifier is not specified")
        message = self.messages.get((self._chat(parameters).id, parameters["message_id"]))
        if message is None:
            raise ApiError("message to edit not found")
        if message.sender != self.me:
            raise ApiError("message can't be edited")
        return message

    def _send_message(self, parameters: JSON) -> JSON:
        chat = self._chat(parameters)
        content = _content(parameters)
        keyboard = checked_keyboard(parameters.get("reply_markup"))
        reply_to = self._reply_target(chat, parameters.get("reply_parameters", {}))
        message = self._add(chat, self.me, content, keyboard=keyboard, reply_to=reply_to)
        self._tell(Event(EventKind.SENT, chat.id, message))
        return self.message_json(message)

    def _reply_target(self, chat: Chat, reply: JSON) -> int | None:
        number = reply.get("message_id")
        if number is None or (chat.id, number) in self.messages:
            return number
        if not reply.get("allow_sending_without_reply"):
            raise ApiError("message to be replied not found")
        return None

    def _edit_text(self, parameters: JSON) -> JSON:
        before = self._own_message(parameters)
        content = _content(parameters)
        keyboard = checked_keyboard(parameters.get("reply_markup"))
        return self._replace(before, replace(before, text=content.text, entities=content.entities, keyboard=keyboard))

    def _edit_keyboard(self, parameters: JSON) -> JSON:
        before = self._own_message(parameters)
        return self._replace(before, replace(before, keyboard=checked_keyboard(parameters.get("reply_markup"))))

    def _replace(self, before: Message, after: Message) -> JSON:
        if after == before:
            raise ApiError(_NOT_MODIFIED)
        edited = replace(after, edited=int(self._now()))
        self.messages[before.chat.id, before.id] = edited
        self._tell(Event(EventKind.EDITED, before.chat.id, edited))
        return self.message_json(edited)

    def _delete_message(self, parameters: JSON) -> bool:
        chat = self._chat(parameters)
        message = self.messages.get((chat.id, parameters["message_id"]))
        if message is None:
            raise ApiError("message to delete not found")
        if message.sender != self.me and chat.type is not ChatType.PRIVATE:
            raise ApiError("message can't be deleted")
        del self.messages[chat.id, message.id]
        self._tell(Event(EventKind.DELETED, chat.id, message))
        return True

    def _send_action(self, parameters: JSON) -> bool:
        chat = self._chat(parameters)
        if parameters["action"] not in _ACTIONS:
            raise ApiError("wrong parameter action in request")
        self._tell(Event(EventKind.ACTION, chat.id, text=parameters["action"]))
        return True

    def _answer_callback(self, parameters: JSON) -> bool:
        chat, asked = self._callbacks.get(parameters["callback_query_id"], (None, 0.0))
        if chat is None or self._now() - asked > CALLBACK_LIFETIME:
            raise ApiError("query is too old and response timeout expired or query ID is invalid")
        text = parameters.get("text", "")
        if len(text) > CALLBACK_ANSWER_LIMIT:
            raise ApiError("MESSAGE_TOO_LONG")
        self._tell(Event(EventKind.CALLBACK_ANSWERED, chat, text=text))
        return True

    def _get_chat(self, parameters: JSON) -> JSON:
        chat = self._chat(parameters)
        user = self._users.get(chat.id)
        known = {"first_name": user.first_name} if user else {}
        return chat.json() | known | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}

    def _get_updates(self, parameters: JSON) -> list[JSON]:
        offset = parameters.get("offset", 0)
        if offset < 0:
            self._waiting = self._waiting[offset:]
        self._waiting = [each for each in self._waiting if each["update_id"] >= offset]
        limit = min(max(parameters.get("limit", UPDATE_LIMIT), 1), UPDATE_LIMIT)
        return self._waiting[:limit]

    def _delete_webhook(self, parameters: JSON) -> bool:
        if parameters.get("drop_pending_updates"):
            self._waiting.clear()
        return True

    def _webhook_info(self, _: JSON) -> JSON:
        return {"url": "", "has_custom_certificate": False, "pending_update_count": len(self._waiting)}


_NO_GIFTS: Final = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def _content(parameters: JSON) -> Formatted:
    parse_mode, entities = parameters.get("parse_mode"), parameters.get("entities")
    return formatted_text(parameters["text"], parse_mode=parse_mode, entities=entities)
