"""A query that nothing may answer → exactly what is missing, and what the dossier holds nearby."""

from __future__ import annotations

from typing import Final

from bot.index import Index
from bot.language.rarity import is_real_word
from bot.models.answer import Focus, NoAnswer, Reason
from bot.models.entity import ConceptKind
from bot.models.fact import Event, Fact, Figure, Role
from bot.models.match import Lock, Match
from bot.models.query import Query, QuestionType

MAX_KNOWN: Final = 4
_FLOW: Final = frozenset({Lock.ENTITY, Lock.DIRECTION})
_ASKED_OTHERWISE: Final = frozenset({Lock.REVERSAL, Lock.NEGATION, Lock.TENSE, Lock.TYPE, Lock.COVERAGE, Lock.COUNTED})
"""Locks that leave the figure asked about in the dossier: only what is asked of it («почему упал») is not."""


def refuse(query: Query, matches: tuple[Match, ...], index: Index) -> NoAnswer:
    """Return the refusal: the reason, the missing entities, concepts, periods and words, and known facts nearby."""
    if open_facts := _leaving_open(query, matches):
        return NoAnswer(Reason.UNKNOWN_TOPIC, known=open_facts, lacks=_ASKED_FIELD[query.type])
    reason, basis = _reason(query, matches, index)
    return NoAnswer(
        reason=reason,
        entities=tuple(each.ids[0] for each in query.entities),
        concepts=tuple(each.ids[0] for each in query.concepts),
        periods=query.periods,
        words=_unexplained(query, matches),
        known=_nearby(query, matches, basis, index=index),
    )


_ASKED_FIELD: Final = {
    QuestionType.WHEN: Focus.DATE,
    QuestionType.WHERE: Focus.PLACE,
    QuestionType.SPEAKER: Focus.SPEAKER,
}


def _leaving_open(query: Query, matches: tuple[Match, ...]) -> tuple[Fact, ...]:
    """Return the facts that answer all of a question but the field it asks for: «когда» about an undated event."""
    if query.type not in _ASKED_FIELD:
        return ()
    near = [each for each in matches if each.forbidden_by == (Lock.TYPE,) and isinstance(each.fact, Event | Figure)]
    return tuple(each.fact for each in near[:1])


def _reason(query: Query, matches: tuple[Match, ...], index: Index) -> tuple[Reason, frozenset[Lock]]:
    kinds = {index.base.concepts[each].kind for mention in query.concepts for each in mention.ids}
    if ConceptKind.POSITION in kinds:
        return Reason.NO_SUCH_ROLE, _FLOW | {Lock.PERIOD, Lock.CONCEPT}
    if query.wants_role:
        return Reason.NO_SUCH_ROLE, _FLOW | {Lock.COVERAGE, Lock.TYPE}
    if _blocked_by(matches, frozenset({Lock.PERIOD})):
        return Reason.NO_FIGURE_FOR_PERIOD, frozenset({Lock.PERIOD})
    if _only_words_missing(matches):
        return Reason.UNKNOWN_TOPIC, frozenset({Lock.COVERAGE, Lock.COUNTED})
    measured = ConceptKind.METRIC in kinds
    if measured and _blocked_by(matches, _ASKED_OTHERWISE, figures=True):
        return Reason.UNKNOWN_TOPIC, _ASKED_OTHERWISE
    if query.entities and (measured or (query.type is QuestionType.HOW_MUCH and _blocked_by(matches, _FLOW))):
        return Reason.NO_FIGURE_FOR_ENTITY, _FLOW | {Lock.PERIOD, Lock.COVERAGE, Lock.UNIT}
    if _is_gibberish(query):
        return Reason.NOT_UNDERSTOOD, frozenset()
    return Reason.UNKNOWN_TOPIC, _FLOW | {Lock.COVERAGE, Lock.TYPE}


def _blocked_by(matches: tuple[Match, ...], locks: frozenset[Lock], *, figures: bool = False) -> bool:
    """Say whether some fact, or some figure, would answer but for these locks alone."""
    return any(
        each.forbidden_by and set(each.forbidden_by) <= locks
        for each in matches
        if not figures or isinstance(each.fact, Figure)
    )


def _only_words_missing(matches: tuple[Match, ...]) -> bool:
    """Say whether the nearest fact holds all that is named, and only words of the question are left unexplained."""
    nearest = max(matches, key=lambda each: (each.coverage, each.score), default=None)
    return (
        nearest is not None
        and bool(nearest.forbidden_by)
        and set(nearest.forbidden_by) <= {Lock.COVERAGE, Lock.COUNTED}
    )


def _is_gibberish(query: Query) -> bool:
    named = query.entities or query.concepts or query.quantities or query.periods
    return not named and not any(word.known or is_real_word(word.text) for word in query.words)


def _unexplained(query: Query, matches: tuple[Match, ...]) -> tuple[str, ...]:
    best = max(matches, key=lambda each: (each.coverage, each.score), default=None)
    if best is None:
        return tuple(as_written(word.text, query) for word in query.words if not word.known)
    unknown = {word.text for word in query.words if not word.known}
    return tuple(as_written(text, query) for text in best.unexplained if text in unknown)


def as_written(text: str, query: Query) -> str:
    """Return a word as the reader wrote it, before it was mended."""
    return next((each.written for each in query.corrections if each.taken == text), text)


def _nearby(query: Query, matches: tuple[Match, ...], basis: frozenset[Lock], *, index: Index) -> tuple[Fact, ...]:
    """Return the facts that come nearest: those forbidden for the stated reason alone, figures and roles first.

    To a question about an office the offices of the people it names come first.
    """
    people = [f"person:{each}" for mention in query.entities for each in mention.ids]
    roles = index.holding(people)[:MAX_KNOWN] if query.wants_role else ()
    if roles:
        return tuple(index.facts(roles))
    basis |= {Lock.NUMBER} if query.quantities else frozenset()
    near = [each for each in matches if set(each.forbidden_by) <= basis]
    ranked = sorted(
        near, key=lambda each: (not isinstance(each.fact, Figure | Role), -each.coverage, -each.score, each.fact.id)
    )
    return tuple(each.fact for each in ranked[:MAX_KNOWN])
