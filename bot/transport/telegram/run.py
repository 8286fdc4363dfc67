"""Polling: a token and the app enter; the process answers readers until it is told to stop.

It ends quietly on SIGTERM and SIGINT, with SettingsError where the token is wrong, and with TransportError where
Telegram cannot be reached.
"""

from __future__ import annotations

import asyncio
import logging
import re
import signal
from contextlib import suppress
from datetime import timedelta
from typing import Final

from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.errors import SettingsError, TransportError
from bot.transport.telegram.application import UPDATE_TYPES, AnyApplication, build
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.logs import guard_logs, redact
from bot.transport.telegram.updates import SoundUpdates

_LOGGER: Final = logging.getLogger(__name__)
_TOKEN_FORM: Final = re.compile(r"[0-9]+:[A-Za-z0-9_-]{30,}")
_POLL: Final = timedelta(seconds=10)
_CONNECTIONS: Final = 64
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
_POLLING_TASK: Final = "Updater:start_polling:polling_task"  # the name that the library gives it


def run_polling(token: str, base_url: str | None, deps: Deps) -> int:
    """Answer readers through Telegram until a signal comes; return the exit status.

    `base_url` is a self-hosted Bot API server such as `http://localhost:8081`; None is Telegram's own.

    Raises:
        SettingsError: the token is malformed, or Telegram does not know it.
        TransportError: Telegram cannot be reached, or stopped accepting the bot.
    """
    guard_logs()
    builder = ApplicationBuilder().token(checked_token(token))
    builder.request(HTTPXRequest(connection_pool_size=_CONNECTIONS))
    builder.get_updates_request(SoundUpdates(HTTPXRequest(connection_pool_size=1)))
    if base_url:
        builder.base_url(server_address(base_url))
    asyncio.run(_run_until_signal(build(builder, deps)))
    return 0


def checked_token(token: str) -> str:
    """Return a token of the right form. Raises SettingsError, which never quotes it.

    >>> checked_token("secret")
    Traceback (most recent call last):
    ...
    bot.errors.SettingsError: TELEGRAM_TOKEN does not look like a bot token (digits, a colon, 30 or more letters)
    """
    if not token.strip():
        raise SettingsError("TELEGRAM_TOKEN is not set: get a token from @BotFather, or try the bot with `chat`")
    if not _TOKEN_FORM.fullmatch(token.strip()):
        form = "digits, a colon, 30 or more letters"
        raise SettingsError(f"TELEGRAM_TOKEN does not look like a bot token ({form})")
    return token.strip()


def server_address(base_url: str) -> str:
    """Return the address that the library wants for a Bot API server.

    >>> server_address("http://localhost:8081/")
    'http://localhost:8081/bot'
    """
    address = base_url.strip().rstrip("/")
    if not re.fullmatch(r"https?://[^\s/]+(?:/\S*)?", address):
        raise SettingsError("TELEGRAM_BASE_URL is not an http or https address")
    return address if address.endswith("/bot") else f"{address}/bot"


async def poll(application: AnyApplication, *, stop: asyncio.Event) -> None:
    """Run an Application by polling until `stop` is set; every update fetched by then is answered.

    Raises:
        SettingsError: Telegram does not know the token.
        TransportError: Telegram cannot be reached, or stopped accepting the bot.
    """
    try:
        async with application:
            await _poll(application, stop)
    except InvalidToken:
        # The library quotes the token in this error: neither its text nor the error itself may go further.
        raise SettingsError("TELEGRAM_TOKEN is not accepted: Telegram does not know this token") from None
    except TelegramError as error:
        raise TransportError(f"Telegram cannot be reached: {redact(error.message)}") from None


async def _run_until_signal(application: AnyApplication) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in _SIGNALS:
        with suppress(NotImplementedError):  # event loops of Windows know no signal handlers
            loop.add_signal_handler(number, stop.set)
    running = asyncio.create_task(poll(application, stop=stop))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if not application.running:
        running.cancel()  # told to stop before it had started
    with suppress(asyncio.CancelledError):
        await running


async def _poll(application: AnyApplication, stop: asyncio.Event) -> None:
    updater = application.updater
    if updater is None:
        raise TransportError("this bot was built without polling")
    if application.post_init:
        await application.post_init(application)
    await application.start()
    try:
        await updater.start_polling(timeout=_POLL, allowed_updates=UPDATE_TYPES, error_callback=_log_polling)
        _LOGGER.info("@%s answers", application.bot.username)
        await _until(stop)
    finally:
        await _stop(application)


async def _stop(application: AnyApplication) -> None:
    """Stop fetching, then finish what was fetched, also where the end of fetching fails."""
    try:
        if application.updater and application.updater.running:
            await application.updater.stop()
    finally:
        await application.stop()


async def _until(stop: asyncio.Event) -> None:
    """Wait for the stop, or for the end of polling: the library ends it for good when a token is revoked."""
    polling = [task for task in asyncio.all_tasks() if task.get_name() == _POLLING_TASK]
    stopping = asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait({stopping, *polling}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    for task in done - {stopping}:
        task.result()


def _log_polling(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        _LOGGER.error("another process polls with the same token; only one may")
        return
    _LOGGER.warning("updates could not be fetched (%s); trying again", type(error).__name__)
