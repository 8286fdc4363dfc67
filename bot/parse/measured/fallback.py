"""A figure of which no rule can tell what it measures enters; a name that at least is not wrong leaves."""

from __future__ import annotations

from typing import Final

from bot.language.inflection import plural
from bot.models.text import Language
from bot.parse.found import FoundFigure, Turn
from bot.parse.measured import tables_en, tables_ru
from bot.parse.measured.measure import Measured, Phrase, Piece, words
from bot.parse.measured.phrase_ru import fixed

_UNSURE: Final = 0.2
"""Such names are right about as often as the unit alone tells what was measured."""


def fallback(figure: FoundFigure, language: Language) -> Measured:
    """Return the number of what is counted, or the quantity that the unit is of."""
    moved = (figure.direction or "up") if figure.turn is Turn.CHANGE else None
    return Measured(_phrase(figure, language), "no-measure", _UNSURE, movement=moved)


def _phrase(figure: FoundFigure, language: Language) -> Phrase:
    unit = figure.unit or ""
    start = "currency" if len(unit) == 3 and unit.isupper() else unit  # noqa: PLR2004 - the length of an ISO 4217 code
    if language is Language.EN:
        if figure.noun:
            return words(f"number of {figure.noun}")
        return words(next((name for each, name in tables_en.UNIT_DIMENSIONS if start.startswith(each)), "figure"))
    if figure.noun:
        return Phrase((*fixed("число"), Piece(plural(figure.noun.split()[-1], "gent"), figure.noun)))
    return Phrase(
        fixed(next((name for each, name in tables_ru.ENTITY_DIMENSIONS if start.startswith(each)), "показатель"))
    )
