"""Query and Index → the few facts worth comparing with the query in full.

What is said of other values of a constant is the change when three dossiers are asked their 1558 gold questions.
"""

from __future__ import annotations

from typing import Final

from bot.index import Index
from bot.index.document import value_term, year_term
from bot.index.postings import Group, Near
from bot.match.coverage import (
    EXACT_WEIGHT,
    QUANTITY_WEIGHT,
    readings_of,
)
from bot.match.figure_locks import possible_values
from bot.models.query import ConceptMention, Query

MAX_CANDIDATES: Final = 100
"""How many facts are compared in full.

200 answer no gold question otherwise, 50 lose 1 right answer and 25 lose 8.
"""

MIN_SHARED: Final = 0.25
"""Least share of a query's weight that a fact must share to be compared at all; an answer needs more than twice that.

At 0.10 nothing changes but time; at 0.40 the fact that would have beaten a wrong figure is no longer seen.
"""


def candidates(query: Query, index: Index) -> tuple[Near, ...]:
    """Return the documents that share the most weight with a query, at most MAX_CANDIDATES."""
    groups = [Group(term_weight, terms) for term_weight, terms in _weighted_terms(query)]
    least = MIN_SHARED * sum(each.weight for each in groups)
    return index.nearest(groups, least=least, limit=MAX_CANDIDATES)


def by_most_share(query: Query, index: Index, *, weight: float) -> list[tuple[int, float]]:
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
        spoken = readings_of(mention.text)
        worded = index.postings.weigh(numbers, [Group(1.0, tuple(sorted(each))) for each in spoken])
        for place, words_held in enumerate(worded):
            named[place] += mention.weight * (words_held == len(spoken) and not listed[place])
    most = [(shared + unlisted) / weight for shared in named]
    return sorted(zip(numbers, most, strict=True), key=lambda each: -each[1])


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
