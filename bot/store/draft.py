"""Everything read from a base so far, each with its place; what could not be read is remembered as such."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.errors import Problem
from bot.models.article import Article
from bot.models.entity import Concept, Entity
from bot.models.fact import Fact
from bot.store.documents import Place
from bot.store.files import GoldQuestion

Item = TypeVar("Item", Article, Fact, Entity, Concept, GoldQuestion)


@dataclass(frozen=True, slots=True)
class Defined(Generic[Item]):
    """A valid item and the place that defines it."""

    item: Item
    place: Place


@dataclass(slots=True)
class Shelf(Generic[Item]):
    """Items of one noun by id.

    `broken` holds the ids of items that were refused: a reference to one of them does resolve. `complete` is false
    where some item has no legible id, or a whole file could not be read: then nothing can be said to be missing.
    `carried` are the places, by id, where articles first brought items along (see `bot.store.carried`).
    """

    noun: str
    by_id: dict[str, Item] = field(default_factory=dict)
    defined: list[Defined[Item]] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    carried: dict[str, Place] = field(default_factory=dict)
    complete: bool = True

    def define(self, identifier: str | None, item: Item | None, place: Place, problems: list[Problem]) -> None:
        """File an item (None where it was refused) under its id; a taken id is a problem at the second place."""
        if identifier is None:
            self.complete = False
            return
        first = self.places.setdefault(identifier, place)
        if first is not place:
            at = f"{first.document.file}:{first.line}"
            problems.append(place.problem(f"{self.noun} id {identifier!r} stands twice (first at {at})"))
        if item is None:
            self.broken.add(identifier)
            return
        self.defined.append(Defined(item, place))
        self.by_id.setdefault(identifier, item)

    def missing(self, references: Iterable[str], known: Mapping[str, Item]) -> tuple[str, ...]:
        """Return the references that surely resolve to nothing."""
        if not self.complete:
            return ()
        return tuple(each for each in references if each not in known and each not in self.broken)


@dataclass(slots=True)
class Draft:
    """A base that is being read.

    `held` are the paragraphs, by article, that some fact was read from; None among them says that a refused fact names
    no legible paragraph. `entities` are the base's own, `known_entities` those and every country of the world.
    """

    articles: Shelf[Article] = field(default_factory=lambda: Shelf("article"))
    facts: Shelf[Fact] = field(default_factory=lambda: Shelf("fact"))
    entities: Shelf[Entity] = field(default_factory=lambda: Shelf("entity"))
    concepts: Shelf[Concept] = field(default_factory=lambda: Shelf("concept"))
    known_entities: dict[str, Entity] = field(default_factory=dict)
    held: dict[str, set[int | None]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
