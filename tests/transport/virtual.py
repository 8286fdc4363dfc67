"""Time that passes only when everybody waits for it: an hour of limits and deadlines takes a moment."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any


class _Selector(selectors.DefaultSelector):
    passed = 0.0

    def select(self, timeout=None):
        ready = super().select(0)
        if not ready and timeout is None:
            raise RuntimeError("everybody waits for ever")
        self.passed += 1e-7 if ready else max(timeout, 1e-7)  # a moment passes even where nobody waits
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock starts at 1000 and jumps to the next timer."""

    def __init__(self) -> None:
        self._virtual = _Selector()
        super().__init__(self._virtual)

    def time(self) -> float:
        return 1000.0 + self._virtual.passed


def virtually(scenario: Coroutine[Any, Any, Any]) -> Any:
    """Run a scenario in virtual time."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(scenario)


def now() -> float:
    """Return the seconds that have passed in the scenario, to a thousandth."""
    return round(asyncio.get_running_loop().time() - 1000.0, 3)
