"""The queue between Telegram and the handlers: as many updates as memory allows, and no more.

What counts is everything that was taken in and is not done with, waiting and running alike. A poller that puts one more
waits, so Telegram keeps the rest; a webhook asks `crowded` first and sends Telegram away, which comes again.
"""

from __future__ import annotations

import asyncio
import time
from typing import Any, Final

from telegram import Update

AT_ONCE: Final = 2000
"""Updates that may wait or run at the same time: one with its task takes 5 to 10 kB, so all of them 20 MB at most."""


class Intake(asyncio.Queue[Any]):
    """A queue that is full when `at_once` updates are not done with, whether they were got from it or not."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        super().__init__()
        self._at_once = at_once
        self._room = asyncio.Event()
        self.pending = 0
        self._newest: float | None = None

    def age(self) -> float | None:
        """Return how many seconds ago the newest update came, None where none has."""
        return None if self._newest is None else round(time.monotonic() - self._newest, 1)

    def crowded(self) -> bool:
        """Tell whether one more has to wait."""
        return self.pending >= self._at_once

    async def put(self, item: Any) -> None:
        """Put an item as soon as there is room; what is no update, such as the sign to stop, always has room."""
        while isinstance(item, Update) and self.crowded():
            self._room.clear()
            await self._room.wait()
        self.put_nowait(item)

    def put_nowait(self, item: Any) -> None:
        """Put an item. Raises asyncio.QueueFull where it has to wait."""
        if isinstance(item, Update):
            if self.crowded():
                raise asyncio.QueueFull
            self._newest = time.monotonic()
        self.pending += 1
        super().put_nowait(item)

    def task_done(self) -> None:
        """Note that an item is done with, which makes room for another."""
        super().task_done()
        self.pending -= 1
        self._room.set()
