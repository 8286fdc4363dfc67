"""The lock against presumptions: a question about a fall or a refusal is not answered by a rise or a yes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.index import FactDocument, Index
from bot.language.lemmas import lemmas, stem
from bot.language.reversals import EXCLUSION, LEAVING, REVERSALS
from bot.language.words import words
from bot.models.query import Query

_PHRASES: Final[tuple[re.Pattern[str], ...]] = (EXCLUSION, LEAVING)


@dataclass(frozen=True, slots=True)
class _Presumed:
    """What a question presumes: words of reversal, and phrases of leaving or of exclusion."""

    words: tuple[str, ...]
    phrases: tuple[re.Pattern[str], ...]


def reversal_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """Every word of reversal or exclusion in the question stands in the fact, itself or as a relative."""
    presumed = _presumed(query.normalised)
    summaries = [text.lower() for text in document.fact.summary.values()] if presumed.phrases else []
    if not all(any(phrase.search(text) for text in summaries) for phrase in presumed.phrases):
        return False
    return all(_holds(word, document) for word in presumed.words)


def presumes(query: Query) -> bool:
    """Say whether a question holds a word of reversal, leaving or exclusion."""
    presumed = _presumed(query.normalised)
    return bool(presumed.words or presumed.phrases)


@lru_cache(maxsize=1024)
def _presumed(normalised: str) -> _Presumed:
    return _Presumed(
        words=tuple(word for word in words(normalised) if REVERSALS.fullmatch(word)),
        phrases=tuple(phrase for phrase in _PHRASES if phrase.search(normalised)),
    )


def _holds(word: str, document: FactDocument) -> bool:
    readings = lemmas(word)
    if not readings.isdisjoint(document.lemmas):
        return True
    return not {stem(each) for each in readings}.isdisjoint(
        stem(each) for each in document.lemmas if REVERSALS.fullmatch(each)
    )
