"""What is to be drawn. A picture is a value: equal pictures are drawn once and sent again by their content."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure of a bar chart: whose it is, its value, and its value as the reader's language writes it."""

    label: str
    value: Decimal
    written: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Figures of one metric, unit and period side by side. `axis` names the unit; `sources` stand under it."""

    title: str
    axis: str
    bars: tuple[Bar, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """One event of a timeline: its date as the reader's language writes it, and what happened."""

    date: str
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order of their dates. `sources` stand under it."""

    title: str
    moments: tuple[Moment, ...]
    sources: tuple[str, ...] = ()


Picture = BarChart | Timeline
