"""👍 and 👎: a pressed button enters; a word of thanks, a note and a mark on the button leave."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.models.base import Base
from bot.models.reply import Rate
from bot.render import Style
from bot.transport.telegram.addressed import locale_of
from bot.transport.telegram.callbacks import decode
from bot.transport.telegram.deps import Deps

CHOSEN: Final = " ✓"


async def take_rating(query: CallbackQuery, rating: Rate, deps: Deps) -> None:
    """Note a rating, thank for it where the button is, and mark the button; a second press changes it.

    It is kept under the reader and not under the chat: in a group everybody has a vote, and a reader who has everything
    forgotten in private has the votes of groups forgotten too. In a group no button is marked, as all see the same.
    """
    reader, message = query.from_user, query.message
    deps.notes.rate(str(reader.id), rating.fact, helpful=rating.helpful)
    turn = deps.app.press(rating, chat=str(message.chat.id if message else reader.id), locale=locale_of(reader))
    with suppress(BadRequest):  # too old to be answered, and noted all the same
        await query.answer(deps.app.render(turn, Style.PLAIN).text)
    if not isinstance(message, Message) or message.reply_markup is None or message.chat.type != ChatType.PRIVATE:
        return
    with suppress(BadRequest):  # not modified, or the message is gone: the thanks have been said
        await query.edit_message_reply_markup(marked(message.reply_markup, rating, deps.app.base))


def marked(keyboard: InlineKeyboardMarkup, rating: Rate, base: Base) -> InlineKeyboardMarkup:
    """Return a keyboard with the chosen one of a fact's two rating buttons marked; every other button stays."""
    return InlineKeyboardMarkup([[_marked(each, rating, base) for each in row] for row in keyboard.inline_keyboard])


def _marked(button: InlineKeyboardButton, rating: Rate, base: Base) -> InlineKeyboardButton:
    data = button.callback_data
    action = decode(data, base) if isinstance(data, str) else None
    if not isinstance(action, Rate) or action.fact != rating.fact:
        return button
    label = button.text.removesuffix(CHOSEN)
    return InlineKeyboardButton(text=label + CHOSEN if action == rating else label, callback_data=data)
