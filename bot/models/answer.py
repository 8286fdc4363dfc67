"""What the bot decided to say. `outcome` follows the public contract of `ask --json`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bot.models.chart import Chart, Charts, Chronology, Drawn, Picturable
from bot.models.fact import Fact, Figure
from bot.models.notice import AboutTheBot, News
from bot.models.period import Period
from bot.models.query import Operation


class Outcome(StrEnum):
    """The four things a reply can be."""

    ANSWER = "answer"
    CHOICES = "choices"
    NO_ANSWER = "no_answer"
    COMMAND = "command"


class Reason(StrEnum):
    """Why there is no answer."""

    UNKNOWN_TOPIC = "unknown_topic"
    NO_FIGURE_FOR_ENTITY = "no_figure_for_entity"
    NO_FIGURE_FOR_PERIOD = "no_figure_for_period"
    NO_SUCH_ROLE = "no_such_role"
    NOT_UNDERSTOOD = "not_understood"


class Focus(StrEnum):
    """Which field of the fact the reader asked for; the reply puts it first."""

    SUMMARY = "summary"
    FIGURE = "figure"
    PERSON = "person"
    SPEAKER = "speaker"
    DATE = "date"
    PLACE = "place"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Found:
    """One fact answers. `differing` are facts that give another value for the same thing, shown beside it.

    `comparable` says that the base holds another figure of the same metric, unit and period, `drawable` that a chart
    can set the figure beside others.
    """

    fact: Fact
    focus: Focus
    related: tuple[Fact, ...] = ()
    differing: tuple[Fact, ...] = ()
    comparable: bool = False
    drawable: bool = False


@dataclass(frozen=True, slots=True)
class Meant:
    """A word as the reader wrote it, and what may be meant: the id of an entity, or a word."""

    written: str
    taken: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Several facts answer equally well; the reader picks. `about` is what they have in common, as asked.

    With `meant` they answer only if that is meant, be they several or one.
    """

    facts: tuple[Fact, ...]
    about: str
    meant: Meant | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two figures of one metric, unit and period. `ratio` is the larger value over the smaller, None where that is 0.

    `exact` is false where either value is not exact, so that the ratio is approximate.
    """

    larger: Figure
    smaller: Figure
    ratio: Decimal | None
    exact: bool


@dataclass(frozen=True, slots=True)
class Computation:
    """A number worked out of figures of one unit. The order of `terms` is that of the formula.

    A difference is the larger minus the smaller, a change the later minus the earlier, a share the part over the whole
    (in percent); a ranking has no result, its terms are in order, `descending` or not, and `place` (from 1) was asked
    for. `in_percent` says that a difference or change was asked for in percent. `exact` is false where any term is not
    exact, so that the result is approximate.
    """

    operation: Operation
    terms: tuple[Figure, ...]
    result: Decimal | None
    exact: bool
    place: int = 1
    descending: bool = True
    in_percent: bool = False


class ListingKind(StrEnum):
    """What a listing lists; each is a command too."""

    FIGURES = "figures"
    PEOPLE = "people"
    EVENTS = "events"
    TOPICS = "topics"
    SOURCES = "sources"
    FACTS = "facts"


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of facts (or, for sources and topics, of article or concept ids). `page` counts from 1.

    `filter` holds the entity and concept ids that every line holds; `about` is the reader's own filter text. Where ids
    do not say it all, `words` are what finds the same again. `beside` is the id of the fact that the lines are near to.
    """

    kind: ListingKind
    facts: tuple[Fact, ...] = ()
    ids: tuple[str, ...] = ()
    about: str = ""
    filter: tuple[str, ...] = ()
    page: int = 1
    pages: int = 1
    total: int = 0
    words: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The dossier does not say. The fields name exactly what is missing; `known` is what it does hold nearby.

    `entities`, `concepts` are ids; `words` are the reader's own words that nothing explains.
    `lacks` is the field that the nearest fact leaves open, such as its date.
    `incomparable` are figures that were asked to be set against each other and differ in metric, unit or period;
    `operation` is what was to be worked out of them.
    `meant` is a known name or word near one of the reader's; the first of `known` are then about it.
    `undrawn` says that a picture was asked for and `known` is not enough for one.
    """

    reason: Reason
    entities: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    words: tuple[str, ...] = ()
    known: tuple[Fact, ...] = ()
    lacks: Focus | None = None
    incomparable: tuple[Figure, ...] = ()
    operation: Operation | None = None
    meant: Meant | None = None
    undrawn: Drawn | None = None


Answer = Found | Choices | Comparison | Computation | Listing | Picturable | NoAnswer | AboutTheBot


def outcome_of(answer: Answer) -> Outcome:
    """Return the public outcome of an answer."""
    match answer:
        case Found() | Comparison() | Computation() | Listing() | Chart() | Chronology():
            return Outcome.ANSWER
        case Choices() | Charts():
            return Outcome.CHOICES
        case NoAnswer():
            return Outcome.NO_ANSWER
        case _:
            return Outcome.COMMAND


def facts_of(answer: Answer) -> tuple[Fact, ...]:
    """Return the facts that an answer states, in the order it states them."""
    match answer:
        case Found():
            return (answer.fact, *answer.differing)
        case Choices() | Listing():
            return answer.facts
        case Comparison():
            return (answer.larger, answer.smaller)
        case Computation():
            return answer.terms
        case Chart() | Charts() | Chronology():
            return _drawn_facts(answer)
        case News():
            return tuple(each.fact for each in answer.changes)
        case _:
            return ()


def _drawn_facts(answer: Picturable) -> tuple[Fact, ...]:
    match answer:
        case Chart():
            return answer.figures
        case Charts():
            return tuple(chart.asked for chart in answer.charts)
        case Chronology():
            return answer.events
