"""A value and the sentence it is said to come from enter; whether the sentence states it leaves."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bot.models.text import Language, language_of_letters
from bot.parse.figures.digits import value_of
from bot.parse.figures.find import find_figures
from bot.parse.figures.numbers import read_number, starts_number
from bot.parse.figures.scan import Kind, flatten, pieces_of


def stands_in(value: Decimal, excerpt: str) -> bool:
    """Say whether an excerpt states a value, in digits or in words, with its scale. The sign may be told in words.

    >>> stands_in(Decimal(1_500_000_000), "вложено 1,5 млрд долл."), stands_in(Decimal("1.5"), "вложено 1,5 млрд долл.")
    (True, False)
    >>> stands_in(Decimal(25), "двадцать пять вагонов"), stands_in(Decimal(3), "снизился на 3%")
    (True, True)
    """
    sought = abs(value)
    return any(abs(each) == sought for each in values_in(excerpt))


def values_in(excerpt: str) -> Iterator[Decimal]:
    """Yield every value that an excerpt states; those of ranges both; a number may be read in two ways."""
    language = language_of_letters(excerpt)
    for figure in find_figures(excerpt, language).found:
        yield figure.value
        if figure.value_to is not None:
            yield figure.value_to
    yield from _plain_numbers(excerpt, english=language is Language.EN)


def _plain_numbers(excerpt: str, *, english: bool) -> Iterator[Decimal]:
    """Yield every number as it is written, whatever it means: of an age, a year, a score."""
    flat = flatten(excerpt)
    pieces = pieces_of(flat)
    place = 0
    while place < len(pieces):
        number = read_number(pieces, place, low=flat.low, english=english) if starts_number(pieces[place]) else None
        if number is not None:
            yield number.value
        elif pieces[place].kind is Kind.NUMBER and (value := value_of(pieces[place].text, english=english)) is not None:
            yield value
        place = number.after if number is not None else place + 1
