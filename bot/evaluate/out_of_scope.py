"""A file of questions about the wide world → how many of them a base answers, and which.

Every line is an object with one question in Russian (`ru`) and in English (`en`); both are asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.app import App
from bot.evaluate.texts import read_lines
from bot.models.answer import Outcome, outcome_of

LANGUAGES: Final = ("ru", "en")
MAX_EXAMPLES: Final = 10


def evaluate_out_of_scope(app: App, path: Path) -> dict[str, object]:
    """Return how many questions there are, how many were answered, and the first of those.

    Each is asked in a chat of its own. Raises UsageError where the file is malformed.
    """
    questions = list(_questions(path))
    answered = [
        question
        for number, question in enumerate(questions)
        if outcome_of(app.ask(question, chat=f"outside:{number}").answer) is Outcome.ANSWER
    ]
    return {"questions": len(questions), "answered": len(answered), "examples": answered[:MAX_EXAMPLES]}


def _questions(path: Path) -> Iterator[str]:
    for line in read_lines(path):
        yield from (line.text(language) for language in LANGUAGES)
