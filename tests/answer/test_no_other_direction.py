"""Random flows between countries: each is answered in its own direction and year, and refused in any other."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from match.dossier import ARTICLES, TODAY

from bot.app import App
from bot.models.answer import Found, NoAnswer
from bot.models.base import Base
from bot.models.entity import Concept, Entity
from bot.models.fact import Figure
from bot.store.countries import with_countries

COUNTRIES = {"portugal": "PT", "norway": "NO", "chile": "CL"}
RUSSIAN_FROM = {"portugal": "Португалии", "norway": "Норвегии", "chile": "Чили"}
RUSSIAN_TO = {"portugal": "Португалию", "norway": "Норвегию", "chile": "Чили"}
YEARS = ("2023", "2024")
EVERY = [(giver, taker, year) for (giver, taker), year in product(permutations(COUNTRIES, 2), YEARS)]


def base_of(flows):
    figures = [
        Figure(
            id=f"{giver}-{taker}-{year}",
            article="gazette",
            metric="exports",
            value=Decimal(number * 1_000_000),
            unit="EUR",
            period=year,
            parties={"from": giver, "to": taker},
            summary={"en": "Goods worth that much crossed the sea.", "ru": "Столько товаров ушло за море."},
        )
        for number, (giver, taker, year) in enumerate(flows, start=11)
    ]
    entities = {each: Entity(id=each, kind="country", code=code, name=each.title()) for each, code in COUNTRIES.items()}
    return Base(
        articles={each.id: each for each in ARTICLES},
        facts={each.id: each for each in figures},
        entities=with_countries(entities),
        concepts={"exports": Concept(id="exports", kind="metric", name={"en": "exports", "ru": "экспорт"})},
    )


def from_to(giver, taker, year):
    return f"exports from {giver.title()} to {taker.title()} in {year}"


def to_from(giver, taker, year):
    return f"exports to {taker.title()} from {giver.title()} in {year}"


def verb(giver, taker, year):
    return f"how much did {giver.title()} export to {taker.title()} in {year}?"


def bought(giver, taker, year):
    return f"how much did {taker.title()} buy from {giver.title()} in {year}?"


def russian(giver, taker, year):
    return f"экспорт из {RUSSIAN_FROM[giver]} в {RUSSIAN_TO[taker]} в {year} году"


@pytest.mark.parametrize("wording", [from_to, to_from, verb, bought, russian], ids=lambda each: each.__name__)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(held=st.lists(st.sampled_from(EVERY), min_size=1, max_size=6, unique=True))
def test_flow_is_answered_in_its_own_direction(wording, held):
    app = App(base_of(held), today=lambda: TODAY)
    for asked in EVERY:
        answer = app.ask(wording(*asked)).answer
        if asked in held:
            assert isinstance(answer, Found), wording(*asked)
            assert answer.fact.id == "-".join(asked)
        else:
            assert isinstance(answer, NoAnswer), wording(*asked)
