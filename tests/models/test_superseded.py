"""A figure that its own outlet has corrected is superseded; outlets that disagree with one another are both shown."""

from __future__ import annotations

import pytest

from bot.models.article import Article
from bot.models.base import superseded_among
from bot.models.fact import Figure

ARTICLES = {
    name: Article(id=name, source={"outlet": outlet, "title": "Catch", "published": day})
    for name, outlet, day in (
        ("may", "The Gazette", "2025-05-01"),
        ("june", "The Gazette", "2025-06-01"),
        ("other", "The Herald", "2025-07-01"),
    )
}


def figure(article: str, value: int, **more: object) -> Figure:
    said = {"metric": "catch", "unit": "NOK", "summary": "A catch.", "period": "2024", **more}
    return Figure.model_validate({"id": f"{article}-{value}", "article": article, "value": value, **said})


@pytest.mark.parametrize(
    ("figures", "superseded"),
    [
        pytest.param([figure("may", 5), figure("june", 7)], {"may-5"}, id="the same outlet, later"),
        pytest.param([figure("may", 5), figure("june", 5)], set(), id="the same value again"),
        pytest.param([figure("may", 5), figure("other", 7)], set(), id="another outlet"),
        pytest.param([figure("may", 5), figure("may", 7)], set(), id="one article says both"),
        pytest.param([figure("may", 5, as_of="2025-06-02"), figure("june", 7)], {"june-7"}, id="by the day it holds"),
        pytest.param([figure("may", 5), figure("june", 7, period="2025")], set(), id="another period"),
        pytest.param([figure("may", 5), figure("june", 7, unit="EUR")], set(), id="another unit"),
        pytest.param([figure("may", 5), figure("june", 7, parties=["NO"])], set(), id="another party"),
        pytest.param([figure("may", 5), figure("june", 5, value_to=7)], {"may-5"}, id="a range now"),
    ],
)
def test_superseded(figures, superseded):
    assert superseded_among(figures, ARTICLES) == superseded
