"""Handlers: an update enters, the app's reply leaves. Each reads the update, calls the app, renders and sends."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from telegram import CallbackQuery, Update, User
from telegram.error import BadRequest
from telegram.ext import ContextTypes

from bot.models.answer import Notice, NoticeKind
from bot.models.reply import ShowPage, Turn
from bot.models.text import Language
from bot.render import Style
from bot.transport.telegram.addressed import locale_of, question_of
from bot.transport.telegram.callbacks import decode
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.journal import note_turn
from bot.transport.telegram.replies import CALLBACK_ANSWER_LIMIT, send, show_in_place


@dataclass(frozen=True, slots=True)
class Handlers:
    """The bot's ears: what it does on a message and on a pressed button."""

    deps: Deps

    async def on_message(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a question or a command."""
        message = update.message
        question = question_of(message, context.bot.bot) if message else None
        if message is None or question is None:
            return
        turn = self.deps.app.ask(question, chat=str(message.chat_id), locale=locale_of(message.from_user))
        note_turn(turn)
        rendered = self.deps.app.render(turn, Style.TELEGRAM)
        await send(context.bot, rendered, self.deps.app.base, to=message)

    async def on_press(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Do what a button stands for: pages turn in place, everything else is a new message."""
        query, base = update.callback_query, self.deps.app.base
        if query is None:
            return
        action = decode(query.data or "", base)
        await _answer(query, "" if action else self._stale(query.from_user))
        if action is None or query.message is None:
            return
        turn = self.deps.app.press(action, chat=str(query.message.chat.id), locale=locale_of(query.from_user))
        note_turn(turn)
        rendered = self.deps.app.render(turn, Style.TELEGRAM)
        if isinstance(action, ShowPage):
            await show_in_place(query, rendered, base)
        else:
            await send(context.bot, rendered, base, to=query.message)

    def _stale(self, reader: User) -> str:
        turn = Turn(Notice(NoticeKind.STALE_BUTTON), locale_of(reader) or Language.EN)
        return self.deps.app.render(turn, Style.PLAIN).text[:CALLBACK_ANSWER_LIMIT]


async def _answer(query: CallbackQuery, text: str) -> None:
    """Stop the button's spinner; a query that is too old cannot be answered, and the reply still can be sent."""
    with suppress(BadRequest):
        await query.answer(text or None)
