"""The files of a compiled base → a Base and an Index that read from them only what a question needs.

Every row is validated when it is read; rows read lately are kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

import msgpack
from pydantic import TypeAdapter, ValidationError

from bot.index import FactDocument, Index
from bot.index.lexicon import Lexicon
from bot.index.mapped import MappedPostings, Span
from bot.index.phrases import FiledPhraseBook, PhraseBook
from bot.index.postings import Postings
from bot.index.stored import document_from, phrases_from
from bot.language.lemmas import prime
from bot.language.spelling import Speller
from bot.models.article import Article
from bot.models.base import Base, key_of
from bot.models.entity import Concept, Entity
from bot.models.fact import Fact, Figure, Role
from bot.store.archive import Archive
from bot.store.compile import ARCHIVE, POSTINGS

_KEPT_ROWS: Final = 20_000
"""Rows of a table that are kept once read; a document takes some 10 kB."""

_PREPARED: Final = 20_000
"""Documents that are read before the first question where a process is to live long."""

Item = TypeVar("Item")


class Stored(Mapping[str, Item], Generic[Item]):
    """A table of an archive as a mapping by id, in the order of its rows."""

    def __init__(self, archive: Archive, table: str, kind: Any) -> None:
        self._archive = archive
        self._table = table
        self._adapter: TypeAdapter[Item] = TypeAdapter(kind)
        self._count = archive.count(table)
        self.at = lru_cache(maxsize=_KEPT_ROWS)(self._read)
        self.number_of = lru_cache(maxsize=_KEPT_ROWS)(self._number_of)

    def __getitem__(self, identifier: str) -> Item:
        return self.at(self.number_of(identifier))

    def __contains__(self, identifier: object) -> bool:
        return isinstance(identifier, str) and self._archive.number(self._table, identifier) is not None

    def __iter__(self) -> Iterator[str]:
        return self._archive.identifiers(self._table)

    def __len__(self) -> int:
        return self._count

    def _number_of(self, identifier: str) -> int:
        number = self._archive.number(self._table, identifier)
        if number is None:
            raise KeyError(identifier)
        return number

    def _read(self, number: int) -> Item:
        data = self._archive.data(self._table, number)
        if data is None:
            raise KeyError(number)
        try:
            return self._adapter.validate_json(data)
        except ValidationError as error:
            raise self._archive.damaged(error) from error


class LookUp(Mapping[str, Item], Generic[Item]):
    """What `find` returns for a word, where that is not None. It is looked up and kept, and never listed."""

    def __init__(self, find: Callable[[str], Item | None]) -> None:
        self._find = lru_cache(maxsize=_KEPT_ROWS)(find)

    def __getitem__(self, word: str) -> Item:
        held = self._find(word)
        if held is None:
            raise KeyError(word)
        return held

    def __iter__(self) -> Iterator[str]:
        raise TypeError("an archive is looked up, not listed")

    def __len__(self) -> int:
        raise TypeError("an archive is looked up, not counted")


class _Numbered(Sequence[Any]):
    """Facts by their numbers, each read when it is asked for."""

    def __init__(self, numbers: Sequence[int], read: Callable[[int], Any]) -> None:
        self._numbers = numbers
        self._read = read

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return _Numbered(self._numbers[place], self._read)
        return self._read(self._numbers[place])

    def __len__(self) -> int:
        return len(self._numbers)


@dataclass(frozen=True)
class StoredBase(Base):
    """A base whose facts, articles and entities lie in an archive."""

    archive: Archive | None = None
    postings: Postings | None = None

    @cached_property
    def mentioned(self) -> frozenset[str]:
        """Ids of the entities that some fact holds."""
        return frozenset(self._kept.whole("mentioned"))

    @cached_property
    def superseded(self) -> frozenset[str]:
        """The ids of figures that their own source has corrected since."""
        return frozenset(self._kept.whole("superseded"))

    @cached_property
    def newest(self) -> dt.date | None:
        """The date of the newest article."""
        written = self._kept.whole("newest")
        return dt.date.fromisoformat(written) if written else None

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """Every id of a fact, article, entity or concept by its short key."""
        concepts = {key_of(each): each for each in self.concepts}
        tables = ("facts", "articles", "entities")

        def find(key: str) -> str | None:
            named = (self._kept.identifier(table, key) for table in tables)
            return next((each for each in named if each), concepts.get(key))

        return LookUp(find)

    @cached_property
    def figures_of(self) -> Mapping[str, Sequence[Figure]]:
        """Every figure by its metric."""
        return LookUp(lambda metric: self._under(f"metric:{metric}"))

    @cached_property
    def roles_of(self) -> Mapping[str, Sequence[Role]]:
        """Every role by the person who holds it."""
        return LookUp(lambda person: self._under(f"person:{person}"))

    def articles_in_order(self, ids: Iterable[str]) -> list[Article]:
        """Return these articles in the order of the base, each once."""
        numbers = {number for each in set(ids) if (number := self._kept.number("articles", each)) is not None}
        return [self.articles.at(number) for number in sorted(numbers)] if isinstance(self.articles, Stored) else []

    def _under(self, term: str) -> Sequence[Any] | None:
        numbers = self.postings.get(term) if self.postings else ()
        return _Numbered(numbers, self.facts.at) if numbers and isinstance(self.facts, Stored) else None

    @property
    def _kept(self) -> Archive:
        if self.archive is None:
            raise TypeError("a stored base needs an archive")
        return self.archive


class _Documents(Sequence[FactDocument]):
    """The documents of all facts by number, each read when it is asked for."""

    def __init__(self, archive: Archive, facts: Stored[Fact]) -> None:
        self._archive = archive
        self._facts = facts
        self._words: dict[str, str] = {}
        self._at = lru_cache(maxsize=_KEPT_ROWS)(self._read)

    def __getitem__(self, number: Any) -> Any:
        return [self._at(each) for each in range(len(self))[number]] if isinstance(number, slice) else self._at(number)

    def __len__(self) -> int:
        return len(self._facts)

    def _read(self, number: int) -> FactDocument:
        data = self._archive.data("documents", number)
        if data is None:
            raise IndexError(number)
        return document_from(self._facts.at(number), number, msgpack.unpackb(data), self._same)

    def _same(self, word: str) -> str:
        return self._words.setdefault(word, word)


@dataclass(frozen=True)
class StoredIndex(Index):
    """An index whose documents and words lie in an archive."""

    archive: Archive | None = None

    @cached_property
    def by_fact(self) -> Mapping[str, FactDocument]:
        """The document of each fact id."""
        facts = self.base.facts
        return LookUp(lambda each: self.documents[facts.number_of(each)] if isinstance(facts, Stored) else None)

    def facts(self, numbers: Iterable[int]) -> list[Fact]:
        """Return the facts of these documents, in the same order."""
        facts = self.base.facts
        return [facts.at(number) for number in numbers] if isinstance(facts, Stored) else super().facts(numbers)

    def prepare(self) -> None:
        """Read what the first questions would otherwise wait for."""
        super().prepare()
        for number in range(min(len(self.documents), _PREPARED)):
            _ = self.documents[number]

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The concepts that events are filed under."""
        return frozenset(self._kept.whole("deeds"))

    @cached_property
    def events(self) -> Sequence[int]:
        """The numbers of the events in the order of their dates."""
        return memoryview(self._kept.whole("events")).cast("I")

    @cached_property
    def metrics_by_word(self) -> Mapping[str, Sequence[str]]:
        """The metrics of the figures whose measure each lemma names."""
        return LookUp(lambda lemma: self._kept.word("metrics", lemma))

    @cached_property
    def holders_by_office(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Who holds each office, by the id of the country or organisation."""
        return LookUp(self._holders)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words that the base knows; how they sound is left to the speller."""
        return Lexicon(
            known=frozenset(self._kept.whole("known")),
            name_starts=frozenset(self._kept.whole("name_starts")),
            sounds={},
            stems=LookUp(self._stem),
        )

    @cached_property
    def speller(self) -> Speller:
        """The speller over every word of the base."""
        return Speller(self._kept.whole("sounds"))

    def knows(self, lemmas: frozenset[str]) -> bool:
        """Say whether a fact, or the name of something that facts hold, is made of one of these lemmas."""
        return super().knows(lemmas) or any(self.postings.get(each) for each in lemmas)

    def _holders(self, office: str) -> dict[str, tuple[str, ...]] | None:
        held = self._kept.word("holders", office)
        return {body: tuple(people) for body, people in held.items()} if held else None

    def _stem(self, word: str) -> frozenset[str] | None:
        held = self._kept.word("stem", word)
        return frozenset(held) if held else None

    @property
    def _kept(self) -> Archive:
        if self.archive is None:
            raise TypeError("a stored index needs an archive")
        return self.archive


def open_compiled(folder: Path, *, fingerprint: str, on_damage: Callable[[], None] = lambda: None) -> Index:
    """Open a compiled base; `on_damage` is called where rows turn out to be damaged.

    Raises OSError, ValueError, TypeError, DamageError or sqlite3.DatabaseError where the files are damaged altogether.
    """
    archive = Archive(folder / ARCHIVE, on_damage=on_damage)
    ranks = archive.whole("ranks")
    postings = MappedPostings(folder / POSTINGS, lambda term: _span(archive, term), ranks=ranks)
    concepts: TypeAdapter[Concept] = TypeAdapter(Concept)
    read = [concepts.validate_json(each) for each in archive.whole("concepts")]
    facts: Stored[Fact] = Stored(archive, "facts", Fact)
    base = StoredBase(
        articles=Stored(archive, "articles", Article),
        facts=facts,
        entities=Stored(archive, "entities", Entity),
        concepts={each.id: each for each in read},
        fingerprint=fingerprint,
        archive=archive,
        postings=postings,
    )
    prime(archive.whole("lemmas"))
    book: PhraseBook = FiledPhraseBook(lambda lemma: phrases_from(archive.word("opening", lemma) or ()))
    return StoredIndex(base, _Documents(archive, facts), postings, book, holders={}, archive=archive)


def _span(archive: Archive, term: str) -> Span | None:
    found = archive.span(term)
    return Span(*found) if found else None
