"""Lengths and offsets as Telegram counts them: in UTF-16 code units."""

from __future__ import annotations

from itertools import accumulate

_ASTRAL = 0xFFFF


def units(text: str) -> int:
    """Count the UTF-16 code units of a text.

    >>> units("ab"), units("ё"), units("🚆")
    (2, 1, 2)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def offsets(text: str) -> tuple[int, ...]:
    """Return the UTF-16 offset of every character and of the end.

    >>> offsets("a🚆b")
    (0, 1, 3, 4)
    """
    if units(text) == len(text):
        return tuple(range(len(text) + 1))
    return tuple(accumulate((1 + (ord(letter) > _ASTRAL) for letter in text), initial=0))


def piece(text: str, *, offset: int, length: int) -> str:
    """Return the part of a text that an entity covers.

    >>> piece("🚆 rail", offset=3, length=4)
    'rail'
    """
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")
