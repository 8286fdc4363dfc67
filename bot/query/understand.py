"""A reader's text → a Query: mended, typed, with its entities, concepts, numbers and periods linked."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final

from bot.index import Index
from bot.language.guess import guess_language
from bot.language.measures import asked_units
from bot.language.normalise import Spanned
from bot.language.numbers import find_quantities
from bot.language.periods import find_periods
from bot.language.rarity import weight
from bot.models.period import Period
from bot.models.query import CorrectionKind, Quantity, Query
from bot.models.text import Language
from bot.query.calculations import asked_calculation
from bot.query.linking import Mention, Reading, capitalised_words, link, read_words
from bot.query.mending import Mended, mend
from bot.query.parts import along_transfer
from bot.query.people import resolve_people, resolve_speaking_people
from bot.query.question_types import question_type
from bot.query.speakers import mark_speakers
from bot.query.subject import note_subject, note_topic

_SMALL_NUMBER: Final = 10
_THERE_IS: Final = re.compile(r"\bбар(?:\s+ма)?\W*$")
_NEGATION: Final = re.compile(
    r"\b(?:не|not|never|никогда)\s+(?!(?:хвата|хвати|доста)\w+)(\w+)|\b\w+n't\s+(?!enough)(\w+)"
)
"""«Не хватает» negates nothing: it is how a shortage is said."""


REMEMBERED: Final = 2_048
"""Mended texts that are remembered, the newest: many spellings of a question are mended into one."""


@dataclass(frozen=True)
class Reader:
    """Understands questions against one index. `today` resolves «вчера», the newest article «27 января»."""

    index: Index
    today: dt.date

    @cached_property
    def anchor(self) -> dt.date:
        """The date of the newest article: a date without a year means the one nearest to it."""
        return self.index.base.newest or self.today

    def understand(self, text: str) -> Query:
        """Return the query that a text stands for. Never raises: a text without words gives an empty query."""
        mended = mend(text, self.index)
        meant = self._meaning(mended.text, _language(text, mended), capitalised_words(text))
        return replace(meant, text=text, corrections=mended.corrections)

    @cached_property
    def _meaning(self) -> Callable[[str, Language, frozenset[str]], Query]:
        """What a mended text means: it hangs on nothing of how it was written but the language and the names."""
        return lru_cache(maxsize=REMEMBERED)(_Interpreter(self.index, self.today, self.anchor).meaning)


@dataclass(frozen=True)
class _Interpreter:
    """Understands mended texts."""

    index: Index
    today: dt.date
    anchor: dt.date

    def meaning(self, mended: str, language: Language, capitalised: frozenset[str]) -> Query:
        """Return the query that a mended text stands for, without how the reader wrote it."""
        asked = question_type(mended)
        quantities = find_quantities(mended)
        periods = find_periods(mended, today=self.today, anchor=self.anchor)
        readings = read_words(
            mended,
            claimed=[(each.start, each.end) for each in (*quantities, *periods)],
            asking=[(asked.start, asked.end), *_existing(mended, language)],
            capitalised=capitalised,
            language=language,
        )
        query = Query(
            text="",
            normalised=mended,
            language=language,
            type=asked.type,
            quantities=tuple(each.item for each in quantities),
            periods=tuple(each.item for each in _explicit(periods, mended)),
            calculation=asked_calculation(mended, [each.item for each in periods]),
        )
        refined = self._refined(self._linked(query, readings), [each.text for each in readings])
        return _with_rest(refined, readings)

    def _linked(self, query: Query, readings: Sequence[Reading]) -> Query:
        linked = link(readings, self.index, language=query.language)
        names_something = bool(linked.entities or linked.concepts or linked.words)
        return replace(
            query,
            words=linked.words,
            entities=linked.entities,
            concepts=linked.concepts,
            quantities=query.quantities if names_something else _telling(query.quantities),
        )

    def _refined(self, query: Query, words: Sequence[str]) -> Query:
        """Note what the whole question tells: negation, units, what is counted, parts, described people, speakers."""
        asked = replace(query, negated=_negated(query.normalised), units=asked_units(words, query.normalised))
        subject = note_subject(resolve_speaking_people(asked, words, self.index), words, self.index)
        placed = replace(subject, entities=along_transfer(subject.entities, words))
        resolved = resolve_people(placed, self.index)
        return note_topic(replace(resolved, entities=mark_speakers(resolved.entities, words, self.index)), words)


def _existing(text: str, language: Language) -> list[tuple[int, int]]:
    """Return where a Kazakh question ends in «there is»: it names no subject, though it looks like «to go»."""
    found = _THERE_IS.search(text) if language is Language.KK else None
    return [found.span()] if found else []


def _with_rest(query: Query, readings: Sequence[Reading]) -> Query:
    """Note the words that only ask, and those that say nothing, so that every word of the question is accounted for."""
    mentions: tuple[Mention, ...] = (*query.entities, *query.concepts)
    named = {at for each in mentions for at in range(each.position, each.position + each.words)}
    named |= {each.position for each in query.words}
    rest = [each for at, each in enumerate(readings) if at not in named and not each.claimed]
    return replace(
        query,
        asking=tuple(each.text for each in rest if each.asking),
        empty=tuple(each.text for each in rest if not each.asking),
    )


def _explicit(periods: Sequence[Spanned[Period]], text: str) -> Sequence[Spanned[Period]]:
    """Drop «last year» where the question also says in digits which year it means."""
    dated = [each for each in periods if any(letter.isdigit() for letter in text[each.start : each.end])]
    return dated or periods


def _telling(quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Drop bare small numbers, of a question that names nothing else: «2+2» is not a search for a value."""
    return tuple(each for each in quantities if each.unit is not None or abs(each.value) > _SMALL_NUMBER)


def _language(text: str, mended: Mended) -> Language:
    """Guess from the words whose layout or Latin spelling was undone, where there are any, else from the raw text."""
    swapped = [each.taken for each in mended.corrections if each.kind in {CorrectionKind.LAYOUT, CorrectionKind.LATIN}]
    return guess_language(" ".join(swapped) or text) or Language.RU


def _negated(normalised: str) -> bool:
    """Say whether something other than politeness is negated («не подскажете» is polite)."""
    return any(weight(found[1] or found[2]) > 0 for found in _NEGATION.finditer(normalised))
