"""Updates by polling: getUpdates is asked again and again, what it brings goes into the queue."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final

from telegram.error import Conflict, TelegramError

from bot.errors import TransportError
from bot.settings import Place
from bot.transport.telegram.application import UPDATE_TYPES, AnyApplication
from bot.transport.telegram.listen import health_route, listening
from bot.transport.telegram.pulse import Pulse

_LOGGER: Final = logging.getLogger(__name__)
_POLL: Final = timedelta(seconds=10)

CONFIRM: Final = 1.5
"""Seconds in which Telegram is told at the end what was taken: what was asked still has to be answered after that."""

_TASK: Final = "Updater:start_polling:polling_task"  # the name that the library gives it


class Polling:
    """Takes updates by polling; `health` is where to listen for whoever asks after the bot's health."""

    def __init__(self, application: AnyApplication, pulse: Pulse, health: Place | None = None) -> None:
        self._application = application
        self._pulse = pulse
        self._health = health

    @contextmanager
    def open(self) -> Iterator[None]:
        """Listen for whoever asks after the bot's health, where that is wanted."""
        if self._health is None:
            yield
            return
        with listening(self._health, [health_route(self._pulse)]):
            yield

    async def start(self) -> None:
        """Take updates from now on. The library takes a webhook away first, and keeps what waits at Telegram."""
        updater = self._application.updater
        if updater is None:
            raise TransportError("this bot was built without polling")
        await updater.start_polling(timeout=_POLL, allowed_updates=UPDATE_TYPES, error_callback=_log)

    async def stop(self) -> None:
        """Take no more updates, and tell Telegram which were taken; one that does not listen may send them again."""
        updater = self._application.updater
        if updater is None or not updater.running:
            return
        try:
            async with asyncio.timeout(CONFIRM):
                await updater.stop()
        except TimeoutError:
            _LOGGER.warning("Telegram could not be told which updates were taken and may send the last ones again")

    async def ended(self) -> None:
        """Wait for the end of polling, which comes by itself when a token is revoked. Raises what ended it."""
        for task in [each for each in asyncio.all_tasks() if each.get_name() == _TASK]:
            await asyncio.shield(task)


def _log(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        _LOGGER.error("another process polls with the same token; only one may, and this one tries again")
        return
    _LOGGER.warning("updates could not be fetched (%s); trying again", type(error).__name__)
