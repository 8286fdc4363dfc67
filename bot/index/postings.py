"""Terms → the numbers of the documents that hold them, and what is asked of several such lists at once.

`MemoryPostings` holds the lists of a small base; `bot.index.mapped` reads those of a large one from a file. Both answer
every question alike, and neither ever walks through all documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Group:
    """Terms that say the same: a document that holds any of them gains the weight once."""

    weight: float
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """A document, by its number, and the weight that it shares with what is looked for."""

    number: int
    shared: float


class Postings(Protocol):
    """Ascending lists of document numbers by term."""

    def get(self, term: str, default: Sequence[int] = (), /) -> Sequence[int]:
        """Return the numbers of the documents that hold a term."""

    def count(self, terms: Iterable[str]) -> int:
        """Return how many documents hold at least one of these terms."""

    def nearest(self, groups: Sequence[Group], *, least: float, limit: int) -> tuple[Near, ...]:
        """Return the documents that share at least so much weight, the most first, at most so many.

        Ties break by the id of the fact.
        """

    def holding(self, groups: Iterable[Iterable[str]]) -> Sequence[int]:
        """Return the numbers of the documents that hold some term of every group, ascending."""

    def weigh(self, numbers: Sequence[int], groups: Sequence[Group]) -> list[float]:
        """Return the weight that each of these documents shares."""


@dataclass(frozen=True)
class MemoryPostings:
    """The postings of a base that is small enough to be held; ties break by `ranks`, one for each document."""

    lists: Mapping[str, tuple[int, ...]]
    ranks: Sequence[int]

    def get(self, term: str, default: Sequence[int] = (), /) -> Sequence[int]:
        """Return the numbers of the documents that hold a term."""
        return self.lists.get(term, default)

    def count(self, terms: Iterable[str]) -> int:
        """Return how many documents hold at least one of these terms."""
        return len(self._union(terms))

    def nearest(self, groups: Sequence[Group], *, least: float, limit: int) -> tuple[Near, ...]:
        """Return the documents that share at least so much weight, the most first; ties break by rank."""
        shared: dict[int, float] = defaultdict(float)
        for group in groups:
            for number in self._union(group.terms):
                shared[number] += group.weight
        ranks = self.ranks
        near = sorted([(-weight, ranks[number], number) for number, weight in shared.items() if weight >= least])
        return tuple([Near(number, -weight) for weight, _, number in near[:limit]])

    def holding(self, groups: Iterable[Iterable[str]]) -> Sequence[int]:
        """Return the numbers of the documents that hold some term of every group, ascending."""
        unions = [self._union(terms) for terms in groups]
        return sorted(frozenset.intersection(*unions)) if unions else ()

    def weigh(self, numbers: Sequence[int], groups: Sequence[Group]) -> list[float]:
        """Return the weight that each of these documents shares."""
        shared = dict.fromkeys(numbers, 0.0)
        wanted = frozenset(shared)
        for group in groups:
            for number in self._union(group.terms) & wanted:
                shared[number] += group.weight
        return list(shared.values())

    def _union(self, terms: Iterable[str]) -> frozenset[int]:
        return frozenset().union(*[held for term in terms if (held := self.lists.get(term))])


def postings_of(held: Iterable[Iterable[str]], names: Sequence[str]) -> MemoryPostings:
    """Return the postings of documents, given the terms of each and, to break ties by, its name."""
    lists: dict[str, list[int]] = defaultdict(list)
    for number, terms in enumerate(held):
        for term in terms:
            lists[term].append(number)
    ranks = {name: rank for rank, name in enumerate(sorted(names))}
    return MemoryPostings({term: tuple(numbers) for term, numbers in lists.items()}, [ranks[each] for each in names])
