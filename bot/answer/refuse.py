"""A query that nothing may answer → exactly what is missing, and what the dossier holds nearby."""

from __future__ import annotations

from typing import Final

from bot.index import Index
from bot.language.rarity import is_real_word
from bot.models.answer import NoAnswer, Reason
from bot.models.entity import ConceptKind
from bot.models.fact import Fact, Figure, Role
from bot.models.match import Lock, Match
from bot.models.query import Query, QuestionType

MAX_KNOWN: Final = 4
_FLOW: Final = frozenset({Lock.ENTITY, Lock.DIRECTION})


def refuse(query: Query, matches: tuple[Match, ...], index: Index) -> NoAnswer:
    """Return the refusal: the reason, the missing entities, concepts, periods and words, and known facts nearby."""
    reason, basis = _reason(query, matches, index)
    return NoAnswer(
        reason=reason,
        entities=tuple(each.ids[0] for each in query.entities),
        concepts=tuple(each.ids[0] for each in query.concepts),
        periods=query.periods,
        words=_unexplained(query, matches),
        known=_nearby(matches, basis),
    )


def _reason(query: Query, matches: tuple[Match, ...], index: Index) -> tuple[Reason, frozenset[Lock]]:
    kinds = {index.base.concepts[each].kind for mention in query.concepts for each in mention.ids}
    if ConceptKind.POSITION in kinds:
        return Reason.NO_SUCH_ROLE, _FLOW | {Lock.PERIOD, Lock.CONCEPT}
    if query.wants_role:
        return Reason.NO_SUCH_ROLE, _FLOW | {Lock.COVERAGE, Lock.TYPE}
    if _blocked_by(matches, frozenset({Lock.PERIOD})):
        return Reason.NO_FIGURE_FOR_PERIOD, frozenset({Lock.PERIOD})
    measured = ConceptKind.METRIC in kinds
    if query.entities and (measured or (query.type is QuestionType.HOW_MUCH and _blocked_by(matches, _FLOW))):
        return Reason.NO_FIGURE_FOR_ENTITY, _FLOW | {Lock.PERIOD, Lock.COVERAGE}
    if _is_gibberish(query):
        return Reason.NOT_UNDERSTOOD, frozenset()
    return Reason.UNKNOWN_TOPIC, _FLOW | {Lock.COVERAGE, Lock.TYPE}


def _blocked_by(matches: tuple[Match, ...], locks: frozenset[Lock]) -> bool:
    """Say whether some fact would answer but for these locks alone."""
    return any(each.forbidden_by and set(each.forbidden_by) <= locks for each in matches)


def _is_gibberish(query: Query) -> bool:
    named = query.entities or query.concepts or query.quantities or query.periods
    return not named and not any(word.known or is_real_word(word.text) for word in query.words)


def _unexplained(query: Query, matches: tuple[Match, ...]) -> tuple[str, ...]:
    best = max(matches, key=lambda each: (each.coverage, each.score), default=None)
    if best is None:
        return tuple(word.text for word in query.words)
    named = {each.text for each in query.entities} | {each.text for each in query.concepts}
    return tuple(text for text in best.unexplained if text not in named)


def _nearby(matches: tuple[Match, ...], basis: frozenset[Lock]) -> tuple[Fact, ...]:
    """Return the facts that come nearest: those forbidden for the stated reason alone, figures and roles first."""
    near = [each for each in matches if set(each.forbidden_by) <= basis]
    ranked = sorted(
        near, key=lambda each: (not isinstance(each.fact, Figure | Role), -each.coverage, -each.score, each.fact.id)
    )
    return tuple(each.fact for each in ranked[:MAX_KNOWN])
