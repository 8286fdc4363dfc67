"""Rows of a table in two languages: «слово, слово = word, word» on each line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """The same thing in Russian and in English, each in one or more ways, the usual one first."""

    ru: tuple[str, ...]
    en: tuple[str, ...]


def pairs(table: str) -> tuple[Pair, ...]:
    r"""Return the rows of a table; a line that is indented goes on with the row above.

    >>> pairs("банк = bank\nцентр = centre, center")[1]
    Pair(ru=('центр',), en=('centre', 'center'))
    """
    rows = (line.partition(" = ") for line in table.replace("\n  ", " ").strip().splitlines())
    return tuple(Pair(_listed(russian), _listed(english)) for russian, _, english in rows)


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in cell.split(",") if each.strip())
