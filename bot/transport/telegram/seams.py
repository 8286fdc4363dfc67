"""Where a text may be cut: a text enters, the positions between its characters that keep what belongs together leave.

A character is what a reader takes for one (a grapheme cluster of Unicode: a flag, a family, a letter with its accent).
Addresses, and numbers with the words of their unit, stay whole wherever a cut elsewhere is possible.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Final

import regex

_BREAKS: Final = ("\n\n", "\n", " ")
_CLUSTER: Final = regex.compile(r"\X")
_ADDRESS: Final = r"https?://\S+"
_NUMBER: Final = r"\p{Sc}?\d(?:[\d.,:]|[\u00a0\u202f ](?=\d))*"
_UNIT: Final = r"(?:[\u00a0\u202f ]?(?:%|\p{Sc}|(?!https?:)\p{L}+\.?)){0,2}"
_TOGETHER: Final = regex.compile(rf"{_ADDRESS}|{_NUMBER}{_UNIT}")


@dataclass(frozen=True, slots=True)
class Seams:
    """The positions of one text at which it may be cut; `whole` ones cut no character, `free` ones nothing at all."""

    text: str
    whole: frozenset[int]
    held: frozenset[int]

    def before(self, begin: int, end: int) -> int:
        """Return the best position for a cut after `begin` and not after `end`.

        The end of a paragraph, of a line, of a word in the second half of the stretch; else between two characters of
        it, and if need be inside a number; a character longer than the stretch is cut.
        """
        middle = begin + max(1, (end - begin) // 2)
        marked = [found for mark in _BREAKS for found in self._places(mark, middle, end) if found in self.whole]
        behind = range(end, begin, -1)
        free = (each for each in behind if self._is_free(each))
        whole = (each for each in behind if each in self.whole)
        return next(chain(filter(self._is_free, marked), free, marked, whole), max(end, begin + 1))

    def _places(self, mark: str, middle: int, end: int) -> Iterator[int]:
        """Yield the places of a mark from the last to the first."""
        found = self.text.rfind(mark, middle, end + 1)
        while found >= middle:
            yield found
            found = self.text.rfind(mark, middle, found + len(mark) - 1)

    def _is_free(self, place: int) -> bool:
        return place in self.whole and place not in self.held


def seams_of(text: str) -> Seams:
    """Find where a text may be cut.

    >>> seams_of("rye: 12 million t").before(0, 10), seams_of("rye and wheat").before(0, 10)
    (5, 7)
    """
    whole = accumulate((len(each[0]) for each in _CLUSTER.finditer(text)), initial=0)
    return Seams(text, frozenset(whole), frozenset(_inside(text)))


def _inside(text: str) -> Iterator[int]:
    for found in _TOGETHER.finditer(text):
        yield from range(found.start() + 1, found.end())
