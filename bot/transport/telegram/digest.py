"""The clock of the news: a running application enters; whatever is due is told as time goes by."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Final

from bot.transport.telegram.application import AnyApplication
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.follow import announce, deliver, nothing_raised

QUARTER: Final = 900.0
"""Seconds between looks at the clock. Every time zone's full hours fall on quarters of an hour."""

Clock = Callable[[], dt.datetime]
Sleep = Callable[[float], Awaitable[None]]


async def keep_telling(application: AnyApplication, deps: Deps, *, now: Clock, sleep: Sleep = asyncio.sleep) -> None:
    """Tell what changed while nobody ran, and what is due at each quarter of an hour, until cancelled."""
    while True:
        await announce(application, deps, None, deps.app.base)  # again, for what could not be noted before
        await tell_due(application, deps, now())
        await sleep(until_next_look(now()))


async def tell_due(application: AnyApplication, deps: Deps, now: dt.datetime) -> None:
    """Tell the daily news whose hour has come, and what could not be sent before. Never raises."""
    with nothing_raised():
        await deliver(application, deps, await asyncio.to_thread(deps.notes.news.due, now), digest=True)
        await deliver(application, deps, await asyncio.to_thread(deps.notes.news.waiting))


def until_next_look(now: dt.datetime) -> float:
    """Return the seconds until the next quarter of an hour.

    >>> until_next_look(dt.datetime(2026, 3, 1, 8, 59, 30, tzinfo=dt.UTC))
    30.0
    """
    return QUARTER - now.timestamp() % QUARTER
