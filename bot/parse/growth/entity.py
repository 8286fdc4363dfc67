"""A new entity → the same with the names by which readers of Russian and English ask for it.

A name is added only where it can mean nobody else: not where the base, or another entity of the same article, has it
already, not where it would tear a phrase of the base apart, and never a lone everyday word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from bot.language.everyday import is_everyday
from bot.language.words import words
from bot.language.world import with_countries
from bot.models.base import Base
from bot.models.entity import ConceptKind, Entity, EntityKind
from bot.models.same import Same
from bot.models.text import Language, Names
from bot.parse.growth.institutions import is_clipped
from bot.parse.growth.organisations import agreement_names, organisation_names, place_names
from bot.parse.growth.people import person_names

MOST_NEW: Final = 16
"""Names added per language, at most: each makes every later question a little slower to read."""

Words = tuple[str, ...]


def grown_entity(entity: Entity, known: Base | None = None, *, text: str = "", others: Iterable[Entity] = ()) -> Entity:
    """Return an entity with further aliases in Russian and English; those it has stay first and unchanged.

    `text` is the article, for abbreviations that it explains; `others` are the entities that are new beside this one.
    An entity that the base knows by hand, and every country, is returned as it is.

    >>> from bot.models.text import Localized
    >>> cook = Entity(id="tim-cook", kind=EntityKind.PERSON, name=Localized(en="Tim Cook"))
    >>> grown_entity(cook).aliases.ru[0]
    'Тим Кук'
    """
    if entity.kind is EntityKind.COUNTRY or (known is not None and entity.id in known.entities):
        return entity
    taken = _taken_in(known) | frozenset(_names_of(each for each in others if each.id != entity.id))
    tearing = _tearing(known)
    held = {words(each) for each in (*entity.name.values(), *entity.aliases.values(), *entity.metonyms.values())}
    added: dict[str, tuple[str, ...]] = {}
    for language in Language:
        fresh = []
        for name in _further(entity, text, language):
            spelled = words(name)
            if spelled and spelled not in held | taken and not _misleads(spelled, entity, tearing):
                held.add(spelled)
                fresh.append(name)
        added[language.value] = (*entity.aliases.get(language), *fresh[:MOST_NEW])
    return entity.model_copy(update={"aliases": Names(**added)})


def grown_entities(entities: Iterable[Entity], known: Base | None = None, *, text: str = "") -> tuple[Entity, ...]:
    """Return the new entities of an article grown, in order; a name that two of them would share goes to neither."""
    new = tuple(entities)
    alone = [grown_entity(each, known, text=text, others=new) for each in new]
    return tuple(
        _without(each, frozenset(_names_of(other for other in alone if other.id != each.id)), own=before)
        for each, before in zip(alone, new, strict=True)
    )


def _further(entity: Entity, text: str, language: Language) -> Iterator[str]:
    for name in dict.fromkeys((*entity.name.values(), *entity.aliases.values()[:2])):
        yield from _names_for(entity.kind, name, text).get(language)


def _names_for(kind: EntityKind, name: str, text: str) -> Names:
    match kind:
        case EntityKind.PERSON:
            return person_names(name)
        case EntityKind.ORGANISATION | EntityKind.GROUP:
            return organisation_names(name, text=text)
        case EntityKind.AGREEMENT:
            return agreement_names(name, text=text)
        case _:
            return place_names(name)


def _misleads(spelled: Words, entity: Entity, tearing: frozenset[str]) -> bool:
    """Say whether a name alone is an everyday word, or begins with what ends the name of an office of the base."""
    of_person = entity.kind is EntityKind.PERSON
    everyday = len(spelled) == 1 and not is_clipped(spelled[0]) and is_everyday(spelled[0], of_person=of_person)
    return everyday or spelled[0] in tearing


def _without(entity: Entity, shared: frozenset[Words], *, own: Entity) -> Entity:
    kept = {
        language.value: tuple(
            each
            for each in entity.aliases.get(language)
            if each in own.aliases.get(language) or words(each) not in shared
        )
        for language in Language
    }
    return entity.model_copy(update={"aliases": Names(**kept)})


def _names_of(entities: Iterable[Entity]) -> Iterator[Words]:
    for entity in entities:
        for name in (*entity.name.values(), *entity.aliases.values(), *entity.metonyms.values()):
            yield words(name)


def _taken_in(known: Base | None) -> frozenset[Words]:
    return _taken(Same(known)) if known is not None else _world()


@lru_cache(maxsize=2)
def _taken(known: Same[Base]) -> frozenset[Words]:
    """Return the words of every name that a base, or the world's countries, already give to something."""
    base = known.held
    of_concepts = (
        words(name) for each in base.concepts.values() for name in (*each.name.values(), *each.synonyms.values())
    )
    return frozenset((*_names_of(base.entities.values()), *of_concepts))


@lru_cache(maxsize=1)
def _world() -> frozenset[Words]:
    return frozenset(_names_of(with_countries({}).values()))


def _tearing(known: Base | None) -> frozenset[str]:
    return _ends_of_offices(Same(known)) if known is not None else frozenset()


@lru_cache(maxsize=2)
def _ends_of_offices(known: Same[Base]) -> frozenset[str]:
    """Return the last words of offices of several words: «МИД» of «глава МИД»."""
    offices = (each for each in known.held.concepts.values() if each.kind is ConceptKind.POSITION)
    named = (words(name) for each in offices for name in (*each.name.values(), *each.synonyms.values()))
    return frozenset(each[-1] for each in named if len(each) > 1)
