"""How fast a bot may write: a call's method and chat enter, nothing or «Too Many Requests» leaves.

The figures are those of Telegram's FAQ for bots: about one message a second in a chat with short bursts, 20 a minute in
a group, 30 a second over all. Edits count as messages.
"""

from __future__ import annotations

import math
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.transport.botapi.errors import TooManyRequestsError

WRITING: Final = ("sendMessage", "sendPhoto", "editMessage")
_CHATS_WATCHED: Final = 10_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many calls in so many seconds."""

    calls: int
    seconds: float


@dataclass(frozen=True, slots=True)
class RateLimits:
    """What a bot is allowed: in a chat, in a group, and in all chats together."""

    chat: Allowance = Allowance(10, 5.0)
    group: Allowance = Allowance(20, 60.0)
    overall: Allowance = Allowance(30, 1.0)


class Watch:
    """Counts the calls that write; `now` tells the time in seconds."""

    def __init__(self, limits: RateLimits, now: Callable[[], float]) -> None:
        self._limits = limits
        self._now = now
        self._calls: OrderedDict[int | str, deque[float]] = OrderedDict()

    def check(self, method: str, chat: int | str | None) -> None:
        """Count a call. Raises TooManyRequestsError, with the whole seconds to wait, on one too many."""
        if not method.startswith(WRITING) or chat is None:
            return
        group = isinstance(chat, int) and chat < 0
        limits = [("*", self._limits.overall), (chat, self._limits.group if group else self._limits.chat)]
        wait = max(self._wait(place, allowed) for place, allowed in limits)
        if wait > 0:
            raise TooManyRequestsError(math.ceil(wait))
        for place, _ in limits:
            self._calls[place].append(self._now())
        while len(self._calls) > _CHATS_WATCHED:
            self._calls.popitem(last=False)

    def _wait(self, place: int | str, allowed: Allowance) -> float:
        """Return the seconds until one more call is allowed at a place."""
        calls = self._calls.setdefault(place, deque())
        self._calls.move_to_end(place)
        while calls and calls[0] <= self._now() - allowed.seconds:
            calls.popleft()
        return calls[0] + allowed.seconds - self._now() if len(calls) >= allowed.calls else 0.0
