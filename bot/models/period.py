"""Spans of time as a dossier writes them: ISO 8601 years, months, days, quarters, intervals and durations."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, model_serializer, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from bot.models.text import Model

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF = re.compile(r"(\d{4})-H([12])")
_DURATION = re.compile(r"P(\d+)([YMD])")

_ONE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4]|-H[12])?"
_ISO_PATTERN = rf"^\s*({_ONE}(/{_ONE})?|P[0-9]+[YMD])\s*$"


def _read_day(data: Any) -> Any:
    if isinstance(data, date):
        return data
    if not _DAY.fullmatch(str(data).strip()):
        raise ValueError("expected a date such as 2026-01-27")
    try:
        return date.fromisoformat(str(data).strip())
    except ValueError as error:
        raise ValueError(f"no such date: {data!r} ({error})") from error


Day = Annotated[
    date,
    BeforeValidator(
        _read_day,
        json_schema_input_type=Annotated[
            str, Field(pattern=r"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$", json_schema_extra={"format": "date"})
        ],
    ),
]
"""One day, written as YYYY-MM-DD and in no other way."""


class Grain(StrEnum):
    """How finely a period is stated."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    RANGE = "range"
    DURATION = "duration"


class Period(Model):
    """A span of days, both ends inclusive; or a bare duration («over two decades») with no known ends.

    Written as one ISO 8601 string: `2025`, `2025-11`, `2025-Q3`, `2025-H1`, `2026-01-27`, `2024/2025`,
    `2025-01/2025-06`, `P20Y`. Raises ValueError naming the text where it is none of these or no such date exists.
    """

    grain: Grain
    start: date | None = None
    end: date | None = None
    duration: str | None = Field(default=None, description="ISO 8601 duration, such as P20Y")

    @model_validator(mode="before")
    @classmethod
    def _accept_iso_text(cls, data: Any) -> Any:
        if isinstance(data, dict | Period):
            return data
        return _read(str(data))

    @model_validator(mode="after")
    def _end_after_start(self) -> Period:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"period ends before it starts: {self}")
        return self

    @model_serializer
    def _iso(self) -> str:
        return str(self)

    def __str__(self) -> str:
        """Write the period as the ISO text that `Period` reads back."""
        if self.duration or not self.start or not self.end:
            return self.duration or ""
        return _WRITERS[self.grain](self.start, self.end)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        written = {
            "anyOf": [
                {"type": "string", "pattern": _ISO_PATTERN},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        }
        return {
            **written,
            "title": "Period",
            "description": "ISO 8601: 2025, 2025-11, 2025-Q3, 2026-01-27, 2024/2025, P20Y",
        }

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years that the period touches."""
        if not self.start or not self.end:
            return ()
        return tuple(range(self.start.year, self.end.year + 1))

    def covers(self, other: Period) -> bool:
        """Say whether the other period lies wholly inside this one (a duration covers only its equal)."""
        if self.duration or other.duration:
            return self.duration == other.duration
        if not (self.start and self.end and other.start and other.end):
            return False
        return self.start <= other.start and other.end <= self.end


_WRITERS: dict[Grain, Callable[[date, date], str]] = {
    Grain.DAY: lambda start, _end: start.isoformat(),
    Grain.MONTH: lambda start, _end: start.isoformat()[:7],
    Grain.QUARTER: lambda start, _end: f"{start.year:04}-Q{(start.month + 2) // 3}",
    Grain.HALF: lambda start, _end: f"{start.year:04}-H{1 if start.month == 1 else 2}",
    Grain.YEAR: lambda start, _end: f"{start.year:04}",
    Grain.RANGE: lambda start, end: f"{start.isoformat()}/{end.isoformat()}",
    Grain.DURATION: lambda _start, _end: "",
}


def _read(text: str) -> dict[str, Any]:
    """Read one ISO 8601 text into the fields of a Period."""
    text = text.strip()
    if _DURATION.fullmatch(text):
        return {"grain": Grain.DURATION, "duration": text}
    if "/" in text:
        first, _, last = text.partition("/")
        return {"grain": Grain.RANGE, "start": _span(first)[1], "end": _span(last)[2]}
    grain, start, end = _span(text)
    return {"grain": grain, "start": start, "end": end}


def _span(text: str) -> tuple[Grain, date, date]:
    """Return grain, first and last day of one ISO date, month, quarter, half or year."""
    try:
        if found := _DAY.fullmatch(text):
            day = date(*map(int, found.groups()))
            return Grain.DAY, day, day
        if found := _MONTH.fullmatch(text):
            return Grain.MONTH, *_months(int(found[1]), int(found[2]), 1)
        if found := _QUARTER.fullmatch(text):
            return Grain.QUARTER, *_months(int(found[1]), 3 * int(found[2]) - 2, 3)
        if found := _HALF.fullmatch(text):
            return Grain.HALF, *_months(int(found[1]), 6 * int(found[2]) - 5, 6)
        if found := _YEAR.fullmatch(text):
            return Grain.YEAR, *_months(int(found[1]), 1, 12)
    except ValueError as error:
        raise ValueError(f"no such date: {text!r} ({error})") from error
    raise ValueError(f"not a period: {text!r} (write 2025, 2025-11, 2025-Q3, 2026-01-27, 2024/2025 or P20Y)")


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    last = month + count - 1
    return date(year, month, 1), date(year, last, calendar.monthrange(year, last)[1])


def day(value: date) -> Period:
    """Return the period of one day."""
    return Period(grain=Grain.DAY, start=value, end=value)


def days_before(value: date, count: int) -> Period:
    """Return the period of the day that lies `count` days before."""
    return day(value - timedelta(days=count))
