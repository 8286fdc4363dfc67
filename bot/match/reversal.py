"""The lock against presumptions: a question about a fall or a refusal is not answered by a rise or a yes."""

from __future__ import annotations

from bot.index import FactDocument, Index
from bot.language.lemmas import lemmas, stem
from bot.language.reversals import EXCLUSION, LEAVING, REVERSALS
from bot.language.words import words
from bot.models.query import Query


def reversal_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """Every word of reversal or exclusion in the question stands in the fact, itself or as a relative."""
    if EXCLUSION.search(query.normalised) and not any(
        EXCLUSION.search(text.lower()) for text in document.fact.summary.values()
    ):
        return False
    if LEAVING.search(query.normalised) and not any(
        LEAVING.search(text.lower()) for text in document.fact.summary.values()
    ):
        return False
    asked = [word for word in words(query.normalised) if REVERSALS.fullmatch(word)]
    return all(_holds(word, document) for word in asked)


def _holds(word: str, document: FactDocument) -> bool:
    readings = lemmas(word)
    if not readings.isdisjoint(document.lemmas):
        return True
    return not {stem(each) for each in readings}.isdisjoint(
        stem(each) for each in document.lemmas if REVERSALS.fullmatch(each)
    )
