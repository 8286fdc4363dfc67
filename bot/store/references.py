"""Checks across files: every id exists once, every reference resolves, every unit and paragraph is accounted for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from babel.localedata import load
from babel.numbers import list_currencies

from bot.errors import Problem
from bot.models.article import Article
from bot.models.base import concepts_of, entities_of
from bot.models.entity import Concept, ConceptKind, Entity
from bot.models.fact import Fact, Figure

PERCENT = "percent"


@dataclass(slots=True)
class Placed:
    """Where something was defined."""

    file: str
    line: int

    def problem(self, message: str) -> Problem:
        """Return a problem at this place."""
        return Problem(self.file, self.line, message)


@dataclass(slots=True)
class Draft:
    """Everything read so far, each with the place it was defined at."""

    articles: dict[str, Article] = field(default_factory=dict)
    facts: dict[str, Fact] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    places: dict[str, Placed] = field(default_factory=dict)

    def place(self, kind: str, identifier: str) -> Placed:
        """Return where the thing of this kind and id was defined."""
        return self.places[f"{kind} {identifier}"]


def check_references(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for every reference that does not resolve and every rule across files that is broken."""
    for fact in draft.facts.values():
        yield from _check_fact(draft, fact)
    for key, place in draft.places.items():
        kind, _, identifier = key.partition(" ")
        if kind == "entity":
            yield from _dangling(place, kind, draft.entities[identifier].within, draft.entities)
        if kind == "concept":
            yield from _dangling(place, kind, draft.concepts[identifier].broader, draft.concepts)
    for article in draft.articles.values():
        yield from _check_paragraphs(draft, article)


def _check_fact(draft: Draft, fact: Fact) -> Iterator[Problem]:
    place = draft.place("fact", fact.id)
    prefix = f"fact {fact.id!r}: "
    yield from _dangling(place, "entity", entities_of(fact), draft.entities, prefix)
    yield from _dangling(place, "concept", concepts_of(fact), draft.concepts, prefix)
    if isinstance(fact, Figure):
        yield from _check_units(draft, fact, place)
    article = draft.articles[fact.article]
    if article.paragraphs and fact.paragraph is not None and fact.paragraph > article.paragraphs:
        yield place.problem(f"{prefix}paragraph {fact.paragraph} is beyond the {article.paragraphs} of the article")


def _check_units(draft: Draft, figure: Figure, place: Placed) -> Iterator[Problem]:
    units = [figure.unit] + ([figure.change.unit] if figure.change else [])
    for unit in units:
        if not is_unit(unit, draft.concepts):
            known = "an ISO 4217 currency, `percent`, a CLDR unit such as `mass-tonne`, or a concept of kind `unit`"
            yield place.problem(f"fact {figure.id!r}: unknown unit {unit!r} (expected {known})")


def is_unit(unit: str, concepts: dict[str, Concept]) -> bool:
    """Say whether a unit is `percent`, a currency, a CLDR unit, or a count noun of the base."""
    concept = concepts.get(unit)
    return unit == PERCENT or unit in _currencies() or unit in _cldr_units() or is_count_noun(concept)


def is_count_noun(concept: Concept | None) -> bool:
    """Say whether a concept may stand as a unit."""
    return concept is not None and concept.kind is ConceptKind.UNIT


@cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies())


@cache
def _cldr_units() -> frozenset[str]:
    return frozenset(load("en")["unit_patterns"])


def _dangling(
    place: Placed, kind: str, references: Iterable[str], known: dict[str, Entity] | dict[str, Concept], prefix: str = ""
) -> Iterator[Problem]:
    for reference in references:
        if reference not in known:
            yield place.problem(f"{prefix}no {kind} has the id {reference!r}")


def _check_paragraphs(draft: Draft, article: Article) -> Iterator[Problem]:
    """Every paragraph of an article that counts them yields facts or is listed with a reason."""
    held = {fact.paragraph for fact in draft.facts.values() if fact.article == article.id}
    place = draft.place("article", article.id)
    for number in range(1, article.paragraphs + 1):
        if number not in held and number not in article.without_facts:
            yield place.problem(f"article {article.id!r}: paragraph {number} has no facts and no reason for that")
