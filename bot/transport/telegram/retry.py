"""Retries: a call enters, its answer leaves. Only what certainly was not done is done again.

A call that Telegram put off (RetryAfter) or that never reached it (no connection) is repeated; one that timed out after
it was sent may have been done, and a second try would send a second message.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any, Final

import httpx
from telegram.error import NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

_LOGGER: Final = logging.getLogger(__name__)
_ATTEMPTS: Final = 4
_LONGEST_WAIT: Final = 60.0  # seconds; a chat that must wait longer is better told nothing
_FIRST_PAUSE: Final = 0.5  # seconds before the second try to connect; doubles each time
_NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)

Answer = bool | dict[str, Any] | list[dict[str, Any]]


class Retrying(BaseRateLimiter[None]):
    """Repeats calls that were put off or never sent; `sleep` waits for so many seconds."""

    def __init__(self, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._sleep = sleep

    async def initialize(self) -> None:
        """Do nothing: there is nothing to set up."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to tear down."""

    async def process_request(  # noqa: PLR0913, PLR0917 - the signature is the library's
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],  # noqa: ARG002
        rate_limit_args: None,  # noqa: ARG002
    ) -> Answer:
        """Make a call, again where that is safe."""
        for attempt in range(1, _ATTEMPTS):
            try:
                return await callback(*args, **kwargs)
            except (RetryAfter, NetworkError) as error:
                wait = _pause(error, attempt)
                if wait is None:
                    raise
                _LOGGER.info("%s is tried again in %.1f s (%s)", endpoint, wait, type(error).__name__)
                await self._sleep(wait)
        return await callback(*args, **kwargs)


def _pause(error: TelegramError, attempt: int) -> float | None:
    """Return the seconds to wait before the next try, or None where there must be none."""
    if isinstance(error, RetryAfter):
        told = error.retry_after
        seconds = told.total_seconds() if isinstance(told, timedelta) else float(told)
        return seconds if seconds <= _LONGEST_WAIT else None
    return _FIRST_PAUSE * 2 ** (attempt - 1) if isinstance(error.__cause__, _NEVER_SENT) else None
