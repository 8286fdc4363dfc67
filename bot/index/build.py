"""A Base → the read-only Index that queries are understood with and matched against."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.index.document import FactDocument, document_of
from bot.index.lexicon import MIN_STEM, Lexicon, lexicon_of
from bot.index.phrases import PhraseBook, phrases_of
from bot.language.lemmas import stem
from bot.language.spelling import Speller
from bot.models.base import Base
from bot.models.fact import Event, Role


@dataclass(frozen=True)
class Index:
    """Documents of every fact, postings from term to document numbers, the phrase book and the known words."""

    base: Base
    documents: tuple[FactDocument, ...]
    postings: Mapping[str, tuple[int, ...]]
    phrases: PhraseBook
    holders: Mapping[tuple[str, str], tuple[str, ...]]
    kept_lexicon: Lexicon | None = None

    @cached_property
    def by_fact(self) -> Mapping[str, FactDocument]:
        """The document of each fact id."""
        return {document.fact.id: document for document in self.documents}

    def prepare(self) -> None:
        """Build everything that is otherwise built when a question first needs it."""
        _ = self.deeds, self.by_fact
        self.speller.prepare()

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The concepts that events are filed under: sorts of event."""
        return frozenset(each for fact in self.base.facts.values() if isinstance(fact, Event) for each in fact.concepts)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words that the base knows: those kept from an earlier start, else worked out now."""
        return self.kept_lexicon or lexicon_of(self.base, self.documents, self.phrases)

    @property
    def known_lemmas(self) -> frozenset[str]:
        """Every lemma that some fact, or the name of something facts hold, is made of."""
        return self.lexicon.known

    @property
    def name_starts(self) -> frozenset[str]:
        """The first letters of every word of the base or of a known name that the dictionary lacks."""
        return self.lexicon.name_starts

    @cached_property
    def speller(self) -> Speller:
        """The speller over every word of the base, of the world's countries, and of everyday questions."""
        return Speller(self.lexicon.sounds)

    def relatives(self, lemmas: Iterable[str]) -> frozenset[str]:
        """Return the known lemmas that share a stem with one of these («промышленный» for «промышленность»)."""
        stems = {found for each in lemmas if len(found := stem(each)) >= MIN_STEM}
        return frozenset().union(*(self.lexicon.stems.get(each, ()) for each in stems))

    def frequency(self, *terms: str) -> int:
        """Return how many documents hold at least one of these terms."""
        held: set[int] = set()
        for term in terms:
            held.update(self.postings.get(term, ()))
        return len(held)

    def rarity(self, *terms: str) -> float:
        """Return the inverse document frequency of the terms, scaled to 0 (in every fact) … 1 (in one or none).

        Formula: log((N + 1) / (n + 0.5)) / log((N + 1) / 1.5), the BM25 form without its negative tail.
        """
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
    """Put an index together from documents (in the order of the base's facts), the phrase book and kept words."""
    return Index(base, documents, _postings(documents), phrases, _holders(base), lexicon)


def _postings(documents: tuple[FactDocument, ...]) -> Mapping[str, tuple[int, ...]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for document in documents:
        for term in document.terms():
            postings[term].append(document.number)
    return {term: tuple(numbers) for term, numbers in postings.items()}


def _holders(base: Base) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Who holds which position of which country or organisation: (concept id, entity id) → person ids."""
    held: dict[tuple[str, str], list[str]] = defaultdict(list)
    for fact in base.facts.values():
        if not isinstance(fact, Role):
            continue
        bodies = {fact.of, *(base.wholes_of(fact.of) if fact.of else ())} - {None}
        for concept in fact.concepts:
            for body in bodies:
                people = held[(concept, body or "")]
                people += [fact.person] if fact.person not in people else []
    return {key: tuple(people) for key, people in held.items()}
