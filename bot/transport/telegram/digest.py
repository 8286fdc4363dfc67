"""The clock of the news: a running application enters; whatever is due is told as time goes by."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from bot.errors import StateError
from bot.transport.telegram.application import AnyApplication
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.follow import announce, deliver
from bot.transport.telegram.logs import frames_of

_LOGGER: Final = logging.getLogger(__name__)

QUARTER: Final = 900.0
"""Seconds between looks at the clock. Every time zone's full hours fall on quarters of an hour."""

Clock = Callable[[], dt.datetime]
Sleep = Callable[[float], Awaitable[None]]


async def keep_telling(application: AnyApplication, deps: Deps, *, now: Clock, sleep: Sleep = asyncio.sleep) -> None:
    """Tell what changed while nobody ran, then what is due at each quarter of an hour, until cancelled."""
    await announce(application, deps, None, deps.app.base)
    while True:
        await tell_due(application, deps, now())
        await sleep(until_next_look(now()))


async def tell_due(application: AnyApplication, deps: Deps, now: dt.datetime) -> None:
    """Tell the daily news whose hour has come, and what could not be sent before. Never raises."""
    try:
        await deliver(application, deps, await asyncio.to_thread(deps.notes.news.due, now), digest=True)
        await deliver(application, deps, await asyncio.to_thread(deps.notes.news.waiting))
    except StateError as error:
        _LOGGER.warning("news are not told now (%s)", error)
    except Exception as error:  # noqa: BLE001 - tomorrow's news must come whatever is wrong with today's
        where = frames_of(error.__traceback__)
        _LOGGER.error("news are not told now (%s): %s", type(error).__name__, where)  # noqa: TRY400 - no texts in logs


def until_next_look(now: dt.datetime) -> float:
    """Return the seconds until the next quarter of an hour.

    >>> until_next_look(dt.datetime(2026, 3, 1, 8, 59, 30, tzinfo=dt.UTC))
    30.0
    """
    return QUARTER - now.timestamp() % QUARTER
