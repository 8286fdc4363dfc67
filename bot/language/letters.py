"""Words on a shelf by length and letters → those that can be within so many edits of a word, before any is compared.

An edit puts at most one letter into a word and takes at most one out of it, so that two words within `n` edits differ
in at most `2 n` letters of their sets. Testing that costs a few nanoseconds a word and leaves some hundredths of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LETTERS: Final = 63
"""Letters share 64 bits by the end of their code point; a shared bit only lets a word through that is then compared."""

_CHANGED: Final = 2
"""Letters that one edit changes at most in the set of a word's letters."""

ALWAYS_PREPARED: Final = 20_000
"""Words from which on the letters are worked out at the first question: comparing that many words takes longer."""


class LetterShelf:
    """A fixed set of words. Before `prepare` it knows their lengths only: numpy takes a tenth of a second to import."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in words:
            self._by_length[len(word)].append(word)
        self._letters: dict[int, NDArray[np.uint64]] | None = None
        self._many = sum(map(len, self._by_length.values())) >= ALWAYS_PREPARED

    def prepare(self) -> None:
        """Work out the letters of every word."""
        self._letters = {length: _letters_of(words) for length, words in self._by_length.items()}

    def like(self, word: str, length: int, edits: int) -> Sequence[str]:
        """Return the words of a length that may be within so many edits of a word: all that are, and some others."""
        words = self._by_length.get(length, ())
        if self._letters is None and self._many:
            self.prepare()
        if self._letters is None or not words:
            return words
        import numpy as np  # noqa: PLC0415 - see `prepare`

        changed = np.bitwise_count(self._letters[length] ^ _letters_of_word(word))
        return [words[place] for place in np.flatnonzero(changed <= _CHANGED * edits).tolist()]


@lru_cache(maxsize=256)
def _letters_of_word(word: str) -> np.uint64:
    """Return the letters of a word, which is held against one length after another."""
    letters: np.uint64 = _letters_of([word])[0]
    return letters


def _letters_of(words: Sequence[str]) -> NDArray[np.uint64]:
    """Return the set of letters of each word, all of one length, as bits."""
    import numpy as np  # noqa: PLC0415 - see `LetterShelf`

    codes = np.frombuffer("".join(words).encode("utf-32-le"), dtype=np.uint32).reshape(len(words), -1)
    bits = np.left_shift(np.uint64(1), (codes & _LETTERS).astype(np.uint64))
    sets: NDArray[np.uint64] = np.bitwise_or.reduce(bits, axis=1)
    return sets
