"""A fact → everything that a question about it may be compared with."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import chain

from bot.index.phrases import Phrase, PhraseBook, TargetKind
from bot.language.lemmas import lemmas
from bot.language.normalise import normalise
from bot.language.numbers import find_quantities
from bot.language.rarity import GENERIC_WEIGHT, weight
from bot.language.words import words
from bot.models.base import Base, concepts_of, entities_of
from bot.models.fact import Definition, Event, Fact, Figure, Part, Role, Statement
from bot.models.period import Period, day


@dataclass(frozen=True, slots=True)
class FactDocument:
    """What one fact can be found and judged by.

    `lemmas` come from every text of the fact, `titles` from its short label, term and position, `measure` from what a
    figure measures. `said` are those that only its source sentence holds, `around` those of only its context: the
    figures of one sentence share them, and they do not tell which one is meant. `own` are the entities it is filed
    under, or those of its text where it is filed under none; `entities` also those its text names (for a figure that
    has its own: none but these); `wholes` what the entities
    lie within, `spots` where it happened, `parts` who plays which part. `concepts` are those it is filed under and
    everything broader, `mentioned` every concept and entity that its text names. `values` are its numbers, `dated` the
    periods it is about. `structured` is false for a statement that is filed under nothing. `filed` are the ids of its
    own entities and concepts, the speaker left out; `flows` says that one party gives to another.
    """

    fact: Fact
    number: int
    text: str
    lemmas: frozenset[str]
    said: frozenset[str]
    around: frozenset[str]
    titles: frozenset[str]
    measure: frozenset[str]
    own: frozenset[str]
    entities: frozenset[str]
    wholes: frozenset[str]
    spots: frozenset[str]
    parts: tuple[tuple[str, Part], ...]
    concepts: frozenset[str]
    mentioned: frozenset[str]
    values: frozenset[Decimal]
    dated: tuple[Period, ...]
    structured: bool
    filed: tuple[str, ...]
    flows: bool

    @property
    def is_read(self) -> bool:
        """Whether a machine read the fact from a sentence: what it measures may be named by the words beside it."""
        return self.fact.excerpt is not None

    def says_number(self, written: str) -> bool:
        """Say whether the sentence that a fact was read from holds a number, in digits or words, as it is written."""
        return re.search(rf"(?<![\w.,]){re.escape(written)}(?![\w])", normalise(self.fact.excerpt or "")) is not None

    @property
    def beside(self) -> frozenset[str]:
        """The lemmas of the words that stand beside a figure in its sentence."""
        return _lemmas_of_keywords(self.fact.keywords)

    def shares(self, readings: frozenset[str]) -> bool:
        """Say whether a word stands in the sentence or around it alone, and in nothing that is the fact's own."""
        return (readings & self.lemmas) <= (self.said | self.around)

    def owns(self, readings: frozenset[str]) -> bool:
        """Say whether a word stands in a text of the fact itself, and not merely around it."""
        return not self.shares(readings)

    def terms(self) -> frozenset[str]:
        """Return everything the postings list this fact under."""
        entities = {f"entity:{each}" for each in self.entities | self.wholes}
        concepts = {f"concept:{each}" for each in self.concepts}
        linked = {f"mention:{each}" for each in self.mentioned}
        values = {value_term(each) for each in self.values}
        years = {year_term(year) for period in self.dated for year in period.years}
        return self.lemmas | entities | concepts | linked | values | years | filed_terms(self.fact)


def filed_terms(fact: Fact) -> frozenset[str]:
    """Return the terms that say what sort of fact this is, of whom, and beside which others it stands."""
    terms = {f"kind:{fact.kind}", f"article:{fact.article}"}
    if fact.speaker:
        terms.add(f"speaker:{fact.speaker}")
    if isinstance(fact, Role):
        terms.add(f"person:{fact.person}")
    if isinstance(fact, Figure):
        terms |= {f"metric:{fact.metric}", beside_term(fact), alike_term(fact)}
    return frozenset(terms)


def beside_term(figure: Figure) -> str:
    """Return the term shared by the figures of one metric, unit and period: those that may be compared."""
    return f"beside:{_digest(figure.metric, figure.unit, _span(figure.period))}"


def alike_term(figure: Figure) -> str:
    """Return the term shared by the figures that measure the very same thing."""
    parties = sorted({(party.entity, party.part.value) for party in figure.parties})
    return f"alike:{_digest(figure.metric, figure.unit, _span(figure.period), parties, figure.concepts)}"


def _span(period: Period | None) -> tuple[str | None, ...]:
    if period is None:
        return ()
    ends = (each.isoformat() if each else None for each in (period.start, period.end))
    return period.grain.value, *ends, period.duration


def _digest(*parts: object) -> str:
    return hashlib.blake2b(repr(parts).encode(), digest_size=8).hexdigest()


def value_term(value: Decimal) -> str:
    """Return the term that facts holding this number are listed under."""
    return f"value:{value.normalize():f}"


def year_term(year: int) -> str:
    """Return the term that facts about this year are listed under."""
    return f"year:{year}"


def document_of(fact: Fact, *, number: int, base: Base, phrases: PhraseBook) -> FactDocument:
    """Build the document of one fact."""
    texts = [
        *(_read(text, phrases) for text in _own_texts(fact)),
        *(_read_name(n, phrases) for n in _names(fact, base)),
    ]
    own = frozenset[str]().union(*(text.lemmas for text in texts))
    said, around = _lemmas_of([fact.excerpt or ""]) - own, _lemmas_of(fact.context)
    quoted = [] if isinstance(fact, Figure) or not fact.excerpt else [_read(fact.excerpt, phrases)]
    linked = [phrase for text in (*texts, *quoted) for phrase in text.linked]
    held = frozenset(entities_of(fact))
    seen = frozenset(each.target for each in linked if each.kind is TargetKind.ENTITY)
    entities = held or seen if isinstance(fact, Figure) else held | seen
    concepts = frozenset(concepts_of(fact)) | _count_noun(fact, base)
    return FactDocument(
        fact=fact,
        number=number,
        text=" ".join((*(word for text in texts for word in text.words), *words(fact.excerpt or ""))),
        lemmas=own | said | around,
        said=said,
        around=around - own - said,
        titles=_lemmas_of(_labels(fact)),
        measure=_measure(fact, base),
        own=held or seen,
        entities=entities,
        wholes=_wholes(fact, entities, base),
        spots=_spots(fact, base),
        parts=parts_of(fact),
        concepts=concepts.union(*(base.broader_than(each) for each in concepts)),
        mentioned=frozenset(each.target for each in linked),
        values=_values(fact),
        dated=dated(fact),
        structured=not isinstance(fact, Statement) or bool(held or concepts),
        filed=filed_under(fact),
        flows=flows(fact),
    )


def filed_under(fact: Fact) -> tuple[str, ...]:
    """Return the ids of the entities and concepts that a fact is about: whoever merely said it is none of them."""
    return tuple(dict.fromkeys(each for each in (*entities_of(fact), *concepts_of(fact)) if each != fact.speaker))


def flows(fact: Fact) -> bool:
    """Say whether something of a fact goes from one entity or to another."""
    return any(party.part in {Part.FROM, Part.TO} for party in fact.parties)


def dated(fact: Fact) -> tuple[Period, ...]:
    """Return the periods that a fact itself is about."""
    match fact:
        case Figure(period=Period() as period) | Event(date=Period() as period):
            return (period,)
        case Role():
            return (day(fact.as_of),) if fact.as_of else ()
        case _:
            return ()


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of a fact: its words, their lemmas, and the phrases in it."""

    words: tuple[str, ...]
    lemmas: frozenset[str]
    linked: tuple[Phrase, ...]


def _read(text: str, phrases: PhraseBook) -> _Text:
    found = words(text)
    return _Text(found, frozenset(chain.from_iterable(map(lemmas, found))), tuple(_linked(found, phrases)))


@lru_cache(maxsize=20_000)
def _read_name(name: str, phrases: PhraseBook) -> _Text:
    """Read the name of an entity or a metric, which many facts share."""
    return _read(name, phrases)


def _own_texts(fact: Fact) -> tuple[str, ...]:
    spoken = fact.question.values() if fact.question else ()
    return (*fact.summary.values(), *_labels(fact), *spoken, *fact.keywords)


def _names(fact: Fact, base: Base) -> list[str]:
    """Return the names of a fact's entities and concepts."""
    names = [name for each in entities_of(fact) if each in base.entities for name in base.entities[each].name.values()]
    return names + [name for each in concepts_of(fact) for name in base.concepts[each].name.values()]


def _labels(fact: Fact) -> tuple[str, ...]:
    labels = fact.title.values() if fact.title else ()
    match fact:
        case Role():
            return (*labels, *fact.position.values())
        case Definition():
            return (*labels, *fact.term.values())
        case _:
            return labels


@lru_cache(maxsize=20_000)
def _lemmas_of_keywords(keywords: tuple[str, ...]) -> frozenset[str]:
    return _lemmas_of(each.lower() for each in keywords)


def _lemmas_of(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(chain.from_iterable(lemmas(word) for text in texts for word in words(text)))


def _linked(tokens: Sequence[str], phrases: PhraseBook) -> list[Phrase]:
    readings = [lemmas(token) for token in tokens]
    found: list[Phrase] = []
    position = 0
    while position < len(tokens):
        here = phrases.longest_at(readings, position)
        found += [each for each in here if not each.metonym]
        position += len(here[0].words) if here else 1
    return found


def _measure(fact: Fact, base: Base) -> frozenset[str]:
    """Return the lemmas that name what a figure measures, by its metric and title.

    Its unit is left out, unless the metric is nothing but the count of it («число операций», "number of operations").
    """
    if not isinstance(fact, Figure):
        return frozenset()
    metric, unit = base.concepts[fact.metric], base.concepts.get(fact.unit)
    names = (*metric.name.values(), *metric.synonyms.values(), *_labels(fact))
    return _lemmas_of_measure(metric.name.values(), names, unit.name.values() if unit else ())


@lru_cache(maxsize=20_000)
def _lemmas_of_measure(metric: tuple[str, ...], names: tuple[str, ...], unit_names: tuple[str, ...]) -> frozenset[str]:
    unit = _lemmas_of(unit_names)
    if any(_is_mere_count(name, unit) for name in metric):
        unit = frozenset()
    named = (lemmas(word) for text in names for word in words(text))
    return frozenset(chain.from_iterable(each for each in named if each.isdisjoint(unit)))


def _is_mere_count(name: str, unit: frozenset[str]) -> bool:
    """Say whether a metric's name holds nothing but its unit and words such as «число»."""
    return bool(unit) and all(
        not lemmas(word).isdisjoint(unit) or weight(word) <= GENERIC_WEIGHT for word in words(name)
    )


def _wholes(fact: Fact, entities: frozenset[str], base: Base) -> frozenset[str]:
    """Return what the entities lie within. Of a figure only its parties count: its speaker's country is none."""
    counted = {party.entity for party in fact.parties} if isinstance(fact, Figure) else entities
    return frozenset(chain.from_iterable(base.wholes_of(each) for each in counted)) - entities


def _spots(fact: Fact, base: Base) -> frozenset[str]:
    """Return the place of an event, what it lies within, and where the event led."""
    place = fact.place if isinstance(fact, Event) else None
    led_to = {party.entity for party in fact.parties if party.part in {Part.TO, Part.AT}}
    at = {place} if place else {party.entity for party in fact.parties if party.part is Part.AT}
    within = {whole for each in at for whole in base.wholes_of(each)}
    return frozenset(at | within | led_to) if at else frozenset()


def parts_of(fact: Fact) -> tuple[tuple[str, Part], ...]:
    """Return each party of a fact with the part it plays."""
    return tuple((party.entity, party.part) for party in fact.parties)


def _count_noun(fact: Fact, base: Base) -> frozenset[str]:
    """Return the count noun of the base that a figure is counted in: it is filed under that noun too."""
    return frozenset({fact.unit}) if isinstance(fact, Figure) and fact.unit in base.concepts else frozenset()


def _values(fact: Fact) -> frozenset[Decimal]:
    written = (text for text in fact.summary.values() if any(letter.isdigit() for letter in text))
    read = (found.item.value for text in written for found in find_quantities(normalise(text)))
    held: list[Decimal | None] = []
    if isinstance(fact, Figure):
        held = [fact.value, fact.value_to, fact.change.value if fact.change else None]
    return frozenset((*read, *(each for each in held if each is not None)))
