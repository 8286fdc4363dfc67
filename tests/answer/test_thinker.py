"""What is remembered is exactly what would be worked out anew, and there is never more of it than allowed."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from neutral import TODAY, base_of

from bot.answer import decide
from bot.answer.thinker import MAX_REMEMBERED, Thinker
from bot.index import build_index
from bot.match import match
from bot.models.answer import Choices, Found, Listing, NoAnswer
from bot.query import Reader
from bot.settings import shipped_base
from bot.store import load_base, load_questions

WAYS = ("экспорт Норвегии", "ЭКСПОРТ НОРВЕГИИ", "'rcgjhn Yjhdtubb", "экспорт норвегиии")


@pytest.fixture
def thinker(index):
    return Thinker(index, TODAY)


@pytest.fixture(scope="module")
def shipped():
    base = load_base(shipped_base())
    return build_index(base), [each.ask for each in load_questions(shipped_base(), base)]


def test_remembered_answers_are_those_worked_out_anew(shipped):
    index, texts = shipped
    thinker, today = Thinker(index, TODAY), TODAY
    for text in (*texts[::4], *texts[::4]):
        query = Reader(index, today).understand(text)
        assert thinker.read(text) == query, text
        assert thinker.decided(query) == decide(query, match(query, index), index), text


def test_every_spelling_of_a_question_is_decided_once(thinker):
    answers = [thinker.decided(thinker.read(text)) for text in WAYS]
    assert isinstance(answers[0], Found)
    assert all(each is answers[0] for each in answers)


@pytest.mark.parametrize("kind", [Choices, Listing, NoAnswer])
def test_words_of_the_reader_stay_the_readers_own(shipped, kind):
    index, texts = shipped
    thinker = Thinker(index, TODAY)
    found = [text for text in texts if isinstance(thinker.decided(thinker.read(text)), kind)]
    for text in found[:20]:
        loud = f"{text.upper()} !"
        query = thinker.read(loud)
        assert thinker.decided(query) == decide(query, match(query, index), index)
    assert found


def test_equal_queries_get_the_very_same_answer(thinker, reader):
    one, other = reader.understand(WAYS[0]), reader.understand(WAYS[0])
    assert one is not other
    assert thinker.decided(one) is thinker.decided(other)


def test_long_texts_are_answered_and_not_remembered(thinker):
    text = f"{WAYS[0]} {'очень ' * MAX_REMEMBERED}"
    assert thinker.read(text) is not thinker.read(text)
    assert thinker.decided(thinker.read(text)) == thinker.decided(thinker.read(text))


def test_memory_is_bounded(index):
    thinker = Thinker(index, TODAY, remembered=8)
    for number in range(50):
        thinker.decided(thinker.read(f"экспорт Норвегии в {1900 + number}"))
    caches = [thinker._understood, thinker._decided]
    assert [each.cache_info().currsize for each in caches] == [8, 8]


def test_threads_get_the_same_answers(index):
    alone, shared = Thinker(index, TODAY), Thinker(index, TODAY, remembered=4)
    texts = [f"экспорт Норвегии в {2015 + number}" for number in range(12)] * 8
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda text: shared.decided(shared.read(text)), texts))
    assert answers == [alone.decided(alone.read(text)) for text in texts]


def test_days_are_read_by_the_day_they_are_asked_on():
    index = build_index(base_of())
    days = [Thinker(index, dt.date(2026, 1, day)).read("что было вчера").periods for day in (5, 6)]
    assert days[0] != days[1]
