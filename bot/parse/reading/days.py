"""Days as pages write them: «14:35 28.01.2026», «3 мар», "Jan. 5, 2026". Text enters; days with their spans leave."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.language.period_words import ENGLISH_MONTHS, RUSSIAN_MONTHS, alternatives


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day at `text[start:end]`; `year` is None where the text gives none. `doubt` names what was assumed."""

    start: int
    end: int
    month: int
    day: int
    year: int | None
    doubt: str | None = None

    def resolve(self, latest: dt.date) -> dt.date | None:
        """Return the day; without a year the nearest one not after `latest`; None where there is no such day."""
        years = (latest.year - back for back in range(9)) if self.year is None else (self.year,)
        for year in years:
            try:
                found = dt.date(year, self.month, self.day)
            except ValueError:
                continue
            if self.year is not None or found <= latest:
                return found
        return None


def find_days(text: str) -> tuple[FoundDay, ...]:
    """Return the days of a text in order; of readings that overlap the earliest and longest.

    >>> [(each.year, each.month, each.day) for each in find_days("14:35 28.01.2026, МОСКВА, 7 мая; Jan. 5, 2026")]
    [(2026, 1, 28), (None, 5, 7), (2026, 1, 5)]
    """
    found = [day for pattern, read in _RULES for each in pattern.finditer(text) if (day := read(each)) is not None]
    found.sort(key=lambda day: (day.start, -day.end))
    kept: list[FoundDay] = []
    for day in found:
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return tuple(kept)


def read_iso(text: str) -> dt.date | None:
    """Return the day of a time stamp in meta tags, in whatever writing.

    >>> read_iso("2026-02-03T10:15:00+05:00"), read_iso("Tue, 03 Feb 2026 10:00 GMT"), read_iso("soon")
    (datetime.date(2026, 2, 3), datetime.date(2026, 2, 3), None)
    """
    compact = _COMPACT.match(text.strip())
    if compact:
        return FoundDay(0, 8, int(compact[2]), int(compact[3]), int(compact[1])).resolve(dt.date.max)
    for day in find_days(text[:80]):
        if day.year is not None:
            return day.resolve(dt.date.max)
    return None


_SHORT_RUSSIAN: Final = {
    "янв": 1, "фев": 2, "февр": 2, "мар": 3, "апр": 4, "май": 5, "июн": 6, "июл": 7, "авг": 8, "сен": 9, "сент": 9,
    "окт": 10, "ноя": 11, "нояб": 11, "дек": 12,
}  # fmt: skip
_MONTHS: Final = {**RUSSIAN_MONTHS, **_SHORT_RUSSIAN, **ENGLISH_MONTHS}
_MONTH: Final = rf"(?P<month>{alternatives(_MONTHS)})\b\.?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?![\d.,]\d|\d)"
_COMPACT: Final = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")
_LAST_TWO: Final = 100
_MONTHS_OF_YEAR: Final = 12


def _named(found: re.Match[str]) -> FoundDay | None:
    year = found.group("year")
    return _found(found, year=int(year) if year else None, month=_MONTHS[found["month"].lower()], day=int(found["day"]))


def _iso(found: re.Match[str]) -> FoundDay | None:
    return _found(found, year=int(found["year"]), month=int(found["month"]), day=int(found["day"]))


def _dotted(found: re.Match[str]) -> FoundDay | None:
    year = int(found["year"])
    return _found(
        found,
        year=year + 2000 if year < _LAST_TWO else year,
        month=int(found["month"]),
        day=int(found["day"]),
    )


def _slashed(found: re.Match[str]) -> FoundDay | None:
    """Day and month stand in either order: a number above 12 tells which; otherwise the day is taken to be first."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    if second > _MONTHS_OF_YEAR:
        return _found(found, year=year, month=first, day=second)
    doubt = None if first > _MONTHS_OF_YEAR or first == second else f"{found.group()} was read with the day first"
    return _found(found, year=year, month=second, day=first, doubt=doubt)


def _found(
    found: re.Match[str], *, year: int | None, month: int, day: int, doubt: str | None = None
) -> FoundDay | None:
    made = FoundDay(found.start(), found.end(), month, day, year, doubt)
    return made if made.resolve(dt.date(9999, 12, 31)) is not None else None


def _rule(pattern: str, read: Callable[[re.Match[str]], FoundDay | None]) -> _Rule:
    return re.compile(pattern, re.IGNORECASE), read


_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], FoundDay | None]]
_RULES: Final[tuple[_Rule, ...]] = (
    _rule(r"(?<![\d-])(?P<year>(?:19|20)\d\d)[-./](?P<month>[01]\d)[-./](?P<day>[0-3]\d)(?!\d)", _iso),
    _rule(r"(?<![\d.,])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d|\d\d)(?![.,]?\d)", _dotted),
    _rule(r"(?<![\d/])(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/(?P<year>(?:19|20)\d\d)(?![/\d])", _slashed),
    _rule(
        rf"(?<![\d.,:])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+of)?[\s-]{{1,3}}{_MONTH}(?:[\s,-]{{1,3}}{_YEAR}(?:\s*(?:года?|"
        r"г\.?)(?!\w))?)?",
        _named,
    ),
    _rule(rf"\b{_MONTH}\s{{1,3}}(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![.,]\d)(?:,?\s{{1,3}}{_YEAR})?", _named),
)
