"""Sending: a rendered reply enters, messages with buttons leave, in as many parts as Telegram's limit makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from telegram import (
    Bot,
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MaybeInaccessibleMessage,
    Message,
)
from telegram.error import BadRequest

from bot.models.base import Base
from bot.models.reply import Action, Button, Rendered, ShowPage, ShowRelated
from bot.render import shortened
from bot.settings import link_previews
from bot.transport.botapi.markup import link_of
from bot.transport.botapi.utf16 import units
from bot.transport.telegram.callbacks import encode, fits
from bot.transport.telegram.split import split

CALLBACK_ANSWER_LIMIT: Final = 200
_LABEL_LIMIT: Final = 64  # longer labels are cut by clients anyway
_COPY_LIMIT: Final = 256
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_GONE: Final = ("message to edit not found", "message can't be edited")


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a reply."""

    text: str
    keyboard: InlineKeyboardMarkup | None = None
    preview: LinkPreviewOptions = _NO_PREVIEW


async def send(bot: Bot, rendered: Rendered, base: Base, *, to: MaybeInaccessibleMessage) -> None:
    """Send a reply to where a message stands; the buttons go below the last part."""
    for part in parts_of(rendered, base):
        if isinstance(to, Message):
            await to.reply_text(part.text, reply_markup=part.keyboard, link_preview_options=part.preview)
        else:
            await bot.send_message(to.chat.id, part.text, reply_markup=part.keyboard, link_preview_options=part.preview)


async def show_in_place(query: CallbackQuery, rendered: Rendered, base: Base) -> None:
    """Put a reply in the place of the message whose button was pressed, or below it where that cannot be."""
    parts = tuple(parts_of(rendered, base))
    if len(parts) == 1:
        try:
            await query.edit_message_text(parts[0].text, reply_markup=parts[0].keyboard)
        except BadRequest as error:
            if "not modified" in error.message.lower():
                return
            if not any(each in error.message.lower() for each in _GONE):
                raise
        else:
            return
    if query.message:
        await send(query.get_bot(), rendered, base, to=query.message)


def turns_in_place(action: Action) -> bool:
    """Say whether a button shows another page of the message it stands under, and not a reply of its own."""
    return isinstance(action, ShowPage) or (isinstance(action, ShowRelated) and action.page > 1)


def parts_of(rendered: Rendered, base: Base) -> Iterator[Part]:
    """Cut a reply into messages; buttons and the preview of the source stand with the last one."""
    *earlier, last = split(rendered.text)
    yield from map(Part, earlier)
    yield Part(last, keyboard(rendered, base), preview_of(rendered))


def preview_of(rendered: Rendered) -> LinkPreviewOptions:
    """Return how the source is previewed, if at all: small and below, so that the answer stays first."""
    if not rendered.preview or not link_of(rendered.preview) or not link_previews():
        return _NO_PREVIEW
    # What is left out here would be filled in from the defaults, which switch previews off.
    return LinkPreviewOptions(
        is_disabled=False,
        url=rendered.preview,
        prefer_small_media=True,
        prefer_large_media=False,
        show_above_text=False,
    )


def keyboard(rendered: Rendered, base: Base) -> InlineKeyboardMarkup | None:
    """Return the buttons of a reply, or None where it has none.

    What Telegram does not take, such as a link to a host without a dot, would cost the reader the whole reply, so its
    button is left out.
    """
    rows = [[made for each in row if (made := _button(each, base))] for row in rendered.buttons]
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None


def _button(button: Button, base: Base) -> InlineKeyboardButton | None:
    label = shortened(button.label, _LABEL_LIMIT)
    if button.action is not None:
        data = encode(button.action, base) if fits(button.action, base) else ""
        return InlineKeyboardButton(text=label, callback_data=data) if data else None
    if button.copy and units(button.copy) <= _COPY_LIMIT:
        return InlineKeyboardButton(text=label, copy_text=CopyTextButton(text=button.copy))
    return InlineKeyboardButton(text=label, url=button.url) if link_of(button.url or "") else None
