"""Faults on order: a test says which call shall fail and how, and the next such call does."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from bot.transport.botapi.errors import ApiError, BrokenLine, Trouble


@dataclass(frozen=True, slots=True)
class Fault:
    """One failure: a refusal or a broken line. `after_delivery` lets the call be done before it fails."""

    error: ApiError | Trouble
    after_delivery: bool = False


class Faults:
    """The failures that still wait for their calls, by method; `*` stands for any."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Fault]] = {}

    def order(self, method: str, fault: Fault) -> None:
        """Let the next call of a method that has no other fault waiting fail so."""
        self._waiting.setdefault(method, deque()).append(fault)

    def next(self, method: str) -> Fault | None:
        """Return the fault of the call that has come now, or None."""
        for name in (method, "*"):
            waiting = self._waiting.get(name)
            if waiting:
                return waiting.popleft()
        return None


def broken(fault: Fault) -> ApiError | BrokenLine:
    """Return what to raise for a fault."""
    return fault.error if isinstance(fault.error, ApiError) else BrokenLine(fault.error)
