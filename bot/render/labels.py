"""Facts enter; short labels for buttons and lists leave. A label never holds the figure's own value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from bot.models.base import Base, concepts_of
from bot.models.fact import Definition, Event, Fact, Figure, Part, Party, Role, Statement
from bot.models.text import Language
from bot.render.dates import date_text, period_name, period_phrase
from bot.render.markup import clean, cut
from bot.render.voice import DASH, Voice, sentence

MAX_LABEL: Final = 60
MAX_HAPPENING: Final = 110

_MAX_OUTLET: Final = 20

_NUMBER: Final = re.compile(r"\d+(?:[\s.,]\d+)*")
_SCALES: Final = (0, 3, 6, 9, 12)


def label_of(fact: Fact, *, base: Base, language: Language) -> str:
    """Return a fact's label of at most 60 characters, cut at a word."""
    return label(fact, Voice(base, language))


def labels_of(facts: Sequence[Fact], *, base: Base, language: Language) -> tuple[str, ...]:
    """Return the labels of facts that stand beside one another; equal ones are told apart by outlet and date."""
    return labels(facts, Voice(base, language))


def label(fact: Fact, voice: Voice) -> str:
    """Return a fact's label: its own title, or one composed of what the fact is about."""
    return cut(sentence(clean(_title(fact, voice) or _composed(fact, voice)).strip()) or fact.id, MAX_LABEL)


def happening(event: Event, voice: Voice) -> str:
    """Return what happened, beside its date: the title or the summary; a composed label would only repeat the date."""
    return sentence(clean(voice.text(event.title or event.summary, MAX_HAPPENING))).rstrip(".")


def labels(facts: Sequence[Fact], voice: Voice) -> tuple[str, ...]:
    """Return one label per fact; equal ones are told apart."""
    plain = [label(each, voice) for each in facts]
    often = Counter(plain)
    beside = [[other for other, text in zip(facts, plain, strict=True) if text == mine] for mine in plain]
    return tuple(
        text if often[text] == 1 else _told_apart(text, fact, equals, voice=voice)
        for text, fact, equals in zip(plain, facts, beside, strict=True)
    )


def _title(fact: Fact, voice: Voice) -> str:
    title = fact.title.best(voice.language) if fact.title else ""
    return "" if isinstance(fact, Figure) and _gives_away(title, fact) else title


def _gives_away(title: str, figure: Figure) -> bool:
    """Say whether a title holds one of the figure's values, written out or shortened."""
    change = figure.change.value if figure.change else None
    told = {abs(each) for each in (figure.value, figure.value_to, change) if each is not None}
    shortened = {each.scaleb(-scale) for each in told for scale in _SCALES}
    return any(reading in shortened for found in _NUMBER.findall(title) for reading in _readings(found))


def _readings(number: str) -> tuple[Decimal, ...]:
    """Return what a written number may mean: separators as grouping, the last one as a decimal mark."""
    grouped = re.sub(r"\D", "", number)
    head, _, tail = re.sub(r"\s", "", number).replace(",", ".").rpartition(".")
    return (Decimal(grouped), Decimal(f"{head.replace('.', '') or 0}.{tail}") if tail else Decimal(grouped))


def _composed(fact: Fact, voice: Voice) -> str:
    match fact:
        case Figure():
            return _composed_figure(fact, voice)
        case Role():
            return f"{voice.entity(fact.person)}{DASH}{voice.position(fact)}"
        case Definition():
            return voice.text(fact.term)
        case Event():
            return _composed_event(fact, voice)
        case Statement():
            return _composed_statement(fact, voice)


def describe_figure(figure: Figure, voice: Voice) -> str:
    """Say what a figure measures, without its value: metric, parties, period."""
    return ", ".join(filter(None, (_measured(figure, voice), _period(figure, voice))))


def _composed_figure(figure: Figure, voice: Voice) -> str:
    """Describe a figure at a label's length; the period, which tells figures apart, is never cut off."""
    period = _period(figure, voice)
    measured = cut(_measured(figure, voice), MAX_LABEL - len(period) - 2)
    return ", ".join(filter(None, (measured, period)))


def _measured(figure: Figure, voice: Voice) -> str:
    return ", ".join(filter(None, (voice.concept(figure.metric), voice.parties(_named(figure)))))


def _named(figure: Figure) -> tuple[Party, ...]:
    """Return the parties that a label names: not those that an article as it was read is about besides."""
    owners = tuple(party for party in figure.parties if party.part is not Part.ABOUT)
    return owners if figure.context and owners else figure.parties


def _period(figure: Figure, voice: Voice) -> str:
    if not figure.period:
        return ""
    written = period_phrase if figure.period.duration else period_name
    return written(figure.period, voice.language)


def _composed_event(event: Event, voice: Voice) -> str:
    topics = voice.names(concepts_of(event))
    who = voice.names(event.participants) or voice.parties(event.parties)
    when = period_name(event.date, voice.language) if event.date else ""
    return ", ".join(filter(None, (topics, who, when))) if topics and who else voice.text(event.summary)


def _composed_statement(statement: Statement, voice: Voice) -> str:
    speaker = voice.entity(statement.speaker) if statement.speaker else ""
    topics = voice.names(concepts_of(statement)) or voice.parties(statement.parties)
    return f"{speaker}: {topics}" if speaker and topics else voice.text(statement.summary)


def _told_apart(text: str, fact: Fact, equals: Sequence[Fact], *, voice: Voice) -> str:
    """Add the outlet to a label that others share, or the day of publication where the outlet is one too."""
    outlets = {each.id: voice.text(voice.base.article_of(each).source.outlet, _MAX_OUTLET) for each in equals}
    published = date_text(voice.base.article_of(fact).source.published, voice.language)
    mark = outlets[fact.id] if len(set(outlets.values())) > 1 else published
    return f"{cut(text, MAX_LABEL - len(mark) - 3)} · {mark}"
