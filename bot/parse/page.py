"""An article as it was read: its source, as far as the page tells, and its paragraphs with the part each plays."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bot.models.text import Language


class PartOfPage(StrEnum):
    """The part that a paragraph plays on its page."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    QUESTION = "question"
    ANSWER = "answer"
    NOTE = "note"  # what the editors say themselves below an interview


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `number` counts from 1 in the body; 0 is what stands above and below it (headlines, source).

    `voice` is who speaks it, as the page names them in an interview («М. Пелливерт», "Q"); None elsewhere. `exchange`
    counts the questions of an interview from 1 and joins a question to the paragraphs of its answer; 0 elsewhere.
    """

    number: int
    text: str
    part: PartOfPage = PartOfPage.BODY
    voice: str | None = None
    exchange: int = 0


@dataclass(frozen=True, slots=True)
class PageSource:
    """What a page tells about where it came from; None where it does not. `author_post`: as written.

    `place` is the town of a dateline. `notes` are doubts, such as a year that was assumed.
    """

    title: str
    outlet: str | None = None
    author: str | None = None
    author_post: str | None = None
    published: dt.date | None = None
    url: str | None = None
    republished_by: str | None = None
    republished_at: dt.date | None = None
    place: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """An article without the furniture of its page."""

    source: PageSource
    language: Language
    paragraphs: tuple[Paragraph, ...]
