"""Words in one text enter; the set of them leaves. Tables are easier to read, and to add to, as running words."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """Return the words of a text.

    >>> sorted(listed("рост подъем"))
    ['подъем', 'рост']
    """
    return frozenset(text.split())
