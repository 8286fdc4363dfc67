"""A draft → what the base holds that may be the same: facts to merge it into, names that read alike."""

from __future__ import annotations

from typing import Final

from bot.models.base import Base, concepts_of, entities_of
from bot.models.draft import DraftArticle
from bot.models.entity import Entity
from bot.models.fact import Event, Fact, Figure, Role
from bot.parse.growth import lookalikes

MOST: Final = 5
"""Look-alikes that are shown; more would not be read."""

_LOOKED_THROUGH: Final = 20_000
"""Facts and entities of a base that are looked through; a larger one would make every step slow."""


def facts_like(fact: Fact, base: Base) -> tuple[Fact, ...]:
    """Return the facts of the base that may be this one: of its kind, about the same, with nothing that differs."""
    if len(base.facts) > _LOOKED_THROUGH:
        return ()
    scored = ((_likeness(fact, each), each) for each in base.facts.values() if each.id != fact.id)
    found = sorted(((score, each.id, each) for score, each in scored if score > 0), key=lambda one: (-one[0], one[1]))
    return tuple(each for _, _, each in found[:MOST])


def entities_like(article: DraftArticle, fact: Fact, base: Base) -> dict[str, tuple[Entity, ...]]:
    """Return, for each new entity that a fact names, the known ones whose names read alike."""
    if len(base.mentioned) > _LOOKED_THROUGH:
        return {}
    named = frozenset(entities_of(fact))
    new = (each for each in article.entities if each.id in named and each.id not in base.entities)
    alike = {each.id: lookalikes(each, base)[:MOST] for each in new}
    return {key: tuple(base.entities[each.entity] for each in found) for key, found in alike.items() if found}


def _likeness(fact: Fact, other: Fact) -> int:
    """Return how many things two facts have in common; 0 where they cannot be one."""
    if fact.kind != other.kind:
        return 0
    entities = len(frozenset(entities_of(fact)) & frozenset(entities_of(other)))
    concepts = len(frozenset(concepts_of(fact)) & frozenset(concepts_of(other)))
    match fact, other:
        case Figure(), Figure():
            same = fact.value == other.value and fact.unit == other.unit
            return 2 + entities + concepts if same else 0
        case Role(), Role():
            return 1 + entities + concepts if fact.person == other.person else 0
        case Event(), Event():
            return entities + concepts if fact.date == other.date and entities else 0
        case _:
            return entities + concepts if entities and concepts and fact.speaker == other.speaker else 0
