"""A verdict that hangs on an index and a word alone → the same verdict, found at once when the word comes back."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, Final

REMEMBERED: Final = 20_000
"""Words of one kind that are remembered; all are forgotten when there are more, and the frequent ones soon return.

Readers of a dossier use some thousands of words.
"""


class Verdicts(dict[Hashable, Any]):
    """What was worked out, by word. It never grows beyond its limit; threads may share it.

    >>> verdicts = Verdicts(limit=2)
    >>> verdicts["wheat"], verdicts["rye"], verdicts["oats"] = 1, 2, 3
    >>> verdicts
    {'oats': 3}
    """

    def __init__(self, *, limit: int = REMEMBERED) -> None:
        super().__init__()
        self._limit = limit

    def __setitem__(self, word: Hashable, verdict: Any) -> None:
        if len(self) >= self._limit:
            self.clear()
        super().__setitem__(word, verdict)
