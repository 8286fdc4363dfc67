"""A period enters; the words for it in a drafted sentence or title leave. Names of months are Babel's."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date
from typing import Final

from babel.dates import format_date

from bot.language.inflection import counted_forms, in_case
from bot.models.period import Grain, Period
from bot.models.text import Language
from bot.parse.wording.amounts import LOCALES

_QUARTERS: Final = ("I", "II", "III", "IV")
_HALVES: Final = {Language.RU: ("первое", "второе"), Language.EN: ("first", "second")}
_SPANS: Final = {"Y": ("год", "year"), "M": ("месяц", "month"), "D": ("день", "day")}


def period_words(period: Period, language: Language) -> str:
    """Write when something was: «в 2025 году», «за январь–май 2025 года», "in May 2025"; empty for a bare span.

    >>> [period_words(Period.model_validate(each), Language.RU) for each in ("2025", "2025-05", "2025-Q3", "2024/2025")]
    ['в 2025 году', 'в мае 2025 года', 'в III квартале 2025 года', 'в 2024–2025 годах']
    """
    if period.duration or not period.start or not period.end:
        return _duration(period, language)
    write = _RUSSIAN if language is Language.RU else _ENGLISH
    return (
        write.get(period.grain, _days)(period.start, period.end)
        if period.grain is not Grain.RANGE
        else _range(period, language)
    )


def period_label(period: Period, language: Language) -> str:
    """Write a period for a title: «2025 год», «май 2025 года», "May 2025"; empty for a bare span.

    >>> [period_label(Period.model_validate(each), Language.RU) for each in ("2025", "2025-05", "2025-01-27", "P20Y")]
    ['2025 год', 'май 2025 года', '27 января 2025 года', '']
    """
    if period.duration or not period.start or not period.end:
        return ""
    start = period.start
    if language is Language.EN:
        return period_words(period, language).removeprefix("in ").removeprefix("on ").removeprefix("the ")
    match period.grain:
        case Grain.YEAR:
            return f"{start.year} год"
        case Grain.MONTH:
            return f"{_month(start)} {start.year} года"
        case Grain.QUARTER:
            return f"{_QUARTERS[(start.month - 1) // 3]} квартал {start.year} года"
        case Grain.HALF:
            return f"{_HALVES[language][start.month > 1]} полугодие {start.year} года"
        case Grain.DAY:
            return _long_day(start)
        case _:
            words = period_words(period, language)
            return (
                words.removeprefix("за ").replace("в ", "", 1).replace("годах", "годы")
                if words.startswith(("за ", "в "))
                else words
            )


def _month(day: date, case: str = "nomn") -> str:
    name = str(format_date(day, "LLLL", locale=LOCALES[Language.RU]))
    return name if case == "nomn" else in_case(name, case)


def _long_day(day: date) -> str:
    return str(format_date(day, "d MMMM y", locale=LOCALES[Language.RU])) + " года"


def _english_day(day: date) -> str:
    return str(format_date(day, "d MMMM y", locale=LOCALES[Language.EN]))


def _english_month(day: date) -> str:
    return str(format_date(day, "LLLL", locale=LOCALES[Language.EN]))


def _days(start: date, end: date) -> str:
    return f"с {_long_day(start)} по {_long_day(end)}"


_Writer = Callable[[date, date], str]
_RUSSIAN: Final[dict[Grain, _Writer]] = {
    Grain.YEAR: lambda start, _end: f"в {start.year} году",
    Grain.MONTH: lambda start, _end: f"в {_month(start, 'loct')} {start.year} года",
    Grain.QUARTER: lambda start, _end: f"в {_QUARTERS[(start.month - 1) // 3]} квартале {start.year} года",
    Grain.HALF: lambda start, _end: f"в {('первом', 'втором')[start.month > 1]} полугодии {start.year} года",
    Grain.DAY: lambda start, _end: f"{_long_day(start)}",
}
_ENGLISH: Final[dict[Grain, _Writer]] = {
    Grain.YEAR: lambda start, _end: f"in {start.year}",
    Grain.MONTH: lambda start, _end: f"in {_english_month(start)} {start.year}",
    Grain.QUARTER: lambda start, _end: (
        f"in the {('first', 'second', 'third', 'fourth')[(start.month - 1) // 3]} quarter of {start.year}"
    ),
    Grain.HALF: lambda start, _end: f"in the {_HALVES[Language.EN][start.month > 1]} half of {start.year}",
    Grain.DAY: lambda start, _end: f"on {_english_day(start)}",
}


def _range(period: Period, language: Language) -> str:
    start, end = period.start, period.end
    if start is None or end is None:
        return ""
    whole_years = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    whole_months = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    russian = language is Language.RU
    if whole_years:
        return f"в {start.year}–{end.year} годах" if russian else f"in {start.year}–{end.year}"
    if whole_months and start.year == end.year:
        if russian:
            return f"за {_month(start)}–{_month(end)} {start.year} года"
        return f"in {_english_month(start)}–{_english_month(end)} {start.year}"
    return _days(start, end) if russian else f"from {_english_day(start)} to {_english_day(end)}"


def _duration(period: Period, language: Language) -> str:
    text = period.duration or ""
    count, unit = text[1:-1], text[-1:]
    if not count.isdigit() or unit not in _SPANS:
        return ""
    noun = _SPANS[unit]
    number = int(count)
    if language is Language.EN:
        return f"over {number} {noun[1]}{'s' if number != 1 else ''}"
    forms = counted_forms(noun[0])
    many = "лет" if unit == "Y" else forms["many"]
    form = {"one": forms["one"], "few": forms["few"]}.get(LOCALES[Language.RU].plural_form(number), many)
    return f"за {number} {form}"
