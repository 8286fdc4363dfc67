"""Query and fact → how near the fact is, from 0 to 100.

What is said of other values of a constant is the change when three dossiers are asked their 1558 gold questions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from bot.index import FactDocument, Index
from bot.language.lemmas import lemmas
from bot.language.measures import CURRENCY, PRICED, is_of_measure
from bot.language.sayings import ASKS_PURPOSE, ATTITUDE, IN_CHARGE
from bot.language.words import words
from bot.match.coverage import (
    Coverage,
    asked_ids,
    stand_in,
)
from bot.match.locks import Test, locks_for
from bot.match.reason import gives_purpose, gives_reason
from bot.models.entity import ConceptKind
from bot.models.fact import Definition, Event, Fact, Figure, Role, Statement
from bot.models.match import Lock
from bot.models.query import Query, QuestionType

COVERAGE_SHARE: Final = 0.70
FOCUS_SHARE: Final = 0.13
KIND_SHARE: Final = 0.10
FUZZ_SHARE: Final = 0.07
"""What the score is made of; coverage decides, the rest only orders facts that explain equally much."""

METRIC_FOCUS: Final = 3.0
"""How much more than a topic or a party the metric of a figure counts in its focus.

At 1 7 right answers are lost and one more figure is wrong; from 3 to 5 nothing changes.
"""

UNIT_BONUS: Final = 0.05
"""Lead of a percentage where the question asks for percent; no gold question hangs on it."""

ATTITUDE_BONUS: Final = 0.04
"""Lead of a fact that says with the very verb of the question how something is meant; twice the margin of an answer."""

UNREASONED: Final = 0.7
"""How well a statement suits «why» that names no reason in so many words: it may explain without them.

At 0.5 a question for no reason at all is answered; at 0.85 a right answer becomes choices.
"""

_PERCENT: Final = re.compile(r"процент|percent|%|пайыз")


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with what every fact is held against: worked out once, used for each fact."""

    query: Query
    locks: tuple[tuple[Lock, Test], ...]
    ids: frozenset[str]
    kinds: frozenset[ConceptKind]
    wants_percent: bool
    wants_price: bool
    wants_purpose: bool
    attitude: frozenset[str]


def asked_by(query: Query, index: Index) -> Asked:
    """Return what every fact is held against."""
    return Asked(
        query,
        locks=locks_for(query),
        ids=asked_ids(query),
        kinds=frozenset(index.base.concepts[each].kind for mention in query.concepts for each in mention.ids),
        wants_percent=bool(_PERCENT.search(query.normalised)),
        wants_price=bool(PRICED.search(query.normalised)),
        wants_purpose=bool(ASKS_PURPOSE.search(query.normalised)),
        attitude=_attitude(query.normalised),
    )


def score(asked: Asked, document: FactDocument, *, coverage: Coverage, alike: bool) -> float:
    """Return from 0 to 100 how near a fact is; letters are compared only where it could matter (`alike`)."""
    bonus = UNIT_BONUS * (asked.wants_percent and _is_percentage(document.fact))
    if asked.wants_price and isinstance(document.fact, Figure):
        bonus += UNIT_BONUS * is_of_measure(document.fact.unit, (CURRENCY,))
    if not asked.attitude.isdisjoint(document.lemmas):
        bonus += ATTITUDE_BONUS
    similarity = fuzz.token_set_ratio(asked.query.normalised, document.text) / 100 if alike else 0.0
    return 100 * (
        COVERAGE_SHARE * coverage.share
        + FOCUS_SHARE * _focus(asked, document)
        + KIND_SHARE * _kind_fit(asked, document)
        + FUZZ_SHARE * similarity
        + bonus
    )


def _attitude(normalised: str) -> frozenset[str]:
    """Return the lemmas of the verbs by which a question says how something is meant."""
    return frozenset(
        lemma for word in words(IN_CHARGE.sub(" ", normalised)) if ATTITUDE.fullmatch(word) for lemma in lemmas(word)
    )


def lacks_attitude(asked: Asked, document: FactDocument) -> bool:
    """Say whether a question asks what somebody promised, feared or denied, and a fact tells of nothing of the sort."""
    if not asked.attitude or isinstance(document.fact, Statement):
        return False
    return asked.attitude.isdisjoint(document.lemmas)


def _is_percentage(fact: Fact) -> bool:
    return isinstance(fact, Figure) and fact.unit == "percent"


def _focus(asked: Asked, document: FactDocument) -> float:
    """Return the share of the fact's own entities and concepts that the question names: a fact about less is nearer.

    The metric of a figure counts threefold: the growth of trade is not trade, though it is filed under it.
    """
    metric = document.fact.metric if isinstance(document.fact, Figure) else None
    whole = named = 0.0
    for each in document.filed:
        share = METRIC_FOCUS if each == metric else 1.0
        whole += share
        named += share if each in asked.ids else 0.0
    return min(1.0, (named / whole if whole else 0.5) + 0.3 * _is_in_title(asked.query, document))


def _is_in_title(query: Query, document: FactDocument) -> bool:
    """Say whether the label of a fact holds a word of the question, or every word of one of its concepts."""
    if not document.titles:
        return False
    return any(not word.lemmas.isdisjoint(document.titles) for word in query.words) or any(
        stand_in(mention.text, document.titles) for mention in query.concepts
    )


def _kind_fit(asked: Asked, document: FactDocument) -> float:
    """Return how well the kind of a fact suits the question: 1 wanted, 0.5 neutral, 0 unlikely."""
    fact = document.fact
    if asked.attitude:
        return 1.0 if isinstance(fact, Statement) else 0.3
    if asked.query.type is QuestionType.WHY and not isinstance(fact, Figure):
        return _reason_fit(asked, fact)
    wanted = _WANTED_KINDS.get(asked.query.type, ())
    if wanted:
        return 1.0 if isinstance(fact, wanted) else 0.3
    if ConceptKind.METRIC in asked.kinds:
        return 1.0 if isinstance(fact, Figure) else 0.4
    if ConceptKind.POSITION in asked.kinds:
        return 1.0 if isinstance(fact, Role) else 0.4
    if any(word.is_noun and not word.lemmas.isdisjoint(document.measure) for word in asked.query.words):
        return 1.0
    return _PLAIN_FIT.get(type(fact), 0.5)


def _reason_fit(asked: Asked, fact: Fact) -> float:
    """Return how well a fact suits a question for a reason, or for a purpose."""
    if gives_purpose(fact) if asked.wants_purpose else gives_reason(fact):
        return 1.0
    return UNREASONED if isinstance(fact, Statement) else 0.3


_WANTED_KINDS: Final[dict[QuestionType, tuple[type, ...]]] = {
    QuestionType.HOW_MUCH: (Figure,),
    QuestionType.WHO: (Role,),
    QuestionType.WHEN: (Event,),
    QuestionType.WHERE: (Event,),
    QuestionType.WHAT_IS: (Definition, Role),
    QuestionType.SOURCE: (Event, Figure, Definition),
}
_PLAIN_FIT: Final[dict[type, float]] = {Definition: 0.7, Role: 0.7, Event: 0.6, Figure: 0.6, Statement: 0.5}
