"""Checks across files: every reference resolves, every unit and paragraph is accounted for.

What refers to something that was itself refused is no problem of its own: the refusal has been told already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from babel.localedata import load
from babel.numbers import list_currencies

from bot.errors import Problem
from bot.language.countries import countries
from bot.models.article import Article
from bot.models.base import concepts_of, entities_of
from bot.models.entity import Concept, ConceptKind, Entity
from bot.models.fact import Fact, Figure
from bot.store.documents import Place
from bot.store.draft import Defined, Draft, Shelf
from bot.store.files import GoldQuestion

_PERCENT: Final = "percent"
_UNITS: Final = "an ISO 4217 currency, `percent`, a CLDR unit such as `mass-tonne`, or a concept of kind `unit`"


def check_references(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for every reference that does not resolve and every rule across files that is broken."""
    yield from check_names(draft)
    yield from check_articles(draft)


def check_names(draft: Draft) -> Iterator[Problem]:
    """Yield the problems of the entities and concepts alone."""
    yield from _check_entities(draft.entities, draft.known_entities)
    for concept in draft.concepts.defined:
        for missing in draft.concepts.missing(concept.item.broader, draft.concepts.by_id):
            yield concept.place.problem(f"concept {concept.item.id!r}: {_no('concept', missing)}", mentioned=missing)


def check_articles(draft: Draft) -> Iterator[Problem]:
    """Yield the problems of the articles and facts alone."""
    for fact in draft.facts.defined:
        yield from _check_fact(draft, fact)
    for article in draft.articles.defined:
        yield from _check_paragraphs(draft, article)


def check_questions(shelf: Shelf[GoldQuestion], draft: Draft, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    """Yield a problem for every fact that a gold question names and the base does not hold."""
    for question in shelf.defined:
        for missing in draft.facts.missing(question.item.facts, facts):
            yield question.place.problem(f"question {question.item.id!r}: {_no('fact', missing)}", mentioned=missing)


def is_unit(unit: str, concepts: Mapping[str, Concept]) -> bool:
    """Say whether a unit is `percent`, a currency, a CLDR unit, or a count noun of the base."""
    concept = concepts.get(unit)
    is_count_noun = concept is not None and concept.kind is ConceptKind.UNIT
    return unit == _PERCENT or unit in _currencies() or unit in _cldr_units() or is_count_noun


def _check_entities(shelf: Shelf[Entity], known: Mapping[str, Entity]) -> Iterator[Problem]:
    countries = (each for each in known.values() if each.id not in shelf.by_id)
    codes = {each.code: each.id for each in countries if each.code}
    for entity, place in ((each.item, each.place) for each in shelf.defined):
        prefix = f"entity {entity.id!r}: "
        for missing in shelf.missing(entity.within, known):
            yield place.problem(f"{prefix}{_no('entity', missing)}", mentioned=missing)
        if entity.code and entity.code not in _country_codes():
            yield place.problem(f"{prefix}no country has the ISO 3166-1 code {entity.code!r}", mentioned=entity.code)
        elif entity.code and codes.setdefault(entity.code, entity.id) != entity.id:
            message = f"{prefix}the code {entity.code!r} is already that of {codes[entity.code]!r}"
            yield place.problem(message, mentioned=entity.code)


def _check_fact(draft: Draft, fact: Defined[Fact]) -> Iterator[Problem]:
    prefix, place = f"fact {fact.item.id!r}: ", fact.place
    for missing in draft.entities.missing(entities_of(fact.item), draft.known_entities):
        yield place.problem(f"{prefix}{_no('entity', missing)}", mentioned=missing)
    for missing in draft.concepts.missing(concepts_of(fact.item), draft.concepts.by_id):
        yield place.problem(f"{prefix}{_no('concept', missing)}", mentioned=missing)
    if isinstance(fact.item, Figure):
        yield from _check_figure(draft, fact.item, place)
    article = draft.articles.by_id.get(fact.item.article)
    last = article.paragraphs if article else 0
    if last and (fact.item.paragraph or 0) > last:
        yield place.problem(
            f"{prefix}paragraph {fact.item.paragraph} is beyond the {last} of the article",
            mentioned=str(fact.item.paragraph),
        )


def _check_figure(draft: Draft, figure: Figure, place: Place) -> Iterator[Problem]:
    prefix, shelf = f"fact {figure.id!r}: ", draft.concepts
    for unit in [figure.unit] + ([figure.change.unit] if figure.change else []):
        if not is_unit(unit, shelf.by_id) and shelf.missing([unit], {}):
            yield place.problem(f"{prefix}unknown unit {unit!r} (expected {_UNITS})", mentioned=unit)
    metric = shelf.by_id.get(figure.metric)
    if metric and metric.kind is not ConceptKind.METRIC:
        message = f"{prefix}{figure.metric!r} is a {metric.kind} and no metric"
        yield place.problem(message, mentioned=figure.metric)


def _check_paragraphs(draft: Draft, defined: Defined[Article]) -> Iterator[Problem]:
    """Every paragraph of an article that counts them yields facts or is listed with a reason."""
    article = defined.item
    held = draft.held.get(article.id, set())
    for number in range(1, article.paragraphs + 1):
        if None not in held and number not in held and number not in article.without_facts:
            message = f"article {article.id!r}: paragraph {number} has no facts and no reason for that"
            yield defined.place.problem(message)
    for number in article.without_facts:
        if article.paragraphs and not 1 <= number <= article.paragraphs:
            message = f"article {article.id!r}: without_facts names paragraph {number} of {article.paragraphs}"
            yield defined.place.problem(message)


def _no(noun: str, identifier: str) -> str:
    return f"no {noun} has the id {identifier!r}"


@cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies())


@cache
def _cldr_units() -> frozenset[str]:
    return frozenset(load("en")["unit_patterns"])


@cache
def _country_codes() -> frozenset[str]:
    return frozenset(country.code for country in countries())
