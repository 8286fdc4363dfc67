"""A file of paragraphs with the questions that they answer → how well the matcher finds, and how well it refuses.

Every line is an object with the paragraph's `text` and its `questions`. Each paragraph becomes one fact, a text that
nobody filed. All questions are first asked with every paragraph there; then again, with the right paragraph of every
second question removed, so that the bot must notice that the rest do not hold the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bot.answer import decide
from bot.evaluate.cuts import Judgement, right_at_precision, share
from bot.evaluate.texts import TODAY, base_of, read_lines
from bot.index import Index, build_index
from bot.index.build import assemble
from bot.match import match
from bot.models.answer import Answer, Found, Outcome, outcome_of
from bot.query import Reader

PRECISION: Final = 0.95
"""The precision that `coverage_at_95` must keep."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the id of the paragraph that answers it."""

    text: str
    paragraph: str


def evaluate_retrieval(path: Path) -> dict[str, float]:
    """Return P@1 and MRR with everything present; then what is answered, how precisely, and the best coverage at 95 %.

    `answered` and `coverage_at_95` are shares of the questions that keep their paragraph, answered with it;
    `answered_precision` counts the questions that lost theirs too. Raises UsageError where the file is malformed.
    """
    texts, questions = _read(path)
    index = build_index(base_of(texts))
    ranks = [_rank(question, index) for question in questions]
    judged = [_judge(question, thinned) for question, thinned in _thinned(index, questions)]
    kept = len(questions[::2])
    answered = [each.right for each in judged if each.answered]
    return {
        "questions": len(questions),
        "p_at_1": share(sum(rank == 1 for rank in ranks), len(ranks)),
        "mrr": share(sum(1 / rank for rank in ranks if rank), len(ranks)),
        "answered": share(sum(answered), kept),
        "answered_precision": share(sum(answered), len(answered)),
        "coverage_at_95": right_at_precision(judged, answerable=kept, precision=PRECISION),
    }


def without(index: Index, fact: str) -> Index:
    """Return the index as it would be had this fact never been written."""
    facts = {each: held for each, held in index.base.facts.items() if each != fact}
    documents = tuple(replace(index.by_fact[each], number=number) for number, each in enumerate(facts))
    return assemble(replace(index.base, facts=facts), documents, index.phrases)


def _read(path: Path) -> tuple[list[str], list[Asked]]:
    texts: list[str] = []
    questions: list[Asked] = []
    for line in read_lines(path):
        questions += [Asked(each, f"t{len(texts)}") for each in line.texts("questions")]
        texts.append(line.text("text"))
    return texts, questions


def _rank(question: Asked, index: Index) -> int:
    """Return the place of the right paragraph among the matches, 0 where it is none of them."""
    found = match(Reader(index, TODAY).understand(question.text), index)
    return next((place for place, each in enumerate(found, start=1) if each.fact.id == question.paragraph), 0)


def _thinned(index: Index, questions: Sequence[Asked]) -> Iterator[tuple[Asked, Index]]:
    """Yield every question with the index it is asked of: every second one finds its own paragraph removed."""
    removed, thinned = "", index
    for number, question in enumerate(questions):
        if number % 2 and removed != question.paragraph:
            removed, thinned = question.paragraph, without(index, question.paragraph)
        yield question, thinned if number % 2 else index


def _judge(question: Asked, index: Index) -> Judgement:
    query = Reader(index, TODAY).understand(question.text)
    matches = match(query, index)
    answer = decide(query, matches, index)
    best = max(matches, key=lambda each: each.certainty, default=None)
    answered = outcome_of(answer) is Outcome.ANSWER
    shown = _shown(answer) if answered else best.fact.id if best else None
    return Judgement(best.certainty if best else 0.0, shown == question.paragraph, answered)


def _shown(answer: Answer) -> str | None:
    return answer.fact.id if isinstance(answer, Found) else None
