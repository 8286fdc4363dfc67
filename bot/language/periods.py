"""A text and two dates enter; the periods it names leave, each with its place in the normalised text.

`today` resolves «вчера» and «в прошлом году»; `anchor` chooses the year of dates that name none.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from bot.language import period_words as table
from bot.language.normalise import Spanned, normalise
from bot.models.period import Grain, Period, days_before


def find_periods(text: str, *, today: date, anchor: date) -> tuple[Spanned[Period], ...]:
    """Return the periods of a text in order, with their places in `normalise(text)`. Never raises.

    A date that does not exist («31 февраля 2025») is no period, nor is a part of it.

    >>> january = date(2024, 1, 31)
    >>> [str(found.item) for found in find_periods("с 2020 по 2022, в мае и вчера", today=january, anchor=january)]
    ['2020-01-01/2022-12-31', '2024-05', '2024-01-30']
    >>> [str(found.item) for found in find_periods("за последние годы; over 12 years", today=january, anchor=january)]
    ['P12Y']
    """
    normalised, clock = normalise(text), _Clock(today=today, anchor=anchor)
    if not _HINT.search(normalised):
        return ()
    read = [
        (found.start(), found.end(), _read(rule, found, clock))
        for rule in _RULES
        for found in rule.pattern.finditer(normalised)
    ]
    kept: list[tuple[int, int, Period | None]] = []
    for start, end, period in sorted(read, key=lambda each: (each[0] - each[1], each[0])):  # the longest wins
        if all(end <= taken[0] or taken[1] <= start for taken in kept):
            kept.append((start, end, period))
    kept.sort(key=lambda each: each[0])
    return tuple(Spanned(start=start, end=end, item=period) for start, end, period in kept if period)


@dataclass(frozen=True, slots=True)
class _Clock:
    today: date
    anchor: date

    def nearest(self, month: int, day: int) -> date:
        """Return the day of that month and day which lies nearest to the anchor."""
        years = range(max(1, self.anchor.year - 4), min(9999, self.anchor.year + 4) + 1)
        days = [date(year, month, day) for year in years if day <= calendar.monthrange(year, month)[1]]
        return min(days, key=lambda each: (abs(each - self.anchor), each))


_HINT: Final = re.compile(
    r"\d|янв|февр?|мар(?:т|\b)|апр|ма[йяею]\b|маем\b|июн|июл|авг|сент?|окт|ноя|дек|год|лет\b|месяц|недел|кварт|полуг|половин|"
    r"ден[ьн]|дн[яеюи]|сут|век|столет|десят|вчера|сегодня|завтра|"
    r"jan|feb|mar(?:ch|\b)|apr|may\b|jun|jul|aug|sep|oct|nov|dec|year|month|week|quart|half|day|centur|ago\b|tomorrow|"
    r"қаңт|кант|ақпан|акпан|наурыз|сәуір|сауир|мамыр|маусым|шілде|шилде|тамыз|қыркүйек|кыркуйек|қазан|казан|қараша|караша|"
    r"желто|жыл|ай|апта|тоқс|токс|күн|кун|кеше|был|бил|биыл|келес|бүгін|бугин|ертең|ертен"
)
"""What every form of period holds some of; a text without any names no period."""


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


Reader = Callable[[re.Match[str], _Clock], str | Period | None]


@dataclass(frozen=True, slots=True)
class _Rule:
    """A form of period: what it looks like, and how it is read (as ISO text, a Period, or None for no period)."""

    expression: str
    read: Reader

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression compiled, on first use: together they take a tenth of a second."""
        return _compiled(self.expression)


def _read(rule: _Rule, found: re.Match[str], clock: _Clock) -> Period | None:
    try:
        value = rule.read(found, clock)
        return Period.model_validate(value) if isinstance(value, str) else value
    except (ValueError, OverflowError):
        return None  # no such day: the words are taken, and name nothing


def _iso_day(found: re.Match[str], _clock: _Clock) -> str:
    return f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"


def _numeric_day(found: re.Match[str], clock: _Clock) -> str | None:
    day, month, year = int(found["day"]), int(found["month"]), found["year"]
    if found["mark"] == "/" and month > 12:  # noqa: PLR2004 - 01/27/2026, the American order
        day, month = month, day
    elif found["mark"] == "/" and found.string.isascii() and day != month and day <= 12:  # noqa: PLR2004
        return None  # 02/03/2026 means two days to English readers
    return f"{_full_year(year, clock)}-{month:02}-{day:02}"


def _full_year(digits: str, clock: _Clock) -> int:
    """Read two digits as the year nearest to today that ends in them, at most ten years ahead."""
    if len(digits) == 4:  # noqa: PLR2004
        return int(digits)
    year = clock.today.year // 100 * 100 + int(digits)
    return year - 100 if year > clock.today.year + 10 else year


def _named_day(found: re.Match[str], clock: _Clock) -> str:
    month, day = table.MONTHS[found["month"]], int(found["day"])
    year = _group(found, "year")
    return f"{year}-{month:02}-{day:02}" if year else clock.nearest(month, day).isoformat()


def _days_of_month(found: re.Match[str], clock: _Clock) -> str:
    month, first, last = table.MONTHS[found["month"]], int(found["day"]), int(found["day_to"])
    year = _group(found, "year") or clock.nearest(month, first).year
    return f"{year}-{month:02}-{first:02}/{year}-{month:02}-{last:02}"


def _month(found: re.Match[str], clock: _Clock) -> str:
    month = table.MONTHS[found["month"]]
    return f"{_group(found, 'year') or clock.nearest(month, 15).year}-{month:02}"


def _months(found: re.Match[str], clock: _Clock) -> str:
    first, last = table.MONTHS[found["month"]], table.MONTHS[found["month_to"]]
    year = _group(found, "year") or clock.nearest(first, 15).year
    return f"{year}-{first:02}/{year}-{last:02}"


def _numeric_month(found: re.Match[str], _clock: _Clock) -> str:
    return f"{found['year']}-{int(found['month']):02}"


def _quarter(found: re.Match[str], clock: _Clock) -> str:
    quarter = int(table.ORDINALS[found["ordinal"]])
    return f"{_group(found, 'year') or clock.nearest(3 * quarter - 1, 15).year}-Q{quarter}"


def _half(found: re.Match[str], clock: _Clock) -> str:
    half = int(table.ORDINALS[found["ordinal"]])
    return f"{_group(found, 'year') or clock.nearest(6 * half - 3, 15).year}-H{half}"


def _first_months(found: re.Match[str], _clock: _Clock) -> str | None:
    count = _count(found["count"])
    return f"{found['year']}-01/{found['year']}-{count:02}" if count > 1 else f"{found['year']}-01"


def _years(found: re.Match[str], _clock: _Clock) -> str:
    last = found["year_to"]
    return f"{found['year']}/{found['year'][:2] + last if len(last) == 2 else last}"  # noqa: PLR2004


def _since(found: re.Match[str], clock: _Clock) -> str:
    return f"{found['year']}-01-01/{clock.today.isoformat()}"


def _decade(found: re.Match[str], _clock: _Clock) -> str:
    return f"{found['year']}/{int(found['year']) + 9}"


def _year(found: re.Match[str], clock: _Clock) -> str:
    return f"{_full_year(found['year'], clock):04}"


def _day_from_today(found: re.Match[str], clock: _Clock) -> Period:
    return days_before(clock.today, -table.DAYS_FROM_TODAY[found["word"]])


def _year_from_today(found: re.Match[str], clock: _Clock) -> str:
    return f"{clock.today.year + table.YEARS_FROM_TODAY[found['word']]:04}"


def _step(found: re.Match[str]) -> int:
    return -1 if _group(found, "last") else int(bool(_group(found, "next")))


def _neighbour_year(found: re.Match[str], clock: _Clock) -> str:
    return f"{clock.today.year + _step(found):04}"


def _neighbour_month(found: re.Match[str], clock: _Clock) -> str:
    return _month_text(clock.today, _step(found))


def _neighbour_week(found: re.Match[str], clock: _Clock) -> Period:
    monday = clock.today - timedelta(days=clock.today.weekday()) + timedelta(weeks=_step(found))
    return Period(grain=Grain.RANGE, start=monday, end=monday + timedelta(days=6))


def _month_text(day: date, step: int) -> str:
    months = day.year * 12 + day.month - 1 + step
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _ago(found: re.Match[str], clock: _Clock) -> str | Period:
    count = _count(_group(found, "count") or "1")
    if _group(found, "years"):
        return f"{clock.today.year - count:04}"
    if _group(found, "months"):
        return _month_text(clock.today, -count)
    return days_before(clock.today, count * (7 if _group(found, "weeks") else 1))


_ARTICLES: Final = frozenset({"a", "an"})
_SPANNING: Final = re.compile(
    r"\b(?:in|within|over|for|during|after|of|about|around|nearly|almost|than|takes?|took|lasts?|lasted) $"
)
"""What stands before "a year" where that is a span of time."""

_REACH: Final = 12  # characters looked at before a word


def _duration(unit: str, size: int) -> Reader:
    def read(found: re.Match[str], _clock: _Clock) -> str | None:
        if found["count"] in _ARTICLES and not _SPANNING.search(
            found.string[max(0, found.start() - _REACH) : found.start()]
        ):
            return None  # "£9 a day" is a rate
        count = _count(found["count"]) * size
        return f"P{count}{unit}" if count else None

    return read


def _half_duration(found: re.Match[str], _clock: _Clock) -> str:
    return "P6M" if found["half"] else "P18M"


def _decade_duration(_found: re.Match[str], _clock: _Clock) -> str:
    return "P10Y"


def _count(word: str) -> int:
    return int(word) if word.isdigit() else table.COUNTS[word]


def _group(found: re.Match[str], name: str) -> str | None:
    value: str | None = found.groupdict().get(name)
    return value


def _rule(pattern: str, read: Reader) -> _Rule:
    return _Rule(pattern, read)


_NEIGHBOUR: Final = rf"\b(?:(?P<last>{table.LAST})|(?P<this>{table.THIS})|(?P<next>{table.NEXT})) "
_BARE_MONTH: Final = rf"(?!мая\b|марта\b){table.RUSSIAN_MONTH_FORM}"  # these two are also names of women
_PREPOSED: Final = r"(?:in|of|during|since|for|by|until|last|this|за|в|к|с|до|на|по|до конца|late|early|mid)"

# Of the forms that overlap the longest wins, so their order here does not matter.
_RULES: Final = (
    _rule(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])", _iso_day),
    _rule(
        r"(?<![\d./])(?P<day>\d{1,2})(?P<mark>[./])(?P<month>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\d/]|\.\d)"
        r"(?: ?г(?:ода)?\b\.?)?",
        _numeric_day,
    ),
    _rule(rf"{table.DAY} (?:of )?{table.MONTH}{table.OF}{table.YEAR}", _named_day),
    _rule(rf"{table.DAY}[ -](?:of )?{table.MONTH}", _named_day),
    _rule(
        rf"\b{table.MONTH} (?:the )?{table.DAY}(?!\d|[.,]\d)(?:{table.OF}{table.YEAR})?(?! ?(?:{table.UNITS})(?!\w))",
        _named_day,
    ),
    _rule(rf"{table.KAZAKH_YEAR} {table.DAY}[ -]?{table.MONTH}", _named_day),
    _rule(
        rf"(?:\b(?:с|from) )?{table.DAY} ?(?:-|по|до|to|and|и) ?(?P<day_to>\d{{1,2}})(?:-?го|th|st|nd|rd)? "
        rf"{table.MONTH}(?:{table.OF}{table.YEAR})?",
        _days_of_month,
    ),
    _rule(rf"\b{table.MONTH}{table.OF}(?:{table.YEAR})", _month),
    _rule(rf"{table.KAZAKH_YEAR} {table.MONTH}", _month),
    _rule(rf"\b(?P<month>{_BARE_MONTH})\b", _month),
    _rule(rf"\b{_PREPOSED} {table.MONTH}", _month),
    _rule(rf"\b(?P<month>{table.KAZAKH_MONTH_FORM})\b", _month),
    _rule(r"(?<![\d.,-])(?P<month>0[1-9]|1[0-2])[./](?P<year>20\d\d)(?![\d./])", _numeric_month),
    _rule(r"(?<![\d.,-])(?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d-])", _numeric_month),
    _rule(
        rf"(?:\b(?:с|from) )?\b{table.MONTH} ?(?:-|по|до|to|through) ?{table.MONTH_TO}(?:{table.OF}{table.YEAR})?",
        _months,
    ),
    _rule(rf"\b{table.ORDINAL} {table.QUARTER_NOUN}(?:{table.OF}{table.YEAR})?", _quarter),
    _rule(rf"{table.KAZAKH_YEAR} {table.ORDINAL} {table.QUARTER_NOUN}", _quarter),
    _rule(rf"\b(?:q|кв)(?P<ordinal>[1-4])(?:{table.OF}{table.YEAR})?\b", _quarter),
    _rule(rf"{table.YEAR_NUMBER}[ -]?q(?P<ordinal>[1-4])\b", _quarter),
    _rule(rf"\b{table.ORDINAL} {table.HALF_NOUN}(?:{table.OF}{table.YEAR})?", _half),
    _rule(rf"\b{table.ORDINAL} (?:половин\w+|half){table.OF}(?:the year )?{table.YEAR}", _half),
    _rule(rf"{table.KAZAKH_YEAR} {table.ORDINAL} {table.HALF_NOUN}", _half),
    _rule(rf"\bh(?P<ordinal>[12]){table.OF}{table.YEAR}", _half),
    _rule(rf"{table.COUNT} (?:месяц\w*|months?){table.OF}{table.YEAR}", _first_months),
    _rule(
        rf"(?:\b(?:с|from) )?{table.YEAR_NUMBER}(?:-?го)?(?: ?(?:года|г\.?))? ?(?:-|по|до|to|through|until) ?"
        rf"{table.LAST_YEAR}",
        _years,
    ),
    _rule(rf"\b(?:between|между) {table.YEAR_NUMBER}(?:-м)? (?:and|и) {table.LAST_YEAR}", _years),
    _rule(rf"{table.YEAR_NUMBER}-(?P<year_to>1[3-9]|[2-9]\d)(?![\w-]){table.NOT_A_QUANTITY}{table.YEAR_WORD}", _years),
    _rule(rf"\b(?:с|со|начиная с) {table.YEAR_NUMBER}(?:-?го)? ?(?:года|г\.)(?! по| до| ?-)", _since),
    _rule(rf"\bsince {table.YEAR_NUMBER}\b", _since),
    _rule(r"(?<![\w.,-])(?P<year>(?:19|20)\d0)(?:-?(?:е|х)(?: год\w*)?|s)\b", _decade),
    _rule(table.YEAR, _year),
    _rule(r"(?<![\w.,-])(?P<year>\d\d)-?(?:й|м|ом|го|му|ый) (?:год(?:у|а|ом)?\b|г\.)", _year),
    _rule(r"(?:(?<=\bв )|(?<=\bза )|(?<=\bна ))(?P<year>\d\d) (?:году?\b|г\.)", _year),
    _rule(rf"\b(?P<word>{table.alternatives(table.DAYS_FROM_TODAY)})\b", _day_from_today),
    _rule(rf"\b(?P<word>{table.alternatives(table.YEARS_FROM_TODAY)})\b", _year_from_today),
    _rule(rf"{_NEIGHBOUR}(?:{table.YEAR_NOUN})\b", _neighbour_year),
    _rule(rf"{_NEIGHBOUR}(?:{table.MONTH_NOUN})\b", _neighbour_month),
    _rule(rf"{_NEIGHBOUR}(?:{table.WEEK_NOUN})\b", _neighbour_week),
    _rule(
        rf"(?:{table.COUNT} )?\b(?:(?P<years>года?|лет|years?|жыл)|(?P<months>месяц(?:а|ев)?|months?|ай)|"
        r"(?P<weeks>недел[юиь]|weeks?|апта)|день|дня|дней|days?|күн) (?:тому )?(?:назад|ago|бұрын)\b",
        _ago,
    ),
    *(_rule(rf"{table.COUNT}[ -](?:{noun})\b", _duration(unit, size)) for noun, unit, size in table.DURATIONS),
    _rule(r"\b(?:(?P<half>полгода|пол года|half a year|жарты жыл)|полтора года|полутора лет)\b", _half_duration),
    _rule(
        r"\b(?:за|over|in|within) (?:последнее |прошедшее |the last |the past |the )?(?:десятилетие|decade)\b",
        _decade_duration,
    ),
)
