"""Signals: what the operator wants of the process enters, calls in the event loop leave.

Handlers are Python's own and not the event loop's, because those of a loop that is stuck never run: the first signal to
stop also sets a timer that ends the process where nothing else does.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

_LOGGER: Final = logging.getLogger(__name__)
_STOPPING: Final = (signal.SIGINT, signal.SIGTERM)

IN_TIME: Final = 9.5
"""Seconds after the first signal at which the process ends whatever it is doing."""

AT_ONCE: Final = 1.0
"""The same after the second signal."""


class LastResort:
    """Ends the process by a timer, unless that is cancelled: an end in good order came first."""

    def __init__(self, leave: Callable[[int], object] = os._exit) -> None:
        self._leave = leave
        self._timers: list[threading.Timer] = []

    def told(self) -> None:
        """Note a signal to stop."""
        seconds, status = (AT_ONCE, 1) if self._timers else (IN_TIME, 0)
        timer = threading.Timer(seconds, self._end, (status,))
        timer.daemon = True
        self._timers.append(timer)
        timer.start()

    def cancel(self) -> None:
        """Note that the process is ending."""
        for timer in self._timers:
            timer.cancel()

    def _end(self, status: int) -> None:
        _LOGGER.warning("the process does not end by itself and is ended")
        self._leave(status)


@contextmanager
def on_signals(
    stop: Callable[[], None], *, reload: Callable[[], None] | None = None, last_resort: LastResort | None = None
) -> Iterator[None]:
    """Call `stop` in the running event loop at every SIGINT and SIGTERM, and `reload` at every SIGHUP."""
    loop = asyncio.get_running_loop()

    def stopping(*_: Any) -> None:
        if last_resort:
            last_resort.told()
        loop.call_soon_threadsafe(stop)

    def reloading(*_: Any) -> None:
        if reload:
            loop.call_soon_threadsafe(reload)

    before = {number: signal.signal(number, stopping) for number in _STOPPING}
    if reload and hasattr(signal, "SIGHUP"):
        before[signal.SIGHUP] = signal.signal(signal.SIGHUP, reloading)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
