"""Traffic is repeatable; popular questions come back, distinct ones never."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.evaluate.traffic import Traffic, distinct, popular
from bot.store import GoldQuestion

QUESTIONS = [
    GoldQuestion(id=f"q{number}", ask=f"how much wheat was sold in {number}", kind="figures", expect="refuse")
    for number in range(1950, 2020)
]


@pytest.mark.parametrize("make", [popular, distinct])
def test_same_seed_gives_the_same_traffic(make):
    assert make(QUESTIONS, 200, seed=3) == make(QUESTIONS, 200, seed=3)
    assert make(QUESTIONS, 200, seed=3) != make(QUESTIONS, 200, seed=4)


def test_popular_questions_come_back():
    traffic = popular(QUESTIONS, 1000)
    often = Counter(traffic.texts).most_common()
    assert len(traffic.texts) == 1000
    assert often[0][1] > 5 * often[len(often) // 2][1]
    assert 0.3 < traffic.repeated < 1
    assert set(traffic.texts) - {each.ask for each in QUESTIONS}


def test_no_distinct_text_comes_twice():
    traffic = distinct(QUESTIONS, 300)
    assert len(traffic.texts) == 300
    assert traffic.repeated == 0


def test_questions_of_a_conversation_are_left_out():
    leaning = GoldQuestion(id="b", ask="and in 2024", kind="figures", expect="refuse", after=["hello"])
    assert popular([leaning], 5).texts == ()
    assert distinct([leaning], 5).texts == ()
    assert Traffic("none", ()).repeated == 0
