"""Dates and periods in words."""

from __future__ import annotations

from datetime import date

import pytest

from bot.models.period import Period
from bot.models.text import Language
from bot.render.dates import date_text, period_name, period_phrase
from bot.render.markup import NBSP

RU, EN, KK = Language.RU, Language.EN, Language.KK


def shown(text: str) -> str:
    return text.replace(NBSP, "~")


@pytest.mark.parametrize(
    ("language", "expected"), [(RU, "27~января 2026~г."), (EN, "27~January 2026"), (KK, "2026~ж. 27~қаңтар")]
)
def test_date_in_full(language, expected) -> None:
    assert shown(date_text(date(2026, 1, 27), language)) == expected


@pytest.mark.parametrize(
    ("period", "language", "name", "phrase"),
    [
        ("2025", RU, "2025~год", "за 2025~год"),
        ("2025", EN, "2025", "in 2025"),
        ("2025-11", RU, "ноябрь 2025~г.", "за ноябрь 2025~г."),
        ("2025-11", EN, "November 2025", "in November 2025"),
        ("2025-Q1", RU, "I квартал 2025~г.", "за I квартал 2025~г."),
        ("2025-Q2", RU, "II квартал 2025~г.", "за II квартал 2025~г."),
        ("2025-Q3", RU, "III квартал 2025~г.", "за III квартал 2025~г."),
        ("2025-Q4", EN, "Q4 2025", "in Q4 2025"),
        ("2025-H1", RU, "I полугодие 2025~г.", "за I полугодие 2025~г."),
        ("2025-H2", EN, "second half of 2025", "in the second half of 2025"),
        ("2026-01-27", RU, "27~января 2026~г.", "27~января 2026~г."),
        ("2026-01-27", EN, "27~January 2026", "on 27~January 2026"),
        ("2024/2025", RU, "2024–2025~годы", "за 2024–2025~годы"),
        ("2024/2025", EN, "2024–2025", "in 2024–2025"),
        ("2025-01/2025-06", RU, "январь – июнь 2025~г.", "за январь – июнь 2025~г."),
        ("2025-01-05/2025-02-07", EN, "5~Jan – 7~Feb 2025", "over 5~Jan – 7~Feb 2025"),
        ("P20Y", RU, "20~лет", "за 20~лет"),
        ("P1Y", RU, "1~год", "за 1~год"),
        ("P20Y", EN, "20~years", "over 20~years"),
        ("P20Y", KK, "20~жыл", "20~жыл ішінде"),
    ],
)
def test_period(period, language, name, phrase) -> None:
    read = Period.model_validate(period)
    assert (shown(period_name(read, language)), shown(period_phrase(read, language))) == (name, phrase)


@pytest.mark.parametrize("language", list(Language))
def test_quarters_and_halves_are_told_apart(language) -> None:
    written = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025-H1", "2025-H2"]
    assert len({period_name(Period.model_validate(each), language) for each in written}) == len(written)
