"""A question and a text → how well the text answers, by signals that each can be told in a sentence.

The constants were fitted on questions to paragraphs, every question once with its paragraph present and once with it
removed (XQuAD, Russian and English together), on one half of the articles and measured on the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p
from typing import Final

from bot.match.asking import Intent
from bot.match.passage import Passage, Standing
from bot.match.terms import Term

SIDE_BY_SIDE: Final = 2
"""Terms so few words apart stand together, as they do in the question."""

REPEATING: Final = 1.2
"""How slowly a term that comes back counts for more: n times counts n / (n + 1.2), as in BM25."""

SHARE_PART: Final = 0.28
SENTENCE_PART: Final = 0.31
TOGETHER_PART: Final = 0.20
OFTEN_PART: Final = 0.21
"""What the fit of a text is made of."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a text fits a question. `explained` and `total` are weights, everything else shares (0 to 1).

    `together` is the share of neighbouring terms that stand side by side in the text too.
    """

    explained: float
    total: float
    together: float
    fit: float


NO_FIT: Final = Fit(0.0, 0.0, 0.0, 0.0)


def fit_of(terms: Sequence[Term], stands: Sequence[Standing], passage: Passage) -> Fit:
    """Return how a text fits a question, given where the terms of the question stand in it."""
    total = sum(term.weight for term in terms)
    if not total:
        return NO_FIT
    explained = sum(term.weight * stand.credit for term, stand in zip(terms, stands, strict=True))
    together = _together(terms, stands)
    often = sum(term.weight * _often(stand) for term, stand in zip(terms, stands, strict=True))
    whole = SHARE_PART * explained + SENTENCE_PART * _in_two_sentences(terms, stands, passage) + OFTEN_PART * often
    return Fit(explained, total, together, whole / total + TOGETHER_PART * together)


def odds_of_answer(best: Fit, rival: Fit, *, intent: Intent, doubts: bool) -> float:
    """Return the log-odds that a text answers, the next best text being its rival; `doubts` where a lock failed."""
    lead = best.fit - rival.fit
    return (
        BIAS
        + LEAD * lead
        + LEAD_WEIGHT * log1p(10 * max(0.0, lead) * best.total)
        + EXPLAINED * best.explained
        + TOTAL * best.total
        + TOGETHER_LEAD * (best.together - rival.together)
        + DOUBT * doubts
        + LOOKUP * (intent is Intent.LOOKUP)
    )


BIAS: Final = -1.85
LEAD: Final = 0.5
LEAD_WEIGHT: Final = 0.7
EXPLAINED: Final = 2.84
TOTAL: Final = -1.71
TOGETHER_LEAD: Final = 2.28
DOUBT: Final = -0.87
"""What each signal adds to the log-odds: how far the fit leads, and that with the weight of the question; what is
explained and what there was to explain; how much more of it stands together; and that some lock failed."""

LOOKUP: Final = 2.0
"""What it adds that nothing particular is asked: a text that holds the thing then answers.

No benchmark tells it apart, for every question there asks something. Chosen on the dossiers: at 0 two texts that
readers merely ask about («что с …») are refused, at 2 none is and nothing else changes.
"""


def _in_two_sentences(terms: Sequence[Term], stands: Sequence[Standing], passage: Passage) -> float:
    """Return the most weight that two neighbouring sentences explain."""
    held = [0.0] * (passage.sentences + 1)
    for term, stand in zip(terms, stands, strict=True):
        for sentence in _reached(stand, passage):
            held[sentence] += term.weight * stand.credit
    return max(held)


def _reached(stand: Standing, passage: Passage) -> set[int]:
    """Return the pairs of sentences that a term stands in, each pair named by its second sentence."""
    return {
        pair for sentence in {passage.sentence_of[each] for each in stand.places} for pair in (sentence, sentence + 1)
    }


def _together(terms: Sequence[Term], stands: Sequence[Standing]) -> float:
    held = whole = 0.0
    for number in range(len(terms) - 1):
        weight = terms[number].weight + terms[number + 1].weight
        whole += weight
        if distance(stands[number], stands[number + 1]) <= SIDE_BY_SIDE:
            held += weight * min(stands[number].credit, stands[number + 1].credit)
    return held / whole if whole else 0.0


def distance(one: Standing, other: Standing) -> float:
    """Return how many words apart two terms stand at the nearest; infinity where one of them stands nowhere."""
    return min((abs(here - there) for here in one.places for there in other.places), default=float("inf"))


def _often(stand: Standing) -> float:
    return stand.credit * len(stand.places) / (len(stand.places) + REPEATING)
