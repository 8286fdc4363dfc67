"""Locks on figures: what is measured, its value, its period and its unit.

A query and a fact's document enter; whether the lock opens leaves.
"""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from typing import Final

from bot.index import FactDocument, Index
from bot.language.lemmas import lemmas
from bot.language.measures import CURRENCY, HEADS, is_of_measure
from bot.language.normalise import normalise
from bot.language.notions import is_named, notions_of
from bot.language.number_words import COUNTED_OFF, currencies_asked
from bot.language.people import counts_people
from bot.language.rarity import GENERIC_WEIGHT
from bot.language.words import words
from bot.match.coverage import asked_ids, explains, is_in_measure, moves, names_by_notion, owns, says, stand_in
from bot.models.entity import ConceptKind
from bot.models.fact import Event, Figure, Part, Role
from bot.models.period import Grain, Period, day
from bot.models.query import ConceptMention, Quantity, Query, QuestionType, Word

_SCALES: Final = tuple(Decimal(10) ** power for power in (3, 6, 9, 12))
"""What a bare number may leave out: thousands, millions, billions, trillions."""

TIMES: Final = "times"
"""The unit of a ratio."""

_HOW_MANY_TIMES: Final = re.compile(r"\bво\s+сколько\s+раз\b|\bhow\s+many\s+times\b")

_ASKS: Final = re.compile(r"(?:как(?:ой|ая|ое|ие|ов|ова|ово|овы|им|ими|ую)|what|which)\b")
"""What opens a question for a value, so that a number in it is no claim."""

_SINCE: Final = re.compile(r"\b(?:со?|начиная|from|since|starting)\b")
"""What opens a span by its first day or month."""

_MONTHS: Final = re.compile(r"P(?P<count>\d+)(?P<unit>[MY])")
_YEAR: Final = 12

_BARE_LIMIT: Final = 1000
"""Numbers of fewer digits are spoken without their scale («162» for 162 million); longer ones are written in full."""


def concept_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """A metric or count noun asked about is the figure's own; an office asked about is the role's own."""
    if isinstance(document.fact, Figure) and not _names_measure(query, document, index):
        return False
    return all(
        _concept_fits(mention, document, index)
        or _is_said_in_passing(mention, query, document, index)
        or _is_wider_by_name(mention, query, document, index)
        for mention in query.concepts
    )


def _is_said_in_passing(mention: ConceptMention, query: Query, document: FactDocument, index: Index) -> bool:
    """Say whether a count noun that the question does not count is a word of the fact («a seat on the ferry»)."""
    if mention.position == query.counted or not isinstance(document.fact, Figure):
        return False
    is_unit = all(index.base.concepts[each].kind is ConceptKind.UNIT for each in mention.ids)
    return (is_unit or document.is_read) and says(mention.text, document)


def _is_wider_by_name(mention: ConceptMention, query: Query, document: FactDocument, index: Index) -> bool:
    """Say whether the metric of a read figure is a sort of the one asked for («расходы на ремонт дорог» of «расходы»).

    The rest of the question must then tell which sort: some word of it stands beside the figure.
    """
    if not document.is_read or not any(owns(word, document) for word in query.words if word.weight > GENERIC_WEIGHT):
        return False
    names = (name for each in mention.ids for name in index.base.concepts[each].name.values())
    return any(stand_in(name.lower(), document.measure) for name in names)


_ASK_NO_VALUE: Final = frozenset({QuestionType.WHEN, QuestionType.WHERE, QuestionType.WHO, QuestionType.WHY})
"""Questions that want no value: a figure answers them only where they name its measure, be it by a verb."""


def _names_measure(query: Query, document: FactDocument, index: Index) -> bool:
    """Say whether a question names what a figure measures, gives its value, or names nothing but parties.

    The unit or a topic alone does not tell: «сколько компаний работает» is not how many came to a fair.
    """
    telling = [word for word in query.words if word.is_noun or query.type in _ASK_NO_VALUE or notions_of(word.text)]
    subjects = (*query.concepts, *telling)
    if query.quantities or query.type is QuestionType.SOURCE:
        return True
    if not query.concepts and not _is_about(query, document):
        return False
    if not subjects:
        return True
    if not query.words and query.type is not QuestionType.HOW_MUCH and not query.units:
        return any(
            not document.concepts.isdisjoint(mention.ids) or (document.is_read and is_in_measure(mention, document))
            for mention in query.concepts
        )
    if _counts_just_this(query, document):
        return True
    metric = document.fact.metric if isinstance(document.fact, Figure) else ""
    return (
        any(metric in mention.ids or is_in_measure(mention, document) for mention in query.concepts)
        or any(_is_wider_metric(each, metric, index) for mention in query.concepts for each in mention.ids)
        or any(_names_it(word, document) for word in query.words)
        or _asks_for_its_price(query, document)
        or _is_told_beside(query, document)
    )


def _is_told_beside(query: Query, document: FactDocument) -> bool:
    """Say whether the words of a question stand beside a figure in its sentence, whatever its measure is called.

    What a machine reads from a sentence it often names poorly («доля», «срок»). Where a unit or count is asked for, one
    telling word of the figure's own clause will do, else all of them must stand there; which figure of the sentence is
    meant is then left to `bot.match.neighbours`.
    """
    if not document.is_read or query.type in _ASK_NO_VALUE:
        return False
    named: tuple[ConceptMention | Word, ...] = (*query.concepts, *query.words)
    telling = [each for each in named if each.weight > GENERIC_WEIGHT]
    own = [each for each in telling if owns(each, document)]
    asks_value = bool(query.units) or query.type is QuestionType.HOW_MUCH
    if own:
        return asks_value or len(own) == len(telling)
    return asks_value and _is_elliptical(query, document) and all(explains(each, document) for each in telling)


def _is_elliptical(query: Query, document: FactDocument) -> bool:
    """Say whether a question names all that stands beside a figure, the rest being said before («Ирану – 5 т»)."""
    asked = frozenset(lemma for word in words(query.normalised) for lemma in lemmas(word))
    beside = [lemmas(word) for each in document.fact.keywords for word in words(each.lower())]
    return bool(beside) and not any(asked.isdisjoint(each) for each in beside)


def _asks_for_its_price(query: Query, document: FactDocument) -> bool:
    """Say whether a question for money says by a verb that weighs nothing what a figure measures («стоит»)."""
    if CURRENCY not in query.units or not isinstance(document.fact, Figure):
        return False
    asked = {notion for word in words(query.normalised) for notion in notions_of(word) if notion.names}
    return is_of_measure(document.fact.unit, (CURRENCY,)) and any(is_named(each, document.measure) for each in asked)


def _is_about(query: Query, document: FactDocument) -> bool:
    """Say whether a question names a party of the figure where it names anybody, and not merely who gave it."""
    parties = {entity for entity, _ in document.parts} | document.wholes
    named = [each for each in query.entities if not each.speaks]
    return not named or not document.parts or any(not parties.isdisjoint(each.ids) for each in named)


def _names_it(word: Word, document: FactDocument) -> bool:
    return not word.lemmas.isdisjoint(document.measure) or moves(word, document) or names_by_notion(word, document)


def _counts_just_this(query: Query, document: FactDocument) -> bool:
    """Say whether a question names the unit, every party and every topic of a figure, and nothing else."""
    fact = document.fact
    if not isinstance(fact, Figure) or any(word.weight > GENERIC_WEIGHT for word in query.words):
        return False
    parties = {party.entity for party in fact.parties if party.part is not Part.ABOUT}
    own = {*parties, *fact.concepts, fact.unit} - {fact.metric}
    asked = asked_ids(query)
    return fact.unit in asked and own <= asked and bool(parties)


def _is_wider_metric(concept: str, metric: str, index: Index) -> bool:
    return concept in index.base.broader_than(metric) and index.base.concepts[concept].kind is ConceptKind.METRIC


def _concept_fits(mention: ConceptMention, document: FactDocument, index: Index) -> bool:
    kinds = _kinds_of(mention, index)
    match document.fact:
        case Figure() if kinds <= {ConceptKind.METRIC, ConceptKind.UNIT}:
            return not document.concepts.isdisjoint(mention.ids) or is_in_measure(mention, document)
        case Role() if kinds == {ConceptKind.POSITION}:
            return not document.concepts.isdisjoint(mention.ids)
        case _ if kinds == {ConceptKind.POSITION}:
            return explains(mention, document)
        case _:
            return True


def _kinds_of(mention: ConceptMention, index: Index) -> frozenset[ConceptKind]:
    verdicts = index.verdicts["kinds"]
    if (kinds := verdicts.get(mention.ids)) is None:
        kinds = verdicts[mention.ids] = frozenset(index.base.concepts[each].kind for each in mention.ids)
    return kinds


def number_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """Every number asked about is one of the fact's numbers, in the same unit; digits and ordinals are never fuzzy."""
    if isinstance(document.fact, Figure) and any(
        COUNTED_OFF.fullmatch(word.text) and word.lemmas.isdisjoint(document.lemmas) for word in query.words
    ):
        return False
    asks_value = query.type is QuestionType.HOW_MUCH or bool(query.units) or bool(_ASKS.match(query.normalised))
    return all(
        _holds_quantity(quantity, document, asks_value=asks_value) or _names_thing(quantity, query, document, index)
        for quantity in query.quantities
    )


def _names_thing(quantity: Quantity, query: Query, document: FactDocument, index: Index) -> bool:
    """Say whether a number belongs to the name of a party («Хазри 2») in the article's title or the sentence."""
    if not document.is_read:
        return False
    told = normalise(f"{index.base.article_of(document.fact).source.title} {document.fact.excerpt}").replace("-", " ")
    named = (f"{each.text} {quantity.text}" for each in query.entities if not document.own.isdisjoint(each.ids))
    return any(each in query.normalised.replace("-", " ") and each in told for each in named)


def counts_off(query: Query) -> bool:
    """Say whether a question asks for the second, or third, of a kind."""
    return any(COUNTED_OFF.fullmatch(word.text) for word in query.words)


def _holds_quantity(quantity: Quantity, document: FactDocument, *, asks_value: bool) -> bool:
    """Say whether a fact has a number; the sentence it was read from may hold it beside the value that is asked for."""
    if not any(value in document.values for value in possible_values(quantity)):
        return asks_value and document.says_number(quantity.text)
    fact = document.fact
    if quantity.unit is None or not isinstance(fact, Figure):
        return True
    return quantity.unit in {fact.unit, fact.change.unit if fact.change else fact.unit}


def possible_values(quantity: Quantity) -> tuple[Decimal, ...]:
    """Return the values that a written number may mean: a bare «162» may be short for 162 million."""
    bare = quantity.unit is None and abs(quantity.value) < _BARE_LIMIT
    return (quantity.value, *(quantity.value * scale for scale in _SCALES)) if bare else (quantity.value,)


def period_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """Every period asked about holds the whole of the fact's own: a year's figure does not answer for its January."""
    opening = bool(query.periods) and bool(_SINCE.search(query.normalised))
    return all(_is_of_period(period, document, index, opening=opening) for period in query.periods)


def _opens_with(asked: Period, own: Period) -> bool:
    """Say whether a span begins as the period asked about does («с мая» for what holds from May to December)."""
    return own.grain is Grain.RANGE and own.start is not None and own.start == asked.start


def _lasts(asked: Period, own: Period) -> bool:
    """Say whether a span lasts just as long as is asked («за два месяца» of January and February)."""
    months = _MONTHS.fullmatch(asked.duration or "")
    if not months or own.grain is Grain.DURATION or own.start is None or own.end is None:
        return False
    whole = own.start.day == 1 and (own.end + timedelta(days=1)).day == 1
    lasting = (own.end.year - own.start.year) * _YEAR + own.end.month - own.start.month + 1
    return whole and lasting > 1 and lasting == int(months["count"]) * (_YEAR if months["unit"] == "Y" else 1)


def _is_of_period(asked: Period, document: FactDocument, index: Index, *, opening: bool) -> bool:
    if document.dated:
        return any(
            asked.covers(own) or _lasts(asked, own) or (opening and _opens_with(asked, own)) for own in document.dated
        )
    if isinstance(document.fact, Event):
        return False
    if asked.grain is Grain.DURATION:
        return not document.structured  # «in one day» dates no text: its words are weighed like others
    reported = document.fact.as_of or index.base.article_of(document.fact).source.published
    return asked.covers(day(reported)) or _names_year(asked, document)


def _names_year(asked: Period, document: FactDocument) -> bool:
    return asked.grain is Grain.YEAR and any(
        str(year) in document.lemmas and document.owns(frozenset({str(year)})) for year in asked.years
    )


def unit_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """A figure is measured in what the question says, and counts what the question counts."""
    fact = document.fact
    if not isinstance(fact, Figure):
        return True
    if query.units == (HEADS,):
        return fact.unit in index.base.concepts and counts_people(index.base.concepts[fact.unit].name)
    counted = next((each for each in query.concepts if each.position == query.counted), None)
    if document.is_read and _is_of_very_unit(query, fact, counted):
        return True
    change = fact.change.unit if fact.change else fact.unit
    currencies = currencies_asked(query.normalised)
    if currencies and is_of_measure(fact.unit, (CURRENCY,)) and fact.unit not in currencies:
        return False
    if not (is_of_measure(fact.unit, query.units) or is_of_measure(change, query.units)):
        return False
    return counted is None or _counts_it(query, counted, document, index)


def _is_of_very_unit(query: Query, figure: Figure, counted: ConceptMention | None) -> bool:
    """Say whether a read figure is a ratio where «how many times» asks, or counts the very noun that is counted."""
    if figure.unit == TIMES and _HOW_MANY_TIMES.search(query.normalised):
        return True
    return counted is not None and figure.unit in counted.ids


def _counts_it(query: Query, counted: ConceptMention, document: FactDocument, index: Index) -> bool:
    """Say whether a figure is counted in the noun that is counted, where that noun is a unit and no other is named."""
    units = [each for each in counted.ids if index.base.concepts[each].kind is ConceptKind.UNIT]
    if not units or (document.is_read and query.units) or not isinstance(document.fact, Figure):
        return True
    if not document.is_read:
        return len(units) < len(counted.ids) or document.fact.unit in counted.ids
    return document.fact.unit in counted.ids or document.fact.metric in counted.ids
