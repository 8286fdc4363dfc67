"""The lock on time: what is still to come is not answered by what is past, nor what is past by a plan."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.index import FactDocument, Index
from bot.language.lemmas import is_future
from bot.language.notions import PLAN, is_named
from bot.language.polarity import MOVEMENT
from bot.language.rarity import weight
from bot.language.words import words
from bot.models.fact import Event, Fact, Figure
from bot.models.query import Query, QuestionType

_ASKED: Final = re.compile(
    r"\b(?:буд(?:ет|ут|ем)\s+ли|собира(?:ется|ются)|намерен\w*|намерева\w+|планиру\w+|ожида(?:ется|ются|ют)|прогноз\w*|в\s+будущем|дальше|"
    r"will|going\s+to|plans?\s+to|expect(?:s|ed)?|forecast\w*|in\s+the\s+future)\b"
)
_AHEAD: Final = re.compile(r"\b(?:will|going\s+to|next|upcoming|будет|будут|следующ(?:ий|ая|ее|ие))\b")
_STATED: Final = re.compile(
    r"\b(?:буд[еу]т|план\w*|прогноз\w*|ожида\w+|намер\w+|цел[ьи]\w*|должн\w+|хо(?:чет|тят)|"
    r"намеч\w+|обеща\w+|promis\w+|рассчит\w+|will|(?:is|are)\s+to|should|wants?|book(?:s|ed)|plan\w*|forecast\w*|expect\w*|target\w*|aim\w*|intend\w*|by\s+20\d\d)\b|\bк\s+20\d\d"
)


LONG_PAST: Final = 5
"""Years after which a figure answers only who asks for its time: news tell of old ones to compare («в 2011 году»)."""

_SINCE: Final = re.compile(r"\b(?:с|со|since)\s+(?:\w+\s+)?(?:19|20)\d\d\b", re.IGNORECASE)

_EARLIER: Final = frozenset({"прежде", "earlier"})
"""By these words a figure is known that another has taken the place of."""

_ASKS_EARLIER: Final = re.compile(
    r"\b(?:раньше|прежде|прежн\w+|ранее|предыдущ\w+|изначальн\w+|первоначальн\w+|до\s+этого|до\s+того|прошл\w+|"
    r"со?\s+(?:скольких|скольки|сколько|как(?:ого|ой|их))|"
    r"before|previous\w*|earlier|formerly|used\s+to|old|initial\w*|original\w*|last|from\s+(?:how|what))\b"
)
_ASKS_MOVEMENT: Final = re.compile(
    rf"\b(?:{MOVEMENT.more.pattern}|{MOVEMENT.less.pattern})\b|\bна\s*скольк|\bby\s+(?:how|what)\b|"
    r"\b(?:больше|меньше|выше|ниже|дороже|дешевле|разниц\w+|измени\w+|приро\w+|потеря\w+|прибав\w+|замедл\w+|"
    r"ускор\w+|more|less|fewer|higher|lower|chang\w+|lost|lose|loses|add|adds|added|gain\w*|slow\w*|raise\w*|cut\w*|"
    r"сколько\s+раз|times)\b"
)
"""Words by which a question asks how far something moved, and not how much it is."""

_BY_HOW_MANY: Final = re.compile(r"\bby\s+(?:how\s+(?:much|many)|what)\b")
_ASKS_LEVEL: Final = re.compile(
    r"\bдо\s+(?:скольких|скольки|сколько|как(?:ого|ой|их))\b|\bto\s+(?:how\s+(?:much|many)|what)\b"
)

_PAST: Final = re.compile(r"\b(?:did|was|were|\w{3,}ed)\b|\b\w{3,}(?:л|ла|ло|ли)(?:с[яь])?\b")
_WANTS_TIME: Final = frozenset({QuestionType.WHEN, QuestionType.WHERE, QuestionType.WHO})


def tense_lock(query: Query, document: FactDocument, index: Index) -> bool:
    """A figure or event is of the time that the question is about; a named period decides by itself."""
    if query.periods:
        return True
    if isinstance(document.fact, Figure) and document.is_read and not _is_of_the_turn(query, document.fact, document):
        return False
    match document.fact:
        case Figure():
            return _fits_figure(query, document)
        case Event() if query.type in _WANTS_TIME and _happens_ahead(query.normalised):
            return _is_ahead(document.fact, index)
        case _:
            return True


def _is_of_the_turn(query: Query, figure: Figure, document: FactDocument) -> bool:
    """Say whether a figure that a machine read is on the side of a change that the question asks for.

    What was left behind, or is of a year long past, answers only who asks for it; «до скольких» wants where a movement
    led, and not by how much.
    """
    if asks_earlier(query):
        return True
    told = figure.as_of
    ended = figure.period.end if figure.period else None
    is_old = bool(told and ended and ended.year <= told.year - LONG_PAST and not _SINCE.search(figure.excerpt or ""))
    if is_old or is_left_behind(document):
        return False
    if not any(MOVEMENT.is_told_by(word) for word in words(figure.metric.replace("-", " "))):
        return figure.change is not None or not _BY_HOW_MANY.search(query.normalised)
    if _ASKS_LEVEL.search(query.normalised):
        return False
    asked = any(figure.metric in mention.ids for mention in query.concepts) or "percent" in query.units
    return asked or bool(_ASKS_MOVEMENT.search(query.normalised))


def asks_earlier(query: Query) -> bool:
    """Say whether a question asks for a value that another has taken the place of."""
    return bool(_ASKS_EARLIER.search(query.normalised))


def is_left_behind(document: FactDocument) -> bool:
    """Say whether a fact tells a value that another has taken the place of."""
    return document.owns(_EARLIER) and not _EARLIER.isdisjoint(document.lemmas)


def _fits_figure(query: Query, document: FactDocument) -> bool:
    if _asks_ahead(query.normalised):
        return _is_stated_ahead(document.fact)
    asks_past = query.type is QuestionType.HOW_MUCH and _asks_past(query.normalised)
    return not asks_past or not is_named(PLAN, document.measure)


def _is_ahead(event: Event, index: Index) -> bool:
    """Say whether an event lay ahead when it was told of; one without a date does so where its text says it."""
    told = event.as_of or index.base.article_of(event).source.published
    return event.date.end >= told if event.date and event.date.end else _is_stated_ahead(event)


def _is_stated_ahead(fact: Fact) -> bool:
    titles = fact.title.values() if fact.title else ()
    return any(_STATED.search(text.lower()) for text in (*fact.summary.values(), *titles, fact.excerpt or ""))


@lru_cache(maxsize=1024)
def _asks_ahead(normalised: str) -> bool:
    return bool(_ASKED.search(normalised))


@lru_cache(maxsize=1024)
def _asks_past(normalised: str) -> bool:
    """Say whether a question asks of the past, and not of what was planned."""
    planned = any(PLAN.asked.fullmatch(word) for word in words(normalised))
    return bool(_PAST.search(normalised)) and not planned


@lru_cache(maxsize=1024)
def _happens_ahead(normalised: str) -> bool:
    """Say whether what a question asks for is still to happen."""
    ahead = any(is_future(word) and weight(word) > 0 for word in words(normalised))
    return ahead or bool(_AHEAD.search(normalised))
