"""The whole bot, channel included, under a crowd → questions per second and how long a reply takes, beside an echo bot.

Both bots run on the same library over the same in-process Bot API: an update is decoded, handled, answered by a call
that is encoded, checked and kept, and the server's answer is decoded. The echo bot knows nothing and shows what that
alone costs.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import quantiles
from typing import Any, Final

from rich import box
from rich.console import Console
from rich.table import Table
from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

from bot.app import App
from bot.errors import DossierError
from bot.evaluate.traffic import Traffic, distinct, popular
from bot.evaluate.wide import wide_console
from bot.store import load_questions
from bot.transport.botapi.request import InProcessRequest
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import EventKind, User
from bot.transport.telegram.application import AnyApplication, build
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.order import PerChat

CHATS: Final = 50
RATE: Final = 100.0
"""Questions a second of all chats together, at random moments: each of fifty chats asks two a second."""

ASKED: Final = 5_000
DISTINCT_ASKED: Final = 2_000
TIMED: Final = 1_500
"""Questions asked one after another for the throughput, and, of those, as they come for the latency."""

_READERS: Final = tuple(User(1_000 + each, "Reader", language_code="ru") for each in range(CHATS))
_TOKEN: Final = f"7:{'x' * 35}"


@dataclass(frozen=True, slots=True)
class Crowded:
    """What a bot did: questions per second of its own time on one core, and milliseconds from asking to the reply."""

    per_second: float
    p50_ms: float
    p99_ms: float


class Stand:
    """A bot on the in-process server; `replies` counts what it has sent."""

    def __init__(self, app: App | None) -> None:
        """Put up the bot that answers from `app`, or without one the bot that echoes."""
        self.api = BotApi()
        self.replies = 0
        self.api.subscribe(lambda event: self._count(sent=event.kind is EventKind.SENT))
        self.application = build(_builder(self.api), Deps(app)) if app else _echoing(self.api)

    def _count(self, *, sent: bool) -> None:
        self.replies += sent

    def asked(self, number: int, text: str) -> Awaitable[None]:
        """Let a reader ask; what is returned waits for the reply."""
        update = Update.de_json(self.api.say(text, sender=_READERS[number % CHATS]), self.application.bot)
        return self.application.update_processor.process_update(update, self.application.process_update(update))


def bench_channel(app: App, folder: Path, *, console: Console | None = None, asked: int = ASKED) -> None:
    """Measure the whole bot over a base, and print a small table; nothing where the base has no gold questions."""
    questions = load_questions(folder, app.base)
    if not questions:
        return
    app.warm()
    out = console or wide_console()
    often, once = popular(questions, asked), distinct(questions, min(asked, DISTINCT_ASKED))
    known, fresh = (App(app.base, index=app.index) for _ in range(2))
    rows = []
    for traffic, answering in ((often, known), (often.asked_again(), known), (once, fresh)):
        with out.status(f"{CHATS} chats: {traffic.name} questions"):
            rows.append(_row(traffic, "dossier-bot", crowded(traffic.texts, answering)))
            if not traffic.again:
                rows.append(_row(traffic, "echo bot", crowded(traffic.texts, None)))
    out.print(_table(rows))


def crowded(texts: Sequence[str], app: App | None) -> Crowded:
    """Ask a bot every text in turn, then the last of them as a crowd would. Raises DossierError if a reply is lost."""
    return asyncio.run(_crowded(texts, Stand(app)))


async def _crowded(texts: Sequence[str], stand: Stand) -> Crowded:
    timed = texts[-min(TIMED, len(texts) // 2) :]
    one_by_one = texts[: len(texts) - len(timed)]
    async with stand.application:
        taken = await _own_time(one_by_one, stand)
        times = await _reply_times(timed, stand)
    if stand.replies < len(texts):
        raise DossierError(f"{len(texts) - stand.replies} of {len(texts)} questions were left without a reply")
    cuts = quantiles(times, n=100)
    return Crowded(len(one_by_one) / taken, cuts[49], cuts[98])


async def _own_time(texts: Sequence[str], stand: Stand) -> float:
    """Ask one text after another; return the seconds that the process itself worked."""
    started = time.process_time()
    for number, text in enumerate(texts):
        await stand.asked(number, text)
    return time.process_time() - started


async def _reply_times(texts: Sequence[str], stand: Stand) -> list[float]:
    """Ask at random moments, whether or not earlier replies are there; return the milliseconds until each reply.

    A reply is late from the moment at which its question was due, even where the bot was too busy to take it.
    """
    chance = Random("moments")  # noqa: S311 - repeatable on purpose
    times: list[float] = []
    waiting: list[asyncio.Task[None]] = []
    due = time.perf_counter()
    for number, text in enumerate(texts):
        due += chance.expovariate(RATE)
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        waiting.append(asyncio.create_task(_timed(stand.asked(number, text), due, times)))
    await asyncio.gather(*waiting)
    return times


async def _timed(reply: Awaitable[None], due: float, times: list[float]) -> None:
    await reply
    times.append((time.perf_counter() - due) * 1000)


def _echoing(api: BotApi) -> AnyApplication:
    async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message and update.message.text:
            await update.message.reply_text(update.message.text)

    application = _builder(api).concurrent_updates(PerChat()).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    return application


def _builder(api: BotApi) -> ApplicationBuilder[Any, Any, Any, Any, Any, Any]:
    request = InProcessRequest(api)
    return ApplicationBuilder().token(_TOKEN).request(request).get_updates_request(request)


def _row(traffic: Traffic, name: str, measured: Crowded) -> tuple[str, ...]:
    return (
        traffic.name,
        f"{len(traffic.texts):,}",
        f"{traffic.repeated:.0%}",
        name,
        f"{measured.per_second:,.0f}",
        f"{measured.p50_ms:.1f} ms",
        f"{measured.p99_ms:.1f} ms",
    )


def _table(rows: Sequence[tuple[str, ...]]) -> Table:
    table = Table(title=f"{CHATS} chats, {RATE:.0f} questions a second", title_justify="left", box=box.SIMPLE_HEAD)
    for heading in ("questions", "asked", "repeated", "bot", "per second", "p50", "p99"):
        table.add_column(heading, justify="left" if heading in {"questions", "bot"} else "right", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    return table
