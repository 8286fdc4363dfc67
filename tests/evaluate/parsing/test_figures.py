"""Figures are found by value, unit and place; their fields are judged one by one."""

from __future__ import annotations

import pytest

from bot.evaluate.parsing.fields import figure_marks
from bot.evaluate.parsing.marks import Field
from bot.evaluate.parsing.names import Known

from .bridge import SECOND, draft, drafted, figure, growth, price, traffic


def marks(article, gold):
    return figure_marks(article, gold, Known(article))


def test_everything_right(whole, gold):
    got = marks(whole, gold)
    figures = got.of(Field.FIGURES)
    assert (figures.right, figures.wanted, figures.good, figures.given) == (3, 3, 3, 3)
    assert [got.of(name).recall for name in (Field.UNITS, Field.SPEAKERS, Field.PERIODS, Field.PARTIES)] == [1, 1, 1, 1]
    assert got.misses == ()


@pytest.mark.parametrize(
    ("drafts", "right", "given", "cause"),
    [
        pytest.param((growth(), traffic()), 2, 2, "not found", id="one missed"),
        pytest.param((price(value=3150000), growth(), traffic()), 2, 3, "wrong value", id="another value"),
        pytest.param((price(unit="USD"), growth(), traffic()), 2, 3, "wrong", id="another unit"),
        pytest.param((price(precision="about"), growth(), traffic()), 2, 3, "wrong", id="another precision"),
        pytest.param((price(value_to=32000000), growth(), traffic()), 2, 3, "wrong value", id="no range"),
        pytest.param(
            (price(), growth(), traffic(), draft(figure(9, value=7, unit="EUR", paragraph=1, excerpt=SECOND), "год")),
            3,
            4,
            "invented",
            id="invented",
        ),
    ],
)
def test_what_is_not_right_is_told(gold, drafts, right, given, cause):
    got = marks(drafted(*drafts), gold)
    figures = got.of(Field.FIGURES)
    assert (figures.right, figures.wanted, figures.given) == (right, 3, given)
    assert [each.cause for each in got.misses] == [cause]


def test_value_in_another_place_is_not_the_figure(gold):
    """The same number elsewhere in the text is another figure, and an invented one."""
    elsewhere = draft(figure(1, value=31500000, paragraph=1, excerpt=SECOND), "8 тыс. машин")
    got = marks(drafted(elsewhere, growth(), traffic()), gold)
    assert got.of(Field.FIGURES).right == 2
    assert {each.cause for each in got.misses} == {"not found", "invented"}


def test_movement_beside_a_level_states_its_figure(gold):
    level = traffic(change={"direction": "up", "value": 12})
    got = marks(drafted(price(), level), gold)
    assert got.of(Field.FIGURES).right == 3
    assert got.of(Field.FIGURES).given == 3
    assert got.of(Field.CHANGES).recall == 1


def test_repetitions_and_optional_figures_are_not_invented(gold):
    article = drafted(price(), growth(change={"direction": "up", "value": 12}), traffic())
    again = draft(figure(8, value=31500000, paragraph=0, excerpt="Мост открыт"), "Мост")
    waited = draft(figure(7, value=40, unit="duration-year", paragraph=2, excerpt=article.text[2]), "40 лет")
    got = marks(article.model_copy(update={"drafts": (*article.drafts, again, waited)}), gold)
    assert got.of(Field.FIGURES).given == 3


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        (Field.SPEAKERS, price(speaker=None)),
        (Field.PERIODS, price(period="2026")),
        (Field.PARTIES, price(parties={"of": "wener"})),
    ],
    ids=str,
)
def test_fields_are_judged_apart(gold, field, wrong):
    got = marks(drafted(wrong, growth(), traffic()), gold)
    assert got.of(Field.FIGURES).right == 3
    assert got.of(field).right == got.of(field).wanted - 1
    assert [each.field for each in got.misses] == [field]


def test_skipped_figure_tells_the_reason(gold):
    skipped = [{"paragraph": 1, "text": "8 тыс. машин", "excerpt": SECOND, "reason": "house-number"}]
    got = marks(drafted(price(), growth(), skipped=skipped), gold)
    assert [each.cause for each in got.misses] == ["skipped as house-number"]
