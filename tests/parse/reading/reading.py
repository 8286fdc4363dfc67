"""How tests read an invented page: one call, and short notations for what came of it."""

from __future__ import annotations

from datetime import date

from bot.parse.page import Page, PartOfPage
from bot.parse.reading import read_page

TODAY = date(2026, 6, 1)


def read(text: str, *, name: str = "page.txt", url: str | None = None, today: date = TODAY) -> Page:
    return read_page(text.encode(), name=name, url=url, today=today)


def body(page: Page) -> list[str]:
    """The numbered paragraphs in order."""
    return [each.text for each in page.paragraphs if each.number]


def parts(page: Page) -> str:
    """The parts of the numbered paragraphs, a letter each: s, b, q, a, n."""
    letters = {
        PartOfPage.STANDFIRST: "s",
        PartOfPage.BODY: "b",
        PartOfPage.QUESTION: "q",
        PartOfPage.ANSWER: "a",
        PartOfPage.NOTE: "n",
    }
    return "".join(letters[each.part] for each in page.paragraphs if each.number)


def above(page: Page) -> list[tuple[str, str]]:
    """What stands above the body, and subheadings: part and text."""
    return [(each.part.value, each.text) for each in page.paragraphs if not each.number]
