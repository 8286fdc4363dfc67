"""What the bot says of itself, of what it keeps for a chat, and of what readers asked in vain."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.models.fact import Fact
from bot.models.match import Match
from bot.models.news import Change, Miss, Rated
from bot.models.query import Query


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
