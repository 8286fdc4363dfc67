"""The editors' room: articles, typed values, `/drafts` and presses of editors enter; cards of drafts leave.

Only chats that are listed as editors get in. A button of theirs that somebody else presses is out of date to them, and
nothing that they send but text is read.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, Final

from telegram import CallbackQuery, ForceReply, Message, Update
from telegram.error import TelegramError
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.models.notice import Notice, NoticeKind
from bot.models.reply import Rendered, Turn
from bot.models.review import Decide, Deed
from bot.models.text import Language
from bot.render import Style, say
from bot.render.drafts import render_lines, render_review, render_which
from bot.settings import shipped_base
from bot.transport.telegram.activity import shown_activity
from bot.transport.telegram.addressed import asker_of, locale_of, question_of, without_name
from bot.transport.telegram.beside import beside
from bot.transport.telegram.callbacks import DECISION, VERSION, decode_decision
from bot.transport.telegram.deps import Deps, Reviewing
from bot.transport.telegram.edited import Answered, replace_reply
from bot.transport.telegram.editing.articles import Kind, Sent, file_of, kind_of, text_of
from bot.transport.telegram.editing.asking import MARK, Ask, Asks, placeholder, question
from bot.transport.telegram.editing.deeds import Deeds, Outcome
from bot.transport.telegram.editing.piles import Piles
from bot.transport.telegram.editing.reading import Reading, desk_of
from bot.transport.telegram.journal import note, note_turn
from bot.transport.telegram.logs import frames_of
from bot.transport.telegram.pictures import respond
from bot.transport.telegram.replies import CALLBACK_ANSWER_LIMIT, keyboard, send, show_in_place

_LOGGER: Final = logging.getLogger(__name__)
_PATTERN: Final = re.compile(rf"{VERSION}{DECISION}")
_DRAFTS: Final = re.compile(r"/drafts(?!\w)", re.IGNORECASE)

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def add_to(application: AnyApplication, deps: Deps) -> None:
    """Let editors in, before anything else hears of their messages and presses."""
    if deps.reviewing is None:
        return
    room = Room(deps, deps.reviewing)
    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE & _Taken(room.takes), room.on_message))
    application.add_handler(CallbackQueryHandler(room.on_press, pattern=_PATTERN))


class _Taken(filters.MessageFilter):
    """Lets those messages through that the editors' room takes."""

    def __init__(self, takes: Callable[[Message], bool]) -> None:
        super().__init__(name="editors")
        self._takes = takes

    def filter(self, message: Message) -> bool:
        """Tell whether a message is for the editors' room."""
        return self._takes(message)


class Room:
    """What editors do with articles. Decisions are taken one after another; an article is read beside them."""

    def __init__(self, deps: Deps, reviewing: Reviewing) -> None:
        self._deps = deps
        self._reviewing = reviewing
        self._editors = frozenset(deps.editors)
        self._reading = Reading(reviewing)
        self._deeds = Deeds(desk_of(reviewing))
        self._turn = asyncio.Lock()
        self._piles = Piles(reviewing.quiet)
        self.asks = Asks()

    def takes(self, message: Message) -> bool:
        """Tell whether a message is an article, a value that was asked for, or the command of an editor."""
        if message.chat_id not in self._editors or question_of(message, message.get_bot().bot) is None:
            return False
        is_article = message.document is not None or kind_of(message) is not Kind.QUESTION
        return is_article or self._piles.awaits(message) or _is_command(message) or _answers_ask(message)

    async def on_message(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Take an article, set a value, or list the drafts."""
        message = update.message
        if message is None:
            return
        note("editing")
        language = self._language(message)
        if self._is_shipped():
            await send(context.bot, render_lines(say(language, "draft-shipped")), self._deps.app.base, to=message)
        elif _answers_ask(message):
            await self._take_value(message, language)
        elif _is_command(message):
            await self._on_command(message, context, language)
        else:
            await self._take_article(message, context, language)

    async def on_press(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Do what a button under a card stands for; to anybody but an editor it is out of date."""
        query = update.callback_query
        if query is None:
            return
        note("editing")
        decide = decode_decision(query.data or "")
        chat = query.message.chat.id if query.message else None
        language = self._deps.app.language_of(str(chat or ""), locale=locale_of(query.from_user))
        if decide is None or chat not in self._editors or query.message is None or self._is_shipped():
            stale = self._deps.app.render(Turn(Notice(NoticeKind.STALE_BUTTON), language), Style.PLAIN)
            await _toast(query, stale.text)
        elif decide.deed in {Deed.READ, Deed.ASK}:
            await self._on_which(query, decide, context, language)
        else:
            outcome = await self._done(lambda: self._deeds.pressed(decide))
            await _toast(query, _told(outcome, language), alert=bool(outcome.fault))
            await self._show_pressed(query, outcome, language)

    async def _on_command(self, message: Message, context: ContextTypes.DEFAULT_TYPE, language: Language) -> None:
        """List the drafts; as a reply to an article the command reads it."""
        target = message.reply_to_message
        if target and (target.document or target.text) and not _is_own(target):
            await self._take(target, context, language, joined=False)
            return
        number = without_name(message.text or "", message.get_bot().username).partition(" ")[2].strip()
        page = int(number) if number.isascii() and number.isdecimal() and len(number) < len("10000") else 1
        outcome = await self._done(lambda: self._deeds.pressed(Decide(Deed.LIST, number=page)))
        await self._show(message, outcome, language)

    async def _on_which(
        self, query: CallbackQuery, decide: Decide, context: ContextTypes.DEFAULT_TYPE, language: Language
    ) -> None:
        """Read a text as the article, or answer it as the question, that its sender says it is."""
        asking = query.message if isinstance(query.message, Message) else None
        text = asking.reply_to_message if asking else None
        if asking is None or text is None or not text.text:
            await _toast(query, say(language, "draft-text-gone"))
            return
        await _toast(query, "")
        with suppress(TelegramError):
            await asking.delete()
        if decide.deed is Deed.READ:
            await self._take(text, context, language, joined=False)
            return
        who = asker_of(text)
        turn = self._deps.app.ask(text.text, chat=who.chat, asker=who.asker, locale=who.locale)
        note_turn(turn)
        await respond(context.bot, self._deps.app.render(turn, Style.TELEGRAM), self._deps, to=text)

    async def _take_article(self, message: Message, context: ContextTypes.DEFAULT_TYPE, language: Language) -> None:
        if message.document is None and self._piles.add(message):
            return
        if message.document is None and kind_of(message) is Kind.UNCLEAR:
            which = render_which(language, Style.TELEGRAM)
            markup = keyboard(which, self._deps.app.base, context.bot.username)
            await message.reply_text(which.text, reply_markup=markup, do_quote=True)
            return
        await self._take(message, context, language, joined=True)

    async def _take(
        self, message: Message, context: ContextTypes.DEFAULT_TYPE, language: Language, *, joined: bool
    ) -> None:
        """Read an article in a task of its own: what its sender writes meanwhile need not wait for it."""
        self._begin(context.application, self._read(message, language, joined=joined))
        await asyncio.sleep(0)  # a text that goes on is waited for from now on

    def _begin(self, application: AnyApplication, work: Coroutine[Any, Any, None]) -> None:
        task = application.create_task(work) if application.running else asyncio.create_task(work)
        self._reviewing.tasks.add(task)
        task.add_done_callback(self._reviewing.tasks.discard)

    async def _read(self, message: Message, language: Language, *, joined: bool) -> None:
        """Read an article and show what came of it; nothing that goes wrong leaves its sender without a word."""
        bot, progress = message.get_bot(), Answered()
        try:
            sent = file_of(message) or await self._text(message, joined=joined)
            name = sent.name or say(language, "draft-text")
            waits = "draft-queued" if self._reading.busy else "draft-reading"
            first = await send(bot, render_lines(say(language, waits, name=name)), self._deps.app.base, to=message)
            progress = Answered(reply=tuple(each.number for each in first))
            async with shown_activity(bot, message.chat_id, after=0, topic=message.message_thread_id):
                shown = await self._came_of(message, sent, name, language)
        except TelegramError as error:
            _LOGGER.warning("an article could not be taken (%s)", type(error).__name__)
            return
        except Exception as error:  # noqa: BLE001 - whatever breaks, the editor is told and the bot goes on
            place = frames_of(error.__traceback__)
            _LOGGER.error("an article could not be taken: %s (%s)", type(error).__name__, place)  # noqa: TRY400 - the message may quote it
            shown = render_lines(say(language, "draft-failed", reason=type(error).__name__))
        with suppress(TelegramError):
            await replace_reply(bot, progress, shown, self._deps, to=message)

    async def _came_of(self, message: Message, sent: Sent, name: str, language: Language) -> Rendered:
        raw, fault = await self._reading.fetched(message.get_bot(), sent, language)
        if fault:
            return render_lines(f"⚠️ {fault}")
        read = await self._reading.read(raw, sent, name)
        if read.card is None:
            return render_lines(f"⚠️ {say(language, 'draft-failed', reason=read.fault)}")
        return render_review(read.card, language=language, style=Style.TELEGRAM)

    async def _text(self, message: Message, *, joined: bool) -> Sent:
        zone = self._reviewing.now().tzinfo
        return text_of(await self._piles.whole(message) if joined else (message,), zone)

    async def _take_value(self, message: Message, language: Language) -> None:
        """Set a field to what an editor answered, and show the draft anew below."""
        target = message.reply_to_message
        ask = self.asks.of(message.chat_id, target.message_id) if target else None
        if target is None or ask is None or not message.text:
            expired = render_lines(say(language, "draft-ask-expired"))
            await send(message.get_bot(), expired, self._deps.app.base, to=message)
            return
        text = message.text
        outcome = await self._done(lambda: self._deeds.typed(ask, text))
        self.asks.drop(message.chat_id, target.message_id)
        await _delete(message, target.message_id, 0 if outcome.fault else ask.card)
        await self._show(message, outcome, language)

    async def _done(self, work: Callable[[], Outcome]) -> Outcome:
        """Decide in a thread, one decision after another, and let readers have what became a fact."""
        async with self._turn:
            outcome = await beside(work, name="deciding")
        if outcome.changed:
            self._reviewing.changed()
        return outcome

    async def _show_pressed(self, query: CallbackQuery, outcome: Outcome, language: Language) -> None:
        if outcome.shown is not None:
            shown = render_review(outcome.shown, language=language, style=Style.TELEGRAM)
            await show_in_place(query, shown, self._deps.app.base)
        if outcome.ask is not None and isinstance(query.message, Message):
            await self._ask(query.message, outcome.ask, language, card=query.message.message_id)

    async def _show(self, message: Message, outcome: Outcome, language: Language) -> None:
        bot, base = message.get_bot(), self._deps.app.base
        if outcome.fault:
            reason = render_lines(f"⚠️ {say(language, 'draft-failed', reason=outcome.fault)}")
            await send(bot, reason, base, to=message)
        if outcome.shown is not None:
            await send(bot, render_review(outcome.shown, language=language, style=Style.TELEGRAM), base, to=message)
        elif outcome.toast == "gone":
            await send(bot, render_lines(say(language, "draft-toast-gone")), base, to=message)
        if outcome.ask is not None:
            await self._ask(message, outcome.ask, language, card=outcome.ask.card)

    async def _ask(self, message: Message, ask: Ask, language: Language, *, card: int) -> None:
        """Ask for a value with a message that is to be replied to."""
        text = render_lines(*question(ask, language)).text
        reply = ForceReply(selective=True, input_field_placeholder=placeholder(ask, language))
        in_group = message.chat_id != (message.from_user.id if message.from_user else 0)
        sent = await message.reply_text(text, reply_markup=reply, do_quote=in_group and not _is_own(message))
        self.asks.note(
            message.chat_id, sent.message_id, Ask(ask.article, ask.draft, ask.name, ask.now, ask.of_source, card)
        )

    def _language(self, message: Message) -> Language:
        return self._deps.app.language_of(str(message.chat_id), locale=locale_of(message.from_user))

    def _is_shipped(self) -> bool:
        return self._reviewing.folder.resolve() == shipped_base().resolve()


def _told(outcome: Outcome, language: Language) -> str:
    if outcome.fault:
        return say(language, "draft-failed", reason=outcome.fault)
    if outcome.toast == "all":
        return say(language, "draft-toast-all", count=outcome.count)
    return say(language, f"draft-toast-{outcome.toast}") if outcome.toast else ""


async def _toast(query: CallbackQuery, text: str, *, alert: bool = False) -> None:
    """Answer a press; where that fails (it is too old), what it shows still comes."""
    with suppress(TelegramError):
        await query.answer(text[:CALLBACK_ANSWER_LIMIT] or None, show_alert=alert or None)


async def _delete(message: Message, *numbers: int) -> None:
    for each in filter(None, numbers):
        with suppress(TelegramError):
            await message.get_bot().delete_message(message.chat_id, each)


def _is_command(message: Message) -> bool:
    return bool(_DRAFTS.match(without_name(message.text or "", message.get_bot().username)))


def _answers_ask(message: Message) -> bool:
    """Tell whether a message replies to a question for a value, remembered or not."""
    target = message.reply_to_message
    return target is not None and _is_own(target) and (target.text or "").startswith(MARK)


def _is_own(message: Message) -> bool:
    return message.from_user is not None and message.from_user.id == message.get_bot().id
