"""Which figures are drawn side by side, and which never are."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from neutral import base_of

from bot.answer.chart import MAX_BARS, by_parties, by_periods, chart_of, is_drawable
from bot.index import Index, build_index
from bot.models.answer import NoAnswer, facts_of
from bot.models.chart import Chart, Drawn, Sides
from bot.models.entity import Concept, Entity
from bot.models.fact import Figure
from bot.models.peers import are_peers, length_of, stand_together
from bot.models.period import Period

ENTITIES = (
    Entity(id="north", kind="country", name={"en": "North"}),
    Entity(id="south", kind="country", name={"en": "South"}),
    Entity(id="west", kind="country", name={"en": "West"}),
    Entity(id="fjord", kind="place", within="north", name={"en": "Fjord county"}),
    Entity(id="hills", kind="place", within="south", name={"en": "Hills county"}),
    *(Entity(id=f"land-{number}", kind="country", name={"en": f"Land {number}"}) for number in range(20)),
)
CONCEPTS = (
    Concept(id="harvest", kind="metric", name={"en": "harvest"}),
    Concept(id="exports", kind="metric", name={"en": "exports"}),
    Concept(id="tourism", kind="topic", name={"en": "tourism"}),
)


def figure(number: str, of: Any = "north", **changes: Any) -> Figure:
    basic = {
        "id": number,
        "article": "gazette",
        "metric": "harvest",
        "value": 10,
        "unit": "mass-tonne",
        "period": "2024",
        "parties": {"of": of} if isinstance(of, str) else of,
        "summary": {"en": "So much."},
    }
    return Figure.model_validate(basic | changes)


def index_of(*figures: Figure) -> Index:
    return build_index(base_of(figures, entities=ENTITIES, concepts=CONCEPTS))


def drawn(*figures: Figure, over_time: bool = False) -> tuple[str, ...]:
    """The ids of the bars of the first figure's chart, none where there is no chart."""
    answer = chart_of(figures[0], index_of(*figures), over_time=over_time)
    return tuple(each.id for each in facts_of(answer)) if isinstance(answer, Chart) else ()


ANCHOR = figure("anchor")


@pytest.mark.parametrize(
    "other",
    [
        figure("unit", "south", unit="mass-kilogram"),
        figure("metric", "south", metric="exports"),
        figure("period", "south", period="2023"),
        figure("grain", period="2024-05"),
        figure("half", period="2023-H1"),
        figure("undated", period=None),
        figure("months", period="2022-01/2022-06"),
        figure("topic", "south", concepts=("tourism",)),
        figure("county", "fjord"),
        figure("elsewhere", "hills"),
        figure("flow", {"from": "south", "to": "west"}),
        figure("part", {"of": "north", "about": "south"}),
        figure("again", value=12),
    ],
    ids=lambda each: each.id,
)
def test_what_differs_in_more_than_party_or_time_is_never_drawn(other: Figure) -> None:
    assert drawn(ANCHOR, other) == ()
    assert not is_drawable(ANCHOR, index_of(ANCHOR, other))


def test_bars_by_party_have_one_period_and_fall_in_value() -> None:
    others = [
        figure("small", "south", value=3),
        figure("large", "west", value=30),
        figure("old", "west", period="2023"),
    ]
    assert drawn(ANCHOR, *others) == ("large", "anchor", "small")


def test_bars_by_period_have_one_party_and_follow_time() -> None:
    years = [figure(f"y{year}", period=str(year)) for year in (2025, 2022, 2023)]
    assert drawn(ANCHOR, *years, figure("other", "south")) == ("anchor", "other")
    assert drawn(ANCHOR, *years, figure("other", "south"), over_time=True) == ("y2022", "y2023", "anchor", "y2025")


def test_one_way_stands_in_for_the_other() -> None:
    assert drawn(ANCHOR, figure("y", period="2023")) == ("y", "anchor")
    assert drawn(ANCHOR, figure("o", "south"), over_time=True) == ("anchor", "o")


def test_the_other_way_is_offered_where_there_is_one() -> None:
    index = index_of(ANCHOR, figure("y", period="2023"), figure("o", "south"))
    parties, periods = chart_of(ANCHOR, index), chart_of(ANCHOR, index, over_time=True)
    assert isinstance(parties, Chart)
    assert isinstance(periods, Chart)
    assert (parties.sides, parties.turns, periods.sides, periods.turns) == (Sides.PARTIES, True, Sides.PERIODS, True)


def test_seasons_of_one_length_make_a_series() -> None:
    season = figure("s24", period="2023-09/2024-08")
    assert drawn(season, figure("s25", period="2024-09/2025-08"), figure("half", period="2025-01/2025-06")) == (
        "s24",
        "s25",
    )


def test_both_directions_are_bars_of_their_own() -> None:
    there = figure("there", {"from": "north", "to": "south"}, metric="exports")
    back = figure("back", {"from": "south", "to": "north"}, metric="exports", value=5)
    assert drawn(there, back) == ("there", "back")
    assert drawn(there, back.model_copy(update={"period": Period.model_validate("2023")}), over_time=True) == ()


def test_regions_stand_with_regions() -> None:
    counties = [figure("fjord", "fjord"), figure("hills", "hills", value=4)]
    assert drawn(*counties, ANCHOR, figure("south", "south")) == ("fjord", "hills")


def test_two_articles_that_differ_are_both_drawn_and_equal_values_once() -> None:
    other = figure("other", "south", value=1)
    assert drawn(ANCHOR, other, figure("again", value=12)) == ("again", "anchor", "other")
    assert drawn(ANCHOR, other, figure("again")) == ("anchor", "other")


def test_whom_a_later_figure_is_about_does_not_break_a_series() -> None:
    assert drawn(ANCHOR, figure("y", {"of": "north", "about": "south"}, period="2023"), over_time=True) == (
        "y",
        "anchor",
    )


def test_ranges_and_negative_values_keep_their_place() -> None:
    others = [figure("range", "south", value=5, value_to=20), figure("minus", "west", value=-7)]
    assert drawn(ANCHOR, *others) == ("anchor", "range", "minus")


def test_no_more_bars_than_fit_and_the_asked_one_among_them() -> None:
    lands = [figure(f"f{number:02}", f"land-{number}", value=100 + number) for number in range(20)]
    chart = by_parties(ANCHOR, index_of(ANCHOR, *lands))
    assert chart is not None
    assert len(chart.figures) == MAX_BARS
    assert chart.figures[-1] == ANCHOR
    assert chart.left_out == 21 - MAX_BARS


def test_a_long_series_shows_the_stretch_of_the_asked_period() -> None:
    years = [figure(f"y{year}", period=str(year)) for year in range(1990, 2025)]
    early, late = by_periods(years[2], index_of(*years)), by_periods(years[-1], index_of(*years))
    assert early is not None
    assert late is not None
    assert years[2] in early.figures
    assert late.figures == tuple(years[-MAX_BARS:])
    assert early.left_out == late.left_out == len(years) - MAX_BARS


def test_a_figure_alone_is_refused_by_name() -> None:
    answer = chart_of(ANCHOR, index_of(ANCHOR))
    assert isinstance(answer, NoAnswer)
    assert (answer.undrawn, answer.known) == (Drawn.FIGURES, (ANCHOR,))


@pytest.mark.parametrize(
    ("period", "length"),
    [
        ("2024", ("year", 1)),
        ("2024-02", ("month", 1)),
        ("2024-Q1", ("quarter", 1)),
        ("2020/2023", ("range", 48)),
        ("2024-01-03/2024-01-05", ("days", 3)),
        ("P20Y", None),
    ],
)
def test_lengths_of_periods(period: str, length: object) -> None:
    assert length_of(Period.model_validate(period)) == length


POOL = st.builds(
    figure,
    st.sampled_from([f"f{number}" for number in range(9)]),
    st.sampled_from(["north", "south", "fjord", "hills"]),
    value=st.integers(-3, 3).map(Decimal),
    unit=st.sampled_from(["mass-tonne", "percent"]),
    period=st.sampled_from(["2023", "2024", "2024-01", None, "P2Y"]),
    metric=st.sampled_from(["harvest", "exports"]),
)


@settings(max_examples=30)
@given(st.lists(POOL, min_size=2, max_size=9, unique_by=lambda each: each.id))
def test_every_chart_is_of_one_measure(figures: list[Figure]) -> None:
    index = index_of(*figures)
    for over_time in (False, True):
        answer = chart_of(figures[0], index, over_time=over_time)
        assert isinstance(answer, Chart) == is_drawable(figures[0], index)
        if not isinstance(answer, Chart):
            continue
        assert figures[0] in answer.figures
        assert len({(each.metric, each.unit) for each in answer.figures}) == 1
        assert len({length_of(each.period) for each in answer.figures}) == 1
        periods = {str(each.period) for each in answer.figures}
        parties = {frozenset(each.parties) for each in answer.figures}
        assert (len(periods) == 1) == (answer.sides is Sides.PARTIES)
        assert (len(parties) == 1) == (answer.sides is Sides.PERIODS)
        assert all(are_peers(one, other, index.base) for one in answer.figures for other in answer.figures)


def test_a_comparison_of_peers_can_be_drawn() -> None:
    other = figure("other", "south")
    index = index_of(ANCHOR, other)
    assert stand_together(ANCHOR, other, index.base)
    assert by_parties(other, index) is not None
