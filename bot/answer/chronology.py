"""A filter → the dated events that hold it, in order of time, to be drawn; or why there are none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.answer.listing import numbers_of
from bot.index import Index
from bot.models.answer import ListingKind, NoAnswer, Reason
from bot.models.chart import Chronology, Drawn
from bot.models.fact import Event

MAX_EVENTS: Final = 12
"""Events of one picture: more make it taller than a phone shows at once."""

_MAX_KNOWN: Final = 4


def chronology(ids: tuple[str, ...], index: Index) -> Chronology | NoAnswer:
    """Return the latest dated events that hold every one of the given entities and concepts."""
    named = [[f"{field}:{each}" for field in ("entity", "concept", "mention")] for each in ids]
    numbers = numbers_of(ListingKind.EVENTS, index, *named)
    undated = bisect_left(numbers, 1, key=lambda each: 0 if _start(index, each) else 1)
    latest = _events(numbers[max(0, undated - MAX_EVENTS) : undated], index)
    if len(latest) < 2:  # noqa: PLR2004 - one event is no order
        known = tuple(_events(numbers[:_MAX_KNOWN], index))
        return NoAnswer(Reason.UNKNOWN_TOPIC, concepts=ids, known=known, undrawn=Drawn.EVENTS)
    return Chronology(
        tuple(sorted(latest, key=_in_order)), ids, earlier=undated - len(latest), undated=len(numbers) - undated
    )


def _events(numbers: Sequence[int], index: Index) -> list[Event]:
    return [each for each in index.facts(numbers) if isinstance(each, Event)]


def _start(index: Index, number: int) -> date | None:
    fact = index.documents[number].fact
    return fact.date.start if isinstance(fact, Event) and fact.date else None


def _in_order(event: Event) -> tuple[date, date, str]:
    period = event.date
    start, end = (period.start, period.end) if period else (None, None)
    return start or date.min, end or date.min, event.id
