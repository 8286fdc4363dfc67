"""Tests that can only forbid: an answer passes every one of them or is not given.

Each lock is a small named predicate over a query, a fact's document and the index, filed by family in the modules
`entity_locks`, `figure_locks` and `type_locks`; here they stand in one ordered table, and the names of those that
forbid leave.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.index import FactDocument, Index
from bot.language.number_words import currencies_asked
from bot.match.deed import deed_lock
from bot.match.entity_locks import direction_lock, entity_lock, name_lock, speaker_lock
from bot.match.figure_locks import concept_lock, counts_off, number_lock, period_lock, unit_lock
from bot.match.office import office_lock
from bot.match.reversal import presumes, reversal_lock
from bot.match.tense import tense_lock
from bot.match.type_locks import negation_lock, type_lock
from bot.models.match import Lock
from bot.models.query import Query

Test = Callable[[Query, FactDocument, Index], bool]

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


_IDLE: Final[dict[Lock, Callable[[Query], bool]]] = {
    Lock.ENTITY: lambda query: not query.entities,
    Lock.NAME: lambda query: not any(word.is_name for word in query.words),
    Lock.SPEAKER: lambda query: not any(mention.speaks for mention in query.entities),
    Lock.DIRECTION: lambda query: not query.entities,
    Lock.NUMBER: lambda query: not query.quantities and not counts_off(query),
    Lock.PERIOD: lambda query: not query.periods,
    Lock.UNIT: lambda query: not query.units and query.counted is None and not currencies_asked(query.normalised),
    Lock.ROLE: lambda query: not query.wants_role,
    Lock.NEGATION: lambda query: not query.negated,
    Lock.REVERSAL: lambda query: not presumes(query),
}
"""When a lock has nothing to test in a question, and so opens for every fact."""


def locks_for(query: Query) -> tuple[tuple[Lock, Test], ...]:
    """Return the locks that can forbid anything at all to this query."""
    return tuple((lock, opens) for lock, opens in LOCKS if not (lock in _IDLE and _IDLE[lock](query)))


def failed_locks(query: Query, document: FactDocument, index: Index) -> tuple[Lock, ...]:
    """Return the locks that forbid answering this query with this fact."""
    return tuple(lock for lock, opens in locks_for(query) if not opens(query, document, index))
