import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.kazakh import is_everyday_verb, may_be_misspelt, stems


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("саудасының", "сауда"),
        ("теміржолдардың", "теміржол"),
        ("норвегияға", "норвегия"),
        ("қалада", "қала"),
        ("астықтан", "астық"),
        ("көлемі", "көлем"),
        ("елдермен", "ел" + "дер"),
    ],
    ids=["possessive and case", "plural and case", "to", "in", "from", "its", "with"],
)
def test_suffixes_come_off_in_layers(word, stem):
    assert stem in stems(word)


def test_a_stem_keeps_three_letters():
    assert min(map(len, stems("елдерде"))) >= 3


@given(st.text(alphabet="абгдеқңөұүһі", max_size=30))
def test_every_stem_opens_the_word(word):
    assert word in stems(word)
    assert all(word.startswith(stem) for stem in stems(word))


@pytest.mark.parametrize(
    ("word", "active"),
    [("өндірілді", "өндірді"), ("жиналды", "жинады"), ("тасымалданды", "тасымалдады")],
)
def test_the_passive_is_asked_for_as_the_active(word, active):
    assert active in stems(word)


@pytest.mark.parametrize(
    ("word", "everyday"),
    [("жиналды", True), ("тұрады", True), ("қатысқан", True), ("болды", True), ("астық", False), ("қалада", False)],
)
def test_everyday_verbs(word, everyday):
    assert is_everyday_verb(word) is everyday


@pytest.mark.parametrize(
    ("word", "meant", "distance", "may"),
    [
        ("казакстан", "қазақстан", 1.0, True),
        ("қару", "бару", 1.0, False),
        ("жылдан", "считать", 1.5, False),
        ("министри", "министрі", 1.0, True),
        ("астанаға", "астана", 2.0, False),
    ],
)
def test_few_words_of_a_kazakh_text_are_taken_for_misspelt(word, meant, distance, may):
    assert may_be_misspelt(word, meant, distance) is may
