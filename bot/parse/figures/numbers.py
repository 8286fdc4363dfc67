"""The pieces of a text enter; one number, written in digits or in words or in both, leaves.

«1,5 млрд», «сто шестьдесят два», «5 тысяч 300», «три целых пять десятых», `two and a half million`, `2½`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.parse.figures import number_tables as table
from bot.parse.figures.digits import EXACT, tidy, times, value_of
from bot.parse.figures.scan import FRACTIONS, Kind, Piece
from bot.parse.figures.words import listed


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the pieces it takes: from `first` up to, not including, `after`.

    `scale` is what its last part was multiplied by (1: nothing). `is_round` marks «два десятка»,
    `is_collective` «пятеро».
    """

    value: Decimal
    first: int
    after: int
    scale: Decimal = Decimal(1)
    in_words: bool = False
    is_round: bool = False
    is_collective: bool = False
    is_one: bool = False


def read_number(pieces: Sequence[Piece], place: int, *, low: str, english: bool, money: bool = False) -> Number | None:
    """Return the number that starts at a piece, as long as it goes, or None where none starts there.

    `money` says that a currency stands before it, so that a lone `m` or `bn` after it is a scale.
    """
    return _Reader(pieces, place, low=low, english=english, money=money).read()


_GLUED: Final = frozenset({"k", "m", "b", "tn", "mn", "к"})
"""Scales only where they are written onto the digits, or after a currency."""

_METRES: Final = frozenset(
    listed(
        "high tall long wide deep race sprint freestyle hurdles final dash relay butterfly backstroke "
        "breaststroke above below "
        "from away depth underwater record walk medley"
    )
)
"""After these `100m` is a length."""

_TRACKS: Final = frozenset(listed("50 60 100 110 200 400 800 1500 3000 5000 10000"))
_RUNNING: Final = frozenset(listed("ran run runs running won the s over swam swim clear covered"))
"""`ran 100m`, `the 100m`, `the men's 1,500m`: a length."""

_BEFORE_GENITIVE: Final = frozenset(
    listed(
        "больше более свыше около менее меньше порядка до почти выше ниже превысил превысила превысило превысили из с"
    )
)
_ONE_OF_THEM: Final = frozenset({"миллиона", "миллиарда", "триллиона"})
"""Genitives that cannot be taken for a plural («достигло миллиона человек»)."""

_HUNDRED: Final = Decimal(100)
_THOUSAND: Final = Decimal(1000)


class _Reader:
    """Reads one number. `_group` is built below the next scale, `_room` is what the next word must stay below."""

    def __init__(self, pieces: Sequence[Piece], place: int, *, low: str, english: bool, money: bool) -> None:
        self._pieces, self._first, self._place = pieces, place, place
        self._low, self._english, self._money = low, english, money
        self._total = Decimal(0)
        self._group: Decimal | None = None
        self._room = _THOUSAND
        self._scale: Decimal | None = None
        self._in_words = False
        self._is_round = False

    def read(self) -> Number | None:
        if not self._start():
            return None
        while self._continue():
            pass
        first = self._pieces[self._first]
        return Number(
            value=tidy(EXACT.add(self._total, self._group or Decimal(0))),
            first=self._first,
            after=self._place,
            scale=self._scale or Decimal(1),
            in_words=self._in_words,
            is_round=self._is_round,
            is_collective=first.text in table.COLLECTIVE,
            is_one=first.text in table.ONE and self._place == self._first + 1,
        )

    def _start(self) -> bool:
        piece = self._pieces[self._first]
        if piece.kind is Kind.NUMBER:
            return self._take_digits()
        if piece.text in table.FRACTION_SIGNS:
            return self._take(table.FRACTION_SIGNS[piece.text], Decimal(0))
        if piece.kind is not Kind.WORD:
            return False
        return self._start_lone(piece.text) or self._start_half(piece.text) or self._take_value(piece.text)

    def _start_lone(self, word: str) -> bool:
        if word in ("a", "an") and self._word(1) in {"hundred", "thousand", "million", "billion", "trillion", "dozen"}:
            return self._take(Decimal(1), Decimal(0))
        alone = table.LONE.get(word)
        if (
            alone is None
            and (self._word(-1) in _BEFORE_GENITIVE or word in _ONE_OF_THEM)
            and self._word(1) not in table.VAGUE
        ):
            alone = table.LONE_GENITIVE.get(word)
        if alone is None or (self._word(1) in table.VAGUE and self._joined(1)):
            return False
        self._total, self._scale, self._in_words = alone, alone, True
        self._is_round = word in table.ROUND
        self._place += 1
        return True

    def _start_half(self, word: str) -> bool:
        if word in table.ONE_AND_A_HALF:
            return self._take(Decimal("1.5"), Decimal(0))
        if word != "half":
            return False
        article = self._word(1) in {"a", "an"}
        if self._word(1 + article) not in table.SCALES:
            return False
        self._place += article
        return self._take(Decimal("0.5"), Decimal(0))

    def _continue(self) -> bool:
        word = self._word(0)
        if not word or not self._joined(0):
            return False
        piece = self._pieces[self._place]
        if piece.kind is Kind.NUMBER:
            return self._take_smaller_part(word)
        if word in table.FRACTION_SIGNS:
            return self._take_fraction(table.FRACTION_SIGNS[word])
        if word in ("-", "–"):
            return self._take_hyphen()
        return self._take_linking(word) or self._take_scale(word) or (self._in_words and self._take_value(word))

    def _take_digits(self) -> bool:
        written = self._pieces[self._place].text
        scaled = self._word(1) in table.SCALES and self._word(1) not in _GLUED
        value = value_of(written, english=self._english and not (scaled and "," in written and len(written) < 6))  # noqa: PLR2004
        if value is None:
            return False
        self._group, self._room = value, Decimal(0)
        self._place += 1
        return True

    def _take_smaller_part(self, digits: str) -> bool:
        """Take «200» of «1 млрд 200 млн», and «300» of «5 тысяч 300»: nothing but a part smaller than the scale."""
        if self._scale is None or self._group is not None or not digits.isdecimal() or self._english:
            return False
        following = self._word(1) if self._joined(1) else ""
        below = table.SCALES.get(following)
        fits = Decimal(digits) < _THOUSAND and digits[0] != "0"
        if fits and below is not None and below < self._scale and following not in _GLUED:
            return self._take_digits()
        return bool(fits and below is None and self._scale == _THOUSAND and len(digits) == 3 and self._take_digits())  # noqa: PLR2004

    def _take_fraction(self, part: Decimal) -> bool:
        """Take «½» of «2½»."""
        if self._group is None or self._group != self._group.to_integral_value():
            return False
        self._group += part
        self._place += 1
        return True

    def _take_hyphen(self) -> bool:
        """Take `-five` of `twenty-five`, and `-million` of `5-million`."""
        if self._low[self._pieces[self._place].start - 1] == " " or not self._glued(1):
            return False
        word = self._word(1)
        self._place += 1
        small = table.VALUES.get(word, _HUNDRED) < 10 and self._room == 10  # noqa: PLR2004
        if (self._in_words and small and self._take_value(word)) or (len(word) > 2 and self._take_scale(word)):  # noqa: PLR2004
            return True
        self._place -= 1
        return False

    def _take_value(self, word: str) -> bool:
        value = table.VALUES.get(word)
        if value is None or value >= self._room or (not value and self._group is not None):
            return False
        return self._take((self._group or Decimal(0)) + value, _room_after(value))

    def _take(self, group: Decimal, room: Decimal) -> bool:
        self._group, self._room, self._in_words = group, room, True
        self._place += 1
        return True

    def _take_scale(self, word: str) -> bool:
        scale = table.SCALES.get(word)
        if scale is None or self._group is None:
            return scale is not None and self._take_scale_of_scale(scale)
        if word == "hundred" and self._in_words:
            self._group, self._room = times(self._group, scale), _HUNDRED
            self._place += 1
            return True
        if word in _GLUED and not self._may_glue(word):
            return False
        if self._scale is not None and scale >= self._scale:
            return False
        self._total = EXACT.add(self._total, times(self._group, scale))
        self._group, self._room, self._scale = None, min(_THOUSAND, scale), scale
        self._is_round = self._is_round or word in table.ROUND
        self._place += 1
        return True

    def _take_scale_of_scale(self, scale: Decimal) -> bool:
        """Take «тысяч» of «две сотни тысяч», `crore` of `2 lakh crore`."""
        if self._scale is None or scale < self._scale:
            return False
        self._total, self._scale = times(self._total, scale), scale
        self._place += 1
        return True

    def _may_glue(self, word: str) -> bool:
        before, piece = self._pieces[self._place - 1], self._pieces[self._place]
        if self._money:
            return before.kind is Kind.NUMBER
        glued = before.kind is Kind.NUMBER and before.end == piece.start
        if word == "m" and before.text.replace(",", "") in _TRACKS and self._word(-2) in _RUNNING:
            return False
        return glued and not (word == "m" and self._word(1) in _METRES)

    def _take_linking(self, word: str) -> bool:
        """Take «с половиной», `and a half`, `point five`, «целых пять десятых», `and` of `a hundred and two`."""
        if self._group is None:
            return self._take_and(word)
        if (word, self._word(1)) == ("с", "половиной"):
            return self._take_half_more(2)
        if (word, self._word(1), self._word(2)) == ("and", "a", "half"):
            return self._take_half_more(3)
        if word in table.WHOLE or (word == "и" and self._word(2) in table.DECIMAL_PARTS):
            return self._take_decimals()
        if word == "point" and self._in_words and self._word(1) in table.VALUES:
            return self._take_point()
        return self._take_and(word)

    def _take_and(self, word: str) -> bool:
        following = table.VALUES.get(self._word(1), _THOUSAND)
        after_hundred = self._room == _HUNDRED and self._group is not None
        after_scale = self._group is None and self._scale is not None
        if word == "and" and self._in_words and following < _HUNDRED and (after_hundred or after_scale):
            self._place += 1
            if self._take_value(self._word(0)):
                return True
            self._place -= 1
        return False

    def _take_half_more(self, pieces: int) -> bool:
        self._group, self._room = (self._group or Decimal(0)) + Decimal("0.5"), Decimal(0)
        self._place += pieces
        return True

    def _take_decimals(self) -> bool:
        """Take «целых пять десятых», «целых и пять десятых»."""
        offset = 1 + (self._word(1) == "и") if self._word(0) in table.WHOLE else 1
        part, size = table.VALUES.get(self._word(offset)), table.DECIMAL_PARTS.get(self._word(offset + 1))
        if part is None or size is None:
            return False
        self._group, self._room = (self._group or Decimal(0)) + times(part, size), Decimal(0)
        self._place += offset + 2
        return True

    def _take_point(self) -> bool:
        digits = ""
        self._place += 1
        while table.VALUES.get(self._word(0), _HUNDRED) < 10 and len(digits) < 6:  # noqa: PLR2004
            digits += str(table.VALUES[self._word(0)])
            self._place += 1
        self._group, self._room = (self._group or Decimal(0)) + Decimal(f"0.{digits or 0}"), Decimal(0)
        return True

    def _word(self, offset: int) -> str:
        place = self._place + offset
        return self._pieces[place].text if 0 <= place < len(self._pieces) else ""

    def _joined(self, offset: int) -> bool:
        """Say whether nothing but a space, or the dot of an abbreviation, parts a piece from the one before it."""
        place = self._place + offset
        if not 0 < place < len(self._pieces):
            return False
        before, piece = self._pieces[place - 1], self._pieces[place]
        return piece.start - before.end <= 1 or not self._low[before.end : piece.start].strip(" .")

    def _glued(self, offset: int) -> bool:
        place = self._place + offset
        return 0 < place < len(self._pieces) and self._pieces[place].start == self._pieces[place - 1].end


def _room_after(value: Decimal) -> Decimal:
    """Return what the next word of a number must stay below: after «двести» below 100, after «сорок» below 10."""
    if value >= _HUNDRED:
        return _HUNDRED
    return Decimal(10) if value >= 20 else Decimal(0)  # noqa: PLR2004


def starts_number(piece: Piece) -> bool:
    """Say whether a piece may be the beginning of a number.

    >>> from bot.parse.figures.scan import flatten, pieces_of
    >>> [starts_number(piece) for piece in pieces_of(flatten("12 тонн, двадцать, ½, половина"))]
    [True, False, False, True, False, True, False, False]
    """
    if piece.kind is not Kind.WORD:
        return piece.kind is Kind.NUMBER or piece.text in FRACTIONS
    return piece.text in _STARTERS


_STARTERS: Final = frozenset(
    {"a", "an", "half", *table.LONE, *table.LONE_GENITIVE, *table.ONE_AND_A_HALF, *table.VALUES}
)
