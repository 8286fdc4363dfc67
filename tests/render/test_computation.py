"""A computed number is said with its terms, its formula and how exact it is."""

from __future__ import annotations

import pytest

from bot.models.base import Base
from bot.models.text import Language

from .answers import ANSWERS
from .golden import text_of


@pytest.mark.parametrize(
    ("name", "language", "lines"),
    [
        (
            "difference",
            Language.RU,
            ["Примерно на 198~млн~долл. больше: Исландия", "360~млн − 162~млн = 198~млн", "122,2~%"],
        ),
        ("difference-percent", Language.RU, ["Примерно на 122,2~% больше"]),
        ("sum", Language.EN, ["Together: about $522~million", "162~million + 360~million = 522~million"]),
        ("share", Language.EN, ["Share: about 45%", "162~million ÷ 360~million = 45%"]),
        ("change", Language.RU, ["Рост на 42~млн~долл.", "162~млн − 120~млн = 42~млн", "42~млн ÷ 120~млн = 35~%"]),
        ("change", Language.KK, ["Өсім: 42~млн~АҚШ~доллары"]),
        (
            "ranking",
            Language.RU,
            ["2-е место: Португалия", "1. более 360~млн~долл.", "2. 162~млн~долл.", "только цифры досье: 2"],
        ),
        ("ranking-least", Language.EN, ["Smallest value: Portugal"]),
        ("unaddable", Language.RU, ["нельзя складывать"]),
        ("unshareable", Language.EN, ["No share can be taken", "one is not part of the other"]),
    ],
)
def test_lines(name, language, lines, base: Base) -> None:
    text = text_of(ANSWERS[name], base, language)
    assert [each for each in lines if each not in text] == []


def test_an_exact_result_has_no_caveat(base: Base) -> None:
    assert "приблизительный" not in text_of(ANSWERS["change"], base, Language.RU)
    assert "приблизительный" in text_of(ANSWERS["sum"], base, Language.RU)
