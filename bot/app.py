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
    as_meant,
    command_listing,
    compare_with_others,
    context_after,
    converse,
    decide,
    deck_of,
    filtered_page,
    found,
    page_of,
    related_to,
)
from bot.index import Index, build_index, compiled, recipe, restored
from bot.language.lemmas import dictionary_version, prime, worked_out
from bot.match import match
from bot.models.answer import (
    Answer,
    Explanation,
    Found,
    Listing,
    ListingKind,
    Notice,
    NoticeKind,
)
from bot.models.base import Base
from bot.models.card import Card, Deck
from bot.models.fact import Fact, Figure
from bot.models.query import Query, QuestionType
from bot.models.reply import (
    Action,
    Command,
    CompareFact,
    Rendered,
    SetLanguage,
    ShowFact,
    ShowPage,
    ShowRelated,
    ShowSource,
    ShowWhy,
    Turn,
)
from bot.models.text import Language
from bot.query import Called, Context, Reader, nearest_commands, query_of_fact, read_command
from bot.render import Face, Style, face_of, render
from bot.render.notice import AUTOMATIC
from bot.settings import cache_folder
from bot.state import Conversation, Memory
from bot.store import is_large, keep, load_base, read_kept

MAX_QUESTION: Final = 1000
"""Characters of the longest text that is read as a question; a longer one is somebody's article."""

_PAGE_DIGITS: Final = 3
"""«/figures 2» is a page, «/figures 2025» a year."""

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

    def __init__(
        self,
        base: Base,
        *,
        today: Callable[[], dt.date] = dt.date.today,
        memory: Memory[Context] | None = None,
        index: Index | None = None,
    ) -> None:
        self.base = base
        self.index: Index = index or build_index(base)
        self._today = today
        self._memory: Memory[Context] = memory or Memory()

    @classmethod
    def open(cls, folder: Path) -> App:
        """Load a base folder. Raises BaseError with every problem in it."""
        index = _large_index(folder) or _index_of(load_base(folder))
        app = cls(index.base, index=index)
        gc.freeze()  # a base lives as long as its process: collecting garbage need not walk it again and again
        return app

    def warm(self) -> None:
        """Work out now what the first questions would otherwise wait for: the speller, the stems, the patterns."""
        self.index.prepare()
        Reader(self.index, self._today()).understand("0 2020 лодка boat")
        gc.freeze()  # what was read for it stays as long as the base

    def ask(self, text: str, *, chat: str = "", asker: str = "", locale: Language | None = None) -> Turn:
        """Answer a question or a command; `locale` is the language of the reader's client. Never raises on any text.

        In a group `asker` says who asks: each has a conversation of their own there, and all have one language.
        """
        started = time.perf_counter()
        remembered = self._recall(chat, asker)
        if len(text.strip()) > MAX_QUESTION:
            turn = Turn(Notice(NoticeKind.TOO_LONG), _language(None, remembered, locale))
        elif called := read_command(text):
            turn = self._command(called, remembered, chat=chat, asker=asker, locale=locale)
        else:
            turn = self._question(text, remembered, talk=_talk(chat, asker), locale=locale)
        return replace(turn, query=text, elapsed_ms=(time.perf_counter() - started) * 1000)

    def press(self, action: Action, *, chat: str = "", asker: str = "", locale: Language | None = None) -> Turn:
        """Do what a button stands for; one whose fact is gone says so."""
        remembered = self._recall(chat, asker)
        if isinstance(action, SetLanguage):
            return self._set_language(action.language, chat=chat, locale=locale)
        answer = self._pressed(action, remembered)
        language = _language(None, remembered, locale)
        if isinstance(answer, Found):
            asked = query_of_fact(answer.fact, Reader(self.index, self._today()).understand(""), self.index)
            self._memory.remember(_talk(chat, asker), context=Context(asked, answer.fact), spoken=None)
        return Turn(answer, language)

    def render(self, turn: Turn, style: Style) -> Rendered:
        """Write a turn in a channel's markup."""
        return render(turn.answer, base=self.base, language=turn.language, style=style)

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
        return self._question(question, remembered, talk="", locale=locale)

    def face(self, card: Card, language: Language) -> Face:
        """Return what is seen of a card before it is sent."""
        return face_of(card, base=self.base, language=language)

    def _recall(self, chat: str, asker: str) -> Conversation[Context]:
        """Return what is remembered of a conversation, with the language that its chat chose."""
        held = self._memory.recall(_talk(chat, asker))
        return replace(held, chosen=self._memory.recall(chat).chosen) if asker else held

    def _question(self, text: str, remembered: Conversation[Context], *, talk: str, locale: Language | None) -> Turn:
        reader = Reader(self.index, self._today())
        query = reader.understand(text)
        answer, understood = converse(query, remembered.context, self.index, read=reader.understand)
        answer = as_meant(answer, understood, self.index, read=reader.understand)
        spoken = _spoken(query)
        self._memory.remember(talk, context=context_after(answer, understood, remembered.context), spoken=spoken)
        return Turn(answer, _language(spoken, remembered, locale))

    def _command(
        self, called: Called, remembered: Conversation[Context], *, chat: str, asker: str, locale: Language | None
    ) -> Turn:
        language = _language(None, remembered, locale)
        if called.command is Command.ASK and called.argument:
            return self._question(called.argument, remembered, talk=_talk(chat, asker), locale=locale)
        if called.command is None:
            return Turn(Notice(NoticeKind.UNKNOWN_COMMAND, called.name, nearest_commands(called.name)), language)
        if called.command is Command.LANGUAGE:
            return self._language_command(called.argument, language, chat=chat, locale=locale)
        if called.command is Command.COMPARE:
            return self._compare_command(called.argument, remembered, locale=locale)
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

    def _listing_command(
        self, kind: ListingKind, argument: str, remembered: Conversation[Context], *, locale: Language | None
    ) -> Turn:
        if argument.isdecimal() and len(argument) <= _PAGE_DIGITS:
            page = filtered_page(kind, (), self.index, page=int(argument))
            return Turn(page, _language(None, remembered, locale))
        query = Reader(self.index, self._today()).understand(argument) if argument else None
        language = _language(_spoken(query) if query else None, remembered, locale)
        listed = command_listing(kind, query, self.index)
        if listed is None and query is not None:
            return Turn(decide(replace(query, type=QuestionType.ANY), (), self.index), language)
        return Turn(listed or Listing(kind), language)

    def _compare_command(self, argument: str, remembered: Conversation[Context], *, locale: Language | None) -> Turn:
        if not argument:
            return Turn(Notice(NoticeKind.COMPARE_USAGE), _language(None, remembered, locale))
        query = replace(Reader(self.index, self._today()).understand(argument), type=QuestionType.COMPARE)
        answer = decide(query, match(query, self.index), self.index)
        return Turn(answer, _language(_spoken(query), remembered, locale))

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
            case ShowFact(fact_id) | ShowSource(fact_id) | ShowRelated(fact_id) | CompareFact(fact_id):
                fact = self.base.facts.get(fact_id)
                return self._fact_button(action, fact) if fact else Notice(NoticeKind.STALE_BUTTON)
            case ShowPage(kind, page, filter_ids):
                return filtered_page(kind, filter_ids, self.index, page=page)
            case ShowWhy():
                return self._why(remembered)
            case _:
                return Notice(NoticeKind.STALE_BUTTON)

    def _fact_button(self, action: Action, fact: Fact) -> Answer:
        match action:
            case ShowSource():
                return found(fact, QuestionType.SOURCE, self.index)
            case ShowRelated():
                return page_of(ListingKind.FACTS, related_to(fact, self.index))
            case CompareFact() if isinstance(fact, Figure):
                return compare_with_others(fact, self.index)
            case _:
                return found(fact, QuestionType.ANY, self.index)

    def _why(self, remembered: Conversation[Context]) -> Answer:
        if remembered.context is None:
            return Notice(NoticeKind.NOTHING_TO_EXPLAIN)
        query = remembered.context.query
        shown = remembered.context.offered or tuple(filter(None, (remembered.context.fact,)))
        return Explanation(query, match(query, self.index), THRESHOLDS, shown=shown)


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
