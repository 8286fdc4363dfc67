"""A letter → the letters on the keys around its own."""

from __future__ import annotations

from math import dist
from typing import Final


def beside(letter: str) -> str:
    """Return the letters on the keys around a letter's own, in either case; none for a letter of another keyboard.

    >>> beside("д"), beside("Q")
    ('щзлжбю', 'WA')
    """
    around = _BESIDE.get(letter.lower(), "")
    return around if letter.islower() else around.upper()


_KEYBOARDS: Final[tuple[tuple[str, ...], ...]] = (
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
)
"""Rows of letter keys from the top, each shifted to the right of the one above."""

_ONE_KEY: Final = 1.2
"""Keys whose centres lie at most this far apart, in key widths, are neighbours."""

_ROW_SHIFT: Final = 0.4


def _around_each() -> dict[str, str]:
    table: dict[str, str] = {}
    for rows in _KEYBOARDS:
        places = {
            key: (across + _ROW_SHIFT * down, down) for down, row in enumerate(rows) for across, key in enumerate(row)
        }
        for key, place in places.items():
            table[key] = "".join(other for other in places if 0 < dist(place, places[other]) <= _ONE_KEY)
    return table


_BESIDE: Final = _around_each()
