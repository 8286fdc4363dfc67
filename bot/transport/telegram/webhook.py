"""Updates by webhook: Telegram's requests enter, updates in the queue and quick answers leave.

200 means that the update is in the queue, 503 that Telegram shall send it again: no room, no time, or the end is near.
So nothing is lost, and what comes again although it was taken is answered once (`order.py`). Requests without the
secret are refused before anything of them is read.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any, Final

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.settings import WebhookSettings
from bot.transport.telegram.application import UPDATE_TYPES, AnyApplication
from bot.transport.telegram.listen import health_route, listening
from bot.transport.telegram.logs import fields
from bot.transport.telegram.pulse import Pulse
from bot.transport.telegram.updates import sound_update

_LOGGER: Final = logging.getLogger(__name__)

BODY_LIMIT: Final = 1_000_000
"""Bytes of the largest update that is read; Telegram's take a few kB."""

PATIENCE: Final = 3.0
"""Seconds in which the bot's event loop must take an update; Telegram itself waits for a minute."""

LOOK_EVERY: Final = 300.0
"""Seconds between two looks at how the webhook is."""

_SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a name
_AGAIN: Final = {"Retry-After": "1"}


class Webhook:
    """Takes updates by webhook."""

    def __init__(self, application: AnyApplication, settings: WebhookSettings, pulse: Pulse) -> None:
        self._application = application
        self._settings = settings
        self._pulse = pulse
        self._loop: asyncio.AbstractEventLoop | None = None
        self._taking = False

    @contextmanager
    def open(self) -> Iterator[None]:
        """Listen, for Telegram and for whoever asks after the bot's health."""
        self._loop = asyncio.get_running_loop()
        taking = Route(self._settings.path, self._receive, methods=["POST"])
        with listening(self._settings.place, [health_route(self._pulse), taking]):
            yield

    async def start(self) -> None:
        """Take updates from now on, and tell Telegram where; those that wait there are kept."""
        self._taking = True
        await self._set()

    async def _set(self) -> None:
        await self._application.bot.set_webhook(
            self._settings.url,
            secret_token=self._settings.secret,
            allowed_updates=UPDATE_TYPES,
            max_connections=self._settings.connections,
            drop_pending_updates=False,
        )

    async def stop(self) -> None:
        """Take no more updates. The webhook stays set: Telegram keeps what comes until somebody listens again."""
        self._taking = False

    async def ended(self) -> None:
        """Look after the webhook for ever: nothing but the end of the process ends it."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            try:
                await self._look_after()
            except InvalidToken:
                raise
            except TelegramError as error:
                _LOGGER.warning("Telegram does not tell how the webhook is (%s)", type(error).__name__)

    async def _look_after(self) -> None:
        """Set the webhook again where somebody took it away, and log what Telegram could not deliver."""
        told = await self._application.bot.get_webhook_info()
        if told.url != self._settings.url:
            _LOGGER.error("another process took the webhook away with the same token; it is set again")
            await self._set()
        ago = time.time() - told.last_error_date.timestamp() if told.last_error_date else LOOK_EVERY
        if ago < LOOK_EVERY:
            waiting = fields(waiting_at_telegram=told.pending_update_count)
            _LOGGER.warning("Telegram could not deliver an update (%s)", told.last_error_message, extra=waiting)

    async def _receive(self, request: Request) -> Response:
        """Answer one request, in the server's thread and event loop."""
        if not self._known(request):
            _LOGGER.warning("a webhook request without the right secret is refused")
            return Response(status_code=HTTPStatus.FORBIDDEN)
        body = await _body(request)
        if body is None:
            return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        update = _json(body)
        if update is None:
            _LOGGER.warning("a webhook request that holds no update is refused")
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        if await self._handed_over(update):
            return Response()
        return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE, headers=_AGAIN)

    def _known(self, request: Request) -> bool:
        told = request.headers.get(_SECRET_HEADER, "")
        return hmac.compare_digest(told.encode("latin-1", "replace"), self._settings.secret.encode())

    async def _handed_over(self, update: dict[str, Any]) -> bool:
        """Hand an update to the bot's event loop; tell whether it took it in time."""
        if self._loop is None:
            return False
        taken = asyncio.run_coroutine_threadsafe(self._take(update), self._loop)
        try:
            return await asyncio.wait_for(asyncio.wrap_future(taken), PATIENCE)
        except TimeoutError:
            _LOGGER.warning("an update was not taken in time; Telegram is asked to send it again")
            return False

    async def _take(self, raw: dict[str, Any]) -> bool:
        """Put an update into the queue, in the bot's event loop; one that makes no sense counts as taken."""
        if not self._taking:
            return False
        bot: Bot = self._application.bot
        update = sound_update(raw, bot)
        if update is None:
            return True
        try:
            self._application.update_queue.put_nowait(update)
        except asyncio.QueueFull:
            _LOGGER.warning("the queue is full; Telegram is asked to send update %s again", update.update_id)
            return False
        return True


async def _body(request: Request) -> bytes | None:
    """Return what a request carries, or None where that is too much; one that broke off carries nothing."""
    body = b""
    try:
        async for part in request.stream():
            body += part
            if len(body) > BODY_LIMIT:
                return None
    except ClientDisconnect:
        return b""
    return body


def _json(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) and isinstance(update.get("update_id"), int) else None
