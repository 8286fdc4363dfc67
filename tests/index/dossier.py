"""A small neutral dossier about Portugal and Norway, beside every country of the world."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import neutral

from bot.models.article import Article
from bot.models.base import Base
from bot.models.entity import Concept, Entity
from bot.models.fact import Definition, Event, Fact, Figure, Role, Statement

ENTITIES = (
    Entity(id="portugal", kind="country", code="PT", name={"ru": "Португалия", "en": "Portugal"}),
    Entity(id="norway", kind="country", code="NO", name={"ru": "Норвегия", "en": "Norway", "kk": "Норвегия"}),
    Entity(id="iceland", kind="country", code="IS", name={"ru": "Исландия", "en": "Iceland"}),
    Entity(
        id="road-office",
        kind="organisation",
        within="norway",
        name={"ru": "Дорожное ведомство", "en": "Road Office"},
        metonyms={"ru": ["Осло"]},
    ),
    Entity(id="fishers", kind="organisation", name={"ru": "Форум рыбаков", "en": "Forum of Fishers"}),
    Entity(id="port-helm", kind="place", within="norway", name={"ru": "Порт-Хельм", "en": "Port Helm"}),
    Entity(id="larsen", kind="person", within="norway", name={"ru": "Ингрид Ларсен", "en": "Ingrid Larsen"}),
    Entity(
        id="costa",
        kind="person",
        within="portugal",
        name={"ru": "Руй Кошта", "en": "Rui Costa"},
        aliases=["Кошта", "Costa"],
    ),
)
CONCEPTS = (
    Concept(
        id="trade",
        kind="metric",
        name={"ru": "товарооборот", "en": "trade turnover", "kk": "тауар айналымы"},
        synonyms={"ru": ["торговля", "торговать"], "en": ["trade"]},
        broader="economy",
    ),
    Concept(id="economy", kind="topic", name={"ru": "внешняя экономика", "en": "foreign economy"}),
    Concept(id="investment", kind="metric", name={"ru": "инвестиции", "en": "investment"}),
    Concept(id="harvest", kind="metric", name={"ru": "урожай", "en": "harvest"}),
    Concept(id="guests", kind="metric", name={"ru": "участники форума", "en": "forum participants"}),
    Concept(id="railways", kind="topic", name={"ru": "железные дороги", "en": "railways"}),
    Concept(id="transport-minister", kind="position", name={"ru": "министр транспорта", "en": "transport minister"}),
    Concept(
        id="company",
        kind="unit",
        name={"ru": "компания", "en": "company"},
        forms={"ru": {"one": "компания", "many": "компаний"}, "en": {"one": "company", "other": "companies"}},
    ),
)
ARTICLES = (
    Article(id="gazette", source={"outlet": "Harbour Gazette", "title": "Рельсы", "published": date(2026, 2, 3)}),
    Article(id="courier", source={"outlet": "Фьорд-курьер", "title": "Форум", "published": date(2026, 1, 15)}),
)
FACTS: tuple[Fact, ...] = (
    Figure(
        id="trade-2025",
        article="gazette",
        metric="trade",
        value=Decimal(162000000),
        unit="USD",
        period="2025",
        parties={"of": "portugal", "with": "norway"},
        speaker="larsen",
        summary={
            "ru": "За год две страны наторговали на 162 млн долл., пишет Исландия.",
            "en": "The two countries traded $162 million worth of goods in a year.",
        },
    ),
    Figure(
        id="investment-20y",
        article="gazette",
        metric="investment",
        value=Decimal(1),
        value_to=Decimal(2),
        unit="USD",
        period="P20Y",
        parties={"from": "norway", "to": "portugal"},
        change={"direction": "up", "value": Decimal(50)},
        summary={"ru": "Столько вложено за два десятилетия.", "en": "That much was invested over two decades."},
    ),
    Figure(
        id="harvest-2025",
        article="courier",
        metric="harvest",
        value=Decimal(3000000),
        unit="mass-tonne",
        period="2025",
        parties={"of": "portugal"},
        summary={"ru": "Собрали три миллиона тонн зерна.", "en": "Three million tonnes of grain were gathered."},
    ),
    Figure(
        id="guests",
        article="courier",
        metric="guests",
        value=Decimal(100),
        unit="company",
        title={"ru": "Гости форума", "en": "Guests of the forum"},
        summary={"ru": "На форум приехала сотня компаний.", "en": "A hundred companies came to the forum."},
    ),
    Event(
        id="opening",
        article="courier",
        title={"ru": "Открытие линии", "en": "Opening of the line"},
        date="2026-01-14",
        place="port-helm",
        participants=("larsen", "costa"),
        concepts=("railways",),
        parties={"to": "iceland"},
        summary={"ru": "Открыли новую линию и тоннель.", "en": "A new line and a tunnel were opened."},
    ),
    Statement(
        id="promise",
        article="courier",
        speaker="costa",
        as_of=date(2026, 1, 14),
        concepts=("railways",),
        parties={"about": "portugal"},
        keywords=("расписание",),
        question="Что будет ночью?",
        excerpt="Электрички обновят.",
        summary={"ru": "Поезда пойдут чаще.", "en": "Trains will run more often."},
    ),
    Statement(id="untitled", article="courier", summary={"ru": "Рельсы меняют летом в Исландии."}),
    Role(
        id="larsen-role",
        article="gazette",
        person="larsen",
        position={"ru": "министр транспорта", "en": "transport minister"},
        concepts=("transport-minister",),
        of="norway",
        as_of=date(2026, 2, 3),
        summary={"ru": "Ингрид Ларсен ведает перевозками.", "en": "Ingrid Larsen runs transport."},
    ),
    Definition(
        id="gauge",
        article="courier",
        term={"ru": "Колея", "en": "Gauge"},
        summary={"ru": "Расстояние между рельсами.", "en": "The distance between the rails."},
    ),
)


def base_of(facts: Iterable[Fact] = FACTS) -> Base:
    """Bind facts into a base with the articles, entities and concepts of this dossier."""
    return neutral.base_of(facts, articles=ARTICLES, entities=ENTITIES, concepts=CONCEPTS)
