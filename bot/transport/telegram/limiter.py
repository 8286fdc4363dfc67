"""Calls to Telegram: each is made when it may be made, and again only where that is safe.

What sends or edits something keeps the pace (`pace.py`); answers to buttons and inline queries, the typing sign and all
questions to Telegram are free. A call that Telegram put off (RetryAfter) or that never reached it (no connection) is
repeated; one that timed out after it was sent may have been done, and a second try would send a second message. What
would reach its reader too late is not sent at all.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Any, Final

import httpx
from telegram.error import BadRequest, ChatMigrated, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.transport.telegram.journal import current, note
from bot.transport.telegram.mending import mended
from bot.transport.telegram.pace import UNLIMITED, Limits, Pace, Urgency, urgency

_LOGGER: Final = logging.getLogger(__name__)

PATIENCE: Final = {Urgency.ANSWER: 60.0, Urgency.NEWS: 900.0}
"""Seconds from the question, or from the news, after which a message is better not sent."""

_ATTEMPTS: Final = 4
_FIRST_PAUSE: Final = 0.5  # seconds before the second try to connect; doubles each time
_NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_PACED: Final = ("send", "edit", "copy", "forward")
_TYPING: Final = "sendChatAction"

Answer = bool | dict[str, Any] | list[dict[str, Any]]


class TooLateError(RetryAfter):
    """A message was not sent, because its reader would have got it too late."""


@dataclass(frozen=True, slots=True)
class _Call:
    """A call on its way: its method, whether and where it keeps the pace, and when it is too late (loop time)."""

    method: str
    paced: bool
    chat: int | str | None
    urgency: Urgency
    until: float


class Limiter(BaseRateLimiter[None]):
    """Makes the calls of one bot. `revoked` is set when Telegram no longer knows the token."""

    def __init__(self, limits: Limits = UNLIMITED) -> None:
        self._pace = Pace(limits)
        self.revoked = asyncio.Event()

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
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002
    ) -> Answer:
        """Make a call, again where that is safe."""
        call = _call(endpoint, data)
        if endpoint == _TYPING and self._pace.halted_until(call.chat) > _now():
            return True  # nobody is typing where nothing may be sent
        for attempt in count(1):
            await self._admit(call)
            try:
                return await callback(*args, **kwargs)
            except InvalidToken:
                self.revoked.set()
                raise
            except (ChatMigrated, BadRequest) as refusal:
                if attempt == _ATTEMPTS or not mended(data, refusal):
                    raise
            except (RetryAfter, NetworkError) as error:
                wait = self._pause(error, attempt, call)
                if wait is None or attempt == _ATTEMPTS:
                    raise
                _LOGGER.info("%s is tried again in %.1f s (%s)", endpoint, wait, type(error).__name__)
                await asyncio.sleep(wait)
        raise AssertionError  # pragma: no cover - the loop above never ends by itself

    async def _admit(self, call: _Call) -> None:
        if not call.paced:
            return
        halted = self._pace.halted_until(call.chat)
        if halted > call.until:
            raise _too_late(call, halted - _now())
        try:
            async with asyncio.timeout_at(call.until):
                await self._pace.admit(call.chat, call.urgency)
        except TimeoutError:
            raise _too_late(call) from None

    def _pause(self, error: TelegramError, attempt: int, call: _Call) -> float | None:
        """Return the seconds to wait before the next try, or None where there must be none."""
        if isinstance(error, RetryAfter):
            wait = _seconds(error)
            if call.paced:
                self._pace.halt(call.chat, wait)
        elif isinstance(error.__cause__, _NEVER_SENT):
            wait = _FIRST_PAUSE * 2 ** (attempt - 1)
        else:
            return None
        return wait if _now() + wait <= call.until else None


def _call(method: str, data: dict[str, Any]) -> _Call:
    entry, how = current(), urgency()
    asked = entry.taken if entry and how is Urgency.ANSWER else _now()
    paced = method.startswith(_PACED) and method != _TYPING
    return _Call(method, paced, _chat(data.get("chat_id")), how, asked + PATIENCE[how])


def _chat(named: Any) -> int | str | None:
    """Return a chat by one name, whether it was given as a number or as the number's digits."""
    text = str(named) if named is not None else ""
    return int(text) if text.removeprefix("-").isdecimal() else text or None


def _too_late(call: _Call, wait: float = 1.0) -> TooLateError:
    note("late", call.method)
    return TooLateError(timedelta(seconds=max(1.0, wait)))


def _seconds(error: RetryAfter) -> float:
    told = error.retry_after
    return told.total_seconds() if isinstance(told, timedelta) else float(told)


def _now() -> float:
    return asyncio.get_running_loop().time()
