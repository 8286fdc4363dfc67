import pytest

from bot.language.lemmas import lemmas
from bot.language.offices import ABOUT_A_PERSON, HEADS, HOLDING, MODIFIERS, OFFICES


@pytest.mark.parametrize("word", ["министром", "президента", "мэр", "ambassadors", "ceo", "әкімі"])
def test_inflected_office(word):
    assert not lemmas(word).isdisjoint(OFFICES)


@pytest.mark.parametrize("word", ["возглавляет", "руководил", "heads", "runs", "басқарады"])
def test_inflected_verb_of_holding(word):
    assert not lemmas(word).isdisjoint(HOLDING)


@pytest.mark.parametrize("word", ["должность", "фамилию", "job", "surname"])
def test_word_about_a_person(word):
    assert not lemmas(word).isdisjoint(ABOUT_A_PERSON)


@pytest.mark.parametrize("word", ["урожай", "вагон", "harvest"])
def test_things_are_no_offices(word):
    assert lemmas(word).isdisjoint(OFFICES | HOLDING | ABOUT_A_PERSON)


def test_modifiers_are_no_offices_by_themselves():
    assert MODIFIERS.isdisjoint(OFFICES | HEADS)
