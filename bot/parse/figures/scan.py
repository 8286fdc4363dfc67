"""A text enters; its pieces leave, each with its place: digits, words, marks, and what is accounted for already."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final


class Kind(Enum):
    """What a piece of text is."""

    NUMBER = "number"
    WORD = "word"
    MARK = "mark"
    CLAIM = "claim"  # a number that a rule has already named as no figure


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch of text that a rule takes for itself: a date, a telephone number, the name of a model."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text in lower case; `reason` belongs to claims, and so does `written`, the text as it was."""

    kind: Kind
    text: str
    start: int
    end: int
    reason: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Flat:
    """A text in one canonical spelling. `low` and `cased` are alike but for case; `places` leads back to the source.

    `places` has one entry per character of `low` and one for the end; None where nothing moved.
    """

    low: str
    cased: str
    places: tuple[int, ...] | None

    def source(self, place: int) -> int:
        """Return where in the source text a place of the flat text lies."""
        return place if self.places is None else self.places[place]

    def source_end(self, place: int) -> int:
        """Return the end in the source of a span that ends at a place: never beyond dropped characters after it."""
        if self.places is None or not place:
            return place
        return self.places[place - 1] + 1

    def masked(self, claims: Sequence[Claim]) -> Flat:
        """Return the same text with every claim blotted out, so that nothing read beside one can reach into it."""
        low, cased = self.low, self.cased
        parts, place = [], 0
        for claim in claims:
            parts.append((place, claim.start, claim.end))
            place = claim.end
        parts.append((place, len(low), len(low)))
        return Flat(
            low="".join(low[start:end] + _BLOT * (after - end) for start, end, after in parts),
            cased="".join(cased[start:end] + _BLOT * (after - end) for start, end, after in parts),
            places=self.places,
        )


_BLOT: Final = "\x00"


def flatten(text: str) -> Flat:
    r"""Bring digits, spaces, dashes, quotes and ё into one spelling; drop what is invisible. Lengths never grow.

    >>> flatten("«Ё» 1\u00a0500\u200b—٢").low
    '"е" 1 500–2'
    """
    if text.isascii():
        return Flat(low=text.lower(), cased=text, places=None)
    mapped = [_plain(each) for each in text]
    places = None
    if "" in mapped:
        kept = [place for place, each in enumerate(mapped) if each]
        places = (*kept, len(text))
    cased = "".join(mapped)
    return Flat(low="".join(_lower(each) for each in cased), cased=cased, places=places)


_HYPHENS: Final = "‐‑⁃﹣－"
_DASHES: Final = "‒–—―⸺⸻"
_QUOTES: Final = "«»„“”‟″〝〞＂❝❞"
_APOSTROPHES: Final = "‘’‚‛′ʼ`´＇"


@lru_cache(maxsize=4_096)
def _plain(letter: str) -> str:
    if letter.isascii():
        return letter
    for group, plain in ((_HYPHENS, "-"), (_DASHES, "–"), (_QUOTES, '"'), (_APOSTROPHES, "'"), ("ё", "е"), ("Ё", "Е")):
        if letter in group:
            return plain
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    if letter.isspace():
        return " "
    if unicodedata.category(letter) in {"Cf", "Mn"}:
        return ""
    return "%" if letter in "％﹪" else letter


@lru_cache(maxsize=4_096)
def _lower(letter: str) -> str:
    low = letter.lower()
    return low if len(low) == 1 else letter


FRACTIONS: Final = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_RAISED: Final = "¹²³⁰⁴-⁹₀-₉"
_LETTER: Final = rf"[^\W\d_{FRACTIONS}{_RAISED}]"
_DIGITS: Final = (
    r"\d{1,3}(?:[ ']\d{3}){1,8}(?!\d)(?:[.,]\d+)?(?![.,]?\d)|"  # 1 500 000,5
    r"\d{1,3}(?:,\d\d\d){1,8}(?:\.\d+)?(?![.,]?\d)|"  # 1,500,000.5
    r"\d{1,3}(?:\.\d\d\d){1,8}(?:,\d+)?(?![.,]?\d)|"  # 1.500.000,5
    r"\d{1,2}(?:,\d\d){1,8},\d\d\d(?![.,]?\d)|"  # 1,50,000 as India writes
    r"\d+[.,·]\d+(?![.,]\d)|\d+"
)
_ABBREVIATED: Final = re.compile(
    r"(?<![^\W\d_])(?:тыс|млн|млрд|трлн|долл|руб|проц|кв|куб|коп|чел|экз|барр|мес|mln|bln|mn|bn)$"
)
"""Their dot ends no sentence; where a capital letter follows it may, and then it stays."""
_PIECE: Final = re.compile(rf"(?P<number>{_DIGITS})|(?P<word>{_LETTER}+)|(?P<mark>\S)")


def pieces_of(flat: Flat, claims: Sequence[Claim] = ()) -> tuple[Piece, ...]:
    """Return the pieces of a text in order; a claim is one piece, whatever lies within it.

    `claims` are in order and do not overlap.

    >>> [piece.text for piece in pieces_of(flatten("$1,500.5 или 12,5% (1 500 000)"))]
    ['$', '1,500.5', 'или', '12,5', '%', '(', '1 500 000', ')']
    """
    found: list[Piece] = []
    place = 0
    for claim in claims:
        found.extend(_between(flat, place, claim.start))
        found.append(
            Piece(
                Kind.CLAIM,
                flat.low[claim.start : claim.end],
                claim.start,
                claim.end,
                claim.reason,
                flat.cased[claim.start : claim.end],
            )
        )
        place = claim.end
    found.extend(_between(flat, place, len(flat.low)))
    return tuple(found)


def _between(flat: Flat, start: int, end: int) -> Iterator[Piece]:
    for found in _PIECE.finditer(flat.low, start, end):
        if found[0] == "." and is_abbreviation_dot(flat, found.start()):
            continue
        yield Piece(Kind[(found.lastgroup or "mark").upper()], found[0], found.start(), found.end())


def is_abbreviation_dot(flat: Flat, place: int) -> bool:
    """Say whether the dot at a place belongs to «тыс.», «млн.», «долл.» and ends no sentence."""
    if not _ABBREVIATED.search(flat.low, max(0, place - 8), place):
        return False
    following = flat.cased[place + 1 : place + 3].strip()
    return not (following and following[0].isupper())
