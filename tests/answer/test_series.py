"""Without a period in the question the newest figure of a series is meant; of the past, the last one that is over."""

from __future__ import annotations

import pytest
from neutral import FACTS, TODAY, base_of, harvest

from bot.app import App
from bot.models.answer import Found

SERIES = [harvest(f"harvest-no-{year}", country="norway", year=year, value=int(year)) for year in ("2022", "2023")]
CURRENT = harvest("harvest-no-2026", country="norway", year="2025-01-01/2026-12-31", value=2026)


@pytest.fixture(scope="module")
def ask():
    app = App(base_of((*FACTS, *SERIES, CURRENT)), today=lambda: TODAY)

    def fact_of(text):
        answer = app.ask(text, chat=text).answer
        assert isinstance(answer, Found), answer
        return answer.fact.id

    return fact_of


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        pytest.param("harvest of Norway", "harvest-no-2026", id="no tense"),
        pytest.param("how big was the harvest of Norway", "harvest-no-2024", id="of the past"),
        pytest.param("harvest of Norway in 2022", "harvest-no-2022", id="an earlier year is asked"),
        pytest.param("harvest of Norway in 2023", "harvest-no-2023", id="another earlier year"),
    ],
)
def test_newest_of_a_series(ask, question, fact):
    assert ask(question) == fact
