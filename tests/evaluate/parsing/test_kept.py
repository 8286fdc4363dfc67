"""A number that is neither drafted nor skipped is lost; a value that its sentence does not hold was changed."""

from __future__ import annotations

import pytest

from bot.evaluate.parsing.kept import changed_values, lost_numbers, skipped_marks
from bot.evaluate.parsing.marks import Field

from .bridge import THIRD, draft, drafted, figure, growth, price, traffic


def test_nothing_is_lost(whole):
    assert lost_numbers(whole, "bridge") == ()


@pytest.mark.parametrize(
    ("article", "lost"),
    [
        pytest.param(drafted(growth(), traffic()), ["31", "5"], id="not drafted"),
        pytest.param(drafted(price(), growth(), traffic(), skipped=()), ["5"], id="not skipped"),
        pytest.param(drafted(price(), growth()), ["8"], id="beside another figure"),
    ],
)
def test_lost_numbers_are_told(article, lost):
    assert [each.wanted for each in lost_numbers(article, "bridge")] == lost


def test_movement_beside_a_level_is_not_lost():
    assert lost_numbers(drafted(price(), traffic(change={"direction": "up", "value": 12})), "bridge") == ()


@pytest.mark.parametrize(
    ("drafts", "changed"),
    [
        pytest.param((price(), growth(), traffic()), 0, id="as written"),
        pytest.param((price(value=31500),), 0, id="another scale has the same digits"),
        pytest.param((price(value=31600000),), 1, id="another digit"),
        pytest.param((price(value_to=99000000),), 1, id="a range that is none"),
        pytest.param((growth(change={"direction": "up", "value": 13}),), 1, id="another movement"),
    ],
)
def test_changed_values_are_told(gold, drafts, changed):
    assert len(changed_values(drafted(*drafts), gold)) == changed


def test_drafted_date_is_told(whole, gold):
    assert skipped_marks(whole, gold).of(Field.SKIPPED).recall == 1
    day = draft(figure(5, value=5, paragraph=2, excerpt=THIRD), "5 мая")
    got = skipped_marks(drafted(day), gold)
    assert got.of(Field.SKIPPED).recall == 0
    assert [each.cause for each in got.misses] == ["date"]
