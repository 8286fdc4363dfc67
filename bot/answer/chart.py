"""A figure → the figures that may be drawn beside it, or why there are none.

Bars by party are of one period, bars by period of the same parties; metric, unit, topics and sort of party are always
the same (see `bot.models.peers`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.answer.terms import same_parties
from bot.index import Index
from bot.index.document import beside_term
from bot.models.answer import NoAnswer, Reason
from bot.models.chart import Chart, Drawn, Sides
from bot.models.fact import Figure, Part
from bot.models.peers import are_peers, is_counted_in, length_of, stand_together

MAX_BARS: Final = 12
"""Bars of one chart: more are too thin or too many for a phone, and their values no longer fit a caption."""

MAX_LOOKED_AT: Final = 500
"""Figures of one metric, unit and period that a chart looks at, as many as are ranked at most."""

_GLANCED_AT: Final = 24
"""Figures looked at to tell whether a chart can be offered: a button is not worth more."""

MAX_KNOWN: Final = 4


def chart_of(figure: Figure, index: Index, *, over_time: bool = False) -> Chart | NoAnswer:
    """Return the chart of a figure: by party, or by period where that is wanted or there is no other party."""
    wanted, other = (by_periods, by_parties) if over_time else (by_parties, by_periods)
    return wanted(figure, index) or other(figure, index) or nothing_beside((figure,))


def is_drawable(figure: Figure, index: Index) -> bool:
    """Say whether a chart can set a figure beside others; looks at the first few of them only."""
    return _stands_among(figure, index) or _lasts(figure, index)


def nothing_beside(known: Sequence[Figure]) -> NoAnswer:
    """Return the refusal where no two figures may be drawn side by side."""
    metrics = tuple(dict.fromkeys(each.metric for each in known))[:MAX_KNOWN]
    return NoAnswer(Reason.UNKNOWN_TOPIC, concepts=metrics, known=tuple(known[:MAX_KNOWN]), undrawn=Drawn.FIGURES)


def by_parties(figure: Figure, index: Index) -> Chart | None:
    """Return the bars of one period, the largest first; None where no other party has such a figure."""
    numbers = index.postings.get(beside_term(figure))
    looked_at = [each for each in index.facts(numbers[:MAX_LOOKED_AT]) if isinstance(each, Figure)]
    candidates = [each for each in looked_at if each.id != figure.id and _fits_in(each, figure, index)]
    shown = _apart(figure, sorted(candidates, key=_largest_first), index)
    if all(set(each.parties) == set(figure.parties) for each in shown):
        return None
    bars = shown[:MAX_BARS]
    unseen = max(0, len(numbers) - MAX_LOOKED_AT)
    return Chart(
        tuple(sorted(bars, key=_largest_first)),
        Sides.PARTIES,
        figure,
        left_out=len(shown) - len(bars) + unseen,
        turns=_lasts(figure, index),
    )


def by_periods(figure: Figure, index: Index) -> Chart | None:
    """Return the bars of the same parties, the earliest first; None where there is no other period of that length."""
    if length_of(figure.period) is None:
        return None
    series = sorted(_unrepeated(figure, _series(figure, index, MAX_LOOKED_AT)), key=_earliest_first)
    if len({str(each.period) for each in series}) < 2:  # noqa: PLR2004 - one period is no series
        return None
    last = max(series.index(figure) + 1, min(len(series), MAX_BARS), _end_of_window(series, figure))
    bars = series[max(0, last - MAX_BARS) : last]
    return Chart(
        tuple(bars), Sides.PERIODS, figure, left_out=len(series) - len(bars), turns=_stands_among(figure, index)
    )


def _end_of_window(series: Sequence[Figure], figure: Figure) -> int:
    """Return where the latest stretch of bars that still holds a figure ends."""
    return min(len(series), series.index(figure) + MAX_BARS)


def _fits_in(candidate: Figure, figure: Figure, index: Index) -> bool:
    return candidate.period == figure.period and are_peers(candidate, figure, index.base)


def _apart(figure: Figure, candidates: Sequence[Figure], index: Index) -> list[Figure]:
    """Return a figure and the candidates, none of which is counted in another, and none told twice."""
    kept: list[Figure] = []
    for each in (figure, *_unrepeated(figure, candidates)):
        if each is figure and kept:
            continue
        if not any(
            is_counted_in(each, one, index.base) or is_counted_in(one, each, index.base) for one in kept[:MAX_BARS]
        ):
            kept.append(each)
    return kept


def _unrepeated(figure: Figure, candidates: Sequence[Figure]) -> list[Figure]:
    """Return a figure and the candidates without those that give one value for the same thing once more."""
    told = {_told(each): each for each in reversed((figure, *candidates))}
    return list(dict.fromkeys((figure, *(told[_told(each)] for each in candidates))))


def _told(figure: Figure) -> tuple[object, ...]:
    return frozenset(figure.parties), str(figure.period), figure.value, figure.value_to, figure.precision


def _series(figure: Figure, index: Index, most: int) -> list[Figure]:
    """Return a figure and those of the same parties over other periods that are as long."""
    parties = [[f"entity:{each.entity}"] for each in figure.parties if each.part is not Part.ABOUT]
    numbers = index.holding([f"metric:{figure.metric}"], *parties)[:most]
    found = [each for each in index.facts(numbers) if isinstance(each, Figure) and _continues(each, figure)]
    exact = {str(each.period) for each in found if set(each.parties) == set(figure.parties)}
    return [
        figure,
        *(
            each
            for each in found
            if each.id != figure.id and (set(each.parties) == set(figure.parties) or str(each.period) not in exact)
        ),
    ]


def _continues(candidate: Figure, figure: Figure) -> bool:
    """Say whether two figures may be bars of one line of time."""
    return (
        (candidate.unit, set(candidate.concepts)) == (figure.unit, set(figure.concepts))
        and length_of(candidate.period) == length_of(figure.period)
        and same_parties(candidate, figure)
    )


def _stands_among(figure: Figure, index: Index) -> bool:
    beside = index.facts(index.postings.get(beside_term(figure))[:_GLANCED_AT])
    return any(isinstance(each, Figure) and stand_together(figure, each, index.base) for each in beside)


def _lasts(figure: Figure, index: Index) -> bool:
    if length_of(figure.period) is None:
        return False
    return any(each.period != figure.period for each in _series(figure, index, _GLANCED_AT))


def _largest_first(figure: Figure) -> tuple[object, ...]:
    return -figure.value, -(figure.value_to or figure.value), figure.id


def _earliest_first(figure: Figure) -> tuple[object, ...]:
    period = figure.period
    start = period.start if period else None
    end = period.end if period else None
    return start or date.min, end or date.min, figure.id
