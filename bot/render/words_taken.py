"""A query enters; a line for every word of the question, saying what it was taken for, leaves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.models.query import ConceptMention, EntityMention, Query, QuestionType, Word
from bot.render.dates import period_name
from bot.render.markup import Line, clean, cut, line
from bot.render.numbers import number_text
from bot.render.voice import Voice

_MAX_WORD: Final = 60
_MAX_ENTRIES: Final = 12
_MAX_NAMES: Final = 4
_MAX_MAGNITUDE: Final = 40
"""Readers may type numbers of thousands of digits; those are not worth a line."""


def words_taken(query: Query, voice: Voice) -> tuple[Line, ...]:
    """Return what each word was taken for: a party, a measure, a number, a time, the question itself, or nothing."""
    told = (*_asked(query, voice), *_named(query, voice), *_plain(query, voice), *_nothing(query, voice))
    return tuple(line(f"• {each}") for each in told)


def _asked(query: Query, voice: Voice) -> Iterator[str]:
    kind = voice.say(f"type-{query.type.value.replace('_', '-')}")
    if query.asking:
        yield voice.say("why-asks", words=voice.quoted((" ".join(query.asking),)), kind=kind)
    elif query.type is not QuestionType.ANY:
        yield voice.say("why-wants", kind=kind)
    if query.calculation:
        yield voice.say("why-computes", kind=voice.say(f"operation-{query.calculation.operation.value}"))


def _named(query: Query, voice: Voice) -> Iterator[str]:
    """Yield what names something of the dossier, a number or a time; what came from the question before is marked."""
    mentions: tuple[EntityMention | ConceptMention, ...] = (*query.entities, *query.concepts)
    for each in mentions[:_MAX_ENTRIES]:
        yield _from_before(each.text, _meaning(each, voice), query, voice)
    for period in query.periods[:_MAX_ENTRIES]:
        name = period_name(period, voice.language)
        yield _from_before(str(period), voice.say("why-period", period=name), query, voice)
    for number in query.quantities[:_MAX_ENTRIES]:
        if number.value.is_finite() and abs(number.value.adjusted()) < _MAX_MAGNITUDE:
            value = number_text(number.value, voice.language)
            yield voice.say("why-number", text=_short(number.text), number=value)


def _meaning(mention: EntityMention | ConceptMention, voice: Voice) -> str:
    outside = isinstance(mention, EntityMention) and mention.outside
    names = voice.names(mention.ids[:_MAX_NAMES])
    return voice.say("why-outside" if outside else "why-taken", text=_short(mention.text), names=names)


def _from_before(text: str, told: str, query: Query, voice: Voice) -> str:
    return voice.say("why-inherited", told=told) if text in query.inherited else told


def _plain(query: Query, voice: Voice) -> Iterator[str]:
    for message, words in (("why-plain", _words(query, known=True)), ("why-unknown", _words(query, known=False))):
        if words:
            yield voice.say(message, words=voice.quoted(tuple(each.text for each in words)))


def _words(query: Query, *, known: bool) -> tuple[Word, ...]:
    return tuple(each for each in query.words if each.known is known)


def _nothing(query: Query, voice: Voice) -> Iterator[str]:
    if query.empty:
        yield voice.say("why-empty", words=voice.quoted(query.empty))


def _short(text: str) -> str:
    return cut(clean(text), _MAX_WORD)
