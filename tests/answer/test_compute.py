"""A computed number is its terms' arithmetic, over figures that each answer a question of their own."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from neutral import FACTS, TODAY, base_of, exports, harvest
from render.provenance import unproven

from bot.app import App
from bot.models.answer import Choices, Computation, NoAnswer
from bot.models.entity import Entity
from bot.models.fact import Precision
from bot.models.query import Operation
from bot.render import Style

REGION = Entity(id="alentejo", kind="place", within="portugal", name={"ru": "Алентежу", "en": "Alentejo"})
WEALTH = harvest("harvest-se-2024", country="SE", year="2024", value=3_000_000)
OLDER = harvest("harvest-pt-2022", country="portugal", year="2022", value=1_000_000)
OF_REGION = harvest("harvest-al-2024", country="alentejo", year="2024", value=300_000)


def with_region(facts):
    base = base_of(facts)
    return type(base)(base.articles, base.facts, {**base.entities, REGION.id: REGION}, base.concepts)


@pytest.fixture(scope="module")
def app() -> App:
    return App(with_region([*FACTS, WEALTH, OLDER, OF_REGION]), today=lambda: TODAY)


def ids(answer):
    return [each.id for each in answer.terms]


@pytest.mark.parametrize(
    ("question", "operation", "terms", "result"),
    [
        pytest.param(
            "how much more harvest has Portugal than Norway",
            Operation.DIFFERENCE,
            ["harvest-pt-2024", "harvest-no-2024"],
            Decimal(300_000),
            id="difference",
        ),
        pytest.param(
            "урожай Норвегии и Португалии вместе",
            Operation.SUM,
            ["harvest-no-2024", "harvest-pt-2024"],
            Decimal(2_100_000),
            id="sum",
        ),
        pytest.param(
            "какую долю урожая Португалии составляет Алентежу",
            Operation.SHARE,
            ["harvest-al-2024", "harvest-pt-2024"],
            Decimal(25),
            id="share of a region",
        ),
        pytest.param(
            "how much did the harvest of Portugal grow from 2022 to 2024",
            Operation.CHANGE,
            ["harvest-pt-2022", "harvest-pt-2024"],
            Decimal(200_000),
            id="change",
        ),
        pytest.param(
            "у кого самый большой урожай",
            Operation.RANKING,
            ["harvest-se-2024", "harvest-pt-2024", "harvest-no-2024"],
            None,
            id="ranking leaves regions out",
        ),
    ],
)
def test_computed(app, question, operation, terms, result):
    answer = app.ask(question).answer
    assert isinstance(answer, Computation)
    assert (answer.operation, ids(answer), answer.result) == (operation, terms, result)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("урожай Португалии и Алентежу вместе", id="a region counted twice"),
        pytest.param("урожай Португалии и Испании вместе", id="a party that the base lacks"),
        pytest.param("какую долю урожая Норвегии составляет урожай Португалии", id="no part of the other"),
        pytest.param("how much did the harvest of Portugal fall from 2022 to 2024", id="a fall that was a rise"),
        pytest.param("how much did the harvest of Portugal grow from 2021 to 2024", id="a year that the base lacks"),
        pytest.param("сколько урожая сожгли Португалия и Норвегия вместе", id="another deed"),
        pytest.param("урожай Норвегии и тонна гвоздей вместе", id="one thing of two"),
        pytest.param("harvest of Norway combined", id="one thing put together with none"),
    ],
)
def test_refused(app, question):
    assert isinstance(app.ask(question).answer, NoAnswer)


def test_nothing_is_reckoned_where_no_measure_is_named(app):
    assert not isinstance(app.ask("разница во времени между Португалией и Норвегией").answer, Computation)


def test_more_without_two_sides_ranks_them_all(app):
    answer = app.ask("у кого меньше урожай").answer
    assert isinstance(answer, Computation)
    assert ids(answer)[0] == "harvest-no-2024"


def test_two_reports_of_one_term_are_offered_and_not_chosen_between():
    other = harvest("harvest-no-again", country="norway", year="2024", value=870_000)
    answer = App(base_of([*FACTS, other]), today=lambda: TODAY).ask("урожай Норвегии и Португалии вместе").answer
    assert isinstance(answer, Choices)


def test_unlike_periods_are_named():
    late = harvest("harvest-se-2023", country="SE", year="2023", value=1)
    answer = App(base_of([*FACTS, late]), today=lambda: TODAY).ask("урожай Норвегии и Швеции вместе").answer
    assert isinstance(answer, NoAnswer)
    assert {each.id for each in answer.incomparable} == {"harvest-no-2024", "harvest-se-2023"}


amounts = st.integers(1, 10**12).map(lambda value: Decimal(value).scaleb(-2))
precisions = st.sampled_from(list(Precision))


@settings(max_examples=12, deadline=None)
@given(one=amounts, other=amounts, older=amounts, precision=precisions)
def test_arithmetic_and_provenance_of_any_values(one, other, older, precision):
    facts = (
        harvest("h-pt-2024", country="portugal", year="2024", value=1).model_copy(
            update={"value": one, "precision": precision}
        ),
        harvest("h-no-2024", country="norway", year="2024", value=1).model_copy(update={"value": other}),
        exports("e-2023", giver="portugal", taker="norway", year="2023", value=1).model_copy(update={"value": older}),
        exports("e-2024", giver="portugal", taker="norway", year="2024", value=1).model_copy(update={"value": one}),
    )
    app = App(base_of(facts), today=lambda: TODAY)
    expected = {
        "урожай Норвегии и Португалии вместе": one + other,
        "how much more harvest has Portugal than Norway": abs(one - other),
        "как изменился экспорт Португалии в Норвегию с 2023 по 2024": one - older,
    }
    for question, result in expected.items():
        turn = app.ask(question)
        assert isinstance(turn.answer, Computation)
        assert turn.answer.result == result
        assert turn.answer.exact is all(each.precision is Precision.EXACT for each in turn.answer.terms)
        rendered = app.render(turn, Style.PLAIN)
        assert unproven(turn.answer, base=app.base, rendered=rendered, language=turn.language) == []
