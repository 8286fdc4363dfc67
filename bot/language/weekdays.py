"""Words that place a day beside another: weekdays, «накануне», "a day later". A text enters, days leave.

Two days are given: `today`, on which the text was written, and `focus`, the day that the text has just told of.
`bot.language.periods` reads every date that can be told from `today` alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.language.normalise import Spanned
from bot.models.period import Grain, Period, day

_WEEK: Final = 7
_WEEKDAYS: Final = {
    **dict.fromkeys(("понедельник", "monday", "mon"), 0),
    **dict.fromkeys(("вторник", "tuesday", "tues", "tue"), 1),
    **dict.fromkeys(("среду", "среда", "wednesday", "wed"), 2),
    **dict.fromkeys(("четверг", "thursday", "thurs", "thu"), 3),
    **dict.fromkeys(("пятницу", "пятница", "friday", "fri"), 4),
    **dict.fromkeys(("субботу", "суббота", "saturday", "sat"), 5),
    **dict.fromkeys(("воскресенье", "sunday", "sun"), 6),
}
_RUSSIAN_DAY: Final = r"(?P<day>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)"
_ENGLISH_DAY: Final = r"(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a relative day is told. `ahead` says that the text speaks of what is to come."""

    today: date
    focus: date | None = None
    ahead: bool = False


def find_days(normalised: str, standpoint: Standpoint) -> tuple[Spanned[Period], ...]:
    """Return the days that a normalised text names by their place beside another day, in order.

    >>> friday = Standpoint(today=date(2026, 3, 13), focus=date(2026, 3, 5))
    >>> [str(each.item) for each in find_days("встретились во вторник, а накануне созвонились", friday)]
    ['2026-03-10', '2026-03-04']
    >>> [str(each.item) for each in find_days("the sides met on Monday".lower(), friday)]
    ['2026-03-09']
    """
    found = [
        (match.start(), match.end(), period)
        for pattern, read in _RULES
        for match in pattern.finditer(normalised)
        if (period := read(match, standpoint)) is not None
    ]
    kept: list[tuple[int, int, Period]] = []
    for start, end, period in sorted(found, key=lambda each: (each[0] - each[1], each[0])):
        if all(end <= taken[0] or taken[1] <= start for taken in kept):
            kept.append((start, end, period))
    return tuple(Spanned(start, end, period) for start, end, period in sorted(kept, key=lambda each: each[0]))


def _weekday(found: re.Match[str], standpoint: Standpoint) -> Period:
    """Return the nearest such day on the side that the text speaks of: today's own name means today."""
    wanted, today = _WEEKDAYS[found["day"]], standpoint.today
    which = found.groupdict().get("which") or ""
    if _NEXT.match(which):
        return day(today - timedelta(days=today.weekday()) + timedelta(days=_WEEK + wanted))
    if _LAST.match(which):
        return day(today - timedelta(days=(today.weekday() - wanted) % _WEEK or _WEEK))
    if standpoint.ahead:
        return day(today + timedelta(days=(wanted - today.weekday()) % _WEEK))
    return day(today - timedelta(days=(today.weekday() - wanted) % _WEEK))


def _day_before(_found: re.Match[str], standpoint: Standpoint) -> Period:
    return day((standpoint.focus or standpoint.today) - timedelta(days=1))


def _beside_focus(step: int) -> Callable[[re.Match[str], Standpoint], Period | None]:
    def read(_found: re.Match[str], standpoint: Standpoint) -> Period | None:
        return day(standpoint.focus + timedelta(days=step)) if standpoint.focus else None

    return read


def _weekend(found: re.Match[str], standpoint: Standpoint) -> Period:
    today = standpoint.today
    monday = today - timedelta(days=today.weekday())
    ahead = standpoint.ahead or bool(_NEXT.match(found.groupdict().get("which") or ""))
    over = today.weekday() >= _SATURDAY
    saturday = monday + timedelta(days=_SATURDAY if ahead or over else _SATURDAY - _WEEK)
    return Period(grain=Grain.RANGE, start=saturday, end=saturday + timedelta(days=1))


_LAST: Final = re.compile(r"прошл|минувш|last|past")
_NEXT: Final = re.compile(r"следующ|ближайш|next|coming")
_WHICH_RU: Final = r"(?:(?P<which>прошл\w+|минувш\w+|следующ\w+|ближайш\w+|эт\w+) )?"
_WHICH_EN: Final = r"(?:(?P<which>last|past|next|coming|this) )?"

_WEEKEND_RU: Final = r"(?:(?P<which>прошл\w+|минувш\w+|прошедш\w+|ближайш\w+|следующ\w+|эти) )?"
Reader = Callable[[re.Match[str], Standpoint], Period | None]
_BEFORE_RU: Final = r"днем ранее|днем раньше|за день до этого"
_BEFORE_EN: Final = r"a day earlier|one day earlier|the day before(?! yesterday)|the previous day"
_SAME: Final = r"в тот же день|в этот же день|в этот день|в тот день|того же дня|(?:the|that) same day|that day"
_AFTER_RU: Final = r"на следующий день|днем позже|днем позднее|на другой день"
_AFTER_EN: Final = r"the next day|the following day|a day later|one day later"
_NOT_THE_EVE_OF: Final = r"(?! (?:\w+(?:ого|ей|ых)|выборов|праздник\w*|матча|визита|саммита))"

_RULES: Final[tuple[tuple[re.Pattern[str], Reader], ...]] = (
    (re.compile(rf"\bво? {_WHICH_RU}{_RUSSIAN_DAY}\b"), _weekday),
    (re.compile(rf"\b(?:on )?{_WHICH_EN}{_ENGLISH_DAY}\b(?!s)"), _weekday),
    (re.compile(rf"\bнакануне\b{_NOT_THE_EVE_OF}"), _day_before),
    (re.compile(rf"\b(?:{_BEFORE_RU}|{_BEFORE_EN})\b"), _day_before),
    (re.compile(rf"\b(?:{_SAME})\b"), _beside_focus(0)),
    (re.compile(rf"\b(?:{_AFTER_RU}|{_AFTER_EN})\b"), _beside_focus(1)),
    (re.compile(rf"\b(?:в|на) {_WEEKEND_RU}выходные\b"), _weekend),
    (re.compile(rf"\b(?:over the|at the|during the|this|on the)? ?{_WHICH_EN}weekend\b"), _weekend),
)
