"""Handlers: an update enters, the app's reply leaves. Each reads the update, calls the app, renders and sends."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace

from telegram import CallbackQuery, Message, Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.models.notice import Notice, NoticeKind
from bot.models.reply import Rate, Rendered, Turn
from bot.render import Style
from bot.transport.telegram.addressed import asker_of, locale_of, presser_of, question_of
from bot.transport.telegram.callbacks import decode
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.edited import Answered, Replies, answered, asks_anew, replace_reply
from bot.transport.telegram.journal import note, note_turn
from bot.transport.telegram.links import opened
from bot.transport.telegram.pictures import respond
from bot.transport.telegram.ratings import take_rating
from bot.transport.telegram.replies import CALLBACK_ANSWER_LIMIT, show_in_place, turns_in_place, without_sharing


@dataclass(frozen=True, slots=True)
class Handlers:
    """The bot's ears in chats: what it does on a message, on an edited one and on a pressed button."""

    deps: Deps
    replies: Replies = field(default_factory=Replies)

    async def on_message(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a question or a command."""
        message = update.message
        question = question_of(message, context.bot.bot) if message else None
        if message is None or question is None:
            return
        asked = Answered(question)
        self.replies.note(message, asked)
        rendered, asked = self._answer(message, asked)
        reply = await respond(context.bot, rendered, self.deps, to=message)
        self.replies.note(message, answered(asked, reply))

    async def on_edited(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer an edited question in the place of its old reply; an edit that asks nothing new changes nothing."""
        message = update.edited_message
        question = question_of(message, context.bot.bot) if message else None
        if message is None or question is None:
            return
        old = self.replies.of(message)
        if not asks_anew(message, question, old):
            return
        asked = replace(old or Answered(), question=question)
        self.replies.note(message, asked)
        rendered, asked = self._answer(message, asked)
        self.replies.note(message, await replace_reply(context.bot, asked, rendered, self.deps, to=message))

    async def on_press(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Do what a button stands for: pages turn in place, everything else is a new message."""
        query, base = update.callback_query, self.deps.app.base
        if query is None:
            return
        action = decode(query.data or "", base)
        if isinstance(action, Rate):
            note("rated")
            await take_rating(query, action, self.deps)
            return
        await _answer(query, "" if action else self._stale(query))
        if action is None or query.message is None:
            return
        who = presser_of(query.from_user, query.message.chat.id)
        turn = self.deps.app.press(action, chat=who.chat, asker=who.asker, locale=who.locale)
        note_turn(turn)
        self._forget_if_told(turn, query.message.chat.id)
        rendered = self._rendered(turn)
        if turns_in_place(action):
            await show_in_place(query, rendered, base)
        else:
            await respond(context.bot, rendered, self.deps, to=query.message)

    def _answer(self, message: Message, asked: Answered) -> tuple[Rendered, Answered]:
        """Return the reply to a question, and the question with what it leans on."""
        who, question = asker_of(message), opened(asked.question)
        turn = self.deps.app.ask(question, chat=who.chat, asker=who.asker, locale=who.locale, instead=asked.before)
        note_turn(turn)
        self._forget_if_told(turn, message.chat_id)
        return self._rendered(turn), replace(asked, before=turn.before)

    def _rendered(self, turn: Turn) -> Rendered:
        rendered = self.deps.app.render(turn, Style.TELEGRAM)
        return rendered if self.deps.public else without_sharing(rendered)

    def _forget_if_told(self, turn: Turn, chat: int) -> None:
        if isinstance(turn.answer, Notice) and turn.answer.kind is NoticeKind.FORGOTTEN:
            self.replies.forget(chat)

    def _stale(self, query: CallbackQuery) -> str:
        chat = str(query.message.chat.id) if query.message else ""
        language = self.deps.app.language_of(chat, locale=locale_of(query.from_user))
        stale = self.deps.app.render(Turn(Notice(NoticeKind.STALE_BUTTON), language), Style.PLAIN)
        return stale.text[:CALLBACK_ANSWER_LIMIT]


async def _answer(query: CallbackQuery, text: str) -> None:
    """Stop the button's spinner; where that fails (the query is too old), the reply still can be sent."""
    with suppress(TelegramError):
        await query.answer(text or None)
