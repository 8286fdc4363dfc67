"""Endless paragraphs are parted between sentences, and endless runs of marks are cut short; no word is lost."""

from __future__ import annotations

import pytest

from bot.parse.reading.bounding import LONGEST, bounded
from bot.parse.reading.written import Block

SENTENCE = "Порт принял 12 судов с зерном. "


def texts(text):
    return [each.text for each in bounded([Block(text)])]


def test_a_paragraph_of_common_length_is_left_as_it_is():
    block = Block(SENTENCE * 20)
    assert bounded([block]) == (block,)


@pytest.mark.parametrize(
    "text", [SENTENCE * 1000, "слово " * 5000, "1" * 20_000, "a." * 9000], ids=["sentences", "words", "digits", "stops"]
)
def test_a_long_one_is_parted_and_keeps_all_it_says(text):
    parts = texts(text)
    assert max(map(len, parts)) <= LONGEST
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_it_is_parted_between_sentences():
    assert {each[-7:] for each in texts(SENTENCE * 1000)} == {"зерном."}


@pytest.mark.parametrize(
    "run", ["-" * 9000, "« » " * 900, "_" * 70, ". " * 400], ids=["line", "quotes", "low", "leaders"]
)
def test_a_run_of_marks_is_cut_short(run):
    (found,) = texts(f"Итого {run} 12 тонн")
    assert len(found) < 90
    assert (found[:5], found[-7:]) == ("Итого", "12 тонн")
