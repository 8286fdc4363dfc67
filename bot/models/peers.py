"""Which figures may stand in one picture: what their bars measure is the same, of the same sort of party."""

from __future__ import annotations

import calendar
from collections import Counter

from bot.models.base import Base
from bot.models.fact import Figure, Part
from bot.models.period import Grain, Period

MONTHS_A_YEAR = 12


def are_peers(one: Figure, other: Figure, base: Base) -> bool:
    """Say whether two figures may be drawn side by side: one metric, unit and topics, parties of one sort.

    A country is no peer of its region, a flow between two is none of a total, and nothing is one of what it is counted
    in. Periods are not looked at.
    """
    return (
        (one.metric, one.unit, set(one.concepts)) == (other.metric, other.unit, set(other.concepts))
        and _shape(one, base) == _shape(other, base)
        and not is_counted_in(one, other, base)
        and not is_counted_in(other, one, base)
    )


def stand_together(one: Figure, other: Figure, base: Base) -> bool:
    """Say whether two figures may be bars of one chart by party: peers of one period and of different parties."""
    return one.period == other.period and set(one.parties) != set(other.parties) and are_peers(one, other, base)


def is_counted_in(part: Figure, whole: Figure, base: Base) -> bool:
    """Say whether a figure is counted in another of its metric: a region's in its country's, a flow's in the total."""
    if part.metric != whole.metric or part.id == whole.id or set(part.parties) == set(whole.parties):
        return False
    return bool(whole.parties) and all(
        any(own == other or other.entity in base.wholes_of(own.entity) for own in part.parties)
        for other in whole.parties
    )


def length_of(period: Period | None) -> tuple[str, int] | None:
    """Return how long a period with ends is, in months where it is made of whole ones, else in days.

    >>> length_of(Period.model_validate("2024-09/2025-08")), length_of(Period.model_validate("2025-08-09"))
    (('range', 12), ('day', 1))
    """
    if period is None or period.start is None or period.end is None:
        return None
    start, end = period.start, period.end
    if period.grain is not Grain.RANGE:
        return period.grain.value, 1
    if start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]:
        return period.grain.value, (end.year - start.year) * MONTHS_A_YEAR + end.month - start.month + 1
    return "days", (end - start).days + 1


def _shape(figure: Figure, base: Base) -> Counter[tuple[Part, str]]:
    """Return which sort of party plays which part; whom a figure is merely about tells nothing of its sort."""
    return Counter(
        (each.part, base.entities[each.entity].kind.value) for each in figure.parties if each.part is not Part.ABOUT
    )
