import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.spelling import SOUND_DISCOUNT, Speller, Suggestion, edits_allowed, sound

WORDS = ("урожай", "товарооборот", "норвегия", "железные", "вагон", "кот", "порт-хельм")


@pytest.fixture(scope="module")
def speller():
    return Speller(WORDS)


@pytest.mark.parametrize(
    ("typo", "meant"),
    [
        ("урожый", "урожай"),
        ("урожйа", "урожай"),
        ("таварааборот", "товарооборот"),
        ("норвения", "норвегия"),
        ("жилезные", "железные"),
    ],
    ids=["one letter", "swapped letters", "by sound", "neighbour key", "unstressed vowel"],
)
def test_nearest_word(speller, typo, meant):
    assert speller.suggest(typo)[0].word == meant


@pytest.mark.parametrize("word", ["кит", "порд-хельм", "самолет", "вигвам", ""])
def test_no_suggestion(speller, word):
    assert speller.suggest(word) == ()


def test_a_known_word_is_at_no_distance(speller):
    assert speller.suggest("вагон") == (Suggestion("вагон", 0.0),)


def test_words_that_sound_alike_cost_half(speller):
    assert speller.suggest("вогон")[0].distance == SOUND_DISCOUNT


def test_shared_first_letter_breaks_ties():
    assert Speller(("загон", "вагон")).suggest("вигон")[0].word == "вагон"


def test_limit(speller):
    assert len(Speller(("вагон", "загон", "выгон")).suggest("вогон", limit=2)) == 2


@pytest.mark.parametrize(("length", "allowed"), [(3, 0), (4, 1), (6, 1), (7, 2), (10, 2), (11, 3), (40, 3)])
def test_longer_words_may_be_further_away(length, allowed):
    assert edits_allowed(length) == allowed


@pytest.mark.parametrize(
    ("one", "other"),
    [("корова", "карова"), ("честный", "чесный"), ("собирается", "собираеца"), ("программа", "програма")],
)
def test_words_that_sound_alike_share_a_key(one, other):
    assert sound(one) == sound(other)


@given(st.lists(st.text(alphabet="авгнорт", min_size=4, max_size=9), min_size=1, max_size=30), st.randoms())
def test_order_of_the_vocabulary_does_not_matter(vocabulary, random):
    shuffled = random.sample(vocabulary, len(vocabulary))
    word = vocabulary[0][1:] + "а"
    assert Speller(vocabulary).suggest(word) == Speller(shuffled).suggest(word)


@given(st.text(max_size=60))
def test_never_raises(word):
    Speller(WORDS).suggest(word)


@given(st.lists(st.text("абвгд", min_size=4, max_size=8), max_size=30), st.text("абвгд", min_size=4, max_size=8))
def test_prepared_letters_change_no_suggestion(vocabulary, word):
    prepared = Speller(vocabulary)
    prepared.prepare()
    assert prepared.suggest(word) == Speller(vocabulary).suggest(word)
