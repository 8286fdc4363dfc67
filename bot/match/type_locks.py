"""Locks on the sort of answer: a figure, an office, a person, a date, a place, a denial.

A query and a fact's document enter; whether the lock opens leaves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.index import FactDocument, Index
from bot.language.rarity import GENERIC_WEIGHT
from bot.language.sayings import COMPANY, CONVERSATION
from bot.match.reason import may_give_reason
from bot.models.entity import ConceptKind, EntityKind
from bot.models.fact import Event, Fact, Figure, Role, Statement
from bot.models.query import Query, QuestionType

_NEGATION: Final = re.compile(r"\b(?:не|нет|ни|без|not|no|never|without)\b|n't\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d{2}\b")
_SPAN_AHEAD: Final = re.compile(
    r"\b(?:через|спустя|раньше\s+чем|within|in)\s+(?:\w+\s+){0,3}(?:лет|год\w*|месяц\w*|недел\w*|years?|months?|weeks?)\b"
)
"""A span counted from the telling («через пятнадцать лет») says when, too."""

_SPAN: Final = re.compile(
    r"\b(?:\d{1,3}|дв[аеу]\w*|тр[еи]\w*|четыр\w+|пят\w+|шест\w+|сем\w+|восьм\w+|девят\w+|десят\w+|нескольк\w+|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|twelve|fifteen|twenty|several)\s+"
    r"(?:лет|год(?:а|ов)|месяц\w*|недел\w+|дн(?:я|ей)|час(?:а|ов)|years?|months?|weeks?|days?|hours?)\b"
)
_MOVE: Final = re.compile(
    r"\b(?:переед\w+|переез\w+|перенес\w+|перевед\w+|перевез\w+|отправ\w+|уйд\w+|денут\w*|куда|go|goes|went|mov(?:e|es|ed|ing))\b"
)
_CAPITALISED: Final = re.compile(r"(?<=\w\s)[A-ZА-ЯЁ]\w+")
_SPOKEN_OF: Final = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.GROUP})
_COMPANIONS: Final = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP})
_MAY_WANT_FIGURE: Final = frozenset({QuestionType.ANY, QuestionType.WHAT_IS, QuestionType.WHO, QuestionType.SOURCE})


def type_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """The fact holds the sort of thing the question wants: a figure, an office, a person, a date, a place."""
    if _wants_figure(query, index) or (query.units and query.type in _MAY_WANT_FIGURE):
        return _holds_number(document, index)
    if query.wants_role:
        return isinstance(document.fact, Role) or not document.structured
    if query.type is QuestionType.WHO and query.entities and CONVERSATION.search(query.normalised):
        return _is_between(query, document)
    if query.type is QuestionType.WHO and query.quantities:
        return True
    if isinstance(document.fact, Statement) and _tells_in_words(query, document.fact):
        return True
    if query.type is QuestionType.WHO and not _holds_other_party(query, document, index):
        return False
    test = _TYPE_TESTS.get(query.type)
    return test is None or test(document, index)


def _holds_other_party(query: Query, document: FactDocument, index: Index) -> bool:
    """Say whether an event holds somebody besides those whom the question names: one of them is no news.

    Who was with somebody («кто приехал с Ивановым») is told by no statement either that holds nobody else.
    """
    asks_for_company = _asks_for_company(query, index)
    if not isinstance(document.fact, Event | Statement if asks_for_company else Event):
        return True
    asked = {each for mention in query.entities for each in mention.ids}
    if not asks_for_company:
        return any(index.base.entities[each].kind in _SPOKEN_OF for each in document.entities - asked)
    others = document.own - asked - {document.fact.speaker}
    return any(index.base.entities[each].kind in _COMPANIONS for each in others) or bool(COMPANY.search(document.text))


def _asks_for_company(query: Query, index: Index) -> bool:
    """Say whether a question asks who did something together with a person."""
    persons = [
        mention.text
        for mention in query.entities
        if any(index.base.entities[each].kind is EntityKind.PERSON for each in mention.ids)
    ]
    return any(re.search(rf"\b(?:со?|with)\s+{re.escape(each)}\b", query.normalised) for each in persons)


def _wants_figure(query: Query, index: Index) -> bool:
    """Say whether a question names a metric with a period or with two parties, and so wants that very value."""
    kinds = {index.base.concepts[each].kind for mention in query.concepts for each in mention.ids}
    if ConceptKind.METRIC not in kinds or query.type is not QuestionType.ANY:
        return False
    between = len(query.entities) > 1 and not query.words and len(query.concepts) == 1
    return between or bool(query.periods)


def _tells_in_words(query: Query, statement: Statement) -> bool:
    """Say whether a statement tells how long something lasts, or where it moves, which no other fact would."""
    lasting = any(word.weight > GENERIC_WEIGHT for word in query.words)  # «сколько лет Иванову» asks for an age
    if lasting and query.type is QuestionType.HOW_MUCH and any(each.startswith("duration-") for each in query.units):
        return _is_said(_SPAN, statement)
    asks_destination = query.type is QuestionType.WHERE and bool(_MOVE.search(query.normalised))
    return asks_destination and _is_said(_MOVE, statement)


def _is_said(pattern: re.Pattern[str], statement: Statement) -> bool:
    return any(pattern.search(text.lower()) for text in statement.summary.values())


def _is_between(query: Query, document: FactDocument) -> bool:
    """Say whether those asked about take part in a fact, and others too («с кем говорил Иванов»)."""
    parties = {entity for entity, _ in document.parts}
    taking = parties | set(document.fact.participants) if isinstance(document.fact, Event) else parties
    asked = {each for mention in query.entities for each in mention.ids}
    return not document.structured or bool(taking & asked and taking - asked)


def _holds_number(document: FactDocument, _index: Index) -> bool:
    if isinstance(document.fact, Figure):
        return True
    return not document.structured and bool(document.values)


def _holds_person(document: FactDocument, index: Index) -> bool:
    if isinstance(document.fact, Figure):
        return False
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
    texts = tuple(document.fact.summary.values())
    years = {year for text in texts for year in _YEAR.findall(text)}
    return bool(years - reported) or any(_SPAN_AHEAD.search(text.lower()) for text in texts)


def _holds_place(document: FactDocument, _index: Index) -> bool:
    if isinstance(document.fact, Event):
        return bool(document.spots)
    return not document.structured and _names_something(document.fact)


def _names_something(fact: Fact) -> bool:
    return any(_CAPITALISED.search(text) for text in fact.summary.values())


def _holds_reason(document: FactDocument, _index: Index) -> bool:
    return may_give_reason(document.fact)


def _holds_judgement(document: FactDocument, _index: Index) -> bool:
    """What only happened, or who holds an office, compares nothing."""
    return not isinstance(document.fact, Event | Role)


def _holds_speaker(document: FactDocument, _index: Index) -> bool:
    return bool(document.fact.speaker) or not document.structured


_TYPE_TESTS: Final[dict[QuestionType, Callable[[FactDocument, Index], bool]]] = {
    QuestionType.HOW_MUCH: _holds_number,
    QuestionType.WHO: _holds_person,
    QuestionType.WHEN: _holds_date,
    QuestionType.WHERE: _holds_place,
    QuestionType.WHY: _holds_reason,
    QuestionType.COMPARE: _holds_judgement,
    QuestionType.SPEAKER: _holds_speaker,
}


def negation_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """A negated question is answered only by a fact that negates something too."""
    if not query.negated:
        return True
    texts = (*document.fact.summary.values(), *(document.fact.question.values() if document.fact.question else ()))
    return any(_NEGATION.search(text.lower()) for text in texts)
