"""Large bases: which are, where their compiled files are kept, and when those still fit.

A base is recognised by the names, sizes and times of its files, and where those have changed, by their content. Files
are written into a draft folder that is renamed when it is whole, so that a start that is killed leaves the old or none.
"""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
import sqlite3
import tempfile
from functools import partial
from pathlib import Path
from typing import Any, Final

from bot.errors import DossierError
from bot.index import Index
from bot.store.compile import ARCHIVE, POSTINGS, Progress, compile_base
from bot.store.documents import CONCEPTS_FILE, ENTITIES_FILE, article_files
from bot.store.load import fingerprint
from bot.store.opened import open_compiled

FORMAT: Final = 2
"""Raised whenever what is compiled, or how, changes."""

_LABEL: Final = "label.json"
_LOG: Final = logging.getLogger(__name__)
_DAMAGE: Final = (OSError, ValueError, TypeError, KeyError, sqlite3.DatabaseError, DossierError)


def open_large(folder: Path, cache: Path, *, recipe: str, progress: Progress = lambda *_: None) -> Index | None:
    """Return the index of a large base from its compiled files, which are made where there are none that fit.

    Returns None, and logs why, where the disk does not take them. Raises BaseError where the base is broken.
    """
    kept = cache / f"base-{_digest(str(folder.resolve()))}"
    state = _digest(f"{FORMAT} {recipe} {_state(folder)}")
    if opened := _opened(kept, folder, state=state, recipe=recipe):
        return opened
    try:
        cache.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=cache, suffix=".draft"))
    except OSError as error:
        _LOG.warning("cannot keep the compiled base in %s (%s): working in memory", cache, error)
        return None
    try:
        compile_base(folder, draft, progress=progress)
        label = _label(draft, folder, state=state, recipe=recipe)
        (draft / _LABEL).write_text(json.dumps(label), encoding="utf-8")
        _replace(kept, draft)
    except (OSError, sqlite3.OperationalError) as error:
        _LOG.warning("cannot keep the compiled base in %s (%s): working in memory", cache, error)
        return None
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return _opened(kept, folder, state=state, recipe=recipe)


def _opened(kept: Path, folder: Path, *, state: str, recipe: str) -> Index | None:
    """Return what is kept where it fits the base; what is damaged counts as nothing kept."""
    try:
        label = json.loads((kept / _LABEL).read_text(encoding="utf-8"))
        if label["sizes"] != _sizes(kept):
            _LOG.warning("the compiled base in %s is damaged: compiling it anew", kept)
            return None
        if label["state"] != state:
            if label["recipe"] != _digest(f"{FORMAT} {recipe}") or label["fingerprint"] != fingerprint(folder):
                return None
            _relabel(kept, {**label, "state": state})
        forget = partial(_forget, kept)
        return open_compiled(kept, fingerprint=label["fingerprint"], on_damage=forget)
    except FileNotFoundError:
        return None
    except _DAMAGE as error:
        _LOG.warning("the compiled base in %s is damaged (%s): compiling it anew", kept, error)
        return None


def _label(draft: Path, folder: Path, *, state: str, recipe: str) -> dict[str, Any]:
    return {
        "state": state,
        "recipe": _digest(f"{FORMAT} {recipe}"),
        "fingerprint": fingerprint(folder),
        "sizes": _sizes(draft),
    }


def _relabel(kept: Path, label: dict[str, Any]) -> None:
    """Note that files with other times hold what they held; where that cannot be written, it is found out again."""
    try:
        draft = kept / f"{_LABEL}.draft"
        draft.write_text(json.dumps(label), encoding="utf-8")
        draft.replace(kept / _LABEL)
    except OSError as error:
        _LOG.debug("cannot relabel %s: %s", kept, error)


def _replace(kept: Path, draft: Path) -> None:
    """Put a finished draft in the place of what was kept; a process that has the old files open keeps them."""
    old = Path(tempfile.mkdtemp(dir=kept.parent, suffix=".old"))
    try:
        if kept.exists():
            kept.replace(old / "base")
        draft.replace(kept)
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _forget(kept: Path) -> None:
    """Take the label off files that are damaged, so that the next start makes them anew."""
    try:
        (kept / _LABEL).unlink(missing_ok=True)
    except OSError as error:
        _LOG.warning("cannot remove %s: %s", kept / _LABEL, error)


def _sizes(folder: Path) -> dict[str, int]:
    return {name: (folder / name).stat().st_size for name in (ARCHIVE, POSTINGS)}


def _state(folder: Path) -> str:
    """Return names, sizes and times of the files that a base is made of."""
    special = [folder / name for name in (ENTITIES_FILE, CONCEPTS_FILE) if (folder / name).is_file()]
    stats = ((each.name, each.stat()) for each in (*special, *article_files(folder)))
    return " ".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats)


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
