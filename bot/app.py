"""The composition root: the only place where stages meet. A reader's text or button enters, a Turn leaves."""

from __future__ import annotations

import datetime as dt
import gc
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bot.answer import (
    LISTINGS,
    Answerer,
    LookedUp,
    browsed,
    chart_asked,
    context_after,
    context_of,
    deck_of,
    explained,
    filtered_page,
    found,
    looked_up,
    pressed,
)
from bot.index import Index, build_index
from bot.language.guess import guess_language
from bot.models.answer import Answer, Comparison, Found, ListingKind, NoAnswer
from bot.models.base import Base
from bot.models.card import Card, Deck
from bot.models.notice import Notice, NoticeKind
from bot.models.query import Query, QuestionType
from bot.models.reply import EDITOR_COMMANDS, Action, Command, Earlier, Rendered, SetLanguage, ShowFact, Turn
from bot.models.text import Language
from bot.newsdesk import NewsDesk
from bot.opening import load_index
from bot.query import Called, Context, nearest_commands, read_command
from bot.render import Face, Renderer, Style, face_of, list_named, prepare_texts
from bot.render.notice import AUTOMATIC
from bot.state import Conversation, Memory, Notes, State, fitting

MAX_QUESTION: Final = 1000
"""Characters of the longest text that is read as a question; a longer one is somebody's article."""

_WARMING: Final = (
    "0 2020 лодка boat",
    "сколько сто ит лодкаа",
    "hwo much iz a boatt",
    "chto takoe lodkaa",
    "қайық қашан",
)
"""Texts that need whatever a question may need: word lists, dictionary, catalogues, every way to mend a word."""

_LOOKS_FOR_GARBAGE: Final = (1_000, 5, 800)
"""How often garbage is looked for: each look halts every reader's reply, for half a millisecond among the newest
thousand objects and 2 ms among five thousand. Answering makes none that counts, so that the rest is looked at once in
four million."""

_NOTICES: Final[dict[Command, NoticeKind]] = {
    Command.START: NoticeKind.START,
    Command.HELP: NoticeKind.HELP,
    Command.ASK: NoticeKind.ASK_USAGE,
}


@dataclass(frozen=True, slots=True)
class _Talk:
    """Who speaks, in a chat or as one `asker` of a group, and what is remembered of their conversation."""

    chat: str
    asker: str
    locale: Language | None
    held: Conversation[Context]

    @property
    def name(self) -> str:
        """The name of the conversation: a private chat, or one reader in a group."""
        return _name_of(self.chat, self.asker)

    def language(self, spoken: Language | None = None) -> Language:
        """Return the language to answer in."""
        return _language(spoken, self.held, self.locale)


class App:
    """The bot without a channel: asks go in, turns come out, conversations are remembered per chat."""

    def __init__(  # noqa: PLR0913 - the composition root is given every part
        self,
        base: Base,
        *,
        today: Callable[[], dt.date] = dt.date.today,
        memory: Memory[Context] | None = None,
        notes: Notes | None = None,
        editors: frozenset[str] = frozenset(),
        zone: dt.tzinfo = dt.UTC,
        index: Index | None = None,
    ) -> None:
        self.base = base
        self.index: Index = index or build_index(base)
        self.notes = notes or Notes()
        self.editors = editors
        self._today = today
        self._memory: Memory[Context] = memory or Memory()
        self.desk = NewsDesk(self.index, self.notes, self._memory, editors, lambda: dt.datetime.now(tz=zone))
        self._answerer = Answerer(self.index, today())
        self._renderer = Renderer(base)

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        state: State | None = None,
        editors: frozenset[str] = frozenset(),
        zone: dt.tzinfo = dt.UTC,
    ) -> App:
        """Load a base folder; without a `state` what is remembered is lost with the process.

        `editors` are the chats that may see what was asked in vain, `zone` is that of daily news. Raises BaseError with
        every problem of the base.
        """
        index = load_index(folder)
        memory, notes = (state.memory, state.notes) if state else (None, None)
        app = cls(index.base, memory=memory, notes=notes, editors=editors, zone=zone, index=index)
        gc.freeze()  # a base lives as long as its process: collecting garbage need not walk it again and again
        return app

    def adopt(self, index: Index) -> None:
        """Answer from another index from now on; chats keep their language, buttons and links their meaning."""
        self.base, self.index = index.base, index
        self.desk = replace(self.desk, index=index)

    def warm(self) -> None:
        """Work out now what the first questions would otherwise wait for: the speller, the stems, the patterns."""
        self.index.prepare()
        prepare_texts()
        for text in _WARMING:
            turn = self.ask(text)
            for language in Language:
                self.render(replace(turn, language=language), Style.TELEGRAM)
        gc.freeze()  # what was read for it stays as long as the base
        gc.set_threshold(*_LOOKS_FOR_GARBAGE)

    def ask(
        self,
        text: str,
        *,
        chat: str = "",
        asker: str = "",
        locale: Language | None = None,
        instead: Earlier | None = None,
    ) -> Turn:
        """Answer a question or a command; `locale` is the language of the reader's client. Never raises on any text.

        In a group `asker` says who asks: each has a conversation of their own there, and all have one language. A
        question that takes the place of another leans on what that one leaned on: `instead` is its turn's `before`.
        """
        started = time.perf_counter()
        talk = self._talk(chat, asker, locale)
        if instead is not None:
            context = instead.context if isinstance(instead.context, Context) else None
            talk = replace(talk, held=replace(talk.held, context=context))
        turn = self._asked(text, talk)
        elapsed = (time.perf_counter() - started) * 1000
        return replace(turn, query=text, elapsed_ms=elapsed, before=Earlier(talk.held.context))

    def press(self, action: Action, *, chat: str = "", asker: str = "", locale: Language | None = None) -> Turn:
        """Do what a button stands for; one whose fact is gone says so."""
        talk = self._talk(chat, asker, locale)
        if isinstance(action, SetLanguage):
            return self._set_language(action.language, talk)
        answer = self.desk.pressed(action, chat) or pressed(action, talk.held.context, self.index, read=self._read)
        if isinstance(answer, Found | Comparison):
            context = context_of(answer, self.index, read=self._read)
            self._memory.remember(talk.name, context=context, spoken=None)
        self._note_language(answer, talk)
        return Turn(answer, talk.language())

    def move(self, chat: str, to: str) -> None:
        """Keep under a new number what is kept of a group: its subscriptions and its language."""
        self.notes.move(chat, to)
        chosen = self._memory.recall(chat).chosen
        if chosen:
            self._memory.choose_language(to, chosen)

    def language_of(self, chat: str, *, locale: Language | None = None) -> Language:
        """Return the language in which a chat is answered where no question tells it."""
        return _language(None, self._memory.recall(chat), locale)

    def render(self, turn: Turn, style: Style) -> Rendered:
        """Write a turn in a channel's markup."""
        renderer = self._renderer
        if renderer.base is not self.base:
            renderer = self._renderer = Renderer(self.base)
        return renderer.write(turn.answer, turn.language, style)

    def search(self, text: str, *, reader: str = "", locale: Language | None = None, start: int = 0) -> Deck:
        """Return cards, from a place on, for what somebody types behind the bot's name in any chat.

        `reader` is the reader's private chat, whose language is kept to. No conversation is disturbed.
        """
        held = replace(self._memory.recall(reader), context=None)
        turn = self._searched(text.strip(), _Talk("", "", locale, held))
        return replace(deck_of(turn.answer, self.index, start=start), language=turn.language)

    def face(self, card: Card, language: Language) -> Face:
        """Return what is seen of a card before it is sent."""
        return face_of(card, base=self.base, language=language)

    def _asked(self, text: str, talk: _Talk) -> Turn:
        if talk.chat and not text.strip():  # a sticker or a voice message: no question, and no end of the conversation
            return Turn(Notice(NoticeKind.WORDLESS), talk.language())
        if len(text.strip()) > MAX_QUESTION:
            return Turn(Notice(NoticeKind.TOO_LONG), talk.language())
        called = read_command(text)
        if called and not (called.command is Command.ASK and called.argument):
            return self._command(called, talk)
        return self._question(called.argument if called else text, talk)

    def _searched(self, typed: str, talk: _Talk) -> Turn:
        """Answer what was typed: the key of a fact, a list by its command, else a question; no order is followed."""
        linked = self.base.facts.get(self.base.keys.get(typed, ""))
        if linked:
            return Turn(found(linked, QuestionType.ANY, self.index), talk.language())
        called = read_command(typed)
        if called and called.command in LISTINGS and (listed := self._looked_up(called)):
            return _told(listed, talk)
        question = called.argument if called else typed
        if not question:
            return Turn(Notice(NoticeKind.START), talk.language())
        listed = browsed(question, list_named(question), self.index, read=self._read)
        return _told(listed, talk) if listed else self._question(question, talk)

    def _answering(self) -> Answerer:
        """Return what answers from the base as it is now, today; a change of either forgets what was remembered."""
        held, today = self._answerer, self._today()
        if held.index is not self.index or held.today != today:
            held = self._answerer = Answerer(self.index, today)
        return held

    def _read(self, text: str) -> Query:
        return self._answering().read(text)

    def _question(self, text: str, talk: _Talk) -> Turn:
        answerer, before = self._answering(), talk.held.context
        query = answerer.read(text)
        drawn = chart_asked(text, self.index, read=answerer.read)
        answer, understood = drawn or answerer.answer(query, before)
        spoken = _spoken(query)
        self._memory.remember(talk.name, context=context_after(answer, understood, before), spoken=spoken)
        if talk.chat and isinstance(answer, NoAnswer):
            self.notes.missed(text, language=query.language.value, reason=answer.reason.value)
        return Turn(answer, talk.language(spoken))

    def _command(self, called: Called, talk: _Talk) -> Turn:
        if called.command is None or not self._may_call(called.command, talk):
            unknown = Notice(NoticeKind.UNKNOWN_COMMAND, called.name, nearest_commands(called.name))
            return Turn(unknown, talk.language())
        if answer := self.desk.commanded(called, talk.chat, read=self._read):
            self._note_language(answer, talk)
            return Turn(answer, talk.language())
        if listed := self._looked_up(called):
            return _told(listed, talk)
        if called.command is Command.LANGUAGE:
            return self._language_command(called.argument, talk)
        if called.command is Command.WHY:
            return Turn(explained(talk.held.context, self.index), talk.language())
        if called.command is Command.START and called.argument:
            return self._linked(called.argument, talk)
        return Turn(Notice(_NOTICES[called.command]), talk.language())

    def _may_call(self, command: Command, talk: _Talk) -> bool:
        """Say whether a command is for this chat; drafts are decided on where editors send articles, never here."""
        is_for_all = command not in EDITOR_COMMANDS
        return is_for_all or (talk.chat in self.editors and command is not Command.DRAFTS)

    def _looked_up(self, called: Called) -> LookedUp | None:
        return looked_up(called.command, called.argument, self.index, read=self._read) if called.command else None

    def _linked(self, key: str, talk: _Talk) -> Turn:
        """Open what a deep link names: a fact, or the facts of an article, an entity or a concept."""
        linked = self.base.keys.get(key, "")
        if linked in self.base.facts:
            return self.press(ShowFact(linked), chat=talk.chat, asker=talk.asker, locale=talk.locale)
        page = filtered_page(ListingKind.FACTS, (linked,), self.index, page=1) if linked else None
        answer: Answer = page if page and page.total else Notice(NoticeKind.START, key)
        return Turn(answer, talk.language())

    def _talk(self, chat: str, asker: str, locale: Language | None) -> _Talk:
        """Return a conversation as the dossier now stands, in the language that its chat chose."""
        held = self._memory.recall(_name_of(chat, asker))
        fits = fitting(held.context, self.base)
        chosen = self._memory.recall(chat).chosen if asker else held.chosen
        same = fits is held.context and chosen is held.chosen
        return _Talk(chat, asker, locale, held if same else replace(held, context=fits, chosen=chosen))

    def _note_language(self, answer: Answer, talk: _Talk) -> None:
        """Remember in what language a chat is to be told the news that it just asked for."""
        asked = isinstance(answer, Notice) and answer.kind in {NoticeKind.FOLLOWED, NoticeKind.DIGEST_SET}
        if asked and (held := self._memory.recall(talk.chat)).spoken is None:
            self._memory.remember(talk.chat, context=held.context, spoken=talk.language())

    def _language_command(self, argument: str, talk: _Talk) -> Turn:
        if not talk.chat:
            return Turn(Notice(NoticeKind.NOT_HERE), talk.language())
        wanted = argument.lower()
        if wanted not in {AUTOMATIC, *Language}:
            return Turn(Notice(NoticeKind.LANGUAGE), talk.language())
        return self._set_language(None if wanted == AUTOMATIC else Language(wanted), talk)

    def _set_language(self, chosen: Language | None, talk: _Talk) -> Turn:
        self._memory.choose_language(talk.chat, chosen)
        language = chosen or _language(None, self._memory.recall(talk.chat), talk.locale)
        return Turn(Notice(NoticeKind.LANGUAGE_SET, chosen.value if chosen else AUTOMATIC), language)


def _told(each: LookedUp, talk: _Talk) -> Turn:
    return Turn(each.answer, talk.language(_spoken(each.query) if each.query else None))


def _name_of(chat: str, asker: str) -> str:
    """Return the name of one conversation: a private chat, or one reader in a group."""
    return f"{chat}/{asker}" if chat and asker else chat


def _spoken(query: Query) -> Language | None:
    """Return the language of a question, or None where it holds no Cyrillic or Latin letter to tell it by."""
    return query.language if guess_language(query.normalised) else None


def _language(spoken: Language | None, remembered: Conversation[Context], locale: Language | None) -> Language:
    """Return the language to answer in: what the chat chose, else what it speaks, else its client's, else Russian."""
    return remembered.chosen or spoken or remembered.spoken or locale or Language.RU
