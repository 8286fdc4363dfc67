"""Two texts enter; the share of word runs that one takes from the other leaves, to tell a republished article."""

from __future__ import annotations

from bot.language.normalise import token_texts

RUN: int = 5
"""Words of a run: shorter ones are shared by any two articles of one subject (Broder 1997 uses four to ten)."""


def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """Return every run of five words of a text, or its words as one run where it is shorter."""
    words = token_texts(text)
    if len(words) <= RUN:
        return frozenset({tuple(words)} if words else ())
    return frozenset(tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1))


def shared_runs(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """Return the containment of the smaller text in the larger, from 0 to 1 (the overlap coefficient).

    >>> shared_runs(runs_of("a b c d e f"), runs_of("x a b c d e f y"))
    1.0
    """
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
