"""Matches of figures that were read from an article → the same; one that another fits better is forbidden.

The figures of one article share its words: a question is about the one beside whose value its words stand. A figure
that was read by a machine therefore gives way where a neighbour holds, as its own, all that it holds of the question
and more, or a word of the question that it leaves unexplained. Neither may answer where the neighbour cannot.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.index import FactDocument, Index
from bot.language.lemmas import lemmas
from bot.language.measures import is_of_measure
from bot.language.rarity import GENERIC_WEIGHT
from bot.match.coverage import owns
from bot.match.tense import asks_earlier, is_left_behind
from bot.models.fact import Figure
from bot.models.match import Lock, Match
from bot.models.query import ConceptMention, EntityMention, Query, Word

UNTOLD_UNIT: Final = "unit"
"""The unit of a number whose text tells none: it may be counted in whatever the question asks for."""

TELLING: Final = 0.3
"""Weight from which a word that is left unexplained says that another figure is meant («went» and "получил" do not)."""

LESSER: Final = 2.0
"""Points by which a figure may score less than one that gave way, and still answer: the margin of an answer."""

_IN_PERIOD: Final = -2
_IN_UNIT: Final = -3
_IS_NOW: Final = -4
_IS_EARLIER: Final = -5
_NOW: Final = re.compile(r"\b(?:теперь|сейчас|ныне|нынче|now|currently|today)\b")

_NOT_MEANT: Final = frozenset(
    {
        Lock.ENTITY,
        Lock.DIRECTION,
        Lock.PERIOD,
        Lock.UNIT,
        Lock.NUMBER,
        Lock.REVERSAL,
        Lock.SPEAKER,
        Lock.NAME,
    }
)
"""Locks that show that a question is not about a figure, however many of its words stand beside it."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A match with the places of the question's words that its fact owns, that stand beside it, and that it lacks."""

    match: Match
    own: frozenset[int]
    literal: frozenset[int]
    lacks: frozenset[int]


def among_neighbours(
    query: Query, matches: Sequence[Match], documents: Mapping[str, FactDocument], index: Index
) -> list[Match]:
    """Return the matches, those of figures that a neighbour fits better forbidden; `documents` are by fact id."""
    articles: dict[str, list[_Held]] = defaultdict(list)
    for each in matches:
        document = documents[each.fact.id]
        if isinstance(each.fact, Figure) and document.is_read:
            articles[each.fact.article].append(_held(query, each, document))
    beaten = {fact for held in articles.values() for fact in _beaten(query, held, index)}
    return [replace(each, forbidden_by=(Lock.COVERAGE,)) if each.fact.id in beaten else each for each in matches]


def _beaten(query: Query, held: Sequence[_Held], index: Index) -> set[str]:
    """Return the ids of the figures of one article that give way; none answers in the place of one that fitted better.

    A figure of a lower score that did not itself beat it would only answer because the better one gave way.
    """
    allowed = [each for each in held if not each.match.forbidden_by]
    out = [
        each
        for each in allowed
        if any(_fits_better(other, each) for other in held if other is not each)
        or _leaves_to_another(query, each, index)
    ]
    best = max((each.match.score for each in out), default=0.0)
    lesser = [each for each in allowed if each not in out and each.match.score < best - LESSER]
    return {each.match.fact.id for each in (*out, *lesser)}


def _leaves_to_another(query: Query, held: _Held, index: Index) -> bool:
    """Say whether a word that a figure leaves unexplained stands beside another figure of its article."""
    return any(
        held.match.fact.id != index.documents[number].fact.id and index.documents[number].owns(word.lemmas)
        for word in query.words
        if word.position in held.lacks and word.weight >= TELLING
        for number in index.holding(word.lemmas, [f"article:{held.match.fact.article}"], ["kind:figure"])
    )


def _held(query: Query, match: Match, document: FactDocument) -> _Held:
    named: tuple[EntityMention | ConceptMention | Word, ...] = (*query.entities, *query.concepts, *query.words)
    telling = [each for each in named if each.weight > GENERIC_WEIGHT]
    own = frozenset(each.position for each in telling if _owns(each, document))
    literal = frozenset(each.position for each in telling if _stands_beside(each, document.beside))
    marks = frozenset(_marks(query, match))
    marks |= {_IS_EARLIER} if asks_earlier(query) and is_left_behind(document) else set()
    lacks = frozenset(each.position for each in telling if each.text in match.unexplained)
    return _Held(match, own | marks, literal | marks, lacks)


def _owns(named: EntityMention | ConceptMention | Word, document: FactDocument) -> bool:
    if isinstance(named, EntityMention):
        return any(entity in named.ids for entity, _ in document.parts)
    return owns(named, document)


def _stands_beside(named: EntityMention | ConceptMention | Word, beside: frozenset[str]) -> bool:
    """Say whether some word of a question, or of a name in it, stands in the clause of a figure."""
    return any(not lemmas(word).isdisjoint(beside) for word in named.text.split())


def _marks(query: Query, match: Match) -> Iterator[int]:
    """Yield places beyond the words: that a figure is of the very period, or in the very unit, that was asked for."""
    fact = match.fact
    if not isinstance(fact, Figure):
        return
    if fact.period and any(asked.covers(fact.period) for asked in query.periods):
        yield _IN_PERIOD
    if query.units and is_of_measure(fact.unit, query.units):
        yield _IN_UNIT
    if _NOW.search(query.normalised) and any(_NOW.fullmatch(each.lower()) for each in fact.keywords):
        yield _IS_NOW


def _fits_better(other: _Held, one: _Held) -> bool:
    """Say whether a figure may be meant by a question, and holds more of it than another one.

    In one sentence a later clause leaves out what an earlier one said: whose own word is asked for there is meant.
    """
    if _is_out(other.match):
        return False
    if other.match.fact.excerpt != one.match.fact.excerpt:
        return other.own > one.own
    more, less = other.literal - one.literal, one.literal - other.literal
    return bool(more) and (not less or other.match.fact.id > one.match.fact.id)


def _is_out(match: Match) -> bool:
    """Say whether a lock shows that a figure is not what was asked for."""
    closed = set(match.forbidden_by)
    if isinstance(match.fact, Figure) and match.fact.unit == UNTOLD_UNIT:
        closed -= {Lock.UNIT}
    return bool(closed & _NOT_MEANT)
