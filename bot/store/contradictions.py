"""Figures → those whose own summary gives another number than their value: the worst thing a reader could be told."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from bot.errors import Problem
from bot.language.numbers import find_quantities
from bot.models.fact import Fact, Figure
from bot.models.query import Quantity
from bot.models.text import Language
from bot.store.draft import Draft

_NAMED: Final = 3  # letters of an ISO 4217 code
_PERCENT: Final = "percent"


def contradictions(draft: Draft) -> Iterator[Problem]:
    """Yield a problem, with its place, for every figure that a sentence of its own contradicts."""
    for defined in draft.facts.defined:
        for message in contradicted(defined.item):
            yield defined.place.problem(message)


def contradicted(fact: Fact) -> tuple[str, ...]:
    """Return what is wrong with a fact's summaries: numbers in the figure's own unit none of which is its value.

    Only money and percentages are looked at: in a sentence their unit stands beside the number, so that no other
    number can be taken for one.
    """
    if not isinstance(fact, Figure) or not _is_read(fact.unit):
        return ()
    value = f"{fact.value:f} {fact.unit}"
    return tuple(
        f"fact {fact.id!r}: the value is {value} and the summary ({language.value}) says {said[0].text!r}"
        for language in Language
        if (said := _numbers_told(fact, language)) and not any(_is_told(fact, each) for each in said)
    )


def _is_read(unit: str) -> bool:
    return unit == _PERCENT or (len(unit) == _NAMED and unit.isupper())


def _numbers_told(figure: Figure, language: Language) -> list[Quantity]:
    text = figure.summary.get(language)
    return [each.item for each in find_quantities(text) if each.item.unit == figure.unit] if text else []


def _is_told(figure: Figure, said: Quantity) -> bool:
    held = (figure.value, figure.value_to, figure.change.value if figure.change else None)
    return any(each is not None and abs(each) == abs(Decimal(said.value)) for each in held)
