import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.rarity import GENERIC_WEIGHT, is_real_word, rarity, weight


@pytest.mark.parametrize("word", ["сколько", "расскажите", "the", "туралы", "между"])
def test_chatter_weighs_nothing(word):
    assert weight(word) == 0


@pytest.mark.parametrize("word", ["объема", "volumes", "көлемі"])
def test_generic_words_weigh_very_little(word):
    assert weight(word) == GENERIC_WEIGHT


@pytest.mark.parametrize(
    ("heavier", "lighter"),
    [("элеватор", "город"), ("тоннель", "собрали"), ("tunnel", "city"), ("зерно", "зерновой")],
    ids=["rare over everyday", "noun over verb", "english", "noun over adjective"],
)
def test_weights_are_ordered(heavier, lighter):
    assert weight(heavier) > weight(lighter)


@pytest.mark.parametrize(
    ("word", "real"), [("урожай", True), ("урожяй", False), ("railway", True), ("railwya", False), ("2025", False)]
)
def test_real_word(word, real):
    assert is_real_word(word) is real


@given(st.text(max_size=30))
def test_weight_and_rarity_are_shares(word):
    assert 0 <= weight(word) <= 1
    assert 0 <= rarity(word) <= 1
