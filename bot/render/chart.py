"""Figures that are drawn side by side enter; the picture, the same in words, and buttons leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from bot.models.chart import Chart, Charts, Sides
from bot.models.fact import Figure
from bot.models.picture import Bar, BarChart
from bot.models.reply import Button, ShowChart
from bot.render.buttons import numbered
from bot.render.captions import Entry, caption, pictured_sources
from bot.render.dates import date_text, period_name, period_phrase
from bot.render.labels import label
from bot.render.markup import Draft, Mark, Rows, Span, blocks, clean, cut, line, strong
from bot.render.numbers import figure_text
from bot.render.voice import Voice, sentence

_CELLS: Final = 12
_MAX_ABOUT: Final = 60
_MAX_OUTLET: Final = 30


def draft_chart(chart: Chart, voice: Voice) -> Draft:
    """Draft the reply that draws figures: its text says all that the picture shows."""
    picture = _picture(chart, voice)
    joint = ", " if chart.sides is Sides.PARTIES else ": "
    heading = (strong(joint.join(filter(None, (picture.title, picture.subtitle)))),)
    entries = [
        Entry((Span(f"{place}. "), _cells(bar, picture.bars)), bar.label, (Span(": "), strong(bar.written)))
        for place, bar in enumerate(picture.bars, start=1)
    ]
    lines = caption(heading, entries, notes=picture.notes, facts=chart.figures, voice=voice)
    return Draft(lines, (*numbered(chart.figures), *_turn(chart, voice)), picture=picture)


def draft_charts(charts: Charts, voice: Voice) -> Draft:
    """Draft the question which chart to draw."""
    about = cut(clean(charts.about).strip(), _MAX_ABOUT)
    asked = voice.say("charts-about", about=about) if about else voice.say("charts")
    names = [f"{place}. {_name(chart, voice)}" for place, chart in enumerate(charts.charts, start=1)]
    more = (line(voice.say("charts-left-out", count=charts.left_out)),) if charts.left_out else ()
    buttons = tuple((Button(name, _shown_by(chart)),) for name, chart in zip(names, charts.charts, strict=True))
    return Draft(blocks((line(asked),), map(line, names), more), buttons)


def _shown_by(chart: Chart) -> ShowChart:
    return ShowChart(chart.asked.id, over_time=chart.sides is Sides.PERIODS)


def _turn(chart: Chart, voice: Voice) -> Rows:
    """Return the button that draws the same figure the other way."""
    if not chart.turns:
        return ()
    over_time = chart.sides is Sides.PARTIES
    text = voice.say("button-over-time" if over_time else "button-beside-others")
    return ((Button(text, ShowChart(chart.asked.id, over_time=over_time)),),)


def _picture(chart: Chart, voice: Voice) -> BarChart:
    title, subtitle = _titles(chart, voice)
    return BarChart(title, subtitle, _bars(chart, voice), _notes(chart, voice), pictured_sources(chart.figures, voice))


def _name(chart: Chart, voice: Voice) -> str:
    return ", ".join(filter(None, _titles(chart, voice)))


def _titles(chart: Chart, voice: Voice) -> tuple[str, str]:
    """Return what is measured, and what all bars share: the period, or the parties."""
    asked = chart.asked
    shared = _period(asked, voice) if chart.sides is Sides.PARTIES else voice.parties(asked.parties)
    return clean(sentence(voice.concept(asked.metric))), clean(shared)


def _period(figure: Figure, voice: Voice) -> str:
    if figure.period is None:
        return ""
    return (period_phrase if figure.period.duration else period_name)(figure.period, voice.language)


def _bars(chart: Chart, voice: Voice) -> tuple[Bar, ...]:
    names = _names(chart, voice)
    gaps = (False, *(_is_gap(one, other) for one, other in pairwise(chart.figures)))
    over_time = chart.sides is Sides.PERIODS
    return tuple(
        Bar(
            name,
            figure.value,
            figure_text(figure, base=voice.base, language=voice.language),
            value_to=figure.value_to,
            unfinished=_is_unfinished(figure, voice),
            after_gap=over_time and gap,
        )
        for name, figure, gap in zip(names, chart.figures, gaps, strict=True)
    )


def _names(chart: Chart, voice: Voice) -> list[str]:
    """Return what stands at each bar; bars that would read alike are told apart."""
    if chart.sides is Sides.PARTIES:
        plain = [voice.parties(each.parties) or voice.concept(each.metric) for each in chart.figures]
    else:
        plain = [_dated(each, voice) for each in chart.figures]
    often = Counter(plain)
    alike = {name: [each for each, own in zip(chart.figures, plain, strict=True) if own == name] for name in plain}
    told = (
        name if often[name] == 1 else f"{name} · {_mark(each, alike[name], voice)}"
        for each, name in zip(chart.figures, plain, strict=True)
    )
    return [clean(each) for each in told]


def _dated(figure: Figure, voice: Voice) -> str:
    name = sentence(_period(figure, voice))
    return voice.say("chart-unfinished", period=name) if _is_unfinished(figure, voice) else name


def _mark(figure: Figure, alike: Sequence[Figure], voice: Voice) -> str:
    """Return what tells a figure from others of the same party and period: who published it, who said it, when."""
    marks: tuple[Callable[[Figure], str], ...] = (
        lambda each: voice.text(voice.base.article_of(each).source.outlet, _MAX_OUTLET),
        lambda each: voice.entity(each.speaker) if each.speaker else "",
        lambda each: date_text(voice.base.article_of(each).source.published, voice.language),
        lambda each: label(each, voice),
    )
    apart = (mark for mark in marks if len({mark(each) for each in alike}) == len(alike))
    return next(apart, marks[-1])(figure)


def _notes(chart: Chart, voice: Voice) -> tuple[str, ...]:
    unfinished = chart.sides is Sides.PARTIES and any(_is_unfinished(each, voice) for each in chart.figures)
    left_out = [voice.say("chart-left-out", count=chart.left_out)] if chart.left_out else []
    gaps = chart.sides is Sides.PERIODS and any(_is_gap(one, other) for one, other in pairwise(chart.figures))
    return (
        *([voice.say("chart-period-unfinished")] if unfinished else []),
        *([voice.say("chart-gaps")] if gaps else []),
        *left_out,
    )


def _is_gap(one: Figure, other: Figure) -> bool:
    """Say whether periods without a figure lie between two."""
    end, start = _end(one), _start(other)
    return end is not None and start is not None and start > end + timedelta(days=1)


def _is_unfinished(figure: Figure, voice: Voice) -> bool:
    """Say whether a figure was told in the first half of its period or before it: it is a plan or an estimate.

    Later than that, as the second half of a year, what is told of it usually counts all that was.
    """
    start, end = _start(figure), _end(figure)
    told = figure.as_of or voice.base.article_of(figure).source.published
    return start is not None and end is not None and told < start + (end - start) / 2


def _start(figure: Figure) -> date | None:
    return figure.period.start if figure.period else None


def _end(figure: Figure) -> date | None:
    return figure.period.end if figure.period else None


def _cells(bar: Bar, bars: Sequence[Bar]) -> Span:
    """Return a bar made of letters, for channels that cannot show a picture."""
    largest = max(abs(each.value_to or each.value) for each in bars)
    share = abs(bar.value_to or bar.value) / largest if largest else Decimal(0)
    filled = max(int(share * _CELLS + Decimal("0.5")), 1 if bar.value or bar.value_to else 0)
    return Span(f"{'█' * filled}{'░' * (_CELLS - filled)} ", Mark.DRAWN)
