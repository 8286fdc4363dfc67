"""The command itself, in a process of its own against the Bot API over HTTP: from the start to the last signal."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from bot.transport.botapi.errors import TooManyRequestsError
from bot.transport.botapi.http_server import serving
from bot.transport.botapi.server import BotApi

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

ROOT = Path(__file__).parents[2]
CANARY = "AAH" + "canary_-7" * 4
TOKEN = f"7001:{CANARY}"
SECRET = "canary-secret_of-32-letters-and-7"
FACT = "- {id: opened, kind: statement, summary: {en: The railway to the harbour opened.}}"
MORE = "\n- {id: sank, kind: statement, summary: {en: The ferry to the island sank.}}"


class Process:
    """A running `dossier-bot run`; `log` is what it has written so far."""

    def __init__(self, process):
        self.process = process
        self.log = ""
        self._reading = asyncio.create_task(self._read())

    async def _read(self):
        while line := await self.process.stderr.readline():
            self.log += line.decode()

    @property
    def entries(self):
        return [json.loads(line) for line in self.log.splitlines()]

    async def until(self, condition, seconds=60):
        async with asyncio.timeout(seconds):
            while not condition():
                assert self.process.returncode is None, self.log
                await asyncio.sleep(0.02)

    async def says(self, words):
        await self.until(lambda: words in self.log)

    async def ends(self, number=signal.SIGTERM):
        """Send a signal; return the exit status and the seconds until the end."""
        started = asyncio.get_running_loop().time()
        self.process.send_signal(number)
        status = await asyncio.wait_for(self.process.wait(), 20)
        await self._reading
        return status, asyncio.get_running_loop().time() - started


@asynccontextmanager
async def started(address, folder, tmp_path, *arguments, **variables):
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("TELEGRAM", "DOSSIER"))},
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_BASE_URL": address,
        "DOSSIER_LOG": "DEBUG",
        "DOSSIER_LOG_FORMAT": "json",
        "DOSSIER_STATE": str(tmp_path / "state"),
        "DOSSIER_CACHE": str(tmp_path / "cache"),
        "no_proxy": "*",
        **variables,
    }
    command = [sys.executable, "-m", "bot", "--base", str(folder.path), "run", *arguments]
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env=environment, stderr=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield Process(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@pytest.fixture
def folder(dossier_folder):
    return dossier_folder.facts(FACT)


@pytest.fixture
def api():
    return BotApi(token=TOKEN)


def answers(api):
    return [each.text for each in api.messages.values() if each.sender == api.me]


async def test_polling_from_the_start_over_reloads_to_the_end(api, folder, tmp_path, reader):
    async with serving(api) as address, started(address, folder, tmp_path) as bot:
        await bot.says("answers")
        api.queue(api.say("the ferry to the island my-own-words", sender=reader))
        await bot.until(lambda: len(answers(api)) == 1)
        folder.facts(FACT + MORE)
        await bot.says("the dossier is reloaded")
        api.queue(api.say("the ferry to the island", sender=reader))
        await bot.until(lambda: len(answers(api)) == 2)
        folder.facts("- {id: opened, kind: wonder}")
        await bot.says("the dossier is broken")
        api.queue(api.say("the ferry to the island", sender=reader))
        await bot.until(lambda: len(answers(api)) == 3)
        status, _ = await bot.ends()
    assert status == 0
    assert "The ferry to the island sank" not in answers(api)[0]
    assert "The ferry to the island sank" in answers(api)[1]
    assert "The ferry to the island sank" in answers(api)[2]
    assert CANARY not in bot.log
    assert "my-own-words" not in bot.log
    handled = [each for each in bot.entries if each["event"] == "update handled"]
    assert [each["outcome"] for each in handled][1:] == ["answer", "answer"]


async def test_sighup_reloads_where_nobody_watches(api, folder, tmp_path, reader):
    async with serving(api) as address, started(address, folder, tmp_path, DOSSIER_RELOAD="signal") as bot:
        await bot.says("answers")
        folder.facts(FACT + MORE)
        bot.process.send_signal(signal.SIGHUP)
        await bot.says("the dossier is reloaded")
        assert (await bot.ends(signal.SIGINT))[0] == 0


async def test_a_webhook_from_the_start_to_an_end_with_answers_under_way(api, folder, tmp_path, reader):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    webhook = {
        "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}/rails",
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "TELEGRAM_WEBHOOK_LISTEN": f"127.0.0.1:{port}",
    }
    async with serving(api) as address, started(address, folder, tmp_path, "--webhook", **webhook) as bot:
        await bot.says("answers")
        assert (api.delivery.url, api.delivery.secret) == (webhook["TELEGRAM_WEBHOOK_URL"], SECRET)
        async with httpx.AsyncClient(trust_env=False) as client:
            health = (await client.get(f"http://127.0.0.1:{port}/healthz")).json()
            forged = await client.post(f"http://127.0.0.1:{port}/rails", json={"update_id": 1})
        assert health.items() >= {"status": "ok", "mode": "webhook", "waiting": 0, "state": "ok"}.items()
        assert health["dossier"]["facts"] == 1
        assert forged.status_code == 403
        api.fail_next("sendMessage", TooManyRequestsError(2))
        api.queue(api.say("when did the railway to the harbour open?", sender=reader))
        await bot.says("is tried again")
        status, seconds = await bot.ends()
    assert status == 0
    assert seconds < 10
    assert len(answers(api)) == 1
    assert CANARY not in bot.log
    assert SECRET not in bot.log


async def test_what_takes_too_long_at_the_end_is_given_up_within_ten_seconds(api, folder, tmp_path, reader):
    async with serving(api) as address, started(address, folder, tmp_path) as bot:
        await bot.says("answers")
        api.fail_next("sendMessage", TooManyRequestsError(50))
        api.queue(api.say("when did the railway to the harbour open?", sender=reader))
        await bot.says("is tried again")
        status, seconds = await bot.ends()
    assert status == 0
    assert seconds < 10
    assert [each["given_up"] for each in bot.entries if "given_up" in each] == [1]


async def test_a_token_that_telegram_does_not_know_is_a_setting_that_is_wrong(api, folder, tmp_path):
    other = {"TELEGRAM_TOKEN": "7002:" + "z" * 35, "DOSSIER_LOG_FORMAT": "text"}
    async with serving(api) as address, started(address, folder, tmp_path, **other) as bot:
        status = await asyncio.wait_for(bot.process.wait(), 60)
        await bot._reading
    assert status == 2
    assert "TELEGRAM_TOKEN is not accepted" in bot.log
    assert "zzz" not in bot.log
    assert "Traceback" not in bot.log
