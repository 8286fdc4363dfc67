"""An English name enters, the ways Russian writes it leave; and back, as far as English knows the word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.language.frequency import zipf
from bot.language.given_names import english_given_names, russian_given_names
from bot.language.latin import cheapest_readings, cyrillic_candidates
from bot.language.transcription_tables import (
    AT_END,
    AT_START,
    BACKWARDS,
    BEFORE_FRONT,
    BEFORE_MUTE,
    GROUPS,
    LETTERS,
    MUTE_AT_END,
)

_FRONT: Final = frozenset("eiy")
_VOWELS: Final = frozenset("aeiouy")
_ENGLISH: Final = re.compile(r"[a-z][a-z'-]*")
_LONGEST_GROUP: Final = 4
_DOUBTFUL_AFTER_VOWEL: Final = re.compile(r"(?<=[аеиоуыэюя])е")
_FROM_CYRILLIC: Final = re.compile(
    r"zh|kh|shch|[bcdfgklmnprstvz]y[bcdfgklmnprstvz]|(?:[oe]v|[oe]va|yn|yna|[st]sky|skiy|skaya|bek|bay|uly|kyzy|gul|chuk|enko)$"
)
"""How names look that were written in Cyrillic first: they are read letter by letter."""

_PLAIN_READINGS: Final = 2
"""How many letter-by-letter readings stand beside those by the rules of English: not every Latin name is English."""

_TRIED: Final = 60
"""How many ways back are looked up among English words: the right one was within the first 40 of 60 common surnames."""


@lru_cache(maxsize=4096)
def russian_transcriptions(word: str, *, limit: int = 4) -> tuple[str, ...]:
    """Return the Russian spellings of a name written as English writes it, the likeliest first, lower case.

    Common first names are looked up, others read by groups of letters.

    >>> russian_transcriptions("Cook")[0], russian_transcriptions("James"), "трамп" in russian_transcriptions("Trump")
    ('кук', ('джеймс',), True)
    """
    folded = word.lower().replace("’", "'")
    if given := russian_given_names(folded):
        return given[:limit]
    if not _ENGLISH.fullmatch(folded):
        return cyrillic_candidates(folded, limit=limit)
    plain = cyrillic_candidates(folded, limit=_PLAIN_READINGS)
    if _FROM_CYRILLIC.search(folded):
        return tuple(dict.fromkeys((*plain, *cyrillic_candidates(folded, limit=limit))))[:limit]
    read = cheapest_readings(folded, _read_english, 2 * limit)
    fitting = [_DOUBTFUL_AFTER_VOWEL.sub("э", each) for each in read]
    return tuple(dict.fromkeys((*fitting[: limit - 1], *plain[:1], *fitting, *plain)))[:limit]


@lru_cache(maxsize=4096)
def english_spellings(word: str, *, limit: int = 2) -> tuple[str, ...]:
    """Return the English words that a Russian spelling of a name transcribes, the commonest first, lower case.

    Only words of the English frequency list count: any other spelling would be a guess.

    >>> english_spellings("Кук")[:1], english_spellings("Джеймс"), english_spellings("Кошербаев")
    (('cook',), ('james',), ())
    """
    folded = word.lower().replace("ё", "е")
    if given := english_given_names(folded):
        return given[:limit]
    ways = cheapest_readings(folded, _read_russian, _TRIED)
    known = [each for each in dict.fromkeys(ways) if zipf(each, "en") and folded in _all_transcriptions(each)]
    return tuple(sorted(known, key=lambda each: (-zipf(each, "en"), each))[:limit])


def _all_transcriptions(word: str) -> tuple[str, ...]:
    return russian_transcriptions(word, limit=8)


def _read_english(word: str, start: int, length: int) -> tuple[tuple[str, float], ...]:
    piece, after = word[start : start + length], word[start + length :]
    if not after and piece in AT_END and start:
        return AT_END[piece]
    if not start and piece in AT_START:
        return AT_START[piece]
    if length > 1:
        return GROUPS.get(piece, ())
    if piece in BEFORE_FRONT and after[:1] in _FRONT:
        return BEFORE_FRONT[piece]
    if piece in BEFORE_MUTE and _opens(after) and word[:start][-1:] not in _VOWELS:
        return BEFORE_MUTE[piece]
    return LETTERS.get(piece, ())


def _opens(after: str) -> bool:
    """Say whether one consonant and an e follow."""
    return after[:1] not in _VOWELS and after[1:2] == "e" and after[:1] not in {"r", "w", "x"}


def _read_russian(word: str, start: int, length: int) -> tuple[tuple[str, float], ...]:
    piece, after = word[start : start + length], word[start + length :]
    options = BACKWARDS.get(piece, ())
    if not options and length == 2 and piece[0] == piece[1]:  # noqa: PLR2004 - a doubled letter
        options = tuple((latin * 2, cost) for latin, cost in BACKWARDS.get(piece[0], ())[:1])
    if after or piece[-1] in "аеиоуыэюяьй":
        return options
    return (*options, *((latin + "e", cost + MUTE_AT_END) for latin, cost in options))
