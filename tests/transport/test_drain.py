"""The end: what was taken is answered, what is too slow is given up and counted, a second signal cuts it short."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest
from telegram.error import InvalidToken
from telegram.ext import ApplicationBuilder

from bot.errors import SettingsError
from bot.transport.botapi.request import InProcessRequest
from bot.transport.botapi.server import BotApi
from bot.transport.telegram import run
from bot.transport.telegram.application import build
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.intake import Intake
from bot.transport.telegram.pace import Limits
from bot.transport.telegram.polling import Polling
from bot.transport.telegram.pulse import Phase, Pulse
from bot.transport.telegram.run import answer, until_signalled
from bot.transport.telegram.updates import SoundUpdates


class Slow(InProcessRequest):
    """A Telegram whose sendMessage takes so many seconds."""

    seconds = 0.0
    refuses_token = False

    async def do_request(self, url, *rest, **more):
        if url.endswith("/sendMessage"):
            await asyncio.sleep(self.seconds)
        if self.refuses_token and not url.endswith("/getUpdates"):
            raise InvalidToken("Unauthorized")
        return await super().do_request(url, *rest, **more)


class Polled:
    """A bot that polls, and a Telegram that may be slow."""

    def __init__(self, app, seconds=0.0, *, limits=None):
        self.api = BotApi()
        self.request = Slow(self.api)
        self.request.seconds = seconds
        builder = ApplicationBuilder().token("7:" + "x" * 35).request(self.request).update_queue(Intake())
        builder.get_updates_request(SoundUpdates(self.request))
        self.application = build(builder, Deps(app), limits=limits or Limits(None, None, None))
        self.pulse = Pulse("polling")
        self.source = Polling(self.application, self.pulse)

    def signalled(self):
        return asyncio.create_task(until_signalled(self.application, self.source, pulse=self.pulse))

    async def asked(self, reader, app, number):
        for each in range(number):
            self.api.queue(self.api.say(f"{each}", sender=reader))
        async with asyncio.timeout(5):
            while not app.asked:  # noqa: ASYNC110 - it happens inside the code under test
                await asyncio.sleep(0.005)

    @property
    def answered(self):
        return sum(each.sender == self.api.me for each in self.api.messages.values())


async def test_sigterm_lets_a_slow_answer_out(fake_app, reader):
    polled = Polled(fake_app, 0.3)
    running = polled.signalled()
    await polled.asked(reader, fake_app, 3)
    os.kill(os.getpid(), signal.SIGTERM)
    assert await asyncio.wait_for(running, 5) == 0
    assert polled.answered == 3


async def test_what_is_too_slow_is_given_up_and_counted(fake_app, reader, monkeypatch, caplog):
    monkeypatch.setattr(run, "DRAIN", 0.3)
    polled = Polled(fake_app, 30)
    running = polled.signalled()
    await polled.asked(reader, fake_app, 3)
    os.kill(os.getpid(), signal.SIGTERM)
    assert await asyncio.wait_for(running, 5) == 0
    given_up = [each for each in caplog.records if hasattr(each, "fields") and "given_up" in each.fields]
    assert [each.fields["given_up"] for each in given_up] == [3]


async def test_a_second_signal_cuts_the_end_short(fake_app, reader):
    polled = Polled(fake_app, 30)
    running = polled.signalled()
    await polled.asked(reader, fake_app, 3)
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.sleep(0.1)
    assert polled.pulse.phase is Phase.STOPPING
    os.kill(os.getpid(), signal.SIGTERM)
    assert await asyncio.wait_for(running, 5) == 1


async def test_what_waits_for_its_pace_is_drained_too(fake_app, reader):
    polled = Polled(fake_app, limits=Limits())
    running = polled.signalled()
    await polled.asked(reader, fake_app, 4)
    os.kill(os.getpid(), signal.SIGTERM)
    assert await asyncio.wait_for(running, 9) == 0
    assert polled.answered == 4


async def test_a_token_revoked_while_nobody_polls_ends_the_run(fake_app, reader):
    polled = Polled(fake_app)
    stop = asyncio.Event()
    running = asyncio.create_task(answer(polled.application, polled.source, pulse=polled.pulse, stop=stop))
    await polled.asked(reader, fake_app, 1)
    polled.request.refuses_token = True
    polled.api.queue(polled.api.say("rye", sender=reader))
    with pytest.raises(SettingsError, match="TELEGRAM_TOKEN is not accepted"):
        await asyncio.wait_for(running, 5)


async def test_a_method_that_an_old_server_does_not_know_ends_nothing(fake_app, reader):
    polled = Polled(fake_app)
    stop = asyncio.Event()
    running = asyncio.create_task(answer(polled.application, polled.source, pulse=polled.pulse, stop=stop))
    await polled.asked(reader, fake_app, 1)
    polled.application.bot.rate_limiter.revoked.set()
    await asyncio.sleep(0.05)
    assert not running.done()
    assert not polled.application.bot.rate_limiter.revoked.is_set()
    stop.set()
    await running


async def test_what_runs_beside_is_started_and_cancelled(fake_app):
    polled, seen = Polled(fake_app), []

    async def beside():
        seen.append("started")
        try:
            await asyncio.sleep(60)
        finally:
            seen.append("ended")

    stop = asyncio.Event()
    running = asyncio.create_task(
        answer(polled.application, polled.source, pulse=polled.pulse, stop=stop, beside=(beside,))
    )
    while not seen:  # noqa: ASYNC110 - it happens inside the code under test
        await asyncio.sleep(0.005)
    stop.set()
    await running
    assert seen == ["started", "ended"]
