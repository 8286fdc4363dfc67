"""Query and Index → ranked Matches, each with what it explains and which locks forbid it.

The constants were calibrated by asking three dossiers their 1558 gold questions once for each value, all else equal;
what is said of other values is the change against the chosen one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappush, heappushpop
from typing import Final

from rapidfuzz import fuzz

from bot.index import FactDocument, Index
from bot.index.document import value_term, year_term
from bot.index.postings import Group, Near
from bot.language.lemmas import lemmas
from bot.match.coverage import (
    EXACT_WEIGHT,
    QUANTITY_WEIGHT,
    Coverage,
    asked_ids,
    coverage_of,
    credits_of,
    share_of,
    terms_of,
)
from bot.match.figure_locks import possible_values
from bot.match.locks import Test, locks_for
from bot.models.entity import ConceptKind
from bot.models.fact import Definition, Event, Fact, Figure, Role, Statement
from bot.models.match import Lock, Match
from bot.models.query import ConceptMention, Query, QuestionType

ANSWER_COVERAGE: Final = 0.65
"""Least explained share of a query that may be answered.

Of the 1,558 gold questions of the three dossiers 1,493 are right; at 0.60 one more is, at 0.70 five fewer, with the
same 13 wrong answers each time. Between the two the higher share is kept for dossiers that nobody has asked yet.
"""

FOREIGN_COVERAGE: Final = 0.80
"""The same where the question names a thing that no fact of the base knows.

At 0.70 2 right answers are lost with 4 more wrong ones; at 0.90 2 right ones are lost for 2 wrong ones fewer.
"""

NEARBY_COVERAGE: Final = 0.34
"""Least explained share at which a fact is offered as nearby; below, it would only distract.

From 0.20 to 0.55 no verdict changes: it chooses what a refusal offers, not what is answered.
"""

MAX_CANDIDATES: Final = 100
"""How many facts are compared in full.

200 answer no gold question otherwise, 50 lose 1 right answer and 25 lose 8.
"""

MIN_SHARED: Final = 0.25
"""Least share of a query's weight that a fact must share to be compared at all; an answer needs more than twice that.

At 0.10 nothing changes but time; at 0.40 the fact that would have beaten a wrong figure is no longer seen.
"""

COVERAGE_SHARE: Final = 0.70
FOCUS_SHARE: Final = 0.13
KIND_SHARE: Final = 0.10
FUZZ_SHARE: Final = 0.07
"""What the score is made of; coverage decides, the rest only orders facts that explain equally much."""

MIN_DEED_WEIGHT: Final = 0.4
"""A verb that no fact knows and that weighs this much says what is measured («опоздало», «родилось»).

At 0.30 3 right answers are lost; at 0.50 there is one more wrong figure, at 0.60 two.
"""

METRIC_FOCUS: Final = 3.0
"""How much more than a topic or a party the metric of a figure counts in its focus.

At 1 7 right answers are lost and one more figure is wrong; from 3 to 5 nothing changes.
"""

MAX_JUDGED: Final = 20
"""How many facts, those that explain the most, are tried against every lock; more where their equals might answer.

With 20 or with all candidates not one of the 1,558 gold questions is judged otherwise; fewer are faster.
"""

WORTH_COMPARING: Final = 0.25
"""Coverage by which a fact may trail the best one for similar letters to lift it among the first.

The similarity is worth at most as much as a tenth of coverage, so that nothing beyond a quarter can catch up.
"""

UNIT_BONUS: Final = 0.05
"""Lead of a percentage where the question asks for percent; no gold question hangs on it."""

_PERCENT: Final = re.compile(r"процент|percent|%|пайыз")

THRESHOLDS: Final[tuple[tuple[str, float], ...]] = (
    ("answer coverage", ANSWER_COVERAGE),
    ("foreign coverage", FOREIGN_COVERAGE),
)
"""What a match had to reach, by name."""


def match(query: Query, index: Index) -> tuple[Match, ...]:
    """Return the facts nearest to a query, best first; ties break by fact id. Forbidden ones are kept, marked."""
    terms = terms_of(query)
    kept = _best_explained(query, index, weights=[term.weight for term in terms])
    best = max((each.share for each in kept), default=0.0)
    asked = _asked(query, index)
    found = [
        _judge(
            asked,
            each.document,
            coverage=coverage_of(terms, each.credit),
            index=index,
            alike=each.share >= best - WORTH_COMPARING,
        )
        for each in kept
    ]
    return tuple(sorted(found, key=lambda each: (bool(each.forbidden_by), -each.score, each.fact.id)))


@dataclass(frozen=True, slots=True)
class _Credited:
    """A fact, to what share it explains each term of a query, and all of it."""

    document: FactDocument
    credit: Sequence[float]
    share: float


def _best_explained(query: Query, index: Index, *, weights: Sequence[float]) -> list[_Credited]:
    """Return the candidates that explain the most of a query: MAX_JUDGED of them, and all that might answer."""
    credited: list[_Credited] = []
    first: list[float] = []
    for number, most in _by_most_share(query, index, weight=sum(weights)):
        if len(first) == MAX_JUDGED and _comes_late(most, first):
            break  # nor can any after it be among the first
        document = index.documents[number]
        credit = credits_of(query, document)
        share = share_of(weights, credit)
        if share >= NEARBY_COVERAGE:
            credited.append(_Credited(document, credit, share))
            (heappushpop if len(first) == MAX_JUDGED else heappush)(first, share)
    ranked = sorted(credited, key=lambda each: -each.share)
    if len(first) < MAX_JUDGED or not _counts_equals(first):
        return ranked[:MAX_JUDGED]
    return [each for each in ranked if each.share >= first[0]]


def _comes_late(most: float, first: Sequence[float]) -> bool:
    """Say whether a fact that explains at most this share is not judged, given the least and other shares that are."""
    return most < first[0] or (most <= first[0] and not _counts_equals(first))


def _counts_equals(first: Sequence[float]) -> bool:
    """Say whether facts that explain as much as the last of the first might answer in its place."""
    return first[0] >= max(ANSWER_COVERAGE, max(first) - WORTH_COMPARING)


def _by_most_share(query: Query, index: Index, *, weight: float) -> list[tuple[int, float]]:
    """Return the candidates, each with the share that it explains at most, the largest first.

    A fact may explain a word that it is not listed under (by a relative of it), and a concept by words that all stand
    in what it measures; numbers and periods are left to locks.
    """
    numbers = [near.number for near in candidates(query, index)]
    unlisted = QUANTITY_WEIGHT * len(query.quantities) + EXACT_WEIGHT * len(query.periods)
    unlisted += sum(word.weight for word in query.words)
    named = index.postings.weigh(numbers, [Group(own, terms) for own, terms in _named_terms(query)])
    for mention in query.concepts:
        listed = index.postings.weigh(numbers, [Group(1.0, _concept_terms(mention))])
        spoken = [lemmas(word) for word in mention.text.split()]
        worded = index.postings.weigh(numbers, [Group(1.0, tuple(sorted(each))) for each in spoken])
        for place, words_held in enumerate(worded):
            named[place] += mention.weight * (words_held == len(spoken) and not listed[place])
    most = [(shared + unlisted) / weight for shared in named]
    return sorted(zip(numbers, most, strict=True), key=lambda each: -each[1])


def candidates(query: Query, index: Index) -> tuple[Near, ...]:
    """Return the documents that share the most weight with a query, at most MAX_CANDIDATES."""
    groups = [Group(term_weight, terms) for term_weight, terms in _weighted_terms(query)]
    least = MIN_SHARED * sum(each.weight for each in groups)
    return index.nearest(groups, least=least, limit=MAX_CANDIDATES)


def _weighted_terms(query: Query) -> list[tuple[float, tuple[str, ...]]]:
    weighted = [(each.weight, tuple(sorted(each.lemmas))) for each in query.words]
    weighted += _named_terms(query)
    weighted += [(EXACT_WEIGHT, tuple(year_term(year) for year in each.years)) for each in query.periods]
    weighted += [
        (QUANTITY_WEIGHT, tuple(value_term(value) for value in possible_values(each))) for each in query.quantities
    ]
    return weighted


def _named_terms(query: Query) -> list[tuple[float, tuple[str, ...]]]:
    """Return the terms of the entities and concepts of a query: a fact explains none that it is not listed under."""
    named = [
        (each.weight, tuple(f"{kind}:{target}" for target in each.ids for kind in ("entity", "mention")))
        for each in query.entities
    ]
    return named + [(each.weight, _concept_terms(each)) for each in query.concepts]


def _concept_terms(mention: ConceptMention) -> tuple[str, ...]:
    return tuple(f"{kind}:{target}" for target in mention.ids for kind in ("concept", "mention"))


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query with what every fact is held against: worked out once, used for each fact."""

    query: Query
    locks: tuple[tuple[Lock, Test], ...]
    ids: frozenset[str]
    kinds: frozenset[ConceptKind]
    wants_percent: bool


def _asked(query: Query, index: Index) -> _Asked:
    return _Asked(
        query,
        locks=locks_for(query),
        ids=asked_ids(query),
        kinds=frozenset(index.base.concepts[each].kind for mention in query.concepts for each in mention.ids),
        wants_percent=bool(_PERCENT.search(query.normalised)),
    )


def _judge(asked: _Asked, document: FactDocument, *, coverage: Coverage, index: Index, alike: bool) -> Match:
    """Return the match of a fact with a query; letters are compared only where it could matter (`alike`)."""
    failed = tuple(lock for lock, opens in asked.locks if not opens(asked.query, document, index))
    return Match(
        fact=document.fact,
        score=_score(asked, document, coverage=coverage, alike=alike),
        coverage=coverage.share,
        explained=coverage.explained,
        unexplained=coverage.unexplained,
        forbidden_by=(*failed, *_failed_by_gaps(asked.query, document, coverage)),
    )


def _failed_by_gaps(query: Query, document: FactDocument, coverage: Coverage) -> tuple[Lock, ...]:
    """Return the locks that unexplained words close: what is counted, and too large a share of the question."""
    failed = [Lock.COUNTED] if query.counted in coverage.gaps else []
    if coverage.share < _least_coverage(query, document, coverage):
        failed.append(Lock.COVERAGE)
    return tuple(failed)


def _least_coverage(query: Query, document: FactDocument, coverage: Coverage) -> float:
    """Return the coverage that a fact needs: more where it leaves a thing unexplained that the whole base lacks.

    For a figure or a role any thing left unexplained means another metric or office, and nothing makes up for it.
    """
    if not coverage.gaps:
        return ANSWER_COVERAGE
    gaps = [word for word in query.words if word.position in coverage.gaps]
    missed = [word for word in gaps if word.is_noun]
    if isinstance(document.fact, Figure | Role):
        named = any(mention.position in coverage.gaps for mention in query.concepts)
        qualified = any(not word.known and (word.qualifies or word.weight >= MIN_DEED_WEIGHT) for word in gaps)
        return 1.0 if missed or named or qualified else ANSWER_COVERAGE
    return FOREIGN_COVERAGE if any(not word.known for word in missed) else ANSWER_COVERAGE


def _score(asked: _Asked, document: FactDocument, *, coverage: Coverage, alike: bool) -> float:
    unit_bonus = UNIT_BONUS * (asked.wants_percent and _is_percentage(document.fact))
    similarity = fuzz.token_set_ratio(asked.query.normalised, document.text) / 100 if alike else 0.0
    return 100 * (
        COVERAGE_SHARE * coverage.share
        + FOCUS_SHARE * _focus(asked, document)
        + KIND_SHARE * _kind_fit(asked, document)
        + FUZZ_SHARE * similarity
        + unit_bonus
    )


def _is_percentage(fact: Fact) -> bool:
    return isinstance(fact, Figure) and fact.unit == "percent"


def _focus(asked: _Asked, document: FactDocument) -> float:
    """Return the share of the fact's own entities and concepts that the question names: a fact about less is nearer.

    The metric of a figure counts threefold: the growth of trade is not trade, though it is filed under it.
    """
    metric = document.fact.metric if isinstance(document.fact, Figure) else None
    whole = named = 0.0
    for each in document.filed:
        share = METRIC_FOCUS if each == metric else 1.0
        whole += share
        named += share if each in asked.ids else 0.0
    return min(1.0, (named / whole if whole else 0.5) + 0.3 * _is_in_title(asked.query, document))


def _is_in_title(query: Query, document: FactDocument) -> bool:
    """Say whether the label of a fact holds a word of the question, or every word of one of its concepts."""
    if not document.titles:
        return False
    return any(not word.lemmas.isdisjoint(document.titles) for word in query.words) or any(
        all(not lemmas(each).isdisjoint(document.titles) for each in mention.text.split()) for mention in query.concepts
    )


def _kind_fit(asked: _Asked, document: FactDocument) -> float:
    """Return how well the kind of a fact suits the question: 1 wanted, 0.5 neutral, 0 unlikely."""
    fact = document.fact
    wanted = _WANTED_KINDS.get(asked.query.type, ())
    if wanted:
        return 1.0 if isinstance(fact, wanted) else 0.3
    if ConceptKind.METRIC in asked.kinds:
        return 1.0 if isinstance(fact, Figure) else 0.4
    if ConceptKind.POSITION in asked.kinds:
        return 1.0 if isinstance(fact, Role) else 0.4
    if any(word.is_noun and not word.lemmas.isdisjoint(document.measure) for word in asked.query.words):
        return 1.0
    return _PLAIN_FIT.get(type(fact), 0.5)


_WANTED_KINDS: Final[dict[QuestionType, tuple[type, ...]]] = {
    QuestionType.HOW_MUCH: (Figure,),
    QuestionType.WHO: (Role,),
    QuestionType.WHEN: (Event,),
    QuestionType.WHERE: (Event,),
    QuestionType.WHAT_IS: (Definition, Role),
    QuestionType.WHY: (Statement,),
}
_PLAIN_FIT: Final[dict[type, float]] = {Definition: 0.7, Role: 0.7, Event: 0.6, Figure: 0.6, Statement: 0.5}
