"""What is to be drawn. A picture is a value: equal pictures are drawn once and sent again by their content."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure of a bar chart: whose it is or of when, its value, and its value as the reader's language writes it.

    `value_to` closes a range. `unfinished` says that the figure was told before its period was over, `after_gap` that
    between this period and the one before there are others without a figure.
    """

    label: str
    value: Decimal
    written: str
    value_to: Decimal | None = None
    unfinished: bool = False
    after_gap: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """Figures of one metric and unit, by party or by period. `notes` and `sources` stand under them, a line each."""

    title: str
    subtitle: str
    bars: tuple[Bar, ...]
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """One event of a timeline: its date as the reader's language writes it, and what happened."""

    date: str
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order of their dates. `notes` and `sources` stand under them, a line each."""

    title: str
    subtitle: str
    moments: tuple[Moment, ...]
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


Picture = BarChart | Timeline
