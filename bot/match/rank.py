"""Query and Index → ranked Matches, each with what it explains and which locks forbid it.

The constants were calibrated by asking three dossiers their 1558 gold questions once for each value, all else equal;
what is said of other values is the change against the chosen one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from rapidfuzz import fuzz

from bot.index import FactDocument, Index
from bot.index.document import value_term, year_term
from bot.language.lemmas import lemmas
from bot.match.coverage import EXACT_WEIGHT, QUANTITY_WEIGHT, Coverage, asked_ids, cover
from bot.match.figure_locks import possible_values
from bot.match.locks import failed_locks
from bot.match.text import TEXT_CERTAINTY, judge_texts
from bot.models.base import concepts_of, entities_of
from bot.models.entity import ConceptKind
from bot.models.fact import Definition, Event, Fact, Figure, Role, Statement
from bot.models.match import Lock, Match
from bot.models.query import Query, QuestionType

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

MAX_CANDIDATES: Final = 200
"""How many facts are compared in full.

100 do as well on dossiers of some 200 facts, 50 lose 1 right answer and 25 lose 8; the rest is room for larger bases.
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

MAX_JUDGED: Final = 40
"""How many facts, those that explain the most (and their equals), are tried against every lock.

With 20 or with all 200 candidates not one of the 1,558 gold questions is judged otherwise; fewer are faster.
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
    ("text certainty", TEXT_CERTAINTY),
)
"""What a match had to reach, by name."""


def match(query: Query, index: Index) -> tuple[Match, ...]:
    """Return the facts nearest to a query, best first; ties break by fact id. Forbidden ones are kept, marked."""
    near = [index.documents[number] for number in candidates(query, index)]
    covered = [(document, cover(query, document)) for document in near]
    kept = [(document, coverage) for document, coverage in covered if coverage.share >= NEARBY_COVERAGE]
    shares = sorted((coverage.share for _, coverage in kept), reverse=True)
    best, least = (shares[0], shares[:MAX_JUDGED][-1]) if shares else (0.0, 0.0)
    found = [
        _judge(query, document, coverage=coverage, index=index, alike=coverage.share >= best - WORTH_COMPARING)
        for document, coverage in kept
        if coverage.share >= least
    ]
    judged = judge_texts(query, found, {document.fact.id: document for document, _ in kept})
    return tuple(sorted(judged, key=lambda each: (bool(each.forbidden_by), -each.score, each.fact.id)))


def candidates(query: Query, index: Index) -> tuple[int, ...]:
    """Return the numbers of the documents that share the most weight with a query, at most MAX_CANDIDATES."""
    shared: dict[int, float] = defaultdict(float)
    for term_weight, terms in _weighted_terms(query):
        for number in {number for term in terms for number in index.postings.get(term, ())}:
            shared[number] += term_weight
    least = MIN_SHARED * sum(term_weight for term_weight, _ in _weighted_terms(query))
    near = [number for number, weight in shared.items() if weight >= least]
    ranked = sorted(near, key=lambda number: (-shared[number], index.documents[number].fact.id))
    return tuple(ranked[:MAX_CANDIDATES])


def _weighted_terms(query: Query) -> list[tuple[float, tuple[str, ...]]]:
    weighted = [(each.weight, tuple(sorted(each.lemmas))) for each in query.words]
    weighted += [
        (each.weight, tuple(f"{kind}:{target}" for target in each.ids for kind in ("entity", "mention")))
        for each in query.entities
    ]
    weighted += [
        (each.weight, tuple(f"{kind}:{target}" for target in each.ids for kind in ("concept", "mention")))
        for each in query.concepts
    ]
    weighted += [(EXACT_WEIGHT, tuple(year_term(year) for year in each.years)) for each in query.periods]
    weighted += [
        (QUANTITY_WEIGHT, tuple(value_term(value) for value in possible_values(each))) for each in query.quantities
    ]
    return weighted


def _judge(query: Query, document: FactDocument, *, coverage: Coverage, index: Index, alike: bool) -> Match:
    """Return the match of a fact with a query; letters are compared only where it could matter (`alike`)."""
    locks = (*failed_locks(query, document, index), *_failed_by_gaps(query, document, coverage))
    return Match(
        fact=document.fact,
        score=_score(query, document, coverage=coverage, index=index, alike=alike),
        coverage=coverage.share,
        explained=coverage.explained,
        unexplained=coverage.unexplained,
        forbidden_by=locks,
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
    gaps = [word for word in query.words if word.position in coverage.gaps]
    missed = [word for word in gaps if word.is_noun]
    if isinstance(document.fact, Figure | Role):
        named = any(mention.position in coverage.gaps for mention in query.concepts)
        qualified = any(not word.known and (word.qualifies or word.weight >= MIN_DEED_WEIGHT) for word in gaps)
        return 1.0 if missed or named or qualified else ANSWER_COVERAGE
    return FOREIGN_COVERAGE if any(not word.known for word in missed) else ANSWER_COVERAGE


def _score(query: Query, document: FactDocument, *, coverage: Coverage, index: Index, alike: bool) -> float:
    unit_bonus = UNIT_BONUS * _in_asked_unit(query, document.fact)
    similarity = fuzz.token_set_ratio(query.normalised, document.text) / 100 if alike else 0.0
    return 100 * (
        COVERAGE_SHARE * coverage.share
        + FOCUS_SHARE * _focus(query, document)
        + KIND_SHARE * _kind_fit(query, document, index)
        + FUZZ_SHARE * similarity
        + unit_bonus
    )


def _in_asked_unit(query: Query, fact: Fact) -> bool:
    """Say whether a question asks for percent and the figure is one."""
    return isinstance(fact, Figure) and fact.unit == "percent" and bool(_PERCENT.search(query.normalised))


def _focus(query: Query, document: FactDocument) -> float:
    """Return the share of the fact's own entities and concepts that the question names: a fact about less is nearer.

    The metric of a figure counts threefold: the growth of trade is not trade, though it is filed under it.
    """
    fact = document.fact
    own = {each: 1.0 for each in (*entities_of(fact), *concepts_of(fact)) if each != fact.speaker}
    if isinstance(fact, Figure):
        own[fact.metric] = METRIC_FOCUS
    asked = asked_ids(query)
    named = sum(share for each, share in own.items() if each in asked)
    in_title = any(not word.lemmas.isdisjoint(document.titles) for word in query.words) or any(
        all(not lemmas(each).isdisjoint(document.titles) for each in mention.text.split()) for mention in query.concepts
    )
    return min(1.0, (named / sum(own.values()) if own else 0.5) + 0.3 * in_title)


def _kind_fit(query: Query, document: FactDocument, index: Index) -> float:
    """Return how well the kind of a fact suits the question: 1 wanted, 0.5 neutral, 0 unlikely."""
    fact = document.fact
    wanted = _WANTED_KINDS.get(query.type, ())
    if wanted:
        return 1.0 if isinstance(fact, wanted) else 0.3
    named = {index.base.concepts[each].kind for mention in query.concepts for each in mention.ids}
    if ConceptKind.METRIC in named:
        return 1.0 if isinstance(fact, Figure) else 0.4
    if ConceptKind.POSITION in named:
        return 1.0 if isinstance(fact, Role) else 0.4
    if any(word.is_noun and not word.lemmas.isdisjoint(document.measure) for word in query.words):
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
