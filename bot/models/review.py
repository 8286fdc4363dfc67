"""What an editor sees of drafts, and the decisions that buttons stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.models.base import Base, key_of
from bot.models.draft import DraftArticle, DraftFact
from bot.models.entity import Entity
from bot.models.fact import Fact

SEAL_LETTERS = 6
"""Letters of a seal: 30 bits, enough to tell a draft from what it was a moment ago."""


class Deed(StrEnum):
    """What a button under a card does; the letters stand in the button."""

    SHOW = "o"
    ACCEPT = "a"
    REJECT = "r"
    EDIT = "e"
    FIELD = "f"
    MERGE = "m"
    INTO = "i"
    NAMES = "n"
    SAME = "k"
    SKIP = "s"
    BACK = "b"
    UNDO = "u"
    ALL = "x"
    SOURCE = "c"
    TELL = "t"
    ARTICLE = "v"
    LIST = "l"
    READ = "p"
    ASK = "q"


@dataclass(frozen=True, slots=True)
class Decide:
    """A decision on drafts. `article` and `draft` are short keys of ids (`bot.models.base.key_of`).

    `seal` tells what the card showed: a draft that is another by now is shown anew and not decided on. `further` is the
    key of a fact, or those of two entities; `number` a place in a list (from 1), a page, or a percentage.
    """

    deed: Deed
    article: str = ""
    draft: str = ""
    seal: str = ""
    further: str = ""
    number: int = 0


class Menu(StrEnum):
    """What else stands on a card, in the place of its decisions."""

    NONE = "none"
    EDIT = "edit"
    MERGE = "merge"
    NAMES = "names"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class DraftCard:
    """One draft as an editor sees it. `number` counts from 1 among all drafts of the article.

    `base` knows every name that the card needs, those in `new` only from the article; `explained` is what the rule says
    of itself. `told` are faults to be shown, `fields` those that can be edited. With `unsettled` a field was changed
    that the summary may tell otherwise.
    """

    article: DraftArticle
    draft: DraftFact
    base: Base
    number: int
    total: int
    waiting: int
    explained: str = ""
    new: frozenset[str] = frozenset()
    facts_like: tuple[Fact, ...] = ()
    entities_like: Mapping[str, tuple[Entity, ...]] = field(default_factory=dict)
    menu: Menu = Menu.NONE
    fields: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    unsettled: bool = False


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article on the desk: what was read, what waits, what was decided.

    `filing` says what became of it when it came, where it just did; `parts` is how many messages it was joined from.
    With `closing` all that waited was gone through. `standing` says that its source is fixed by the base.
    """

    article: DraftArticle
    filing: str = ""
    parts: int = 1
    closing: bool = False
    standing: bool = False
    menu: Menu = Menu.NONE
    fields: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pile:
    """An article in the list of those that have drafts."""

    article: str
    title: str
    waiting: int
    decided: int
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftsList:
    """A page of the articles that have drafts."""

    piles: tuple[Pile, ...]
    waiting: int
    page: int = 1
    pages: int = 1
    told: tuple[str, ...] = ()


Reviewed = DraftCard | ArticleCard | DraftsList


def seal_of(draft: DraftFact) -> str:
    """Return the seal of a draft: another one as soon as anything of it changes."""
    return key_of(draft.model_dump_json())[:SEAL_LETTERS]


def seal_of_all(article: DraftArticle) -> str:
    """Return the seal of an article: another one as soon as any draft, or the source, changes."""
    seals = ".".join(map(seal_of, article.drafts))
    return key_of(f"{seals} {article.source.model_dump_json()}")[:SEAL_LETTERS]


def about(deed: Deed, article: str, draft: str = "", **more: str | int) -> Decide:
    """Return a decision about an article, or about a draft of it, by their ids."""
    further, number, seal = str(more.get("further", "")), int(more.get("number", 0)), str(more.get("seal", ""))
    return Decide(deed, key_of(article), key_of(draft) if draft else "", seal, further, number)
