"""A sentence with its figures enters; the period that each figure is of leaves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.language.lemmas import is_future
from bot.language.normalise import normalise
from bot.language.periods import find_periods
from bot.models.period import Grain, Period
from bot.parse.analysis import Sentence
from bot.parse.found import FoundFigure, Turn


@dataclass(frozen=True, slots=True)
class Spotted:
    """A period in a sentence, its place in the paragraph; `compared` where other figures are only held against it."""

    start: int
    end: int
    period: Period
    compared: bool = False


def spotted(sentence: Sentence, *, published: date | None) -> tuple[Spotted, ...]:
    """Return the periods of a sentence in order. Nothing relative is read where the day of publication is unknown."""
    text = sentence.text
    today = published or _NO_DAY
    places = _places(text)
    found: list[Spotted] = []
    for each in find_periods(text, today=today, anchor=today):
        start, end = places[min(each.start, len(places) - 1)], places[min(each.end, len(places) - 1)]
        words = text[start:end].lower()
        if (
            _NOW.fullmatch(words)
            or (published is None and not _WITH_YEAR.search(words))
            or not _is_told(text, start, end, each.item)
        ):
            continue
        period = _past(each.item, words, text, published) if published else each.item
        compared = bool(_COMPARED.search(text[:start].lower())) or bool(_COMPARING.match(text[end:].lower()))
        found.append(Spotted(sentence.start + start, sentence.start + end, period, compared))
    return tuple(found)


_NO_DAY: Final = date(2000, 1, 1)
_WITH_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_COMPARED: Final = re.compile(
    r"(?:по сравнению с|в сравнении с|относительно|по отношению к|к уровню|к показателю|\bпротив|"
    r"\bчем(?: в| за)?|вместо|"
    r"compared (?:with|to)|\bversus|\bagainst|"
    r"\bthan(?! (?:doubl|tripl|quadrupl|halv|half|a (?:third|quarter|fifth|million|billion|dozen)|two|three|[$€£\d]))"
    r"(?: in)?|\bfrom)[^,;()]{0,50}$"
)
"""What stands before a period that a figure is only held against."""

_COMPARING: Final = re.compile(r"\s*(?:ранее|назад|earlier|before|ago)\b")
_NOW: Final = re.compile(r"сегодня|today|now|бүгін")
"""What dates the telling, not the figure («уже сегодня»)."""

_FUTURE: Final = re.compile(
    r"\b(?:к (?:январю|февралю|\w+бр[юу]|марту|апрелю|маю|ию[нл]ю|августу)|будет|будут|план\w+|ожида\w+|"
    r"прогноз\w+|намерен\w*|рассчитыва\w+|запланир\w+|к концу|"
    r"следующ\w+|завтра|предстои\w+|"
    r"\w+(?:ится|ятся|ётся|ется|ются)|will|would|should|plans?|planned|expect\w*|forecast\w*|aims?|targets?|"
    r"next|tomorrow|due|by|goes|go|begins?|"
    r"rises|falls|reopens|returns|launches|resumes|drops|increases|climbs|starts?|starting|opens?|ends?|until|"
    r"takes? (?:effect|place)|scheduled|set (?:for|to)|expires?|arrives?)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[а-яё]{3,}")
_SOON: Final = 31
"""Days by which a day without a year may lie ahead of the article, where nothing else tells its year."""

_SPAN_BEFORE: Final = re.compile(
    r"(?:\b(?:за|в течение|на протяжении|over|in|within|during|for|the (?:last|past))"
    r"(?: (?:последни\w+|прошедши\w+|минувши\w+|the|last|past|next|ближайши\w+|первы\w+))*)\s*$",
    re.IGNORECASE,
)


def _is_told(text: str, start: int, end: int, period: Period) -> bool:
    """Say whether a bare duration is a span of time that something took («за два десятилетия»), not an age."""
    if period.grain is not Grain.DURATION:
        return True
    if _COMPARING.match(text[end:].lower()):
        return False
    return bool(_SPAN_BEFORE.search(text[max(0, start - 60) : start])) or bool(_SPAN_BEFORE.match(text[start:end]))


def _past(period: Period, words: str, text: str, published: date) -> Period:
    """Return a period without a year as the last one that had ended, unless the sentence looks ahead."""
    if period.start is None or period.end is None or period.start <= published or _WITH_YEAR.search(words):
        return period
    if _FUTURE.search(text) or any(is_future(word) for word in _WORD.findall(text.lower())):
        return period
    if period.grain is Grain.DAY and (period.start - published).days <= _SOON:
        return period  # «на 28 апреля курс установлен», told the day before
    return _year_before(period)


def _year_before(period: Period) -> Period:
    try:
        start = period.start.replace(year=period.start.year - 1) if period.start else None
        end = period.end.replace(year=period.end.year - 1) if period.end else None
    except ValueError:
        return period
    return Period(grain=period.grain, start=start, end=end)


def _places(text: str) -> list[int]:
    """Return where each character of the normalised text stands in the text."""
    normalised = normalise(text)
    if len(normalised) == len(text):
        return list(range(len(text) + 1))
    places, at = [], 0
    lowered = text.lower().replace("ё", "е")
    for character in normalised:
        found = lowered.find(character, at, at + _DRIFT)
        at = found if found >= 0 else at
        places.append(min(at, len(text)))
        at = min(at + 1, len(text))
    return [*places, len(text)]


_DRIFT: Final = 12
"""Characters within which a normalised character is looked for: marks and spaces may have gone between."""


def period_of(figure: FoundFigure, periods: Sequence[Spotted], figures: Sequence[FoundFigure]) -> Period | None:
    """Return the period of a figure in its sentence, or None.

    A period right behind a figure is that figure's; else the last one before it, else the first one after it.
    """
    free = [each for each in periods if not (each.start < figure.end and figure.start < each.end)]
    behind = _right_behind(figure, free, figures)
    if figure.turn is Turn.BEFORE:
        return behind.period if behind else _of_before(free, figures)
    own = [each for each in free if not each.compared]
    if behind and not behind.compared:
        return behind.period
    taken = {
        id(found) for each in figures if each != figure and (found := _right_behind(each, free, figures)) is not None
    }
    rest = [each for each in own if id(each) not in taken] or (own if len(own) == 1 else [])
    before = [each for each in rest if each.end <= figure.start]
    after = [each for each in rest if each.start >= figure.end]
    return before[-1].period if before else after[0].period if after else None


def _right_behind(figure: FoundFigure, periods: Sequence[Spotted], figures: Sequence[FoundFigure]) -> Spotted | None:
    """Return the period that follows a figure before any other figure does, within a few words."""
    if len(periods) < 2:  # noqa: PLR2004 - a single period is everybody's
        return None
    for each in periods:
        between = each.start - figure.end
        if 0 <= between <= _BEHIND and not any(figure.end <= other.start < each.start for other in figures):
            return each
    return None


_BEHIND: Final = 18
"""Characters between a figure and the period behind it: «90 млн тонн зерна в 2024 году»."""


def _of_before(periods: Sequence[Spotted], figures: Sequence[FoundFigure]) -> Period | None:
    compared = [each.period for each in periods if each.compared]
    if len(compared) == 1 and len(figures) > 1:
        return compared[0]
    return None


def year_earlier(text: str, period: Period | None) -> Period | None:
    """Return the period a year before where a text says so of a figure («годом ранее», "a year earlier")."""
    if period is None or not _YEAR_EARLIER.search(text):
        return None
    return _year_before(period)


_YEAR_EARLIER: Final = re.compile(
    r"годом ранее|год назад|за год до|прошл\w+ год|a year (?:earlier|ago|before)|the (?:previous|prior) year",
    re.IGNORECASE,
)


_RATES: Final = {"duration-day": "P1D", "duration-week": "P7D", "duration-month": "P1M", "duration-year": "P1Y"}


def per_span(figure: FoundFigure) -> Period | None:
    """Return the span that a rate is counted per («650 tonnes a day»), or None."""
    span = _RATES.get(figure.per or "")
    return Period.model_validate(span) if span else None
