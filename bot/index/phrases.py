"""Names of entities and concepts → a book that finds them in running words, inflected or not.

Lemmas are worked out only for names that share their first letters with a word at hand, so that the thousands of
names of the world's countries cost nothing until one is met.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter
from typing import Final

from bot.language.lemmas import is_surname, lemmas
from bot.language.rarity import is_real_word
from bot.language.words import words
from bot.models.base import Base
from bot.models.entity import EntityKind
from bot.models.text import Language

_PREFIX: Final = 3
"""Letters that phrases are filed by: an inflected first word keeps them in one of its lemmas."""

_MIN_PARTIAL: Final = 4
"""Shorter words never stand for a whole name."""

_REMEMBERED: Final = 50_000


class TargetKind(StrEnum):
    """What a phrase names."""

    ENTITY = "entity"
    CONCEPT = "concept"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name an entity or a concept; a metonym names it only in passing."""

    words: tuple[str, ...]
    kind: TargetKind
    target: str
    metonym: bool = False


class PhraseBook:
    """Every phrase of a base, found by the lemmas of its words."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_prefix: dict[str, list[Phrase]] = defaultdict(list)
        self._opening: dict[frozenset[str], tuple[Phrase, ...]] = {}
        self._longest: dict[tuple[frozenset[str], ...], tuple[Phrase, ...]] = {}
        for phrase in phrases:
            self._by_prefix[phrase.words[0][:_PREFIX]].append(phrase)

    def longest_at(self, readings: Sequence[frozenset[str]], position: int) -> tuple[Phrase, ...]:
        """Return the longest phrases that start at this position; all of equal length, in the order of their targets.

        `readings` holds the lemmas of each word of the text.
        """
        opening = self._opening_with(readings[position])
        if not opening:
            return ()
        ahead = tuple(readings[position : position + max(len(phrase.words) for phrase in opening)])
        found = self._longest.get(ahead)
        if found is None:
            if len(self._longest) >= _REMEMBERED:
                self._longest.clear()
            found = self._longest[ahead] = _longest_of(opening, ahead)
        return found

    def containing(self, reading: frozenset[str]) -> Iterator[Phrase]:
        """Yield the phrases whose first word has one of these lemmas."""
        yield from self._opening_with(reading)

    def opening_like(self, word: str) -> Iterator[Phrase]:
        """Yield the phrases whose first word has the first letters of this one."""
        yield from self._by_prefix.get(word[:_PREFIX], ())

    def vocabulary(self) -> Iterator[str]:
        """Yield every word of every phrase."""
        for phrases in self._by_prefix.values():
            for phrase in phrases:
                yield from phrase.words

    def __iter__(self) -> Iterator[Phrase]:
        for phrases in self._by_prefix.values():
            yield from phrases

    def _opening_with(self, reading: frozenset[str]) -> tuple[Phrase, ...]:
        """Return the phrases whose first word has one of these lemmas; remembered, for texts repeat their words."""
        found = self._opening.get(reading)
        if found is None:
            found = tuple(
                each for each in self._starting_like(reading) if not lemmas(each.words[0]).isdisjoint(reading)
            )
            if len(self._opening) >= _REMEMBERED:
                self._opening.clear()
            self._opening[reading] = found
        return found

    def _starting_like(self, reading: frozenset[str]) -> Iterator[Phrase]:
        for prefix in sorted({lemma[:_PREFIX] for lemma in reading}):
            yield from self._by_prefix.get(prefix, ())


class FiledPhraseBook(PhraseBook):
    """A phrase book that looks phrases up, by a lemma of their first word, where they are filed."""

    def __init__(self, find: Callable[[str], Mapping[int, Phrase]]) -> None:
        """Take what returns the phrases filed under a lemma, each by its place in the whole book."""
        super().__init__(())
        self._find = find

    def _starting_like(self, reading: frozenset[str]) -> Iterator[Phrase]:
        starts = {lemma[:_PREFIX] for lemma in reading}
        filed = {place: phrase for lemma in reading for place, phrase in self._find(lemma).items()}
        found = ((phrase.words[0][:_PREFIX], place, phrase) for place, phrase in filed.items())
        yield from (phrase for start, _, phrase in sorted(found, key=itemgetter(0, 1)) if start in starts)


def opening_lemmas(phrase: Phrase) -> frozenset[str]:
    """Return the lemmas that a phrase is filed under for `FiledPhraseBook`."""
    return lemmas(phrase.words[0])


def _longest_of(opening: Sequence[Phrase], readings: Sequence[frozenset[str]]) -> tuple[Phrase, ...]:
    """Return the longest of these phrases that stand at the start of the readings, each target once."""
    standing = [phrase for phrase in opening if _stands_at(phrase, readings, 0)]
    longest = max((len(phrase.words) for phrase in standing), default=0)
    best = [phrase for phrase in standing if len(phrase.words) == longest]
    exact_last = sorted(best, key=lambda each: _is_exact(each, readings, 0))
    unique = {(each.kind, each.target, each.metonym): each for each in exact_last}
    return tuple(sorted(unique.values(), key=lambda each: (each.metonym, each.kind, each.target)))


def _stands_at(phrase: Phrase, readings: Sequence[frozenset[str]], position: int) -> bool:
    if position + len(phrase.words) > len(readings):
        return False
    return all(
        not lemmas(word).isdisjoint(reading)
        for word, reading in zip(phrase.words, readings[position : position + len(phrase.words)], strict=True)
    )


def _is_exact(phrase: Phrase, readings: Sequence[frozenset[str]], position: int) -> bool:
    """Say whether the words of a phrase stand in the text as they are, uninflected (a word is one of its readings)."""
    return all(word in readings[position + at] for at, word in enumerate(phrase.words))


def phrases_of(base: Base) -> Iterator[Phrase]:
    """Yield every phrase that names an entity or concept of a base."""
    for entity in base.entities.values():
        for name in (*entity.name.values(), *entity.aliases.values()):
            yield from _phrase(name, TargetKind.ENTITY, entity.id)
        for name in entity.metonyms.values():
            yield from _phrase(name, TargetKind.ENTITY, entity.id, metonym=True)
    yield from _partial_names(base)
    for concept in base.concepts.values():
        forms = (form for language in Language for form in concept.forms.get(language).values())
        for name in (*concept.name.values(), *concept.synonyms.values(), *forms):
            yield from _phrase(name, TargetKind.CONCEPT, concept.id)


def _partial_names(base: Base) -> Iterator[Phrase]:
    """Yield single words that only one entity of the facts has in its name («Хельм» of «Порт-Хельм»).

    Of a person only the last word counts: first names are anybody's.
    """
    holders: dict[str, set[str]] = defaultdict(set)
    for entity in base.entities.values():
        for name in (*entity.name.values(), *entity.aliases.values()):
            for word in words(name):
                holders[word].add(entity.id)
    for entity_id in sorted(base.mentioned):
        entity = base.entities[entity_id]
        for name in entity.name.values():
            parts = words(name)
            telling = parts[-1:] if entity.kind is EntityKind.PERSON else parts
            for word in telling if len(parts) > 1 else ():
                if len(word) >= _MIN_PARTIAL and len(holders[word]) == 1 and _tells(word):
                    yield Phrase((word,), TargetKind.ENTITY, entity_id)


def _tells(word: str) -> bool:
    """Say whether a word alone points at somebody: it is no everyday word, or it is a surname of the dictionary."""
    return not is_real_word(word) or is_surname(word)


def _phrase(name: str, kind: TargetKind, target: str, *, metonym: bool = False) -> Iterator[Phrase]:
    parts = words(name)
    if parts:
        yield Phrase(parts, kind, target, metonym)
