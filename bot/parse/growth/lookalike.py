"""A new entity and a base → the entities of the base that may be the same, for an editor to judge."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.language.latin import cyrillic_candidates
from bot.language.lemmas import lemmas
from bot.language.misspelling import slip_cost
from bot.language.transcription import russian_transcriptions
from bot.language.words import words
from bot.models.base import Base
from bot.models.entity import Entity, EntityKind
from bot.models.same import Same
from bot.parse.growth.people import is_latin, parts_of

ALIKE: Final = 0.45
"""Likeness from which two names are shown to an editor: two slips in a word of nine letters («Нетаниягу»)."""

SLIPS_PER_LETTER: Final = 0.4
"""Slips per letter at which two words are not alike at all: three slips in a word of seven letters are another word."""

SAME_LEMMA: Final = 0.8
"""The likeness of two forms of a word, such as the surnames of a man and a woman."""

_SPELLINGS: Final = 3
_JOINED: Final = 0.75
"""How alike names are at least that differ by a space ("Tel Aviv", «Тельавив»)."""


@dataclass(frozen=True, slots=True)
class Lookalike:
    """An entity of a base that a new one looks like: the two names that are alike, and how much, from 0 to 1."""

    entity: str
    name: str
    known_as: str
    likeness: float


def lookalikes(new: Entity, known: Base) -> tuple[Lookalike, ...]:
    """Return the entities of a base that a new one may be, the likeliest first.

    Only entities of its own kind that the base itself holds count. A surname is compared without its given name where
    one of both has none, in either gender («Кошербаев», «Кошербаева»), and across the alphabets.
    """
    mine = _names(new)
    found = [_likest(mine, each) for each in _held(Same(known)) if each.kind is new.kind and each.id != new.id]
    close = [each for each in found if each and each.likeness >= ALIKE]
    return tuple(sorted(close, key=lambda each: (-each.likeness, each.entity)))


def likeness(one: str, other: str, *, kind: EntityKind = EntityKind.ORGANISATION) -> float:
    """Return how alike two names are, from 0 to 1, by their sounds and slips, whatever alphabet they are in.

    >>> likeness("Saar", "Sa'ar") > 0.9, likeness("Yermek Kosherbayev", "Ермек Кошербаев") > 0.9
    (True, True)
    >>> likeness("Ермек Кошербаев", "Ермек Кошербаева", kind=EntityKind.PERSON) > 0.7, likeness("Осло", "Рим")
    (True, 0.0)
    """
    if kind is EntityKind.PERSON:
        return _of_people(one, other)
    return _of_words(words(one), words(other))


def _likest(mine: tuple[str, ...], known: Entity) -> Lookalike | None:
    scored = ((likeness(one, other, kind=known.kind), one, other) for one in mine for other in _names(known))
    best = max(scored, default=None)
    return Lookalike(known.id, best[1], best[2], round(best[0], 2)) if best else None


def _names(entity: Entity) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entity.name.values()))


@lru_cache(maxsize=2)
def _held(known: Same[Base]) -> tuple[Entity, ...]:
    """Return the entities of a base that its facts hold."""
    base = known.held
    return tuple(base.entities[each] for each in sorted(base.mentioned) if each in base.entities)


def _of_people(one: str, other: str) -> float:
    (given, surname), (other_given, other_surname) = parts_of(one), parts_of(other)
    family = _of_words(words(surname), words(other_surname))
    if family < ALIKE or not (given and other_given):
        return family
    first, second = given[0].rstrip("."), other_given[0].rstrip(".")
    if len(first) == 1 or len(second) == 1:
        return family if _initial(first) == _initial(second) else 0.0
    own = _of_words(words(first), words(second))
    return (family + own) / 2 if own >= ALIKE else 0.0


def _initial(name: str) -> str:
    return _in_cyrillic(name.lower())[0][:1]


def _of_words(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return the likeness of two names word by word, in order; names of different lengths are not alike."""
    if not one or not other:
        return 0.0
    if len(one) != len(other):
        joined = _of_word("".join(one), "".join(other)) if abs(len(one) - len(other)) == 1 else 0.0
        return joined if joined >= _JOINED else 0.0
    each = [_of_word(a, b) for a, b in zip(one, other, strict=True)]
    return sum(each) / len(each) if min(each) > 0 else 0.0


@lru_cache(maxsize=50_000)
def _of_word(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if one[:1].isdigit() or other[:1].isdigit():
        return 0.0
    return max(_alike(a, b) for a in _in_cyrillic(one) for b in _in_cyrillic(other))


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if not lemmas(one).isdisjoint(lemmas(other)):
        return SAME_LEMMA
    slips = slip_cost(one, other) / max(len(one), len(other))
    return max(0.0, 1.0 - slips / SLIPS_PER_LETTER)


def _in_cyrillic(word: str) -> tuple[str, ...]:
    if not is_latin(word):
        return (word,)
    found = (*cyrillic_candidates(word, limit=_SPELLINGS), *russian_transcriptions(word, limit=_SPELLINGS))
    return tuple(dict.fromkeys(found)) or (word,)
