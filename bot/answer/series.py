"""Matches → the same with only the newest figure of each series, where a question names no period.

«Сколько собрали зерна?» means the last harvest that there is a figure for; another answers when its year is asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.index import Index
from bot.models.fact import Fact, Figure
from bot.models.match import Match
from bot.models.query import Query, QuestionType

_ASKED: Final = frozenset({QuestionType.ANY, QuestionType.HOW_MUCH, QuestionType.WHAT_IS, QuestionType.SOURCE})
_OF_THE_PAST: Final = re.compile(r"\b(?:did|was|were|had|\w{3,}ed)\b|\b\w{2,}(?:л|ла|ло|ли)(?:с[яь])?\b")


def newest_first(query: Query, allowed: Sequence[Match], index: Index) -> list[Match]:
    """Return the matches without the older figures of a series; the newest takes the place of the best of them."""
    if query.periods or query.type not in _ASKED:
        return list(allowed)
    series: dict[object, list[Match]] = defaultdict(list)
    for each in allowed:
        series[_series(each.fact)].append(each)
    return [
        _standing_for(series[key], query, index) if len(series[key]) > 1 else each
        for each in allowed
        if (key := _series(each.fact)) and each is series[key][0]
    ]


def _series(fact: Fact) -> object:
    """Return what the figures of one series share; any other fact is a series of its own."""
    if not isinstance(fact, Figure) or fact.period is None or fact.period.end is None:
        return fact.id
    return fact.metric, frozenset(fact.parties), fact.unit, fact.concepts


def _standing_for(members: Sequence[Match], query: Query, index: Index) -> Match:
    """Return the newest of a series, among those that leave nothing but verbs of the question unexplained."""
    past = _OF_THE_PAST.search(query.normalised)
    telling = {word.text for word in query.words if word.is_noun or word.qualifies}
    equal = [each for each in members if telling.isdisjoint(each.unexplained)] or members[:1]
    over = [each for each in equal if _middle(each.fact) < _told(each.fact, index)]
    begun = [each for each in equal if _start(each.fact) <= _told(each.fact, index)]
    chosen = max((past and over) or begun or equal, key=lambda each: (_end(each.fact), each.score))
    return replace(chosen, score=members[0].score)


def _told(fact: Fact, index: Index) -> date:
    return fact.as_of or index.base.article_of(fact).source.published


def _start(fact: Fact) -> date:
    return (isinstance(fact, Figure) and fact.period and fact.period.start) or date.min


def _middle(fact: Fact) -> date:
    """Return the middle of a figure's period: a year is told of as past before its very end."""
    return _start(fact) + (_end(fact) - _start(fact)) / 2


def _end(fact: Fact) -> date:
    return (isinstance(fact, Figure) and fact.period and fact.period.end) or date.min
