"""What leaves the bot: rendered text, buttons, and the actions that buttons stand for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.models.answer import Answer, ListingKind
from bot.models.text import Language


class Command(StrEnum):
    """The commands of the chat, without the slash."""

    START = "start"
    HELP = "help"
    FIGURES = "figures"
    PEOPLE = "people"
    EVENTS = "events"
    TOPICS = "topics"
    SOURCES = "sources"
    COMPARE = "compare"
    WHY = "why"
    LANGUAGE = "language"


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
    """List the facts nearest to a fact."""

    fact: str


@dataclass(frozen=True, slots=True)
class CompareFact:
    """Compare a figure with the other figures of its metric."""

    fact: str


@dataclass(frozen=True, slots=True)
class ShowWhy:
    """Explain the last reply of this chat."""


@dataclass(frozen=True, slots=True)
class ShowPage:
    """Show a page (from 1) of a listing; `filter` holds entity and concept ids that every line must hold."""

    kind: ListingKind
    page: int
    filter: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Answer this chat in a language from now on; None follows the question again."""

    language: Language | None


Action = ShowFact | ShowSource | ShowRelated | CompareFact | ShowWhy | ShowPage | SetLanguage


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a reply: it either does an action or opens a link."""

    label: str
    action: Action | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A reply as one channel shows it: text in the channel's markup, rows of buttons below."""

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """One exchange: the answer, and the language to say it in."""

    answer: Answer
    language: Language
    query: str = ""
    elapsed_ms: float = 0.0
