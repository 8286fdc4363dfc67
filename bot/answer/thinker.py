"""Texts and queries → what they mean and what they are answered, remembered for readers who ask the same.

Understanding a text depends on nothing but the text, the index and the day; deciding what to say to a query on nothing
but the query, and not even on how its reader spelt it. What was worked out for one reader is therefore exactly what any
other gets, whatever the conversation was about: a conversation only chooses which query is decided.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.answer.decide import decide
from bot.answer.refuse import as_written
from bot.index import Index
from bot.match import match
from bot.models.answer import Answer, Choices, Comparison, Computation, Found, NoAnswer
from bot.models.query import Query
from bot.query import Reader

REMEMBERED: Final = 2_048
"""Texts, and queries, remembered at once, the newest: a few kB each. Nobody's name or chat is kept beside them."""

MAX_REMEMBERED: Final = 200
"""Characters of the longest text that is remembered: hardly anybody asks a longer one twice."""

_ANYBODY: Final = "\uffff"
"""Stands for the text of a reader where it is left out; no letter of any text."""

_AT_HAND: Final = 64
"""Matches kept for an answer that is decided again in the reader's words right away; they are many and large."""


def anybodys(query: Query) -> Query:
    """Return a query without how its reader wrote it: whatever the spelling, the same facts match."""
    return replace(query, text=_ANYBODY, corrections=())


def in_words_of(query: Query, answer: Answer) -> Answer | None:
    """Return an answer that was decided for anybody in the words of the reader who asked; None where it hangs on them.

    What a listing is called and how its next page is found depends on the reader's very words.
    """
    match answer:
        case Found() | Comparison() | Computation():
            return answer
        case NoAnswer(words=words):
            return replace(answer, words=tuple(as_written(each, query) for each in words)) if words else answer
        case Choices(about=about):
            return replace(answer, about=query.text.strip()) if about == _ANYBODY else answer
        case _:
            return None


class Thinker:
    """Understands and answers questions to one index on one day; safe to be asked from several threads.

    A new day, or a base that was loaded anew, takes a new thinker, and what the old one remembers is forgotten with it.
    """

    def __init__(self, index: Index, today: dt.date, *, remembered: int = REMEMBERED) -> None:
        self.index = index
        self.today = today
        self._understand = Reader(index, today).understand
        self._understood = lru_cache(maxsize=remembered)(self._understand)
        matched = lru_cache(maxsize=_AT_HAND)(lambda query: match(query, index))
        settled = lru_cache(maxsize=remembered)(lambda query: decide(query, matched(query), index))

        def decided(query: Query) -> Answer:
            anybody = anybodys(query)
            return in_words_of(query, settled(anybody)) or decide(query, matched(anybody), index)

        self._decided = lru_cache(maxsize=remembered)(decided)

    def read(self, text: str) -> Query:
        """Return the query that a text stands for."""
        return self._understood(text) if len(text) <= MAX_REMEMBERED else self._understand(text)

    def decided(self, query: Query) -> Answer:
        """Return what to say to a query; to equal queries the very same answer."""
        if len(query.text) > MAX_REMEMBERED:
            return decide(query, match(query, self.index), self.index)
        return self._decided(query)
