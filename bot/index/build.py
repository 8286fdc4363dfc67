"""A Base → the read-only Index that queries are understood with and matched against."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.index.document import FactDocument, document_of
from bot.index.lexicon import Lexicon, families, lexicon_of
from bot.index.phrases import PhraseBook, phrases_of
from bot.index.postings import Group, Near, Postings, postings_of
from bot.index.verdicts import Verdicts
from bot.language.spelling import Speller
from bot.models.base import Base
from bot.models.fact import Event, Fact, Figure, Role


@dataclass(frozen=True)
class Index:
    """Documents of every fact, postings from term to document numbers, the phrase book and the known words.

    Nothing that answers a question walks through all documents: whatever needs several asks the postings for them.
    """

    base: Base
    documents: Sequence[FactDocument]
    postings: Postings
    phrases: PhraseBook
    holders: Mapping[tuple[str, str], tuple[str, ...]]
    kept_lexicon: Lexicon | None = None

    @cached_property
    def by_fact(self) -> Mapping[str, FactDocument]:
        """The document of each fact id."""
        return {document.fact.id: document for document in self.documents}

    def prepare(self) -> None:
        """Build everything that is otherwise built when a question first needs it."""
        _ = self.deeds, self.by_fact, self.events, self.metrics_by_word, self.holders_by_office
        self.speller.prepare()

    @cached_property
    def verdicts(self) -> defaultdict[str, Verdicts]:
        """What was worked out about single words, by what was asked of them: every question asks much the same."""
        return defaultdict(Verdicts)

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The concepts that events are filed under: sorts of event."""
        return deeds_of(self.base.facts.values())

    @cached_property
    def events(self) -> Sequence[int]:
        """The numbers of the events in the order of their dates, undated ones last."""
        held = [document for document in self.documents if isinstance(document.fact, Event)]
        return [each.number for each in sorted(held, key=lambda each: event_order(each.fact))]

    @cached_property
    def metrics_by_word(self) -> Mapping[str, Sequence[str]]:
        """The metrics of the figures whose measure each lemma names, in the order of the facts."""
        return metrics_by_word(self.documents)

    @cached_property
    def holders_by_office(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Who holds each office, by the id of the country or organisation."""
        return by_office(self.holders)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words that the base knows: those kept from an earlier start, else worked out now."""
        return self.kept_lexicon or lexicon_of(self.base, self.documents, self.phrases)

    @property
    def known_lemmas(self) -> frozenset[str]:
        """Every lemma that some fact, or the name of something facts hold, is made of."""
        return self.lexicon.known

    def knows(self, lemmas: frozenset[str]) -> bool:
        """Say whether a fact, or the name of something that facts hold, is made of one of these lemmas."""
        return not lemmas.isdisjoint(self.known_lemmas)

    @property
    def name_starts(self) -> frozenset[str]:
        """The first letters of every word of the base or of a known name that the dictionary lacks."""
        return self.lexicon.name_starts

    @cached_property
    def speller(self) -> Speller:
        """The speller over every word of the base, of the world's countries, and of everyday questions."""
        return Speller(self.lexicon.sounds)

    def relatives(self, lemmas: Iterable[str]) -> frozenset[str]:
        """Return the known lemmas that share a stem or a root with one of these («полевой» for «поле»)."""
        shared = {family for each in lemmas for family in families(each)}
        return frozenset().union(*(self.lexicon.stems.get(each, ()) for each in shared))

    def facts(self, numbers: Iterable[int]) -> list[Fact]:
        """Return the facts of these documents, in the same order."""
        return [self.documents[number].fact for number in numbers]

    def nearest(self, groups: Sequence[Group], *, least: float, limit: int) -> tuple[Near, ...]:
        """Return the documents that share at least so much weight, the most first; ties break by fact id."""
        return self.postings.nearest(groups, least=least, limit=limit)

    def holding(self, *groups: Iterable[str]) -> Sequence[int]:
        """Return the numbers of the documents that hold some term of every group, ascending."""
        return self.postings.holding(groups)

    def frequency(self, *terms: str) -> int:
        """Return how many documents hold at least one of these terms."""
        return self.postings.count(terms)

    def rarity(self, *terms: str) -> float:
        """Return the inverse document frequency of the terms, scaled to 0 (in every fact) … 1 (in one or none).

        Formula: log((N + 1) / (n + 0.5)) / log((N + 1) / 1.5), the BM25 form without its negative tail.
        """
        held = self.verdicts["rarity"]
        found = held.get(terms)
        if found is None:
            found = held[terms] = self._rarity(terms)
        return found

    def _rarity(self, terms: tuple[str, ...]) -> float:
        total = len(self.documents)
        ceiling = math.log((total + 1) / 1.5) if total > 1 else 1.0
        value = math.log((total + 1) / (max(self.frequency(*terms), 1) + 0.5)) / ceiling
        return min(1.0, max(0.0, value))


def build_index(base: Base) -> Index:
    """Build the index of a base."""
    phrases = PhraseBook(phrases_of(base))
    documents = tuple(
        document_of(fact, number=number, base=base, phrases=phrases) for number, fact in enumerate(base.facts.values())
    )
    return assemble(base, documents, phrases)


def assemble(
    base: Base, documents: tuple[FactDocument, ...], phrases: PhraseBook, lexicon: Lexicon | None = None
) -> Index:
    """Put an index together from documents (in the order of the base's facts), the phrase book and kept words.

    Figures that their source has corrected are under no term, so that nothing finds them.
    """
    postings = postings_of(
        (() if document.fact.id in base.superseded else document.terms() for document in documents),
        names=tuple(base.facts),
    )
    return Index(base, documents, postings, phrases, holders_of(base), lexicon)


def deeds_of(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the concepts that events are filed under."""
    return frozenset(each for fact in facts if isinstance(fact, Event) for each in fact.concepts)


def event_order(fact: Fact) -> tuple[bool, str, str]:
    """Return what events are sorted by: dated ones first, by date, then by id."""
    dated = isinstance(fact, Event) and fact.date is not None
    return (not dated, str(fact.date) if isinstance(fact, Event) else "", fact.id)


def metrics_by_word(documents: Iterable[FactDocument]) -> dict[str, list[str]]:
    """Return the metrics of the figures whose measure each lemma names, in the order of the facts."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for document in documents:
        if isinstance(document.fact, Figure):
            for lemma in document.measure:
                found[lemma][document.fact.metric] = None
    return {lemma: list(metrics) for lemma, metrics in found.items()}


def by_office(holders: Mapping[tuple[str, str], tuple[str, ...]]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the holders of each office by the id of the country or organisation, sorted."""
    grouped: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for (office, body), people in sorted(holders.items()):
        grouped[office][body] = people
    return dict(grouped)


def holders_of(base: Base) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Who holds which position of which country or organisation: (concept id, entity id) → person ids."""
    held: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for fact in base.facts.values():
        if isinstance(fact, Role):
            note_role(fact, base, held)
    return {key: tuple(people) for key, people in held.items()}


def note_role(role: Role, base: Base, held: dict[tuple[str, str], dict[str, None]]) -> None:
    """Note who holds an office: of the body itself and of everything it lies within."""
    bodies = {role.of, *(base.wholes_of(role.of) if role.of else ())} - {None}
    for concept in role.concepts:
        for body in bodies:
            held[(concept, body or "")][role.person] = None
