"""The figures of an English paragraph enter; those held against another of today, not of the past, leave marked so.

«Trains take 45 minutes, compared with two hours by bus» tells of two things; «compared with two hours last year» of one
thing at two times.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.parse.found import FoundFigure, Turn
from bot.parse.measured import tables_en as table
from bot.parse.measured.en_site import CLAUSE_MARKS, Site, clause_of
from bot.parse.measured.measure import Measured, Phrase, Piece

_AGAINST: Final = re.compile(
    r"\b(?:against|compared (?:with|to)|versus|vs\.?|as against)\s+(?:the |a |an |just |only |about |some )?$",
    re.IGNORECASE,
)
_BEYOND: Final = re.compile(
    r"\b(?:below|above|under|short of|beating|missing|(?:fewer|less|more|higher|lower|better|worse) than)\s+the\s*$",
    re.IGNORECASE,
)
_TIME: Final = re.compile(
    r"[^.;]{0,40}?\b(?:years?|months?|quarters?|weeks?|earlier|ago|before|previous(?:ly)?|last|prior|decade|season|"
    r"(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"\s*(?:for|in|on|of|at|by|among|across|with|nationwide|elsewhere|nationally|abroad|that|had|expected|forecast|planned|"
    r"predicted|promised|targeted|from)\b",
    re.IGNORECASE,
)
_NEAR: Final = 24
_REACH: Final = 90
"""Characters between a figure and the one that it is held against."""

_LONGEST_TAIL: Final = 6


def contrasted(text: str, found: Sequence[FoundFigure]) -> list[FoundFigure]:
    """Return the figures, those of something else no more as values of the past."""
    marked: list[FoundFigure] = []
    for each in found:
        before = text[max(0, each.start - _NEAR) : each.start]
        told = _told_before(each, marked)
        near = (
            told is not None
            and 0 <= each.start - told.end <= _REACH
            and not re.search(r"[.;]\s", text[told.end : each.start])
        )
        if told is None or not near or each.turn not in {Turn.PLAIN, Turn.BEFORE}:
            marked.append(each)
            continue
        timed = _TIME.match(text, each.end) is not None
        if _BEYOND.search(before):
            marked.append(replace(each, turn=Turn.BEFORE if timed else Turn.PLAIN, other=told.start))
        elif _AGAINST.search(before) and not timed and _TAIL.match(text, each.end):
            marked = [replace(one, turn=Turn.PLAIN, other=None) if one is told else one for one in marked]
            marked.append(replace(each, turn=Turn.PLAIN, other=told.start))
        else:
            marked.append(each)
    nearer = {each.start: each.other for each in marked if each.turn is Turn.PLAIN and each.other is not None}
    return [
        replace(each, other=nearer[each.other]) if each.turn is Turn.BEFORE and each.other in nearer else each
        for each in marked
    ]


def _told_before(figure: FoundFigure, marked: Sequence[FoundFigure]) -> FoundFigure | None:
    """Return the last figure in the same unit."""
    kind = figure.unit or figure.noun
    sort = kind.partition("-")[0] if kind and kind.startswith(("duration-", "length-")) else kind
    return next((each for each in reversed(marked) if (each.unit or each.noun or "").startswith(sort or "\0")), None)


def contrast(site: Site) -> Measured | None:
    """«…, below the $455 million that analysts expected», «compared with two hours by bus»: that of another thing."""
    if site.figure.turn is not Turn.PLAIN or site.figure.other is None:
        return None
    told = next((measured for figure, measured in site.earlier if figure.start == site.figure.other), None)
    if told is None:
        return None
    tail = _tail(site)
    words = [
        each
        for each in tail
        if not site.tree.is_entity(each) and site.lemma(each) not in {"the", "a", "an", "incumbent"}
    ]
    while words and site.lemma(words[-1]) in table.JOINING:
        words.pop()
    pieces = tuple(Piece(site.tokens[each].text, site.lemma(each)) for each in words)
    own = frozenset(tail) if any(site.tree.is_named(each) for each in tail) else frozenset()
    return replace(
        told,
        phrase=Phrase((*told.phrase.pieces, *pieces)),
        rule="contrast",
        confidence=0.7,
        movement=None,
        inside=own,
        owners=own or clause_of(site),
        synonyms=(),
    )


def _tail(site: Site) -> list[int]:
    found: list[int] = []
    for place in range(site.last + 1, min(len(site.tokens), site.last + 1 + _LONGEST_TAIL)):
        token = site.tokens[place]
        if token.text in CLAUSE_MARKS or token.text in {".", "and", "but"} or place in site.tree.figure_at:
            break
        found.append(place)
    return found
