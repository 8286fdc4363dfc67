"""The tables of the state, as numbered migrations: a connection enters, and leaves with the newest tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.errors import StateError

if TYPE_CHECKING:
    from sqlite3 import Connection

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (
    (
        "CREATE TABLE chats (chat TEXT PRIMARY KEY, chosen TEXT, spoken TEXT, touched INTEGER NOT NULL) WITHOUT ROWID",
        "CREATE TABLE contexts (chat TEXT PRIMARY KEY, context TEXT NOT NULL, touched INTEGER NOT NULL) WITHOUT ROWID",
        """CREATE TABLE ratings (chat TEXT NOT NULL, fact TEXT NOT NULL, helpful INTEGER NOT NULL, day TEXT NOT NULL,
           PRIMARY KEY (chat, fact)) WITHOUT ROWID""",
        """CREATE TABLE misses (day TEXT NOT NULL, text TEXT NOT NULL, language TEXT NOT NULL, reason TEXT NOT NULL,
           times INTEGER NOT NULL, PRIMARY KEY (day, text, language, reason)) WITHOUT ROWID""",
        "CREATE TABLE follows (chat TEXT NOT NULL, about TEXT NOT NULL, PRIMARY KEY (chat, about)) WITHOUT ROWID",
        "CREATE INDEX follows_about ON follows (about)",
        "CREATE TABLE files (content TEXT PRIMARY KEY, file TEXT NOT NULL, kept INTEGER NOT NULL) WITHOUT ROWID",
        "CREATE TABLE seen (id INTEGER PRIMARY KEY)",
    ),
    (
        "CREATE TABLE digests (chat TEXT PRIMARY KEY, hour INTEGER NOT NULL, last TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE announced (fact TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE marks (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        """CREATE TABLE news (id INTEGER PRIMARY KEY, chat TEXT NOT NULL, fact TEXT NOT NULL, kind TEXT NOT NULL,
           was TEXT, told INTEGER, at INTEGER)""",
        "CREATE UNIQUE INDEX news_waiting ON news (chat, fact) WHERE told IS NULL",
        "CREATE INDEX news_told ON news (chat, told)",
    ),
)
"""One tuple of statements for each version; what is here is never changed, only added to."""

NEWEST: Final = len(MIGRATIONS)


def migrate(connection: Connection) -> None:
    """Bring a database to the newest tables, each version in a transaction of its own.

    Raises StateError where the database is newer than this program or holds something else.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > NEWEST:
        raise StateError(f"version {version} is newer than this program's {NEWEST}")
    if version == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise StateError("it is a database of something else")
    for number in range(version, NEWEST):
        _step(connection, number)


def _step(connection: Connection, number: int) -> None:
    """Take one step, unless another process has taken it meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if int(connection.execute("PRAGMA user_version").fetchone()[0]) == number:
            for statement in MIGRATIONS[number]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
