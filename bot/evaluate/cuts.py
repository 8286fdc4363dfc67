"""How sure the bot was of each answer, and whether it was right → what the best threshold would give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Judgement:
    """One case: how sure the bot was, whether that would be right, and whether it answered by its own decision."""

    certainty: float
    right: bool
    answered: bool


def share(part: float, whole: float) -> float:
    """Return a share from 0 to 1, rounded to four digits; of nothing, 0."""
    return round(part / whole, 4) if whole else 0.0


def right_at_wrong(judged: Sequence[Judgement], most_wrong: float) -> float:
    """Return the largest share of the right cases above a cut that takes at most this share of the wrong ones."""
    rights = sum(each.right for each in judged)
    allowed = most_wrong * (len(judged) - rights)
    return share(max((right for right, wrong in _taken(judged) if wrong <= allowed), default=0), rights)


def right_at_precision(judged: Sequence[Judgement], *, answerable: int, precision: float) -> float:
    """Return the largest share of the answerable cases answered rightly above a cut of at least this precision."""
    kept = (right for right, wrong in _taken(judged) if right >= precision * (right + wrong))
    return share(max(kept, default=0), answerable)


def _taken(judged: Sequence[Judgement]) -> list[tuple[int, int]]:
    """Return how many right and wrong cases each possible cut takes, the strictest cut first; equals go together."""
    right = wrong = 0
    taken = []
    ranked = sorted(judged, key=lambda each: -each.certainty)
    for _, group in groupby(ranked, key=lambda each: each.certainty):
        equals = list(group)
        right += sum(each.right for each in equals)
        wrong += sum(not each.right for each in equals)
        taken.append((right, wrong))
    return taken
