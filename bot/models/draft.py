"""Drafts: what was read from an article and not accepted yet. Drafts lie beside a base and never answer readers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from bot.models.article import Article, HttpAddress, Source
from bot.models.entity import Concept, Entity, Identifier
from bot.models.fact import Fact
from bot.models.period import Day
from bot.models.text import Language, Localized, Model

Confidence = Annotated[float, Field(ge=0, le=1)]
"""How sure a rule is, from 0 to 1: the share of drafts of that rule that were right on the parsing gold set."""

RuleName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]


class DraftStatus(StrEnum):
    """What became of a draft."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    MERGED = "merged"


class DraftFact(Model):
    """A fact as it was read from an article, with the rule that read it.

    `fact.paragraph` and `fact.excerpt` hold the place and the source sentence; `start` and `end` are the span of the
    excerpt that the rule fired on (characters). `into` is the fact that a merged draft went into.
    """

    fact: Fact
    confidence: Confidence
    rule: RuleName
    start: int = Field(default=0, ge=0)
    end: int = Field(default=0, ge=0)
    status: DraftStatus = DraftStatus.PENDING
    into: Identifier | None = None

    @model_validator(mode="after")
    def _span_lies_in_the_excerpt(self) -> DraftFact:
        if not self.start <= self.end <= len(self.fact.excerpt or ""):
            raise ValueError(f"the span {self.start}-{self.end} lies outside the excerpt")
        return self


class Skipped(Model):
    """A number of the text that is no figure, with the reason: a house number, a list mark, a year."""

    paragraph: int = Field(ge=0)
    text: str
    excerpt: str
    reason: RuleName


class DraftSource(Model):
    """Where an article came from, as far as its page tells; what it does not tell is absent, never made up."""

    title: Annotated[str, StringConstraints(min_length=1)]
    outlet: Localized | None = None
    author: Localized | None = None
    published: Day | None = None
    url: HttpAddress | None = None
    republished_by: str | None = None
    republished_at: Day | None = None

    @property
    def lacking(self) -> tuple[str, ...]:
        """What has to be known before a fact of the article can be accepted."""
        return tuple(name for name in ("outlet", "published") if getattr(self, name) is None)


class DraftArticle(Model):
    """An article with everything that was read from it.

    `text` are its paragraphs: the first is number 0 (headlines and what stands above and below the body, joined by line
    breaks), the others are counted from 1. `digest` tells the same text again. `entities` and `concepts` are those that
    the facts need and the base does not know. `notes` are doubts an editor should see, such as an assumed year.
    """

    id: Identifier
    source: DraftSource
    language: Language
    summary: Localized | None = None
    text: tuple[str, ...]
    digest: str
    entities: tuple[Entity, ...] = ()
    concepts: tuple[Concept, ...] = ()
    drafts: tuple[DraftFact, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()

    def article(self) -> Article:
        """Return the article as a base holds it. Raises ValueError naming what its source still lacks."""
        if lacking := self.source.lacking:
            raise ValueError(f"the source of {self.id!r} has no {' and no '.join(lacking)}")
        return Article(
            id=self.id,
            source=Source.model_validate(self.source.model_dump(exclude_none=True)),
            language=self.language,
            summary=self.summary,
        )
