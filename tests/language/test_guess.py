import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.guess import guess_language
from bot.models.text import Language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("сколько торгует Норвегия", Language.RU),
        ("how much does Norway sell", Language.EN),
        ("skolko prodaet norvegiya", Language.EN),
        ("қанша", Language.KK),
        ("Әлем", Language.KK),
        ("канша болды", Language.KK),
        ("Норвегия мен Португалия арасындагы келисим", Language.KK),
        ("2023 жылы", Language.KK),
        ("ал Израиль?", Language.KK),
        ("162 миллион деген не", Language.KK),
        ("израиль премьер министри ким", Language.KK),
        ("ким такой", Language.RU),
        ("мен", Language.RU),
        ("кто такой Ким", Language.RU),
        ("казань и кыргызстан", Language.RU),
        ("что такое GDP", Language.RU),
        ("what is ВВП growth", Language.EN),
        ("", None),
        ("42 🙂 %", None),
        ("你好", None),
    ],
)
def test_guess(text, language):
    assert guess_language(text) is language


@given(st.text(max_size=200))
def test_never_raises(text):
    guess_language(text)


@given(st.text(alphabet="0123456789 .,!?-🙂$%", max_size=40))
def test_no_letters_no_language(text):
    assert guess_language(text) is None
