"""Random bases of figures: one that exists is answered with that very figure, one that does not is refused.

A neighbour's number (another country, year, metric or unit) is the worst answer there is.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from match.dossier import ARTICLES, TODAY

from bot.app import App
from bot.models.answer import Choices, Found, NoAnswer
from bot.models.base import Base
from bot.models.entity import Concept, Entity
from bot.models.fact import Figure
from bot.store.countries import with_countries

COUNTRIES = {
    "portugal": ("PT", "Portugal", "Португалии"),
    "norway": ("NO", "Norway", "Норвегии"),
    "chile": ("CL", "Chile", "Чили"),
    "kenya": ("KE", "Kenya", "Кении"),
}
METRICS = {"harvest": ("harvest", "урожай"), "exports": ("exports", "экспорт"), "debt": ("debt", "долг")}
YEARS = ("2019", "2023", "2024")
EVERY = list(product(METRICS, COUNTRIES, YEARS))


def base_of(combinations):
    """Bind one figure per combination, no two of one value."""
    figures = [
        Figure(
            id=f"{metric}-{country}-{year}",
            article="gazette",
            metric=metric,
            value=Decimal(number * 1_000_000 + 17),
            unit="EUR",
            period=year,
            parties={"of": country},
            summary={"en": "That much was counted.", "ru": "Столько насчитали."},
        )
        for number, (metric, country, year) in enumerate(combinations, start=11)
    ]
    entities = {
        each: Entity(id=each, kind="country", code=code, name={"en": english})
        for each, (code, english, _) in COUNTRIES.items()
    }
    return Base(
        articles={each.id: each for each in ARTICLES},
        facts={each.id: each for each in figures},
        entities=with_countries(entities),
        concepts={
            each: Concept(id=each, kind="metric", name={"en": english, "ru": russian})
            for each, (english, russian) in METRICS.items()
        },
    )


def english(metric, country, year):
    return f"{METRICS[metric][0]} of {COUNTRIES[country][1]} in {year}"


def how_much(metric, country, year):
    return f"how much was the {METRICS[metric][0]} of {COUNTRIES[country][1]} in {year}?"


def russian(metric, country, year):
    return f"{METRICS[metric][1]} {COUNTRIES[country][2]} в {year} году"


def shuffled(metric, country, year):
    return f"{year} {COUNTRIES[country][1].lower()} {METRICS[metric][0]}"


WORDINGS = (english, how_much, russian, shuffled)
BASES = st.lists(st.sampled_from(EVERY), min_size=1, max_size=9, unique=True)


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda each: each.__name__)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(held=BASES)
def test_figure_is_that_very_one_or_refused(wording, held):
    app = App(base_of(held), today=lambda: TODAY)
    for asked in EVERY:
        answer = app.ask(wording(*asked)).answer
        if asked in held:
            assert isinstance(answer, Found), wording(*asked)
            assert answer.fact.id == "-".join(asked)
        else:
            assert isinstance(answer, NoAnswer), wording(*asked)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(held=BASES)
def test_question_without_a_year_gets_the_asked_country_and_metric_only(held):
    app = App(base_of(held), today=lambda: TODAY)
    for metric, country in product(METRICS, COUNTRIES):
        fitting = {"-".join(each) for each in held if each[:2] == (metric, country)}
        answer = app.ask(f"{METRICS[metric][0]} of {COUNTRIES[country][1]}").answer
        match answer:
            case Found():
                assert answer.fact.id == max(fitting), "the newest"
            case Choices():
                assert {each.id for each in answer.facts} <= fitting
            case _:
                assert isinstance(answer, NoAnswer)
                assert not fitting


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(held=BASES)
def test_value_is_found_in_its_own_unit_alone(held):
    app = App(base_of(held), today=lambda: TODAY)
    for figure in app.base.facts.values():
        assert isinstance(app.ask(f"{figure.metric} {figure.value} euros").answer, Found)
        assert isinstance(app.ask(f"{figure.metric} {figure.value} dollars").answer, NoAnswer)
        assert isinstance(app.ask(f"{figure.metric} {figure.value + 1} euros").answer, NoAnswer)
