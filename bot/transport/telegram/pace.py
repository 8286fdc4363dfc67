"""Pace: calls that send something enter, each leaves when its chat, and the bot as a whole, may send.

Telegram's FAQ asks for one message a second in a chat, twenty a minute in a group and thirty a second overall. A leaky
bucket lets its size through at once and then so many more, so that a bucket of 5 that leaks 15 a minute never lets more
than 20 through in any minute. A chat waits for itself before it waits for the whole, and so never holds back others.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import IntEnum
from heapq import heappop, heappush
from itertools import count, islice
from typing import Final

from aiolimiter import AsyncLimiter

CHATS: Final = 10_000
"""Chats whose pace is kept at once: at the overall pace, the longest silent was last written to minutes ago."""


class Urgency(IntEnum):
    """Who goes first when not all can: readers who wait for an answer, then everything that nobody waits for."""

    ANSWER = 0
    NEWS = 1


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, then one every `every` seconds."""

    burst: int
    every: float

    def bucket(self) -> AsyncLimiter:
        """Return a bucket of this rate."""
        return AsyncLimiter(self.burst, self.burst * self.every)


@dataclass(frozen=True, slots=True)
class Limits:
    """How fast may be sent; None is as fast as one likes."""

    private: Rate | None = Rate(burst=3, every=1.0)
    group: Rate | None = Rate(burst=5, every=4.0)  # 5 + 60 / 4 = 20 in any minute
    overall: Rate | None = Rate(burst=5, every=0.04)  # 5 + 1 / 0.04 = 30 in any second


UNLIMITED: Final = Limits(private=None, group=None, overall=None)

_URGENCY: Final[ContextVar[Urgency]] = ContextVar("urgency", default=Urgency.ANSWER)


@contextmanager
def as_news() -> Iterator[None]:
    """Let everything that is sent in here wait for answers to readers, and wait longer."""
    before = _URGENCY.set(Urgency.NEWS)
    try:
        yield
    finally:
        _URGENCY.reset(before)


def urgency() -> Urgency:
    """Return how urgent is what is sent here."""
    return _URGENCY.get()


@dataclass(slots=True)
class _Place:
    """A chat, or the bot as a whole: its bucket, until when Telegram wants nothing sent there, and who waits."""

    bucket: AsyncLimiter | None
    halted_until: float = 0.0
    waiting: int = 0

    async def admit(self) -> None:
        """Wait for the end of the halt, however often it is put off, then for the bucket."""
        await self._rest()
        if self.bucket:
            await self.bucket.acquire()
            await self._rest()

    async def _rest(self) -> None:
        rest = self.halted_until - asyncio.get_running_loop().time()
        if rest > 0:
            await asyncio.sleep(rest)
            await self._rest()


@dataclass(slots=True)
class _Turnstile:
    """Lets one through at a time, the most urgent first, equals in the order in which they came."""

    busy: bool = False
    waiting: list[tuple[Urgency, int, asyncio.Future[None]]] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=count)

    @asynccontextmanager
    async def turn(self, urgency: Urgency) -> AsyncIterator[None]:
        """Hold the turnstile."""
        if self.busy:
            mine = asyncio.get_running_loop().create_future()
            heappush(self.waiting, (urgency, next(self.numbers), mine))
            try:
                await mine
            except asyncio.CancelledError:
                if not mine.cancelled():
                    self._pass_on()  # the turn came at the moment of giving up
                raise
        self.busy = True
        try:
            yield
        finally:
            self._pass_on()

    def _pass_on(self) -> None:
        while self.waiting:
            *_, mine = heappop(self.waiting)
            if not mine.done():
                mine.set_result(None)
                return
        self.busy = False


class Pace:
    """Keeps the pace of one bot, for one event loop."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._whole = _Place(limits.overall.bucket() if limits.overall else None)
        self._chats: OrderedDict[int | str, _Place] = OrderedDict()
        self._turnstile = _Turnstile()
        self._latest_halt: tuple[int | str | None, float] = (None, 0.0)

    async def admit(self, chat: int | str | None, urgency: Urgency) -> None:
        """Wait until something may be sent to a chat, or, without one, anywhere."""
        place = self._place(chat) if chat is not None else None
        while True:
            if place:
                place.waiting += 1
                try:
                    await place.admit()
                finally:
                    place.waiting -= 1
            async with self._turnstile.turn(urgency):
                await self._whole.admit()
            if place is None or place.halted_until <= asyncio.get_running_loop().time():
                return

    def halt(self, chat: int | str | None, seconds: float) -> None:
        """Send nothing to a chat for so long, and nothing to anybody where Telegram refuses several chats at a time.

        Telegram does not say whether it means the chat or the bot. One chat refused is that chat's matter, or else one
        reader could silence the bot for all; a second one while the first still rests means the bot.
        """
        now = asyncio.get_running_loop().time()
        until = now + seconds
        other, others_end = self._latest_halt
        if chat is None or (other is not None and other != chat and others_end > now):
            self._whole.halted_until = max(self._whole.halted_until, until)
        if chat is not None:
            place = self._place(chat)
            place.halted_until = max(place.halted_until, until)
            self._latest_halt = (chat, place.halted_until)

    def halted_until(self, chat: int | str | None) -> float:
        """Return the event loop time before which nothing may be sent to a chat; past times mean now."""
        place = self._chats.get(chat) if chat is not None else None
        return max(self._whole.halted_until, place.halted_until if place else 0.0)

    def _place(self, chat: int | str) -> _Place:
        place = self._chats.get(chat)
        if place is None:
            rate = self._limits.private if isinstance(chat, int) and chat > 0 else self._limits.group
            place = self._chats[chat] = _Place(rate.bucket() if rate else None)
            self._forget_the_silent()
        self._chats.move_to_end(chat)
        return place

    def _forget_the_silent(self) -> None:
        now = asyncio.get_running_loop().time()
        for chat in tuple(islice(self._chats, max(0, len(self._chats) - CHATS))):
            place = self._chats[chat]
            if place.waiting or place.halted_until > now:
                self._chats.move_to_end(chat)
            else:
                del self._chats[chat]
