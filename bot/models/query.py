"""What a reader asked, understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from bot.models.fact import Part, Precision
from bot.models.period import Period
from bot.models.text import Language


class QuestionType(StrEnum):
    """What sort of answer a question wants."""

    ANY = "any"
    HOW_MUCH = "how_much"
    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    WHAT_IS = "what_is"
    WHY = "why"
    COMPARE = "compare"
    LIST = "list"
    SOURCE = "source"
    SPEAKER = "speaker"
    GREETING = "greeting"
    THANKS = "thanks"
    HELP = "help"


class CorrectionKind(StrEnum):
    """How a word was mended before it was looked up."""

    LAYOUT = "layout"
    LATIN = "latin"
    SPELLING = "spelling"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Correction:
    """One word as the reader wrote it and as it was taken."""

    written: str
    taken: str
    kind: CorrectionKind


@dataclass(frozen=True, slots=True)
class Word:
    """One informative word of a query: every lemma it may have, and how much it weighs (0 to 1, rarity).

    `known` says that some fact of the base holds it; `is_name` that it names somebody or something; `is_noun` that it
    may stand for a thing rather than for what happens to it, `qualifies` that it may say which sort of thing.
    """

    text: str
    lemmas: frozenset[str]
    weight: float
    position: int = 0
    known: bool = True
    is_name: bool = False
    is_noun: bool = True
    qualifies: bool = False


@dataclass(frozen=True, slots=True)
class EntityMention:
    """Words that name an entity. `ids` are the alternatives, `outside` says that no fact holds any of them.

    `metonyms` are those of them that the words only stand for, as a capital does for its country.

    `speaks` says that the question is about what this entity said, `nominative` that the name stands in its base form.
    """

    text: str
    ids: tuple[str, ...]
    part: Part | None = None
    metonyms: tuple[str, ...] = ()
    outside: bool = False
    speaks: bool = False
    nominative: bool = False
    weight: float = 1.0
    position: int = 0
    words: int = 1


@dataclass(frozen=True, slots=True)
class ConceptMention:
    """Words that name a concept; `ids` are the alternatives."""

    text: str
    ids: tuple[str, ...]
    weight: float = 1.0
    position: int = 0
    words: int = 1


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a question, with its unit and precision where the reader gave them."""

    text: str
    value: Decimal
    unit: str | None = None
    precision: Precision = Precision.EXACT


class Operation(StrEnum):
    """What may be worked out of several figures."""

    DIFFERENCE = "difference"
    SUM = "sum"
    SHARE = "share"
    CHANGE = "change"
    RANKING = "ranking"


@dataclass(frozen=True, slots=True)
class Calculation:
    """What a question wants worked out. `cues` are the words that say so: they name no subject.

    `rises` says which way a change is presumed to go, None where either will do. `place` (from 1) and `descending`
    belong to a ranking.
    """

    operation: Operation
    cues: frozenset[str] = frozenset()
    rises: bool | None = None
    place: int = 1
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """A question ready for matching. `text` is as the reader wrote it, `normalised` as it was read.

    `counted` is the position of what «how many» counts; `units` what it is measured in, where the question
    says; `wants_role` says that only an office and its holder will do;
    `calculation` is what is to be worked out of several figures;
    `asking` are the words that say what sort of answer is wanted, `empty` those that say nothing;
    `inherited` lists what a follow-up took from the question before it.
    """

    text: str
    normalised: str
    language: Language
    type: QuestionType = QuestionType.ANY
    words: tuple[Word, ...] = ()
    entities: tuple[EntityMention, ...] = ()
    concepts: tuple[ConceptMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    periods: tuple[Period, ...] = ()
    corrections: tuple[Correction, ...] = ()
    negated: bool = False
    counted: int | None = None
    units: tuple[str, ...] = ()
    wants_role: bool = False
    calculation: Calculation | None = None
    asking: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    inherited: tuple[str, ...] = field(default=())
