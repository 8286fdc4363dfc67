"""Sending: a rendered reply enters, messages with buttons leave, in as many parts as Telegram's limit makes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from telegram import (
    Bot,
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MaybeInaccessibleMessage,
)
from telegram.error import BadRequest

from bot.index.verdicts import Verdicts
from bot.models.base import Base
from bot.models.reply import (
    Action,
    Button,
    Forget,
    Rendered,
    SetDigest,
    ShowMisses,
    ShowNews,
    ShowPage,
    ShowRelated,
    Unfollow,
)
from bot.models.same import Same
from bot.render import shortened
from bot.settings import link_previews
from bot.transport.botapi.markup import link_of
from bot.transport.botapi.utf16 import units
from bot.transport.telegram.callbacks import encode, fits
from bot.transport.telegram.links import share_link
from bot.transport.telegram.sending import NO_PREVIEW, Part, Sent, send_part
from bot.transport.telegram.split import split

CALLBACK_ANSWER_LIMIT: Final = 200
GONE: Final = ("message to edit not found", "message can't be edited")
NOT_MODIFIED: Final = "not modified"
_LABEL_LIMIT: Final = 64  # longer labels are cut by clients anyway
_COPY_LIMIT: Final = 256
_IN_PLACE: Final = (ShowPage, ShowNews, ShowMisses, Unfollow, SetDigest, Forget)


class Keyboard(InlineKeyboardMarkup):
    """Buttons that are written once for all readers who get them: the same reply goes to many."""

    __slots__ = ("_written",)

    def to_dict(self, recursive: bool = True) -> dict[str, Any]:  # noqa: FBT001, FBT002 - the signature is the library's
        """Return the buttons as the Bot API wants them."""
        if not recursive:
            return super().to_dict(recursive=False)
        if getattr(self, "_written", None) is None:
            self._written = super().to_dict()
        return self._written


_PARTS: Final = Verdicts(limit=1_024)
"""The messages of the newest replies: a reply that many readers get is cut and its buttons are written once.

A reply is of one base, which therefore needs no place beside it.
"""


async def send(bot: Bot, rendered: Rendered, base: Base, *, to: MaybeInaccessibleMessage) -> tuple[Sent, ...]:
    """Send a reply to where a message stands, and return its messages; the buttons go below the last part."""
    return tuple([await send_part(bot, part, to=to) for part in parts_of(rendered, base, bot.username)])


async def show_in_place(query: CallbackQuery, rendered: Rendered, base: Base) -> None:
    """Put a reply in the place of the message whose button was pressed, or below it where that cannot be."""
    parts = parts_of(rendered, base, query.get_bot().username)
    if len(parts) == 1:
        part = parts[0]
        try:
            await query.edit_message_text(part.text, reply_markup=part.markup, link_preview_options=part.preview)
        except BadRequest as error:
            if NOT_MODIFIED in error.message.lower():
                return
            if not any(each in error.message.lower() for each in GONE):
                raise
        else:
            return
    if query.message:
        await send(query.get_bot(), rendered, base, to=query.message)


def turns_in_place(action: Action) -> bool:
    """Say whether a button shows the message it stands under anew, and not a reply of its own."""
    return isinstance(action, _IN_PLACE) or (isinstance(action, ShowRelated) and action.page > 1)


def parts_of(rendered: Rendered, base: Base, username: str) -> tuple[Part, ...]:
    """Cut a reply into messages; buttons and the preview of the source stand with the last one.

    `username` is the bot's, for links to itself.
    """
    key = (Same(rendered), username, link_previews())
    if (parts := _PARTS.get(key)) is None:
        *earlier, last = split(rendered.text)
        parts = (*map(Part, earlier), Part(last, keyboard(rendered, base, username), preview_of(rendered)))
        _PARTS[key] = parts
    return parts


def without_sharing(rendered: Rendered) -> Rendered:
    """Return a reply without buttons that hand facts on by links that would lead nowhere."""
    rows = (tuple(button for button in row if not button.share) for row in rendered.buttons)
    return replace(rendered, buttons=tuple(row for row in rows if row))


def preview_of(rendered: Rendered) -> LinkPreviewOptions:
    """Return how the source is previewed, if at all: small and below, so that the answer stays first."""
    if not rendered.preview or not link_of(rendered.preview) or not link_previews():
        return NO_PREVIEW
    # What is left out here would be filled in from the defaults, which switch previews off.
    return LinkPreviewOptions(
        is_disabled=False,
        url=rendered.preview,
        prefer_small_media=True,
        prefer_large_media=False,
        show_above_text=False,
    )


def keyboard(rendered: Rendered, base: Base, username: str) -> InlineKeyboardMarkup | None:
    """Return the buttons of a reply, or None where it has none.

    What Telegram does not take, such as a link to a host without a dot, would cost the reader the whole reply, so its
    button is left out.
    """
    rows = [[button for each in row if (button := pressable(each, base, username))] for row in rendered.buttons]
    filled = [row for row in rows if row]
    return Keyboard(filled) if filled else None


def pressable(button: Button, base: Base, username: str) -> InlineKeyboardButton | None:
    """Return a button as Telegram knows it, or None where Telegram would not take it."""
    label = shortened(button.label, _LABEL_LIMIT)
    if button.action is not None:
        data = encode(button.action, base) if fits(button.action, base) else ""
        return InlineKeyboardButton(text=label, callback_data=data) if data else None
    if button.copy is not None:
        copied = CopyTextButton(text=button.copy) if 1 <= units(button.copy) <= _COPY_LIMIT else None
        return InlineKeyboardButton(text=label, copy_text=copied) if copied else None
    url = share_link(button.share, username) if button.share else button.url or ""
    return InlineKeyboardButton(text=label, url=url) if link_of(url) else None
