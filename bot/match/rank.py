"""Query and Index → ranked Matches, each with what it explains and which locks forbid it.

What is said of other values of a constant is the change when three dossiers are asked their 1558 gold questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappush, heappushpop
from typing import Final

from bot.index import FactDocument, Index
from bot.match.candidates import by_most_share
from bot.match.coverage import (
    Coverage,
    cover,
    coverage_of,
    credits_of,
    share_of,
    terms_of,
)
from bot.match.need import ANSWER_COVERAGE, FOREIGN_COVERAGE, failed_by_gaps
from bot.match.neighbours import among_neighbours
from bot.match.score import Asked, asked_by, lacks_attitude, score
from bot.match.text import TEXT_CERTAINTY, judge_texts
from bot.models.fact import Fact
from bot.models.match import Lock, Match
from bot.models.query import Query

NEARBY_COVERAGE: Final = 0.34
"""Least explained share at which a fact is offered as nearby; below, it would only distract.

From 0.20 to 0.55 no verdict changes: it chooses what a refusal offers, not what is answered.
"""


MAX_JUDGED: Final = 20
"""How many facts, those that explain the most, are tried against every lock; more where their equals might answer.

With 20 or with all candidates not one of the 1,558 gold questions is judged otherwise; fewer are faster.
"""

WORTH_COMPARING: Final = 0.25
"""Coverage by which a fact may trail the best one for similar letters to lift it among the first.

The similarity is worth at most as much as a tenth of coverage, so that nothing beyond a quarter can catch up.
"""


THRESHOLDS: Final[tuple[tuple[str, float], ...]] = (
    ("answer coverage", ANSWER_COVERAGE),
    ("foreign coverage", FOREIGN_COVERAGE),
    ("text certainty", TEXT_CERTAINTY),
)
"""What a match had to reach, by name."""


def match(query: Query, index: Index) -> tuple[Match, ...]:
    """Return the facts nearest to a query, best first; ties break by fact id. Forbidden ones are kept, marked."""
    terms = terms_of(query)
    kept = _best_explained(query, index, weights=[term.weight for term in terms])
    best = max((each.share for each in kept), default=0.0)
    asked = asked_by(query, index)
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
    documents = {each.document.fact.id: each.document for each in kept}
    judged = among_neighbours(query, judge_texts(query, found, documents), documents, index)
    return tuple(sorted(judged, key=lambda each: (bool(each.forbidden_by), -each.score, each.fact.id)))


def judged(query: Query, fact: Fact, index: Index) -> Match:
    """Return the match of one fact with a query, whether or not it would be among the nearest."""
    document = index.by_fact[fact.id]
    return _judge(asked_by(query, index), document, coverage=cover(query, document), index=index, alike=False)


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
    for number, most in by_most_share(query, index, weight=sum(weights)):
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


def _judge(asked: Asked, document: FactDocument, *, coverage: Coverage, index: Index, alike: bool) -> Match:
    """Return the match of a fact with a query; letters are compared only where it could matter (`alike`)."""
    failed = [lock for lock, opens in asked.locks if not opens(asked.query, document, index)]
    if lacks_attitude(asked, document) and Lock.TYPE not in failed:
        failed.append(Lock.TYPE)
    return Match(
        fact=document.fact,
        score=score(asked, document, coverage=coverage, alike=alike),
        coverage=coverage.share,
        explained=coverage.explained,
        unexplained=coverage.unexplained,
        forbidden_by=(*failed, *failed_by_gaps(asked.query, document, coverage)),
    )
