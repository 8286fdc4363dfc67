"""Raw text → the same text with every word in one alphabet: letters of the other that look alike are put right."""

from __future__ import annotations

import re
from typing import Final

_TO_CYRILLIC: Final = str.maketrans("aceopxykABCEHKMOPTXY", "асеорхукАВСЕНКМОРТХУ")
_TO_LATIN: Final = str.maketrans("асеорхукАВСЕНКМОРТХУ", "aceopxykABCEHKMOPTXY")
_RUN: Final = re.compile(r"[^\W\d_]{2,}")
_LATIN_LETTER: Final = re.compile(r"[a-zA-Z]")
_CYRILLIC_LETTER: Final = re.compile(r"[\u0400-\u052f]")
_LONE: Final = re.compile(r"(?<![\w'])[acoykACOYKB](?![\w'])")


def in_one_alphabet(text: str) -> str:
    """Return a text whose words hold no letters of another alphabet that merely look like their own.

    A word goes to the alphabet that can write all of it, to the one of most of its letters where both can; what
    neither can write is left. A lone letter follows the rest of the text.

    >>> in_one_alphabet("тopговля c Норвегией"), in_one_alphabet("hаrvest of Norwау")
    ('торговля с Норвегией', 'harvest of Norway')
    >>> in_one_alphabet("vitamin C и торговля"), in_one_alphabet("USB-порт")
    ('vitamin C и торговля', 'USB-порт')
    """
    if not (_LATIN_LETTER.search(text) and _CYRILLIC_LETTER.search(text)):
        return text
    whole = _RUN.sub(lambda found: _one_alphabet(found[0]), text)
    if _LATIN_LETTER.search(_LONE.sub("", whole)) or not _CYRILLIC_LETTER.search(whole):
        return whole
    return _LONE.sub(lambda found: found[0].translate(_TO_CYRILLIC), whole)


def _one_alphabet(word: str) -> str:
    latin, cyrillic = len(_LATIN_LETTER.findall(word)), len(_CYRILLIC_LETTER.findall(word))
    if not latin or not cyrillic:
        return word
    readings = [word.translate(_TO_CYRILLIC), word.translate(_TO_LATIN)]
    if latin > cyrillic:
        readings.reverse()
    return next((each for each in readings if not (_LATIN_LETTER.search(each) and _CYRILLIC_LETTER.search(each))), word)
