"""The pieces behind a number enter; the words of the phrase that may name what it counts leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.parse.figures.scan import Kind, Piece


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: its dictionary form, and the piece behind it. `is_person`: somebody, not something."""

    noun: str
    after: int
    is_person: bool = False


_MOST_BETWEEN: Final = 5
"""Words that may stand between a number and its noun («100 новых совместных торговых и логистических центров»)."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the phrase: where it starts, and the piece behind it."""

    text: str
    start: int
    after: int


def words_from(pieces: Sequence[Piece], place: int, low: str) -> list[Word]:
    """Return the words that follow with nothing but spaces between; hyphenated ones are one."""
    found: list[Word] = []
    while place < len(pieces) and len(found) <= _MOST_BETWEEN:
        piece = pieces[place]
        gap = low[pieces[place - 1].end : piece.start] if place else ""
        if piece.kind is not Kind.WORD or (gap.strip(" .") and place):
            break
        if piece.start == (pieces[place - 1].end if place else 0) and found:
            break
        place += 1
        text = piece.text
        while place + 1 < len(pieces) and _is_hyphen_joined(pieces, place):
            text += "-" + pieces[place + 1].text
            place += 2
        found.append(Word(text, piece.start, place))
    return found


def _is_hyphen_joined(pieces: Sequence[Piece], place: int) -> bool:
    before, hyphen, following = pieces[place - 1], pieces[place], pieces[place + 1]
    glued = before.end == hyphen.start and hyphen.end == following.start
    return hyphen.text == "-" and glued and following.kind is Kind.WORD
