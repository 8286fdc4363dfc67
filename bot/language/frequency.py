"""A word → how common it is in its language, from the lists that wordfreq and symspellpy carry.

The lists are read directly: importing wordfreq itself takes 0.17 s, mostly for tokenisers of other languages.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import msgpack

_CENTIBELS_PER_DECADE: Final = 100
_ZIPF_OF_CERTAINTY: Final = 9.0
_DICTIONARY: Final = "frequency_dictionary_en_82_765.txt"


def zipf(word: str, language: str) -> float:
    """Return the Zipf frequency of a word (log10 of occurrences per billion words; 3 rare, 6 everyday), 0 if unlisted.

    >>> zipf("the", "en") > 7, zipf("qwxz", "en")
    (True, 0.0)
    """
    return frequencies(language).get(word, 0.0)


def is_english_word(word: str) -> bool:
    """Say whether an English dictionary of 82,000 words holds this form; it knows the rare ones that `zipf` lacks.

    >>> is_english_word("gannet"), is_english_word("gamnet")
    (True, False)
    """
    return word.isascii() and word in _english_words()


@cache
def _english_words() -> frozenset[str]:
    """Read the dictionary as it lies on disk, a word and a count per line."""
    lines = (_folder("symspellpy") / _DICTIONARY).read_text(encoding="utf-8-sig").splitlines()
    return frozenset(line.partition(" ")[0] for line in lines)


@cache
def frequencies(language: str) -> dict[str, float]:
    """Return the Zipf frequency of every listed word of a language (`ru` or `en`).

    The format of a list (cBpack): a header, then a list of words per centibel of frequency.
    """
    with gzip.open(_folder("wordfreq") / "data" / f"small_{language}.msgpack.gz", "rb") as packed:
        header, *lists = msgpack.load(packed, raw=False)
    if header.get("format") != "cB" or header.get("version") != 1:
        raise ValueError(f"unexpected format of the {language} frequency list: {header}")
    return {
        word: round(_ZIPF_OF_CERTAINTY - centibels / _CENTIBELS_PER_DECADE, 2)
        for centibels, words in enumerate(lists)
        for word in words
    }


def _folder(package: str) -> Path:
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(f"{package} is not installed")
    return Path(found.submodule_search_locations[0])
