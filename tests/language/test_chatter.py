import pytest

from bot.language.chatter import CHATTER, COLLOQUIAL, ENGLISH_VERBS, GENERIC
from bot.language.normalise import normalise


@pytest.mark.parametrize("word", ["сколько", "пожалуйста", "насчет", "whose", "қанша"])
def test_question_words_carry_no_subject(word):
    assert word in CHATTER


@pytest.mark.parametrize("word", ["объем", "статистика", "volume", "көлем"])
def test_what_any_figure_may_be_called_is_generic(word):
    assert word in GENERIC


@pytest.mark.parametrize("word", ["урожай", "вагон", "harvest", "railway"])
def test_subjects_are_neither(word):
    assert word not in CHATTER | GENERIC


@pytest.mark.parametrize(
    "table",
    [CHATTER, GENERIC, ENGLISH_VERBS, frozenset(COLLOQUIAL), frozenset(COLLOQUIAL.values())],
    ids=["chatter", "generic", "verbs", "colloquial", "meant"],
)
def test_entries_are_written_as_normalise_leaves_them(table):
    assert {word for word in table if normalise(word) != word} == set()


def test_no_word_both_weighs_nothing_and_little():
    assert not CHATTER & GENERIC


def test_colloquial_words_mean_words_without_a_subject():
    assert set(COLLOQUIAL.values()) <= CHATTER | GENERIC
