"""One fact, and what was asked of it → the answer that shows it, with the facts beside it."""

from __future__ import annotations

import re
from typing import Final

from bot.answer.chart import is_drawable
from bot.answer.compare import has_comparable
from bot.index import Index
from bot.index.document import alike_term
from bot.index.postings import Group
from bot.language.measures import is_of_measure
from bot.language.number_words import currency_of
from bot.models.answer import Focus, Found, NoAnswer, Reason
from bot.models.base import concepts_of, entities_of, measure_of
from bot.models.fact import Definition, Event, Fact, Figure, Role, Statement
from bot.models.period import Period
from bot.models.query import Query, QuestionType
from bot.query import asks_who_spoke

MAX_RELATED: Final = 4

_FOCUS: Final[dict[QuestionType, Focus]] = {
    QuestionType.HOW_MUCH: Focus.FIGURE,
    QuestionType.WHO: Focus.PERSON,
    QuestionType.WHEN: Focus.DATE,
    QuestionType.WHERE: Focus.PLACE,
    QuestionType.SOURCE: Focus.SOURCE,
    QuestionType.SPEAKER: Focus.SPEAKER,
}


_PER_TIME: Final = re.compile(
    r"\b(?:в|за\s+один|за)\s+(?:год|месяц|день|сутки|час|неделю)\b|\bеже(?:год|месяч|днев|недель)\w+|"
    r"\b(?:per|a|an|each|every)\s+(?:year|month|day|hour|week)\b|\b(?:жылына|айына|күніне)\b"
)
"""Asks for a rate, which a total over some time is not."""


_ANOTHER: Final = re.compile(r"\b(?:[скоу]|со|от|для|про)\s+к(?:ем|ому|ого|ом)\b|\bкому\b|\bwhom\b|\bкім(?:мен|ге)\b")
"""Asks for somebody else than the person just named."""


def found(fact: Fact, asked: QuestionType, index: Index) -> Found:
    """Return the answer that shows one fact, what was asked for first, with the facts nearest to it."""
    focus, related = focus_of(fact, asked), related_to(fact, index)
    if not isinstance(fact, Figure):
        return Found(fact, focus, related)
    differing = tuple(_differing(fact, index))
    return Found(
        fact,
        focus,
        related,
        differing,
        comparable=has_comparable(fact, index),
        drawable=is_drawable(fact, index),
    )


def answer_about(fact: Fact, query: Query, index: Index) -> Found | NoAnswer:
    """Answer a question that points back at the fact just shown, if the fact holds what is asked."""
    held_by_speaker = index.base.roles_of.get(fact.speaker or "", ())
    if asks_who_spoke(query) and held_by_speaker and not isinstance(fact, Role):
        return found(held_by_speaker[-1], QuestionType.WHO, index)
    answer = found(fact, query.type, index)
    held = _holds_focus(answer) and is_measured_so(fact, query) and _explains(fact, query)
    return answer if held else NoAnswer(Reason.UNKNOWN_TOPIC, known=(fact,), lacks=_left_open(answer))


def _left_open(answer: Found) -> Focus | None:
    """Return the speaker, date or place that was asked for and that the fact leaves open."""
    told = not isinstance(answer.fact, Role | Definition)
    return answer.focus if told and answer.focus in _LEFT_OPEN and not _holds_focus(answer) else None


_LEFT_OPEN: Final = frozenset({Focus.SPEAKER, Focus.DATE, Focus.PLACE})


def is_measured_so(fact: Fact, query: Query) -> bool:
    """Say whether a fact is in the unit that a question asks for: percent, kilometres, a currency by its name."""
    if _PER_TIME.search(query.normalised):
        return False
    if not query.units:
        return True
    if not isinstance(fact, Figure):
        return False
    held = {fact.unit, fact.change.unit if fact.change else fact.unit}
    named = {unit for word in query.normalised.split() if (unit := currency_of(word.strip("?!.,")))}
    return any(is_of_measure(each, query.units) for each in held) and (not named or not held.isdisjoint(named))


def _explains(fact: Fact, query: Query) -> bool:
    """Say whether a fact may tell why (only what was said or judged does) or with whom (an office does not)."""
    if isinstance(fact, Role) and _ANOTHER.search(query.normalised):
        return False
    return query.type is not QuestionType.WHY or isinstance(fact, Statement)


def focus_of(fact: Fact, asked: QuestionType) -> Focus:
    """Return the field that a question of this type wants first from this fact."""
    if asked is QuestionType.WHO and not isinstance(fact, Role | Event):
        return Focus.SUMMARY
    if asked in _FOCUS:
        return _FOCUS[asked]
    match fact:
        case Figure():
            return Focus.FIGURE
        case Role():
            return Focus.PERSON
        case Event(date=Period()):
            return Focus.DATE
        case _:
            return Focus.SUMMARY


def related_to(fact: Fact, index: Index, *, most: int = MAX_RELATED) -> tuple[Fact, ...]:
    """Return the facts that share the most, rarity counted, with a fact."""
    own = [f"entity:{each}" for each in entities_of(fact)] + [f"concept:{each}" for each in concepts_of(fact)]
    groups = [Group(index.rarity(term), (term,)) for term in own]
    near = index.nearest(groups, least=0.0, limit=most + 1)
    facts = index.facts(each.number for each in near)
    return tuple(each for each in facts if each.id != fact.id)[:most]


def same_measure(one: Fact, other: Fact) -> bool:
    """Say whether two facts are figures of one measure: metric, parties, period, unit and topics are equal."""
    return isinstance(one, Figure) and isinstance(other, Figure) and measure_of(one) == measure_of(other)


def narrows(one: Fact, other: Fact) -> bool:
    """Say whether a figure tells only a part of what another tells: the same measure, and parties besides."""
    if not (isinstance(one, Figure) and isinstance(other, Figure)):
        return False
    same = (one.metric, one.period, one.unit) == (other.metric, other.period, other.unit)
    return same and set(one.parties) > set(other.parties)


def _differing(figure: Figure, index: Index) -> list[Fact]:
    """Return the figures that measure the same thing and disagree, in the order of their ids."""
    alike = index.facts(index.postings.get(alike_term(figure)))
    differing = [each for each in alike if isinstance(each, Figure) and _range(each) != _range(figure)]
    return sorted((each for each in differing if same_measure(each, figure)), key=lambda each: each.id)


def _range(figure: Figure) -> tuple[object, object]:
    return figure.value, figure.value_to


def _holds_focus(answer: Found) -> bool:
    """Say whether the fact holds the field that was asked for."""
    fact = answer.fact
    match answer.focus:
        case Focus.SPEAKER:
            return bool(fact.speaker)
        case Focus.DATE:
            return bool(getattr(fact, "date", None) or getattr(fact, "period", None))
        case Focus.PLACE:
            return bool(getattr(fact, "place", None))
        case Focus.FIGURE:
            return isinstance(fact, Figure)
        case _:
            return True
