"""A path enters; a database that is ready to be written leaves. What cannot be read is set aside, never deleted."""

from __future__ import annotations

import datetime as dt
import logging
import os
import sqlite3
from pathlib import Path
from typing import Final

from bot.state.schema import migrate

_LOGGER: Final = logging.getLogger(__name__)

WAIT: Final = 2.0
"""Seconds that a write waits for another process to finish its own."""

_CHECKED: Final = 32 * 1024 * 1024
"""Bytes of the largest file that is read through when it is opened; that many take a tenth of a second."""

_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_BESIDE: Final = ("", "-wal", "-shm")


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Open a state, made new where there is none or where what is there is damaged.

    Raises StateError where it belongs to something else or to a newer program, OSError or sqlite3.Error where it cannot
    be opened just now.
    """
    try:
        return _opened(path)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        set_aside(path)
        return _opened(path)


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Open a state that is there already, never waiting for anybody. Raises sqlite3.Error where it cannot be."""
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=0.0, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA query_only = ON")
    return connection


def is_damage(error: BaseException) -> bool:
    """Say whether an error means that the file itself is broken."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


def set_aside(path: Path) -> None:
    """Rename a damaged state, with what stands beside it, so that it can still be looked at."""
    stamp = dt.datetime.now(tz=dt.UTC).strftime("%Y%m%d-%H%M%S-%f")
    kept = path.with_name(f"{path.name}.damaged-{stamp}")
    for suffix in _BESIDE:
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(kept.with_name(kept.name + suffix))
    _LOGGER.error("the state in %s is damaged: it is kept as %s, and a new one is begun", path, kept.name)


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # what readers ask is nobody else's business
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None, check_same_thread=False)
    try:
        _prepare(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA secure_delete = ON")
    if path.stat().st_size <= _CHECKED:
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            damage = sqlite3.DatabaseError("quick_check found damage")
            damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise damage
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    migrate(connection)
