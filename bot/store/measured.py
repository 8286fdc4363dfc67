"""What the figures of a large base measure, as numbers, so that those corrected by their own source can be told."""

from __future__ import annotations

import hashlib
from array import array
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np

from bot.models.article import Article
from bot.models.base import measure_of
from bot.models.fact import Fact, Figure


@dataclass(slots=True)
class Measured:
    """Notes 28 bytes per figure: its measure and outlet, its value (64 bits of BLAKE2b each), its day, its number.

    Agrees with `bot.models.base.superseded_among` but for a chance of 2**-64 per pair.
    """

    _sources: dict[str, tuple[str, int]] = field(default_factory=dict)
    _measures: array[int] = field(default_factory=lambda: array("Q"))
    _values: array[int] = field(default_factory=lambda: array("Q"))
    _days: array[int] = field(default_factory=lambda: array("l"))
    _numbers: array[int] = field(default_factory=lambda: array("L"))

    def note_article(self, article: Article) -> None:
        """Note where the facts of an article come from; it is told before they are."""
        source = article.source
        self._sources[article.id] = (repr(source.outlet), source.published.toordinal())

    def note(self, fact: Fact, number: int) -> None:
        """Note what a fact measures, if it is a figure."""
        if not isinstance(fact, Figure):
            return
        outlet, published = self._sources.get(fact.article, ("", 0))
        metric, _, period, unit, concepts = measure_of(fact)
        parties = sorted({(each.entity, each.part.value) for each in fact.parties})
        self._measures.append(_digest(outlet, metric, parties, str(period or ""), unit, concepts))
        self._values.append(_digest(fact.value.normalize(), fact.value_to.normalize() if fact.value_to else None))
        self._days.append(fact.as_of.toordinal() if fact.as_of else published)
        self._numbers.append(number)

    def superseded(self) -> tuple[int, ...]:
        """Return the numbers of the figures that a newer one replaces with another value, ascending."""
        measures = np.array(self._measures, dtype=np.uint64)
        if not len(measures):
            return ()
        order = np.argsort(measures, kind="stable")
        same = measures[order][1:] == measures[order][:-1]
        repeated = order[np.flatnonzero(np.append(same, False) | np.append(False, same))]
        groups = groupby(repeated.tolist(), key=self._measures.__getitem__)
        return tuple(sorted(self._numbers[each] for _, group in groups for each in self._replaced(list(group))))

    def _replaced(self, places: list[int]) -> list[int]:
        told = [(self._days[each], self._values[each]) for each in places]
        return [
            each
            for each in places
            if any(day > self._days[each] and value != self._values[each] for day, value in told)
        ]


def _digest(*parts: object) -> int:
    return int.from_bytes(hashlib.blake2b(repr(parts).encode(), digest_size=8).digest())
