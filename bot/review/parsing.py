"""Articles to be read → drafts on the desk, one after another; what is no article is told and the rest goes on."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from traceback import extract_tb
from typing import BinaryIO, Final

from bot.errors import BaseError, DossierError, ParseError
from bot.models.base import Base
from bot.models.draft import DraftArticle
from bot.parse.article import parse_article
from bot.review.desk import Decided, Desk
from bot.review.inputs import Input
from bot.review.intake import Filed

_LOGGER: Final = logging.getLogger(__name__)

Parser = Callable[..., DraftArticle]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What became of one input: the article and what was decided on its drafts at once, or why there is none."""

    name: str
    filed: Filed | None = None
    read: DraftArticle | None = None
    decided: Decided = field(default_factory=Decided)
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What is told by hand of every article that is read."""

    url: str | None = None
    outlet: str | None = None
    published: dt.date | None = None

    @property
    def given(self) -> frozenset[str]:
        """The fields that are told."""
        return frozenset(name for name in ("url", "outlet", "published") if getattr(self, name) is not None)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads articles onto a desk. Without one (`files` is false), nothing is written."""

    desk: Desk
    today: dt.date
    told: Told = field(default_factory=Told)
    accept_above: float | None = None
    files: bool = True
    stdin: BinaryIO | None = None
    parse: Parser = parse_article

    def read(self, one: Input) -> Parsed:
        """Read one article. What is wrong with it alone is told in the result; a broken base raises BaseError."""
        base = self.desk.base
        try:
            article = self._parsed(one, base)
        except ParseError as error:
            return Parsed(one.name, error=_line(str(error), one.name))
        except Exception as error:  # noqa: BLE001 - one that a rule stumbles over must not end a folder
            kind, frames = type(error).__name__, _frames_of(error)
            _LOGGER.debug("%s failed with %s (%s)", one.name, kind, " < ".join(reversed(frames)))
            return Parsed(
                one.name, error=f"{one.name}: a rule stumbled over it ({kind} in {frames[-1]}): please report"
            )
        if not self.files:
            return Parsed(one.name, read=article)
        try:
            filed = self.desk.file(article, given=self.told.given)
            above = self.accept_above
            decided = Decided() if above is None else self.desk.accept_all(above, articles=_on_desk(filed))
        except BaseError as error:
            return Parsed(one.name, error=_line("; ".join(str(each) for each in error.problems), one.name))
        except DossierError as error:
            return Parsed(one.name, error=_line(str(error), one.name))
        return Parsed(one.name, filed=filed, read=filed.article, decided=decided)

    def _parsed(self, one: Input, base: Base) -> DraftArticle:
        told = self.told
        raw = one.read(self.stdin)
        return self.parse(
            raw,
            name=one.name,
            known=base,
            today=self.today,
            url=told.url,
            outlet=told.outlet,
            published=told.published,
        )


def _frames_of(error: Exception) -> list[str]:
    """Return where an error came from, the place itself last. Its message is left out, as it may quote the article."""
    return [f"{Path(each.filename).name}:{each.lineno} {each.name}" for each in extract_tb(error.__traceback__)]


def _on_desk(filed: Filed) -> tuple[str, ...]:
    return (filed.article.id,) if filed.is_on_desk else ()


def _line(message: str, name: str) -> str:
    """Return a message in one line that names what it is about."""
    told = " ".join(message.split())
    return told if name in told else f"{name}: {told}"
