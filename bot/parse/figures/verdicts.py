"""An amount that was read enters; the reason why it is no figure leaves, or None where it is one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.parse.figures.amount import Amount, Text
from bot.parse.figures.words import listed

_FIRST_YEAR: Final = 1500
_LAST_YEAR: Final = 2150
"""Whole numbers of four digits between these read as years where nothing is counted."""

_SMALL: Final = 10
"""Up to this a number in words that counts nothing named is no figure («двое», «три»)."""

_FEW: Final = 3
"""Up to this, «these two», `the three` are known ones."""


def verdict_on(text: Text, amount: Amount) -> str | None:
    """Return why an amount is no figure, or None."""
    return next((reason for reason, rule in VERDICTS if rule(text, amount)), None)


_YEARLIKE: Final = re.compile(r"(?:1[5-9]|20|21)\d\d")
_STRONG_YEAR_LINKS: Final = re.compile(r"(?<!\w)(?:in|since|by|until|during|before|after|till|from|к) $")


def is_plain_year(text: Text, amount: Amount) -> bool:
    """Say whether four digits without a comma, as English writes years and nothing else, are one.

    People and measured things may be counted so (`2000 people`); what else follows is no noun of theirs.
    """
    written = text.flat.low[amount.digits : amount.digits + 5]
    four = re.fullmatch(r"(?:19|20)\d\d", written[:4]) and not re.match(
        r"[\d.,%+]\d|[%+]", text.flat.low[amount.digits + 4 : amount.digits + 6]
    )
    bare = not amount.unit and amount.scale == 1 and not amount.sign and not amount.in_words
    return bool(four) and bare and not amount.is_person


def _is_year(text: Text, amount: Amount) -> bool:
    written = text.flat.low[amount.digits : amount.digits + 5]
    if (
        not _YEARLIKE.match(written)
        or written[4:5].isdigit()
        or amount.unit
        or amount.scale != 1
        or amount.value_to is not None
    ):
        return False
    if not _FIRST_YEAR <= amount.value <= _LAST_YEAR or amount.in_words:
        return False
    before = text.flat.low[max(0, amount.start - 12) : amount.start]
    if not amount.noun:
        return True
    if text.flat.cased[amount.digits + 5 : amount.digits + 6].isupper():
        return not amount.is_person
    return _STRONG_YEAR_LINKS.search(before) is not None and not amount.is_person


def _is_one(_text: Text, amount: Amount) -> bool:
    if not amount.is_one or amount.scale != 1:
        return False
    if amount.unit:
        return amount.unit in {"duration-day", "times"}
    return not amount.is_person


_DEFINITE: Final = re.compile(
    r"(?<!\w)(?:the|these|those|its|their|his|her|our|both|first|last|next|other|all|эти|этих|этим|этими|те|"
    r"тех|оба|обе|первые|первых|"
    r"последние|последних|остальные|остальных|оставшиеся|оставшихся|все|всех|наши|наших) $"
)
_KNOWN: Final = frozenset(
    listed(
        "страна государство сторона народ лидер президент министр республика сосед держава правительство столица "
        "глава ведомство партнер "
        "country state nation side leader president minister government neighbor neighbour people party"
    )
)
_OBLIQUE: Final = re.compile(r"(?:двух|двум|двумя|трех|трем|тремя|обоих|обеих)(?!\w)")
_COUNTING_LINK: Final = re.compile(
    r"(?<!\w)(?:в|во|по|на|из|около|более|менее|до|от|свыше|для|с|за|in|of|from|to|across) $"
)


def _is_known(text: Text, amount: Amount) -> bool:
    """Say whether few are meant that the reader knows: «двух стран», `the two leaders`."""
    if not amount.in_words or amount.unit or amount.value > _FEW or not amount.noun:
        return False
    before = text.flat.low[max(0, amount.start - 16) : amount.start]
    if _DEFINITE.search(before):
        return True
    between = re.search(r"(?:между|between) $", before) is not None
    genitive = _OBLIQUE.match(text.flat.low, amount.digits) and (
        not _COUNTING_LINK.search(before) or before.endswith("у ")
    )
    return amount.noun in _KNOWN and bool(between or genitive)


def _is_code(text: Text, amount: Amount) -> bool:
    written = text.flat.low[amount.digits : amount.digits + 2]
    return not amount.key and written[:1] == "0" and written[1:].isdigit()


def _is_bare_word(_text: Text, amount: Amount) -> bool:
    return amount.in_words and not amount.key and amount.scale == 1 and abs(amount.value) <= _SMALL


_NAME_BEFORE: Final = re.compile(r"(?P<mark>[^\W\d_][,;]? |^|[.!?:»\"(–-] ?)(?P<name>[A-ZА-ЯЁ][\w'’-]{0,24}) $")


def _is_name(text: Text, amount: Amount) -> bool:
    """Say whether a bare number stands right behind a capitalised word within a sentence: `at Area 51`."""
    if amount.key or amount.scale != 1 or amount.in_words or amount.sign:
        return False
    if amount.value != amount.value.to_integral_value():
        return False
    first = max(0, amount.start - 40)
    found = _NAME_BEFORE.search(text.flat.cased[first : amount.start])
    if not found or text.flat.low[amount.end : amount.end + 1] == "%":
        return False
    return found["mark"][:1].isalpha() and found["name"].lower() not in _NO_NAMES


_NO_NAMES: Final = frozenset(
    listed(
        "в на за по с из до от около более менее почти свыше всего еще и но а это их его у о к при для итого the "
        "in of at to by for from and but "
        "about some over nearly almost only just his her its their a an as with total around all"
    )
)

Rule = Callable[[Text, Amount], bool]
VERDICTS: Final[tuple[tuple[str, Rule], ...]] = (
    ("year", _is_year),
    ("one", _is_one),
    ("known-ones", _is_known),
    ("code", _is_code),
    ("bare-word", _is_bare_word),
    ("name", _is_name),
)
"""Reasons in order, with the rule that gives each; the first that fits."""
