"""Postings of a large base: one file of 32-bit numbers, mapped into memory, and a table of where each list stands.

Long lists are what a question pays for, so they are read as late as can be: lists are taken from the shortest on, and
once the rest cannot lift a new document into the result, the remaining lists are only asked about the documents at hand
(MaxScore of Turtle and Flood, 1995).
"""

from __future__ import annotations

import mmap
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.index.postings import Group, Near

Numbers = NDArray[np.uint32]
Weights = NDArray[np.float64]

_WIDTH: Final = 4
_LONG: Final = 20_000
"""Numbers from which on a list is added through a table of all documents; shorter ones are merged by sorting."""

_ROUNDING: Final = 1e-9
"""Weights are added in another order here than elsewhere: sums may differ in their last digits."""

_REMEMBERED: Final = 4096


@dataclass(frozen=True, slots=True)
class Span:
    """Where a list stands in the file: the place of its first number, and how many there are."""

    start: int
    size: int


class MappedPostings:
    """The postings of a file; `find` returns where the list of a term stands, or None. They are read when asked for."""

    def __init__(self, path: Path, find: Callable[[str], Span | None], *, ranks: bytes) -> None:
        """Open a file; `ranks` holds, as 32-bit numbers, the rank of each document's fact id, which breaks ties."""
        self._ranks: Numbers = np.frombuffer(ranks, np.uint32)
        self._documents = len(self._ranks)
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._numbers = memoryview(self._map).cast("I")
        self._span = lru_cache(maxsize=_REMEMBERED)(find)
        self._counted = lru_cache(maxsize=_REMEMBERED)(self._count)

    def get(self, term: str, default: Sequence[int] = (), /) -> Sequence[int]:
        """Return the numbers of the documents that hold a term."""
        span = self._span(term)
        return self._numbers[span.start : span.start + span.size] if span else default

    def count(self, terms: Iterable[str]) -> int:
        """Return how many documents hold at least one of these terms."""
        return self._counted(tuple(terms))

    def nearest(self, groups: Sequence[Group], *, least: float, limit: int) -> tuple[Near, ...]:
        """Return the documents that share at least so much weight, the most first; ties break by rank."""
        listed = [(group.weight, self._lists(group.terms)) for group in groups]
        sized = sorted(((weight, lists) for weight, lists in listed if lists), key=lambda each: _size(each[1]))
        left = sum(weight for weight, _ in sized)
        found = _Found(self._ranks)
        for weight, lists in sized:
            if left < least - _ROUNDING or found.count_above(left) >= limit:
                found.lift(lists, weight)
            else:
                found.add(_union(lists, self._documents), weight)
            left -= weight
        return found.best(least=least, limit=limit)

    def holding(self, groups: Iterable[Iterable[str]]) -> Sequence[int]:
        """Return the numbers of the documents that hold some term of every group, ascending."""
        listed = sorted((self._lists(terms) for terms in groups), key=_size)
        if not listed or not listed[0]:
            return ()
        numbers = _union(listed[0], self._documents)
        for lists in listed[1:]:
            numbers = numbers[_held(numbers, lists)]
        return numbers.data

    def weigh(self, numbers: Sequence[int], groups: Sequence[Group]) -> list[float]:
        """Return the weight that each of these documents shares."""
        wanted: Numbers = np.array(numbers, np.uint32)
        shared: Weights = np.zeros(len(wanted), np.float64)
        for group in groups:
            shared[_held(wanted, self._lists(group.terms))] += group.weight
        return [float(each) for each in shared]

    def close(self) -> None:
        """Let go of the file."""
        self._numbers.release()
        self._map.close()

    def _lists(self, terms: Iterable[str]) -> list[Numbers]:
        spans = (self._span(term) for term in terms)
        return [np.frombuffer(self._map, np.uint32, each.size, each.start * _WIDTH) for each in spans if each]

    def _count(self, terms: tuple[str, ...]) -> int:
        return len(_union(self._lists(terms), self._documents))


class _Found:
    """Documents found so far, by ascending number, and the weight that each shares."""

    def __init__(self, ranks: Numbers) -> None:
        self._ranks = ranks
        self._numbers: Numbers = np.empty(0, np.uint32)
        self._shared: Weights = np.empty(0, np.float64)

    def count_above(self, weight: float) -> int:
        """Return how many documents share more than this: those that nothing new of this weight can pass."""
        return int(np.count_nonzero(self._shared > weight + _ROUNDING))

    def add(self, numbers: Numbers, weight: float) -> None:
        """Add the documents of a list, and its weight to those that are there already."""
        if len(numbers) > _LONG:
            table = np.zeros(len(self._ranks), np.float64)
            table[self._numbers] = self._shared
            table[numbers] += weight
            self._numbers = np.flatnonzero(table).astype(np.uint32)
            self._shared = table[self._numbers]
            return
        merged = np.union1d(self._numbers, numbers)
        shared = np.zeros(len(merged), np.float64)
        shared[np.searchsorted(merged, self._numbers)] = self._shared
        shared[np.searchsorted(merged, numbers)] += weight
        self._numbers, self._shared = merged, shared

    def lift(self, lists: Sequence[Numbers], weight: float) -> None:
        """Add a weight to the documents at hand that one of the lists holds."""
        self._shared[_held(self._numbers, lists)] += weight

    def best(self, *, least: float, limit: int) -> tuple[Near, ...]:
        """Return the documents that share the most, at most so many; ties break by rank."""
        enough = self._shared >= least - _ROUNDING
        numbers, shared = self._numbers[enough], self._shared[enough]
        if len(numbers) > limit:
            weakest = -np.partition(-shared, limit - 1)[limit - 1]
            kept = shared >= weakest - _ROUNDING
            numbers, shared = numbers[kept], shared[kept]
        order = np.lexsort((self._ranks[numbers], -shared.round(9)))[:limit]
        return tuple(map(Near, numbers[order].tolist(), shared[order].tolist()))


def _size(lists: Sequence[Numbers]) -> int:
    return sum(map(len, lists))


def _union(lists: Sequence[Numbers], documents: int) -> Numbers:
    if not lists:
        return np.empty(0, np.uint32)
    if len(lists) == 1:
        return lists[0]
    if _size(lists) < _LONG:
        return np.unique(np.concatenate(lists))
    table = np.zeros(documents, np.bool_)
    for each in lists:
        table[each] = True
    return np.flatnonzero(table).astype(np.uint32)


def _held(numbers: Numbers, lists: Sequence[Numbers]) -> NDArray[np.bool_]:
    """Say of each number whether one of the ascending lists holds it."""
    held = np.zeros(len(numbers), np.bool_)
    for each in lists:
        places = np.minimum(np.searchsorted(each, numbers), len(each) - 1)
        held |= each[places] == numbers
    return held


class PostingsWriter:
    """Gathers the terms of documents, in the order of their numbers, and writes the file of lists."""

    def __init__(self) -> None:
        self._lists: dict[str, array[int]] = {}
        self.documents = 0

    def add(self, terms: Iterable[str]) -> None:
        """File the next document under its terms."""
        for term in terms:
            listed = self._lists.get(term)
            if listed is None:
                self._lists[term] = array("I", (self.documents,))
            else:
                listed.append(self.documents)
        self.documents += 1

    def write(self, path: Path) -> Mapping[str, Span]:
        """Write the lists to a file; return where each stands."""
        spans: dict[str, Span] = {}
        start = 0
        with path.open("wb") as file:
            file.write(b"\0" * _WIDTH)  # an empty file cannot be mapped
            start = 1
            for term in sorted(self._lists):
                listed = self._lists[term]
                listed.tofile(file)
                spans[term] = Span(start, len(listed))
                start += len(listed)
        return spans
