"""Running: settings and the app enter; the process answers readers until it is told to stop.

SIGTERM and SIGINT end it gracefully: nothing more is taken, what was taken is answered, and whatever is not after eight
seconds is given up and counted in the log. A second signal gives it up at once. SIGHUP reloads the dossier. An update
is answered at most once: those in the hands of a process that is killed are lost, unless Telegram had not been told yet
that they were taken and sends them again.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Protocol

from telegram.error import InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.errors import SettingsError, TransportError
from bot.settings import RunSettings
from bot.transport.telegram.application import AnyApplication, build
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.digest import Clock, keep_telling
from bot.transport.telegram.follow import announce
from bot.transport.telegram.intake import Intake
from bot.transport.telegram.limiter import Limiter
from bot.transport.telegram.logs import fields, guard_logs, redact
from bot.transport.telegram.order import PerChat
from bot.transport.telegram.pace import Limits
from bot.transport.telegram.polling import Polling
from bot.transport.telegram.pulse import Phase, Pulse, watched
from bot.transport.telegram.reload import Reloader
from bot.transport.telegram.service import tell_service
from bot.transport.telegram.signals import LastResort, on_signals
from bot.transport.telegram.updates import SoundUpdates
from bot.transport.telegram.webhook import Webhook

_LOGGER: Final = logging.getLogger(__name__)
_TOKEN_FORM: Final = re.compile(r"[0-9]+:[A-Za-z0-9_-]{30,}")
_CONNECTIONS: Final = 64

DRAIN: Final = 8.0
"""Seconds in which what was taken is answered at the end; with a second for the rest it stays below ten."""

_LAST_MOMENT: Final = 1.0


Beside = Callable[[], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class _Ends:
    """What ends the process: `stop` in good order, `force` at once."""

    stop: asyncio.Event
    force: asyncio.Event


class Source(Protocol):
    """Where updates come from: `Polling` or `Webhook`."""

    def open(self) -> AbstractContextManager[None]:
        """Listen, where there is anything to listen to."""
        ...

    async def start(self) -> None:
        """Take updates from now on."""
        ...

    async def stop(self) -> None:
        """Take no more updates."""
        ...

    async def ended(self) -> None:
        """Wait until no more updates can come, and raise why."""
        ...


def run_bot(settings: RunSettings, deps: Deps, reloader: Reloader | None = None, *, clock: Clock | None = None) -> int:
    """Answer readers through Telegram until a signal comes; return the exit status.

    With a `clock`, which tells the time in the zone of daily news, followers are told what changes.

    Raises:
        SettingsError: the token is malformed, or Telegram does not know it.
        TransportError: Telegram cannot be reached, stopped accepting the bot, or the place to listen is taken.
    """
    guard_logs(settings.telegram.token, settings.webhook.secret if settings.webhook else "")
    application = _application(settings, deps)

    def details() -> dict[str, Any]:
        held = {"state": deps.notes.disk.standing.value}
        return _queue(application) | held | ({"dossier": reloader.standing()} if reloader else {})

    pulse = Pulse("webhook" if settings.webhook else "polling", details=details)
    source: Source = Polling(application, pulse, settings.health)
    if settings.webhook:
        source = Webhook(application, settings.webhook, pulse)
    beside: list[Beside] = [reloader.run] if reloader else []
    if reloader:
        reloader.after.append(partial(announce, application, deps))
    if clock:
        beside.append(partial(keep_telling, application, deps, now=clock))
    last_resort = LastResort()
    run = until_signalled(
        application,
        source,
        pulse=pulse,
        beside=beside,
        reload=reloader.want if reloader else None,
        last_resort=last_resort,
    )
    try:
        return asyncio.run(run)
    finally:
        last_resort.cancel()


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
    """Run an Application by polling until `stop` is set, as `answer` does."""
    pulse = Pulse("polling")
    await answer(application, Polling(application, pulse), pulse=pulse, stop=stop)


async def answer(  # noqa: PLR0913 - five parts that only this joins
    application: AnyApplication,
    source: Source,
    *,
    pulse: Pulse,
    stop: asyncio.Event,
    force: asyncio.Event | None = None,
    beside: Sequence[Beside] = (),
) -> None:
    """Run an Application until `stop` is set; every update taken by then is answered, unless `force` is set too.

    Each of `beside` is started when the bot answers and cancelled when it is told to stop.

    Raises:
        SettingsError: Telegram does not know the token.
        TransportError: Telegram cannot be reached, or stopped accepting the bot.
    """
    beating = asyncio.create_task(pulse.beat(lambda: tell_service("WATCHDOG=1")))
    ends = _Ends(stop, force or asyncio.Event())
    try:
        with source.open(), watched(pulse):
            async with application:
                await _answer(application, source, pulse, ends, beside)
    except InvalidToken:
        # The library quotes the token in this error: neither its text nor the error itself may go further.
        raise SettingsError("TELEGRAM_TOKEN is not accepted: Telegram does not know this token") from None
    except TelegramError as error:
        raise TransportError(f"Telegram cannot be reached: {redact(error.message)}") from None
    finally:
        await _cancelled(beating)


async def until_signalled(  # noqa: PLR0913 - what `answer` takes, and two answers to signals
    application: AnyApplication,
    source: Source,
    *,
    pulse: Pulse,
    beside: Sequence[Beside] = (),
    reload: Callable[[], None] | None = None,
    last_resort: LastResort | None = None,
) -> int:
    """Run an Application until a signal comes; return the exit status: 1 where a second one cut the end short."""
    stop, force = asyncio.Event(), asyncio.Event()

    def told() -> None:
        (force if stop.is_set() else stop).set()

    with on_signals(told, reload=reload, last_resort=last_resort):
        running = asyncio.create_task(answer(application, source, pulse=pulse, stop=stop, force=force, beside=beside))
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not application.running:
            running.cancel()  # told to stop before it had started
        with suppress(asyncio.CancelledError):
            await running
    return int(force.is_set())


def _application(settings: RunSettings, deps: Deps) -> AnyApplication:
    builder = ApplicationBuilder().token(checked_token(settings.telegram.token)).update_queue(Intake())
    builder.request(HTTPXRequest(connection_pool_size=_CONNECTIONS))
    builder.get_updates_request(SoundUpdates(HTTPXRequest(connection_pool_size=1)))
    if settings.telegram.base_url:
        builder.base_url(server_address(settings.telegram.base_url))
    return build(builder, deps, limits=Limits())


async def _answer(
    application: AnyApplication, source: Source, pulse: Pulse, ends: _Ends, beside: Sequence[Beside]
) -> None:
    tasks = []
    if application.post_init:
        await application.post_init(application)
    await application.start()
    try:
        await source.start()
        tasks = [asyncio.create_task(each()) for each in beside]
        pulse.phase = Phase.RUNNING
        tell_service("READY=1")
        _LOGGER.info("@%s answers", application.bot.username, extra=fields(mode=pulse.mode))
        await _first(ends.stop.wait(), source.ended(), _revoked(application))
    finally:
        pulse.phase = Phase.STOPPING
        tell_service("STOPPING=1")
        _LOGGER.info("nothing more is taken; what was taken is answered", extra=fields(**_queue(application)))
        await _cancelled(*tasks)
        await _drain(application, source, ends.force)


async def _revoked(application: AnyApplication) -> None:
    """Wait until Telegram no longer knows the token. Raises InvalidToken.

    An old Bot API server answers methods that it does not know as it answers strangers, so it is asked once more.
    """
    limiter = application.bot.rate_limiter
    while isinstance(limiter, Limiter):
        await limiter.revoked.wait()
        limiter.revoked.clear()
        await application.bot.get_me()
    await asyncio.Event().wait()


async def _drain(application: AnyApplication, source: Source, force: asyncio.Event) -> None:
    """Take nothing more and finish what was taken, in time."""
    closing = asyncio.create_task(_close(application, source))
    forced = asyncio.create_task(force.wait())
    await asyncio.wait({closing, forced}, timeout=DRAIN, return_when=asyncio.FIRST_COMPLETED)
    forced.cancel()
    if not closing.done():
        processor = application.update_processor
        given_up = processor.abandon() if isinstance(processor, PerChat) else 0
        _LOGGER.warning("not all that was asked could be answered in time", extra=fields(given_up=given_up))
        await asyncio.wait({closing}, timeout=_LAST_MOMENT)
    closing.cancel()
    for problem in await asyncio.gather(closing, return_exceptions=True):
        if isinstance(problem, Exception):
            _LOGGER.warning("the end was not in order (%s)", type(problem).__name__)
    if application.running:
        await application.stop()


async def _close(application: AnyApplication, source: Source) -> None:
    """Stop taking updates, then finish those that were taken, also where the first fails."""
    try:
        await source.stop()
    finally:
        await application.stop()


async def _cancelled(*tasks: asyncio.Task[Any]) -> None:
    """Cancel tasks and wait for their ends, whatever those are."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _first(*waits: Awaitable[Any]) -> None:
    """Wait for whichever is done first, give up the others, and raise what it raised."""
    tasks = [asyncio.ensure_future(each) for each in waits]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
    for task in done:
        task.result()


def _queue(application: AnyApplication) -> dict[str, Any]:
    """Return how many updates are not done with, how old the newest is, and how many were dropped so far."""
    queue, processor = application.update_queue, application.update_processor
    told: dict[str, Any] = {}
    if isinstance(queue, Intake):
        told |= {"waiting": queue.pending, "last_update_age_s": queue.age()}
    if isinstance(processor, PerChat):
        told["dropped"] = processor.dropped
    return told
