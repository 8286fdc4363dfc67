"""Raw text of a reader enters; one canonical spelling of it, and its words with their places, leave."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Generic, TypeVar

Item_co = TypeVar("Item_co", covariant=True)

MAX_LENGTH: Final = 2000  # characters looked at; a question is never longer, and time stays bounded


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a number, and where it stands: `text == source[start:end]`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spanned(Generic[Item_co]):
    """Something found in a text, and where: `normalised[start:end]` are the characters it was read from."""

    start: int
    end: int
    item: Item_co


@lru_cache(maxsize=512)
def normalise(text: str) -> str:
    """Return the canonical spelling of a text: NFKC, lower case, ё as е, plain dashes, quotes and spaces.

    Zero-width, bidi and control characters go, and so do stress marks on Cyrillic letters. Idempotent; at most
    2000 characters enter and leave.

    >>> normalise("Ударе́ние\u00a0—  «Ёлка»")
    'ударение - "елка"'
    >>> normalise("Nor\u200bway’s 3½ млн²")
    "norway's 3.5 млн2"
    """
    if _SIMPLE.fullmatch(text):
        return _SPACES.sub(" ", text[:MAX_LENGTH].translate(_PLAIN).lower()).strip()
    before, after = text[:MAX_LENGTH], _once(text[:MAX_LENGTH])
    while before != after:  # every pass only simplifies, so this ends after two or three of them
        before, after = after, _once(after)
    return after


@lru_cache(maxsize=512)
def tokenise(text: str) -> tuple[Token, ...]:
    """Return the words and numbers of a text in order; everything else is dropped.

    A word keeps its inner hyphens, apostrophes and digits (`g20`, `covid-19`); a number keeps its groups, decimals
    and percent sign; ordinals («25-го», `3rd`) and numeric dates are one token.

    >>> [token.text for token in tokenise("премьер-министр @user: 1 500 000 и 50%, а 25-го 1,5 млн")]
    ['премьер-министр', 'user', '1 500 000', 'и', '50%', 'а', '25-го', '1,5', 'млн']
    >>> [token.text for token in tokenise("4to 17m 27.01.2026")]
    ['4to', '17', 'm', '27.01.2026']
    """
    return tuple(Token(found[0], found.start(), found.end()) for found in _TOKEN.finditer(text))


def token_texts(text: str) -> list[str]:
    """Return the words and numbers of a text, as `tokenise` finds them, without their places."""
    return [found[0] for found in _TOKEN.finditer(text)]


_LETTER = r"(?:[^\W\d_][\u0300-\u036f]*)"
_TOKEN = re.compile(
    rf"""
      \d{{1,4}}(?P<dot>[.-])\d{{1,2}}(?P=dot)\d{{1,4}}(?!\d)               # 27.01.2026, 2026-01-27
    | \d+-?(?:st|nd|rd|th)\b                                               # 3rd
    | \d+-(?:[а-яәі]{{1,3}})\b                                             # 25-го
    | (?<![\d.,])[46](?=[a-z]*[aeiouy])(?!(?:m|b|tr)illion|mlrd|usd|eur|y(?:ea)?rs?\b|months?\b|days?\b|dollar|percent|
      thousand|people|times|euro|weeks?\b)[a-z]{{2,}}                      # 4to: ч and ш written as digits
    | \d{{1,3}}(?:[ ]\d{{3}})+(?![\d])(?:[.,]\d+(?!\d))?(?:[ ]?%)?         # 1 500 000
    | \d+(?:[.,]\d+)*(?:[ ]?%)?                                            # 1,5 and 50%
    | {_LETTER}(?:{_LETTER}|\d)*(?:[-'+](?:{_LETTER}|\d)+)*                # words
    """,
    re.VERBOSE | re.IGNORECASE,
)

_PLAIN: Final = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－⸺⸻⁃"), "-"),
    **dict.fromkeys(map(ord, "«»„“”‟″〝〞＂❝❞"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛′ʼʹ´`ʻ＇‹›"), "'"),
    **dict.fromkeys(map(ord, "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029\u2800"), " "),
    **dict.fromkeys(map(ord, "\u115f\u1160\u3164\uffa0\u034f\u20e3"), None),
    **dict.fromkeys(range(0xFE00, 0xFE10), None),
    ord("№"): "#",
    ord("⁄"): "/",
    ord("ё"): "е",
    ord("Ё"): "Е",
    ord("ѐ"): "е",
    ord("ѝ"): "и",
}
_SIMPLE: Final = re.compile("[ !-_a-~А-Яа-яЁё«»—–№]*")
"""Texts of these characters, as most are, hold nothing to fold beyond quotes, dashes and ё."""

_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co"})
_STRESS = re.compile(r"(?<=[\u0400-\u052f])[\u0300-\u036f]+")
_FOOTNOTE = re.compile(r"(?<=\d)[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_FRACTION = re.compile(r"(\d?)([¼½¾])")
_FRACTIONS: Final = {"¼": ".25", "½": ".5", "¾": ".75"}
_SPACES = re.compile(r"\s+")


def _once(text: str) -> str:
    if not text.isascii():
        text = _fold_unicode(text)
    plain = "".join(" " if each in "`\t\n\r\v\f" else each for each in text if each >= " " or each in "\t\n\r\v\f")
    return _SPACES.sub(" ", plain.lower()).strip()[:MAX_LENGTH].rstrip()


def _fold_unicode(text: str) -> str:
    """Fold everything beyond ASCII. Digits never merge: a footnote mark goes, 1½ becomes 1.5 and not 11/2."""
    whole = _FRACTION.sub(lambda found: (found[1] or "0") + _FRACTIONS[found[2]], _FOOTNOTE.sub("", text))
    visible = "".join(each for each in whole.translate(_PLAIN) if unicodedata.category(each) not in _INVISIBLE)
    lowered = unicodedata.normalize("NFKC", visible).lower()
    return _STRESS.sub("", unicodedata.normalize("NFKC", lowered).translate(_PLAIN))
