"""Figures that would be filed alike enter; each with the words beside it that tell it from the others, leave.

Two values of one measure, period and party are shown side by side, as if they contradicted each other. Where one
article tells both, they mostly are of two things that its words tell apart («29 % in the north», «63 % nationwide»).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.parse.measured.reading import Reading

_BESIDE: Final = 7
"""Tokens on either side of a figure that are its own, as far as no other figure comes between."""

_CONTENT: Final = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "PRON"})


def told_apart(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings, those that share everything but their value with the words beside each."""
    often = Counter(_filed(each) for each in readings)
    return [
        replace(each, measured=replace(each.measured, apart=_beside(each, readings), counted=""))
        if often[_filed(each)] > 1
        else each
        for each in readings
    ]


def _filed(reading: Reading) -> tuple[object, ...]:
    figure, told = reading.figure, reading.measured
    parties = tuple(sorted((each.entity, each.part.value) for each in reading.shared.parties))
    unit = figure.unit or figure.noun
    return told.phrase.name, told.movement, unit, figure.turn.value == "before", str(reading.period), parties


def _beside(reading: Reading, readings: Sequence[Reading]) -> tuple[str, ...]:
    """Return the content words beside a figure that stand nearer to it than to any other figure of the sentence."""
    figure, tokens = reading.figure, reading.sentence.tokens
    others = [
        each.figure for each in readings if each.sentence is reading.sentence and each.figure is not reading.figure
    ]
    first = max((each.end for each in others if each.end <= figure.start), default=0)
    last = min(
        (each.start for each in others if each.start >= figure.end), default=len(reading.sentence.paragraph.text)
    )
    before = [each for each in tokens if first <= each.start and each.end <= figure.start][-_BESIDE:]
    after = [each for each in tokens if figure.end <= each.start and each.end <= last][:_BESIDE]
    words = (each.lemma or each.text.lower() for each in (*after, *before) if each.pos in _CONTENT)
    return tuple(dict.fromkeys(each for each in words if each.isalpha()))
