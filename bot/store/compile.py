"""A large base folder → a folder of files that are opened instead of read: an archive of rows and a file of postings.

Everything is read twice: once to validate it and to learn what facts mention, once more, from the archive, to work out
the documents. Memory grows with the vocabulary and the postings, not with the texts.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import msgpack
from pydantic import TypeAdapter

from bot.index.build import event_order, note_role
from bot.index.document import FactDocument, document_of
from bot.index.lexicon import WordGatherer
from bot.index.mapped import PostingsWriter
from bot.index.phrases import PhraseBook, opening_lemmas, phrases_of
from bot.index.stored import packed_document, packed_phrase
from bot.language.lemmas import worked_out
from bot.models.article import Article
from bot.models.base import Base, entities_of, key_of
from bot.models.entity import Entity
from bot.models.fact import Event, Fact, Figure, Role
from bot.store.archive import ArchiveWriter, Row
from bot.store.measured import Measured
from bot.store.stream import Piece, Stream

ARCHIVE: Final = "archive.sqlite"
POSTINGS: Final = "postings.bin"

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is, and how much there is to do."""

_TOLD_EVERY: Final = 2_000


def compile_base(folder: Path, target: Path, *, progress: Progress) -> None:
    """Compile a base folder into a target folder. Raises BaseError with every problem, OSError where a disk is full."""
    writer = ArchiveWriter(target / ARCHIVE)
    try:
        reading = _Reading(writer)
        base = reading.read(folder, progress)
        _Working(writer, base, reading.ids).work(target / POSTINGS, progress)
        writer.finish()
    except BaseException:
        writer.abandon()
        raise


@dataclass(frozen=True)
class _Names(Base):
    """The entities and concepts of a base whose facts lie in an archive.

    `met` are the entities that they hold, `corrected` those whose source has corrected them since.
    """

    met: frozenset[str] = frozenset()
    corrected: frozenset[str] = frozenset()

    @cached_property
    def mentioned(self) -> frozenset[str]:
        """Ids of the entities that some fact holds."""
        return self.met

    @cached_property
    def superseded(self) -> frozenset[str]:
        """The ids of figures that their own source has corrected since."""
        return self.corrected


@dataclass(slots=True)
class _Reading:
    """The first pass: rows of facts, articles and entities, and what facts mention."""

    writer: ArchiveWriter
    ids: list[str] = field(default_factory=list)
    articles: list[Row] = field(default_factory=list)
    mentioned: set[str] = field(default_factory=set)
    newest: dt.date | None = None
    measured: Measured = field(default_factory=Measured)

    def read(self, folder: Path, progress: Progress) -> Base:
        total = sum(each.stat().st_size for each in folder.iterdir() if each.is_file())
        done = _Counter("reading", total, progress)
        stream = Stream(folder, progress=done.add)
        self.writer.add("facts", self._rows(stream.pieces()))
        self.writer.add("articles", self.articles)
        self.writer.add("entities", (_row(each) for each in stream.names.known_entities.values()))
        self.writer.add_whole("concepts", [each.model_dump_json() for each in stream.names.concepts.by_id.values()])
        self.writer.add_whole("mentioned", sorted(self.mentioned))
        superseded = frozenset(self.ids[number] for number in self.measured.superseded())
        self.writer.add_whole("superseded", sorted(superseded))
        self.writer.add_whole("newest", self.newest.isoformat() if self.newest else None)
        return _Names(
            {},
            {},
            stream.names.known_entities,
            stream.names.concepts.by_id,
            met=frozenset(self.mentioned),
            corrected=superseded,
        )

    def _rows(self, pieces: Iterable[Piece]) -> Iterator[Row]:
        for piece in pieces:
            for article in piece.articles:
                self.articles.append(_row(article))
                self.measured.note_article(article)
                self.newest = max(self.newest or article.source.published, article.source.published)
            for fact in piece.facts:
                self.measured.note(fact, len(self.ids))
                self.ids.append(fact.id)
                self.mentioned.update(entities_of(fact))
                yield _row(fact)


class _Working:
    """The second pass: documents, postings and the words of the base."""

    def __init__(self, writer: ArchiveWriter, base: Base, ids: list[str]) -> None:
        self._writer = writer
        self._base = base
        self._ids = ids
        self._book = PhraseBook(phrases_of(base))
        self._postings = PostingsWriter()
        self._words = WordGatherer(base, self._book, numbers=False)
        self._deeds: set[str] = set()
        self._events: list[tuple[tuple[bool, str, str], int]] = []
        self._metrics: dict[str, dict[str, None]] = defaultdict(dict)
        self._holders: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)

    def work(self, path: Path, progress: Progress) -> None:
        """Work everything out and write it."""
        self._writer.add_documents(self._documents(progress))
        spans = self._postings.write(path)
        self._writer.add_spans((term, span.start, span.size) for term, span in spans.items())
        self._writer.add_whole("ranks", _ranks(self._ids).tobytes())
        self._writer.add_whole("deeds", sorted(self._deeds))
        self._writer.add_whole("events", array("I", [number for _, number in sorted(self._events)]).tobytes())
        self._writer.add_words("metrics", ((lemma, list(held)) for lemma, held in sorted(self._metrics.items())))
        self._write_holders()
        self._write_words()
        self._write_phrases()

    def _documents(self, progress: Progress) -> Iterator[bytes]:
        adapter: TypeAdapter[Fact] = TypeAdapter(Fact)
        done = _Counter("indexing", len(self._ids), progress)
        for number, data in enumerate(self._writer.data_of("facts")):
            fact = adapter.validate_json(data)
            document = document_of(fact, number=number, base=self._base, phrases=self._book)
            self._note(document)
            done.add(1)
            yield msgpack.packb(packed_document(document))

    def _note(self, document: FactDocument) -> None:
        self._postings.add(() if document.fact.id in self._base.superseded else document.terms())
        self._words.add(document)
        match document.fact:
            case Event() as event:
                self._deeds.update(event.concepts)
                self._events.append((event_order(event), document.number))
            case Figure() as figure:
                for lemma in document.measure:
                    self._metrics[lemma][figure.metric] = None
            case Role() as role:
                note_role(role, self._base, self._holders)
            case _:
                pass

    def _write_holders(self) -> None:
        offices: dict[str, dict[str, list[str]]] = defaultdict(dict)
        for (office, body), people in sorted(self._holders.items()):
            offices[office][body] = list(people)
        self._writer.add_words("holders", offices.items())

    def _write_words(self) -> None:
        lexicon = self._words.lexicon()
        self._writer.add_words("stem", ((stem, sorted(held)) for stem, held in lexicon.stems.items()))
        self._writer.add_whole("known", sorted(lexicon.known))
        self._writer.add_whole("name_starts", sorted(lexicon.name_starts))
        self._writer.add_whole("sounds", dict(lexicon.sounds))
        self._writer.add_whole("lemmas", worked_out())

    def _write_phrases(self) -> None:
        filed: dict[str, list[Any]] = defaultdict(list)
        for place, phrase in enumerate(self._book):
            packed = packed_phrase(place, phrase)
            for lemma in opening_lemmas(phrase):
                filed[lemma].append(packed)
        self._writer.add_words("opening", filed.items())


class _Counter:
    """Counts what is done and tells of it now and then."""

    def __init__(self, name: str, total: int, progress: Progress) -> None:
        self._name, self._total, self._progress = name, total, progress
        self._done = self._calls = 0

    def add(self, amount: int) -> None:
        self._done += amount
        self._calls += 1
        if self._calls % _TOLD_EVERY == 0 or self._done >= self._total:
            self._progress(self._name, self._done, self._total)


def _row(item: Fact | Article | Entity) -> Row:
    return Row(item.id, key_of(item.id), item.model_dump_json(exclude_defaults=False).encode())


def _ranks(ids: list[str]) -> array[int]:
    """Return the place of each id among all of them, sorted."""
    ranks = array("I", bytes(4 * len(ids)))
    for rank, number in enumerate(sorted(range(len(ids)), key=ids.__getitem__)):
        ranks[number] = rank
    return ranks
