"""Source lines."""

from __future__ import annotations

from datetime import date

import pytest

from bot.models.article import Source
from bot.models.base import Base
from bot.models.text import Language
from bot.render.markup import Span
from bot.render.sources import source_spans
from bot.render.voice import Voice


@pytest.mark.parametrize(
    ("title", "language", "quoted"),
    [
        ("Рельсы", Language.RU, "«Рельсы»"),
        ("«Рельсы»", Language.RU, "«Рельсы»"),
        ("Ларсен: «Путь готов»", Language.RU, "«Ларсен: „Путь готов“»"),
        ("«Путь» и «Рельс»", Language.RU, "«„Путь“ и „Рельс“»"),
        ("Ларсен: «Путь готов»", Language.EN, "“Ларсен: «Путь готов»”"),
        ("Larsen: “The track is ready”", Language.EN, "“Larsen: ‘The track is ready’”"),
    ],
)
def test_marks_within_a_title_are_inner_ones(base: Base, title: str, language: Language, quoted: str) -> None:
    source = Source(outlet="Курьер", title=title, published=date(2026, 1, 15), url="https://courier.example/a")
    assert source_spans(source, Voice(base, language))[1] == Span(quoted, url="https://courier.example/a")
