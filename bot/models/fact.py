"""Facts: the five kinds of thing that a dossier can state."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from bot.models.entity import Identifier, Identifiers
from bot.models.period import Day, Period
from bot.models.text import Localized, Model

_AMOUNT_PATTERN = r"^[+-]?[0-9]{1,30}(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$"
_AMOUNT = re.compile(_AMOUNT_PATTERN)


class Part(StrEnum):
    """The part an entity plays in a fact."""

    OF = "of"
    WITH = "with"
    FROM = "from"
    TO = "to"
    ABOUT = "about"
    AT = "at"


class Party(Model):
    """An entity and the part it plays."""

    entity: Identifier
    part: Part = Part.ABOUT


def _read_parties(data: Any) -> Any:
    """Accept `{of: [a], with: b}` and `[a, b]` beside the full list of parties."""
    if isinstance(data, dict):
        return [
            {"part": part, "entity": entity}
            for part, named in data.items()
            for entity in (named if isinstance(named, list | tuple) else [named])
        ]
    if isinstance(data, list | tuple):
        return [{"entity": item} if isinstance(item, str) else item for item in data]
    return [{"entity": data}] if isinstance(data, str) else data


_PARTIES_AS_WRITTEN = Identifier | list[Identifier | Party] | dict[Part, Identifier | list[Identifier]]
Parties = Annotated[tuple[Party, ...], BeforeValidator(_read_parties, json_schema_input_type=_PARTIES_AS_WRITTEN)]


def _read_amount(data: Any) -> Any:
    if isinstance(data, str) and not _AMOUNT.fullmatch(data.strip()):
        raise ValueError("expected a number such as 1500000 or -1.5")
    return data


Amount = Annotated[
    Decimal,
    BeforeValidator(_read_amount, json_schema_input_type=Annotated[str, Field(pattern=_AMOUNT_PATTERN)] | float),
]
"""A number as written: digits, a point, and nothing that Python alone would read as one."""


class Precision(StrEnum):
    """How exactly a value was given."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    UP_TO = "up_to"
    AT_LEAST = "at_least"


class FactCommon(Model):
    """What every fact holds, whatever its kind.

    `title` is a short label for buttons and lists (never with a figure in it); one is composed where it is absent.
    `keywords` are further words that readers use for this very fact, `context` those around it in its article, which
    it shares with others. `question` is what an interviewer asked.
    """

    id: Identifier
    summary: Localized
    title: Localized | None = None
    paragraph: int | None = Field(default=None, ge=0)
    parties: Parties = ()
    concepts: Identifiers = ()
    speaker: Identifier | None = None
    as_of: Day | None = None
    question: Localized | None = None
    keywords: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    excerpt: str | None = None
    article: Identifier = Field(default="", validate_default=False, description="filled in from the file on load")


class Change(Model):
    """A movement of a figure: up or down by so much."""

    direction: Literal["up", "down"]
    value: Amount
    unit: str = "percent"
    precision: Precision = Precision.EXACT


class Figure(FactCommon):
    """A measured value. `unit` is an ISO 4217 currency, `percent`, a CLDR unit or a count noun of the base.

    `value_to` closes a range that starts at `value`. `metric` is the id of a concept of kind metric.
    """

    kind: Literal["figure"] = "figure"
    metric: Identifier
    value: Amount
    value_to: Amount | None = None
    unit: str
    precision: Precision = Precision.EXACT
    period: Period | None = None
    change: Change | None = None

    @model_validator(mode="after")
    def _range_rises(self) -> Figure:
        if self.value_to is not None and self.value_to < self.value:
            raise ValueError(f"value_to {self.value_to} is below value {self.value}")
        return self


class Event(FactCommon):
    """Something that happened. `date` is absent where the articles do not say when."""

    kind: Literal["event"] = "event"
    date: Period | None = None
    place: Identifier | None = None
    participants: Identifiers = ()


class Statement(FactCommon):
    """Something said or judged, by `speaker`, about the parties and concepts."""

    kind: Literal["statement"] = "statement"


class Role(FactCommon):
    """A person's office: `position` of `of` (a country or organisation) as of a date."""

    kind: Literal["role"] = "role"
    person: Identifier
    position: Localized
    of: Identifier | None = None


class Definition(FactCommon):
    """What a term means; the meaning is the summary."""

    kind: Literal["definition"] = "definition"
    term: Localized


Fact = Annotated[Figure | Event | Statement | Role | Definition, Field(discriminator="kind")]
FACT_KINDS = ("figure", "event", "statement", "role", "definition")
