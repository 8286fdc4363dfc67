"""A pressed button, and what the conversation was about → the answer it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.answer.chart import chart_of
from bot.answer.chronology import chronology
from bot.answer.compare import compare_with_others
from bot.answer.decide import THRESHOLDS
from bot.answer.found import found
from bot.answer.listing import beside, filtered_page, listing_of_words
from bot.index import Index
from bot.match import match as ranked
from bot.models.answer import Answer, Comparison, Found
from bot.models.fact import Fact, Figure
from bot.models.notice import HELPFUL, Explanation, Notice, NoticeKind
from bot.models.query import Query, QuestionType
from bot.models.reply import (
    Action,
    CompareFact,
    Rate,
    ShowChart,
    ShowFact,
    ShowPage,
    ShowRelated,
    ShowSource,
    ShowTimeline,
    ShowWhy,
)
from bot.query import Context, query_of_fact

Read = Callable[[str], Query]


def pressed(action: Action, context: Context | None, index: Index, *, read: Read) -> Answer:
    """Return what a button stands for; one whose fact is gone, or that nobody knows any more, is stale."""
    match action:
        case ShowFact() | ShowSource() | ShowRelated() | CompareFact() | ShowChart():
            fact = index.base.facts.get(action.fact)
            return _about_fact(action, fact, index) if fact else Notice(NoticeKind.STALE_BUTTON)
        case ShowPage(kind, page, (), words) if words:
            return listing_of_words(kind, read(words), index, page=page)
        case ShowPage(kind, page, filter_ids):
            return filtered_page(kind, filter_ids, index, page=page)
        case ShowTimeline(filter_ids):
            return chronology(filter_ids, index)
        case ShowWhy():
            return explained(context, index) if _is_last(action, context) else Notice(NoticeKind.EXPLANATION_GONE)
        case Rate(helpful=helpful):
            return Notice(NoticeKind.RATED, HELPFUL if helpful else "")
        case _:
            return Notice(NoticeKind.STALE_BUTTON)


def explained(context: Context | None, index: Index) -> Answer:
    """Explain the last reply."""
    if context is None:
        return Notice(NoticeKind.NOTHING_TO_EXPLAIN)
    shown = context.offered or tuple(filter(None, (context.fact,)))
    return Explanation(context.query, ranked(context.query, index), THRESHOLDS, shown=shown)


def _is_last(action: ShowWhy, context: Context | None) -> bool:
    """Say whether a button stands under the last reply; one under an earlier or a forgotten one does not."""
    if not action.fact:
        return True
    stated = context.fact if context else None
    return (
        context is not None
        and stated is not None
        and (stated.id, bool(context.offered)) == (action.fact, action.reckoned)
    )


def context_of(answer: Found | Comparison, index: Index, *, read: Read) -> Context:
    """Return what a follow-up may refer to after a button's answer: the question that it would answer."""
    fact = answer.fact if isinstance(answer, Found) else answer.larger
    asked = query_of_fact(fact, read(""), index)
    if isinstance(answer, Found):
        return Context(asked, fact)
    return Context(replace(asked, type=QuestionType.COMPARE), fact, (answer.larger, answer.smaller))


def _about_fact(action: Action, fact: Fact, index: Index) -> Answer:
    match action:
        case ShowSource():
            return found(fact, QuestionType.SOURCE, index)
        case ShowRelated(page=page):
            return beside(fact, index, page=page)
        case CompareFact() if isinstance(fact, Figure):
            return compare_with_others(fact, index)
        case ShowChart() if isinstance(fact, Figure):
            return chart_of(fact, index, over_time=action.over_time)
        case _:
            return found(fact, QuestionType.ANY, index)
