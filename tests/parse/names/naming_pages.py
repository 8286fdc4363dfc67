"""Pages made of a few sentences."""

from __future__ import annotations

import datetime as dt

from bot.models.text import Language
from bot.parse.page import Page, PageSource, Paragraph


def page_of(*texts, language=Language.RU):
    """Return a page with these paragraphs."""
    paragraphs = tuple(Paragraph(number, text) for number, text in enumerate(texts, 1))
    return Page(PageSource("t", published=dt.date(2026, 3, 3)), language, paragraphs)
