"""A verb of a question asks for what a fact says with a noun."""

from __future__ import annotations

import pytest

from bot.language.notions import is_named, notions_of


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        pytest.param("должны", "долг", id="owing"),
        pytest.param("owes", "debt", id="owing in English"),
        pytest.param("зарабатывают", "зарплата", id="earning"),
        pytest.param("подорожали", "тариф", id="getting dearer"),
        pytest.param("сжигает", "потребление", id="burning"),
        pytest.param("вырастили", "урожай", id="growing a crop"),
        pytest.param("caught", "catch", id="catching"),
        pytest.param("доехать", "проезд", id="travelling"),
        pytest.param("недостает", "нехватка", id="lacking"),
        pytest.param("рассчитывает", "план", id="planning"),
        pytest.param("запустят", "пуск", id="putting into service"),
        pytest.param("заверши́ли".replace("\u0301", ""), "окончание", id="finishing"),
    ],
)
def test_word_asks_for_what_the_noun_names(word, lemma):
    assert any(is_named(each, frozenset({lemma})) for each in notions_of(word))


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        pytest.param("должны", "доля", id="another noun"),
        pytest.param("вагон", "долг", id="a thing"),
        pytest.param("запустят", "закрытие", id="the opposite"),
        pytest.param("начальник", "начало", id="a look-alike"),
    ],
)
def test_word_does_not_ask_for_another_thing(word, lemma):
    assert not any(is_named(each, frozenset({lemma})) for each in notions_of(word))
