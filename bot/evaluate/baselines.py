"""The facts of a base → what others would do with a question: five well-known ways to find an answer, as they are.

Every one reads the text that the product itself reads (`FactDocument.text`, or the fact's summaries and titles one by
one where that suits it better), in lower case and with ё as е. None mends typos or has locks. Ties go to the earlier
fact.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from itertools import pairwise
from typing import Any, Final, Protocol

import snowballstemmer
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.errors import UsageError
from bot.index import Index
from bot.language.words import words
from bot.models.answer import Outcome
from bot.models.fact import Fact

COFACTS_TERMS: Final = 70
"""Percent of the question's terms that a text must hold: `minimum_should_match` of Cofacts' search."""

COFACTS_SURE: Final = 0.95
"""Dice similarity from which Cofacts' chat bot answers without asking back."""

COFACTS_SHOWN: Final = 10
"""Texts that Cofacts' chat bot offers at most."""

CHECK_DISTANCE: Final = 1
"""Edits that Check allows in each word of a short question."""

_CYRILLIC = re.compile("[а-я]")


@dataclass(frozen=True, slots=True)
class Reply:
    """What was shown for a question: its facts, the first one first.

    `score` is given where a threshold, yet to be tuned, decides between an answer and a refusal.
    """

    outcome: Outcome
    facts: tuple[Fact, ...] = ()
    score: float | None = None


REFUSAL: Final = Reply(Outcome.NO_ANSWER)


class Baseline(Protocol):
    """A way to answer from facts."""

    name: str

    def reply(self, question: str) -> Reply:
        """Answer a question, or refuse it."""


def baselines(index: Index) -> tuple[Baseline, ...]:
    """Return every baseline over the facts of a base. Raises UsageError where a library of theirs is missing."""
    return (
        Ratio("`WRatio`", fuzz.WRatio, _texts(index)),
        Ratio("`token_set_ratio`", fuzz.token_set_ratio, _documents(index)),
        StemmedBM25(index),
        Cofacts(index),
        Check(index),
    )


@dataclass(frozen=True, slots=True)
class FactText:
    """One text by which a fact may be found."""

    fact: Fact
    text: str


class Ratio:
    """The fact whose text is the most similar by a scorer of rapidfuzz; a threshold decides."""

    def __init__(self, name: str, scorer: Any, texts: Sequence[FactText]) -> None:
        self.name = name
        self._scorer = scorer
        self._facts = [each.fact for each in texts]
        self._texts = [each.text for each in texts]

    def reply(self, question: str) -> Reply:
        """Answer with the most similar fact and its similarity, 0 to 100."""
        best = process.extractOne(" ".join(words(question)), self._texts, scorer=self._scorer)
        return Reply(Outcome.ANSWER, (self._facts[best[2]],), best[1]) if best else REFUSAL


class StemmedBM25:
    """The best document by BM25 (library bm25s, its defaults) over Snowball stems; a threshold on its score decides."""

    name = "BM25, stemmed"

    def __init__(self, index: Index) -> None:
        self._facts = [document.fact for document in index.documents]
        self._retriever = _bm25s().BM25()
        self._retriever.index([list(_stems(each.text)) for each in _documents(index)], show_progress=False)

    def reply(self, question: str) -> Reply:
        """Answer with the best document and its BM25 score."""
        held = [each for each in _stems(" ".join(words(question))) if each in self._retriever.vocab_dict]
        if not held:
            return REFUSAL
        scores = self._retriever.get_scores(held)
        best = int(scores.argmax())
        return Reply(Outcome.ANSWER, (self._facts[best],), float(scores[best]))


class Cofacts:
    """Cofacts' rule: 70 % of the terms must match, Dice similarity ranks, and below 0.95 a list is offered."""

    name = "Cofacts' rule"

    def __init__(self, index: Index) -> None:
        self._terms = [(each.fact, frozenset(_stems(each.text))) for each in _documents(index)]
        self._pairs: dict[str, list[frozenset[str]]] = defaultdict(list)
        for each in _texts(index):
            self._pairs[each.fact.id].append(letter_pairs(each.text))

    def reply(self, question: str) -> Reply:
        """Answer outright with a text that is nearly the question itself; else offer what holds enough of it."""
        text = " ".join(words(question))
        asked, pairs = frozenset(_stems(text)), letter_pairs(text)
        needed = max(1, len(asked) * COFACTS_TERMS // 100)  # rounded down, as the search engine does
        holding = [fact for fact, terms in self._terms if len(asked & terms) >= needed]
        similar = {fact.id: max(dice(pairs, each) for each in self._pairs[fact.id]) for fact in holding}
        ranked = sorted(holding, key=lambda fact: -similar[fact.id])
        if not ranked:
            return REFUSAL
        if similar[ranked[0].id] >= COFACTS_SURE:
            return Reply(Outcome.ANSWER, (ranked[0],))
        return Reply(Outcome.CHOICES, tuple(ranked[:COFACTS_SHOWN]))


class Check:
    """Check's rule for short questions: every word must occur, each within one edit; the fewest edits win."""

    name = "Check's short-query rule"

    def __init__(self, index: Index) -> None:
        self._facts = [document.fact for document in index.documents]
        self._holders: dict[str, set[int]] = defaultdict(set)
        for number, document in enumerate(index.documents):
            for word in words(document.text):
                self._holders[word].add(number)
        self._vocabulary = sorted(self._holders)

    def reply(self, question: str) -> Reply:
        """Answer with the fact that holds every word, or refuse."""
        edits = [self._edits(word) for word in words(question)]
        holding = set.intersection(*(set(each) for each in edits)) if edits else set()
        if not holding:
            return REFUSAL
        best = min(holding, key=lambda number: (sum(each[number] for each in edits), number))
        return Reply(Outcome.ANSWER, (self._facts[best],))

    def _edits(self, word: str) -> dict[int, int]:
        """Return the least number of edits that turn a word into one of each fact."""
        found: dict[int, int] = {}
        near = process.extract(
            word, self._vocabulary, scorer=OSA.distance, score_cutoff=CHECK_DISTANCE, limit=None, processor=None
        )
        for held, distance, _ in near:  # the nearest come first
            for number in self._holders[held]:
                found.setdefault(number, int(distance))
        return found


def letter_pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters of a text, blanks left out."""
    return frozenset(first + second for first, second in pairwise(text.replace(" ", "")))


def dice(first: frozenset[str], second: frozenset[str]) -> float:
    """Return Dice's coefficient of two sets, 0 to 1.

    >>> dice(letter_pairs("night"), letter_pairs("nacht"))
    0.25
    """
    return 2 * len(first & second) / (len(first) + len(second)) if first or second else 0.0


def _documents(index: Index) -> list[FactText]:
    return [FactText(document.fact, document.text) for document in index.documents]


def _texts(index: Index) -> list[FactText]:
    facts = (document.fact for document in index.documents)
    return [FactText(fact, " ".join(words(text))) for fact in facts for text in _written(fact)]


def _written(fact: Fact) -> Iterable[str]:
    return (*fact.summary.values(), *(fact.title.values() if fact.title else ()))


def _stems(text: str) -> tuple[str, ...]:
    return tuple(_stem(word) for word in text.split())


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return str(_STEMMERS["russian" if _CYRILLIC.search(word) else "english"].stemWord(word))


_STEMMERS: Final = {language: snowballstemmer.stemmer(language) for language in ("russian", "english")}


def _bm25s() -> Any:
    try:
        return import_module("bm25s")
    except ImportError as error:
        raise UsageError("the comparison needs the library bm25s: pip install 'dossier-bot[eval]'") from error
