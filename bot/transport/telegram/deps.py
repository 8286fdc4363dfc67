"""What the channels need from the rest of the bot. Importing this module costs nothing: no Telegram library in it."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from bot.models.base import Base
from bot.models.card import Card, Deck
from bot.models.draft import DraftArticle
from bot.models.reply import Action, Earlier, Rendered, Turn
from bot.models.text import Language
from bot.render import Face, Style
from bot.state import Notes
from bot.transport.telegram.album import Album


class Conversation(Protocol):
    """The part of `bot.app.App` that a channel uses; tests put a smaller one in its place."""

    @property
    def base(self) -> Base:
        """The dossier that answers."""
        ...

    def ask(
        self,
        text: str,
        *,
        chat: str = "",
        asker: str = "",
        locale: Language | None = None,
        instead: Earlier | None = None,
    ) -> Turn:
        """Answer free text or a command; `asker` tells the readers of a group apart.

        `instead` is the `before` of the turn whose question this one replaces.
        """
        ...

    def press(self, action: Action, *, chat: str = "", asker: str = "", locale: Language | None = None) -> Turn:
        """Do what a button stands for."""
        ...

    def search(self, text: str, *, reader: str = "", locale: Language | None = None, start: int = 0) -> Deck:
        """Return cards for inline mode, from a place on."""
        ...

    def face(self, card: Card, language: Language) -> Face:
        """Return what is seen of a card before it is sent."""
        ...

    def move(self, chat: str, to: str) -> None:
        """Keep under a new number what is kept of a group."""
        ...

    def language_of(self, chat: str, *, locale: Language | None = None) -> Language:
        """Return the language in which a chat is answered where no question tells it."""
        ...

    def render(self, turn: Turn, style: Style) -> Rendered:
        """Write a turn in a channel's markup."""
        ...


def _nothing() -> None:
    """Take no note of a change."""


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True, slots=True)
class Reviewing:
    """What is needed where editors send articles: the base folder that accepted facts go into.

    `changed` is called when the base has changed, `now` tells the time in the editors' zone, `parse` reads articles in
    the place of the real parser, `quiet` are the seconds that further parts of a text are waited for. `tasks` are the
    articles that are being read.
    """

    folder: Path
    changed: Callable[[], None] = _nothing
    now: Callable[[], dt.datetime] = _now
    parse: Callable[..., DraftArticle] | None = None
    quiet: float = 1.5
    tasks: set[asyncio.Task[None]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Deps:
    """Everything that a channel is given.

    `editors` are the chats whose menus hold editors' commands; `public` says that readers reach the bot by its name, so
    that links to its facts lead somewhere. Without `reviewing`, editors' files are answered as readers' are.
    """

    app: Conversation
    notes: Notes = field(default_factory=Notes)
    editors: tuple[int, ...] = ()
    public: bool = True
    album: Album = field(default_factory=Album)
    reviewing: Reviewing | None = None
