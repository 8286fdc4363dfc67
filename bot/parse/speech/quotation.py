"""Marks of quotation in a text → the outermost spans between them. One pass; marks without a partner break nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks: `text[start:end]`, the marks themselves at `open` and just before `close`.

    A quotation that is not `closed` runs to the end of its text.
    """

    open: int
    start: int
    end: int
    close: int
    closed: bool = True


_PAIRS: Final = {"«": '»"”', "“": '”"', "„": '“”"', "‘": "’'", '"': '"”', "'": "'’", "‹": "›"}
"""What may close each mark; mixed pairs are common slips."""

_CLOSING: Final = frozenset("»”“’\"'›")
_BEFORE_OPENING: Final = frozenset(" \t\n\u00a0\u202f([{—–-:;,/«“„‘\"'…")
_SINGLE: Final = frozenset("'‘")
_MAX_DEPTH: Final = 8
"""Marks that may stand open inside one another; deeper ones are broken text."""


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a text, in order.

    >>> [each for each in (text[q.start:q.end] for text in ('«Да», – сказал он "тихо".',) for q in quotations(text))]
    ['Да', 'тихо']
    """
    found: list[Quotation] = []
    stack: list[int] = []
    for place, mark in enumerate(text):
        if mark in _PAIRS and _opens(text, place, stack):
            stack = [*stack, place][-_MAX_DEPTH:]
        elif mark in _CLOSING:
            stack = _closed(text, place, stack=stack, found=found)
    found.extend(
        Quotation(each, each + 1, len(text), len(text), closed=False) for each in stack[:1] if text[each] not in _SINGLE
    )
    return tuple(_outermost(found))


def _opens(text: str, place: int, stack: list[int]) -> bool:
    mark = text[place]
    follows = text[place + 1 : place + 2]
    before = text[place - 1] if place else " "
    if mark in "«„‹":
        return True
    if mark == "“" and stack and text[stack[-1]] == "„":
        return False
    if not follows.strip() or before not in _BEFORE_OPENING:
        return False
    return follows.isalnum() or follows in "«“„‘\"'…$€£–—-("


def _closed(text: str, place: int, *, stack: list[int], found: list[Quotation]) -> list[int]:
    """Close the nearest mark that this one can close; what stood open inside it had no partner."""
    mark = text[place]
    if mark in "'’" and text[place + 1 : place + 2].isalnum():
        return stack
    for depth in range(len(stack) - 1, -1, -1):
        opened = stack[depth]
        if mark in _PAIRS[text[opened]]:
            found.append(Quotation(opened, opened + 1, place, place + 1))
            return stack[:depth]
    return stack


def _outermost(found: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for each in sorted(found, key=lambda quotation: (quotation.open, -quotation.close)):
        if not kept or each.open >= kept[-1].close:
            kept.append(each)
    return kept
