"""The pieces of a text enter; amounts leave: a number with its sign, unit and noun, and the words that belong to it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, Literal

from bot.models.fact import Precision
from bot.parse.figures.amount import Amount, Text, stretched
from bot.parse.figures.counting import counting
from bot.parse.figures.digits import times
from bot.parse.figures.measuring import measured, with_parts
from bot.parse.figures.number_tables import SCALES
from bot.parse.figures.numbers import Number, read_number
from bot.parse.figures.precision import precision_after
from bot.parse.figures.scan import Kind
from bot.parse.figures.units import Unit, currency_before, unit_after


def read_amount(text: Text, place: int, *, floor: int) -> Amount | None:
    """Return the amount whose number starts at a piece, or None.

    Its sign and currency may stand before it, but not before `floor`, where what was read last ends.
    """
    low, piece = text.flat.low, text.pieces[place]
    before = currency_before(text.flat, piece.start)
    before = before if before and before.start >= floor else None
    number = read_number(text.pieces, place, low=low, english=text.english, money=before is not None)
    if number is None:
        return None
    number_end = text.pieces[number.after - 1].end
    start = before.start if before else piece.start
    sign_start, sign = _sign(low, start)
    sign_start, sign = (sign_start, sign) if sign_start >= floor else (start, "")
    amount = Amount(
        start=sign_start,
        end=number_end,
        digits=piece.start,
        after=number.after,
        value=number.value,
        rule="bare-number",
        sign=sign,
        scale=number.scale,
        in_words=number.in_words and piece.kind is not Kind.NUMBER,
        is_one=number.is_one,
        precision=Precision.ABOUT if number.is_round else Precision.EXACT,
    )
    return _signed(_with_unit(text, amount, before, number))


_SIGN: Final = re.compile(r"(?:(?:^|[\s(\[\"–/~≈:])(?P<sign>[-−–+±]) ?|(?P<word>(?:минус|minus|negative|плюс|plus) ))$")


def _sign(low: str, start: int) -> tuple[int, Literal["", "+", "-"]]:
    """Return where the sign before a number begins, and which it is."""
    first = max(0, start - 10)
    found = _SIGN.search(low[first:start])
    if not found or (found["sign"] and low[start - 1] == " "):
        return start, ""
    if found["word"]:
        return first + found.start("word"), "+" if found["word"].startswith(("п", "p")) else "-"
    if found["sign"] == "–" and first + found.start("sign") == 0:
        return start, ""  # the dash of a speaker's turn
    return first + found.start("sign"), "+" if found["sign"] in "+±" else "-"


def _with_unit(text: Text, amount: Amount, before: Unit | None, number: Number) -> Amount:
    early = precision_after(text.flat.low, amount.end)
    scaled = amount
    if early:
        scaled = _with_late_scale(text, replace(stretched(text, amount, early.place), precision=early.precision))
    unit = before or unit_after(text.flat, scaled.end, english=text.english)
    if unit:
        return with_parts(text, measured(text, scaled, unit), unit)
    return counting(text, scaled, number)


def _with_late_scale(text: Text, amount: Amount) -> Amount:
    """Take «тысяч» of «10 с лишним тысяч»."""
    if amount.after >= len(text.pieces) or text.pieces[amount.after].text not in SCALES:
        return amount
    piece = text.pieces[amount.after]
    scale = SCALES[piece.text]
    return replace(amount, value=times(amount.value, scale), scale=scale, end=piece.end, after=amount.after + 1)


def _signed(amount: Amount) -> Amount:
    if amount.sign != "-":
        return amount
    return replace(amount, value=-amount.value)
