"""Who and what the server knows: users, chats and messages, each of which can be written as Bot API JSON."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from bot.transport.botapi.documents import Document
from bot.transport.botapi.files import Photo
from bot.transport.botapi.formatted import Entity
from bot.transport.botapi.keyboards import Keyboard

JSON = dict[str, Any]

_DETAILS: Final = {"text_link": "url", "pre": "language", "custom_emoji": "custom_emoji_id"}


@dataclass(frozen=True, slots=True)
class User:
    """A reader or a bot."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    def json(self) -> JSON:
        """Write as the type User."""
        optional = {"username": self.username, "language_code": self.language_code}
        return {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name} | _present(optional)


class ChatType(StrEnum):
    """What kind of chat it is."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Chat:
    """A private chat (its id is the reader's), a group or a channel; a supergroup with `forum` has topics."""

    id: int
    type: ChatType = ChatType.PRIVATE
    title: str | None = None
    forum: bool = False

    def json(self) -> JSON:
        """Write as the type Chat."""
        return {"id": self.id, "type": self.type.value} | _present(
            {"title": self.title, "is_forum": self.forum or None}
        )


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands now. `sender` is the bot's own user for the bot's messages.

    With a `photo` or a `document`, text and entities are its caption. `forward` is where a forwarded message comes
    from, as the type MessageOrigin. `thread` is the topic of a forum, `preview` the options for the preview of a link
    as they were given.
    """

    id: int
    chat: Chat
    sender: User
    date: int
    text: str
    entities: tuple[Entity, ...] = ()
    keyboard: Keyboard = ()
    reply_to: int | None = None
    edited: int | None = None
    photo: Photo | None = None
    thread: int | None = None
    preview: JSON | None = None
    caption_above: bool = False
    document: Document | None = None
    forward: JSON | None = None

    def json(self) -> JSON:
        """Write as the type Message, the message replied to left out."""
        written = {"message_id": self.id, "date": self.date, **self._content()}
        written["chat"] = self.chat.json()
        written["from"] = self.sender.json()
        if self.keyboard:
            written["reply_markup"] = {"inline_keyboard": [list(row) for row in self.keyboard]}
        if self.edited is not None:
            written["edit_date"] = self.edited
        if self.thread is not None:
            written["message_thread_id"] = self.thread
        if self.thread:
            written["is_topic_message"] = True
        if self.preview is not None:
            written["link_preview_options"] = self.preview
        if self.caption_above:
            written["show_caption_above_media"] = True
        if self.forward is not None:
            written["forward_origin"] = self.forward
        return written

    def _content(self) -> JSON:
        entities = [entity_json(each) for each in self.entities] or None
        captioned = _present({"caption": self.text or None, "caption_entities": entities})
        if self.document is not None:
            return {"document": self.document.json()} | captioned
        if self.photo is not None:
            return {"photo": self.photo.json()} | captioned
        return {"text": self.text, "entities": entities} if entities else {"text": self.text}


def entity_json(entity: Entity) -> JSON:
    """Write as the type MessageEntity."""
    written: JSON = {"type": entity.type, "offset": entity.offset, "length": entity.length}
    if entity.detail and entity.type in _DETAILS:
        written[_DETAILS[entity.type]] = entity.detail
    return written


class EventKind(StrEnum):
    """What happened in a chat."""

    SENT = "sent"
    EDITED = "edited"
    DELETED = "deleted"
    CALLBACK_ANSWERED = "callback_answered"
    ACTION = "action"
    REACTION = "reaction"
    INLINE_ANSWERED = "inline_answered"
    QUEUED = "queued"


@dataclass(frozen=True, slots=True)
class Event:
    """Something a subscriber may want to show: a message, or a `text` (callback answer, action, reaction, query id)."""

    kind: EventKind
    chat: int | None = None
    message: Message | None = None
    text: str = ""


def _present(fields: JSON) -> JSON:
    return {name: value for name, value in fields.items() if value is not None}
