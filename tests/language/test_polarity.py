"""A text is on the side of its words, turned by a negation; two texts may take opposite sides."""

from __future__ import annotations

import pytest

from bot.language.polarity import Pole, opposite, poles


@pytest.mark.parametrize(
    ("text", "name", "more"),
    [
        pytest.param("вагонов хватает", "sufficiency", True, id="enough"),
        pytest.param("вагонов не хватает", "sufficiency", False, id="not enough"),
        pytest.param("нехватка вагонов", "sufficiency", False, id="shortage"),
        pytest.param("нехватки вагонов в портах больше нет", "sufficiency", True, id="no shortage"),
        pytest.param("there are enough boats", "sufficiency", True, id="enough in English"),
        pytest.param("урожай вырос", "movement", True, id="up"),
        pytest.param("the harvest did not fall", "movement", True, id="no fall"),
        pytest.param("мост закрыли", "course", False, id="closed"),
    ],
)
def test_side_of_a_text(text, name, more):
    assert poles(text) == {Pole(name, more)}


def test_text_without_sides():
    assert poles("мост через реку") == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("вагонов хватает", "нехватка вагонов", True, id="opposite"),
        pytest.param("вагонов хватает", "вагонов достаточно", False, id="alike"),
        pytest.param("урожай вырос", "нехватка вагонов", False, id="of different matters"),
        pytest.param("вырос или упал", "урожай вырос", False, id="asks for either"),
    ],
)
def test_opposite_sides(one, other, expected):
    assert opposite(poles(one), poles(other)) is expected
