"""Of the figures of one article the one answers beside which the question's words stand, or none."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.app import App
from bot.index import build_index
from bot.models.answer import facts_of
from bot.models.article import Article
from bot.models.base import Base
from bot.models.entity import Concept
from bot.models.fact import Fact, Figure

_TODAY = dt.date(2026, 5, 4)
_SALE = "Артель продала 40 тонн меди, 15 тонн олова"
_FARE = "Плата за переправу выросла с 60 до 75 евро"
_SCHOOLS = "Паводок разрушил 8 мостов"
_SHELTER = "Людей разместили в 3 школах"


def _figure(name: str, value: int, unit: str, metric: str, **told: object) -> Figure:
    fields = {"id": name, "value": value, "unit": unit, "metric": metric, "article": "news", "as_of": _TODAY, **told}
    return Figure.model_validate({"summary": {"ru": f"{metric}: {value}"}, **fields})


def _facts() -> tuple[Fact, ...]:
    return (
        _figure("copper", 40, "mass-tonne", "mass", excerpt=_SALE, keywords=("Артель", "продала", "тонн", "меди")),
        _figure("tin", 15, "mass-tonne", "mass", excerpt=_SALE, keywords=("тонн", "олова")),
        _figure("old", 60, "EUR", "fare", excerpt=_FARE, keywords=("Плата", "переправу", "выросла", "прежде")),
        _figure("new", 75, "EUR", "fare", excerpt=_FARE, keywords=("Плата", "переправу", "выросла")),
        _figure("bridges", 8, "bridge", "number-bridges", excerpt=_SCHOOLS, keywords=("Паводок", "разрушил", "мостов")),
        _figure("schools", 3, "school", "number-schools", excerpt=_SHELTER, keywords=("разместили", "школах")),
    )


def _concept(name: str, kind: str, told: str) -> Concept:
    return Concept.model_validate({"id": name, "kind": kind, "name": {"ru": told}})


@pytest.fixture(scope="module")
def app() -> App:
    source = {"outlet": "Вести", "title": "Новости берега", "published": _TODAY}
    concepts = (
        _concept("mass", "metric", "масса"),
        _concept("fare", "metric", "плата за переправу"),
        _concept("number-bridges", "metric", "число мостов"),
        _concept("number-schools", "metric", "число школ"),
        _concept("bridge", "unit", "мост"),
        _concept("school", "unit", "школа"),
    )
    base = Base(
        articles={"news": Article.model_validate({"id": "news", "source": source})},
        entities={},
        concepts={each.id: each for each in concepts},
        facts={each.id: each for each in _facts()},
    )
    return App(base, today=lambda: _TODAY, index=build_index(base))


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        pytest.param("сколько тонн меди продала артель", ["copper"], id="the first clause"),
        pytest.param("сколько тонн олова продала артель", ["tin"], id="the later clause leaves the verb out"),
        pytest.param("сколько тонн цинка продала артель", [], id="of neither"),
        pytest.param("до скольких евро выросла плата за переправу", ["new"], id="where it led"),
        pytest.param("какой раньше была плата за переправу", ["old"], id="what was left behind"),
        pytest.param("сколько мостов разрушил паводок", ["bridges"], id="what was destroyed"),
        pytest.param("сколько школ разрушил паводок", [], id="the deed of another figure"),
    ],
)
def test_the_figure_beside_the_words_of_the_question_answers(app: App, question: str, answered: list[str]) -> None:
    assert [each.id for each in facts_of(app.ask(question).answer)[:1]] == answered
