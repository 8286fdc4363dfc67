"""The periods of an English sentence enter; those that a figure in it can be of leave."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.models.period import Grain
from bot.parse.analysis import Sentence
from bot.parse.found import FoundFigure, Turn
from bot.parse.measured.when import Spotted

_APART: Final = re.compile(
    r";|\. |,? (?:while|whereas|but) |, (?:which|who|whose|where) |"
    r"\b(?:and|but) (?:was|were|is|are|has|have|had|it|they|he|she|we|the|will|would|expects?|plans?|built|opened|"
    r"founded)\b"
)
"""What parts two clauses: a period of one is not the other's."""

_COMMA: Final = re.compile(r",(?!\d)|\band\b(?! \d)")
_FOUNDED: Final = re.compile(
    r"\b(?:founded|built|established|born|created|launched|opened|set up|formed|established|inaugurated|elected|"
    r"appointed|joined|designed|completed|discovered|invented|acquired|bought|dating (?:from|back to)) (?:back )?in $",
    re.IGNORECASE,
)
"""What is told of somebody's or something's past beside the figure («Founded in 1987, the fair now has 14 stages»)."""

_SINCE_BEST: Final = re.compile(
    r"\b(?:\w+est|best|worst|first|least|most|record|time)\b[^.;,\d]{0,30} since (?:the )?$", re.IGNORECASE
)
_NUMBERED: Final = re.compile(
    r"\b(?:by-?law|law|act|resolution|order|bill|regulation|directive|rule|article|no\.?) $", re.IGNORECASE
)
_SPANS: Final = re.compile(
    r"\b(?:over|in|within|during|throughout|last|past|next|first|per|an?|each|every)\b[^,;]{0,24}$", re.IGNORECASE
)
_OPENING: Final = 24
"""Characters from the start of a sentence within which a period dates all of it («In 2025, …»)."""


def of_figure(
    figure: FoundFigure, periods: Sequence[Spotted], *, figures: Sequence[FoundFigure], sentence: Sentence
) -> tuple[Spotted, ...]:
    """Return the periods that a figure can be of: those of its own clause, else those that date the whole sentence."""
    text = sentence.paragraph.text
    free = [each for each in periods if _dates(each, figure, figures, text, sentence)]
    fitting = [each for each in free if not _parted(each, figure, text, sentence)]
    near = [each for each in fitting if each.start >= figure.end and not _COMMA.search(text[figure.end : each.start])]
    if near and figure.turn is not Turn.BEFORE:
        return tuple(
            each for each in fitting if each.start >= figure.end or _is_close(each, figure, text) or each.compared
        )
    return tuple(fitting)


def _is_close(period: Spotted, figure: FoundFigure, text: str) -> bool:
    return not _COMMA.search(text[period.end : figure.start])


def _dates(period: Spotted, figure: FoundFigure, figures: Sequence[FoundFigure], text: str, sentence: Sentence) -> bool:
    """Say whether a period tells when, and is no figure, no name and no past of its own."""
    before = text[sentence.start : period.start]
    if (
        _NUMBERED.search(before)
        or _SINCE_BEST.search(before)
        or (_FOUNDED.search(before) and period.start < figure.start)
    ):
        return False
    if period.period.grain is not Grain.DURATION:
        return True
    own = period.start < figure.end and figure.start < period.end
    told = any(period.start < each.end and each.start < period.end for each in figures if each != figure)
    words = text[max(sentence.start, period.start - 30) : period.end]
    if not own and told and not _SPANS.search(words):
        return False
    between = text[min(period.end, figure.end) : max(period.start, figure.start)]
    return own or not _COMMA.search(between)


def _parted(period: Spotted, figure: FoundFigure, text: str, sentence: Sentence) -> bool:
    """Say whether another clause begins between a period and a figure; one that opens the sentence dates them all."""
    if period.end <= figure.start:
        opens = period.start - sentence.start <= _OPENING and text[period.end : period.end + 1] == ","
        return not opens and bool(_APART.search(text[period.end : figure.start]))
    return bool(_APART.search(text[figure.end : period.start]))
