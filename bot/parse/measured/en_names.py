"""A noun phrase beside an English figure enters; the measure that it names leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.parse.measured import tables_en as table
from bot.parse.measured.en_site import Site, clause_of, context_of, head_of, name_of, plain_words, subject_of
from bot.parse.measured.measure import Measured, Movement, Phrase


def measured_at(site: Site, places: Sequence[int], rule: str, confidence: float) -> Measured | None:
    """Return the noun phrase at these places as what is measured; of a movement noun, what moved."""
    head = head_of(site, places)
    if head < 0:
        return None
    lemma = site.lemma(head)
    if lemma in table.MOVEMENT_NOUNS and not site.tree.is_entity(head) and not is_sum(site, places, head):
        return moved_of(site, places, head, rule, confidence)
    phrase = name_of(site, places)
    if site.tree.is_entity(head) or not phrase.pieces or (lemma in table.GENERIC_OWNERS and len(phrase.pieces) == 1):
        return by_unit(site, places)
    verb = site.lemma(site.verb)
    thing = site.is_money and rule == "level-of-subject" and lemma not in table.MONEY_NOUNS
    if thing and verb in _VALUING | _MOVING:
        name = "cost of" if verb == "cost" else "price of" if verb in _MOVING else "value of"
        phrase = Phrase((*plain_words(name).pieces, *phrase.pieces))
    return Measured(
        phrase,
        rule,
        confidence,
        inside=frozenset(places),
        owners=clause_of(site),
        gives=lemma in table.GIVING,
        takes=lemma in table.TAKING,
        context=context_of(site),
        synonyms=table.VERBS_BEHIND.get(phrase.name.lower(), ()),
        verb=site.verb,
    )


_MOVING: Final = frozenset(
    {"rise", "fall", "drop", "climb", "jump", "slip", "sink", "slide", "tumble", "soar", "ease", "dip", "edge"}
)
"""Verbs beside which a thing that is no sum of money has a price («gold rose to $3,890»)."""

_VALUING: Final = frozenset({"value", "estimate", "be", "price", "cost"})
"""Verbs beside which a thing that is no sum of money has a value («the project is valued at $5bn»)."""


def is_sum(site: Site, places: Sequence[int], head: int) -> bool:
    """«A net loss of $3m», «an operating loss»: a sum by itself, and no movement of anything."""
    if site.lemma(head) not in {"loss", "gain", "cut"} or site.lemma(head + 1) == "in":
        return False
    return site.is_money and (site.lemma(head) == "loss" or any(site.lemma(each) in _OF_SUMS for each in places))


_OF_SUMS: Final = frozenset({"net", "operating", "annual", "quarterly", "capital", "pre-tax", "pretax"})


def moved_of(site: Site, places: Sequence[int], head: int, rule: str, confidence: float) -> Measured | None:
    """«The rise in exports», «GDP growth»: the thing that moves, and which way."""
    moved: Movement = "down" if site.lemma(head) in table.FALLING_NOUNS else "up"
    tail = [each for each in places if each > head and site.lemma(each) not in {"of", "in"}]
    before = [each for each in places if each < head]
    target = tail if head_of(site, tail) >= 0 else before
    phrase = name_of(site, target)
    if not phrase.pieces:
        whole = name_of(site, places)
        return Measured(
            whole, rule, confidence * 0.8, frozenset(places), clause_of(site), context=context_of(site), verb=site.verb
        )
    return Measured(
        phrase,
        rule,
        confidence,
        frozenset(places),
        clause_of(site),
        movement=moved,
        context=context_of(site),
        verb=site.verb,
    )


def by_unit(site: Site, places: Sequence[int] = ()) -> Measured | None:
    """Name the quantity that a unit is of."""
    unit = "currency" if site.is_money else site.figure.unit or ""
    name = next((name for start, name in table.UNIT_DIMENSIONS if unit.startswith(start)), None)
    if name is None:
        return None
    return Measured(
        plain_words(name),
        "unit-dimension",
        0.5,
        frozenset(places),
        clause_of(site),
        context=context_of(site),
        verb=site.verb,
    )


def unit_dimension_of(site: Site) -> str:
    """Return the quantity that a unit is of; empty where it tells none."""
    unit = "currency" if site.is_money else site.figure.unit or ""
    return next((name for start, name in table.UNIT_DIMENSIONS if unit.startswith(start)), "")


def movement_of_subject(site: Site, noun: str) -> Measured | None:
    """Return the subject of the verb as what moves; the noun says which way."""
    found = subject_level_of(site)
    if found is None:
        return None
    return replace(found, movement="down" if noun in table.FALLING_NOUNS else "up", rule="movement-noun")


def subject_level_of(site: Site) -> Measured | None:
    """Return the subject of the verb before the figure; of a participle, that of the clause before."""
    places = subject_of(site, site.verb)
    return measured_at(site, places, "level-of-subject", 0.9) if places else None
