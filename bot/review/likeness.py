"""A draft → what the base holds that may be the same: facts to merge it into, names that read alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Final

from bot.language.latin import to_latin
from bot.language.normalise import normalise
from bot.models.base import Base, concepts_of, entities_of
from bot.models.draft import DraftArticle
from bot.models.entity import Entity, EntityKind
from bot.models.fact import Event, Fact, Figure, Role

MOST: Final = 5
"""Look-alikes that are shown; more would not be read."""

_LOOKED_THROUGH: Final = 20_000
"""Facts and entities of a base that are looked through; a larger one would make every step slow."""

_NAMES_ALIKE: Final = 0.85
"""Share of letters in common from which on two names are alike: one letter in seven may differ (Saar, Sa'ar)."""

_NO_LETTERS: Final = re.compile(r"[^a-z0-9 ]+")


def facts_like(fact: Fact, base: Base) -> tuple[Fact, ...]:
    """Return the facts of the base that may be this one: of its kind, about the same, with nothing that differs."""
    if len(base.facts) > _LOOKED_THROUGH:
        return ()
    scored = ((_likeness(fact, each), each) for each in base.facts.values() if each.id != fact.id)
    found = sorted(((score, each.id, each) for score, each in scored if score > 0), key=lambda one: (-one[0], one[1]))
    return tuple(each for _, _, each in found[:MOST])


def entities_like(article: DraftArticle, fact: Fact, base: Base) -> dict[str, tuple[Entity, ...]]:
    """Return, for each new entity that a fact names, the known ones whose names read alike."""
    named = frozenset(entities_of(fact))
    new = (each for each in article.entities if each.id in named and each.id not in base.entities)
    if len(base.mentioned) > _LOOKED_THROUGH:
        return {}
    known = [base.entities[each] for each in sorted(base.mentioned) if each in base.entities]
    alike = {each.id: tuple(_alike(each, known)) for each in new}
    return {key: found for key, found in alike.items() if found}


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


def _alike(new: Entity, known: Iterable[Entity]) -> Iterator[Entity]:
    mine = _spelt(new)
    found = 0
    for each in known:
        if (
            found < MOST
            and each.kind is new.kind
            and any(_reads_like(a, b, new.kind) for a in mine for b in _spelt(each))
        ):
            found += 1
            yield each


def _reads_like(first: str, second: str, kind: EntityKind) -> bool:
    """Say whether two names read alike; of people, a surname alone is a name."""
    if not first or not second:
        return False
    if kind is EntityKind.PERSON and (second in first.split()[-1:] or first in second.split()[-1:]):
        return True
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _NAMES_ALIKE


def _spelt(entity: Entity) -> frozenset[str]:
    """Return the names of an entity in plain Latin letters."""
    names = (*entity.name.values(), *entity.aliases.values())
    return frozenset(_NO_LETTERS.sub("", to_latin(normalise(each)).lower()).strip() for each in names)
