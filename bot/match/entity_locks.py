"""Locks on names: whom a question asks about, in which part, and who said it.

A query and a fact's document enter; whether the lock opens leaves.
"""

from __future__ import annotations

from typing import Final

from bot.index import FactDocument, Index
from bot.language.transfers import TAKING
from bot.match.coverage import holds_entity
from bot.models.fact import Event, Part, Statement
from bot.models.query import EntityMention, Query

_GIVERS: Final = frozenset({Part.OF, Part.FROM})
_TAKERS: Final = frozenset({Part.TO, Part.AT})


def entity_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """Every entity asked about belongs to the fact."""
    return all(holds_entity(mention, document) for mention in query.entities)


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
    if isinstance(document.fact, Event) and document.fact.place and _is_elsewhere(query, document):
        return False
    if not document.flows:
        return True
    named_giver = any(mention.part is Part.FROM for mention in query.entities)
    named_taker = any(mention.part is Part.TO for mention in query.entities)
    owners_take = not named_taker and any(TAKING.fullmatch(word.text) for word in query.words)
    return not any(
        _opposes(mention, document, owners_take=owners_take)
        for mention in query.entities
        if not (named_giver and mention.part is Part.OF)  # «импорт Норвегии из Дании»: whose it is takes
    )


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
