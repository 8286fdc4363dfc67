"""What leaves the bot: rendered text, buttons, and the actions that buttons stand for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.models.answer import Answer, ListingKind
from bot.models.picture import Picture
from bot.models.review import Decide
from bot.models.text import Language


class Command(StrEnum):
    """The commands of the chat, without the slash."""

    START = "start"
    HELP = "help"
    ASK = "ask"
    FIGURES = "figures"
    PEOPLE = "people"
    EVENTS = "events"
    TOPICS = "topics"
    SOURCES = "sources"
    COMPARE = "compare"
    CHART = "chart"
    WHY = "why"
    FOLLOW = "follow"
    FOLLOWING = "following"
    UNFOLLOW = "unfollow"
    DIGEST = "digest"
    LANGUAGE = "language"
    FORGET = "forget"
    MISSES = "misses"
    DRAFTS = "drafts"


EDITOR_COMMANDS: frozenset[Command] = frozenset({Command.MISSES, Command.DRAFTS})
"""Commands for editors; to everybody else they look unknown, and no list names them."""

READER_COMMANDS: tuple[Command, ...] = tuple(each for each in Command if each not in EDITOR_COMMANDS)
"""The commands of every reader, in the order that menus and help list them."""

COMMAND_ALIASES: dict[str, Command] = {"timeline": Command.EVENTS}


@dataclass(frozen=True, slots=True)
class ShowFact:
    """Show one fact in full."""

    fact: str


@dataclass(frozen=True, slots=True)
class ShowSource:
    """Show where a fact comes from."""

    fact: str


@dataclass(frozen=True, slots=True)
class ShowRelated:
    """List the facts nearest to a fact, a page (from 1) at a time."""

    fact: str
    page: int = 1


@dataclass(frozen=True, slots=True)
class CompareFact:
    """Compare a figure with the other figures of its metric."""

    fact: str


@dataclass(frozen=True, slots=True)
class ShowWhy:
    """Explain the last reply of this chat; with a `fact` only if that is what it stated.

    `reckoned` says that it was a number worked out of that fact and others.
    """

    fact: str = ""
    reckoned: bool = False


@dataclass(frozen=True, slots=True)
class ShowPage:
    """Show a page (from 1) of a listing.

    `filter` holds entity and concept ids that every line must hold. Where ids do not say it all, `words` are what a
    reader would write behind the command instead.
    """

    kind: ListingKind
    page: int
    filter: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Answer this chat in a language from now on; None follows the question again."""

    language: Language | None


@dataclass(frozen=True, slots=True)
class ShowChart:
    """Draw a figure beside those of other parties, or of other periods; the other way where there are none."""

    fact: str
    over_time: bool = False


@dataclass(frozen=True, slots=True)
class ShowTimeline:
    """Draw the events in order of their dates; `filter` holds entity and concept ids that every one must hold."""

    filter: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rate:
    """Say whether the reply that stated a fact helped."""

    fact: str
    helpful: bool


@dataclass(frozen=True, slots=True)
class Follow:
    """Tell this chat of news about an entity, a concept or an article, by its id."""

    about: str


@dataclass(frozen=True, slots=True)
class Unfollow:
    """Tell this chat no more news about an entity, a concept or an article, by its id."""

    about: str


@dataclass(frozen=True, slots=True)
class SetDigest:
    """Tell this chat its news once a day at an hour (0 to 23); None tells them as they come."""

    hour: int | None


@dataclass(frozen=True, slots=True)
class ShowNews:
    """Show a page (from 1) of the news that this chat was told at once; `batch` numbers that telling."""

    batch: int
    page: int


@dataclass(frozen=True, slots=True)
class ShowMisses:
    """Show a page (from 1) of the questions asked in vain; for editors."""

    page: int


@dataclass(frozen=True, slots=True)
class Forget:
    """Forget everything that is kept about this chat."""


Action = (
    ShowFact
    | ShowSource
    | ShowRelated
    | CompareFact
    | ShowWhy
    | ShowPage
    | SetLanguage
    | ShowChart
    | ShowTimeline
    | Rate
    | Follow
    | Unfollow
    | SetDigest
    | ShowNews
    | ShowMisses
    | Forget
    | Decide
)


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a reply. It does exactly one thing.

    It does an `action`, opens the link `url`, puts the text `copy` into the clipboard, or hands on the fact with the id
    `share` (a channel without links to its own facts leaves such a button out).
    """

    label: str
    action: Action | None = None
    url: str | None = None
    copy: str | None = None
    share: str | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A reply as one channel shows it: text in the channel's markup, rows of buttons below.

    `preview` is the address whose preview may stand with it, None for no preview. With a `picture` the text is its
    caption.
    """

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    preview: str | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a conversation was about before a turn, for a question that takes the place of the turn's."""

    context: object = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One exchange: the answer, and the language to say it in."""

    answer: Answer
    language: Language
    query: str = ""
    elapsed_ms: float = 0.0
    before: Earlier = Earlier()
