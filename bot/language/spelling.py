"""A misspelt word and a vocabulary → the word that was meant, or nothing.

Distances are optimal string alignment (Damerau-Levenshtein without overlapping edits), taken over letters and over
sounds: unstressed vowels, paired consonants and doubled letters are what Russian spelling gets wrong, so a word that
*sounds* like a known one is nearer than its letters say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

SOUND_DISCOUNT: Final = 0.5
"""A pair of words that sound alike costs half of what its letters cost."""

MIN_LENGTH: Final = 4
"""Shorter words have too many neighbours to be mended."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A known word near a misspelt one; `distance` is in edits (0.5 for words that sound alike)."""

    word: str
    distance: float


class Speller:
    """Finds the nearest words of a fixed vocabulary."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._words = sorted({word for word in vocabulary if len(word) >= MIN_LENGTH and word.isalpha()})
        self._sounds = [sound(word) for word in self._words]

    def suggest(self, word: str, *, limit: int = 5) -> tuple[Suggestion, ...]:
        """Return the nearest known words within the edits that a word of this length allows, best first."""
        allowed = edits_allowed(len(word))
        if not allowed:
            return ()
        by_letters = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=allowed, limit=40)
        by_sound = process.extract(sound(word), self._sounds, scorer=OSA.distance, score_cutoff=allowed - 1, limit=40)
        near = {position: float(distance) for _, distance, position in by_letters}
        for _, distance, position in by_sound:
            letters = OSA.distance(word, self._words[position])
            heard = max(SOUND_DISCOUNT, distance + SOUND_DISCOUNT) if letters else 0.0
            near[position] = min(near.get(position, letters), heard)
        ranked = sorted((distance, _initial_differs(word, self._words[each]), self._words[each]) for each, distance in near.items())
        return tuple(Suggestion(found, distance) for distance, _, found in ranked[:limit] if distance <= allowed)


def edits_allowed(length: int) -> int:
    """Return how many edits a word of this length may be away: 0 below 4 letters, 1 to 6, 2 to 10, then 3."""
    if length < MIN_LENGTH:
        return 0
    return 1 if length <= 6 else 2 if length <= 10 else 3  # noqa: PLR2004 - the steps are the rule


_SOUNDS: Final = str.maketrans("оеэяыйжбвгдзщ", "аииииишпфктсш")
_REPEATS: Final = re.compile(r"(.)\1+")
_CLUSTERS: Final = (
    (re.compile("тьс|тс|дс|тц|дц"), "ц"),
    (re.compile("стн"), "сн"),
    (re.compile("здн"), "зн"),
    (re.compile("лнц"), "нц"),
    (re.compile("вств"), "ств"),
    (re.compile("[сз]ч"), "щ"),
    (re.compile("[ьъ]"), ""),
)


def sound(word: str) -> str:
    """Return how a Russian word sounds, roughly: its key is shared by its usual misspellings.

    >>> sound("карова") == sound("корова"), sound("здраствуйте") == sound("здравствуйте")
    (True, True)
    """
    for pattern, heard in _CLUSTERS:
        word = pattern.sub(heard, word)
    return _REPEATS.sub(r"\1", word.translate(_SOUNDS))


def _initial_differs(word: str, other: str) -> bool:
    return word[:1] != other[:1]
