"""A little article with gold, and drafts of it made by hand."""

from __future__ import annotations

import datetime as dt

from bot.models.draft import DraftArticle, DraftFact, DraftSource, Skipped
from bot.models.entity import Concept, Entity
from bot.models.fact import Event, Figure, Role, Statement

HEADLINE = "Мост открыт"
FIRST = "Мост через Ольху обошелся городу в 31,5 млн евро, сообщил мэр Лукас Венер."
SECOND = "За год движение выросло на 12 процентов, до 8 тыс. машин в сутки."
THIRD = "«Мы ждали его 40 лет», – сказал Венер 5 мая."
TEXT = (HEADLINE, f"{FIRST} {SECOND}", THIRD)

GOLD = {
    "language": "ru",
    "source": {"title": HEADLINE, "outlet": "Ольховский вестник", "published": "2026-05-06"},
    "figures": [
        {
            "text": "31,5 млн евро",
            "value": "31500000",
            "unit": "EUR",
            "speaker": "Лукас Венер",
            "of": [["мост", []]],
            "metric": "стоимость моста",
            "ask": ["сколько стоил мост через Ольху"],
        },
        {"text": "12 процентов", "value": "12", "unit": "percent", "period": ["P1Y", None], "change": "up"},
        {"text": "8 тыс. машин", "value": "8000", "unit": "машина", "metric": "движение"},
        {"text": "40 лет", "value": "40", "unit": "duration-year", "optional": True},
    ],
    "not_figures": [{"text": "5 мая", "why": "date"}],
    "people": [{"name": "Лукас Венер", "position": "мэр", "of": [None, "Ольховск"]}],
    "quotes": [
        {"speaker": "Лукас Венер", "begins": "Мост через Ольху", "direct": False},
        {"speaker": "Лукас Венер", "begins": "Мы ждали его", "direct": True},
    ],
    "events": [{"what": "сказал", "date": "2026-05-05"}],
    "refuse": ["сколько стоил тоннель под Ольхой"],
}

WENER = Entity(id="wener", kind="person", name="Лукас Венер")
BRIDGE = Entity(id="bridge", kind="place", name="мост через Ольху", aliases=["мост"])
COST = Concept(id="cost", kind="metric", name="стоимость моста", synonyms=["стоил", "обошелся"])
TRAFFIC = Concept(id="traffic", kind="metric", name="движение")
CAR = Concept(id="car", kind="unit", name="машина", forms={"ru": {"one": "машина", "few": "машины", "many": "машин"}})


def draft(fact, words, *, rule="by-hand"):
    """Return a draft whose rule fired on these words of its excerpt."""
    start = fact.excerpt.index(words)
    return DraftFact(fact=fact, confidence=0.9, rule=rule, start=start, end=start + len(words))


def figure(number, **fields):
    common = {"id": f"figure-{number}", "summary": "Мост стоил 31,5 млн евро.", "metric": "cost", "unit": "EUR"}
    return Figure.model_validate({**common, **fields})


def price(**fields):
    common = {"value": 31500000, "paragraph": 1, "excerpt": FIRST, "speaker": "wener", "parties": {"of": "bridge"}}
    return draft(figure(1, **{**common, **fields}), "31,5 млн евро")


def growth(**fields):
    common = {"metric": "traffic", "value": 12, "unit": "percent", "paragraph": 1, "excerpt": SECOND, "period": "P1Y"}
    change = {"direction": "up", "value": 12}
    return draft(figure(2, **{**common, "change": change, **fields}), "12 процентов")


def traffic(**fields):
    common = {"metric": "traffic", "value": 8000, "unit": "car", "paragraph": 1, "excerpt": SECOND}
    return draft(figure(3, **{**common, **fields}), "8 тыс. машин")


def mayor(**fields):
    role = {"id": "role-1", "summary": "Лукас Венер — мэр.", "person": "wener", "position": "мэр", "paragraph": 1}
    return draft(Role.model_validate({**role, "excerpt": FIRST, **fields}), "мэр Лукас Венер")


def said(**fields):
    common = {"id": "said-1", "summary": "Венер: «Мы ждали его 40 лет».", "speaker": "wener", "paragraph": 2}
    return draft(Statement.model_validate({**common, "excerpt": THIRD, **fields}), "Мы ждали его")


def happened(**fields):
    common = {"id": "event-1", "summary": "Венер сказал.", "date": "2026-05-05", "paragraph": 2, "excerpt": THIRD}
    return draft(Event.model_validate({**common, **fields}), "5 мая")


DATE = Skipped(paragraph=2, text="5", excerpt=THIRD, reason="date")


def drafted(*drafts, skipped=(DATE,), **fields):
    """Return a drafted article; the numbers nobody drafts are skipped but for those that a test takes out."""
    spans = Skipped(paragraph=2, text="40 лет", excerpt=THIRD, reason="span")
    common = {
        "id": "bridge",
        "source": DraftSource(title=HEADLINE, outlet="Ольховский вестник", published=dt.date(2026, 5, 6)),
        "language": "ru",
        "text": TEXT,
        "digest": "0",
        "entities": (WENER, BRIDGE),
        "concepts": (COST, TRAFFIC, CAR),
        "drafts": drafts,
        "skipped": (spans, *skipped),
    }
    return DraftArticle.model_validate({**common, **fields})
