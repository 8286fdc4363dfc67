"""Text → the plain words that matching compares: hyphens part words, apostrophes vanish, an English `'s` is dropped."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.language.normalise import normalise, token_texts

_PLAIN_CYRILLIC: Final = re.compile("[а-яёА-ЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІ]+")
"""Most names are one such word, which needs no normalising; a base knows some five thousand of them."""


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[str, ...]:
    """Return the normalised words of a text, numbers included.

    >>> words("Премьер-министр Д’Арк: Norway's 1,5 млн")
    ('премьер', 'министр', 'дарк', 'norway', '1,5', 'млн')
    """
    if text.isascii() and text.isalpha():
        return (text.lower(),)
    if _PLAIN_CYRILLIC.fullmatch(text):
        return (text.lower().replace("ё", "е"),)
    return split_words(normalise(text))


def split_words(normalised: str) -> tuple[str, ...]:
    """Return the words of an already normalised text."""
    return tuple(part for token in token_texts(normalised) for part in split_word(token))


@lru_cache(maxsize=20_000)
def split_word(token: str) -> tuple[str, ...]:
    """Return the parts of one token: `бизнес-форум` has two, `27.01.2026` stays whole."""
    if token[0].isdigit():
        return (token,)
    bare = token.removesuffix("'s")
    return tuple(part.replace("'", "") for part in bare.split("-") if part.replace("'", ""))
