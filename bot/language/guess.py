"""A text enters; the language it is written in leaves, or None."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.language.normalise import normalise, tokenise
from bot.models.text import KAZAKH_LETTERS, Language


@lru_cache(maxsize=512)
def guess_language(text: str) -> Language | None:
    """Guess the language of a text from its letters, and Kazakh also from words that only Kazakh has.

    None where the text holds neither Cyrillic nor Latin letters. In a mixed text the script of most letters decides,
    Cyrillic where both are equal.

    >>> [guess_language(text) for text in ("сколько?", "how much", "канша болды", "42 🙂")]
    [<Language.RU: 'ru'>, <Language.EN: 'en'>, <Language.KK: 'kk'>, None]
    """
    normalised = normalise(text)
    cyrillic = len(_CYRILLIC.findall(normalised))
    latin = len(_LATIN.findall(normalised))
    if not cyrillic and not latin:
        return None
    if latin > cyrillic:
        return Language.EN
    return Language.KK if _is_kazakh(normalised) else Language.RU


_CYRILLIC: Final = re.compile("[\u0400-\u052f]")
_LATIN: Final = re.compile("[A-Za-zªµºÀ-ÖØ-öø-ɏ]")


def _is_kazakh(normalised: str) -> bool:
    if not KAZAKH_LETTERS.isdisjoint(normalised):
        return True
    return any(token.text in _KAZAKH_WORDS for token in tokenise(normalised))


# Frequent Kazakh words that need no Kazakh letter, or are often typed without it. None of them is a Russian word,
# form or name; those that might be (мен, не, ким, бар, сол, казан) are left out.
_KAZAKH_WORDS: Final = frozenset(
    word
    for line in (
        "канша каншага каншадан калай кайда кайдан кандай кашан кайсы кимдер неше неликтен бугин былтыр биыл жыл",
        "жылы жылдын жылдары жылга жылдан айында болды болады болган болып болса туралы жайлы бойынша арасында",
        "арасындагы жане немесе ушин аркылы уздик сауда саудасы айналымы айналым тауар олшеми келди кетти айтты",
        "дейди берди журеди жатыр отыр керек жок елдер елдери елинин елдин казакстан казакстаннын казакстанда",
        "озбекстан азирбайжан турикменстан ресей ресейдин кытай агылшын министрлик келисим келисими кузге сонгы",
        "жаналык жаналыктар сурак жауап рахмет калайсын кайырлы мынау осындай айтшы инвестициясы адамдар халкы",
        "халык мемлекет уйым басшысы кездесу кездести сапары",
        "президенти министри торагасы ал ше барлык салыстыр неше деген болган",
    )
    for word in line.split()
)
