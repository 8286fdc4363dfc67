"""How the bot is: the event loop's heartbeat and counters enter, one object for whoever asks leaves.

Nothing here needs the event loop to answer, so that a loop which is stuck is told of, by a thread that is not: as
status, and once as a line of log with the place where it is stuck.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from bot.transport.telegram.logs import fields

_LOGGER: Final = logging.getLogger(__name__)

BEAT: Final = 0.5
"""Seconds between two heartbeats."""

BLOCKED_AFTER: Final = 5.0
"""Seconds without a heartbeat after which a loop counts as stuck: the slowest answer takes a fiftieth of that."""

_LOOK_EVERY: Final = 1.0  # seconds
_DEEPEST: Final = 12


class Phase(StrEnum):
    """What the process is doing."""

    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"


@dataclass
class Pulse:
    """One process's health. `details` returns more to tell; it is called from other threads."""

    mode: str
    details: Callable[[], dict[str, Any]] = dict
    phase: Phase = Phase.STARTING
    clock: Callable[[], float] = time.monotonic
    started: float = field(init=False)
    beaten: float = field(init=False)
    _told: bool = field(init=False, default=False)
    _thread: int | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.started = self.beaten = self.clock()

    async def beat(self, each: Callable[[], None] = lambda: None) -> None:
        """Beat for ever; `each` is called at every heartbeat."""
        self._thread = threading.get_ident()
        while True:
            self.beaten = self.clock()
            self._told = False
            each()
            await asyncio.sleep(BEAT)

    def lag(self) -> float:
        """Return for how many seconds the event loop has been late."""
        return max(0.0, self.clock() - self.beaten - BEAT)

    def blocked(self) -> bool:
        """Tell whether the event loop is stuck; the first time it is, log where."""
        late = self.lag()
        if late < BLOCKED_AFTER:
            return False
        if not self._told:
            self._told = True
            _LOGGER.error("the event loop is stuck", extra=fields(seconds=round(late, 1), at=self._place()))
        return True

    def well(self) -> bool:
        """Tell whether updates are being answered."""
        return self.phase is Phase.RUNNING and not self.blocked()

    def status(self) -> dict[str, Any]:
        """Return how everything is."""
        return {
            "status": "blocked" if self.blocked() else "ok" if self.phase is Phase.RUNNING else self.phase.value,
            "mode": self.mode,
            "uptime_s": round(self.clock() - self.started, 1),
            "loop_lag_ms": round(self.lag() * 1000),
            **self.details(),
        }

    def _place(self) -> str:
        """Return where the event loop's thread is."""
        frame = sys._current_frames().get(self._thread or 0)  # noqa: SLF001 - the documented way, for all its name
        places: list[str] = []
        while frame is not None and len(places) < _DEEPEST:
            places.append(f"{frame.f_code.co_filename}:{frame.f_lineno} {frame.f_code.co_name}")
            frame = frame.f_back
        return " < ".join(places)


@contextmanager
def watched(pulse: Pulse) -> Iterator[None]:
    """Look at an event loop from outside, so that one that is stuck is logged although nobody asks."""
    over = threading.Event()

    def look() -> None:
        while not over.wait(_LOOK_EVERY):
            pulse.blocked()

    thread = threading.Thread(target=look, name="pulse", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
