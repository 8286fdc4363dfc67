"""Every number, date and name in every reply comes from the records; and the checker that proves it does bite."""

from __future__ import annotations

import pytest

from bot.models.base import Base
from bot.models.reply import Button, Rendered
from bot.models.text import Language
from bot.render import Style, render

from .answers import ANSWERS
from .provenance import unproven


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", ANSWERS)
def test_reply_says_only_what_the_records_hold(name, language, base: Base) -> None:
    for style in Style:
        rendered = render(ANSWERS[name], base=base, language=language, style=style)
        assert unproven(ANSWERS[name], base=base, rendered=rendered, language=language) == []


@pytest.mark.parametrize(
    ("name", "added"),
    [
        pytest.param("found-trade-2025-figure", "ещё 7 лет", id="number"),
        pytest.param("found-trade-2025-figure", "360 млн", id="neighbour's number"),
        pytest.param("found-trade-2025-figure", "162 млрд", id="wrong scale"),
        pytest.param("found-trade-2025-figure", "5 мая 2024 г.", id="date"),
        pytest.param("found-trade-2025-figure", "2 января 2026 г.", id="right day of a wrong month"),
        pytest.param("found-trade-2025-figure", "Руй", id="name"),
        pytest.param("no-figure-for-entity", "162 млн", id="value of a fact known nearby"),
        pytest.param("choices", "162 млн", id="value of a fact on offer"),
        pytest.param("found-gauge-summary", "https://harbour.example/b", id="link"),
    ],
)
def test_checker_reports_what_a_renderer_adds(name, added, base: Base) -> None:
    honest = render(ANSWERS[name], base=base, language=Language.RU, style=Style.TELEGRAM)
    for forged in (
        Rendered(f"{honest.text}\n{added}", honest.buttons),
        Rendered(honest.text, (*honest.buttons, (Button(added, url="https://harbour.example/a?st=1&x=2"),))),
    ):
        assert unproven(ANSWERS[name], base=base, rendered=forged, language=Language.RU)
