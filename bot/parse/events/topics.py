"""A sort of event → the topic of the base that means it, or a new one with the words that readers use."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bot.language.words import words
from bot.models.base import Base
from bot.models.entity import Concept, ConceptKind
from bot.models.same import Same
from bot.models.text import Localized, Names
from bot.parse.events.table import ROWS, Row

MOST_WORDS: Final = 12
"""Synonyms of a new topic per language, at most."""


def topic_of(row: Row, known: Base | None) -> Concept:
    """Return the topic for a sort of event: the one that a base names so already, else a new one."""
    held = _topics(Same(known)) if known is not None else {}
    for name in (row.ru, row.en, *sorted(row.nouns_ru), *sorted(row.nouns_en)):
        if found := held.get(words(name)):
            return found
    return _new(row, taken=frozenset(held), ids=frozenset(known.concepts) if known is not None else frozenset())


def _new(row: Row, *, taken: frozenset[tuple[str, ...]], ids: frozenset[str]) -> Concept:
    russian = _free((*sorted(row.nouns_ru), *sorted(row.verbs_ru)), {row.ru}, taken)
    english = _free((*sorted(row.nouns_en), *sorted(row.verbs_en)), {row.en}, taken)
    return Concept(
        id=f"event-{row.id}" if row.id in ids else row.id,
        kind=ConceptKind.TOPIC,
        name=Localized(ru=row.ru, en=row.en or row.id),
        synonyms=Names(ru=russian[:MOST_WORDS], en=english[:MOST_WORDS]),
    )


def _free(names: tuple[str, ...], own: set[str], taken: frozenset[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the words that name no other topic: what several sorts of event share belongs to none."""
    return tuple(each for each in names if each not in own and words(each) not in taken and _holders(each) == 1)


@lru_cache(maxsize=1000)
def _holders(word: str) -> int:
    return sum(word in row.nouns_ru | row.verbs_ru | row.nouns_en | row.verbs_en | {row.ru, row.en} for row in ROWS)


@lru_cache(maxsize=2)
def _topics(known: Same[Base]) -> dict[tuple[str, ...], Concept]:
    """Return what a base's concepts are called; their names come before their synonyms."""
    named: dict[tuple[str, ...], Concept] = {}
    concepts = sorted(known.held.concepts.values(), key=lambda each: each.kind is not ConceptKind.TOPIC)
    for concept in concepts:
        for name in concept.name.values():
            named.setdefault(words(name), concept)
    for concept in concepts:
        for name in concept.synonyms.values():
            named.setdefault(words(name), concept)
    return named
