"""A file of rows that is opened, not read: a large base's facts, articles, entities and looked-up words.

It is an SQLite database. Rows hold JSON (facts, articles, entities: validated whenever one is read) or msgpack (what
the index keeps); nothing in it is ever executed. Rows are numbered from 0 within their table.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgpack

from bot.errors import DamageError

TABLES: Final = ("facts", "articles", "entities", "documents")
_CACHED_KIBIBYTES: Final = 32_768
_SCHEMA: Final = """
CREATE TABLE facts (number INTEGER PRIMARY KEY, id TEXT NOT NULL, key TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT NOT NULL, key TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE entities (number INTEGER PRIMARY KEY, id TEXT NOT NULL, key TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE documents (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE spans (term TEXT PRIMARY KEY, start INTEGER NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE words (kind TEXT NOT NULL, word TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (kind, word)) WITHOUT ROWID;
CREATE TABLE wholes (name TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
"""
_INDEXES: Final = "".join(
    f"CREATE UNIQUE INDEX {table}_{column} ON {table} ({column});\n"
    for table in ("facts", "articles", "entities")
    for column in ("id", "key")
)


@dataclass(frozen=True, slots=True)
class Row:
    """One item of a table: its id, the short key that buttons name it by, and its data."""

    id: str
    key: str
    data: bytes


class Archive:
    """An archive that is read. Raises DamageError where it cannot be, and calls `on_damage` before that."""

    def __init__(self, path: Path, *, on_damage: Callable[[], None] = lambda: None) -> None:
        self._path = path
        self._on_damage = on_damage
        self._rows = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._rows.execute(f"PRAGMA cache_size = -{_CACHED_KIBIBYTES}")

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        found = self._one(f"SELECT max(number) + 1 FROM {_known(table)}")  # noqa: S608 - a table of ours
        return int(found[0] or 0) if found else 0

    def data(self, table: str, number: int) -> bytes | None:
        """Return the data of a row by its number."""
        found = self._one(f"SELECT data FROM {_known(table)} WHERE number = ?", number)  # noqa: S608 - a table of ours
        return bytes(found[0]) if found else None

    def number(self, table: str, identifier: str) -> int | None:
        """Return the number of the row with an id."""
        found = self._one(f"SELECT number FROM {_known(table)} WHERE id = ?", identifier)  # noqa: S608 - a table of ours
        return int(found[0]) if found else None

    def identifier(self, table: str, key: str) -> str | None:
        """Return the id that a short key stands for."""
        found = self._one(f"SELECT id FROM {_known(table)} WHERE key = ?", key)  # noqa: S608 - a table of ours
        return str(found[0]) if found else None

    def identifiers(self, table: str) -> Iterator[str]:
        """Yield every id, in the order of the rows."""
        query = f"SELECT id FROM {_known(table)} ORDER BY number"  # noqa: S608 - a table of ours
        return (str(row[0]) for row in self._rows.execute(query))

    def every(self, table: str) -> Iterator[bytes]:
        """Yield the data of every row, in order."""
        query = f"SELECT data FROM {_known(table)} ORDER BY number"  # noqa: S608 - a table of ours
        return (bytes(row[0]) for row in self._rows.execute(query))

    def span(self, term: str) -> tuple[int, int] | None:
        """Return where the list of a term starts, and its size."""
        found = self._one("SELECT start, size FROM spans WHERE term = ?", term)
        return (int(found[0]), int(found[1])) if found else None

    def word(self, kind: str, word: str) -> Any:
        """Return what is filed under a word, or None."""
        found = self._one("SELECT data FROM words WHERE kind = ? AND word = ?", kind, word)
        return msgpack.unpackb(found[0]) if found else None

    def whole(self, name: str) -> Any:
        """Return something that was kept in one piece, or None."""
        found = self._one("SELECT data FROM wholes WHERE name = ?", name)
        return msgpack.unpackb(found[0]) if found else None

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()

    def damaged(self, reason: Exception) -> DamageError:
        """Return the error to raise where what was read makes no sense."""
        self._on_damage()
        return DamageError(f"{self._path} is damaged ({reason}): start again to have it made anew")

    def _one(self, query: str, *values: str | int) -> tuple[Any, ...] | None:
        try:
            found: tuple[Any, ...] | None = self._rows.execute(query, values).fetchone()
        except sqlite3.DatabaseError as error:
            raise self.damaged(error) from error
        return found


class ArchiveWriter:
    """An archive that is written, once, by one process; it is of no use before `finish`."""

    def __init__(self, path: Path) -> None:
        self._rows = sqlite3.connect(path, isolation_level=None)
        self._rows.execute("PRAGMA journal_mode = OFF")  # a draft that is not finished is thrown away
        self._rows.execute("PRAGMA synchronous = OFF")
        self._rows.executescript(_SCHEMA)
        self._rows.execute("BEGIN")

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Append items to a table that is empty so far."""
        self._rows.executemany(
            f"INSERT INTO {_known(table)} VALUES (?, ?, ?, ?)",  # noqa: S608 - a table of ours
            ((number, row.id, row.key, row.data) for number, row in enumerate(rows)),
        )

    def add_documents(self, documents: Iterable[bytes]) -> None:
        """Append the documents of all facts, in the order of the facts."""
        self._rows.executemany("INSERT INTO documents VALUES (?, ?)", enumerate(documents))

    def add_spans(self, spans: Iterable[tuple[str, int, int]]) -> None:
        """Note where the list of each term stands."""
        self._rows.executemany("INSERT INTO spans VALUES (?, ?, ?)", spans)

    def add_words(self, kind: str, filed: Iterable[tuple[str, Any]]) -> None:
        """File something under each of several words."""
        packed = ((kind, word, msgpack.packb(data)) for word, data in filed)
        self._rows.executemany("INSERT INTO words VALUES (?, ?, ?)", packed)

    def add_whole(self, name: str, data: Any) -> None:
        """Keep something in one piece."""
        self._rows.execute("INSERT INTO wholes VALUES (?, ?)", (name, msgpack.packb(data)))

    def data_of(self, table: str) -> Iterator[bytes]:
        """Yield the data of every row written so far, in order."""
        query = f"SELECT data FROM {_known(table)} ORDER BY number"  # noqa: S608 - a table of ours
        return (bytes(row[0]) for row in self._rows.cursor().execute(query))

    def finish(self) -> None:
        """Index the rows by id and key, and write everything out."""
        self._rows.execute("COMMIT")
        self._rows.executescript(_INDEXES)
        self._rows.close()

    def abandon(self) -> None:
        """Let go of the file as it is."""
        self._rows.close()


def _known(table: str) -> str:
    if table not in TABLES:
        raise KeyError(table)
    return table
