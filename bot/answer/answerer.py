"""A reader's text, and what the conversation was about → the answer, and the question that it answers."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from bot.answer.converse import converse
from bot.answer.meant import as_meant
from bot.answer.thinker import MAX_REMEMBERED, REMEMBERED, Thinker
from bot.index import Index
from bot.models.answer import Answer
from bot.models.query import Query
from bot.models.same import Same
from bot.query import Context


class Answerer:
    """Answers questions to one index on one day; safe to be asked from several threads.

    What was worked out for one reader is handed to every other who asks the same. A new day, or a base that was loaded
    anew, takes a new answerer, and what the old one remembers is forgotten with it.
    """

    def __init__(self, index: Index, today: dt.date, *, remembered: int = REMEMBERED) -> None:
        self.index = index
        self.today = today
        self._thinker = thinker = Thinker(index, today, remembered=remembered)
        self._meant = lru_cache(maxsize=remembered)(
            lambda answer, query: as_meant(answer.held, query, thinker)  # one answer stands for all that equal it
        )

    def read(self, text: str) -> Query:
        """Return the query that a text stands for. Never raises: a text without words gives an empty query."""
        return self._thinker.read(text)

    def answer(self, query: Query, context: Context | None) -> tuple[Answer, Query]:
        """Return the answer to a query and the query that it answers, which may lean on the context."""
        answer, understood = converse(query, context, self._thinker)
        if len(understood.text) > MAX_REMEMBERED:
            return as_meant(answer, understood, self._thinker), understood
        return self._meant(Same(answer), understood), understood
