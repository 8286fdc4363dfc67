"""Tables of words, written as text."""

from __future__ import annotations


def words_in(table: str) -> frozenset[str]:
    """Return the words of a table.

    >>> sorted(words_in("один два"))
    ['два', 'один']
    """
    return frozenset(table.split())
