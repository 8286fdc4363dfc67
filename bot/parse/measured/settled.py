"""The figures of an English paragraph enter; they leave with the units that the text leaves to its reader.

«12 shillings» are those of the country spoken of; «We got 610 million euros and spent 742 million» are euros both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final

from babel.numbers import get_territory_currencies

from bot.models.text import Language
from bot.parse.analysis import Analysis
from bot.parse.found import Figures, FoundFigure, Turn
from bot.parse.measured.listed import listed

_FAMILIES: Final[dict[str, frozenset[str]]] = {
    "krone": listed("NOK DKK"),
    "krona": listed("SEK ISK"),
    "crown": listed("CZK NOK DKK SEK ISK"),
    "shilling": listed("KES TZS UGX SOS"),
    "rupee": listed("INR PKR LKR NPR MUR SCR IDR"),
    "peso": listed("MXN ARS CLP COP PHP UYU DOP CUP"),
    "dinar": listed("DZD IQD JOD KWD BHD LYD RSD TND"),
    "franc": listed("CHF XOF XAF CDF RWF GNF BIF DJF KMF"),
    "rial": listed("IRR OMR YER"),
    "riyal": listed("SAR QAR"),
    "pound": listed("GBP EGP LBP SYP SDG SSP"),
    "real": listed("BRL"),
    "lira": listed("TRY"),
}
"""Names of money that several countries share → whose they may be."""

_BARE_NAME: Final = re.compile(
    r"(?:^|[\d,.]|illions?|hundred|thousand|trillion|bn|[^\W\d_]+y|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"[ \u00a0-](?P<noun>krone|krona|crown|shilling|rupee|peso|dinar|franc|rial|riyal|pound|lira)s?(?!\w)",
    re.IGNORECASE,
)
_COUNTRY: Final = re.compile(r"(?P<code>[A-Z]{2})(?:$|-)")
_LOOKED_BACK: Final = 260
"""Characters before a bare number within which the one that it goes on about stands."""

_GOES_ON: Final = re.compile(
    r"\s*(?:$|[.;:!?)\"”’—–]|,(?!\d)|(?:in|at|on|by|from|of|a|per|an|the|and|but|or|so|while|when|last|this|next|for|before|"
    r"after|earlier|to|as|during|since|until|more|fewer|less|overall|altogether|instead|today|now|two|three|five|ten)(?!\w))"
)
_REFERENCE: Final = re.compile(
    r"(?:gate|route|room|bus|flight|number|no\.|under|over|aged?|page|article|line|of)\s+$", re.IGNORECASE
)


def settled(analysis: Analysis, place: int, figures: Figures) -> Figures:
    """Return the figures of the paragraph at this place of the page, each with the unit that the text implies."""
    if analysis.page.language is not Language.EN:
        return figures
    text = analysis.page.paragraphs[place].text
    named = [_in_money(analysis, place, each, text) for each in figures.found]
    return replace(figures, found=tuple(_carried(named, text)))


def _in_money(analysis: Analysis, place: int, figure: FoundFigure, text: str) -> FoundFigure:
    """Give «12 shillings» the currency of the country spoken of."""
    family = _FAMILIES.get(figure.noun or "") or _family_of(figure, text)
    if family is None:
        return figure
    for country in _countries(analysis, place, figure.start):
        code = next((each for each in _money_of(country) if each in family), None)
        if code is not None:
            return replace(figure, unit=code, noun=None, rule="money")
    return figure


def _family_of(figure: FoundFigure, text: str) -> frozenset[str] | None:
    """Return whose money a figure may be in where its name stands without a country («450 rupees»)."""
    found = _BARE_NAME.search(text[figure.start : figure.end])
    family = _FAMILIES.get(found["noun"].lower()) if found else None
    return family if family and figure.unit in family else None


def _countries(analysis: Analysis, place: int, position: int) -> Iterator[str]:
    """Yield the countries spoken of: those of the sentence, then of the paragraph, then of the article by how often."""
    sentence = next(
        (
            each
            for each in analysis.sentences
            if each.paragraph is analysis.page.paragraphs[place] and each.start <= position < each.end
        ),
        None,
    )
    here = [each for each in analysis.mentions if each.paragraph == place and sentence is not None]
    inside = [each for each in here if sentence is not None and sentence.start <= each.start < sentence.end]
    near = [*reversed([each for each in inside if each.start < position]), *inside]
    named = [*near, *reversed([each for each in here if each.start < position])]
    for each in named:
        yield from _codes(analysis, each.entity)
    counts = Counter(code for each in analysis.mentions for code in _codes(analysis, each.entity))
    yield from (code for code, _ in counts.most_common())


def _codes(analysis: Analysis, entity: str) -> Iterator[str]:
    held = analysis.entities.get(entity)
    for each in (entity, *(held.within if held else ())):
        if found := _COUNTRY.match(each):
            yield found["code"]


@cache
def _money_of(country: str) -> tuple[str, ...]:
    """Return the currencies that a country pays in, by CLDR: those that no date ends."""
    return tuple(str(each) for each in get_territory_currencies(country, date.max, date.max))


def _carried(figures: Sequence[FoundFigure], text: str) -> Iterator[FoundFigure]:
    """Give a bare number that goes on about the figure before it what that one counts."""
    told: list[FoundFigure] = []
    for each in figures:
        named = each
        if each.unit is None and each.noun is None and (model := _model(each, told, text)) is not None:
            named = replace(each, unit=model.unit, noun=model.noun, rule=model.rule)
        told.append(named)
        yield named


def _model(figure: FoundFigure, told: Sequence[FoundFigure], text: str) -> FoundFigure | None:
    """Return the figure before it that a bare number goes on about, or None."""
    if not _GOES_ON.match(text, figure.end) or _REFERENCE.search(text[max(0, figure.start - 12) : figure.start]):
        return None
    for each in reversed(told):
        between = text[each.end : figure.start]
        if len(between) > _LOOKED_BACK or _ENDS.search(between):
            return None
        if _fits(figure, each):
            return each
    return None


_ENDS: Final = re.compile(r"[.!?][\"”’)]*\s")
_ALIKE: Final = 1000
"""How many times larger a number may be than the one it goes on about."""


def _fits(figure: FoundFigure, other: FoundFigure) -> bool:
    if other.turn is Turn.CHANGE or other.unit in {"percent", "times"} or (other.unit is None and other.noun is None):
        return False
    if other.value <= 0 or figure.value <= 0:
        return False
    return max(figure.value, other.value) / min(figure.value, other.value) <= _ALIKE
