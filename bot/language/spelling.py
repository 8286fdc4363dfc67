"""A misspelt word and a vocabulary → the word that was meant, or nothing.

Distances are optimal string alignment (Damerau-Levenshtein without overlapping edits), taken over letters and over
sounds: unstressed vowels, paired consonants and doubled letters are what Russian spelling gets wrong, so a word that
*sounds* like a known one is nearer than its letters say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.letters import LetterShelf

SOUND_DISCOUNT: Final = 0.5
"""A pair of words that sound alike costs half of what its letters cost."""

MIN_LENGTH: Final = 4
"""Shorter words have too many neighbours to be mended."""

_MOST_NEAR: Final = 20
_REMEMBERED: Final = 20_000
_EDITS: Final[Callable[..., int]] = OSA.distance  # the bare overloads fit none of those of `process.extract`


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A known word near a misspelt one; `distance` is in edits (0.5 for words that sound alike)."""

    word: str
    distance: float


class Speller:
    """Finds the nearest words of a fixed vocabulary."""

    def __init__(self, vocabulary: Iterable[str] | Mapping[str, str]) -> None:
        """Take the words, or, where they are at hand, the words with their sounds."""
        sounds = vocabulary if isinstance(vocabulary, Mapping) else sounds_of(vocabulary)
        self._sounding: dict[str, list[str]] = defaultdict(list)
        for word, heard in sounds.items():
            self._sounding[heard].append(word)
        self._words = LetterShelf(sounds)
        self._sounds = LetterShelf(self._sounding)
        self._remembered: dict[str, tuple[Suggestion, ...]] = {}

    def prepare(self) -> None:
        """Work out now what makes every later suggestion several times as fast, in a process that lives long."""
        self._words.prepare()
        self._sounds.prepare()

    def suggest(self, word: str, *, limit: int = 5) -> tuple[Suggestion, ...]:
        """Return the nearest known words within the edits that a word of this length allows, best first."""
        if word not in self._remembered:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[word] = self._nearest(word)
        return self._remembered[word][:limit]

    def _nearest(self, word: str) -> tuple[Suggestion, ...]:
        allowed = edits_allowed(len(word))
        if not allowed:
            return ()
        near: dict[str, float] = {}
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            for known, distance, _ in _extract(word, self._words.like(word, length, allowed), allowed):
                near[known] = float(distance)
        self._add_by_sound(word, near, allowed=allowed)
        ranked = sorted((distance, known[:1] != word[:1], known) for known, distance in near.items())
        return tuple(Suggestion(known, distance) for distance, _, known in ranked if distance <= allowed)

    def _add_by_sound(self, word: str, near: dict[str, float], *, allowed: int) -> None:
        """Add the words that sound nearer than they are spelt."""
        heard = sound(word)
        for length in range(len(heard) - allowed + 1, len(heard) + allowed):
            for key, distance, _ in _extract(heard, self._sounds.like(heard, length, allowed - 1), allowed - 1):
                for known in self._sounding[key]:
                    cost = distance + SOUND_DISCOUNT if known != word else 0.0
                    near[known] = min(near.get(known, cost), cost)


def edits_allowed(length: int) -> int:
    """Return how many edits a word of this length may be away: 0 below 4 letters, 1 to 6, 2 to 10, then 3."""
    if length < MIN_LENGTH:
        return 0
    return 1 if length <= 6 else 2 if length <= 10 else 3  # noqa: PLR2004 - the steps are the rule


_SOUNDS: Final = str.maketrans("оеэяыйжбвгдзщ", "аииииишпфктсш")
_REPEATS: Final = re.compile(r"(.)\1+")
_CLUSTERS: Final = (
    (re.compile("ть?ся$"), "ца"),
    (re.compile("тьс|тс|дс|тц|дц"), "ц"),
    (re.compile("стн"), "сн"),
    (re.compile("здн"), "зн"),
    (re.compile("лнц"), "нц"),
    (re.compile("вств"), "ств"),
    (re.compile("[сз]ч"), "щ"),
    (re.compile("[ьъ]"), ""),
)


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Return how a Russian word sounds, roughly: its key is shared by its usual misspellings.

    >>> sound("карова") == sound("корова"), sound("здраствуйте") == sound("здравствуйте")
    (True, True)
    """
    for pattern, heard in _CLUSTERS:
        word = pattern.sub(heard, word)
    return _REPEATS.sub(r"\1", word.translate(_SOUNDS))


def sounds_of(vocabulary: Iterable[str]) -> dict[str, str]:
    """Return the sound of every word that is long enough to be mended into, in alphabetical order."""
    return {word: sound(word) for word in sorted(set(vocabulary)) if len(word) >= MIN_LENGTH and word.isalpha()}


def _extract(word: str, choices: Sequence[str], cutoff: int) -> list[tuple[str, float, int]]:
    """Return the choices within so many edits, nearest first: each with its distance and its place."""
    return process.extract(word, choices, scorer=_EDITS, score_cutoff=cutoff, limit=_MOST_NEAR) if choices else []
