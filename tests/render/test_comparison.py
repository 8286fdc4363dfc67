"""Two figures side by side."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models.answer import Comparison
from bot.models.base import Base
from bot.models.fact import Figure
from bot.models.text import Language
from bot.render.comparison import rounded

from .answers import ANSWERS, figure
from .golden import reply, text_of

RU, EN = Language.RU, Language.EN

COMPARISON_RU = """\
Примерно в 2,2 раза больше: Исландия~— Норвегия (товарооборот, 2025~год)

• более 360~млн~долл.~— Исландия~— Норвегия
• 162~млн~долл.~— Португалия~— Норвегия

Отношение: 360~млн ÷ 162~млн ≈ 2,2
Не все значения точные, поэтому отношение приблизительное.

Источник: Фьорд-курьер, 15~января 2026~г., «Разговор о рельсах» (ссылка в источнике не указана)
Источник: Портовая газета, 3~февраля 2026~г., «Север и юг считают вагоны» https://harbour.example/a?st=1&x=2
Перепечатка: mirror.example, 4~февраля 2026~г.
[Товарооборот, Исландия~— Норвегия, 2025~год]
[Товарооборот, Португалия~— Норвегия, 2025~год]
[Скопировать] [График] [Почему так?]"""

COMPARISON_EN = """\
About 2.2 times as much: Iceland~— Norway (trade turnover, 2025)

• more than $360~million~— Iceland~— Norway
• $162~million~— Portugal~— Norway

Ratio: 360~million ÷ 162~million ≈ 2.2
Not every value is exact, so the ratio is approximate.

Source: Фьорд-курьер, 15~January 2026, “Разговор о рельсах” (no link was given)
Source: Harbour Gazette, 3~February 2026, “Север и юг считают вагоны” https://harbour.example/a?st=1&x=2
Republished: mirror.example, 4~February 2026
[Trade turnover, Iceland~— Norway, 2025]
[Trade turnover, Portugal~— Norway, 2025]
[Copy] [Chart] [Why this?]"""


@pytest.mark.parametrize(("language", "expected"), [(RU, COMPARISON_RU), (EN, COMPARISON_EN)])
def test_both_figures_and_how_the_ratio_was_formed(language, expected, base: Base) -> None:
    assert reply(ANSWERS["comparison"], base, language) == expected


def comparison(larger: str, smaller: str) -> Comparison:
    def valued(value: str) -> Figure:
        return figure("trade-2025").model_copy(update={"value": Decimal(value)})

    ratio = Decimal(larger) / Decimal(smaller) if Decimal(smaller) else None
    return Comparison(valued(larger), valued(smaller), ratio=ratio, exact=True)


@pytest.mark.parametrize(
    ("larger", "smaller", "verdict", "formula"),
    [
        ("10", "5", "В 2 раза больше", "Отношение: 10 ÷ 5 = 2"),
        ("25", "5", "В 5 раз больше", "Отношение: 25 ÷ 5 = 5"),
        ("21", "1", "В 21 раз больше", "Отношение: 21 ÷ 1 = 21"),
        ("5", "2", "В 2,5 раза больше", "Отношение: 5 ÷ 2 = 2,5"),
        ("10", "3", "Примерно в 3,3 раза больше", "Отношение: 10 ÷ 3 ≈ 3,3"),
        ("103", "100", "В 1,03 раза больше", "Отношение: 103 ÷ 100 = 1,03"),
        ("7", "7", "Поровну", "Отношение: 7 ÷ 7 = 1"),
    ],
)
def test_ratio_in_words_and_as_a_formula(larger, smaller, verdict, formula, base: Base) -> None:
    lines = text_of(comparison(larger, smaller), base, RU).splitlines()
    assert lines[0].startswith((f"{verdict}~— товарооборот", f"{verdict}: Португалия~— Норвегия (товарооборот"))
    assert formula in lines


@pytest.mark.parametrize(("larger", "smaller"), [("5", "0"), ("5", "-2"), ("-1", "-2")])
def test_no_ratio_is_told_where_it_means_nothing(larger, smaller, base: Base) -> None:
    text = text_of(comparison(larger, smaller), base, RU)
    assert text.startswith("Сравнение~—")
    assert "÷" not in text


def test_range_gets_no_formula(base: Base) -> None:
    plain = comparison("10", "5")
    ranged = Comparison(
        plain.larger.model_copy(update={"value_to": Decimal(12)}), plain.smaller, ratio=Decimal(2), exact=False
    )
    assert "÷" not in text_of(ranged, base, RU)


@given(st.decimals(1, 10**6, allow_nan=False, places=12))
def test_rounding_stays_close(ratio) -> None:
    assert abs(rounded(ratio) - ratio) <= Decimal("0.05")
