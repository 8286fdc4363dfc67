import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.normalise import MAX_LENGTH, normalise
from bot.language.words import split_word, split_words, words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Порт-Хельм", ("порт", "хельм")),
        ("Norway’s trade", ("norway", "trade")),
        ("Д’Арк", ("дарк",)),
        ("1 500 тонн", ("1 500", "тонн")),
        ("27.01.2026", ("27.01.2026",)),
        ("25-го", ("25-го",)),
        ("Ёлка", ("елка",)),
        ("ТЕМІРЖОЛ", ("теміржол",)),
        ("Harvest", ("harvest",)),
        ("?! —", ()),
        ("", ()),
    ],
)
def test_words(text, parts):
    assert words(text) == parts


@pytest.mark.parametrize(("token", "parts"), [("бизнес-форум", ("бизнес", "форум")), ("o'brien's", ("obrien",))])
def test_split_word(token, parts):
    assert split_word(token) == parts


@given(st.text(max_size=200) | st.from_regex(r"[а-яёА-ЯЁіҚ]{1,30}|[A-Za-z]{1,30}", fullmatch=True))
def test_quick_way_and_long_way_agree(text):
    assert len(text) <= MAX_LENGTH
    assert words(text) == split_words(normalise(text))
