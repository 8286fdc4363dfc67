"""What invented English sentences of many genres measure: the value, the title, the parties, the period."""

from __future__ import annotations

import pytest

from bot.models.fact import Figure
from tests.parse.measured.conftest import Read
from tests.parse.measured.test_measures import _line, _rows

ROWS = [*_rows("english-genres.txt")]


def test_the_table_holds_enough_rows() -> None:
    """Companies, sport, weather, crime, science, elections, markets, health, farming, energy, transport, culture."""
    assert len(ROWS) >= 100


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=[sentence for sentence, _ in ROWS])
def test_sentence_measures(sentence: str, expected: list[str], read: Read) -> None:
    """Every figure of a sentence is drafted with its measure, parties and period."""
    _, _, drafted = read(sentence)
    facts = [each.fact for each in drafted.drafts]
    assert [_line(each) for each in facts if isinstance(each, Figure)] == expected
