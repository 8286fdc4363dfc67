"""How much of a query a fact explains, word by word, each weighted by how much it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.index import FactDocument
from bot.index.document import stems_of
from bot.language.lemmas import lemmas
from bot.language.transfers import FAMILIES, GIVING, TAKING
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

MEASURE_CREDIT: Final = 0.95
"""A metric whose words stand in the name of another metric («зерно» in «экспорт зерна») is explained to this share."""

SYNONYM_CREDIT: Final = 0.96
"""A concept asked for by a word that the fact itself does not use; the fact that does use it comes first.

At 1 2 right answers become choices; at 0.90 the right ones stay as many.
"""

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
class _Term:
    text: str
    weight: float
    credit: float
    position: int = -1


def cover(query: Query, document: FactDocument) -> Coverage:
    """Return the coverage of a query by one fact."""
    terms = tuple(_terms(query, document))
    total = sum(term.weight for term in terms)
    explained = sum(term.weight * term.credit for term in terms)
    return Coverage(
        share=explained / total if total else 0.0,
        explained=tuple(term.text for term in terms if term.credit > 0),
        unexplained=tuple(term.text for term in terms if term.credit <= 0),
        gaps=frozenset(term.position for term in terms if term.credit <= 0),
    )


def _terms(query: Query, document: FactDocument) -> Iterator[_Term]:
    for mention in query.entities:
        yield _Term(mention.text, mention.weight, _entity_credit(mention, document), mention.position)
    for concept in query.concepts:
        yield _Term(concept.text, concept.weight, _concept_credit(concept, document), concept.position)
    for word in query.words:
        yield _Term(word.text, word.weight, _word_credit(word, document), word.position)
    for quantity in query.quantities:
        yield _Term(quantity.text, QUANTITY_WEIGHT, 1.0)
    for period in query.periods:
        yield _Term(str(period), EXACT_WEIGHT, 1.0)


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
    held = document.entities
    if not isinstance(document.fact, Figure) or not document.structured:
        held |= document.mentioned
    return not held.isdisjoint(mention.ids) or _lies_within(mention, document)


def _lies_within(mention: EntityMention, document: FactDocument) -> bool:
    """Say whether a fact is of a part of what a mention names; a capital does not stand for all of its country."""
    return any(each in document.wholes and each not in mention.metonyms for each in mention.ids)


def _entity_credit(mention: EntityMention, document: FactDocument) -> float:
    if not document.own.isdisjoint(mention.ids):
        return 1.0
    if _lies_within(mention, document):
        return WHOLE_CREDIT
    return PASSING_CREDIT if holds_entity(mention, document) else 0.0


def _concept_credit(mention: ConceptMention, document: FactDocument) -> float:
    if not document.concepts.isdisjoint(mention.ids):
        return _filed_credit(mention, document)
    if is_in_measure(mention, document):
        return MEASURE_CREDIT
    return MENTION_CREDIT if not document.mentioned.isdisjoint(mention.ids) else 0.0


def is_in_measure(mention: ConceptMention, document: FactDocument) -> bool:
    """Say whether every word of a mention names, among others, what the figure measures."""
    return bool(document.measure) and all(
        not lemmas(word).isdisjoint(document.measure) for word in mention.text.split()
    )


def moves(word: Word, document: FactDocument) -> bool:
    """Say whether a verb of giving or taking meets a figure that flows from one party to another."""
    if not isinstance(document.fact, Figure) or not any(part in {Part.FROM, Part.TO} for _, part in document.parts):
        return False
    if not (GIVING.fullmatch(word.text) or TAKING.fullmatch(word.text)):
        return False
    named = next((nouns for verbs, nouns in FAMILIES if verbs.fullmatch(word.text)), None)
    return named is None or any(named.match(each) for each in document.measure)


def _filed_credit(mention: ConceptMention, document: FactDocument) -> float:
    """A figure explains its own metric best; another fact the concepts that it names in the reader's own word."""
    if isinstance(document.fact, Figure):
        return 1.0 if document.fact.metric in mention.ids else SYNONYM_CREDIT
    said = all(not lemmas(word).isdisjoint(document.lemmas) for word in mention.text.split())
    return 1.0 if said else SYNONYM_CREDIT


def _word_credit(word: Word, document: FactDocument) -> float:
    if not word.lemmas.isdisjoint(document.lemmas) or not word.lemmas.isdisjoint(document.measure):
        return 1.0
    if word.is_name:
        return 0.0
    if moves(word, document):
        return RELATIVE_CREDIT
    return 0.0 if stems_of(document.lemmas).isdisjoint(stems_of(word.lemmas)) else RELATIVE_CREDIT
