"""An amount and the unit beside it enter; the measured amount leaves, with its parts, its sign and what it is per."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from bot.parse.figures.amount import Amount, Text, stretched
from bot.parse.figures.digits import EXACT, tidy, times
from bot.parse.figures.numbers import read_number
from bot.parse.figures.precision import precision_after
from bot.parse.figures.scan import Kind
from bot.parse.figures.units import Unit, per_after, unit_after

_ANGLE: Final = re.compile(r"\b(?:уг(?:ол|ла|лом|лы)|поворот\w*|наклон\w*|angle|turn\w*|tilt\w*|rotations?)\b")
_FROST: Final = re.compile(r" (?:мороза|ниже нуля|below zero|below freezing)(?!\w)")
_WARMTH: Final = re.compile(r" (?:тепла|жары|выше нуля|above zero)(?!\w)")


def measured(text: Text, amount: Amount, unit: Unit) -> Amount:
    """Return an amount with its unit, what it is counted per, and the precision that stands behind them."""
    end = max(amount.end, unit.end)
    name = _temperature(text, unit) if unit.name == "temperature-generic" else unit.name
    found = replace(
        stretched(text, amount, end),
        start=min(amount.start, unit.start),
        unit=name,
        noun=unit.noun,
        value=times(amount.value, unit.factor),
        rule=rule_of(name, unit),
    )
    if name and name.startswith("temperature"):
        found = _frozen(text, found)
    if per := per_after(text.flat, found.end, replace(unit, name=name), english=text.english):
        found = replace(stretched(text, found, per[1]), per=per[0])
    return with_late_precision(text, found)


def _temperature(text: Text, unit: Unit) -> str:
    around = text.flat.low[max(0, unit.start - 40) : unit.end + 20]
    if _ANGLE.search(around):
        return "angle-degree"
    return "temperature-generic" if text.english else "temperature-celsius"


def _frozen(text: Text, amount: Amount) -> Amount:
    low = text.flat.low
    if found := _FROST.match(low, amount.end):
        return replace(stretched(text, amount, found.end()), sign="-")
    if found := _WARMTH.match(low, amount.end):
        return stretched(text, amount, found.end())
    return amount


def rule_of(name: str | None, unit: Unit) -> str:
    """Return the name of the rule that a unit is of."""
    if unit.is_money:
        return "money"
    if name == "percent":
        return "percent"
    if name is None:
        return "points" if unit.noun and unit.noun.endswith(("пункт", "point")) else "measure"
    return "duration" if name.startswith("duration-") else "measure"


def with_late_precision(text: Text, amount: Amount) -> Amount:
    """Take «и более», `or more` behind an amount."""
    low = text.flat.low
    late = precision_after(low, amount.end)
    if late is None or low.startswith("+", amount.end):
        return amount
    return replace(stretched(text, amount, late.place), precision=late.precision)


_PARTS: Final = {
    ("duration-hour", "duration-minute"): 60,
    ("duration-minute", "duration-second"): 60,
    ("duration-year", "duration-month"): 12,
    ("duration-day", "duration-hour"): 24,
    ("length-foot", "length-inch"): 12,
    ("length-meter", "length-centimeter"): 100,
    ("length-kilometer", "length-meter"): 1000,
    ("mass-kilogram", "mass-gram"): 1000,
    ("mass-pound", "mass-ounce"): 16,
}
"""Units of which an amount may have both, and how many of the second make one of the first."""

_BETWEEN_PARTS: Final = re.compile(r",? (?:и |and )?")
_HUNDRED: Final = Decimal(100)


def with_parts(text: Text, amount: Amount, unit: Unit) -> Amount:
    """Take «50 копеек» of «10 рублей 50 копеек», `30 minutes` of `2 hours 30 minutes`: one amount."""
    gap = _BETWEEN_PARTS.match(text.flat.low, amount.end)
    place = text.piece_at(gap.end()) if gap else len(text.pieces)
    if amount.per or place >= len(text.pieces) or text.pieces[place].kind is not Kind.NUMBER:
        return amount
    if not gap or text.pieces[place].start != gap.end():
        return amount
    part = read_number(text.pieces, place, low=text.flat.low, english=text.english)
    below = unit_after(text.flat, text.pieces[part.after - 1].end, english=text.english) if part else None
    if part is None or below is None:
        return amount
    value, name = _joined(amount, unit, part.value, below)
    if value is None:
        return amount
    joined = replace(stretched(text, amount, below.end), value=value, unit=name, rule="compound")
    return with_parts(text, joined, replace(below, factor=unit.factor))


def _joined(amount: Amount, unit: Unit, part: Decimal, below: Unit) -> tuple[Decimal | None, str | None]:
    if unit.is_money and below.name == unit.name and below.factor < 1 and unit.factor == 1 and part < _HUNDRED:
        return tidy(EXACT.add(amount.value, times(part, below.factor))), unit.name
    size = _PARTS.get((unit.name or "", below.name or ""))
    if size is None or part >= size or amount.scale != 1:
        return None, None
    return tidy(EXACT.add(times(amount.value, Decimal(size)), part)), below.name
