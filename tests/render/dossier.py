"""A small neutral dossier: Portugal and Norway, invented outlets and people."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import neutral

from bot.models.article import Article
from bot.models.base import Base
from bot.models.entity import Concept, Entity
from bot.models.fact import Definition, Event, Fact, Figure, Role, Statement

ENTITIES = (
    Entity(id="portugal", kind="country", code="PT", name={"ru": "Португалия", "en": "Portugal", "kk": "Португалия"}),
    Entity(id="norway", kind="country", code="NO", name={"ru": "Норвегия", "en": "Norway", "kk": "Норвегия"}),
    Entity(id="iceland", kind="country", code="IS", name={"ru": "Исландия", "en": "Iceland", "kk": "Исландия"}),
    Entity(id="oslo", kind="place", within="norway", name={"ru": "Осло", "en": "Oslo"}),
    Entity(id="larsen", kind="person", within="norway", name={"ru": "Ингрид Ларсен", "en": "Ingrid Larsen"}),
    Entity(id="costa", kind="person", within="portugal", name={"ru": "Руй Кошта", "en": "Rui Costa"}),
)
CONCEPTS = (
    Concept(id="trade", kind="metric", name={"ru": "товарооборот", "en": "trade turnover", "kk": "тауар айналымы"}),
    Concept(id="investment", kind="metric", name={"ru": "инвестиции", "en": "investment"}),
    Concept(id="guests", kind="metric", name={"ru": "участники форума", "en": "forum participants"}),
    Concept(id="railways", kind="topic", name={"ru": "железные дороги", "en": "railways"}),
    Concept(id="transport-minister", kind="position", name={"ru": "министр транспорта", "en": "transport minister"}),
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
        source={
            "outlet": {"ru": "Портовая газета", "en": "Harbour Gazette"},
            "title": "Север и юг считают вагоны",
            "published": date(2026, 2, 3),
            "url": "https://harbour.example/a?st=1&x=2",
            "republished_by": "mirror.example",
            "republished_at": date(2026, 2, 4),
        },
    ),
    Article(
        id="courier",
        source={"outlet": "Фьорд-курьер", "title": "Разговор о рельсах", "published": date(2026, 1, 15)},
    ),
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
        as_of=date(2026, 2, 2),
        summary={
            "ru": "За год две страны наторговали на 162 млн долл.",
            "en": "The two countries traded $162 million worth of goods in a year.",
        },
    ),
    Figure(
        id="trade-iceland-2025",
        article="courier",
        metric="trade",
        value=Decimal(360000000),
        unit="USD",
        precision="more_than",
        period="2025",
        parties={"of": "iceland", "with": "norway"},
        change={"direction": "up", "value": Decimal(50), "precision": "about"},
        summary={"ru": "Оборот превысил 360 млн долл.", "en": "Turnover passed $360 million."},
    ),
    Figure(
        id="trade-2025-courier",
        article="courier",
        metric="trade",
        value=Decimal(150000000),
        unit="USD",
        precision="about",
        period="2025",
        parties={"of": "portugal", "with": "norway"},
        summary={"ru": "Торговля составила около 150 млн долл.", "en": "Trade came to about $150 million."},
    ),
    Figure(
        id="investment-20y",
        article="gazette",
        metric="investment",
        value=Decimal(1500000000),
        unit="USD",
        period="P20Y",
        parties={"from": "norway", "to": "portugal"},
        summary={"ru": "Столько вложено за два десятилетия.", "en": "That much was invested over two decades."},
    ),
    Figure(
        id="guests",
        article="courier",
        metric="guests",
        value=Decimal(100),
        unit="company",
        precision="about",
        period="2026-01-14",
        summary={"ru": "На форум приехало около сотни компаний.", "en": "About a hundred companies came to the forum."},
    ),
    Event(
        id="opening",
        article="courier",
        title={"ru": "Открытие линии", "en": "Opening of the line"},
        date="2026-01-14",
        as_of=date(2026, 1, 14),
        place="oslo",
        participants=("larsen", "costa", "norway"),
        concepts=("railways",),
        summary={"ru": "В Осло открыли новую линию.", "en": "A new line was opened in Oslo."},
    ),
    Statement(
        id="promise",
        article="courier",
        title={"ru": "О новых поездах", "en": "On new trains"},
        speaker="costa",
        as_of=date(2026, 1, 14),
        concepts=("railways",),
        parties={"about": "portugal"},
        summary={
            "ru": "Поезда пойдут чаще, обещает министр.",
            "en": "Trains will run more often, the minister promises.",
        },
    ),
    Statement(
        id="untitled",
        article="courier",
        concepts=("railways",),
        summary={"ru": "Рельсы меняют летом.", "en": "Rails are replaced in summer."},
    ),
    Role(
        id="larsen-role",
        article="gazette",
        person="larsen",
        position={"ru": "министр торговли", "en": "trade minister"},
        of="norway",
        as_of=date(2026, 2, 3),
        summary={"ru": "Ингрид Ларсен ведает торговлей.", "en": "Ingrid Larsen runs trade."},
    ),
    Definition(
        id="gauge",
        article="courier",
        term={"ru": "Колея", "en": "Gauge"},
        summary={"ru": "Расстояние между рельсами.", "en": "The distance between the rails."},
    ),
)


def base_of(*, facts: tuple[Fact, ...] = FACTS, articles: tuple[Article, ...] = ARTICLES, **more: Any) -> Base:
    """Bind facts and articles into a base with the entities and concepts of this dossier."""
    return neutral.base_of(facts, articles=articles, **{"entities": ENTITIES, "concepts": CONCEPTS, **more})
