"""What the bot decided to say. `outcome` follows the public contract of `ask --json`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from bot.models.fact import Event, Fact, Figure
from bot.models.match import Match
from bot.models.news import Change, Miss, Rated
from bot.models.period import Period
from bot.models.query import Operation, Query


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


class Sides(StrEnum):
    """What tells the bars of a chart apart: whose figures they are, or of when."""

    PARTIES = "parties"
    PERIODS = "periods"


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one metric and unit as bars, in the order of drawing: the largest first, or the earliest.

    Bars by party are of one period; bars by period are of the same parties, and their periods are equally long.
    `asked` is the figure that the others stand beside, `left_out` how many more there are, and `turns` says that the
    same figure can be drawn the other way too.
    """

    figures: tuple[Figure, ...]
    sides: Sides
    asked: Figure
    left_out: int = 0
    turns: bool = False


@dataclass(frozen=True, slots=True)
class Charts:
    """Charts to pick from. `about` is the reader's own words, `left_out` how many more there are."""

    charts: tuple[Chart, ...]
    about: str = ""
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Chronology:
    """Dated events from the earliest to the latest, to be drawn as a line of time.

    `filter` holds the entity and concept ids that every event holds, `earlier` is how many older ones are left out,
    `undated` how many have no date.
    """

    events: tuple[Event, ...]
    filter: tuple[str, ...] = ()
    earlier: int = 0
    undated: int = 0


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


class Drawn(StrEnum):
    """What a picture can be of."""

    FIGURES = "figures"
    EVENTS = "events"


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


class NoticeKind(StrEnum):
    """Replies that are about the bot and not about the dossier."""

    START = "start"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    LANGUAGE = "language"
    LANGUAGE_SET = "language_set"
    UNKNOWN_COMMAND = "unknown_command"
    STALE_BUTTON = "stale_button"
    NOTHING_TO_EXPLAIN = "nothing_to_explain"
    EXPLANATION_GONE = "explanation_gone"
    RATED = "rated"
    TOO_LONG = "too_long"
    COMPARE_USAGE = "compare_usage"
    FORGET_ASKED = "forget_asked"
    FORGOTTEN = "forgotten"
    FOLLOWED = "followed"
    FOLLOWED_ALREADY = "followed_already"
    FOLLOWS_TOO_MUCH = "follows_too_much"
    UNFOLLOWED = "unfollowed"
    FOLLOWED_NEVER = "followed_never"
    DIGEST_SET = "digest_set"
    DIGEST_OFF = "digest_off"
    NEWS_GONE = "news_gone"
    ASK_USAGE = "ask_usage"
    GROUP_HELLO = "group_hello"
    NOT_HERE = "not_here"
    WORDLESS = "wordless"


HELPFUL: Final = "helpful"


@dataclass(frozen=True, slots=True)
class Notice:
    """A word about the bot itself. `text` is the offending input or the id it is about, `suggestions` are commands.

    The text of a RATED notice is `HELPFUL` or empty.
    """

    kind: NoticeKind
    text: str = ""
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the last reply was what it was: the reply to `/why`. `shown` are the facts that the reply stated."""

    query: Query
    matches: tuple[Match, ...]
    thresholds: tuple[tuple[str, float], ...] = ()
    shown: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Subscribable:
    """What news can be followed: ids of entities, concepts and articles to pick from.

    `written` is what the reader asked to follow; empty where nothing was named, and the ids are then the main ones.
    `sure` says that the only id is what was meant, `silent` that the dossier holds nothing about it yet. Without ids,
    nothing of that name is known.
    """

    written: str
    abouts: tuple[str, ...]
    sure: bool = False
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Following:
    """What a chat follows, by id, and when it is told: at an `hour` of each day in a time `zone`, or as news come."""

    abouts: tuple[str, ...]
    hour: int | None
    zone: str


@dataclass(frozen=True, slots=True)
class DigestOffer:
    """The question at what hour news are wanted; `hour` is the one chosen so far."""

    hour: int | None
    zone: str


@dataclass(frozen=True, slots=True)
class News:
    """A page (from 1) of what has changed in the dossier. `batch` numbers the telling, `total` counts its changes."""

    changes: tuple[Change, ...]
    batch: int
    total: int
    page: int = 1
    pages: int = 1
    digest: bool = False


@dataclass(frozen=True, slots=True)
class Misses:
    """A page (from 1) of the questions asked in vain, the most frequent first; `days` is how long they are kept.

    `rated` are facts whose replies were called unhelpful, the most often so first.
    """

    misses: tuple[Miss, ...]
    total: int
    days: int
    page: int = 1
    pages: int = 1
    rated: tuple[Rated, ...] = ()


AboutTheBot = Notice | Explanation | Subscribable | Following | DigestOffer | News | Misses
"""Replies to commands about the bot and what it keeps."""

Picturable = Chart | Charts | Chronology
"""Answers that are drawn, or lead to one that is."""

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
