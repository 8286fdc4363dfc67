"""Follow-ups that turn something of the turn before: its direction, its stance, its time, or a person by pronoun.

The question, and what the conversation was about, enter; a full question leaves, or None.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.index import Index
from bot.language.sayings import SAYING
from bot.models.fact import Fact, Figure, Part, Role
from bot.models.query import Calculation, EntityMention, Operation, Query, QuestionType
from bot.query.bare import is_bare

_STANCES: Final = {"for": "against", "against": "for", "за": "против", "против": "за"}
_STANCE: Final = re.compile(rf"\b(?:{'|'.join(_STANCES)})\b")
_REVERSED: Final = re.compile(
    r"\b(?:наоборот|обратно|в\s+обратную\s+сторону|vice\s+versa|the\s+other\s+way|in\s+reverse|керісінше)\b"
)
_OTHER_WAY: Final = {Part.TO: Part.FROM, Part.FROM: Part.TO, Part.OF: Part.TO}
_PRONOUN: Final = re.compile(r"\b(?:он|она|его|ему|ей|ее|нем|ней|he|she|him|his|her|ол|оның|оған)\b")


def turned_round(query: Query, before: Query) -> str | None:
    """Return the old question with its «for» turned into the «against» that a bare follow-up asks for, or back.

    >>> from bot.models.text import Language
    >>> turned_round(Query("а за?", "а за?", Language.RU), Query("", "сколько голосов против", Language.RU))
    'сколько голосов за'
    """
    asked = _stance_of(query.normalised)
    if asked is None or not is_bare(query) or query.type is not QuestionType.ANY:
        return None
    turned = re.sub(rf"\b{_STANCES[asked]}\b", asked, before.normalised)
    return None if turned == before.normalised else turned


def _stance_of(normalised: str) -> str | None:
    """Return the stance that a question names, the first of them in the order of the table."""
    named = set(_STANCE.findall(normalised))
    return next((stance for stance in _STANCES if stance in named), None)


def turned(query: Query, before: Query, fact: Fact | None, index: Index) -> Query | None:
    """Return the full question that a turning follow-up stands for; None where it turns nothing."""
    return _the_other_way(query, before) or _of_person(query, fact, index) or _beside_period(query, before, fact)


def _the_other_way(query: Query, before: Query) -> Query | None:
    """Return the old question in the other direction («а наоборот?»)."""
    flows = any(each.part in {Part.FROM, Part.TO} for each in before.entities)
    if not flows or query.entities or query.concepts or not _REVERSED.search(query.normalised):
        return None
    swapped = tuple(replace(each, part=_OTHER_WAY.get(each.part or Part.WITH, each.part)) for each in before.entities)
    return replace(before, text=query.text, entities=swapped, inherited=tuple(each.text for each in swapped))


def _of_person(query: Query, fact: Fact | None, index: Index) -> Query | None:
    """Return a question about «him» as one about the person just named («когда он родился?»)."""
    if not isinstance(fact, Role) or not _PRONOUN.search(query.normalised):
        return None
    name = index.base.entity(fact.person).name.best(query.language)
    speaks = any(SAYING.fullmatch(word.strip("?!.,")) for word in query.normalised.split())
    person = EntityMention(text=name, ids=(fact.person,), speaks=speaks, nominative=True)
    return replace(query, entities=(*query.entities, person), inherited=(name,))


def _beside_period(query: Query, before: Query, fact: Fact | None) -> Query | None:
    """Return the old question asked of two times («а на сколько больше, чем в 2023?», «сравни с 2023»)."""
    compares = query.type is QuestionType.COMPARE or query.calculation is not None
    if not compares or len(query.periods) != 1 or query.entities or query.concepts:
        return None
    own = fact.period if isinstance(fact, Figure) and fact.period else None
    held = (own,) if own else before.periods
    if len(held) != 1 or held == query.periods:
        return None
    cues = query.calculation.cues if query.calculation else frozenset()
    return replace(
        before,
        text=query.text,
        type=QuestionType.COMPARE,
        periods=(*held, *query.periods),
        calculation=Calculation(Operation.CHANGE, cues),
        inherited=(*(each.text for each in before.entities), *(each.text for each in before.concepts)),
    )
