"""A run of digits as written enters; its exact value leaves. Commas mean what they mean in the text's language."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final

EXACT: Final = Context(prec=120)
"""Wide enough that no product of a number and its scale is ever rounded."""

LONGEST: Final = 24
"""Digits of the longest number taken for a figure; account and card numbers may be longer, no measured value is."""


def value_of(digits: str, *, english: bool) -> Decimal | None:
    """Return the value of digits with groups and decimals; None for those that no quantity has.

    >>> [value_of(each, english=True) for each in ("1,200", "2,5", "1.234.567", "1 500,50")]
    [Decimal('1200'), Decimal('2.5'), Decimal('1234567'), Decimal('1500.50')]
    >>> value_of("1,200", english=False), value_of("0" * 99, english=True)
    (Decimal('1.200'), None)
    """
    if sum(map(str.isdigit, digits)) > LONGEST:
        return None
    compact = digits.replace(" ", "").replace("'", "").replace("·", ".")
    whole, part = _split(compact, english=english)
    return Decimal(f"{whole}.{part}") if part else Decimal(whole)


def _split(compact: str, *, english: bool) -> tuple[str, str]:
    if _GROUPED.fullmatch(compact) or (english and _ENGLISH_THOUSANDS.fullmatch(compact)):
        return re.sub("[.,]", "", compact), ""
    if mixed := _GROUPED_WITH_DECIMALS.fullmatch(compact):
        return re.sub("[.,]", "", mixed["whole"]), mixed["part"]
    whole, _, part = compact.replace(",", ".").partition(".")
    return whole or "0", part


_GROUPED: Final = re.compile(r"\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})|\d{1,2}(?:,\d\d)+,\d{3}")
_GROUPED_WITH_DECIMALS: Final = re.compile(
    r"(?P<whole>\d{1,3}(?:(?:,\d{3})+(?=\.)|(?:\.\d{3})+(?=,)))[.,](?P<part>\d+)"
)
_ENGLISH_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2},\d{3}")


def tidy(value: Decimal) -> Decimal:
    """Return the same value, a whole number without a point or an exponent.

    >>> tidy(Decimal("1.5e3")), tidy(Decimal("2.50"))
    (Decimal('1500'), Decimal('2.50'))
    """
    whole = value.to_integral_value()
    return EXACT.quantize(whole, Decimal(1)) if whole == value else EXACT.plus(value)


def times(left: Decimal, right: Decimal) -> Decimal:
    """Return an exact product.

    >>> times(Decimal("3.2"), Decimal(10) ** 12)
    Decimal('3200000000000')
    """
    return tidy(EXACT.multiply(left, right))


def percent_of(part: Decimal, whole: Decimal) -> tuple[Decimal, bool]:
    """Return a share in percent and whether it is exact; one that never ends keeps one place: a third is 33.3.

    >>> percent_of(Decimal(3), Decimal(4)), percent_of(Decimal(1), Decimal(3))
    ((Decimal('75'), True), (Decimal('33.3'), False))
    """
    share = Fraction(part) / Fraction(whole) * 100
    tenths = share * 10
    if tenths.denominator == 1:
        return tidy(Decimal(tenths.numerator) / 10), True
    places = 1 if share >= Fraction(1, 10) else _PLACES_OF_SMALL
    return Decimal(round(share * 10**places)).scaleb(-places).normalize(), False


_PLACES_OF_SMALL: Final = 4
"""Places kept of a share below a tenth of a percent: one birth in 2,000 is 0.05."""
