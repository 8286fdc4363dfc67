"""The base that drafts are to join, as it stands on disk just now."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from bot.language.world import with_countries
from bot.models.base import Base
from bot.store.documents import CONCEPTS_FILE, ENTITIES_FILE, article_files
from bot.store.draft import Draft

Item = TypeVar("Item")
State = frozenset[tuple[str, int, int]]


@dataclass(slots=True)
class Standing:
    """A base folder with what it held when it was last read; it is read anew when a file of it has changed."""

    folder: Path
    load: Callable[[Path], Base]
    _base: Base | None = field(default=None, init=False)
    _state: State = field(default=frozenset(), init=False)

    def base(self) -> Base:
        """Return the base; one without a single article is empty. Raises BaseError where it cannot be loaded."""
        state = self._now()
        if self._base is None or state != self._state:
            self._base = self.load(self.folder) if _has_articles(self.folder) else _empty(self.folder)
            self._state = state
        return self._base

    def joined(self, read: Draft) -> None:
        """Take note of an article file that was written just now and holds this, so that nothing is read again."""
        if self._base is not None:
            self._base = replace(
                self._base,
                articles=_with(self._base.articles, read.articles.by_id),
                facts=_with(self._base.facts, read.facts.by_id),
                entities=_with(self._base.entities, {key: read.known_entities[key] for key in read.entities.by_id}),
                concepts=_with(self._base.concepts, {each.item.id: each.item for each in read.concepts.defined}),
                fingerprint="",
            )
            self._state = self._now()

    def forget(self) -> None:
        """Read the base anew when it is next asked for."""
        self._base = None

    def _now(self) -> State:
        special = (self.folder / ENTITIES_FILE, self.folder / CONCEPTS_FILE)
        files = (*article_files(self.folder), *(each for each in special if each.is_file()))
        return frozenset((each.name, (stat := each.stat()).st_size, stat.st_mtime_ns) for each in files)


def _has_articles(folder: Path) -> bool:
    return bool(article_files(folder))


def _empty(folder: Path) -> Base:
    """Return a base without articles: the names that are written by hand, and every country of the world."""
    if not folder.is_dir():
        return Base({}, {}, with_countries({}), {})
    from bot.store.load import read_names  # noqa: PLC0415 - the loader is only needed where there is a folder

    names = read_names(folder)
    return Base({}, {}, names.known_entities, names.concepts.by_id)


def _with(held: Mapping[str, Item], more: Mapping[str, Item]) -> Mapping[str, Item]:
    """Return a mapping with further items; a large one is not copied."""
    own, rest = (held.maps[0], held.maps[1]) if isinstance(held, ChainMap) else ({}, held)
    return ChainMap({**own, **more}, rest)  # type: ignore[arg-type]  # the second is only read
