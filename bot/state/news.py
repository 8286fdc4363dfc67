"""News for followers: changes of the dossier enter, each chat's share of them leaves, once.

What a chat is to be told is written down together with what the dossier held when it was: a process that dies in
between finds both or neither. A chat's news are marked as told *before* they are sent. So a process that dies while it
sends leaves one message untold at most, and never tells one twice.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from bot.models.fact import Fact
from bot.models.news import Change, ChangeKind
from bot.state.disk import Disk, Result, Row

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pydantic import TypeAdapter

MAX_ANNOUNCED: Final = 50_000
"""Facts of the largest dossier whose state is written down, so that what changes while nobody runs is news too."""

MAX_WAITING: Final = 500
"""News that wait for one chat at most, the newest."""

TOLD_FOR: Final = 7 * 86_400
"""Seconds for which the news that a chat was told can be looked up again."""

_TOO_MANY: Final = """
DELETE FROM news WHERE id IN (SELECT id FROM news WHERE chat = ? AND told IS NULL ORDER BY id DESC LIMIT -1 OFFSET ?)
"""
_PATIENCE: Final = 60.0
"""Seconds that an announcement waits for its turn at the disk; no reader waits for it."""


@dataclass(frozen=True, slots=True)
class Announced:
    """A dossier as followers know it: the fingerprint of its files, and its facts."""

    fingerprint: str
    facts: Mapping[str, Fact]
    edition: int


class NewsBoard:
    """Changes that are to be told, and those that were. Nothing here is called while a reader waits.

    Every method but `told` may raise StateError where the disk does not serve: what cannot be noted is not told either.
    """

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def last_announced(self) -> Announced | None:
        """Return the dossier as followers know it; None where they know none yet.

        Facts that this program cannot read are left out.
        """

        def read(connection: Connection) -> tuple[list[Row], list[Row]]:
            tables = (connection.execute(f"SELECT * FROM {table}") for table in ("announced", "marks"))  # noqa: S608
            facts, marks = (each.fetchall() for each in tables)
            return facts, marks

        rows, named = self._do(read)
        marks: dict[str, str] = dict(named)
        if "fingerprint" not in marks:
            return None
        held = ((identifier, _fact(data)) for identifier, data in rows)
        facts = {each: fact for each, fact in held if fact is not None}
        return Announced(marks["fingerprint"], facts, int(marks["edition"]))

    def followed(self) -> frozenset[str]:
        """Return the ids of everything that somebody follows."""
        rows = self._do(lambda connection: connection.execute("SELECT DISTINCT about FROM follows").fetchall())
        return frozenset(about for (about,) in rows)

    def announce(
        self,
        changes: Sequence[Change],
        abouts: Sequence[frozenset[str]],
        facts: Mapping[str, Fact],
        *,
        fingerprint: str,
        edition: int,
    ) -> bool:
        """Note what each follower is to be told of these changes, `abouts` being whom each concerns, and the facts.

        The changes are those since an `edition` (0 where nothing was announced yet). Where another announcement came in
        between, nothing is noted and False returned.
        """
        told = [(change, each) for change, each in zip(changes, abouts, strict=True) if each]

        def write(connection: Connection) -> bool:
            if _edition(connection) != edition:
                return False
            chats = {chat for change, each in told for chat in _note(connection, change, each)}
            for chat in chats:
                connection.execute(_TOO_MANY, (chat, MAX_WAITING))
            _remember_facts(connection, facts, fingerprint=fingerprint, edition=edition + 1)
            return True

        return self._do(write)

    def waiting(self) -> tuple[str, ...]:
        """Return the chats that are to be told something at once."""
        rows = self._do(
            lambda connection: connection.execute(
                "SELECT DISTINCT chat FROM news WHERE told IS NULL AND chat NOT IN (SELECT chat FROM digests)"
            ).fetchall()
        )
        return tuple(chat for (chat,) in rows)

    def due(self, now: dt.datetime) -> tuple[str, ...]:
        """Return the chats whose daily hour has come and for whom there are news; none of them is due again that day.

        The hour counts as come from then until the end of the day, so neither a late start nor a clock that is put
        forward leaves anybody out, and one that is put back tells nobody twice.
        """
        today = now.date().isoformat()

        def write(connection: Connection) -> tuple[str, ...]:
            due = "hour <= ? AND last < ?"
            waiting = f"SELECT chat FROM digests WHERE {due} AND chat IN (SELECT chat FROM news WHERE told IS NULL)"  # noqa: S608
            found = connection.execute(waiting, (now.hour, today)).fetchall()
            connection.execute(f"UPDATE digests SET last = ? WHERE {due}", (today, now.hour, today))  # noqa: S608
            return tuple(chat for (chat,) in found)

        return self._do(write)

    def take(self, chat: str, *, batch: int) -> bool:
        """Mark what waits for a chat as told; tell whether there was anything. `batch` numbers the telling."""
        update, now = "UPDATE news SET told = ?, at = ? WHERE chat = ? AND told IS NULL", int(time.time())
        return self._do(lambda connection: connection.execute(update, (batch, now, chat)).rowcount) > 0

    def give_back(self, chat: str, *, batch: int) -> None:
        """Let news wait again that certainly were not sent."""
        update = "UPDATE OR IGNORE news SET told = NULL, at = NULL WHERE chat = ? AND told = ?"
        self._do(lambda connection: connection.execute(update, (chat, batch)))

    def told(self, chat: str, *, batch: int, facts: Mapping[str, Fact]) -> tuple[Change, ...]:
        """Return what a chat was told at once, as the dossier now stands; what it holds no longer is left out."""
        rows = self._disk.read("SELECT kind, fact, was FROM news WHERE chat = ? AND told = ? ORDER BY id", chat, batch)
        read = (_change(ChangeKind(kind), facts.get(fact), _fact(was)) for kind, fact, was in rows)
        return tuple(each for each in read if each is not None)

    def _do(self, work: Callable[[Connection], Result]) -> Result:
        return self._disk.do(work, patience=_PATIENCE)


def purge_news(connection: Connection, now: float) -> None:
    """Remove from a disk the news that were told long ago."""
    connection.execute("DELETE FROM news WHERE told IS NOT NULL AND at < ?", (int(now - TOLD_FOR),))


def _note(connection: Connection, change: Change, abouts: frozenset[str]) -> list[str]:
    """Note a change for every chat that follows any of these; return the chats."""
    marks = ", ".join("?" * len(abouts))
    select = f"SELECT DISTINCT chat FROM follows WHERE about IN ({marks})"  # noqa: S608 - question marks only
    chats = [chat for (chat,) in connection.execute(select, tuple(abouts)).fetchall()]
    for chat in chats:
        _note_for(connection, chat, change)
    return chats


def _note_for(connection: Connection, chat: str, change: Change) -> None:
    """Note a change for a chat, together with what waits for it about the same fact."""
    waiting = connection.execute(
        "SELECT id, kind, was FROM news WHERE chat = ? AND fact = ? AND told IS NULL", (chat, change.fact.id)
    ).fetchone()
    kind, was = change.kind, _data(change.fact if change.kind is ChangeKind.WITHDRAWN else change.before)
    if waiting:
        number, earlier, held = waiting
        connection.execute("DELETE FROM news WHERE id = ?", (number,))
        if earlier == ChangeKind.NEW and kind is ChangeKind.WITHDRAWN:
            return
        if earlier == ChangeKind.NEW:
            kind, was = ChangeKind.NEW, None
        elif kind is not ChangeKind.WITHDRAWN:
            kind, was = ChangeKind.CORRECTED, held
    insert = "INSERT INTO news (chat, fact, kind, was) VALUES (?, ?, ?, ?)"
    connection.execute(insert, (chat, change.fact.id, kind.value, was))


def _edition(connection: Connection) -> int:
    found = connection.execute("SELECT value FROM marks WHERE name = 'edition'").fetchone()
    return int(found[0]) if found else 0


def _remember_facts(connection: Connection, facts: Mapping[str, Fact], *, fingerprint: str, edition: int) -> None:
    """Write down the facts as followers know them now; of a very large dossier nothing but that it was announced."""
    if len(facts) > MAX_ANNOUNCED:
        connection.execute("DELETE FROM announced")
        connection.execute("DELETE FROM marks")
        return
    marks = [("fingerprint", fingerprint), ("edition", str(edition))]
    connection.executemany("INSERT OR REPLACE INTO marks VALUES (?, ?)", marks)
    held = dict(connection.execute("SELECT fact, data FROM announced").fetchall())
    now = {identifier: _data(fact) for identifier, fact in facts.items()}
    connection.executemany("DELETE FROM announced WHERE fact = ?", [(each,) for each in held if each not in now])
    changed = [(each, data) for each, data in now.items() if held.get(each) != data]
    connection.executemany("INSERT OR REPLACE INTO announced VALUES (?, ?)", changed)


def _change(kind: ChangeKind, fact: Fact | None, was: Fact | None) -> Change | None:
    """Return a change as the dossier now stands, or None where there is nothing left to tell."""
    if kind is ChangeKind.WITHDRAWN:
        return Change(kind, was) if was is not None and fact is None else None
    if fact is None or fact == was:
        return None
    return Change(kind, fact, before=was)


def _data(fact: Fact | None) -> str | None:
    return fact.model_dump_json(exclude_none=True) if fact is not None else None


def _fact(data: str | None) -> Fact | None:
    if data is None:
        return None
    try:
        return _adapter().validate_json(data)
    except ValueError:
        return None


@cache
def _adapter() -> TypeAdapter[Fact]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - building it takes a while, and only news need it

    return TypeAdapter(Fact)
