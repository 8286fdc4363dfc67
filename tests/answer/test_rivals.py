"""Of figures that score alike, a question chooses by its unit and its wording."""

from __future__ import annotations

import pytest

from bot.answer.rivals import chosen
from bot.models.fact import Figure
from bot.models.match import Match
from bot.models.query import Query
from bot.models.text import Language


def figure(identifier, **fields):
    common = {"summary": "Told.", "metric": "debt", "value": 5, "unit": "EUR", "article": "paper", "paragraph": 1}
    return Figure.model_validate({"id": identifier, **common, **fields})


LEVEL = figure("p1-figure-1", value=12, change={"direction": "up", "value": 7})
GROWTH = figure("p1-figure-2", metric="growth", value=7, unit="percent")
RATIO = figure("p1-figure-3", value=2, unit="times")
EARLIER = figure("p1-figure-4", metric="debt-before", value=3)
DOLLARS = figure("p1-figure-5", value=14, unit="USD")
HOURS = figure("p1-figure-6", metric="charging", value=2, unit="duration-hour")
MINUTES = figure("p1-figure-7", metric="charging", value=45, unit="duration-minute")
ELSEWHERE = figure("p1-figure-1", unit="USD", article="other-paper")


def asked(question, *figures):
    query = Query(text=question, normalised=question, language=Language.RU)
    return [each.fact for each in chosen(query, [Match(one, 90, 1) for one in figures])]


@pytest.mark.parametrize(
    ("question", "figures", "left"),
    [
        pytest.param("сколько часов идет зарядка", (MINUTES, HOURS), [HOURS], id="unit that is named"),
        pytest.param("how many minutes does charging take", (HOURS, MINUTES), [MINUTES], id="unit in english"),
        pytest.param("каков долг", (RATIO, LEVEL), [LEVEL], id="a level and no ratio"),
        pytest.param("во сколько раз вырос долг", (LEVEL, RATIO), [RATIO], id="the ratio"),
        pytest.param("на сколько вырос долг", (LEVEL, GROWTH), [GROWTH], id="the movement"),
        pytest.param("каким стал долг", (GROWTH, LEVEL), [LEVEL], id="the level"),
        pytest.param("каков долг", (EARLIER, LEVEL), [LEVEL], id="what is now"),
        pytest.param("каким долг был раньше", (LEVEL, EARLIER), [EARLIER], id="what was before"),
        pytest.param("каков долг", (DOLLARS, figure("p1-figure-1")), [figure("p1-figure-1")], id="currency told first"),
        pytest.param(
            "сколько долларов составил долг", (figure("p1-figure-1"), DOLLARS), [DOLLARS], id="currency asked"
        ),
        pytest.param("каков долг", (DOLLARS, ELSEWHERE), [DOLLARS, ELSEWHERE], id="two articles stay side by side"),
        pytest.param("каков долг", (HOURS, LEVEL), [HOURS, LEVEL], id="nothing tells them apart"),
    ],
)
def test_rivals(question, figures, left):
    assert asked(question, *figures) == left


def test_order_does_not_matter():
    assert asked("каков долг", LEVEL, RATIO, EARLIER) == asked("каков долг", EARLIER, RATIO, LEVEL) == [LEVEL]
