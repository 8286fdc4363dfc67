"""Edits: the bot's calls that change a message enter, the message as it now stands leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from bot.transport.botapi.contents import caption_of, photo_of, preview_of, text_of
from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.keyboards import checked_keyboard
from bot.transport.botapi.state import State
from bot.transport.botapi.world import JSON, Event, EventKind, Message

_NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content"
    " and reply markup of the message"
)


class Edits:
    """The methods that edit; a message sent through inline mode is edited by its `inline_message_id`."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.methods: dict[str, Callable[[JSON], Any]] = {
            "editMessageText": self._edit_text,
            "editMessageCaption": self._edit_caption,
            "editMessageMedia": self._edit_media,
            "editMessageReplyMarkup": self._edit_keyboard,
        }

    def _edit_text(self, parameters: JSON) -> JSON | bool:
        before = self._own_message(parameters)
        if before.photo:
            raise ApiError("there is no text in the message to edit")
        content = text_of(parameters)
        return self._edited(
            before, parameters, text=content.text, entities=content.entities, preview=preview_of(parameters)
        )

    def _edit_caption(self, parameters: JSON) -> JSON | bool:
        before = self._own_message(parameters)
        if not before.photo:
            raise ApiError("there is no caption in the message to edit")
        content = caption_of(parameters)
        above = parameters.get("show_caption_above_media", False)
        return self._edited(before, parameters, text=content.text, entities=content.entities, caption_above=above)

    def _edit_media(self, parameters: JSON) -> JSON | bool:
        before, media = self._own_message(parameters), parameters["media"]
        if media.get("type") != "photo":
            raise ApiError("can't parse InputMedia: this server takes photos only")
        content, photo = caption_of(media), photo_of(media["media"], self._state.files)
        above = bool(media.get("show_caption_above_media"))
        shown = {"text": content.text, "entities": content.entities, "caption_above": above}
        return self._edited(before, parameters, photo=photo, preview=None, **shown)

    def _edit_keyboard(self, parameters: JSON) -> JSON | bool:
        return self._edited(self._own_message(parameters), parameters)

    def _edited(self, before: Message, parameters: JSON, **changes: Any) -> JSON | bool:
        """Put the changed message in its place. An edit without a keyboard removes the one that was there."""
        after = replace(before, keyboard=checked_keyboard(parameters.get("reply_markup")), **changes)
        if after == before:
            raise ApiError(_NOT_MODIFIED)
        edited = replace(after, edited=int(self._state.now()))
        inline = parameters.get("inline_message_id")
        if inline:
            self._state.inline_messages[inline] = edited
        else:
            self._state.messages[before.chat.id, before.id] = edited
        self._state.tell(Event(EventKind.EDITED, before.chat.id, edited))
        return True if inline else self._state.message_json(edited)

    def _own_message(self, parameters: JSON) -> Message:
        if "inline_message_id" in parameters:
            return self._inline_message(parameters["inline_message_id"])
        if not {"chat_id", "message_id"} <= parameters.keys():
            raise ApiError("message identifier is not specified")
        message = self._state.messages.get((self._state.chat_of(parameters).id, parameters["message_id"]))
        if message is None:
            raise ApiError("message to edit not found")
        if message.sender != self._state.me:
            raise ApiError("message can't be edited")
        return message

    def _inline_message(self, number: str) -> Message:
        message = self._state.inline_messages.get(number)
        if message is None:
            raise ApiError("MESSAGE_ID_INVALID")
        return message
