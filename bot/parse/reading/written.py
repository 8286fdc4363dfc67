"""What a file holds before its parts are told apart: blocks of text in order, and what markup says of the source."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Hint(StrEnum):
    """The part that markup gives to a block: a class name, an element."""

    NONE = ""
    QUESTION = "question"
    ANSWER = "answer"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    NOTE = "note"  # all in italics, or of a class for editors' words
    QUOTE = "quote"
    ITEM = "item"
    ROW = "row"  # of a table


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph as written. `heading` is its level (0: none); `strong`: all of it is bold; `bold`: its bold start.

    `parted` says that a rule or asterisks stand before it.
    """

    text: str
    heading: int = 0
    strong: bool = False
    bold: str = ""
    hint: Hint = Hint.NONE
    parted: bool = False


@dataclass(frozen=True, slots=True)
class Clues:
    """What the markup of a file says of where it came from: meta tags, JSON-LD, front matter."""

    titles: tuple[str, ...] = ()  # the best first
    outlet: str | None = None
    author: str | None = None
    author_post: str | None = None
    published: dt.date | None = None
    url: str | None = None
    original: str | None = None  # the address of what this page republishes
    standfirst: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """The blocks of a file and its clues."""

    blocks: tuple[Block, ...]
    clues: Clues = Clues()


def words(text: str) -> frozenset[str]:
    """Return the words of a table.

    >>> sorted(words("b a"))
    ['a', 'b']
    """
    return frozenset(text.split())
