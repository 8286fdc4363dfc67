"""A line of words → the words, for tables that are easier to read so."""

from __future__ import annotations


def listed(line: str) -> tuple[str, ...]:
    """Return the words of a line.

    >>> listed("один два")
    ('один', 'два')
    """
    return tuple(line.split())
