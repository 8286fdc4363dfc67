"""A sentence → the dates it holds, each with its place in the sentence."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from bot.language.normalise import Spanned, normalise
from bot.language.periods import find_periods
from bot.language.weekdays import Standpoint, find_days
from bot.models.period import Grain, Period

_OTHER_TIMES: Final = re.compile(
    r"(?:\b(?:до|к|от|после|перед|начиная с|по сравнению с|против|чем|с|со|в сравнении с|вплоть до|before|after|since|"
    r"until|till|by|from|than|compared (?:with|to)|against|as of|по состоянию на|dated)|\d[ .]*(?:-|–|—)) ?(?:the )?$"
)
"""What stands before a date that tells when something else was, or from when on or until when it goes."""

_SPAN_OF_DAYS: Final = 31
_YEARS_OFF: Final = 30


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a sentence: `sentence.text[start:end]`. `relative` says that it was worked out from another day."""

    start: int
    end: int
    period: Period
    relative: bool = False

    @property
    def day(self) -> dt.date | None:
        """The day, where it is a single one."""
        return self.period.start if self.period.grain is Grain.DAY else None


def dates_in(text: str, standpoint: Standpoint) -> tuple[Dated, ...]:
    """Return the dates of a sentence on which something can have happened, in order.

    >>> today = Standpoint(today=dt.date(2026, 3, 12))
    >>> [(text_at, str(each.period)) for each in dates_in("Стороны встретились 5 марта, до 2030 года.", today)
    ...  for text_at in ["Стороны встретились 5 марта, до 2030 года."[each.start:each.end]]]
    [('5 марта', '2026-03-05')]
    """
    normalised = normalise(text)
    today = standpoint.today
    absolute = [each for each in find_periods(normalised, today=today, anchor=today) if _may_date(each, normalised)]
    days = [each for each in find_days(normalised, standpoint) if not _within(each, absolute)]
    found = [_placed(each, normalised, text, relative=False) for each in absolute]
    found += [_placed(each, normalised, text, relative=True) for each in days]
    return tuple(sorted(found, key=lambda each: each.start))


def _may_date(found: Spanned[Period], normalised: str) -> bool:
    period = found.item
    if period.start is None or period.end is None:
        return False
    if period.grain is Grain.RANGE and (period.end - period.start).days > _SPAN_OF_DAYS:
        return False
    before = normalised[max(0, found.start - _YEARS_OFF) : found.start]
    own = normalised[found.start : found.end]
    return own.startswith(("с ", "from ")) or not _OTHER_TIMES.search(before)


def _within(found: Spanned[Period], others: list[Spanned[Period]]) -> bool:
    return any(each.start < found.end and found.start < each.end for each in others)


def _placed(found: Spanned[Period], normalised: str, text: str, *, relative: bool) -> Dated:
    """Return a date with its place in the text itself, which normalising may have made shorter."""
    start, end = found.start, found.end
    if len(normalised) != len(text):
        words = normalised[start:end]
        nearest = text.lower().replace("ё", "е").find(words, max(0, start - 5))
        start = nearest if nearest >= 0 else min(start, len(text))
        end = min(start + len(words), len(text))
    return Dated(start, end, found.item, relative)
