"""State in a file: writes enter and wait in memory, one thread writes them together, rows leave.

Whoever answers a reader never waits for the disk. A file that cannot be written (locked, full, read-only) is tried
again later; what waits meanwhile is bounded, and the oldest of it is given up.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Hashable
from pathlib import Path
from threading import Condition, Event, Lock, Thread
from typing import Final, Generic

from bot.errors import StateError
from bot.state.disk import ERASED, PATIENCE, Key, Result, Row, Standing, Write, is_of
from bot.state.opening import is_damage, open_for_reading, open_for_writing, set_aside

_LOGGER: Final = logging.getLogger(__name__)

MAX_WAITING: Final = 5_000
"""Writes that wait at most; fewer than the chats held in memory, so that what waits is answered from there."""

GATHER: Final = 0.2
"""Seconds for which writes are gathered into one transaction: what a sudden death may cost."""

TIDY_EVERY: Final = 60.0
RETRY_AFTER: Final = (1.0, 5.0, 30.0)
"""Seconds between attempts to write to a file that cannot be written, the last for all further ones."""


class _Work(Generic[Result]):
    """Work whose result somebody waits for."""

    def __init__(self, work: Callable[[sqlite3.Connection], Result]) -> None:
        self.work = work
        self.done = Event()
        self.result: Result
        self.failure: BaseException | None = None

    def __call__(self, connection: sqlite3.Connection) -> None:
        self.result = self.work(connection)


class FileDisk:
    """Keeps state in an SQLite file. `tidy` removes what has expired; it is called now and then."""

    def __init__(self, path: Path, *, tidy: Write = lambda _connection: None) -> None:
        self._path = path
        self._tidy = tidy
        self._waiting: dict[Hashable, Write] = {}
        self._changed = Condition(Lock())
        self._hurried = False
        self._stopping = False
        self._usable = True
        self._failures = 0
        self._given_up = 0
        self._next_tidy = 0.0
        self._wiped = 0
        self._writer: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None
        self._reading = Lock()
        self._attempt({})
        self._thread = Thread(target=self._keep_writing, name="state", daemon=True)
        self._thread.start()

    @property
    def standing(self) -> Standing:
        """Say whether what is noted is written: not where the file is in trouble, or not this program's to write."""
        return Standing.OK if self._usable and not self._failures else Standing.DEGRADED

    def put(self, key: Key, write: Write) -> None:
        """Have something written soon; a later write under the same key replaces it."""
        with self._changed:
            if not self._usable:
                return
            if self._waiting.pop(key, None) is None and len(self._waiting) >= MAX_WAITING:
                self._give_up_oldest()
            self._waiting[key] = write
            if len(self._waiting) == 1:
                self._changed.notify()

    def drop(self, chat: str) -> None:
        """Give up the writes of a chat that have not been made yet."""
        with self._changed:
            for key in [each for each in self._waiting if isinstance(each, tuple) and is_of(each[1], chat)]:
                del self._waiting[key]

    def read(self, sql: str, *parameters: object) -> list[Row]:
        """Return rows as they were last written, none where they cannot be read just now."""
        if not self._usable:
            return []
        with self._reading:
            try:
                self._reader = self._reader or open_for_reading(self._path)
                return self._reader.execute(sql, parameters).fetchall()
            except sqlite3.Error:
                self._close_reader()
                return []

    def do(self, work: Callable[[sqlite3.Connection], Result], *, patience: float = PATIENCE) -> Result:
        """Do some work after all earlier writes, as one transaction, and wait for its result."""
        wanted = _Work(work)
        with self._changed:
            if not self._usable or self._stopping or self._failures:
                raise StateError(f"{self._path} cannot be used")
            self._waiting[wanted] = wanted
            self._hurried = True
            self._changed.notify()
        if not wanted.done.wait(patience):
            with self._changed:
                self._waiting.pop(wanted, None)
            raise StateError(f"{self._path} did not answer in time")
        if wanted.failure is not None:
            raise StateError(f"{self._path} could not be used") from wanted.failure
        return wanted.result

    def close(self, patience: float = PATIENCE) -> None:
        """Write what waits to be written and stop."""
        with self._changed:
            self._stopping = self._hurried = True
            self._changed.notify()
        self._thread.join(patience)
        with self._reading:
            self._close_reader()

    def _keep_writing(self) -> None:
        while not self._stopping:
            self._rest()
            self._attempt(self._take())
        self._attempt(self._take())
        self._close_writer(tidily=True)

    def _rest(self) -> None:
        """Wait until there is something to do: a write, the time to tidy up, the time to try again."""
        with self._changed:
            if self._failures:
                pause = RETRY_AFTER[min(self._failures, len(RETRY_AFTER)) - 1]
                self._changed.wait_for(lambda: self._stopping, pause)
                return
            self._changed.wait_for(lambda: bool(self._waiting) or self._hurried, TIDY_EVERY)
            if self._waiting:
                self._changed.wait_for(lambda: self._hurried, GATHER)

    def _take(self) -> dict[Hashable, Write]:
        with self._changed:
            taken, self._waiting = self._waiting, {}
            self._hurried = False
            return taken

    def _attempt(self, batch: dict[Hashable, Write]) -> None:
        """Write a batch; where that fails, all of it waits for the next attempt."""
        try:
            self._write(batch)
        except StateError as error:
            self._retire(error)
            failure: BaseException | None = error
        except (sqlite3.Error, OSError) as error:
            self._fail(error, batch)
            failure = error
        else:
            self._recover()
            failure = None
        _tell_waiting(batch, failure)

    def _write(self, batch: dict[Hashable, Write]) -> None:
        connection = self._writer = self._writer or open_for_writing(self._path)
        erased = False
        if batch:
            connection.execute("BEGIN IMMEDIATE")
            for each in batch.values():
                erased = _made(each, connection) or erased
            connection.execute("COMMIT")
        if erased or time.monotonic() >= self._next_tidy:
            self._tidy_up(connection)

    def _tidy_up(self, connection: sqlite3.Connection) -> None:
        """Remove what has expired, and the journal with the old pages that still hold it."""
        self._next_tidy = time.monotonic() + TIDY_EVERY
        self._tidy(connection)
        if connection.total_changes != self._wiped:
            wipe_journal(connection)
            self._wiped = connection.total_changes

    def _fail(self, error: BaseException, batch: dict[Hashable, Write]) -> None:
        if not self._failures:
            reason = getattr(error, "sqlite_errorname", type(error).__name__)
            _LOGGER.warning(
                "the state in %s cannot be used (%s): answering goes on without memory until it can", self._path, reason
            )
        self._failures += 1
        self._close_writer()
        if is_damage(error):
            self._set_aside()
        with self._changed:
            kept = {key: each for key, each in batch.items() if not isinstance(each, _Work)}
            self._waiting = {**kept, **self._waiting}
            while len(self._waiting) > MAX_WAITING:
                self._give_up_oldest()

    def _set_aside(self) -> None:
        with self._reading:
            self._close_reader()
            try:
                set_aside(self._path)
            except OSError:
                return  # the next attempt finds the same file and tries the same again

    def _recover(self) -> None:
        if self._failures:
            lost = f"; {self._given_up} notes were lost" if self._given_up else ""
            _LOGGER.warning("the state in %s can be used again%s", self._path, lost)
        self._failures = self._given_up = 0

    def _retire(self, error: StateError) -> None:
        """Use the file no more: this program must not write to it."""
        _LOGGER.error("the state in %s is left alone (%s): answering goes on without memory", self._path, error)
        self._close_writer()
        with self._changed:
            self._usable, self._failures = False, 0
            given_up, self._waiting = self._waiting, {}
        _tell_waiting(given_up, error)

    def _give_up_oldest(self) -> None:
        oldest = next(key for key, each in self._waiting.items() if not isinstance(each, _Work))
        del self._waiting[oldest]
        self._given_up += 1

    def _close_writer(self, *, tidily: bool = False) -> None:
        writer, self._writer, self._wiped = self._writer, None, 0
        if writer is None:
            return
        try:
            if tidily and not writer.in_transaction:
                wipe_journal(writer)
            writer.close()
        except sqlite3.Error as error:
            _LOGGER.info("the state in %s was not closed cleanly (%s)", self._path, type(error).__name__)

    def _close_reader(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()


def wipe_journal(connection: sqlite3.Connection) -> None:
    """Move the journal into the file and empty it: old pages in it still hold what was deleted."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _tell_waiting(batch: dict[Hashable, Write], failure: BaseException | None) -> None:
    """Let those go on who wait for a result."""
    for each in batch.values():
        if isinstance(each, _Work):
            each.failure = each.failure or failure
            each.done.set()


def _made(write: Write, connection: sqlite3.Connection) -> bool:
    """Make one write; tell whether it erased what must leave no trace.

    One that is itself at fault is undone and logged, so that the others are kept.
    """
    connection.execute("SAVEPOINT one")
    try:
        erased = write(connection) is ERASED
    except (sqlite3.OperationalError, sqlite3.DatabaseError, OSError) as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError | sqlite3.DataError):
            _refused(write, error, connection)
            return False
        raise
    except Exception as error:  # noqa: BLE001 - a note that cannot be written must not cost the others
        _refused(write, error, connection)
    else:
        connection.execute("RELEASE one")
        return erased
    return False


def _refused(write: Write, error: Exception, connection: sqlite3.Connection) -> None:
    connection.execute("ROLLBACK TO one")
    connection.execute("RELEASE one")
    if isinstance(write, _Work):
        write.failure = error
        return
    _LOGGER.error("a note could not be written (%s)", type(error).__name__)
