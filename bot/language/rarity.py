"""How much one word says: rare words say much, words that fill every question say nothing.

Source: the Zipf scale of wordfreq (log10 of occurrences per billion words; 3 is rare, 6 is everyday).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.language.chatter import CHATTER, GENERIC
from bot.language.frequency import is_english_word, zipf
from bot.language.lemmas import WordClass, is_dictionary_word, lemmas, word_class

ZIPF_EVERYDAY: Final = 6.3
"""At this frequency and above a word weighs nothing ("the", «и»)."""

ZIPF_RARE: Final = 3.6
"""At this frequency and below a word weighs fully."""

GENERIC_WEIGHT: Final = 0.12
"""Weight of a word that any question about a figure may hold («объем», "amount")."""

CLASS_WEIGHT: Final[dict[WordClass, float]] = {
    WordClass.NOUN: 1.0,
    WordClass.NAME: 1.0,
    WordClass.ADJECTIVE: 0.75,
    WordClass.VERB: 0.5,
    WordClass.ADVERB: 0.35,
    WordClass.NUMERAL: 0.5,
    WordClass.FUNCTION: 0.0,
    WordClass.UNKNOWN: 0.9,
}
"""Readers rephrase verbs and adverbs far more than nouns and names, so these count less when unexplained."""


_GENERIC_STEMS: Final = GENERIC | {lemma for word in GENERIC if word.isascii() for lemma in lemmas(word)}
"""English words meet by their stems («volumes»)."""


@lru_cache(maxsize=50_000)
def weight(word: str) -> float:
    """Return how much an informative word weighs, from 0 (says nothing) to 1."""
    readings = lemmas(word)
    if readings & CHATTER:
        return 0.0
    if readings & _GENERIC_STEMS:
        return GENERIC_WEIGHT
    return CLASS_WEIGHT[word_class(word)] * rarity(word)


@lru_cache(maxsize=50_000)
def rarity(word: str) -> float:
    """Return the rarity of a word in its language, from 0 (everyday) to 1 (rare or unknown)."""
    zipf = max(_zipf(each) for each in lemmas(word))
    return min(1.0, max(0.0, (ZIPF_EVERYDAY - zipf) / (ZIPF_EVERYDAY - ZIPF_RARE)))


@lru_cache(maxsize=50_000)
def is_real_word(word: str) -> bool:
    """Say whether Russian or English knows this word, so that it is no misspelling of another."""
    return is_dictionary_word(word) or (bool(re.match("[a-z]", word)) and (_zipf(word) > 0 or is_english_word(word)))


def _zipf(word: str) -> float:
    return zipf(word, "en" if re.match("[a-z]", word) else "ru")
