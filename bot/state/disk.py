"""Where state is kept: writes enter and are kept in order, rows leave. In a file, or in memory only."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from bot.state.schema import migrate

if TYPE_CHECKING:
    from sqlite3 import Connection

Result = TypeVar("Result")
Write = Callable[["Connection"], object]
Row = tuple[Any, ...]
Key = tuple[str, ...]
"""What a write is about: its kind, its chat ("" where it belongs to none), and whatever tells it from others."""

ERASED: Final = object()
"""What a write returns where it removed something of which no trace may stay."""

PATIENCE: Final = 2.0
"""Seconds that whoever needs a result waits for it; the commands that do are rare, and a reader waits behind them."""


def is_of(talk: str, chat: str) -> bool:
    """Say whether a conversation is one of a chat, be it a group's or a reader's.

    A reader's conversation in a group goes by both their ids.

    >>> is_of("7", "7"), is_of("-100/7", "-100"), is_of("-100/7", "7"), is_of("77", "7"), is_of("", "")
    (True, True, True, False, True)
    """
    return talk == chat or talk.startswith(f"{chat}/") or talk.endswith(f"/{chat}")


class Standing(StrEnum):
    """How a place for state serves."""

    OK = "ok"
    DEGRADED = "degraded"
    """It cannot be written just now: answering goes on without memory."""
    VOLATILE = "volatile"
    """It is memory, and lasts as long as the process."""


class Disk(Protocol):
    """A place for state."""

    @property
    def standing(self) -> Standing:
        """How it serves at the moment; may be asked from any thread."""
        ...

    def put(self, key: Key, write: Write) -> None:
        """Have something written soon, in the order of the calls; a later write under the same key replaces it."""
        ...

    def drop(self, chat: str) -> None:
        """Give up the writes of a chat that have not been made yet."""
        ...

    def read(self, sql: str, *parameters: object) -> list[Row]:
        """Return rows as they were last written, none where they cannot be read just now. Waits for nothing."""
        ...

    def do(self, work: Callable[[Connection], Result], *, patience: float = PATIENCE) -> Result:
        """Do some work after all earlier writes, as one transaction, and wait for its result.

        Raises StateError where it was not done, or not in time, and at once where the disk is known to be in trouble.
        """
        ...

    def close(self, patience: float = PATIENCE) -> None:
        """Write what waits to be written and stop."""
        ...


class Volatile:
    """Keeps state for as long as the process runs. Nothing is opened before it is needed."""

    standing: Final = Standing.VOLATILE

    def __init__(self) -> None:
        self._lock = Lock()
        self._opened: Connection | None = None

    def put(self, key: Key, write: Write) -> None:  # noqa: ARG002 - nothing waits, so nothing can be replaced
        """Write at once."""
        with self._lock:
            write(self._opened or self._open())

    def drop(self, chat: str) -> None:
        """Do nothing: no write waits."""

    def read(self, sql: str, *parameters: object) -> list[Row]:
        """Return rows."""
        with self._lock:
            return (self._opened or self._open()).execute(sql, parameters).fetchall()

    def do(self, work: Callable[[Connection], Result], *, patience: float = PATIENCE) -> Result:  # noqa: ARG002
        """Do some work at once."""
        with self._lock, self._opened or self._open() as connection:
            connection.execute("BEGIN")
            return work(connection)

    def close(self, patience: float = PATIENCE) -> None:  # noqa: ARG002
        """Forget everything."""
        with self._lock:
            if self._opened:
                self._opened.close()
            self._opened = None

    def __del__(self) -> None:
        if self._opened:
            self._opened.close()

    def _open(self) -> Connection:
        import sqlite3  # noqa: PLC0415 - a question from the command line remembers nothing

        self._opened = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        migrate(self._opened)
        return self._opened
