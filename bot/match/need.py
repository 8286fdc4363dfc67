"""Query, fact and what of the query is left unexplained → the locks that this closes.

What is said of other values of a constant is the change when three dossiers are asked their 1558 gold questions.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.index import FactDocument
from bot.language.chatter import LIGHT_VERBS
from bot.language.lemmas import lemmas
from bot.language.polarity import COURSE
from bot.language.rarity import GENERIC_WEIGHT
from bot.language.sayings import ATTITUDE, SAYING
from bot.language.transfers import TRADING
from bot.match.coverage import Coverage, asked_ids
from bot.models.fact import Event, Fact, Figure, Role, Statement
from bot.models.match import Lock
from bot.models.query import Query, QuestionType, Word

ANSWER_COVERAGE: Final = 0.65
"""Least explained share of a query that may be answered.

Of the 1,558 gold questions of the three dossiers 1,493 are right; at 0.60 one more is, at 0.70 five fewer, with the
same 13 wrong answers each time. Between the two the higher share is kept for dossiers that nobody has asked yet.
"""

FOREIGN_COVERAGE: Final = 0.80
"""The same where the question names a thing that no fact of the base knows.

At 0.70 2 right answers are lost with 4 more wrong ones; at 0.90 2 right ones are lost for 2 wrong ones fewer.
"""

MIN_DEED_WEIGHT: Final = 0.4
"""A verb that no fact knows and that weighs this much says what is measured («опоздало», «родилось»).

At 0.30 3 right answers are lost; at 0.50 there is one more wrong figure, at 0.60 two.
"""

_NOUN_OF_DEED: Final = re.compile(r"(?:ers?|ors?|ances?|ments?|tions?)$")
"""How English nouns end that one stem with a verb makes: who did it, and the doing."""

_DOER: Final = re.compile(r"(?:а\s+|и\s+|and\s+)?(?P<asks>что|кто|what|who)\s+(?P<deed>\w+)")


def failed_by_gaps(query: Query, document: FactDocument, coverage: Coverage) -> tuple[Lock, ...]:
    """Return the locks that unexplained words close: what is counted, and too large a share of the question."""
    failed = [Lock.COUNTED] if query.counted in coverage.gaps else []
    left = _leaves_trade(query, document, coverage) or _leaves_course(query, document, coverage)
    if left or _asks_for_doer(query, document, coverage):
        failed.append(Lock.COUNTED)
    if query.topic in coverage.gaps or coverage.share < _least_coverage(query, document, coverage):
        failed.append(Lock.COVERAGE)
    return tuple(failed)


def _asks_for_doer(query: Query, document: FactDocument, coverage: Coverage) -> bool:
    """Say whether a question asks what or who does something that a fact says nothing of («что мешает транзиту»).

    «Что» leaves a statement free to tell; «кто» wants somebody who does just that, or who holds an office.
    """
    if query.type in {QuestionType.SPEAKER, QuestionType.SOURCE} or isinstance(document.fact, Role):
        return False
    asks, deed = _doer(query.normalised)
    if not deed or (asks in {"что", "what"} and not isinstance(document.fact, Figure)):
        return False
    if ATTITUDE.fullmatch(deed) or SAYING.fullmatch(deed):
        return False
    if asks in {"кто", "who"} and _only_speaks_of(deed, query, document):
        return True
    return any(
        word.text == deed
        and not word.is_noun
        and word.position in coverage.gaps
        and word.lemmas.isdisjoint(LIGHT_VERBS)
        for word in query.words[:1]
    )


@lru_cache(maxsize=1024)
def _doer(normalised: str) -> tuple[str, str]:
    """Return the word that opens a question and the deed after it; two empty texts where it opens otherwise."""
    found = _DOER.match(normalised)
    return (found["asks"], found["deed"]) if found else ("", "")


def _only_speaks_of(deed: str, query: Query, document: FactDocument) -> bool:
    """Say whether a statement has no word for what somebody did, and nobody who could have, but the one who speaks.

    A word of its topic is none: who speaks of insurers has insured nothing.
    """
    fact = document.fact
    if not isinstance(fact, Statement) or not document.own <= asked_ids(query) | {fact.speaker}:
        return False
    done = (word for word in document.text.split() if not _NOUN_OF_DEED.search(word))
    return all(lemmas(deed).isdisjoint(lemmas(word)) for word in done)


def _leaves_trade(query: Query, document: FactDocument, coverage: Coverage) -> bool:
    """Say whether a figure leaves unexplained that something was bought or sold: a stock is no purchase."""
    return isinstance(document.fact, Figure) and any(
        word.position in coverage.gaps and TRADING.fullmatch(word.text) for word in query.words
    )


def _leaves_course(query: Query, document: FactDocument, coverage: Coverage) -> bool:
    """Say whether it is asked when something opened or closed, and an event leaves unexplained that it did."""
    if query.type is not QuestionType.WHEN or not isinstance(document.fact, Event):
        return False
    return any(word.position in coverage.gaps and COURSE.is_told_by(word.text) for word in query.words)


def _least_coverage(query: Query, document: FactDocument, coverage: Coverage) -> float:
    """Return the coverage that a fact needs: more where it leaves a thing unexplained that the whole base lacks.

    For a figure or a role any thing left unexplained means another metric or office, and nothing makes up for it; nor
    for a deed that is not the office's («who owns it» is not who heads it), nor the date that an office was reported at
    for when anything else happened («когда родился Иванов»).
    """
    if not coverage.gaps:
        return ANSWER_COVERAGE
    gaps = [word for word in query.words if word.position in coverage.gaps]
    missed = [word for word in gaps if word.is_noun]
    if isinstance(document.fact, Figure | Role):
        named = any(mention.position in coverage.gaps for mention in query.concepts)
        qualified = any(not word.known and (word.qualifies or word.weight >= MIN_DEED_WEIGHT) for word in gaps)
        dated = bool(gaps) and isinstance(document.fact, Role) and query.type is QuestionType.WHEN
        leaves_more = missed or named or qualified or dated or _does_else(document.fact, gaps)
        return 1.0 if leaves_more else ANSWER_COVERAGE
    return FOREIGN_COVERAGE if any(not word.known for word in missed) else ANSWER_COVERAGE


def _does_else(fact: Fact, gaps: list[Word]) -> bool:
    """Say whether a question asks for a deed of which a role tells nothing: it tells of no deed at all."""
    return isinstance(fact, Role) and any(
        word.weight > GENERIC_WEIGHT and word.lemmas.isdisjoint(LIGHT_VERBS) for word in gaps
    )
