"""A file of pairs of headlines → how many that say the same the matcher accepts, and how many that differ.

Every line is an object with the headlines `a` and `b` and a `label`: `same`, `close` (counted, not judged) or
`different`. A pair is asked both ways: one headline as the question, the other as the only fact of a dossier. What
words are common or rare is taken from all headlines of the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from bot.answer import decide
from bot.evaluate.cuts import Judgement, right_at_wrong, share
from bot.evaluate.texts import TODAY, Line, base_of, read_lines
from bot.index import FactDocument, Index, build_index
from bot.index.build import assemble
from bot.match import match
from bot.models.answer import Outcome, outcome_of
from bot.query import Reader


class Label(StrEnum):
    """How a person judged a pair."""

    SAME = "same"
    CLOSE = "close"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two headlines, and whether they say the same."""

    one: str
    other: str
    label: Label


def evaluate_pairs(path: Path) -> dict[str, float]:
    """Return the shares of `same` and of `different` pairs accepted, and of `same` at most 1 % and 5 % wrong.

    The first two follow the bot's own decision, which must answer both ways; the last two the best cut of its
    certainty. Raises UsageError where the file is malformed.
    """
    pairs = [_pair(line) for line in read_lines(path)]
    judged = list(_judged(pairs))
    same = [each.answered for each in judged if each.right]
    different = [each.answered for each in judged if not each.right]
    return {
        "pairs": len(pairs),
        "same_accepted": share(sum(same), len(same)),
        "different_accepted": share(sum(different), len(different)),
        "same_at_1pct_wrong": right_at_wrong(judged, 0.01),
        "same_at_5pct_wrong": right_at_wrong(judged, 0.05),
    }


def _pair(line: Line) -> Pair:
    label = line.text("label")
    if label not in set(Label):
        raise line.wrong(f"unknown label {label!r}, expected {', '.join(Label)}")
    return Pair(line.text("a"), line.text("b"), Label(label))


def _judged(pairs: list[Pair]) -> Iterator[Judgement]:
    """Yield the judgement of every pair that is `same` or `different`."""
    numbers = {text: number for number, text in enumerate(dict.fromkeys(_headlines(pairs)))}
    index = build_index(base_of(numbers))
    for pair in pairs:
        if pair.label is Label.CLOSE:
            continue
        there = _ask(pair.one, index.documents[numbers[pair.other]], index)
        back = _ask(pair.other, index.documents[numbers[pair.one]], index)
        certainty = (there.certainty * back.certainty) ** 0.5
        yield Judgement(certainty, pair.label is Label.SAME, there.answered and back.answered)


def _headlines(pairs: list[Pair]) -> Iterator[str]:
    for pair in pairs:
        yield from (pair.one, pair.other)


def _ask(headline: str, document: FactDocument, index: Index) -> Judgement:
    """Ask a headline of a dossier that holds nothing but one fact of the index."""
    query = Reader(index, TODAY).understand(headline)
    alone = _alone(document, index)
    matches = match(query, alone)
    answered = outcome_of(decide(query, matches, alone)) is Outcome.ANSWER
    return Judgement(max((each.certainty for each in matches), default=0.0), right=True, answered=answered)


def _alone(document: FactDocument, index: Index) -> Index:
    """Return the index as far as it is about one fact; the words that it knows stay."""
    base = replace(index.base, facts={document.fact.id: document.fact})
    return assemble(base, (replace(document, number=0),), index.phrases, index.lexicon)
