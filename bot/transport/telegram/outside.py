"""Replies for chats that the bot is not in: an answer enters, one inline result leaves, or one card of a search.

Nothing there can press a button of the bot's own: its facts become deep links into the private chat, the rest of what
buttons do is left out.
"""

from __future__ import annotations

from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryResultArticle, InputTextMessageContent

from bot.models.base import Base, key_of
from bot.models.reply import Button, Rendered, ShowFact, ShowPage
from bot.models.text import Language
from bot.render import Face, say
from bot.transport.telegram.links import link_to
from bot.transport.telegram.replies import pressable, preview_of
from bot.transport.telegram.split import split

QUERY_LIMIT: Final = 256
_ROWS: Final = 8
"""Rows of buttons below a message in somebody else's chat: enough for every choice, too few to fill a screen."""


def article(  # noqa: PLR0913 - all of them make one message
    identifier: str, face: Face, rendered: Rendered, base: Base, *, username: str, language: Language, opens: bool
) -> InlineQueryResultArticle:
    """Return what may be sent, with the key of `identifier` for an id; if it `opens`, a button shows it in private."""
    text, *_ = split(rendered.text)
    link = link_to(identifier, username) if opens else ""
    return InlineQueryResultArticle(
        id=key_of(identifier),
        title=face.title or "…",
        description=face.description or None,
        input_message_content=InputTextMessageContent(text, link_preview_options=preview_of(rendered)),
        reply_markup=_keyboard(rendered, base, username=username, link=link, label=say(language, "button-open")),
    )


def _keyboard(rendered: Rendered, base: Base, *, username: str, link: str, label: str) -> InlineKeyboardMarkup | None:
    rows = [[shown for each in row if (shown := _button(each, base, username))] for row in rendered.buttons]
    filled = [row for row in rows if row][:_ROWS]
    opening = [[InlineKeyboardButton(text=label, url=link)]] if link else []
    return InlineKeyboardMarkup([*filled, *opening]) if filled or opening else None


def _button(button: Button, base: Base, username: str) -> InlineKeyboardButton | None:
    """Return a button that works without the bot: a link, a text to copy, or a deep link to a fact or a list."""
    opened = _opened_by(button)
    if opened:
        return pressable(Button(button.label, url=link_to(opened, username)), base, username)
    return pressable(button, base, username) if button.url or button.copy else None


def _opened_by(button: Button) -> str:
    match button.action:
        case ShowFact(fact):
            return fact
        case ShowPage(page=1, filter=(only,)):
            return only
        case _:
            return ""
