"""The question back to the reader."""

from __future__ import annotations

import pytest

from bot.models.base import Base
from bot.models.reply import ShowFact
from bot.models.text import Language
from bot.render import Style, render

from .answers import ANSWERS
from .golden import reply, text_of

CHOICES_RU = """\
По запросу «торговля» подходит несколько ответов. Какой нужен?

1. Товарооборот, Португалия~— Норвегия… · Портовая газета
2. Товарооборот, Португалия~— Норвегия, 2025~год · Фьорд-курьер
3. Открытие линии
[1. Товарооборот, Португалия~— Норвегия… · Портовая газета]
[2. Товарооборот, Португалия~— Норвегия, 2025~год · Фьорд-курьер]
[3. Открытие линии]"""

CHOICES_EN = """\
Several answers fit “торговля”. Which one?

1. Trade turnover, Portugal~— Norway, 2025 · Harbour Gazette
2. Trade turnover, Portugal~— Norway, 2025 · Фьорд-курьер
3. Opening of the line
[1. Trade turnover, Portugal~— Norway, 2025 · Harbour Gazette]
[2. Trade turnover, Portugal~— Norway, 2025 · Фьорд-курьер]
[3. Opening of the line]"""


@pytest.mark.parametrize(("language", "expected"), [(Language.RU, CHOICES_RU), (Language.EN, CHOICES_EN)])
def test_numbered_labels_and_one_button_each(language, expected, base: Base) -> None:
    assert reply(ANSWERS["choices"], base, language) == expected


def test_button_shows_its_fact(base: Base) -> None:
    rendered = render(ANSWERS["choices"], base=base, language=Language.EN, style=Style.TELEGRAM)
    shown = [row[0].action for row in rendered.buttons]
    assert shown == [ShowFact("trade-2025"), ShowFact("trade-2025-courier"), ShowFact("opening")]


def test_nothing_in_common_is_not_named(base: Base) -> None:
    assert text_of(ANSWERS["choices-bare"], base, Language.EN).startswith("Several answers fit. Which one?")
