"""A word as it was typed and the word that may be meant → how likely the slip is; and the common words one slip away.

The costs are those of a noisy channel, in units of one ordinary slip: what fingers and ears do often costs less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from bot.language.frequency import frequencies
from bot.language.keyboard import beside
from bot.language.spelling import sound

SWAPPED: Final = 0.7
DOUBLED: Final = 0.6
SIGN: Final = 0.5
SOUNDS_ALIKE: Final = 0.6
VOWEL: Final = 0.75
NEIGHBOURING: Final = 0.8
DROPPED: Final = 0.85
ADDED: Final = 0.95
OTHER: Final = 1.1
"""What one slip costs: two letters swapped, one doubled, a soft sign, one that sounds alike, one beside it, …"""

FIRST_LETTER: Final = 0.3
"""What it costs more at the first letter, which misspellings seldom touch."""

LETTERS_TELL: Final = 0.15
"""What each slip of the letters costs besides where only the sound is alike: the word nearer in letters comes first."""

FURTHER: Final = 0.95
"""What each of several slips costs; they are not told apart."""

_ALPHABETS: Final = {"ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя", "en": "abcdefghijklmnopqrstuvwxyz"}
_VOWELS: Final = frozenset("аеиоуыэюяaeiouy")
_HEARD_ALIKE: Final = frozenset(("cs", "sc", "ck", "kc", "sz", "zs", "gj", "jg", "vw", "wv"))  # consonants of English
_LATIN: Final = re.compile("[a-z]")


@lru_cache(maxsize=50_000)
def slip_cost(typed: str, meant: str) -> float:
    """Return what it costs to take a typed word for another; 0 where they are equal.

    >>> slip_cost("хлбе", "хлеб") < slip_cost("хеб", "хлеб") < slip_cost("хлщб", "хлеб")
    True
    """
    edits = OSA.distance(typed, meant)
    if not edits:
        return 0.0
    by_letters = _one_slip(typed, meant) if edits == 1 else FURTHER * edits
    by_sound = SOUNDS_ALIKE + FURTHER * OSA.distance(sound(typed), sound(meant)) + LETTERS_TELL * (edits - 1)
    return min(by_letters, by_sound) + FIRST_LETTER * (typed[:1] != meant[:1] and typed[:2] != meant[1::-1])


def _one_slip(typed: str, meant: str) -> float:
    if len(typed) == len(meant):
        (at, *others) = [place for place in range(len(typed)) if typed[place] != meant[place]]
        if others:
            return SWAPPED
        if {typed[at], meant[at]} <= _VOWELS or f"{typed[at]}{meant[at]}" in _HEARD_ALIKE:
            return VOWEL
        return NEIGHBOURING if typed[at] in beside(meant[at]) else OTHER
    longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
    at = next((place for place, letter in enumerate(shorter) if letter != longer[place]), len(shorter))
    if longer[at] in "ьъ":
        return SIGN
    if at and longer[at] == longer[at - 1]:
        return DOUBLED
    return ADDED if longer is typed else DROPPED


@lru_cache(maxsize=20_000)
def common_neighbours(word: str) -> tuple[str, ...]:
    """Return the words of the frequency lists that are one edit away, the most frequent first.

    >>> "когда" in common_neighbours("кргда"), common_neighbours("wihch")[:1]
    (True, ('which',))
    """
    often = frequencies("en" if _LATIN.match(word) else "ru")
    found = set(filter(often.__contains__, one_edit_away(word)))
    return tuple(sorted((each for each in found if often[each]), key=lambda each: (-often[each], each)))


def one_edit_away(word: str) -> Iterator[str]:
    """Yield what one slip may make of a word, over the letters of its alphabet."""
    alphabet = _ALPHABETS["en" if _LATIN.match(word) else "ru"]
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        yield from [before + letter + after for letter in alphabet]
        if after:
            yield from [before + letter + after[1:] for letter in alphabet if letter != after[0]]
            yield before + after[1:]
        if len(after) > 1 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:]
