"""A fact that may answer a query, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.models.fact import Fact


class Lock(StrEnum):
    """A test that can only forbid an answer."""

    ENTITY = "entity"
    NAME = "name"
    SPEAKER = "speaker"
    DIRECTION = "direction"
    CONCEPT = "concept"
    NUMBER = "number"
    PERIOD = "period"
    TYPE = "type"
    NEGATION = "negation"
    REVERSAL = "reversal"
    DEED = "deed"
    TENSE = "tense"
    UNIT = "unit"
    ROLE = "role"
    COUNTED = "counted"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class Match:
    """A fact with its score (0 to 100), the share of the query it explains (0 to 1), and the reasons.

    `forbidden_by` lists the locks that the fact failed; a match with none may be answered. `certainty` says how
    probably (0 to 1) a fact that is nothing but text answers; other facts are held to their locks instead.
    """

    fact: Fact
    score: float
    coverage: float
    explained: tuple[str, ...] = ()
    unexplained: tuple[str, ...] = ()
    forbidden_by: tuple[Lock, ...] = ()
    certainty: float = 0.0
