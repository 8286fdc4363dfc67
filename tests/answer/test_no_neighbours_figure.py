"""Random bases of figures: one that exists is answered with that very figure, one that does not is refused.

A neighbour's number (another country, year, metric, unit or direction) is the worst answer there is.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from neutral import TODAY, base_of

from bot.app import App
from bot.models.answer import Found, NoAnswer
from bot.models.entity import Concept, Entity
from bot.models.fact import Figure

COUNTRIES = {
    "portugal": ("PT", "Portugal", "Португалии", "Португалию"),
    "norway": ("NO", "Norway", "Норвегии", "Норвегию"),
    "chile": ("CL", "Chile", "Чили", "Чили"),
    "kenya": ("KE", "Kenya", "Кении", "Кению"),
}
METRICS = {"harvest": ("harvest", "урожай"), "exports": ("exports", "экспорт"), "debt": ("debt", "долг")}
YEARS = ("2019", "2023", "2024")
OWNED = list(product(METRICS, COUNTRIES, YEARS))
FLOWS = [(giver, taker, year) for (giver, taker), year in product(permutations(COUNTRIES, 2), YEARS[1:])]
FEW_EXAMPLES = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])


def app_of(figures):
    entities = [
        Entity(id=each, kind="country", code=code, name={"en": english})
        for each, (code, english, *_) in COUNTRIES.items()
    ]
    concepts = [
        Concept(id=each, kind="metric", name={"en": english, "ru": russian})
        for each, (english, russian) in METRICS.items()
    ]
    return App(base_of(figures, entities=entities, concepts=concepts), today=lambda: TODAY)


def figure(parts, *, metric, parties, year, number):
    return Figure(
        id="-".join(parts),
        article="gazette",
        metric=metric,
        value=Decimal(number * 1_000_000 + 17),
        unit="EUR",
        period=year,
        parties=parties,
        summary={"en": "That much was counted.", "ru": "Столько насчитали."},
    )


def owned(held):
    """Bind one figure per metric, country and year, no two of one value."""
    return app_of(
        figure(each, metric=each[0], parties={"of": each[1]}, year=each[2], number=number)
        for number, each in enumerate(held, start=11)
    )


def flowing(held):
    """Bind one figure per giver, taker and year, no two of one value."""
    return app_of(
        figure(each, metric="exports", parties={"from": each[0], "to": each[1]}, year=each[2], number=number)
        for number, each in enumerate(held, start=11)
    )


def english(metric, country, year):
    return f"{METRICS[metric][0]} of {COUNTRIES[country][1]} in {year}"


def how_much(metric, country, year):
    return f"how much was the {METRICS[metric][0]} of {COUNTRIES[country][1]} in {year}?"


def russian(metric, country, year):
    return f"{METRICS[metric][1]} {COUNTRIES[country][2]} в {year} году"


def shuffled(metric, country, year):
    return f"{year} {COUNTRIES[country][1].lower()} {METRICS[metric][0]}"


def from_to(giver, taker, year):
    return f"exports from {giver.title()} to {taker.title()} in {year}"


def to_from(giver, taker, year):
    return f"exports to {taker.title()} from {giver.title()} in {year}"


def exported(giver, taker, year):
    return f"how much did {giver.title()} export to {taker.title()} in {year}?"


def bought(giver, taker, year):
    return f"how much did {taker.title()} buy from {giver.title()} in {year}?"


def russian_flow(giver, taker, year):
    return f"экспорт из {COUNTRIES[giver][2]} в {COUNTRIES[taker][3]} в {year} году"


def lists_of(combinations, *, most):
    return st.lists(st.sampled_from(combinations), min_size=1, max_size=most, unique=True)


def assert_that_very_one_or_refused(app, wording, combinations, held):
    for asked in combinations:
        answer = app.ask(wording(*asked)).answer
        if asked in held:
            assert isinstance(answer, Found), wording(*asked)
            assert answer.fact.id == "-".join(asked)
        else:
            assert isinstance(answer, NoAnswer), wording(*asked)


@pytest.mark.parametrize("wording", [english, how_much, russian, shuffled], ids=lambda each: each.__name__)
@FEW_EXAMPLES
@given(held=lists_of(OWNED, most=9))
def test_figure_is_that_very_one_or_refused(wording, held):
    assert_that_very_one_or_refused(owned(held), wording, OWNED, held)


@pytest.mark.parametrize("wording", [from_to, to_from, exported, bought, russian_flow], ids=lambda each: each.__name__)
@FEW_EXAMPLES
@given(held=lists_of(FLOWS, most=6))
def test_flow_is_answered_in_its_own_direction(wording, held):
    assert_that_very_one_or_refused(flowing(held), wording, FLOWS, held)


@FEW_EXAMPLES
@given(held=lists_of(OWNED, most=9))
def test_question_without_a_year_gets_the_newest_of_the_asked_country_and_metric(held):
    app = owned(held)
    for metric, country in product(METRICS, COUNTRIES):
        fitting = sorted("-".join(each) for each in held if each[:2] == (metric, country))
        answer = app.ask(f"{METRICS[metric][0]} of {COUNTRIES[country][1]}").answer
        if fitting:
            assert isinstance(answer, Found)
            assert answer.fact.id == fitting[-1]
        else:
            assert isinstance(answer, NoAnswer)


@FEW_EXAMPLES
@given(held=lists_of(OWNED, most=9))
def test_value_is_found_in_its_own_unit_alone(held):
    app = owned(held)
    for each in app.base.facts.values():
        assert isinstance(app.ask(f"{each.metric} {each.value} euros").answer, Found)
        assert isinstance(app.ask(f"{each.metric} {each.value} dollars").answer, NoAnswer)
        assert isinstance(app.ask(f"{each.metric} {each.value + 1} euros").answer, NoAnswer)
