"""A base folder enters, the index that answers from it leaves: worked out, or as it was kept from an earlier start."""

from __future__ import annotations

from pathlib import Path

from bot.index import Index, build_index, compiled, recipe, restored
from bot.language.lemmas import dictionary_version, prime, worked_out
from bot.models.base import Base
from bot.settings import cache_folder
from bot.store import is_large, keep, load_base, read_kept


def load_index(folder: Path) -> Index:
    """Return the index of a base folder. Raises BaseError with every problem in it."""
    return _large_index(folder) or _index_of(load_base(folder))


def _large_index(folder: Path) -> Index | None:
    """Return the index of a base that is too large to be held in memory, opened from its compiled files."""
    if not is_large(folder):
        return None
    from bot.store.keeping import open_large  # noqa: PLC0415 - a small base needs neither this nor numpy
    from bot.store.progress import shown_progress  # noqa: PLC0415

    with shown_progress() as progress:
        return open_large(folder, cache_folder(), recipe=f"{dictionary_version()}-{recipe()}", progress=progress)


def _index_of(base: Base) -> Index:
    """Return the index of a base: the one kept from an earlier start if it still fits, else a new one."""
    key = f"{base.fingerprint}-{dictionary_version()}-{recipe()}"
    kept = read_kept(cache_folder(), key)
    if kept and (index := restored(base, kept)):
        prime(kept.get("lemmas", {}))
        return index
    index = build_index(base)
    keep(cache_folder(), key, {**compiled(index), "lemmas": worked_out()})
    return index
