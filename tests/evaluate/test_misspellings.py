"""Which letters are confused is learnt from pairs, or known where there are none."""

from __future__ import annotations

from random import Random

import pytest

from bot.errors import UsageError
from bot.evaluate.misspellings import confused, misspellings

PAIRS = """written\tmeant
карова\tкорова
малако\tмолоко
акно\tокно
вообщем\tв общем
стол\tстул
собака\tкошечка
рыбба\tрыба
"""


@pytest.fixture
def learnt(tmp_path):
    path = tmp_path / "pairs.tsv"
    path.write_text(PAIRS, encoding="utf-8")
    return misspellings(path)


@pytest.mark.parametrize(
    ("written", "meant", "letters"),
    [
        ("карова", "корова", (("о", "а"),)),
        ("програма", "программа", (("мм", "м"),)),
        ("руский", "русский", (("сс", "с"),)),
        ("рыбба", "рыба", (("б", "бб"),)),
        ("рыба", "рыба", ()),
    ],
)
def test_confused_letters(written, meant, letters):
    assert confused(written, meant) == letters


def test_pairs_teach_whole_words_and_letters(learnt):
    assert learnt.words == {"корова": ("карова",), "молоко": ("малако",), "окно": ("акно",), "рыба": ("рыбба",)}
    assert [(each.right, each.written, each.seen) for each in learnt.confusions][:1] == [("о", "а", 4)]


def test_whole_words_come_first(learnt):
    assert all(learnt.misspell("молоко и золото", Random(seed)) == "малако и золото" for seed in range(9))


def test_learnt_letters_reach_other_words(learnt):
    assert {learnt.misspell("Колодец 25", Random(seed)) for seed in range(60)} >= {"Калодец 25", "Коладец 25"}


def test_missing_file_leaves_the_well_known(tmp_path):
    assert misspellings(tmp_path / "nowhere.tsv").misspell("программа", Random(1)) is not None
    assert misspellings().misspell("programme", Random(1)) is not None


def test_table_without_its_columns_is_told(tmp_path):
    path = tmp_path / "other.tsv"
    path.write_text("a\tb\n", encoding="utf-8")
    with pytest.raises(UsageError, match="written and meant"):
        misspellings(path)


def test_nothing_to_misspell():
    assert misspellings().misspell("42", Random(1)) is None
