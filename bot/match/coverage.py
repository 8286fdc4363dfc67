"""How much of a query a fact explains, word by word, each weighted by how much it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from typing import Final

from bot.index import FactDocument
from bot.language.lemmas import lemmas
from bot.language.measures import is_of_measure
from bot.language.notions import Notion, is_named, notions_of
from bot.language.polarity import MOVEMENT
from bot.language.transfers import FAMILIES, GIVING, MOVING, TAKING
from bot.models.fact import Figure, Part
from bot.models.query import ConceptMention, EntityMention, Query, Word

RELATIVE_CREDIT: Final = 0.75
"""A word whose relative stands in the fact («промышленный» for «промышленность») is explained to this share.

From 0.65 to 1 no verdict changes: it orders facts, and the fact with the word itself comes first.
"""

MENTION_CREDIT: Final = 0.75
"""A concept that stands in the fact's text, without the fact being filed under it, is explained to this share.

Calibrated like the thresholds of `rank`: at 0.85 2 right answers are lost and 2 more are wrong, at 0.60 one is lost.
"""

PASSING_CREDIT: Final = 0.7
"""An entity that only the text of a fact names in passing is explained to this share.

At 0.60 one right answer is lost; from 0.70 to 0.90 nothing changes.
"""

ABOUT_CREDIT: Final = 0.95
"""An entity that a figure is told about, and does not measure: the figure that measures it comes first."""

MEASURE_CREDIT: Final = 0.95
"""A metric whose words stand in the name of another metric («зерно» in «экспорт зерна») is explained to this share."""

SYNONYM_CREDIT: Final = 0.96
"""A concept asked for by a word that the fact itself does not use; the fact that does use it comes first.

At 1 2 right answers become choices; at 0.90 the right ones stay as many.
"""

SENTENCE_CREDIT: Final = 0.9
"""A word of the sentence that a fact was read from, and not of its own clause, is explained to this share."""

CONTEXT_CREDIT: Final = 0.6
"""A word that stands only around that sentence, in its paragraph or the headline, is explained to this share."""

WHOLE_CREDIT: Final = 0.85
"""A country of which the fact holds only a part is explained to this share: a region's figure is not the country's."""

EXACT_WEIGHT: Final = 0.5
"""Weight of a period; its lock decides, the weight only counts it as explained."""

QUANTITY_WEIGHT: Final = 1.0
"""Weight of a number: few facts hold the same one."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The explained share of a query (0 to 1), its words on either side, and the positions of the unexplained ones."""

    share: float
    explained: tuple[str, ...]
    unexplained: tuple[str, ...]
    gaps: frozenset[int]


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a question names: how much it weighs, and where it stands (-1: nowhere in particular)."""

    text: str
    weight: float
    position: int = -1


def cover(query: Query, document: FactDocument) -> Coverage:
    """Return the coverage of a query by one fact."""
    return coverage_of(terms_of(query), credits_of(query, document))


def terms_of(query: Query) -> tuple[Term, ...]:
    """Return everything that a query names, in the order that `credits_of` credits it."""
    named: tuple[EntityMention | ConceptMention | Word, ...] = (*query.entities, *query.concepts, *query.words)
    return (
        *(Term(each.text, each.weight, each.position) for each in named),
        *(Term(each.text, QUANTITY_WEIGHT) for each in query.quantities),
        *(Term(str(each), EXACT_WEIGHT) for each in query.periods),
    )


def credits_of(query: Query, document: FactDocument) -> list[float]:
    """Return to what share (0 to 1) a fact explains each term of a query; numbers and periods are left to locks."""
    credit = [_entity_credit(each, document) for each in query.entities]
    credit += [_concept_credit(each, document) for each in query.concepts]
    credit += [_word_credit(each, document) for each in query.words]
    return credit + [1.0] * (len(query.quantities) + len(query.periods))


def share_of(weights: Sequence[float], credit: Sequence[float]) -> float:
    """Return the explained share (0 to 1) of all weight; 0 where nothing weighs anything."""
    total = sum(weights)
    return sum(map(mul, weights, credit)) / total if total else 0.0


def coverage_of(terms: Sequence[Term], credit: Sequence[float]) -> Coverage:
    """Return what credited terms amount to."""
    share = share_of([term.weight for term in terms], credit)
    if all(credit):
        return Coverage(share, tuple([term.text for term in terms]), (), frozenset())
    explained = [term.text for term, given in zip(terms, credit, strict=True) if given > 0]
    missing = [term for term, given in zip(terms, credit, strict=True) if given <= 0]
    gaps = frozenset([term.position for term in missing])
    return Coverage(share, tuple(explained), tuple([term.text for term in missing]), gaps)


def asked_ids(query: Query) -> frozenset[str]:
    """Return the ids of every entity and concept that a query may mean."""
    entities = frozenset(each for mention in query.entities for each in mention.ids)
    return entities.union(each for mention in query.concepts for each in mention.ids)


def explains(named: ConceptMention | Word, document: FactDocument) -> bool:
    """Say whether a fact explains a concept or a plain word of a question, be it in part."""
    credit = _word_credit(named, document) if isinstance(named, Word) else _concept_credit(named, document)
    return credit > 0


def holds_entity(mention: EntityMention, document: FactDocument) -> bool:
    """Say whether a fact holds one of the entities that a mention may mean.

    A figure holds its parties, what they lie within, and its speaker; every other fact also what its text names.
    """
    if not document.wholes.isdisjoint(mention.literal or mention.ids):
        return True
    free = not isinstance(document.fact, Figure) or not document.structured
    return not document.entities.isdisjoint(mention.ids) or (free and not document.mentioned.isdisjoint(mention.ids))


def _entity_credit(mention: EntityMention, document: FactDocument) -> float:
    if not document.own.isdisjoint(mention.ids):
        return ABOUT_CREDIT if _is_only_told_of(mention, document) else 1.0
    if not document.wholes.isdisjoint(mention.literal or mention.ids):
        return WHOLE_CREDIT
    return PASSING_CREDIT if holds_entity(mention, document) else 0.0


def _is_only_told_of(mention: EntityMention, document: FactDocument) -> bool:
    """Say whether a figure names an entity as what it is told about, and measures something of another."""
    if not isinstance(document.fact, Figure):
        return False
    parts = [part for entity, part in document.parts if entity in mention.ids]
    return bool(parts) and all(part is Part.ABOUT for part in parts)


def _concept_credit(mention: ConceptMention, document: FactDocument) -> float:
    if not document.concepts.isdisjoint(mention.ids):
        return _filed_credit(mention, document)
    if is_in_measure(mention, document):
        return MEASURE_CREDIT
    if not document.mentioned.isdisjoint(mention.ids):
        return MENTION_CREDIT
    return MENTION_CREDIT if says(mention.text, document) else 0.0


def is_in_measure(mention: ConceptMention, document: FactDocument) -> bool:
    """Say whether every word of a mention names, among others, what the figure measures."""
    return bool(document.measure) and stand_in(mention.text, document.measure)


def moves(word: Word, document: FactDocument) -> bool:
    """Say whether a verb of giving or taking meets a figure that flows from one party to another."""
    if not isinstance(document.fact, Figure) or not document.flows:
        return False
    if not any(verbs.fullmatch(word.text) for verbs in (GIVING, TAKING, MOVING)):
        return False
    named = next((nouns for verbs, nouns in FAMILIES if verbs.fullmatch(word.text)), None)
    return named is None or any(named.match(each) for each in document.measure)


def _tells_of_change(word: Word, document: FactDocument) -> bool:
    """Say whether a word of rising or falling meets a figure that rose or fell."""
    change = document.fact.change if isinstance(document.fact, Figure) else None
    if change is None:
        return False
    return bool((MOVEMENT.more if change.direction == "up" else MOVEMENT.less).fullmatch(word.text))


def means(word: Word, document: FactDocument) -> bool:
    """Say whether a fact is of what a word asks for, though it names it otherwise («должны» for a debt)."""
    return any(_is_of_notion(each, document) for each in notions_of(word.text))


def names_by_notion(word: Word, document: FactDocument) -> bool:
    """Say whether a word tells, in another word than the fact, what a figure measures."""
    return any(each.names and _is_of_notion(each, document) for each in notions_of(word.text))


def _is_of_notion(notion: Notion, document: FactDocument) -> bool:
    if not isinstance(document.fact, Figure):
        return notion.happens and is_named(notion, document.lemmas)
    in_unit = bool(notion.units) and is_of_measure(document.fact.unit, notion.units)
    return in_unit or is_named(notion, document.measure)


def _filed_credit(mention: ConceptMention, document: FactDocument) -> float:
    """A figure explains its own metric best; another fact the concepts that it names in the reader's own word."""
    if isinstance(document.fact, Figure):
        return 1.0 if document.fact.metric in mention.ids else SYNONYM_CREDIT
    return 1.0 if says(mention.text, document) else SYNONYM_CREDIT


def says(text: str, document: FactDocument) -> bool:
    """Say whether every word of a text stands in a fact."""
    return stand_in(text, document.lemmas)


def stand_in(text: str, held: frozenset[str]) -> bool:
    """Say whether every word of a text has one of these lemmas."""
    for readings in readings_of(text):  # noqa: SIM110 - a generator takes three times as long, and every fact is asked
        if readings.isdisjoint(held):
            return False
    return True


@lru_cache(maxsize=10_000)
def readings_of(text: str) -> tuple[frozenset[str], ...]:
    """Return the lemmas of every word of a mention."""
    return tuple(map(lemmas, text.split()))


def _word_credit(word: Word, document: FactDocument) -> float:
    if not word.lemmas.isdisjoint(document.lemmas):
        return _standing_credit(word.lemmas, document)
    if not word.lemmas.isdisjoint(document.measure):
        return 1.0
    if word.is_name:
        return 0.0
    if moves(word, document) or _tells_of_change(word, document) or means(word, document):
        return RELATIVE_CREDIT
    return 0.0 if word.relatives.isdisjoint(document.lemmas) else RELATIVE_CREDIT


def _standing_credit(readings: frozenset[str], document: FactDocument) -> float:
    """Return what a word is worth by where it stands: in the fact's own texts, in its sentence, or only around that."""
    if document.owns(readings):
        return 1.0
    return CONTEXT_CREDIT if readings.isdisjoint(document.said) else SENTENCE_CREDIT


def owns(named: ConceptMention | Word, document: FactDocument) -> bool:
    """Say whether a concept or word of a question stands in a fact's own texts, clause or filing."""
    if isinstance(named, Word):
        stands = not named.lemmas.isdisjoint(document.lemmas)
        return document.owns(named.lemmas) if stands else _word_credit(named, document) > 0
    if not document.concepts.isdisjoint(named.ids):
        return True
    return all(
        not readings.isdisjoint(document.lemmas) and document.owns(readings) for readings in readings_of(named.text)
    )
