"""A large base tells the same figures to be corrected as one that is held in memory."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.models.article import Article
from bot.models.base import superseded_among
from bot.models.fact import Figure
from bot.store.measured import Measured

ARTICLES = [
    Article(id=f"a{number}", source={"outlet": outlet, "title": "x", "published": f"2025-0{number + 1}-01"})
    for number, outlet in enumerate(("One", "One", "Two", "One"))
]
FIGURES = st.builds(
    lambda article, value, metric, to, period: {
        "article": article,
        "value": value,
        "value_to": value + to if to else None,
        "metric": metric,
        "period": period,
    },
    st.sampled_from([each.id for each in ARTICLES]),
    st.sampled_from([1, 2]),
    st.sampled_from(["catch", "sea"]),
    st.sampled_from([0, 1]),
    st.sampled_from([None, "2024"]),
)


@given(st.lists(FIGURES, max_size=12))
def test_as_in_memory(drawn):
    figures = [
        Figure.model_validate({"id": f"f{number}", "unit": "NOK", "summary": "x", **each})
        for number, each in enumerate(drawn)
    ]
    measured = Measured()
    for article in ARTICLES:
        measured.note_article(article)
    for number, each in enumerate(figures):
        measured.note(each, number)
    expected = superseded_among(figures, {each.id: each for each in ARTICLES})
    assert {figures[number].id for number in measured.superseded()} == expected
