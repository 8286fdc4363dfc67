"""A query → whether it asks for something in particular, states something, or only looks for what there is."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from bot.language.words import words
from bot.models.query import Query, QuestionType

MIN_CLAIM: Final = 3
"""Terms that a claim has at least; fewer are a search for what the dossier holds of them."""

_OPENING_WORDS: Final = 2
_QUESTION_WORDS: Final = """
кто кого кому кем что чего чему чем какой какая какое какие каков какова каково каковы сколько когда где куда откуда
почему зачем отчего чей чья чье чьи who whom whose what which when where why how кім қанша қашан қайда
"""
_ASKING: Final = frozenset(_QUESTION_WORDS.split())
"""Words that open a question; one of the first two words of a text tells."""

_ANY_NEWS: Final = re.compile(
    r"^(?:а |ну |и )?что (?:там |нового |слышно |известно |есть )*(?:с|со|по|про|о|об|обо|насчет|у)\b"
    r"|^(?:and )?what(?: is|'s)?(?: new| up| known)? (?:with|about|on|of)\b"
)
"""«What about …» opens like a question and asks for nothing in particular."""


class Intent(StrEnum):
    """What a reader does with a text: asks for something in it, holds a claim against it, or looks for it."""

    QUESTION = "question"
    CLAIM = "claim"
    LOOKUP = "lookup"


def intent_of(query: Query, *, terms: int) -> Intent:
    """Return what a query of so many terms does."""
    if _ANY_NEWS.search(query.normalised):
        return Intent.LOOKUP
    opening = words(query.normalised)[:_OPENING_WORDS]
    if query.type is not QuestionType.ANY or "?" in query.normalised or not _ASKING.isdisjoint(opening):
        return Intent.QUESTION
    return Intent.CLAIM if terms >= MIN_CLAIM else Intent.LOOKUP
