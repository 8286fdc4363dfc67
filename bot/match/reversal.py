"""The lock against presumptions: a question about a fall or a refusal is not answered by a rise or a yes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.index import FactDocument, Index
from bot.language.lemmas import lemmas, stem
from bot.language.polarity import COURSE, MOVEMENT, SUFFICIENCY, Pole, opposite, poles
from bot.language.reversals import EXCLUSION, LATER, LEAVING, REVERSALS, Phrase
from bot.language.words import words
from bot.models.fact import Fact, Figure
from bot.models.query import Query, QuestionType

_PHRASES: Final[tuple[Phrase, ...]] = (EXCLUSION, LATER, LEAVING)
_ASKS_WHETHER: Final = re.compile(
    r"\bли\b|^(?:is|are|was|were|do|does|did|has|have|had|will|can)\b|\bчтобы\b|\bso\s+that\b|\b(?:ма|ме|ба|бе|па|пе)\W*$"
)
"""A question that is open to either answer, or that tells a purpose, presumes nothing."""

_PRESUMING: Final = frozenset(
    {
        QuestionType.HOW_MUCH,
        QuestionType.WHO,
        QuestionType.WHEN,
        QuestionType.WHERE,
        QuestionType.WHY,
        QuestionType.SPEAKER,
    }
)
_BY_HOW_MUCH: Final = re.compile(r"\b(?:на\s*сколько|by\s+how\s+much|how\s+much\s+(?:did|has|have))\b")
"""Where this meets a rise or a fall, a level is no answer."""

_DENIAL: Final = re.compile(r"\b(?:не|нет|ни|без|not|no|never|without|ruled\s+out|\w+n't)\b")
_NEAR: Final = 30
"""Characters around a word within which a denial turns it into its opposite («запрета не планируется»)."""


@dataclass(frozen=True, slots=True)
class _Presumed:
    """What a question presumes: words of reversal, phrases of leaving or of exclusion, and sides taken."""

    words: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    poles: frozenset[Pole]


def reversal_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """The fact turns as the question does: its reversals and exclusions stand in it, and it says not the opposite."""
    presumed = _presumed(query.normalised)
    if not (presumed.words or presumed.phrases or presumed.poles):
        return True
    summaries = [text.lower() for text in document.fact.summary.values()]
    if not all(any(phrase.stated.search(text) for text in summaries) for phrase in presumed.phrases):
        return False
    sides = _sides(document.fact)
    if document.is_read and isinstance(document.fact, Figure) and not _suffices(presumed.poles) <= _suffices(sides):
        return False
    if _BY_HOW_MUCH.search(query.normalised) and _moves(presumed.poles) and not _moves(sides):
        return not isinstance(document.fact, Figure)
    if query.type in _PRESUMING and any(
        opposite(presumed.poles, each) for each in (sides, *_courses_told(document.fact))
    ):
        return False
    presuming = query.type in _PRESUMING and not _ASKS_WHETHER.search(query.normalised)
    return all(_holds(word, document, sides, presuming=presuming) for word in presumed.words)


def presumes(query: Query) -> bool:
    """Say whether a question holds a word of reversal, leaving or exclusion."""
    presumed = _presumed(query.normalised)
    return bool(presumed.words or presumed.phrases or presumed.poles)


def _suffices(sides: frozenset[Pole]) -> frozenset[Pole]:
    return frozenset(each for each in sides if each.name == SUFFICIENCY.name)


def _moves(sides: frozenset[Pole]) -> bool:
    return any(each.name == MOVEMENT.name for each in sides)


@lru_cache(maxsize=1024)
def _presumed(normalised: str) -> _Presumed:
    sides = poles(normalised)
    both = len({each.more for each in sides if each.name == MOVEMENT.name}) > 1
    turned = tuple(word for word in words(normalised) if REVERSALS.fullmatch(word))
    return _Presumed(
        words=tuple(word for word in turned if not (both and MOVEMENT.less.fullmatch(word))),
        phrases=tuple(phrase for phrase in _PHRASES if phrase.asked.search(normalised)),
        poles=frozenset() if _ASKS_WHETHER.search(normalised) else sides,
    )


def _sides(fact: Fact) -> frozenset[Pole]:
    """Return the sides that a fact takes; of a figure that moved, which way it did."""
    if isinstance(fact, Figure) and fact.change:
        return frozenset({Pole(MOVEMENT.name, fact.change.direction == "up")})
    if isinstance(fact, Figure) and fact.excerpt:
        told = frozenset(pole for text in fact.summary.values() for pole in poles(text) if pole.name == MOVEMENT.name)
        return told | frozenset(pole for pole in poles(fact.excerpt.lower()) if pole.name == SUFFICIENCY.name)
    return frozenset(pole for text in fact.summary.values() for pole in poles(text))


def _courses_told(fact: Fact) -> list[frozenset[Pole]]:
    """Return what each text of a fact opens or closes: in one language the word may name a thing («launch pad»)."""
    if isinstance(fact, Figure):
        return []
    return [frozenset(each for each in poles(text) if each.name == COURSE.name) for text in fact.summary.values()]


def _holds(word: str, document: FactDocument, sides: frozenset[Pole], *, presuming: bool) -> bool:
    """Say whether a fact holds a word of reversal or a relative of it, and does not deny it where it is presumed."""
    if MOVEMENT.less.fullmatch(word) and Pole(MOVEMENT.name, more=False) in sides:
        return True
    readings = lemmas(word)
    turns = {stem(each) for each in readings}
    related = readings & document.lemmas or frozenset(
        each for each in document.lemmas if REVERSALS.fullmatch(each) and stem(each) in turns
    )
    return bool(related) and not (presuming and _denies(document.fact, turns))


def _denies(fact: Fact, turns: set[str]) -> bool:
    """Say whether every text of a fact that holds one of these stems denies it."""
    spans = [
        text.lower()[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        for text in fact.summary.values()
        for found in re.finditer(r"\w+", text)
        if {stem(each) for each in lemmas(found[0].lower())} & turns
    ]
    return bool(spans) and all(_DENIAL.search(each) for each in spans)
