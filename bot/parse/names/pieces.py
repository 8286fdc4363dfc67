"""The tokens of a sentence → the sentence whole, or in pieces where it is endless: a list without full stops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.parse.page import Paragraph

LONGEST: Final = 160
"""Tokens of a sentence. The longest one of the parsing gold set has 61; what looks at a sentence may look at each pair
of its tokens.
"""


@dataclass(frozen=True, slots=True)
class Piece:
    """The places of some tokens that stand together in a paragraph."""

    paragraph: Paragraph
    tokens: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where the first token starts."""
        return self.tokens[0][0]

    @property
    def end(self) -> int:
        """Where the last token ends."""
        return self.tokens[-1][1]


def pieces_of(paragraph: Paragraph, tokens: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """Yield the tokens of a sentence in pieces of bounded length; none where there are no tokens."""
    for first in range(0, len(tokens), LONGEST):
        yield Piece(paragraph, tuple(tokens[first : first + LONGEST]))
