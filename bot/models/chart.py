"""What was decided to be drawn; `bot.models.picture` is how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.models.fact import Event, Figure


class Sides(StrEnum):
    """What tells the bars of a chart apart: whose figures they are, or of when."""

    PARTIES = "parties"
    PERIODS = "periods"


class Drawn(StrEnum):
    """What a picture can be of."""

    FIGURES = "figures"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one metric and unit as bars, in the order of drawing: the largest first, or the earliest.

    Bars by party are of one period; bars by period are of the same parties, and their periods are equally long.
    `asked` is the figure that the others stand beside, `left_out` how many more there are, and `turns` says that the
    same figure can be drawn the other way too.
    """

    figures: tuple[Figure, ...]
    sides: Sides
    asked: Figure
    left_out: int = 0
    turns: bool = False


@dataclass(frozen=True, slots=True)
class Charts:
    """Charts to pick from. `about` is the reader's own words, `left_out` how many more there are."""

    charts: tuple[Chart, ...]
    about: str = ""
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Chronology:
    """Dated events from the earliest to the latest, to be drawn as a line of time.

    `filter` holds the entity and concept ids that every event holds, `earlier` is how many older ones are left out,
    `undated` how many have no date.
    """

    events: tuple[Event, ...]
    filter: tuple[str, ...] = ()
    earlier: int = 0
    undated: int = 0


Picturable = Chart | Charts | Chronology
"""Answers that are drawn, or lead to one that is."""
