"""Counts of what was found, field by field, and each miss in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Field(StrEnum):
    """What is compared with the gold, in the order in which it is shown."""

    FIGURES = "figures"
    VALUES = "values"
    UNITS = "units"
    PRECISION = "precision"
    CHANGES = "changes"
    SPEAKERS = "speakers"
    PERIODS = "periods"
    PARTIES = "parties"
    METRICS = "metrics"
    PEOPLE = "people"
    QUOTES = "quotes"
    EVENTS = "events"
    EXCHANGES = "exchanges"
    SOURCE = "source"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Tally:
    """`right` of the `wanted` in the gold were found; `good` of the `given` drafts are right."""

    right: int = 0
    wanted: int = 0
    good: int = 0
    given: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right, self.wanted + other.wanted, self.good + other.good, self.given + other.given
        )

    @property
    def recall(self) -> float:
        """The share of the gold that was found; of nothing, all."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """The share of the drafts that are right; of nothing, all."""
        return self.good / self.given if self.given else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that is not as the gold has it: what was wanted, what came instead, and in brief why."""

    article: str
    field: str
    cause: str
    wanted: str
    got: str = ""

    def __str__(self) -> str:
        told = f" → {self.got}" if self.got else ""
        return f"{self.article}: {self.field}: {self.cause}: {self.wanted}{told}"


@dataclass(frozen=True, slots=True)
class Marks:
    """The tallies of some fields and the misses behind them. Marks add up."""

    tallies: dict[Field, Tally] = field(default_factory=dict)
    misses: tuple[Miss, ...] = ()

    def __add__(self, other: Marks) -> Marks:
        fields = (*self.tallies, *(each for each in other.tallies if each not in self.tallies))
        tallies = {each: self.tallies.get(each, Tally()) + other.tallies.get(each, Tally()) for each in fields}
        return Marks(tallies, (*self.misses, *other.misses))

    def of(self, name: Field) -> Tally:
        """Return the tally of a field."""
        return self.tallies.get(name, Tally())


def added(marks: Iterable[Marks]) -> Marks:
    """Return the sum of several marks."""
    return sum(marks, Marks())


def share_of(name: Field, results: Iterable[bool]) -> Marks:
    """Return the marks of a field of which only the share right is counted."""
    listed = tuple(results)
    return Marks({name: Tally(right=sum(listed), wanted=len(listed))})
