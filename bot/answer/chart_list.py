"""A reader's words, or none → the one chart that they name, the charts to pick from, or why nothing can be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.answer.chart import MAX_LOOKED_AT, by_parties, by_periods, nothing_beside
from bot.answer.compare import compare, metrics_meant
from bot.answer.decide import decide
from bot.answer.listing import fitting_facts
from bot.index import Index
from bot.language.drawing_words import Drawing, read_drawing
from bot.language.lemmas import lemmas
from bot.models.answer import Comparison, ListingKind, NoAnswer
from bot.models.chart import Chart, Charts, Sides
from bot.models.fact import Figure
from bot.models.peers import is_counted_in
from bot.models.query import Query, QuestionType

MAX_OFFERED: Final = 10
"""Charts offered at once: one button each, and what fits a screen."""

_MAX_METRICS: Final = 40
"""Metrics looked at for what can be drawn of a whole dossier, the most frequent first."""

_FILED: Final = ("concept", "mention")
"""Kinds of terms by which a fact that is about a metric, or names it, is found."""

_MAX_TRIED: Final = 12
"""Figures of one metric that are tried for a chart, those of the latest periods first."""


def charts_for(drawing: Drawing, index: Index, *, read: Callable[[str], Query]) -> Chart | Charts | NoAnswer:
    """Return what can be drawn of what a reader names, or of the whole dossier where nothing is named."""
    if not drawing.about:
        return _offered(_of_everything(index), "")
    return _of_named(read(drawing.about), drawing, index)


def chart_asked(text: str, index: Index, *, read: Callable[[str], Query]) -> tuple[Chart | Charts, Query] | None:
    """Return what a plain question for a picture names, and how that was read.

    None where it asks for no picture, names neither measure nor topic, or nothing can be drawn; and where a fact
    about it speaks of such a thing: the schedule of shipments is «график» too.
    """
    drawing = read_drawing(text)
    if drawing is None:
        return None
    query = read(drawing.about)
    named = metrics_meant(query, index) or tuple(each for mention in query.concepts for each in mention.ids)
    if not named or index.holding(lemmas(drawing.noun), [f"{kind}:{each}" for each in named for kind in _FILED]):
        return None
    answer = _of_named(query, drawing, index)
    return None if answer is None or isinstance(answer, NoAnswer) else (answer, query)


def _of_named(query: Query, drawing: Drawing, index: Index) -> Chart | Charts | NoAnswer:
    figures = _named(query, index)
    if not figures:
        return _of_compared(query, index)
    best = (_best(each, query, drawing=drawing, index=index) for each in _by_metric(figures))
    drawn = [chart for chart in best if chart]
    return _offered(drawn, query.text.strip()) if drawn else nothing_beside(figures)


def _offered(charts: Sequence[Chart], about: str) -> Chart | Charts | NoAnswer:
    if not charts:
        return nothing_beside(())
    if len(charts) == 1:
        return charts[0]
    return Charts(tuple(charts[:MAX_OFFERED]), about=about, left_out=max(0, len(charts) - MAX_OFFERED))


def _named(query: Query, index: Index) -> list[Figure]:
    """Return the figures that fit what a reader names; those of a named metric where there are such."""
    numbers = fitting_facts(ListingKind.FIGURES, query, index)[:MAX_LOOKED_AT]
    figures = [each for each in index.facts(numbers) if isinstance(each, Figure)]
    asked = metrics_meant(query, index)
    return [each for each in figures if each.metric in asked] or figures


def _of_compared(query: Query, index: Index) -> Chart | Charts | NoAnswer:
    """Draw two parties that no one figure is of; else refuse as a question would be refused."""
    compared = compare(replace(query, type=QuestionType.COMPARE), index) if len(query.entities) > 1 else None
    chart = by_parties(compared.larger, index) if isinstance(compared, Comparison) else None
    if chart:
        return chart
    refused = decide(replace(query, type=QuestionType.ANY), (), index)
    return refused if isinstance(refused, NoAnswer) else nothing_beside(())


def _of_everything(index: Index) -> list[Chart]:
    metrics = [each for each in index.base.concepts if index.frequency(f"metric:{each}") > 1]
    often = sorted(metrics, key=lambda each: (-index.frequency(f"metric:{each}"), each))
    held = (index.facts(index.postings.get(f"metric:{each}")[:MAX_LOOKED_AT]) for each in often[:_MAX_METRICS])
    groups = ([each for each in facts if isinstance(each, Figure)] for facts in held)
    return [chart for chart in (_best(each, None, drawing=Drawing(""), index=index) for each in groups) if chart]


def _by_metric(figures: Iterable[Figure]) -> list[list[Figure]]:
    groups: dict[str, list[Figure]] = {}
    for each in figures:
        groups.setdefault(each.metric, []).append(each)
    return list(groups.values())


def _best(figures: Sequence[Figure], query: Query | None, *, drawing: Drawing, index: Index) -> Chart | None:
    """Return the chart of one metric that says most, over time or by party; the other way where there is none.

    A named party is drawn over time unless the words say otherwise, and wholes rather than their parts.
    """
    over_time = bool(query and query.entities) if drawing.over_time is None else drawing.over_time
    tried = sorted(figures, key=_latest_first)[:_MAX_TRIED]
    for way in (Sides.PERIODS, Sides.PARTIES) if over_time else (Sides.PARTIES, Sides.PERIODS):
        drawn = [chart for each in tried if (chart := _drawn(each, way, query=query, index=index))]
        inner = {each.id for each in tried if any(is_counted_in(each, other, index.base) for other in tried)}
        fitting = [each for each in drawn if (each.asked.id in inner) == drawing.by_part]
        if best := max(fitting or drawn, key=_worth, default=None):
            return best
    return None


def _drawn(figure: Figure, way: Sides, *, query: Query | None, index: Index) -> Chart | None:
    if way is Sides.PARTIES:
        return by_parties(figure, index)
    chart = by_periods(figure, index)
    if chart is None or query is None or not query.periods:
        return chart
    bars = tuple(each for each in chart.figures if _is_asked(each, query))
    told = len({str(each.period) for each in bars})
    return replace(chart, figures=bars, left_out=0) if told > 1 else None


def _is_asked(figure: Figure, query: Query) -> bool:
    return all(figure.period is not None and period.covers(figure.period) for period in query.periods)


def _worth(chart: Chart) -> tuple[date, int]:
    """Return what the best chart has most of: a late period first, then bars."""
    return _end(chart.asked), len(chart.figures)


def _latest_first(figure: Figure) -> tuple[int, str]:
    return -_end(figure).toordinal(), figure.id


def _end(figure: Figure) -> date:
    return figure.period.end if figure.period and figure.period.end else date.min
