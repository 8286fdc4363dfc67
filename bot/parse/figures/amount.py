"""The amount: a number as it stands in a text, with its sign, unit and noun; and the text it stands in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from bot.models.fact import Precision
from bot.parse.figures.scan import Flat, Piece


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it stands in a text. `start`–`end` and `digits` (where the number itself begins) are places in it.

    `scale` is 1 where none was written. `sign` is that written before it. `after` is the piece behind it.
    """

    start: int
    end: int
    digits: int
    after: int
    value: Decimal
    rule: str
    value_to: Decimal | None = None
    unit: str | None = None
    noun: str | None = None
    per: str | None = None
    precision: Precision = Precision.EXACT
    sign: Literal["", "+", "-"] = ""
    scale: Decimal = Decimal(1)
    in_words: bool = False
    is_one: bool = False
    is_person: bool = False
    direction: Literal["up", "down"] | None = None

    @property
    def key(self) -> str:
        """What two amounts of the same unit share."""
        return self.unit or self.noun or ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its pieces, and whether commas and nouns are English."""

    flat: Flat
    pieces: Sequence[Piece]
    starts: Sequence[int]
    english: bool

    def piece_at(self, place: int) -> int:
        """Return the first piece that starts at a place or behind it."""
        return bisect_left(self.starts, place)


def stretched(text: Text, amount: Amount, end: int) -> Amount:
    """Return the same amount with its end moved to a place behind it; a piece is never cut in two."""
    after = text.piece_at(end)
    last = text.pieces[after - 1].end if after else end
    return replace(amount, end=max(end, last), after=after)
