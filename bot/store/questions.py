"""Gold questions of a base: `questions.yaml` → frozen models."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from pydantic import model_validator

from bot.errors import BaseError, Problem
from bot.models.answer import Reason
from bot.models.base import Base
from bot.models.entity import Identifier
from bot.models.fact import Identifiers
from bot.models.text import Model
from bot.store.documents import QUESTIONS_FILE, read_documents
from bot.store.validate import FileDocument, validate


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


class QuestionsDocument(FileDocument):
    """The file `questions.yaml`."""

    questions: tuple[GoldQuestion, ...] = ()


def load_questions(folder: Path, base: Base) -> tuple[GoldQuestion, ...]:
    """Return the gold questions of a base, or nothing where it has none.

    Raises BaseError where the file is broken, an id stands twice, or a fact id is not in the base.
    """
    if not (folder / QUESTIONS_FILE).is_file():
        return ()
    problems: list[Problem] = []
    questions: list[GoldQuestion] = []
    for document in read_documents(folder / QUESTIONS_FILE, problems):
        checked = validate(document, QuestionsDocument, problems)
        for position, question in enumerate(checked.questions if checked else ()):
            line = document.line_of(("questions", position))
            problems.extend(Problem(document.file, line, each) for each in _faults(question, questions, base))
            questions.append(question)
    if problems:
        raise BaseError(tuple(problems))
    return tuple(questions)


def _faults(question: GoldQuestion, earlier: list[GoldQuestion], base: Base) -> list[str]:
    faults = [f"question {question.id!r}: no fact has the id {fact!r}" for fact in question.facts if fact not in base.facts]
    if any(question.id == other.id for other in earlier):
        faults.append(f"question id {question.id!r} stands twice")
    return faults
