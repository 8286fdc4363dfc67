"""The composition root: the only place where stages meet. A reader's text or button enters, a Turn leaves."""

from __future__ import annotations

import datetime as dt
import gc
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from bot.answer import (
    THRESHOLDS,
    Answerer,
    beside,
    chart_asked,
    chart_of,
    charts_for,
    chronology,
    command_listing,
    compare_with_others,
    context_after,
    decide,
    deck_of,
    filtered_page,
    found,
    listing_of_words,
    names_only,
)
from bot.index import Index, build_index, compiled, recipe, restored
from bot.language.drawing_words import told_apart
from bot.language.lemmas import dictionary_version, prime, worked_out
from bot.match import match
from bot.models.answer import (
    HELPFUL,
    Answer,
    Comparison,
    Explanation,
    Found,
    Listing,
    ListingKind,
    NoAnswer,
    Notice,
    NoticeKind,
)
from bot.models.base import Base
from bot.models.card import Card, Deck
from bot.models.fact import Fact, Figure
from bot.models.query import Query, QuestionType
from bot.models.reply import (
    EDITOR_COMMANDS,
    Action,
    Command,
    CompareFact,
    Earlier,
    Rate,
    Rendered,
    SetLanguage,
    ShowChart,
    ShowFact,
    ShowPage,
    ShowRelated,
    ShowSource,
    ShowTimeline,
    ShowWhy,
    Turn,
)
from bot.models.text import Language
from bot.newsdesk import NewsDesk
from bot.query import Called, Context, nearest_commands, page_named, query_of_fact, read_command
from bot.render import Face, Renderer, Style, face_of, list_named
from bot.render.notice import AUTOMATIC
from bot.settings import cache_folder
from bot.state import Conversation, Memory, Notes, State, fitting
from bot.store import is_large, keep, load_base, read_kept

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

_LOOKS_FOR_GARBAGE: Final = (10_000, 20, 20)
"""How seldom garbage is looked for: answering makes none that counts, and each look halts every reader's reply."""

_LISTINGS: Final[dict[Command, ListingKind]] = {
    Command.FIGURES: ListingKind.FIGURES,
    Command.PEOPLE: ListingKind.PEOPLE,
    Command.EVENTS: ListingKind.EVENTS,
    Command.TOPICS: ListingKind.TOPICS,
    Command.SOURCES: ListingKind.SOURCES,
}

_NOTICES: Final[dict[Command, NoticeKind]] = {
    Command.START: NoticeKind.START,
    Command.HELP: NoticeKind.HELP,
    Command.ASK: NoticeKind.ASK_USAGE,
}


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
        remembered = self._recall(chat, asker)
        if instead is not None:
            context = instead.context if isinstance(instead.context, Context) else None
            remembered = replace(remembered, context=context)
        if len(text.strip()) > MAX_QUESTION:
            turn = Turn(Notice(NoticeKind.TOO_LONG), _language(None, remembered, locale))
        elif (called := read_command(text)) and not (called.command is Command.ASK and called.argument):
            turn = self._command(called, remembered, chat=chat, asker=asker, locale=locale)
        else:
            asked = called.argument if called else text
            turn = self._question(asked, remembered, talk=_talk(chat, asker), locale=locale)
        elapsed = (time.perf_counter() - started) * 1000
        return replace(turn, query=text, elapsed_ms=elapsed, before=Earlier(remembered.context))

    def press(self, action: Action, *, chat: str = "", asker: str = "", locale: Language | None = None) -> Turn:
        """Do what a button stands for; one whose fact is gone says so."""
        remembered = self._recall(chat, asker)
        if isinstance(action, SetLanguage):
            return self._set_language(action.language, chat=chat, locale=locale)
        answer = self.desk.pressed(action, chat) or self._pressed(action, remembered)
        language = _language(None, remembered, locale)
        if isinstance(answer, Found | Comparison):
            self._memory.remember(_talk(chat, asker), context=self._context_of(answer), spoken=None)
        self._note_language(answer, language, chat=chat)
        return Turn(answer, language)

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
        remembered = replace(self._memory.recall(reader), context=None)
        turn = self._searched(text.strip(), remembered, locale=locale)
        return replace(deck_of(turn.answer, self.index, start=start), language=turn.language)

    def _searched(self, typed: str, remembered: Conversation[Context], *, locale: Language | None) -> Turn:
        """Answer what was typed: the key of a fact, a list by its command, else a question; no order is followed."""
        called = read_command(typed)
        linked = self.base.facts.get(self.base.keys.get(typed, ""))
        if linked:
            return Turn(found(linked, QuestionType.ANY, self.index), _language(None, remembered, locale))
        if called and called.command in _LISTINGS:
            return self._listing_command(_LISTINGS[called.command], called.argument, remembered, locale=locale)
        question = called.argument if called else typed
        if not question:
            return Turn(Notice(NoticeKind.START), _language(None, remembered, locale))
        return self._browsed(question, remembered, locale) or self._question(
            question, remembered, talk="", locale=locale
        )

    def _browsed(self, typed: str, remembered: Conversation[Context], locale: Language | None) -> Turn | None:
        """Return the list that is meant by its name, or everything about what is only named; None for a question."""
        kind = list_named(typed)
        query = None if kind else self._read(typed)
        if query and not names_only(query):
            return None
        listed = command_listing(kind or ListingKind.FACTS, query, self.index)
        return Turn(listed, _language(_spoken(query) if query else None, remembered, locale)) if listed else None

    def face(self, card: Card, language: Language) -> Face:
        """Return what is seen of a card before it is sent."""
        return face_of(card, base=self.base, language=language)

    def _answering(self) -> Answerer:
        """Return what answers from the base as it is now, today; a change of either forgets what was remembered."""
        held, today = self._answerer, self._today()
        if held.index is not self.index or held.today != today:
            held = self._answerer = Answerer(self.index, today)
        return held

    def _question(self, text: str, remembered: Conversation[Context], *, talk: str, locale: Language | None) -> Turn:
        answerer = self._answering()
        query = answerer.read(text)
        drawn = chart_asked(text, self.index, read=answerer.read)
        answer, understood = drawn or answerer.answer(query, remembered.context)
        spoken = _spoken(query)
        self._memory.remember(talk, context=context_after(answer, understood, remembered.context), spoken=spoken)
        language = _language(spoken, remembered, locale)
        if talk and isinstance(answer, NoAnswer):
            self.notes.missed(text, language=query.language.value, reason=answer.reason.value)
        return Turn(answer, language)

    def _command(
        self, called: Called, remembered: Conversation[Context], *, chat: str, asker: str, locale: Language | None
    ) -> Turn:
        language = _language(None, remembered, locale)
        if called.command is None or (called.command in EDITOR_COMMANDS and chat not in self.editors):
            return Turn(Notice(NoticeKind.UNKNOWN_COMMAND, called.name, nearest_commands(called.name)), language)
        if answer := self.desk.commanded(called, chat, read=self._read):
            self._note_language(answer, language, chat=chat)
            return Turn(answer, language)
        if called.command is Command.LANGUAGE:
            return self._language_command(called.argument, language, chat=chat, locale=locale)
        side_by_side = {Command.COMPARE: self._compare_command, Command.CHART: self._chart_command}
        if called.command in side_by_side:
            return side_by_side[called.command](called.argument, remembered, locale=locale)
        if called.command in _LISTINGS:
            return self._listing_command(_LISTINGS[called.command], called.argument, remembered, locale=locale)
        if called.command is Command.WHY:
            return Turn(self._why(remembered), language)
        if called.command is Command.START and called.argument:
            return self._linked(called.argument, chat=chat, asker=asker, locale=locale)
        return Turn(Notice(_NOTICES[called.command]), language)

    def _linked(self, key: str, *, chat: str, asker: str, locale: Language | None) -> Turn:
        """Open what a deep link names: a fact, or the facts of an article, an entity or a concept."""
        linked = self.base.keys.get(key, "")
        if linked in self.base.facts:
            return self.press(ShowFact(linked), chat=chat, asker=asker, locale=locale)
        page = filtered_page(ListingKind.FACTS, (linked,), self.index, page=1) if linked else None
        answer: Answer = page if page and page.total else Notice(NoticeKind.START, key)
        return Turn(answer, _language(None, self._recall(chat, asker), locale))

    def _recall(self, chat: str, asker: str) -> Conversation[Context]:
        """Return what is remembered of a conversation, as the dossier now stands, with the language its chat chose."""
        held = self._memory.recall(_talk(chat, asker))
        fits = fitting(held.context, self.base)
        chosen = self._memory.recall(chat).chosen if asker else held.chosen
        return held if fits is held.context and chosen is held.chosen else replace(held, context=fits, chosen=chosen)

    def _note_language(self, answer: Answer, language: Language, *, chat: str) -> None:
        """Remember in what language a chat is to be told the news that it just asked for."""
        asked = isinstance(answer, Notice) and answer.kind in {NoticeKind.FOLLOWED, NoticeKind.DIGEST_SET}
        if asked and (held := self._memory.recall(chat)).spoken is None:
            self._memory.remember(chat, context=held.context, spoken=language)

    def _listing_command(
        self, kind: ListingKind, argument: str, remembered: Conversation[Context], *, locale: Language | None
    ) -> Turn:
        if number := page_named(argument):
            page = filtered_page(kind, (), self.index, page=number)
            return Turn(page, _language(None, remembered, locale))
        query = self._read(argument) if argument else None
        language = _language(_spoken(query) if query else None, remembered, locale)
        listed = command_listing(kind, query, self.index)
        if listed is None and query is not None:
            return Turn(decide(replace(query, type=QuestionType.ANY), (), self.index), language)
        return Turn(listed or Listing(kind), language)

    def _compare_command(self, argument: str, remembered: Conversation[Context], *, locale: Language | None) -> Turn:
        if not argument:
            return Turn(Notice(NoticeKind.COMPARE_USAGE), _language(None, remembered, locale))
        query = replace(self._read(argument), type=QuestionType.COMPARE)
        answer = decide(query, match(query, self.index), self.index)
        return Turn(answer, _language(_spoken(query), remembered, locale))

    def _chart_command(self, argument: str, remembered: Conversation[Context], *, locale: Language | None) -> Turn:
        answer = charts_for(told_apart(argument), self.index, read=self._read)
        return Turn(answer, _language(_spoken(self._read(argument)) if argument else None, remembered, locale))

    def _language_command(self, argument: str, language: Language, *, chat: str, locale: Language | None) -> Turn:
        wanted = argument.lower()
        if wanted not in {AUTOMATIC, *Language}:
            return Turn(Notice(NoticeKind.LANGUAGE), language)
        chosen = None if wanted == AUTOMATIC else Language(wanted)
        return self._set_language(chosen, chat=chat, locale=locale)

    def _set_language(self, chosen: Language | None, *, chat: str, locale: Language | None) -> Turn:
        self._memory.choose_language(chat, chosen)
        language = chosen or _language(None, self._memory.recall(chat), locale)
        return Turn(Notice(NoticeKind.LANGUAGE_SET, chosen.value if chosen else AUTOMATIC), language)

    def _pressed(self, action: Action, remembered: Conversation[Context]) -> Answer:
        match action:
            case ShowFact() | ShowSource() | ShowRelated() | CompareFact() | ShowChart():
                fact = self.base.facts.get(action.fact)
                return self._fact_button(action, fact) if fact else Notice(NoticeKind.STALE_BUTTON)
            case ShowPage(kind, page, (), words) if words:
                return listing_of_words(kind, self._read(words), self.index, page=page)
            case ShowPage(kind, page, filter_ids):
                return filtered_page(kind, filter_ids, self.index, page=page)
            case ShowTimeline(filter_ids):
                return chronology(filter_ids, self.index)
            case ShowWhy(fact_id):
                return self._why(remembered, about=fact_id)
            case Rate(helpful=helpful):
                return Notice(NoticeKind.RATED, HELPFUL if helpful else "")
            case _:
                return Notice(NoticeKind.STALE_BUTTON)

    def _context_of(self, answer: Found | Comparison) -> Context:
        """Return what a follow-up may refer to after a button's answer: the question that it would answer."""
        fact = answer.fact if isinstance(answer, Found) else answer.larger
        asked = query_of_fact(fact, self._read(""), self.index)
        if isinstance(answer, Found):
            return Context(asked, fact)
        return Context(replace(asked, type=QuestionType.COMPARE), fact, (answer.larger, answer.smaller))

    def _read(self, text: str) -> Query:
        return self._answering().read(text)

    def _fact_button(self, action: Action, fact: Fact) -> Answer:
        match action:
            case ShowSource():
                return found(fact, QuestionType.SOURCE, self.index)
            case ShowRelated(page=page):
                return beside(fact, self.index, page=page)
            case CompareFact() if isinstance(fact, Figure):
                return compare_with_others(fact, self.index)
            case ShowChart() if isinstance(fact, Figure):
                return chart_of(fact, self.index, over_time=action.over_time)
            case _:
                return found(fact, QuestionType.ANY, self.index)

    def _why(self, remembered: Conversation[Context], *, about: str = "") -> Answer:
        """Explain the last reply; a button under an earlier one, or one that was forgotten, says so."""
        context = remembered.context
        shown = (context.offered or tuple(filter(None, (context.fact,)))) if context else ()
        if about and all(each.id != about for each in shown):
            return Notice(NoticeKind.EXPLANATION_GONE)
        if context is None:
            return Notice(NoticeKind.NOTHING_TO_EXPLAIN)
        query = context.query
        return Explanation(query, match(query, self.index), THRESHOLDS, shown=shown)


def load_index(folder: Path) -> Index:
    """Return the index of a base folder. Raises BaseError with every problem in it."""
    return _large_index(folder) or _index_of(load_base(folder))


def _large_index(folder: Path) -> Index | None:
    """Return the index of a base that is too large to be held in memory, opened from its compiled files."""
    if not is_large(folder):
        return None
    from bot.store.keeping import open_large  # noqa: PLC0415 - a small base needs neither this nor numpy
    from bot.store.progress import shown_progress  # noqa: PLC0415

    with shown_progress() as progress:
        return open_large(folder, cache_folder(), recipe=f"{dictionary_version()}-{recipe()}", progress=progress)


def _index_of(base: Base) -> Index:
    """Return the index of a base: the one kept from an earlier start if it still fits, else a new one."""
    key = f"{base.fingerprint}-{dictionary_version()}-{recipe()}"
    kept = read_kept(cache_folder(), key)
    if kept and (index := restored(base, kept)):
        prime(kept.get("lemmas", {}))
        return index
    index = build_index(base)
    keep(cache_folder(), key, {**compiled(index), "lemmas": worked_out()})
    return index


def _talk(chat: str, asker: str) -> str:
    """Return the name of one conversation: a private chat, or one reader in a group."""
    return f"{chat}/{asker}" if chat and asker else chat


def _spoken(query: Query) -> Language | None:
    """Return the language of a question, or None where it holds no letter to tell it by."""
    return query.language if any(letter.isalpha() for letter in query.normalised) else None


def _language(spoken: Language | None, remembered: Conversation[Context], locale: Language | None) -> Language:
    """Return the language to answer in: what the chat chose, else what it speaks, else its client's, else Russian."""
    return remembered.chosen or spoken or remembered.spoken or locale or Language.RU
