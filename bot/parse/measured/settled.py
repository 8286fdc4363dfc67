"""The figures of a paragraph enter; they leave with the money that the text leaves to its reader to tell.

«12 shillings» are those of the country spoken of; without one they stay shillings, counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final

from babel.numbers import get_territory_currencies

from bot.models.text import Language
from bot.parse.analysis import Analysis
from bot.parse.found import Figures, FoundFigure
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


def settled(analysis: Analysis, place: int, figures: Figures) -> Figures:
    """Return the figures of the paragraph at this place of the page, each with the unit that the text implies."""
    text = analysis.page.paragraphs[place].text
    told = {each.start: (each, _in_money(analysis, place, each, text)) for each in figures.found}
    return replace(figures, found=tuple(_like_its_other(each, told) for each in figures.found))


def _like_its_other(figure: FoundFigure, told: dict[int, tuple[FoundFigure, FoundFigure]]) -> FoundFigure:
    """Give the bare 150 of «250 тыс. леев вместо прежних 150» the money that the other one was found to be in."""
    own = told[figure.start][1]
    was, other = told.get(figure.other, (None, None)) if figure.other is not None else (None, None)
    if own != figure or was is None or other is None or was.unit != figure.unit:
        return own
    return replace(own, unit=other.unit, noun=other.noun)


def _in_money(analysis: Analysis, place: int, figure: FoundFigure, text: str) -> FoundFigure:
    """Give «12 shillings» the currency of the country spoken of."""
    if analysis.page.language is Language.RU:
        family = _russian_family(figure, text)
    else:
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


_RUSSIAN_FAMILIES: Final[dict[str, frozenset[str]]] = {
    "ле": listed("RON MDL"),
    "крон": _FAMILIES["crown"],
    "шиллинг": _FAMILIES["shilling"],
    "рупи": _FAMILIES["rupee"],
    "песо": _FAMILIES["peso"],
    "динар": _FAMILIES["dinar"],
    "франк": _FAMILIES["franc"],
    "риал": _FAMILIES["rial"] | _FAMILIES["riyal"],
}
_RUSSIAN_NAME: Final = re.compile(
    r"(?:[\d,.]|тыс\.?|млн\.?|млрд\.?|трлн\.?|тысяч\w?|миллион\w{0,2}|миллиард\w{0,2})[ \u00a0]"
    r"(?:(?P<lei>ле(?:й|я|ю|ев|ям|ями|ях))|(?P<name>крон|шиллинг|рупи|песо|динар|франк|риал)\w{0,3})$",
    re.IGNORECASE,
)


def _russian_family(figure: FoundFigure, text: str) -> frozenset[str] | None:
    """Return whose money a Russian figure may be in («250 тыс. леев»), None where an adjective tells."""
    found = _RUSSIAN_NAME.search(text[figure.start : figure.end])
    if found is None:
        return None
    return _RUSSIAN_FAMILIES["ле" if found["lei"] else found["name"].lower()]


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
