"""Locks on names: whom a question asks about, in which part, and who said it.

A query and a fact's document enter; whether the lock opens leaves.
"""

from __future__ import annotations

from typing import Final

from bot.index import FactDocument, Index
from bot.language.lemmas import WordClass, lemmas, word_class
from bot.language.reversals import EXCLUSION
from bot.language.transfers import GIVING, TAKING
from bot.match.coverage import holds_entity
from bot.models.fact import Event, Figure, Part, Statement
from bot.models.query import EntityMention, Query, QuestionType

_PAIR: Final = 2
_GIVERS: Final = frozenset({Part.OF, Part.FROM})
_TAKERS: Final = frozenset({Part.TO, Part.AT})


def entity_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """Every entity asked about belongs to the fact; what runs from or to a town of it is not of a country."""
    return all(
        holds_entity(mention, document) and not _is_one_line_of_it(mention, document) for mention in query.entities
    ) and not _changes_places(query, document)


def _changes_places(query: Query, document: FactDocument) -> bool:
    """Say whether a question turns about what a read figure says: its adjective names one, its noun the other.

    «Армянский капитал в Казахстане» is not «казахстанский капитал в Армении».
    """
    if not document.is_read or len(query.entities) < _PAIR:
        return False
    forms = {word_class(each.text.split()[-1]) is WordClass.ADJECTIVE for each in query.entities}
    stands = [
        any(not lemmas(word).isdisjoint(document.beside) for word in each.text.split()) for each in query.entities
    ]
    return (
        len(forms) == _PAIR
        and not any(stands)
        and all(any(entity in each.ids for entity, _ in document.parts) for each in query.entities)
    )


def _is_one_line_of_it(mention: EntityMention, document: FactDocument) -> bool:
    """Say whether a figure runs between places, one of which lies within what is asked about as a whole."""
    if not isinstance(document.fact, Figure) or mention.part not in {None, Part.OF}:
        return False
    if not document.own.isdisjoint(mention.ids) or document.wholes.isdisjoint(mention.ids):
        return False
    return any(part in {Part.FROM, Part.TO} for _, part in document.parts)


def speaker_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """An entity whose words are asked about is the fact's speaker, or the one a reported statement comes from."""
    sayers = {document.fact.speaker}
    if isinstance(document.fact, Statement):
        sayers |= {entity for entity, part in document.parts if part is Part.FROM}
    spoken = [mention for mention in query.entities if mention.speaks]
    return not document.structured or all(not sayers.isdisjoint(mention.ids) for mention in spoken)


def name_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """A name that the base does not know must stand in the fact: an unknown somebody is not a known one."""
    return all(not word.lemmas.isdisjoint(document.lemmas) for word in query.words if word.is_name)


def direction_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """Where a fact flows from one entity to another, or happens somewhere, the question must not say otherwise."""
    if (
        isinstance(document.fact, Event)
        and document.fact.place
        and _is_elsewhere(query, document)
        and not (EXCLUSION.asked.search(query.normalised))
    ):
        return False
    if not document.flows:
        return True
    if query.type is QuestionType.WHO and _names_thing_moved(query):
        return False
    named_giver = any(mention.part is Part.FROM for mention in query.entities)
    named_taker = any(mention.part is Part.TO for mention in query.entities)
    owners_take = not named_taker and any(TAKING.fullmatch(word.text) for word in query.words)
    return not any(
        _opposes(mention, document, owners_take=owners_take)
        for mention in query.entities
        if not (named_giver and mention.part is Part.OF)  # «импорт Норвегии из Дании»: whose it is takes
    )


def _names_thing_moved(query: Query) -> bool:
    """Say whether somebody is asked for who gave or took the named entity itself («who bought Nordic Rail»)."""
    moved = any(TAKING.fullmatch(word.text) or GIVING.fullmatch(word.text) for word in query.words)
    return moved and any(mention.part is None for mention in query.entities)


def _opposes(mention: EntityMention, document: FactDocument, *, owners_take: bool) -> bool:
    """Say whether an entity plays the other part; `owners_take` where whose it is takes («imports of Norway»)."""
    played = {part for entity, part in document.parts if entity in mention.ids}
    if mention.part is Part.OF and not any(part is Part.FROM for _, part in document.parts):
        return False
    if mention.part in _TAKERS or (mention.part is Part.OF and owners_take):
        return Part.FROM in played and Part.TO not in played
    return mention.part in _GIVERS and Part.TO in played and Part.FROM not in played


def _is_elsewhere(query: Query, document: FactDocument) -> bool:
    """Say whether the question places an event where it did not happen («визит в Осло» for one in Bergen)."""
    return any(
        mention.part in _TAKERS and document.spots.isdisjoint(mention.ids)
        for mention in query.entities
        if not document.entities.isdisjoint(mention.ids) or not document.wholes.isdisjoint(mention.ids)
    )
