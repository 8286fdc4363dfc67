"""A fact → whether it gives a reason, for a question that asks why."""

from __future__ import annotations

from functools import lru_cache

from bot.language.sayings import PURPOSE, REASON
from bot.models.fact import Event, Fact, Figure


def may_give_reason(fact: Fact) -> bool:
    """Say whether a fact may answer «why»: no number is a reason, and what merely happened is none either."""
    return not isinstance(fact, Figure) and (not isinstance(fact, Event) or gives_reason(fact))


def gives_reason(fact: Fact) -> bool:
    """Say whether a fact says because of what or what for, in its text or in what readers call it."""
    return any(_has_reason(text) for text in _texts(fact))


def gives_purpose(fact: Fact) -> bool:
    """Say whether a fact says what for."""
    return any(_has_purpose(text) for text in _texts(fact))


def _texts(fact: Fact) -> tuple[str, ...]:
    called = fact.title.values() if fact.title else ()
    return (*fact.summary.values(), *called, *fact.keywords)


@lru_cache(maxsize=10_000)
def _has_reason(text: str) -> bool:
    return bool(REASON.search(text.lower()))


@lru_cache(maxsize=10_000)
def _has_purpose(text: str) -> bool:
    return bool(PURPOSE.search(text.lower()))
