from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parse.speech.quotation import quotations

ROWS = [
    ("«Да», – сказал он.", ["Да"]),
    ('"Да", – сказал он.', ["Да"]),
    ("„Да“, – сказал он.", ["Да"]),
    ("“Yes,” he said.", ["Yes,"]),
    ("‘Yes,’ he said.", ["Yes,"]),
    ("'It's over,' he said.", ["It's over,"]),
    ("The Smiths' dog and the workers' club.", []),
    ('«Роман "Туман" вышел», – сказал он.', ['Роман "Туман" вышел']),
    ("«Роман «Туман» вышел», – сказал он.", ["Роман «Туман» вышел"]),
    ('«Да", – сказал он.', ["Да"]),
    ('"Да”, – сказал он.', ["Да"]),
    ('Он сказал: "Да', ["Да"]),
    ('Да", – сказал он.', []),
    ('Экран 5" и 7" шире.', []),
    ('"Труд" и "Гудок"', ["Труд", "Гудок"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "inside"), ROWS, ids=[row[0][:30] for row in ROWS])
def test_finds_the_outermost_quotations(text: str, inside: list[str]) -> None:
    assert [text[each.start : each.end] for each in quotations(text)] == inside


@given(st.text(alphabet="аб «»“”„\"'‘’.,–", max_size=60))
def test_quotations_lie_in_their_text_and_apart(text: str) -> None:
    last = 0
    for each in quotations(text):
        assert last <= each.open < each.start <= each.end <= each.close <= len(text)
        last = each.close


@pytest.mark.parametrize("mark", ["«", '"', "“", "'", "»", "«»", '" ', "„"])
def test_unbalanced_marks_cost_one_pass(mark: str) -> None:
    assert len(quotations(mark * 10_000)) <= 10_000
