"""The names of known entities, found in running text whatever their case: «с Израилем», «казахстанский», «в Баку»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from babel import Locale

from bot.language.countries import countries
from bot.language.lemmas import lemmas
from bot.language.world import with_countries
from bot.models.base import Base
from bot.models.entity import Entity, EntityKind
from bot.parse.analysis import MentionKind, Token
from bot.parse.names.spans import Hit, Line

_PIECE: Final = re.compile(r"[^\W\d_]+(?:[-'’.&][^\W_]+)*\.?|\d+|\S")
_ORDINARY_FIRST: Final = frozenset(
    {"того", "дели", "мале", "дили", "острова", "сана", "мали", "лима", "male", "lima", "nice"}
)
"""Names of countries and cities that are likelier an ordinary word at the start of a sentence."""

_SHORTEST: Final = 2
"""Letters of the shortest name; a single letter names nothing."""

_LONGEST_ACRONYM: Final = 6
"""Letters up to which a name all in capitals must be written so in the text too («НГ», "PM")."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of an entity: the readings of each of its words."""

    words: tuple[frozenset[str], ...]
    spelled: tuple[str, ...]
    entity: str
    kind: MentionKind

    @property
    def capital(self) -> bool:
        return self.spelled[0][:1].isupper() or self.spelled[0][:1].isdigit()

    @property
    def shouted(self) -> bool:
        word = self.spelled[0]
        return len(self.spelled) == 1 and len(word) <= _LONGEST_ACRONYM and len(word) > 1 and word.isupper()


@dataclass(frozen=True)
class Gazetteer:
    """Every name of the known entities by the readings of its first word."""

    entities: Mapping[str, Entity]
    names: Mapping[str, tuple[_Name, ...]] = field(repr=False)

    def hits(self, lines: Iterable[Line]) -> list[Hit]:
        """Return where names stand, the longest at each place, in the order of the text."""
        return [hit for line in lines for hit in self._hits_in(line)]

    def _hits_in(self, line: Line) -> Iterator[Hit]:
        tokens = line.tokens
        read = [readings(each) for each in tokens]
        place = 0
        while place < len(tokens):
            found = self._longest_at(tokens, read, place)
            if found is None:
                place += 1
                continue
            last = place + len(found.words) - 1
            yield Hit(line.paragraph, tokens[place].start, tokens[last].end, found.entity, found.kind)
            place = last + 1

    def _longest_at(self, tokens: Sequence[Token], read: Sequence[frozenset[str]], place: int) -> _Name | None:
        fitting = [
            each for reading in read[place] for each in self.names.get(reading, ()) if _fits(each, tokens, read, place)
        ]
        return max(
            fitting, key=lambda each: (len(each.words), each.kind is not MentionKind.METONYM, each.entity), default=None
        )


def _fits(name: _Name, tokens: Sequence[Token], read: Sequence[frozenset[str]], place: int) -> bool:
    if place + len(name.words) > len(tokens):
        return False
    if not all(wanted & read[place + step] for step, wanted in enumerate(name.words)):
        return False
    first = tokens[place].text
    if name.shouted:
        return first == name.spelled[0]
    if name.capital and not first[:1].isupper():
        return False
    return not (len(name.words) == 1 and place == 0 and first.lower() in _ORDINARY_FIRST)


def readings(token: Token) -> frozenset[str]:
    """Return every reading of a token: its lemma in its sentence and all that its form may be."""
    low = token.text.lower().replace("ё", "е").replace("’", "'")
    return _readings(low) | {token.lemma}


@lru_cache(maxsize=50_000)
def _readings(low: str) -> frozenset[str]:
    return lemmas(low) if low[:1].isalpha() and not low.isascii() else frozenset({low})


def gazetteer_of(known: Base | None) -> Gazetteer:
    """Return the names of a base's entities and of every country, kept for as long as the base stays the same."""
    entities = known.entities if known else _countries()
    kept = _kept.get("last")
    if kept is None or kept.entities is not entities:
        kept = _kept["last"] = _built(entities)
    return kept


_kept: dict[str, Gazetteer] = {}


@cache
def _countries() -> dict[str, Entity]:
    return with_countries({})


def _built(entities: Mapping[str, Entity]) -> Gazetteer:
    names: dict[str, list[_Name]] = {}
    for name in _names_of(entities.values()):
        for reading in name.words[0]:
            names.setdefault(reading, []).append(name)
    return Gazetteer(entities, {reading: tuple(found) for reading, found in names.items()})


def _names_of(entities: Iterable[Entity]) -> Iterator[_Name]:
    adjectives = {country.code: frozenset(country.adjectives.values()) for country in countries()}
    for entity in entities:
        if entity.kind is EntityKind.PERSON:
            continue
        of_people = adjectives.get(entity.code or "", frozenset())
        yield from _each(entity, _in_articles(entity.name.values()), MentionKind.NAME)
        for alias in _in_articles(entity.aliases.values()):
            yield from _each(entity, (alias,), _kind_of(alias, entity, of_people))
        yield from _each(entity, _in_articles(entity.metonyms.values()), MentionKind.METONYM)


def _in_articles(names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if len(name) >= _SHORTEST)


def _kind_of(alias: str, entity: Entity, of_people: frozenset[str]) -> MentionKind:
    """Tell an adjective («казахстанский», "Kazakh") from a name; a base's own adjectives are one small word."""
    if alias in of_people or (entity.kind is EntityKind.COUNTRY and alias.islower() and " " not in alias):
        return MentionKind.ADJECTIVE
    return MentionKind.NAME


def _each(entity: Entity, names: Iterable[str], kind: MentionKind) -> Iterator[_Name]:
    for name in names:
        spelled = tuple(_PIECE.findall(name))
        if spelled:
            yield _Name(tuple(_wanted(word) for word in spelled), spelled, entity.id, kind)


@lru_cache(maxsize=20_000)
def _wanted(word: str) -> frozenset[str]:
    low = word.lower().replace("ё", "е").replace("’", "'")
    found = _readings(low)
    return found if not low.isascii() else frozenset({low})


@cache
def regions() -> frozenset[str]:
    """Return the English names of continents and regions, as CLDR has them: «Europe», «Central Asia»."""
    return frozenset(name for code, name in Locale("en").territories.items() if code.isdigit())
