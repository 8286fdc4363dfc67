"""All that the bot remembers, behind one door: conversations, notes, news."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.query import Context
from bot.state.contexts import dumped, loaded
from bot.state.disk import PATIENCE, Disk, Volatile
from bot.state.memory import Codec, Memory, purge_conversations
from bot.state.news import purge_news
from bot.state.notes import KEEP_DAYS, Notes, purge_notes

if TYPE_CHECKING:
    from sqlite3 import Connection

FILE: Final = "state.sqlite3"


@dataclass(frozen=True, slots=True)
class State:
    """What the bot remembers. `disk` is where it is kept."""

    memory: Memory[Context]
    notes: Notes
    disk: Disk

    @classmethod
    def open(cls, folder: Path, *, keep_days: int = KEEP_DAYS, clock: Callable[[], float] = time.time) -> State:
        """Open the state in a folder, made new where there is none.

        Never raises: where the disk does not serve, the log says so and answering goes on without memory.
        """
        from bot.state.file import FileDisk  # noqa: PLC0415 - a question from the command line remembers nothing

        def tidy(connection: Connection) -> None:
            now = clock()
            oldest = dt.datetime.fromtimestamp(now - keep_days * 86_400, tz=dt.UTC).date()
            purge_conversations(connection, now)
            purge_news(connection, now)
            purge_notes(connection, first_day=oldest.isoformat())

        disk = FileDisk(folder / FILE, tidy=tidy)
        memory = Memory(clock=clock, disk=disk, codec=Codec(dumped, loaded))
        return cls(memory, Notes(disk, keep_days=keep_days, clock=clock), disk)

    @classmethod
    def volatile(cls, *, keep_days: int = KEEP_DAYS, clock: Callable[[], float] = time.time) -> State:
        """Return a state that lasts as long as the process."""
        disk = Volatile()
        return cls(Memory(clock=clock), Notes(disk, keep_days=keep_days, clock=clock), disk)

    def close(self, patience: float = PATIENCE) -> None:
        """Write what waits to be written, within so many seconds, and stop."""
        self.disk.close(patience)
