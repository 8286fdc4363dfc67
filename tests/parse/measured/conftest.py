"""Invented sentences, read by the real stages before this one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from bot.models.text import Language, language_of_letters
from bot.parse.analysis import Analysis
from bot.parse.found import Drafted, Figures
from bot.parse.page import Page, PageSource, Paragraph

PUBLISHED = dt.date(2026, 1, 27)
Read = Callable[..., tuple[Analysis, dict[int, Figures], Drafted]]


@pytest.fixture(scope="session")
def read() -> Read:
    """Return what reads paragraphs of an invented article published on 27 January 2026."""
    pytest.importorskip("slovnet", reason="reading articles needs the extra [parse]")
    from bot.parse.figures import find_figures
    from bot.parse.measured import draft_figures
    from bot.parse.names import analyse
    from bot.parse.speech import find_speech

    def drafted(*texts: str) -> tuple[Analysis, dict[int, Figures], Drafted]:
        language = Language.RU if language_of_letters(" ".join(texts)) is not Language.EN else Language.EN
        paragraphs = tuple(Paragraph(number, text) for number, text in enumerate(texts, start=1))
        source = PageSource(title="Invented", outlet="Nobody's Gazette", published=PUBLISHED)
        analysis = analyse(Page(source, language, paragraphs), None)
        figures = {place: find_figures(each.text, language) for place, each in enumerate(paragraphs)}
        return analysis, figures, draft_figures(analysis, figures, find_speech(analysis), None)

    return drafted
