"""What inline mode offers: cards, each of which can be sent into any chat as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.models.answer import Answer, Meant
from bot.models.text import Language


class Standing(StrEnum):
    """How a card stands to what was typed. Only an ANSWER answers it; OFFERED is shown where nothing was asked."""

    ANSWER = "answer"
    OFFERED = "offered"
    RELATED = "related"
    NEARBY = "nearby"


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `id` is that of the fact, concept or article it shows, or those of its facts; `answer` is its message.

    With `meant` it answers only if that is meant.
    """

    id: str
    answer: Answer
    standing: Standing
    meant: Meant | None = None


@dataclass(frozen=True, slots=True)
class Deck:
    """Some cards in order. `next` is the place of the first that was left out, None where these are the last.

    `found` says that some card answers, or that nothing was asked; `about` is the id of what is known nearest where
    none does.
    """

    cards: tuple[Card, ...]
    language: Language = Language.RU
    next: int | None = None
    found: bool = True
    about: str = ""
