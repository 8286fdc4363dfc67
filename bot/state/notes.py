"""What the bot notes down beside conversations: ratings, questions asked in vain, followers, files sent, updates seen.

On a disk where there is one, else in memory and forgotten with the process. Nothing here raises: what cannot be kept
just now is kept later or not at all.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, Final

from bot.errors import StateError
from bot.models.news import Miss, Rated
from bot.state.disk import ERASED, Disk, Row, Volatile
from bot.state.newest import Newest
from bot.state.news import NewsBoard

if TYPE_CHECKING:
    from sqlite3 import Connection

MAX_SEEN: Final = 10_000
"""Updates remembered at once, the newest."""

MAX_FOLLOWED: Final = 50
"""Things that one chat may follow."""

MAX_MISSES: Final = 10_000
"""Different questions asked in vain that are kept; the oldest and rarest go first."""

MAX_FILES: Final = 5_000
KEEP_DAYS: Final = 30
_PURGED_EVERY: Final = 1_000
_CHATS: Final = 10_000
_PATIENCE: Final = 0.5  # seconds that an editor's command may keep readers waiting
_DAY: Final = 86_400

_MISSED: Final = """
INSERT INTO misses (day, text, language, reason, times) VALUES (?, ?, ?, ?, 1)
ON CONFLICT (day, text, language, reason) DO UPDATE SET times = times + 1
"""
_MISSES: Final = """
SELECT text, language, reason, sum(times) AS often FROM misses WHERE day > ?
GROUP BY text, language, reason ORDER BY often DESC, max(day) DESC, text LIMIT ? OFFSET ?
"""
_RATED: Final = """
SELECT fact, sum(helpful), sum(1 - helpful) AS bad FROM ratings GROUP BY fact ORDER BY bad DESC, fact LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Subscription:
    """What a chat follows, by id, and the hour of its daily digest, None where news are told as they come."""

    abouts: frozenset[str] = frozenset()
    hour: int | None = None


class Notes:
    """Notes by chat (a Telegram chat id as text). Questions asked in vain are kept for `keep_days`, 0 keeps none."""

    def __init__(
        self, disk: Disk | None = None, *, keep_days: int = KEEP_DAYS, clock: Callable[[], float] = time.time
    ) -> None:
        self.disk: Disk = disk or Volatile()
        self.news = NewsBoard(self.disk)
        self.keep_days = keep_days
        self._clock = clock
        self._numbers = count()
        self._subscriptions: Newest[str, Subscription] = Newest(_CHATS)
        self._files: Newest[str, str] = Newest(MAX_FILES)

    def rate(self, chat: str, fact: str, *, helpful: bool) -> None:
        """Note whether a reply helped a chat; the last word counts."""
        row = (chat, fact, int(helpful), self._today())
        self.disk.put(
            ("rating", chat, fact),
            lambda connection: connection.execute("INSERT OR REPLACE INTO ratings VALUES (?, ?, ?, ?)", row),
        )

    def ratings(self, limit: int) -> tuple[Rated, ...]:
        """Return how the facts were rated, those that helped least first."""
        return tuple(Rated(*row) for row in self._rows(_RATED, limit))

    def missed(self, text: str, *, language: str, reason: str) -> None:
        """Note a question that found no answer, and nothing about who asked it or how to reach anybody."""
        from bot.state.masking import masked  # noqa: PLC0415 - its patterns take longer to compile than all else here

        if self.keep_days <= 0 or not (plain := masked(text)):
            return
        row, number = (self._today(), plain, language, reason), next(self._numbers)
        self.disk.put(("miss", "", str(number)), lambda connection: connection.execute(_MISSED, row))
        if number % _PURGED_EVERY == _PURGED_EVERY - 1:
            first_day = self._first_day()
            self.disk.put(("purge", ""), lambda connection: purge_notes(connection, first_day=first_day))

    def misses(self, limit: int, *, skip: int = 0) -> tuple[Miss, ...]:
        """Return the questions asked in vain most often."""
        return tuple(Miss(*row) for row in self._rows(_MISSES, self._first_day(), limit, skip))

    def count_misses(self) -> int:
        """Return how many different questions were asked in vain."""
        counted = "SELECT count(*) FROM (SELECT DISTINCT text, language, reason FROM misses WHERE day > ?)"
        return sum(number for (number,) in self._rows(counted, self._first_day()))

    def follow(self, chat: str, about: str) -> bool:
        """Note that a chat wants news about something, by its id; tell whether that is new."""
        held = self.subscription(chat)
        new = about not in held.abouts
        if new:
            self._subscriptions.keep(chat, replace(held, abouts=held.abouts | {about}))
            self.disk.put(
                ("follow", chat, about),
                lambda connection: connection.execute("INSERT OR IGNORE INTO follows VALUES (?, ?)", (chat, about)),
            )
        return new

    def unfollow(self, chat: str, about: str) -> bool:
        """Note that a chat wants no more news about something; tell whether it had wanted them."""
        held = self.subscription(chat)
        wanted = about in held.abouts
        if wanted:
            self._subscriptions.keep(chat, replace(held, abouts=held.abouts - {about}))
            self.disk.put(
                ("follow", chat, about),
                lambda connection: connection.execute(
                    "DELETE FROM follows WHERE chat = ? AND about = ?", (chat, about)
                ),
            )
        return wanted

    def following(self, chat: str) -> tuple[str, ...]:
        """Return the ids of what a chat follows."""
        return tuple(sorted(self.subscription(chat).abouts))

    def subscription(self, chat: str) -> Subscription:
        """Return what a chat follows and when it is told."""
        held = self._subscriptions.find(chat)
        if held is None:
            abouts = frozenset(about for (about,) in self.disk.read("SELECT about FROM follows WHERE chat = ?", chat))
            hours = self.disk.read("SELECT hour FROM digests WHERE chat = ?", chat)
            held = Subscription(abouts, hours[0][0] if hours else None)
            self._subscriptions.keep(chat, held)
        return held

    def set_digest(self, chat: str, hour: int | None, *, last: dt.date) -> None:
        """Note the hour at which a chat wants its news, None for at once; `last` is the day of its latest digest."""
        self._subscriptions.keep(chat, replace(self.subscription(chat), hour=hour))
        delete = "DELETE FROM digests WHERE chat = ?"
        insert = "INSERT OR REPLACE INTO digests VALUES (?, ?, ?)"
        row = (insert, (chat, hour, last.isoformat())) if hour is not None else (delete, (chat,))
        self.disk.put(("digest", chat), lambda connection: connection.execute(*row))

    def unsubscribe(self, chat: str) -> None:
        """Tell a chat no news any more: it has blocked the bot or is gone."""
        self._subscriptions.keep(chat, Subscription())
        self.disk.put(("unsubscribe", chat), lambda connection: _unsubscribe(connection, chat))

    def move(self, chat: str, to: str) -> None:
        """Note that a chat goes on under another id, as a group does that becomes a supergroup."""
        old, new = self.subscription(chat), self.subscription(to)
        self._subscriptions.keep(chat, Subscription())
        hour = new.hour if old.hour is None else old.hour
        self._subscriptions.keep(to, Subscription(old.abouts | new.abouts, hour))
        self.disk.put(("move", chat), lambda connection: _move(connection, chat, to))

    def file_of(self, content: str) -> str | None:
        """Return the id under which Telegram holds a picture, by the picture's content key."""
        held = self._files.find(content)
        if held is None:
            rows = self.disk.read("SELECT file FROM files WHERE content = ?", content)
            held = rows[0][0] if rows else None
            if held is not None:
                self._files.keep(content, held)
        return held

    def keep_file(self, content: str, file: str) -> None:
        """Note the id under which Telegram holds a picture."""
        self._files.keep(content, file)
        row = (content, file, int(self._clock()))
        self.disk.put(
            ("file", "", content),
            lambda connection: connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", row),
        )

    def first_seen(self, update: int) -> bool:
        """Note that an update came; tell whether it came for the first time."""
        new = update not in self._seen
        self._seen.keep(update, item=True)
        if new:
            self.disk.put(
                ("seen", "", str(update)),
                lambda connection: connection.execute("INSERT OR IGNORE INTO seen VALUES (?)", (update,)),
            )
        return new

    @cached_property
    def _seen(self) -> Newest[int, bool]:
        """The updates that came, those before the last start included."""
        seen: Newest[int, bool] = Newest(MAX_SEEN)
        for (number,) in reversed(self.disk.read("SELECT id FROM seen ORDER BY id DESC LIMIT ?", MAX_SEEN)):
            seen.keep(number, item=True)
        return seen

    def forget(self, chat: str) -> None:
        """Drop everything that is kept under a chat."""
        self._subscriptions.keep(chat, Subscription())
        self.disk.put(("forget notes", chat), lambda connection: _forget(connection, chat))

    def _rows(self, sql: str, *parameters: object) -> list[Row]:
        """Return rows as they are after all earlier notes; those on the disk where it does not take these just now."""
        try:
            return self.disk.do(lambda c: c.execute(sql, parameters).fetchall(), patience=_PATIENCE)
        except StateError:
            return self.disk.read(sql, *parameters)

    def _today(self) -> str:
        return dt.datetime.fromtimestamp(self._clock(), tz=dt.UTC).date().isoformat()

    def _first_day(self) -> str:
        since = self._clock() - self.keep_days * _DAY
        return dt.datetime.fromtimestamp(since, tz=dt.UTC).date().isoformat()


def purge_notes(connection: Connection, *, first_day: str) -> None:
    """Remove from a disk what is kept no longer, and what is too much."""
    connection.execute("DELETE FROM misses WHERE day <= ?", (first_day,))
    connection.execute(
        """DELETE FROM misses WHERE (day, text, language, reason) IN
           (SELECT day, text, language, reason FROM misses ORDER BY times DESC, day DESC LIMIT -1 OFFSET ?)""",
        (MAX_MISSES,),
    )
    connection.execute(
        "DELETE FROM seen WHERE id <= (SELECT id FROM seen ORDER BY id DESC LIMIT 1 OFFSET ?)", (MAX_SEEN,)
    )
    connection.execute(
        "DELETE FROM files WHERE content IN (SELECT content FROM files ORDER BY kept DESC LIMIT -1 OFFSET ?)",
        (MAX_FILES,),
    )


def _unsubscribe(connection: Connection, chat: str) -> None:
    for table in ("follows", "digests", "news"):
        connection.execute(f"DELETE FROM {table} WHERE chat = ?", (chat,))  # noqa: S608 - tables of ours


def _forget(connection: Connection, chat: str) -> object:
    _unsubscribe(connection, chat)
    connection.execute("DELETE FROM ratings WHERE chat = ?", (chat,))
    return ERASED


def _move(connection: Connection, chat: str, to: str) -> None:
    for table in ("chats", "contexts", "ratings", "follows", "digests", "news"):
        connection.execute(f"UPDATE OR REPLACE {table} SET chat = ? WHERE chat = ?", (to, chat))  # noqa: S608
