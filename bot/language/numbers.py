"""A text enters; the numbers it states leave, with unit and precision, each with its place in the normalised text.

Years, dates, durations and ordinals are not quantities; `bot.language.periods` reads those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.language import number_words as table
from bot.language.normalise import Spanned, normalise
from bot.language.numerals import Amount, Atom, atoms_of, is_joined, read_amount
from bot.language.period_words import ENGLISH_MONTHS, TIME_NOUN
from bot.models.fact import Precision
from bot.models.query import Quantity


def find_quantities(text: str) -> tuple[Spanned[Quantity], ...]:
    """Return the quantities of a text in order, with their places in `normalise(text)`.

    Units are ISO 4217 codes and `percent`; any other noun is left to the caller (unit None). A number between
    1900 and 2099 with neither scale nor unit is a year. A written number up to ten counts only with a scale or unit:
    «две страны» states no quantity.

    >>> [str(found.item.value) + " " + str(found.item.unit) for found in find_quantities("$2.5bn или 20 тыс. тенге")]
    ['2500000000 USD', '20000 KZT']
    >>> find_quantities("более 240 млн в 2024 году")[0].item
    Quantity(text='более 240 млн', value=Decimal('240000000'), unit=None, precision=<Precision.MORE_THAN: 'more_than'>)
    """
    normalised = normalise(text)
    atoms = atoms_of(normalised)
    amounts = _share_units_of_ranges(tuple(_amounts(normalised, atoms)), normalised)
    return tuple(_span(normalised, amount) for amount in amounts if not _is_year(amount, normalised))


_MINUS = re.compile(r"(?:^|[ (])-$|минус $")
_ENGLISH_MONTH_BEFORE = re.compile(r"(?:" + "|".join(ENGLISH_MONTHS) + r")\.? (?:the )?$")
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2099
_SMALLEST_BARE_WORD: Final = 10  # «две страны», «одна из них»: up to this a written number alone states no quantity
_TIME_NOUN = re.compile(TIME_NOUN)
_REACH: Final = 40  # characters looked at before a number, so that time stays linear


def _amounts(text: str, atoms: tuple[Atom, ...]) -> Iterator[Amount]:
    place = 0
    while place < len(atoms):
        amount = _read_amount(text, atoms, place)
        if amount is None:
            place += 1
            continue
        place = amount.after
        if _states_a_quantity(text, atoms, amount):
            yield amount


def _read_amount(text: str, atoms: tuple[Atom, ...], place: int) -> Amount | None:
    number = read_amount(text, atoms, place)
    if number is None:
        return None
    before = atoms[place - 1] if place else None
    unit = _unit_before(before, atoms[place], text)
    if unit and before:
        return replace(number, unit=unit, start=before.start)
    return _with_unit_after(text, atoms, number)


def _states_a_quantity(text: str, atoms: tuple[Atom, ...], amount: Amount) -> bool:
    bare = amount.unit is None and amount.scale == 1
    if amount.written_in_words:
        following = atoms[amount.after].text if amount.after < len(atoms) else ""
        if bare and (amount.value <= _SMALLEST_BARE_WORD or _TIME_NOUN.fullmatch(following)):
            return False
        return not table.ORDINAL.fullmatch(following)
    return not bare or not _ENGLISH_MONTH_BEFORE.search(text[max(0, amount.start - _REACH) : amount.start])


def _unit_before(before: Atom | None, atom: Atom, text: str) -> str | None:
    """Return the currency of `$240` or `USD 240`; a currency word never stands before its number."""
    if before is None or text[before.end : atom.start] not in {"", " "}:
        return None
    if before.text in table.SYMBOLS or before.text in table.CODES:
        return table.currency_of(before.text)
    return None


def _with_unit_after(text: str, atoms: tuple[Atom, ...], number: Amount) -> Amount:
    following = _joined_atoms(text, atoms, number.after)
    if not following:
        return number
    unit, count = table.unit_of(*(atom.text for atom in following))
    return replace(number, unit=unit, end=following[count - 1].end, after=number.after + count) if unit else number


def _joined_atoms(text: str, atoms: tuple[Atom, ...], place: int) -> tuple[Atom, ...]:
    """Return up to three atoms that follow without more than a space, dot or hyphen between them."""
    found: list[Atom] = []
    for atom in atoms[place : place + 3]:
        if not is_joined(text, found[-1] if found else atoms[place - 1], atom):
            break
        found.append(atom)
    return tuple(found)


def _share_units_of_ranges(amounts: tuple[Amount, ...], text: str) -> tuple[Amount, ...]:
    """Give the first end of «100-200 млн долл.» the scale and unit of the second."""
    shared = list(amounts)
    for place, (left, right) in enumerate(pairwise(amounts)):
        if text[left.end : right.start].strip() != "-" or left.unit or left.scale != 1:
            continue
        shared[place] = replace(left, value=left.value * right.scale, scale=right.scale, unit=right.unit)
    return tuple(shared)


def _is_year(amount: Amount, text: str) -> bool:
    digits = text[amount.start : amount.end]
    bare = amount.unit is None and amount.scale == 1 and len(digits) == len("2025") and digits.isdecimal()
    return bare and _FIRST_YEAR <= amount.value <= _LAST_YEAR


def _span(text: str, amount: Amount) -> Spanned[Quantity]:
    start, end, precision, value = amount.start, amount.end, Precision.EXACT, amount.value
    offset = max(0, start - _REACH)
    before = text[offset:start]
    if _MINUS.search(before):
        value = -value
    for each, pattern in table.PRECISIONS:
        if found := pattern.search(before):
            start, precision = offset + found.start(), each
            break
    for each, pattern in table.PRECISIONS_AFTER:
        if found := pattern.match(text, end):
            end, precision = found.end(), each
            break
    quantity = Quantity(text=text[start:end], value=value, unit=amount.unit, precision=precision)
    return Spanned(start=start, end=end, item=quantity)
