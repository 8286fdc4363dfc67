"""Chats that the bot is not in: inline queries and guest messages enter, cards to send or one reply leave."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final

from telegram import InlineQueryResultArticle, InlineQueryResultsButton, Message, Update
from telegram.error import BadRequest
from telegram.ext import ContextTypes

from bot.models.answer import Found, Outcome
from bot.models.base import key_of
from bot.models.card import Deck
from bot.models.notice import Notice, NoticeKind
from bot.models.reply import Button, Turn
from bot.render import Face, Style, say, shortened
from bot.transport.telegram.addressed import asker_of, locale_of, summoned_by
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.journal import note, note_turn
from bot.transport.telegram.links import NOTHING, parameter_of, private_link
from bot.transport.telegram.outside import article

CACHE_SECONDS: Final = 60
"""Telegram keeps the cards of a query so long: typing back and forth asks once, and a reloaded dossier shows soon."""

TITLE_LIMIT: Final = 80
_OFFSET_DIGITS: Final = 6
_TOO_OLD: Final = ("query is too old", "query_id_invalid", "query id is invalid", "guest_query_id_invalid")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the bot does in chats of others."""

    deps: Deps

    async def on_inline(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Offer cards for what somebody types behind the bot's name; typing disturbs no conversation."""
        query = update.inline_query
        if query is None:
            return
        reader, start = query.from_user, _place(query.offset)
        deck = self.deps.app.search(query.query, reader=str(reader.id), locale=locale_of(reader), start=start)
        note((Outcome.ANSWER if deck.found else Outcome.NO_ANSWER).value)
        cards = self._cards(deck, context.bot.username)
        further = str(deck.next) if deck.next else None  # the library writes an empty text as an empty list
        button = None if deck.found or start else _into_private(query.query, deck)
        with _unless_too_old():
            await query.answer(cards, CACHE_SECONDS, is_personal=True, next_offset=further, button=button)

    async def on_guest(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a question in a chat that the bot is not in with the one message that it may send there."""
        message = update.guest_message
        question = summoned_by(message, context.bot.bot) if message else None
        if message is None or question is None or message.guest_query_id is None:
            return
        result = self._reply(message, question, context.bot.username)
        with _unless_too_old():
            await context.bot.answer_guest_query(message.guest_query_id, result)

    def _cards(self, deck: Deck, username: str) -> list[InlineQueryResultArticle]:
        app = self.deps.app
        return [
            article(
                card.id,
                app.face(card, deck.language),
                app.render(Turn(card.answer, deck.language), Style.TELEGRAM),
                app.base,
                username=username,
                language=deck.language,
                opens=key_of(card.id) in app.base.keys,
            )
            for card in deck.cards
        ]

    def _reply(self, message: Message, question: str, username: str) -> InlineQueryResultArticle:
        """Answer as in a group. Orders, such as to follow something, are followed for nobody: the chat is another's."""
        who, app = asker_of(message), self.deps.app
        chat = "" if question.startswith("/") else f"guest {who.chat}"
        turn = app.ask(question, chat=chat, asker=who.asker, locale=who.locale)
        note_turn(turn)
        shown = turn.answer.fact.id if isinstance(turn.answer, Found) else ""
        rendered = app.render(turn, Style.TELEGRAM)
        if isinstance(turn.answer, Notice) and turn.answer.kind is NoticeKind.NOT_HERE:
            opening = Button(say(turn.language, "button-open"), url=private_link(username))
            rendered = replace(rendered, buttons=((opening,),))
        title = shortened(app.render(turn, Style.PLAIN).text.partition("\n")[0], TITLE_LIMIT)
        return article(
            shown or f"guest {message.guest_query_id}",
            Face(title, ""),
            rendered,
            app.base,
            username=username,
            language=turn.language,
            opens=bool(shown),
        )


def _into_private(query: str, deck: Deck) -> InlineQueryResultsButton:
    """Return the button that asks in the private chat what nothing here answers."""
    parameter = parameter_of(query) or (key_of(deck.about) if deck.about else NOTHING)
    return InlineQueryResultsButton(say(deck.language, "inline-nothing"), start_parameter=parameter)


def _place(offset: str) -> int:
    """Read the offset that the bot gave out earlier; anything else is the beginning.

    >>> _place("24"), _place(""), _place("-3"), _place("²"), _place("9" * 50)
    (24, 0, 0, 0, 0)
    """
    return int(offset) if offset.isascii() and offset.isdecimal() and len(offset) <= _OFFSET_DIGITS else 0


@contextmanager
def _unless_too_old() -> Iterator[None]:
    """Let it pass that a query cannot be answered any more: its reader has typed on, or left."""
    try:
        yield
    except BadRequest as error:
        if not any(each in error.message.lower() for each in _TOO_OLD):
            raise
