"""A base folder → its articles and facts, validated one document after another, so that memory does not grow with them.

What is wrong is told as `bot.store.load` tells it, with file and line, and all at once; reading stops where it is much.

Articles may bring names along that facts of an earlier article need: what does not resolve yet waits until every name
is known. Where much waits, the names of all articles are read ahead, so that it need not be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bot.errors import BaseError, Problem
from bot.models.article import Article
from bot.models.fact import Fact
from bot.store.carried import add_carried
from bot.store.documents import Place, read_documents
from bot.store.draft import Draft
from bot.store.load import add_article, article_files_of, read_names
from bot.store.references import check_articles, check_names

MAX_PROBLEMS: Final = 1_000
"""Problems after which reading stops: a large import that is wrong in this many places is wrong in one way."""

MAX_WAITING: Final = 1_000
"""Documents that are kept because something in them does not resolve yet; some 10 MB."""


@dataclass(slots=True)
class Seen:
    """The ids of one noun so far, each with the file and line that it was first met in."""

    noun: str
    places: dict[str, tuple[str, int]] = field(default_factory=dict)

    def is_new(self, identifier: str, place: Place, problems: list[Problem]) -> bool:
        """Note an id; one that stands twice is a problem at the second place."""
        file, line = self.places.setdefault(identifier, here := (place.document.file, place.line))
        if (file, line) == here:
            return True
        problems.append(place.problem(f"{self.noun} id {identifier!r} stands twice (first at {file}:{line})"))
        return False


@dataclass(frozen=True, slots=True)
class Piece:
    """The articles and facts of one document."""

    articles: list[Article]
    facts: list[Fact]


class Stream:
    """One reading of a base folder: first its names, then its articles, piece by piece."""

    def __init__(self, folder: Path, *, progress: Callable[[int], None] = lambda _: None) -> None:
        """Read entities and concepts. Raises BaseError where there is no such folder; `progress` is told bytes read."""
        self.problems: list[Problem] = []
        self._files = article_files_of(folder, self.problems)
        self.names = read_names(folder)
        self.problems += self.names.problems
        self._progress = progress
        self._waiting: list[Draft] = []
        self._knows_all_names = False
        self._articles = Seen("article")
        self._facts = Seen("fact")

    def pieces(self) -> Iterator[Piece]:
        """Yield the articles and facts of one document after another.

        Raises BaseError, once everything was read, where anything is wrong: what was yielded is then of no use.
        """
        for path in self._files:
            size = path.stat().st_size
            read = 0
            for document in read_documents(path, self.problems):
                piece = self._piece()
                add_article(document, piece)
                self.problems += piece.problems
                self._check(piece)
                yield self._new(piece)
                self._progress(document.size)
                read += document.size
                if len(self.problems) >= MAX_PROBLEMS:
                    self._give_up()
            self._progress(size - read)
        self._settle()
        self.problems += check_names(self.names)
        if self.problems:
            raise BaseError(tuple(sorted(set(self.problems))))

    def _piece(self) -> Draft:
        """Return an empty draft that shares the names."""
        piece = Draft(entities=self.names.entities, concepts=self.names.concepts)
        piece.known_entities = self.names.known_entities
        return piece

    def _check(self, piece: Draft) -> None:
        found = list(check_articles(piece))
        if self._knows_all_names:
            self.problems += found
        elif found:
            self._waiting.append(piece)
            if len(self._waiting) >= MAX_WAITING:
                self._read_ahead()

    def _read_ahead(self) -> None:
        """Learn every name that an article brings along; what is wrong with one is told when its turn comes."""
        for path in self._files:
            for document in read_documents(path, []):
                if isinstance(document.located.data, dict):
                    add_carried(document, ahead := self._piece())
                    ahead.problems.clear()
        self._knows_all_names = True
        self._settle()

    def _settle(self) -> None:
        """Check once more what had to wait."""
        for piece in self._waiting:
            self.problems += check_articles(piece)
            if len(self.problems) >= MAX_PROBLEMS:
                self._give_up()
        self._waiting.clear()

    def _new(self, piece: Draft) -> Piece:
        """Return what stands in a document for the first time."""
        articles, facts = piece.articles.defined, piece.facts.defined
        return Piece(
            [each.item for each in articles if self._articles.is_new(each.item.id, each.place, self.problems)],
            [each.item for each in facts if self._facts.is_new(each.item.id, each.place, self.problems)],
        )

    def _give_up(self) -> None:
        found = sorted(set(self.problems))
        last = Problem(found[-1].file, 0, f"reading stopped after {len(found)} problems: there may be more")
        raise BaseError((*found, last))
