"""A sentence → the events that it tells of, as fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.language.weekdays import Standpoint
from bot.parse.analysis import Analysis, Sentence
from bot.parse.events.building import BUILDERS
from bot.parse.events.dates import Dated, dates_in
from bot.parse.events.dating import date_of, right_after
from bot.parse.events.happening import Happening
from bot.parse.events.reading import Reading, tokens_of
from bot.parse.events.sides import sides_of
from bot.parse.events.table import Shape
from bot.parse.events.triggers import Trigger, triggers_in

CONFIDENCE: Final = {
    "event-verb-dated": 0.9,
    "event-noun-dated": 0.85,
    "event-planned": 0.8,
    "event-relative-date": 0.8,
    "event-undated": 0.6,
    "event-in-speech": 0.6,
}
"""What rules draft, and how often they were right on invented articles of twelve genres."""

_UNDATED: Final = frozenset({
    "visit", "talks", "meeting", "phone-call", "signing", "accession", "press-conference", "business-forum", "summit",
    "appointment", "resignation", "dismissal", "purchase", "merger", "death", "arrest", "sentence",
})  # fmt: skip
"""Sorts of events that are told without a date too, where those who took part are named."""


def happenings_in(sentence: Sentence, analysis: Analysis, *, focus: dt.date | None) -> tuple[Happening, ...]:
    """Return the events that a sentence tells of; `focus` is the day that the text has just told of."""
    triggers = triggers_in(sentence, analysis.page.language)
    if not triggers:
        return ()
    ahead = all(each.planned for each in triggers)
    published = analysis.page.source.published
    dates = dates_in(sentence.text, Standpoint(published, focus, ahead)) if published else ()
    reading = Reading(sentence, analysis, sides_of(sentence, analysis), dates, tokens_of(dates, sentence))
    triggers = tuple(each for each in triggers if not reading.dated_tokens & set(range(each.first, each.last + 1)))
    found = [_happening(trigger, triggers, reading) for trigger in triggers]
    return tuple(each for each in found if each is not None)


def _happening(trigger: Trigger, triggers: Sequence[Trigger], reading: Reading) -> Happening | None:
    date = date_of(trigger, triggers, reading)
    if trigger.reduced and (date is None or not right_after(date, trigger, reading)):
        return None
    first, last = reading.tokens[trigger.first], reading.tokens[trigger.last]
    bare = Happening(
        row=trigger.row,
        sentence=reading.sentence,
        start=first.start - reading.sentence.start,
        end=last.end - reading.sentence.start,
        rule="",
        confidence=0.0,
        date=date.period if date else None,
        planned=trigger.planned,
        verb=trigger.verb,
    )
    full = BUILDERS[trigger.row.shape](bare, trigger, reading)
    if full is None or not _is_worth_telling(full, trigger):
        return None
    rule = _rule_of(full, trigger, date)
    return replace(full, rule=rule, confidence=CONFIDENCE[rule])


def _rule_of(found: Happening, trigger: Trigger, date: Dated | None) -> str:
    if date is None:
        return "event-undated"
    if found.planned:
        return "event-planned"
    if date.relative:
        return "event-relative-date"
    return "event-noun-dated" if trigger.noun else "event-verb-dated"


def _is_worth_telling(found: Happening, trigger: Trigger) -> bool:
    """Say whether enough is known: a date and something it happened to, or parties of an event told without one."""
    told = found.who or found.others or found.owners or found.place or found.thing or found.named or found.agreement
    if found.date is not None:
        return bool(told) and (
            not trigger.noun or trigger.carrier >= 0 or bool(found.who or found.place or found.owners)
        )
    if trigger.planned or found.row.id not in _UNDATED:
        return False
    return _has_parties(found)


def _has_parties(found: Happening) -> bool:
    match found.row.shape:
        case Shape.VISIT:
            return bool(found.who and found.place)
        case Shape.MEETING:
            return len(found.participants) > 1
        case Shape.SIGNING:
            return bool(found.thing or found.agreement) and bool(found.participants)
        case Shape.GATHERING:
            return bool(found.place or len(found.owners) > 1)
        case Shape.PERSON:
            return bool(found.who)
        case _:
            return bool(found.participants and (found.thing or found.agreement))
