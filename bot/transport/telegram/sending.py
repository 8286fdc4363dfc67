"""Texts on their way: a text with its buttons enters, the number of the message that it became leaves.

The library would build a `Message` with all its buttons from each answer of Telegram, which takes longer than to find
the reply; nobody needs more of a sent text than its number.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, MaybeInaccessibleMessage, Message
from telegram.constants import ChatType, ParseMode
from telegram.error import ChatMigrated, EndPointNotFound, InvalidToken

NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)

_SEND: Final = "send_Message"
"""How the library is asked for a call as such: it warns of `sendMessage`, for which it has a method that builds."""

_AS_REPLY: Final = {"allow_sending_without_reply": True, "quote_parse_mode": ParseMode.HTML.value}


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that was sent: its number, and whether it is a photo."""

    number: int
    pictured: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a reply; `written` is what a call says of it, written once for all readers of the same reply."""

    text: str
    markup: InlineKeyboardMarkup | None = None
    preview: LinkPreviewOptions = NO_PREVIEW
    written: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Write the parameters. The bot's defaults are only put into the library's own methods, so none is left out."""
        written = {
            "text": self.text,
            "parse_mode": ParseMode.HTML.value,
            "link_preview_options": json.dumps(self.preview.to_dict()),
        }
        if self.markup:
            written["reply_markup"] = json.dumps(self.markup.to_dict())
        object.__setattr__(self, "written", written)


async def send_part(bot: Bot, part: Part, *, to: MaybeInaccessibleMessage) -> Sent:
    """Send one message of a reply to where a message stands: in a group as a reply to it, in a forum in its topic."""
    try:
        return await _sent(bot, {**part.written, **_place_of(to)})
    except ChatMigrated as moved:  # the group became a supergroup while the answer was worked out
        return await _sent(bot, {**part.written, "chat_id": moved.new_chat_id})


async def _sent(bot: Bot, parameters: dict[str, Any]) -> Sent:
    try:
        answer = await bot.do_api_request(_SEND, parameters)
    except EndPointNotFound as error:  # so the library reads the refusal of a token, for any method might be unknown
        raise InvalidToken from error
    return Sent(answer["message_id"])


def _place_of(message: MaybeInaccessibleMessage) -> dict[str, Any]:
    """Return the parameters that put a reply where a message stands, as `Message.reply_text` does."""
    place: dict[str, Any] = {"chat_id": message.chat.id}
    if not isinstance(message, Message):
        return place
    if message.chat.type != ChatType.PRIVATE:
        place["reply_parameters"] = {**_AS_REPLY, "message_id": message.message_id}
    if message.is_topic_message:
        place["message_thread_id"] = message.message_thread_id
    if message.business_connection_id:
        place["business_connection_id"] = message.business_connection_id
    if message.direct_messages_topic:
        place["direct_messages_topic_id"] = message.direct_messages_topic.topic_id
    return place
