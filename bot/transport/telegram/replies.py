"""Sending: a rendered reply enters, messages with buttons leave, in as many parts as Telegram's limit makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from telegram import Bot, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, MaybeInaccessibleMessage, Message
from telegram.error import BadRequest

from bot.models.base import Base
from bot.models.reply import Button, Rendered
from bot.transport.botapi.markup import link_of
from bot.transport.telegram.callbacks import encode
from bot.transport.telegram.split import split

CALLBACK_ANSWER_LIMIT: Final = 200
_LABEL_LIMIT: Final = 64  # longer labels are cut by clients anyway
_GONE: Final = ("message to edit not found", "message can't be edited")


async def send(bot: Bot, rendered: Rendered, base: Base, *, to: MaybeInaccessibleMessage) -> None:
    """Send a reply to where a message stands; the buttons go below the last part."""
    for text, markup in _messages(rendered, base):
        if isinstance(to, Message):
            await to.reply_text(text, reply_markup=markup)
        else:
            await bot.send_message(to.chat.id, text, reply_markup=markup)


async def show_in_place(query: CallbackQuery, rendered: Rendered, base: Base) -> None:
    """Put a reply in the place of the message whose button was pressed, or below it where that cannot be."""
    parts = tuple(_messages(rendered, base))
    if len(parts) == 1:
        text, markup = parts[0]
        try:
            await query.edit_message_text(text, reply_markup=markup)
        except BadRequest as error:
            if "not modified" in error.message.lower():
                return
            if not any(each in error.message.lower() for each in _GONE):
                raise
        else:
            return
    if query.message:
        await send(query.get_bot(), rendered, base, to=query.message)


def keyboard(rendered: Rendered, base: Base) -> InlineKeyboardMarkup | None:
    """Return the buttons of a reply, or None where it has none.

    A link that Telegram does not take would cost the reader the whole reply, so its button is left out.
    """
    rows = [[_button(each, base) for each in row if each.action or link_of(each.url or "")] for row in rendered.buttons]
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None


def _messages(rendered: Rendered, base: Base) -> Iterator[tuple[str, InlineKeyboardMarkup | None]]:
    *earlier, last = split(rendered.text)
    yield from ((part, None) for part in earlier)
    yield last, keyboard(rendered, base)


def _button(button: Button, base: Base) -> InlineKeyboardButton:
    label = button.label if len(button.label) <= _LABEL_LIMIT else button.label[: _LABEL_LIMIT - 1].rstrip() + "…"
    if button.action is not None:
        return InlineKeyboardButton(text=label, callback_data=encode(button.action, base))
    return InlineKeyboardButton(text=label, url=button.url)
