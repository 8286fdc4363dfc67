"""Gold questions → what many readers would ask, one text after another: the same ones often, and rarely typed alike.

Seeded and repeatable. Two sorts: `popular`, where some questions are asked far more often than others, and `distinct`,
where no text ever comes twice, which is the worst that can happen to anything that remembers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from random import Random
from typing import Final

from bot.evaluate.noise import NoiseKind, noisy_text
from bot.store import GoldQuestion

MISTYPED: Final = 0.25
"""Share of popular questions that are typed in some way of their own: with a slip, in capitals, in Latin letters, …"""

_SEEDS: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Traffic:
    """Texts in the order they are asked; `again` says that all of them were asked before."""

    name: str
    texts: tuple[str, ...]
    again: bool = False

    @property
    def repeated(self) -> float:
        """The share of texts that were asked before, to the letter."""
        new = 0 if self.again else len(set(self.texts))
        return 1 - new / len(self.texts) if self.texts else 0.0

    def asked_again(self) -> Traffic:
        """Return the same texts, for a bot that was asked them before."""
        return Traffic(f"{self.name}, again", self.texts, again=True)


def popular(questions: Sequence[GoldQuestion], count: int, *, seed: int = 0) -> Traffic:
    """Return texts drawn by Zipf's law: the second question half as often as the first, the third a third as often."""
    chance = Random(f"popular {seed}")  # noqa: S311 - repeatable on purpose
    alone = _standing_alone(questions)
    chance.shuffle(alone)
    weights = [1 / rank for rank in range(1, len(alone) + 1)]
    drawn = chance.choices(alone, weights=weights, k=count) if alone else ()
    return Traffic("popular", tuple(_typed(text, chance) for text in drawn))


def distinct(questions: Sequence[GoldQuestion], count: int, *, seed: int = 0) -> Traffic:
    """Return the questions and every noisy form of them in any order, no text twice; at most so many."""
    alone = _standing_alone(questions)
    spoiled = (noisy_text(text, kind, seed) for kind in NoiseKind for text in alone)
    every = list(dict.fromkeys(text for text in chain(alone, spoiled) if text))
    Random(f"distinct {seed}").shuffle(every)  # noqa: S311 - repeatable on purpose
    return Traffic("all distinct", tuple(every[:count]))


def _standing_alone(questions: Sequence[GoldQuestion]) -> list[str]:
    return list(dict.fromkeys(each.ask for each in questions if not each.after))


def _typed(text: str, chance: Random) -> str:
    if chance.random() >= MISTYPED:
        return text
    return noisy_text(text, chance.choice(tuple(NoiseKind)), chance.randrange(_SEEDS)) or text
