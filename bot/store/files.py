"""The kinds of file that a base folder holds, as models: what may stand at their top, and their JSON Schema."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, model_validator

from bot.models.answer import Reason
from bot.models.article import Article
from bot.models.entity import Concept, Entity, Identifier, Identifiers
from bot.models.fact import Fact
from bot.models.text import Model


class Expectation(StrEnum):
    """What the right reply to a gold question is."""

    ANSWER = "answer"
    CHOICES = "choices"
    REFUSE = "refuse"
    ANSWER_OR_CHOICES = "answer_or_choices"


class GoldQuestion(Model):
    """A question whose right reply is known.

    `after` are earlier questions of the same conversation. `facts` are ids of which any one, as the first fact of the
    reply, is right (for choices: any one of those offered). `says` are strings that the plain reply must hold.
    """

    id: Identifier
    ask: str
    kind: Identifier
    expect: Expectation
    after: tuple[str, ...] = ()
    facts: Identifiers = ()
    says: tuple[str, ...] = ()
    reason: tuple[Reason, ...] = ()

    @model_validator(mode="after")
    def _refusals_hold_no_facts(self) -> GoldQuestion:
        if self.expect is Expectation.REFUSE and self.facts:
            raise ValueError("a question to refuse cannot name facts")
        return self


class FileDocument(BaseModel):
    """Base of the kinds of file. An empty list may also be written as nothing at all (`facts:`)."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ArticleDocument(FileDocument):
    """One article with its facts: a YAML file, or one line of JSON Lines.

    `entities` and `concepts` are names that it brings along: those of the files `entities.yaml` and `concepts.yaml` win
    over the same id, and what several articles bring under one id is united.
    """

    article: Article
    facts: tuple[Fact, ...] | None = None
    entities: tuple[Entity, ...] | None = None
    concepts: tuple[Concept, ...] | None = None


class EntitiesDocument(FileDocument):
    """The file `entities.yaml`."""

    entities: tuple[Entity, ...] | None


class ConceptsDocument(FileDocument):
    """The file `concepts.yaml`."""

    concepts: tuple[Concept, ...] | None


class QuestionsDocument(FileDocument):
    """The file `questions.yaml`."""

    questions: tuple[GoldQuestion, ...] | None
