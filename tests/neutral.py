"""A small neutral dossier (Portugal and Norway trade, harvest and build railways), and how facts become a base."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from bot.language.world import with_countries
from bot.models.article import Article
from bot.models.base import Base
from bot.models.entity import Concept, Entity
from bot.models.fact import Definition, Event, Fact, Figure, Role, Statement

TODAY = date(2025, 6, 10)


def person(identifier: str, *, country: str, ru: str, en: str) -> Entity:
    """Somebody known by the full name and by the surname alone."""
    surnames = {"ru": [ru.rsplit(maxsplit=1)[-1]], "en": [en.rsplit(maxsplit=1)[-1]]}
    return Entity(id=identifier, kind="person", within=country, name={"ru": ru, "en": en}, aliases=surnames)


ENTITIES = (
    Entity(id="portugal", kind="country", code="PT", name={"ru": "Португалия", "en": "Portugal", "kk": "Португалия"}),
    Entity(id="norway", kind="country", code="NO", name={"ru": "Норвегия", "en": "Norway", "kk": "Норвегия"}),
    Entity(id="oslo", kind="place", within="norway", name={"ru": "Осло", "en": "Oslo"}),
    Entity(id="lisbon", kind="place", within="portugal", name={"ru": "Лиссабон", "en": "Lisbon"}),
    person("larsen", country="norway", ru="Ингрид Ларсен", en="Ingrid Larsen"),
    person("costa", country="portugal", ru="Руй Кошта", en="Rui Costa"),
    person("haugen", country="norway", ru="Эрик Хауген", en="Erik Haugen"),
    Entity(
        id="nordic-rail",
        kind="organisation",
        within="norway",
        name={"ru": "Северная дорога", "en": "Nordic Rail"},
    ),
)
CONCEPTS = (
    Concept(
        id="trade",
        kind="metric",
        name={"ru": "товарооборот", "en": "trade turnover"},
        synonyms={"ru": ["торговля"], "en": ["trade"]},
    ),
    Concept(id="exports", kind="metric", broader="trade", name={"ru": "экспорт", "en": "exports"}),
    Concept(id="harvest", kind="metric", name={"ru": "урожай", "en": "harvest"}, synonyms={"en": ["crop"]}),
    Concept(id="electrified", kind="metric", name={"ru": "доля электрических линий", "en": "share of electric lines"}),
    Concept(id="exhibitors", kind="metric", name={"ru": "участники выставки", "en": "exhibitors"}),
    Concept(id="railways", kind="topic", name={"ru": "железные дороги", "en": "railways"}),
    Concept(id="fisheries", kind="topic", name={"ru": "рыболовство", "en": "fisheries"}),
    Concept(id="transport-minister", kind="position", name={"ru": "министр транспорта", "en": "transport minister"}),
    Concept(id="president", kind="position", name={"ru": "президент", "en": "president"}),
    Concept(
        id="company",
        kind="unit",
        name={"ru": "компания", "en": "company"},
        forms={
            "ru": {"one": "компания", "few": "компании", "many": "компаний", "other": "компании"},
            "en": {"one": "company", "other": "companies"},
        },
    ),
)
ARTICLES = (
    Article(
        id="gazette",
        source={"outlet": "Harbour Gazette", "title": "Rails and grain", "published": "2025-06-02"},
    ),
    Article(id="courier", source={"outlet": "Fjord Courier", "title": "A talk on rails", "published": "2025-05-20"}),
)


def exports(number: str, *, giver: str, taker: str, year: str, value: int) -> Figure:
    return Figure(
        id=number,
        article="gazette",
        metric="exports",
        value=Decimal(value),
        unit="EUR",
        period=year,
        parties={"from": giver, "to": taker},
        speaker="larsen",
        as_of="2025-06-01",
        summary={"en": f"Goods worth that much went from {giver.title()} to {taker.title()}."},
    )


def harvest(number: str, *, country: str, year: str, value: int) -> Figure:
    return Figure(
        id=number,
        article="gazette",
        metric="harvest",
        value=Decimal(value),
        unit="mass-tonne",
        period=year,
        parties={"of": country},
        summary={"en": f"Farmers of {country.title()} brought in that much grain."},
    )


FACTS: tuple[Fact, ...] = (
    exports("exports-pt-no-2024", giver="portugal", taker="norway", year="2024", value=120_000_000),
    exports("exports-pt-no-2023", giver="portugal", taker="norway", year="2023", value=95_000_000),
    exports("exports-no-pt-2024", giver="norway", taker="portugal", year="2024", value=80_000_000),
    harvest("harvest-pt-2024", country="portugal", year="2024", value=1_200_000),
    harvest("harvest-no-2024", country="norway", year="2024", value=900_000),
    Figure(
        id="electrified-no",
        article="courier",
        metric="electrified",
        value=Decimal(71),
        unit="percent",
        period="2024",
        parties={"of": "norway"},
        concepts=("railways",),
        change={"direction": "up", "value": Decimal(4)},
        summary={"ru": "Под проводами большая часть линий.", "en": "Most lines run under wires."},
    ),
    Figure(
        id="exhibitors-oslo",
        article="courier",
        title={"ru": "Участники выставки", "en": "Guests of the fair"},
        metric="exhibitors",
        value=Decimal(100),
        unit="company",
        precision="about",
        period="2025-05-14",
        parties={"at": "oslo"},
        summary={"ru": "На выставку приехали фирмы.", "en": "Firms came to the fair."},
    ),
    Event(
        id="opening",
        article="courier",
        title={"ru": "Открытие линии", "en": "Opening of the line"},
        date="2025-05-14",
        place="oslo",
        participants=("larsen", "costa"),
        concepts=("railways",),
        summary={"ru": "В Осло открыли новую линию.", "en": "A new line was opened in Oslo."},
    ),
    Event(
        id="visit",
        article="gazette",
        title={"ru": "Визит в Лиссабон", "en": "Visit to Lisbon"},
        date="2025-05-30",
        place="lisbon",
        participants=("larsen",),
        summary={"ru": "Ларсен побывала с визитом в Лиссабоне.", "en": "Larsen paid a visit to Lisbon."},
    ),
    Statement(
        id="promise",
        article="courier",
        title={"ru": "О новых поездах", "en": "On new trains"},
        speaker="costa",
        concepts=("railways",),
        parties={"about": "portugal"},
        summary={"ru": "Поезда Португалии пойдут чаще.", "en": "Trains of Portugal will run more often."},
    ),
    Statement(
        id="denial",
        article="courier",
        title={"ru": "О рыболовстве", "en": "On fisheries"},
        speaker="haugen",
        concepts=("fisheries",),
        parties={"about": "norway"},
        summary={"ru": "Норвегия не сократит рыболовство.", "en": "Norway will not cut its fisheries."},
    ),
    Statement(
        id="free-text",
        article="courier",
        summary={"en": "The old lighthouse keeper polished brass lamps before every winter storm."},
    ),
    Role(
        id="larsen-role",
        article="gazette",
        person="larsen",
        position={"ru": "министр транспорта", "en": "transport minister"},
        of="norway",
        concepts=("transport-minister",),
        as_of="2025-06-02",
        summary={"ru": "Ларсен отвечает за транспорт.", "en": "Larsen runs transport."},
    ),
    Role(
        id="costa-role",
        article="courier",
        person="costa",
        position={"ru": "президент", "en": "president"},
        of="portugal",
        concepts=("president",),
        as_of="2025-05-20",
        summary={"ru": "Кошта возглавляет страну.", "en": "Costa heads the country."},
    ),
    Role(
        id="haugen-role",
        article="courier",
        person="haugen",
        position={"ru": "президент", "en": "president"},
        of="nordic-rail",
        concepts=("president",),
        as_of="2025-05-20",
        summary={"ru": "Хауген руководит компанией.", "en": "Haugen runs the company."},
    ),
    Definition(
        id="gauge",
        article="courier",
        term={"ru": "Колея", "en": "Gauge"},
        concepts=("railways",),
        summary={"ru": "Расстояние между рельсами.", "en": "The distance between the rails."},
    ),
)


def base_of(
    facts: Iterable[Fact] = FACTS,
    *,
    articles: Iterable[Article] = ARTICLES,
    entities: Iterable[Entity] = ENTITIES,
    concepts: Iterable[Concept] = CONCEPTS,
) -> Base:
    """Bind facts into a base, with every country of the world; what is not given is the neutral dossier's own."""
    return Base(
        articles={each.id: each for each in articles},
        facts={each.id: each for each in facts},
        entities=with_countries({each.id: each for each in entities}),
        concepts={each.id: each for each in concepts},
    )
