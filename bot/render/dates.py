"""Dates and periods enter; their wording in the reader's language leaves. Month names and order are Babel's."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import Final

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.units import format_unit

from bot.models.period import Grain, Period
from bot.models.text import Language
from bot.render.markup import NBSP
from bot.render.messages import say

LOCALES: Final[dict[Language, Locale]] = {
    Language.RU: Locale("ru"),
    Language.EN: Locale("en", "GB"),
    Language.KK: Locale("kk"),
}
"""Locales of dates, units and currency names. English is the international one: day before month, tonnes."""

_DURATION_UNITS: Final = {"Y": "duration-year", "M": "duration-month", "D": "duration-day"}


@lru_cache(maxsize=4096)
def date_text(day: dt.date, language: Language) -> str:
    """Write a date in full.

    >>> date_text(dt.date(2026, 1, 27), Language.EN).replace(NBSP, " ")
    '27 January 2026'
    """
    return tied(format_date(day, "long", locale=LOCALES[language]))


def period_name(period: Period, language: Language) -> str:
    """Name a period as a label does.

    >>> period_name(Period.model_validate("2025-Q1"), Language.EN).replace(NBSP, " ")
    'Q1 2025'
    """
    if period.duration:
        return tied(_duration(period.duration, language))
    if not period.start or not period.end:
        return ""
    return tied(_span(period.grain, period.start, period.end, language=language))


def period_phrase(period: Period, language: Language) -> str:
    """Write a period as it stands in a sentence.

    >>> period_phrase(Period.model_validate("P20Y"), Language.EN).replace(NBSP, " ")
    'over 20 years'
    """
    grain = period.grain
    if grain is Grain.RANGE and period.start and period.end and _whole_years(period.start, period.end):
        grain = Grain.YEAR
    return say(language, "during", grain=grain.value, period=period_name(period, language))


def tied(text: str) -> str:
    """Tie numbers to the word that follows with a non-breaking space, so that a line never ends in a bare number."""
    return re.sub(r"(?<=\d) (?=[^\W\d])", NBSP, text.replace("\u202f", NBSP).replace("\u2009", " "))


@lru_cache(maxsize=4096)
def _span(grain: Grain, start: dt.date, end: dt.date, *, language: Language) -> str:
    match grain:
        case Grain.DAY:
            return date_text(start, language)
        case Grain.MONTH:
            return str(format_skeleton("yMMMM", start, locale=LOCALES[language]))
        case Grain.QUARTER:
            return say(language, "period-quarter", quarter=f"q{(start.month + 2) // 3}", year=str(start.year))
        case Grain.HALF:
            return say(language, "period-half", half="h1" if start.month == 1 else "h2", year=str(start.year))
        case Grain.YEAR:
            return say(language, "period-year", year=str(start.year))
        case _:
            return _range(start, end, language)


def _range(start: dt.date, end: dt.date, language: Language) -> str:
    if _whole_years(start, end):
        return say(language, "period-years", first=str(start.year), last=str(end.year))
    whole_months = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    return str(format_interval(start, end, "yMMMM" if whole_months else "yMMMd", locale=LOCALES[language]))


def _whole_years(start: dt.date, end: dt.date) -> bool:
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def _duration(duration: str, language: Language) -> str:
    return str(format_unit(int(duration[1:-1]), _DURATION_UNITS[duration[-1]], locale=LOCALES[language]))
