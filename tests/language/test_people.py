"""Count nouns for people are told from those for things."""

from __future__ import annotations

import pytest

from bot.language.people import counts_people
from bot.models.text import Localized


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param({"ru": "рабочий", "en": "worker"}, True, id="Russian"),
        pytest.param({"ru": "контейнер", "en": "container"}, False, id="a thing"),
        pytest.param({"en": "visitor"}, True, id="English"),
        pytest.param({"en": "tractor"}, False, id="an English thing"),
        pytest.param({"en": "fire crew"}, True, id="the last of two words"),
    ],
)
def test_people_or_things(name, expected):
    assert counts_people(Localized(**name)) is expected
