"""What became of a dossier between two of its states, and what readers asked of it in vain."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.models.fact import Fact

NEWS_ON_PAGE: Final = 5
"""Changes in one message; more of them are behind its button."""


class ChangeKind(StrEnum):
    """What happened to a fact."""

    NEW = "new"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that changed: as it is now, or as it last was where it was withdrawn; `before` is what was corrected."""

    kind: ChangeKind
    fact: Fact
    before: Fact | None = None


@dataclass(frozen=True, slots=True)
class Miss:
    """A question that found no answer, and how often; who asked is not kept. `language` is an ISO 639-1 code."""

    text: str
    language: str
    reason: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Rated:
    """How often a reply with a fact was called helpful and unhelpful."""

    fact: str
    helpful: int
    unhelpful: int
