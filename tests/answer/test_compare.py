"""Two figures compare where metric, unit and period are one; anything else is refused and says what differs."""

from __future__ import annotations

from decimal import Decimal

import pytest
from neutral import FACTS, base_of, exports, harvest

from bot.answer import compare_with_others
from bot.answer.compare import MAX_CHOICES, comparable, comparison
from bot.index import build_index
from bot.models.answer import Choices, Comparison, NoAnswer, Reason

PORTUGAL = harvest("pt", country="portugal", year="2024", value=1_200_000)
NORWAY = harvest("no", country="norway", year="2024", value=900_000)


def changed(figure=NORWAY, **fields):
    return figure.model_validate({**figure.model_dump(), **fields})


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param(NORWAY, True, id="another country"),
        pytest.param(changed(unit="percent"), False, id="unit"),
        pytest.param(changed(period="2023"), False, id="period"),
        pytest.param(changed(period=None), False, id="no period"),
        pytest.param(changed(metric="exports"), False, id="metric"),
        pytest.param(changed(value_to=Decimal(950_000)), False, id="a range"),
        pytest.param(changed(PORTUGAL, id="again", value=Decimal(1)), False, id="the same country"),
    ],
)
def test_comparable(other, expected):
    assert comparable(PORTUGAL, other) is expected
    assert comparable(other, PORTUGAL) is expected


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        pytest.param(1_200_000, 900_000, Decimal(4) / 3, id="larger first"),
        pytest.param(900_000, 1_800_000, Decimal(2), id="smaller first"),
        pytest.param(5, 5, Decimal(1), id="equal"),
        pytest.param(5, 0, None, id="zero"),
        pytest.param(5, -5, None, id="below zero"),
    ],
)
def test_ratio(one, other, ratio):
    first, second = changed(value=Decimal(one)), changed(PORTUGAL, value=Decimal(other))
    answer = comparison(first, second)
    assert answer.ratio == ratio
    assert answer.larger.value >= answer.smaller.value
    assert comparison(second, first) == answer


def test_ratio_is_approximate_where_a_value_is():
    assert comparison(NORWAY, PORTUGAL).exact
    assert not comparison(changed(precision="about"), PORTUGAL).exact


@pytest.mark.parametrize(
    ("question", "larger", "smaller"),
    [
        pytest.param(
            "compare harvest of Portugal and Norway", "harvest-pt-2024", "harvest-no-2024", id="two countries"
        ),
        pytest.param("сравни урожай Норвегии и Португалии", "harvest-pt-2024", "harvest-no-2024", id="in Russian"),
        pytest.param("compare harvest", "harvest-pt-2024", "harvest-no-2024", id="the only two"),
        pytest.param("compare crop of Norway and Portugal in 2024", "harvest-pt-2024", "harvest-no-2024", id="a year"),
        pytest.param(
            "compare exports from Portugal to Norway and from Norway to Portugal",
            "exports-pt-no-2024",
            "exports-no-pt-2024",
            id="two directions",
        ),
    ],
)
def test_asked_comparison(ask, question, larger, smaller):
    answer = ask(question)
    assert isinstance(answer, Comparison)
    assert (answer.larger.id, answer.smaller.id) == (larger, smaller)


@pytest.mark.parametrize(
    ("question", "reason", "incomparable"),
    [
        pytest.param("compare harvest of Portugal and Spain", Reason.NO_FIGURE_FOR_ENTITY, 0, id="a side is missing"),
        pytest.param("compare harvest of Norway", Reason.UNKNOWN_TOPIC, 0, id="one side alone"),
        pytest.param("compare exports and harvest of Norway", Reason.UNKNOWN_TOPIC, 2, id="two metrics"),
        pytest.param("compare exports in 2021 and 2024", Reason.NO_FIGURE_FOR_PERIOD, 0, id="two years"),
        pytest.param("compare exports of Portugal in 2021 and 2024", Reason.NO_FIGURE_FOR_PERIOD, 0, id="own years"),
        pytest.param("compare the weather", Reason.UNKNOWN_TOPIC, 0, id="no metric"),
    ],
)
def test_refused_comparison(ask, question, reason, incomparable):
    answer = ask(question)
    assert isinstance(answer, NoAnswer)
    assert answer.reason is reason
    assert len(answer.incomparable) == incomparable


def test_several_pairs_are_offered():
    spain = harvest("es", country="ES", year="2024", value=3_000_000)
    index = build_index(base_of([PORTUGAL, NORWAY, spain]))
    answer = compare_with_others(PORTUGAL, index)
    assert isinstance(answer, Choices)
    assert {each.id for each in answer.facts} == {"pt", "no", "es"}
    assert len(answer.facts) <= MAX_CHOICES


def test_button_compares_with_the_only_other():
    answer = compare_with_others(NORWAY, build_index(base_of([PORTUGAL, NORWAY])))
    assert answer == comparison(PORTUGAL, NORWAY)


def test_button_tells_why_nothing_compares():
    older = exports("older", giver="portugal", taker="norway", year="2020", value=1)
    newer = exports("newer", giver="portugal", taker="norway", year="2021", value=2)
    answer = compare_with_others(older, build_index(base_of([*FACTS[3:], older, newer])))
    assert isinstance(answer, NoAnswer)
    assert answer.incomparable == (older, newer)
    assert compare_with_others(older, build_index(base_of([older]))).incomparable == (older,)


@pytest.mark.parametrize(
    "question",
    ["is Norway bigger than Portugal", "что больше Норвегия или Португалия", "кто выше Ларсен или Кошта"],
)
def test_comparative_that_names_no_measure_compares_nothing(ask, question):
    answer = ask(question)
    assert isinstance(answer, NoAnswer)
    assert answer.reason is Reason.UNKNOWN_TOPIC
