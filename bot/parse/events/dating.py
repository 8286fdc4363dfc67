"""The dates of a sentence and a word that tells of an event → the date that is the event's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.models.period import Grain
from bot.parse.events.dates import Dated
from bot.parse.events.reading import Reading
from bot.parse.events.triggers import Trigger


def date_of(trigger: Trigger, triggers: Sequence[Trigger], reading: Reading) -> Dated | None:
    """Return the date nearest to a trigger that lies nearer to no other, and on its side of a clause's border."""

    def far(date: Dated, one: Trigger) -> int:
        start = reading.tokens[one.first].start - reading.sentence.start
        end = reading.tokens[one.last].end - reading.sentence.start
        return max(date.start - end, start - date.end, 0) + _BORDER * _borders(reading, date, one)

    others = [each for each in triggers if not _is_within(each, trigger)]
    own = [
        date
        for date in reading.dates
        if _may_belong(date, trigger, reading)
        and (
            all(far(date, trigger) <= far(date, other) for other in others if _may_belong(date, other, reading))
            or (len(reading.dates) == 1 and _borders(reading, date, trigger) == 0)
        )
    ]
    fine = sorted(own, key=lambda each: (each.period.grain is not Grain.DAY, far(each, trigger), each.start))
    usable = [each for each in fine if _fits_tense(each, trigger, reading)]
    return usable[0] if usable else None


def _may_belong(date: Dated, trigger: Trigger, reading: Reading) -> bool:
    """Say whether a date can be that of a noun: by the tree it hangs on it, or on the verb that it is a part of."""
    tokens = reading.tokens
    if not trigger.noun:
        return True
    before = tokens[trigger.first - 1].text.lower() if trigger.first else ""
    if before in _OTHER_TIME or (trigger.first > 1 and tokens[trigger.first - 2].text.lower() in _OTHER_TIME):
        return False
    if reading.english or trigger.carrier >= 0:
        return True
    mine = [at for at, each in enumerate(tokens) if date.start <= each.start - reading.sentence.start < date.end]
    heads = {tokens[at].head for at in mine} - set(mine)
    verb = tokens[trigger.head].head if tokens[trigger.head].relation.startswith(("nsubj", "obj")) else trigger.head
    return bool(heads & {trigger.head, verb}) or _follows(date, trigger, reading)


def right_after(date: Dated, trigger: Trigger, reading: Reading) -> bool:
    """Say whether a date stands right after a participle, at most two words between."""
    start = date.start + reading.sentence.start
    between = [each for each in reading.tokens[trigger.last + 1 :] if each.start < start]
    return date.start >= reading.tokens[trigger.last].end - reading.sentence.start and len(between) <= _WORDS_BETWEEN


_WORDS_BETWEEN: Final = 2


def _follows(date: Dated, trigger: Trigger, reading: Reading) -> bool:
    """Say whether a date comes after a noun with no verb or other event between («визит в Астану 27 января»)."""
    start = date.start + reading.sentence.start
    between = [each for each in reading.tokens[trigger.last + 1 :] if each.start < start]
    after = bool(between) or date.start >= reading.tokens[trigger.last].end - reading.sentence.start
    return after and not any(each.pos in {"VERB", "AUX", "PUNCT"} for each in between)


_OTHER_TIME: Final = frozenset(
    {"после", "до", "перед", "прежде", "с", "after", "before", "since", "until", "following", "ahead"}
)
"""Words before a noun that only tells when something else was."""

_BORDER: Final = 60
"""A comma, semicolon or dash between a date and a trigger counts as so many letters."""


def _is_within(other: Trigger, trigger: Trigger) -> bool:
    return (
        other is trigger
        or (other.noun and other.carrier == trigger.head)
        or (trigger.noun and trigger.carrier == other.head)
    )


def _borders(reading: Reading, date: Dated, trigger: Trigger) -> int:
    start = reading.tokens[trigger.first].start - reading.sentence.start
    low, high = sorted((start, date.start))
    between = [each for each in reading.tokens if low <= each.start - reading.sentence.start < high]
    return sum(each.text in {",", ";", ":", "–", "—", "("} for each in between)


def _fits_tense(date: Dated, trigger: Trigger, reading: Reading) -> bool:
    """Say whether a past deed is dated in the past, and a planned one not before the article."""
    published = reading.analysis.page.source.published
    start, end = date.period.start, date.period.end
    if published is None or start is None or end is None:
        return True
    if date.period.grain is Grain.YEAR and (trigger.planned or trigger.row.id not in _TOLD_BY_YEAR):
        return False
    return end >= published if trigger.planned else start <= published or trigger.noun


_BY_YEAR: Final = "founding opening closure construction accession purchase merger appointment election-win death"
_TOLD_BY_YEAR: Final = frozenset(_BY_YEAR.split())
"""What news tell by the year alone and mean as an event; the other sorts are then figures of a year."""
