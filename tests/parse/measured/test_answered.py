"""Invented articles → drafts, all accepted → questions in readers' words: answered with the figure, or refused."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from bot.app import App
from bot.language.world import with_countries
from bot.models.answer import facts_of
from bot.models.article import Article, Source
from bot.models.base import Base
from bot.models.fact import Figure
from bot.models.text import Language
from bot.parse.findable import findable
from bot.parse.measured.scene import opening_of
from tests.parse.measured.conftest import PUBLISHED, Read

LEAST_ANSWERED = 0.8
"""Share of questions that must be answered with their figure; none may be answered with another."""

ARTICLES = [
    (
        (
            "Экспорт Норвегии в Чили в 2025 году вырос на 12%, до 90 млн долл., сообщил министр торговли Улаф Берг.",
            "В форуме в Сантьяго участвовали около 300 компаний. Длина нового моста — 14 км.",
            "Безработица в Норвегии в декабре снизилась с 4,1 до 3,8 процента. Завод выпустил 35 тыс. автобусов.",
        ),
        (
            ("каков был экспорт Норвегии в Чили в 2025 году", "90000000"),
            ("на сколько процентов вырос экспорт Норвегии", "12"),
            ("сколько компаний участвовало в форуме", "300"),
            ("какова длина моста", "14"),
            ("какая безработица в Норвегии", "3.8"),
            ("сколько автобусов выпустил завод", "35000"),
            ("каков был экспорт Норвегии в Перу", None),
            ("какая безработица в Швеции", None),
            ("сколько компаний участвовало в выставке", None),
        ),
    ),
    (
        (
            "Exports from Norway to Chile rose 12% to $90 million in 2025, trade minister Olaf Berg said.",
            "About 300 companies took part in a forum in Santiago. The new bridge is 14 km long.",
            "Unemployment in Norway stood at 3.8% in December. The factory produced 35,000 buses.",
        ),
        (
            ("what were exports from Norway to Chile in 2025", "90000000"),
            ("how many companies took part in the forum", "300"),
            ("how long is the bridge", "14"),
            ("what is unemployment in Norway", "3.8"),
            ("how many buses did the factory produce", "35000"),
            ("what were exports from Norway to Peru", None),
            ("what is unemployment in Sweden", None),
        ),
    ),
]


def _app(texts: tuple[str, ...], read: Read) -> App:
    analysis, _, drafted = read(*texts)
    source = Source(outlet="Nobody's Gazette", title="Invented", published=PUBLISHED)
    article = Article(id="invented", source=source, language=analysis.page.language)
    drafts = findable(drafted.drafts, analysis, about=opening_of(analysis))
    facts = [each.fact.model_copy(update={"article": "invented"}) for each in drafts]
    new = {each: entity for each, entity in analysis.entities.items() if each in analysis.new}
    base = Base(
        articles={"invented": article},
        facts={each.id: each for each in facts},
        entities=with_countries(new),
        concepts={each.id: each for each in drafted.concepts},
    )
    return App(base, today=lambda: PUBLISHED + dt.timedelta(days=1))


@pytest.mark.parametrize(("texts", "questions"), ARTICLES, ids=[Language.RU.value, Language.EN.value])
def test_questions_are_answered_with_their_figure(
    texts: tuple[str, ...], questions: tuple[tuple[str, str | None], ...], read: Read
) -> None:
    """Most questions are answered with the very figure; no question with another, and what is not there is refused."""
    app = _app(texts, read)
    right = 0
    for ask, value in questions:
        told = [each.value for each in facts_of(app.ask(ask).answer) if isinstance(each, Figure)]
        assert not told or (value is not None and told[0] == Decimal(value)), (ask, told)
        right += bool(told)
    wanted = sum(value is not None for _, value in questions)
    assert right >= LEAST_ANSWERED * wanted
