"""The lock on what happened: a question about a visit is not answered by a phone call of the same people."""

from __future__ import annotations

from typing import Final

from bot.index import FactDocument, Index
from bot.language.rarity import GENERIC_WEIGHT
from bot.match.coverage import explains
from bot.models.entity import ConceptKind
from bot.models.fact import Event, Statement
from bot.models.query import ConceptMention, Query, QuestionType, Word

_TYPES: Final = frozenset({QuestionType.WHEN, QuestionType.WHERE, QuestionType.WHO, QuestionType.ANY})


def deed_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """An event is of every sort of event that the question names, and not known by its participants alone."""
    if not isinstance(document.fact, Event | Statement) or query.type not in _TYPES or not document.structured:
        return True
    held = document.concepts | document.mentioned
    if not all(not held.isdisjoint(mention.ids) for mention in query.concepts if _is_deed(mention, index)):
        return False
    if isinstance(document.fact, Statement):
        return True
    words = [word for word in query.words if word.weight > GENERIC_WEIGHT]
    named: list[ConceptMention | Word] = [*query.concepts, *words]
    return not named or any(explains(each, document) for each in named)


def _is_deed(mention: ConceptMention, index: Index) -> bool:
    """Say whether a concept is a sort of event: a topic that some event is filed under."""
    topics = [each for each in mention.ids if index.base.concepts[each].kind is ConceptKind.TOPIC]
    return any(each in index.deeds for each in topics)
