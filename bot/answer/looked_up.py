"""Words behind a command, or typed to look something up → the answer, and the query that the words stand for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.answer.chart_list import charts_for
from bot.answer.decide import decide
from bot.answer.listing import command_listing, filtered_page, names_only
from bot.index import Index
from bot.language.drawing_words import told_apart
from bot.match import match
from bot.models.answer import Answer, Listing, ListingKind
from bot.models.notice import Notice, NoticeKind
from bot.models.query import Query, QuestionType
from bot.models.reply import Command
from bot.query import page_named

Read = Callable[[str], Query]

LISTINGS: Final[Mapping[Command, ListingKind]] = {
    Command.FIGURES: ListingKind.FIGURES,
    Command.PEOPLE: ListingKind.PEOPLE,
    Command.EVENTS: ListingKind.EVENTS,
    Command.TOPICS: ListingKind.TOPICS,
    Command.SOURCES: ListingKind.SOURCES,
}


@dataclass(frozen=True, slots=True)
class LookedUp:
    """An answer, and the query of the words that asked for it; None where there were none."""

    answer: Answer
    query: Query | None = None


def looked_up(command: Command, words: str, index: Index, *, read: Read) -> LookedUp | None:
    """Return what a command looks up: a list, a comparison or a chart; None where it is none of these."""
    if command in LISTINGS:
        return _listed(LISTINGS[command], words, index, read=read)
    if command is Command.COMPARE:
        return _compared(words, index, read=read)
    if command is Command.CHART:
        return LookedUp(charts_for(told_apart(words), index, read=read), read(words) if words else None)
    return None


def browsed(words: str, kind: ListingKind | None, index: Index, *, read: Read) -> LookedUp | None:
    """Return the list that is meant by name (`kind`), or all about what is only named; None for a question."""
    query = None if kind else read(words)
    if query and not names_only(query):
        return None
    listed = command_listing(kind or ListingKind.FACTS, query, index)
    return LookedUp(listed, query) if listed else None


def _listed(kind: ListingKind, words: str, index: Index, *, read: Read) -> LookedUp:
    if (number := page_named(words)) is not None:
        return LookedUp(filtered_page(kind, (), index, page=number))
    query = read(words) if words else None
    listed = command_listing(kind, query, index)
    if listed is None and query is not None:
        return LookedUp(decide(replace(query, type=QuestionType.ANY), (), index), query)
    return LookedUp(listed or Listing(kind), query)


def _compared(words: str, index: Index, *, read: Read) -> LookedUp:
    if not words:
        return LookedUp(Notice(NoticeKind.COMPARE_USAGE))
    query = replace(read(words), type=QuestionType.COMPARE)
    return LookedUp(decide(query, match(query, index), index), query)
