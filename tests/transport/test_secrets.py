"""The bot as a process, at DEBUG, with everything going wrong: neither token, secret nor a reader's words are told."""

import asyncio
import os
import signal
import socket
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.transport.botapi.errors import ApiError, ForbiddenError, TooManyRequestsError, Trouble
from bot.transport.botapi.http_server import serving
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import EventKind

ROOT = Path(__file__).parents[2]
KEY = "AAH" + "canary_-7" * 4
TOKEN = f"7003:{KEY}"
SECRET = "hook-canary-" + "s" * 24
WORDS = "кукурузамарк"
NEVER_TOLD = {"token": KEY, "secret": SECRET, "words": WORDS, "name": "Namemark"}
PATIENCE = 60.0

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as opened:
        return opened.getsockname()[1]


def environment(address, *, hooked, form, tmp_path):
    port = free_port()
    hook = {
        "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "TELEGRAM_WEBHOOK_LISTEN": f"127.0.0.1:{port}",
    }
    own = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_BASE_URL": address, "DOSSIER_LOG": "DEBUG", "DOSSIER_LOG_FORMAT": form}
    kept = {"DOSSIER_STATE": str(tmp_path / "state"), "no_proxy": "127.0.0.1", "PYTHONASYNCIODEBUG": "1"}
    return {**os.environ, **own, **kept, **(hook if hooked else {})}


@asynccontextmanager
async def running(environ):
    """Run the bot as a process; at the end tell it to stop. Yields a list for its exit status and output."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=ROOT,
        env=environ,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    ended = []
    try:
        yield process, ended
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        output, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        ended += [process.returncode, output.decode()]
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def told(output):
    return [name for name, canary in NEVER_TOLD.items() if canary in output]


async def until(condition):
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - what is awaited happens in another process
            await asyncio.sleep(0.02)


FAULTS = (
    ApiError(f'can\'t parse entities: Unsupported start tag "{WORDS}" at byte offset 7'),
    ApiError(f'wrong text "{WORDS}"'),
    ForbiddenError("bot was blocked by the user"),
    TooManyRequestsError(3600),
    ApiError("chat not found"),
    Trouble.CUT,
)


@pytest.mark.parametrize("hooked", [False, True], ids=["polling", "webhook"])
@pytest.mark.parametrize("form", ["text", "json"])
async def test_a_process_where_everything_goes_wrong_tells_no_secret(reader, tmp_path, hooked, form):
    api, answered = BotApi(token=TOKEN), []
    me = type(reader)(reader.id, "Namemark", language_code="ru")
    api.subscribe(lambda event: answered.append(event.kind))
    async with serving(api) as address:
        environ = environment(address, hooked=hooked, form=form, tmp_path=tmp_path)
        async with running(environ) as (process, ended):
            for number, fault in enumerate(FAULTS):
                chat = type(me)(600 + number, "Namemark", language_code="ru")
                api.fail_next("sendMessage", fault)
                api.queue(api.say(f"сколько {WORDS}?", sender=chat))
                await until(lambda: not api._faults._waiting["sendMessage"] or process.returncode is not None)
            api.queue(api.update(message={"message_id": 1, "date": 10**20, "text": WORDS}))
            api.queue(api.say(f"сколько {WORDS}?", sender=me))
            await until(lambda: len(api.messages.of(me.id)) == 2 or process.returncode is not None)
            api.queue(api.press(api.messages.of(me.id)[-1], WORDS[:9], sender=me))
            await until(lambda: EventKind.CALLBACK_ANSWERED in answered or process.returncode is not None)
    status, output = ended
    assert status == 0, output
    assert "failed with" in output
    assert told(output) == []


async def test_a_token_that_nobody_knows_is_not_told(tmp_path):
    async with serving(BotApi(token="7004:" + "z" * 35)) as address:
        environ = environment(address, hooked=False, form="text", tmp_path=tmp_path)
        async with running(environ) as (process, ended):
            await asyncio.wait_for(process.wait(), PATIENCE)
    assert "TELEGRAM_TOKEN is not accepted" in ended[1]
    assert ended[0] == 2
    assert told(ended[1]) == []


async def test_a_server_that_is_not_there_is_named_without_the_token(tmp_path):
    environ = environment(f"http://127.0.0.1:{free_port()}", hooked=False, form="text", tmp_path=tmp_path)
    async with running(environ) as (process, ended):
        await asyncio.wait_for(process.wait(), PATIENCE)
    assert ended[0] == 1
    assert "Telegram cannot be reached" in ended[1]
    assert told(ended[1]) == []
