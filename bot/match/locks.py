"""Tests that can only forbid: an answer passes every one of them or is not given.

Each lock is a small named predicate over a query and a fact's document; `failed_locks` lists those that forbid.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from bot.index import FactDocument, Index
from bot.language.lemmas import lemmas
from bot.language.measures import is_of_measure
from bot.language.offices import MODIFIERS, OFFICES
from bot.language.rarity import GENERIC_WEIGHT
from bot.language.words import words
from bot.match.coverage import holds_entity, is_in_measure, moves
from bot.match.deed import deed_lock
from bot.match.tense import tense_lock
from bot.match.reversal import reversal_lock
from bot.models.entity import ConceptKind, EntityKind
from bot.models.fact import Event, Fact, Figure, Part, Role, Statement
from bot.models.match import Lock
from bot.models.period import Grain, Period, day
from bot.models.query import ConceptMention, EntityMention, Quantity, Query, QuestionType

Test = Callable[[Query, FactDocument, Index], bool]

_SCALES: Final = tuple(Decimal(10) ** power for power in (3, 6, 9, 12))
_BARE_LIMIT: Final = 1000
_NEGATION: Final = re.compile(r"\b(?:не|нет|ни|без|not|no|never|without)\b|n't\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d{2}\b")
_CAPITALISED: Final = re.compile(r"(?<=\w\s)[A-ZА-ЯЁ]\w+")
_SPOKEN_OF: Final = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.GROUP})


def failed_locks(query: Query, document: FactDocument, index: Index) -> tuple[Lock, ...]:
    """Return the locks that forbid answering this query with this fact."""
    return tuple(lock for lock, opens in LOCKS if not opens(query, document, index))


def entity_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """Every entity asked about belongs to the fact."""
    return all(holds_entity(mention, document) for mention in query.entities)


def speaker_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """An entity whose words are asked about is the fact's speaker, or the one a reported statement comes from."""
    sayers = {document.fact.speaker}
    if isinstance(document.fact, Statement):
        sayers |= {entity for entity, part in document.parts if part is Part.FROM}
    spoken = [mention for mention in query.entities if mention.speaks]
    return not document.structured or all(not sayers.isdisjoint(mention.ids) for mention in spoken)


def name_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """A name that the base does not know must stand in the fact: an unknown somebody is not a known one."""
    return all(not word.lemmas.isdisjoint(document.lemmas) for word in query.words if word.is_name)


_GIVERS: Final = frozenset({Part.OF, Part.FROM})
_TAKERS: Final = frozenset({Part.TO, Part.AT})


def direction_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """Where a fact flows from one entity to another, or happens somewhere, the question must not say otherwise."""
    if isinstance(document.fact, Event) and document.fact.place and _is_elsewhere(query, document):
        return False
    flows = {part for _, part in document.parts} & {Part.FROM, Part.TO}
    if not flows:
        return True
    named_giver = any(mention.part is Part.FROM for mention in query.entities)
    return not any(
        _opposes(mention, document)
        for mention in query.entities
        if not (named_giver and mention.part is Part.OF)  # «импорт Норвегии из Дании»: whose it is takes
    )


def _opposes(mention: EntityMention, document: FactDocument) -> bool:
    played = {part for entity, part in document.parts if entity in mention.ids}
    if mention.part is Part.OF and not any(part is Part.FROM for _, part in document.parts):
        return False
    if mention.part in _GIVERS:
        return Part.TO in played and Part.FROM not in played
    return mention.part in _TAKERS and Part.FROM in played and Part.TO not in played


def _is_elsewhere(query: Query, document: FactDocument) -> bool:
    """Say whether the question places an event where it did not happen («визит в Осло» for one in Bergen)."""
    return any(
        mention.part in _TAKERS and document.spots.isdisjoint(mention.ids)
        for mention in query.entities
        if not document.entities.isdisjoint(mention.ids) or not document.wholes.isdisjoint(mention.ids)
    )


def concept_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """A metric or count noun asked about is the figure's own; an office asked about is the role's own."""
    if isinstance(document.fact, Figure) and not _names_measure(query, document, index):
        return False
    return all(_concept_fits(mention, document, index) for mention in query.concepts)


def _names_measure(query: Query, document: FactDocument, index: Index) -> bool:
    """Say whether a question names what a figure measures, gives its value, or names nothing but parties.

    The unit or a topic alone does not tell: «сколько компаний работает» is not how many came to a fair.
    """
    subjects = (*query.concepts, *(word for word in query.words if word.is_noun))
    if not subjects or query.quantities:
        return True
    if not query.words and query.type is not QuestionType.HOW_MUCH:
        return any(not document.concepts.isdisjoint(mention.ids) for mention in query.concepts)
    if _counts_just_this(query, document):
        return True
    metric = document.fact.metric if isinstance(document.fact, Figure) else ""
    return (
        any(metric in mention.ids or is_in_measure(mention, document) for mention in query.concepts)
        or any(_is_wider_metric(each, metric, index) for mention in query.concepts for each in mention.ids)
        or any(not word.lemmas.isdisjoint(document.measure) or moves(word, document) for word in query.words)
    )


def _counts_just_this(query: Query, document: FactDocument) -> bool:
    """Say whether a question names the unit, every party and every topic of a figure, and nothing else."""
    fact = document.fact
    if not isinstance(fact, Figure) or any(word.weight > GENERIC_WEIGHT for word in query.words):
        return False
    asked = {each for mention in (*query.entities, *query.concepts) for each in mention.ids}
    parties = {party.entity for party in fact.parties if party.part is not Part.ABOUT}
    own = {*parties, *fact.concepts, fact.unit} - {fact.metric}
    return fact.unit in asked and own <= asked and bool(parties)


def _is_wider_metric(concept: str, metric: str, index: Index) -> bool:
    return concept in index.base.broader_than(metric) and index.base.concepts[concept].kind is ConceptKind.METRIC


def _concept_fits(mention: ConceptMention, document: FactDocument, index: Index) -> bool:
    kinds = {index.base.concepts[each].kind for each in mention.ids}
    match document.fact:
        case Figure() if kinds <= {ConceptKind.METRIC, ConceptKind.UNIT}:
            return not document.concepts.isdisjoint(mention.ids) or is_in_measure(mention, document)
        case Role() if kinds == {ConceptKind.POSITION}:
            return not document.concepts.isdisjoint(mention.ids)
        case _:
            return True


def number_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """Every number asked about is one of the fact's numbers, in the same unit; digits are never fuzzy."""
    return all(_holds_quantity(quantity, document) for quantity in query.quantities)


def _holds_quantity(quantity: Quantity, document: FactDocument) -> bool:
    if not any(value in document.values for value in possible_values(quantity)):
        return False
    fact = document.fact
    if quantity.unit is None or not isinstance(fact, Figure):
        return True
    return quantity.unit in {fact.unit, fact.change.unit if fact.change else fact.unit}


def possible_values(quantity: Quantity) -> tuple[Decimal, ...]:
    """Return the values that a written number may mean: a bare «162» may be short for 162 million."""
    bare = quantity.unit is None and abs(quantity.value) < _BARE_LIMIT
    return (quantity.value, *(quantity.value * scale for scale in _SCALES)) if bare else (quantity.value,)


def period_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """Every period asked about is the fact's own."""
    return all(_is_of_period(period, document, index) for period in query.periods)


def _is_of_period(asked: Period, document: FactDocument, index: Index) -> bool:
    if document.dated:
        return any(_agrees(asked, own) for own in document.dated)
    if isinstance(document.fact, Event):
        return False
    if asked.grain is Grain.DURATION:
        return False
    reported = document.fact.as_of or index.base.article_of(document.fact).source.published
    return asked.covers(day(reported)) or _names_year(asked, document)


def _agrees(asked: Period, own: Period) -> bool:
    """An asked span must hold the whole of the fact's own: a figure of a year does not answer for its January."""
    return asked.covers(own)


def _names_year(asked: Period, document: FactDocument) -> bool:
    return asked.grain is Grain.YEAR and any(str(year) in document.lemmas for year in asked.years)


def unit_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """A figure is measured in what the question says, and counts what the question counts."""
    fact = document.fact
    if not isinstance(fact, Figure):
        return True
    change = fact.change.unit if fact.change else fact.unit
    if not (is_of_measure(fact.unit, query.units) or is_of_measure(change, query.units)):
        return False
    counted = next((each for each in query.concepts if each.position == query.counted), None)
    if counted is None or not all(index.base.concepts[each].kind is ConceptKind.UNIT for each in counted.ids):
        return True
    return fact.unit in counted.ids


def office_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """A role is of the very country or organisation asked about, and a deputy is not the head."""
    fact = document.fact
    if not isinstance(fact, Role) or not query.wants_role:
        return True
    if any(not document.concepts.isdisjoint(each.ids) and len(each.text.split()) > 1 for each in query.concepts):
        return True
    asked = {lemma for word in words(query.normalised) for lemma in lemmas(word)} & MODIFIERS
    held = {lemma for text in fact.position.values() for word in words(text) for lemma in lemmas(word)} & MODIFIERS
    if asked != held and not held <= asked:
        return False
    if asked and not asked <= document.lemmas:
        return False
    return _is_office_of(query, fact, index)


def _is_office_of(query: Query, fact: Role, index: Index) -> bool:
    """The president of a company in Norway is not the president of Norway; more words of the position may tell."""
    bodies = [each for each in query.entities if fact.person not in each.ids]
    if not bodies or fact.of is None or any(fact.of in each.ids for each in bodies):
        return True
    if index.base.entities[fact.of].kind is not EntityKind.ORGANISATION:
        return True
    position = {lemma for text in fact.position.values() for word in words(text) for lemma in lemmas(word)}
    return any(word.lemmas.isdisjoint(OFFICES) and not word.lemmas.isdisjoint(position) for word in query.words)


def type_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """The fact holds the sort of thing the question wants: a figure, an office, a person, a date, a place."""
    if _wants_figure(query, index) or (query.units and query.type in _MAY_WANT_FIGURE):
        return _holds_number(document, index)
    if query.wants_role:
        return isinstance(document.fact, Role) or not document.structured
    test = _TYPE_TESTS.get(query.type)
    return test is None or test(document, index)


_MAY_WANT_FIGURE: Final = frozenset({QuestionType.ANY, QuestionType.WHAT_IS, QuestionType.WHO})


def _wants_figure(query: Query, index: Index) -> bool:
    """Say whether a question names a metric with a period or with two parties, and so wants that very value."""
    kinds = {index.base.concepts[each].kind for mention in query.concepts for each in mention.ids}
    if ConceptKind.METRIC not in kinds or query.type is not QuestionType.ANY:
        return False
    between = len(query.entities) > 1 and not query.words and len(query.concepts) == 1
    return between or bool(query.periods)


def _holds_number(document: FactDocument, _index: Index) -> bool:
    if isinstance(document.fact, Figure):
        return True
    return not document.structured and bool(document.values)


def _holds_person(document: FactDocument, index: Index) -> bool:
    if isinstance(document.fact, Role) or document.fact.speaker:
        return True
    if not document.structured:
        return _names_something(document.fact)
    return any(index.base.entities[each].kind in _SPOKEN_OF for each in document.entities)


def _holds_date(document: FactDocument, index: Index) -> bool:
    if document.dated:
        return True
    if not document.structured:
        return bool(re.search(r"\d", document.text))
    return not isinstance(document.fact, Event | Figure) and _names_other_year(document, index)


def _names_other_year(document: FactDocument, index: Index) -> bool:
    """Say whether a fact's text names a year besides the one it was reported in: it then says when."""
    source = index.base.article_of(document.fact).source
    reported = {str(each.year) for each in (document.fact.as_of, source.published, source.republished_at) if each}
    years = {year for text in document.fact.summary.values() for year in _YEAR.findall(text)}
    return bool(years - reported)


def _holds_place(document: FactDocument, _index: Index) -> bool:
    fact = document.fact
    if isinstance(fact, Event):
        return bool(document.spots)
    return not document.structured and _names_something(fact)


def _names_something(fact: Fact) -> bool:
    return any(_CAPITALISED.search(text) for text in fact.summary.values())


def _holds_speaker(document: FactDocument, _index: Index) -> bool:
    return bool(document.fact.speaker) or not document.structured


_TYPE_TESTS: Final[dict[QuestionType, Callable[[FactDocument, Index], bool]]] = {
    QuestionType.HOW_MUCH: _holds_number,
    QuestionType.WHO: _holds_person,
    QuestionType.WHEN: _holds_date,
    QuestionType.WHERE: _holds_place,
    QuestionType.SPEAKER: _holds_speaker,
}


def negation_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """A negated question is answered only by a fact that negates something too."""
    if not query.negated:
        return True
    texts = (*document.fact.summary.values(), *(document.fact.question.values() if document.fact.question else ()))
    return any(_NEGATION.search(text.lower()) for text in texts)


LOCKS: Final[tuple[tuple[Lock, Test], ...]] = (
    (Lock.ENTITY, entity_lock),
    (Lock.NAME, name_lock),
    (Lock.SPEAKER, speaker_lock),
    (Lock.DIRECTION, direction_lock),
    (Lock.CONCEPT, concept_lock),
    (Lock.NUMBER, number_lock),
    (Lock.PERIOD, period_lock),
    (Lock.UNIT, unit_lock),
    (Lock.ROLE, office_lock),
    (Lock.TYPE, type_lock),
    (Lock.NEGATION, negation_lock),
    (Lock.REVERSAL, reversal_lock),
    (Lock.DEED, deed_lock),
    (Lock.TENSE, tense_lock),
)

