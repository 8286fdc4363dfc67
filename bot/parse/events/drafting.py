"""An article with its names and speech → drafts of its events, each once, with the topics that they need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.models.base import Base
from bot.models.draft import DraftFact
from bot.models.entity import Concept, EntityKind
from bot.models.fact import Event, Part, Party
from bot.models.period import Grain
from bot.models.text import Language, Localized
from bot.parse.analysis import Analysis, Sentence
from bot.parse.events.finding import CONFIDENCE, happenings_in
from bot.parse.events.happening import Happening, merged
from bot.parse.events.summaries import summary_of
from bot.parse.events.table import Shape
from bot.parse.events.titles import title_of
from bot.parse.events.topics import topic_of
from bot.parse.found import Drafted, Speech
from bot.parse.page import PartOfPage

RULES: Final = {
    "event-verb-dated": "a verb tells what happened and the sentence says when",
    "event-noun-dated": "a noun names what happened and the sentence says when",
    "event-planned": "the sentence says what is to happen and when",
    "event-relative-date": "the day is told by another one: a weekday, the day before, the same day",
    "event-undated": "the parties of a visit, talks or a signing are named and no day is",
    "event-in-speech": "somebody quoted tells of it with its date",
}
"""The rules in the order in which they are tried; each draft names its own."""

_NOT_TOLD: Final = frozenset({PartOfPage.HEADLINE})
_QUESTION_DISCOUNT: Final = 0.9


def draft_events(analysis: Analysis, speech: Sequence[Speech], known: Base | None) -> Drafted:
    """Return the events of an article: those with a date, and visits, talks and the like whose parties it names.

    A date is what the text says, or what follows from a weekday or from the day of another event; it is None where
    the text does not say. Opinions, what is generally so and what is denied are no events.
    """
    found = merged(list(_told(analysis, speech)))
    topics = {each.row.id: topic_of(each.row, known) for each in found}
    drafts = tuple(
        draft
        for number, each in enumerate(found, start=1)
        if (draft := _draft(each, analysis, topics[each.row.id], number)) is not None
    )
    used = {concept for draft in drafts for concept in draft.fact.concepts}
    new = _new_topics(topics.values(), used, known)
    return Drafted(drafts=drafts, concepts=new)


def _new_topics(topics: Iterable[Concept], used: set[str], known: Base | None) -> tuple[Concept, ...]:
    held = known.concepts if known is not None else {}
    return tuple({each.id: each for each in topics if each.id in used and each.id not in held}.values())


def _told(analysis: Analysis, speech: Sequence[Speech]) -> Iterable[Happening]:
    """Yield what each sentence tells of; the day told last in a paragraph is the focus of the next sentences."""
    paragraph, focus = None, None
    for sentence in analysis.sentences:
        if sentence.paragraph.part in _NOT_TOLD:
            continue
        if sentence.paragraph is not paragraph:
            paragraph, focus = sentence.paragraph, None
        found = happenings_in(sentence, analysis, focus=focus)
        days = [each.date.start for each in found if each.date and each.date.grain is Grain.DAY and not each.planned]
        focus = days[-1] if days else focus or _day_of(found)
        yield from (heard for each in found if (heard := _heard(each, sentence, analysis, speech)) is not None)


def _day_of(found: Sequence[Happening]) -> dt.date | None:
    return next((each.date.start for each in found if each.date and each.date.grain is Grain.DAY), None)


def _heard(found: Happening, sentence: Sentence, analysis: Analysis, speech: Sequence[Speech]) -> Happening | None:
    """Return an event with who tells of it; what is quoted counts only with a date of its own."""
    place = analysis.place_of(sentence.paragraph)
    at = sentence.start + found.start
    said = [each for each in speech if each.paragraph == place and each.start <= at < each.end]
    if not said:
        return found
    teller = min(said, key=lambda each: each.end - each.start)
    if not teller.direct:
        return replace(found, speaker=teller.speaker)
    if found.date is None or found.planned or found.rule == "event-relative-date":
        return None
    rule = "event-in-speech"
    return replace(found, rule=rule, confidence=CONFIDENCE[rule], speaker=teller.speaker)


def _draft(found: Happening, analysis: Analysis, topic: Concept, number: int) -> DraftFact | None:
    language = Language.EN if analysis.page.language is Language.EN else Language.RU
    title = title_of(found, analysis.entities, language)
    summary = summary_of(found, analysis.entities, language)
    if any(letter.isdigit() for letter in title):
        return None
    fact = Event(
        id=f"event-{number}",
        summary=Localized.model_validate({language.value: summary}),
        title=Localized.model_validate({language.value: title}),
        paragraph=found.sentence.paragraph.number,
        parties=_parties(found, analysis),
        concepts=(topic.id,),
        speaker=found.speaker,
        as_of=analysis.page.source.published,
        excerpt=found.sentence.text,
        date=found.date,
        place=found.place,
        participants=found.participants,
    )
    asked = found.sentence.paragraph.part is PartOfPage.QUESTION
    confidence = found.confidence * (_QUESTION_DISCOUNT if asked else 1.0)
    return DraftFact(
        fact=fact,
        confidence=round(confidence, 2),
        rule=found.rule,
        start=found.start,
        end=min(found.end, len(found.sentence.text)),
    )


def _parties(found: Happening, analysis: Analysis) -> tuple[Party, ...]:
    """Return which country or organisation plays which part: from and to of a visit, the two sides of talks."""
    if found.row.shape is Shape.VISIT:
        target = _country_of(found.place, analysis) if found.place else None
        return _distinct(((found.origin, Part.FROM), (target, Part.TO)))
    about = ((found.agreement, Part.ABOUT),)
    if found.row.id == "accession":
        return _distinct((*((each, Part.OF) for each in found.who), (found.agreement, Part.TO)))
    first = [_country_of(each, analysis) or each for each in (found.who or found.owners)]
    second = [_country_of(each, analysis) or each for each in found.others]
    if not second and len(first) > 1:
        first, second = first[:1], first[1:]
    return _distinct((*((each, Part.OF) for each in first), *((each, Part.WITH) for each in second), *about))


def _country_of(entity_id: str, analysis: Analysis) -> str | None:
    """Return the country that a person or town belongs to; a country or organisation stands for itself."""
    entity = analysis.entities.get(entity_id)
    if entity is None:
        return None
    if entity.kind in {EntityKind.PERSON, EntityKind.PLACE} and entity.within:
        return entity.within[0]
    return entity.id


def _distinct(parties: Iterable[tuple[str | None, Part]]) -> tuple[Party, ...]:
    seen: dict[str, Party] = {}
    for entity, part in parties:
        if entity:
            seen.setdefault(entity, Party(entity=entity, part=part))
    return tuple(seen.values())
