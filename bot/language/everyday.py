"""A single word → whether it is too everyday to stand for somebody's name alone («Заря», "Apple")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.language.chatter import CHATTER, GENERIC, QUESTION_WORDS
from bot.language.countries import ORDINARY_WORDS
from bot.language.frequency import is_english_word, zipf
from bot.language.lemmas import everyday_plurals, is_dictionary_word, may_be_name

ZIPF_OF_A_NAME: Final = 5.3
"""An English word this frequent is a word whatever else it names; no surname reaches it ("johnson": 4.7)."""

_ENDINGS: Final = ("s", "es", "ed", "d", "ing", "er", "ly")
_LATIN: Final = re.compile(r"[a-z][a-z'-]*")


@lru_cache(maxsize=20_000)
def is_everyday(word: str, *, of_person: bool = False) -> bool:
    """Say whether a word in lower case is one that anybody uses, so that a text that holds it names nobody by it.

    A word of Russian is everyday where its plural is met («морозы», and no «трампы»), or where no reading of it is
    a name: but not alone for that in the name `of_person`, for surnames are seldom in the dictionary. A word of English
    is told from a name by its inflected forms: "cooks" is a word, "johnsons" is none.

    >>> [is_everyday(each) for each in ("мороз", "кошербаев", "cook", "johnson", "netanyahu")]
    [True, False, True, False, False]
    """
    if word in ORDINARY_WORDS or word in CHATTER or word in GENERIC or word in QUESTION_WORDS:
        return True
    if not _LATIN.fullmatch(word):
        met = any(zipf(each, "ru") for each in everyday_plurals(word))
        return is_dictionary_word(word) and (met or not (of_person or may_be_name(word)))
    if not is_english_word(word):
        return zipf(word, "en") >= ZIPF_OF_A_NAME
    return zipf(word, "en") >= ZIPF_OF_A_NAME or _is_inflected(word)


def _is_inflected(word: str) -> bool:
    if word.endswith("s") and is_english_word(word[:-1]):
        return True
    stem = word.removesuffix("e")
    forms = {word + ending for ending in _ENDINGS} | {stem + "ed", stem + "ing", word[:-1] + "ies"}
    return any(is_english_word(each) for each in forms)
