"""What the rules find in an article before it becomes draft facts: figures and speech, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from bot.models.draft import DraftFact, Skipped
from bot.models.entity import Concept
from bot.models.fact import Precision

Direction = Literal["up", "down"]


class Turn(StrEnum):
    """What a value is in its clause."""

    PLAIN = "plain"
    BEFORE = "before"  # the 5.4 of «с 5,4 до 4,9 процента», the 21 of «7–9 дней вместо 21»
    AFTER = "after"  # the 4.9, the 7–9
    CHANGE = "change"  # a movement: «вырос на 50%», «сократился вдвое», «на четверть больше»
    EQUIVALENT = "equivalent"  # the same amount in another unit: «(около 260 млн долл.)»


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A value in a text: `text[start:end]`, with its unit and the words that belong to its precision.

    `unit` is an ISO 4217 code, `percent`, a CLDR unit, `times` for a ratio («в 1,8 раза», «вдвое»: value 1.8, 2), or
    None with `noun`, what is counted, in its dictionary form («компания», "company"); both None for a bare number.
    `direction` is that of a change. `other` is the place (start) of the value that it belongs to: the BEFORE of an
    AFTER and the other way round, the amount of an EQUIVALENT. The value of a CHANGE is never negative. `per` is what
    it is counted per: a unit («450 тенге за доллар»: USD, «баррелей в сутки»: duration-day) or a noun. `moved` tells
    which way a level went to reach its value («с 5,4 до 4,9 процента», «урезали до шести»: down).
    """

    start: int
    end: int
    value: Decimal
    rule: str
    value_to: Decimal | None = None
    unit: str | None = None
    noun: str | None = None
    precision: Precision = Precision.EXACT
    turn: Turn = Turn.PLAIN
    direction: Direction | None = None
    other: int | None = None
    per: str | None = None
    moved: Direction | None = None


@dataclass(frozen=True, slots=True)
class SkippedNumber:
    """A number that is no figure, with the name of the rule that tells why («year», «list-mark», «house-number»)."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Every number of a text: each digit and number word lies in exactly one figure or one skipped number."""

    found: tuple[FoundFigure, ...] = ()
    skipped: tuple[SkippedNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class Speech:
    """Something said: the span of the words said (quotation marks left out) in a paragraph of the page's sequence.

    `speaker` is an entity id, None where the text names nobody. `start`–`end` of indirect speech is its clause. `verb`
    is the lemma of what introduces it («сообщить», "say"; "" for «по словам»). `exchange` joins an interview's answer
    to its question (see `Paragraph.exchange`). `by_start`–`by_end` are the words that attribute it («по словам X»,
    «сообщил X»), where they stand in the same paragraph; both 0 elsewhere.
    """

    paragraph: int
    start: int
    end: int
    speaker: str | None
    direct: bool
    rule: str
    confidence: float
    verb: str = ""
    exchange: int = 0
    by_start: int = 0
    by_end: int = 0


@dataclass(frozen=True, slots=True)
class Drafted:
    """What one stage of extraction drafted: facts (their ids are the caller's to set), and the concepts they need."""

    drafts: tuple[DraftFact, ...] = ()
    concepts: tuple[Concept, ...] = ()
    skipped: tuple[Skipped, ...] = ()
