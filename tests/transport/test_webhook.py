"""Updates by webhook: only with the secret, never lost, answered at once and once."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import ssl
import threading
import time
from contextlib import asynccontextmanager

import httpx
import pytest
from telegram.ext import ApplicationBuilder

from bot.errors import TransportError
from bot.settings import Place, WebhookSettings
from bot.transport.botapi.request import InProcessRequest
from bot.transport.botapi.server import BotApi
from bot.transport.telegram import pulse as pulses
from bot.transport.telegram import webhook as webhooks
from bot.transport.telegram.application import UPDATE_TYPES, build
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.intake import Intake
from bot.transport.telegram.listen import health_route, listening
from bot.transport.telegram.order import PerChat
from bot.transport.telegram.polling import Polling
from bot.transport.telegram.pulse import Phase, Pulse
from bot.transport.telegram.run import answer
from bot.transport.telegram.webhook import Webhook

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]

SECRET = "a-secret_of-32-letters-and-digits"
PATH = "/rails"
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # made once and without certificates: no client here needs any
HEADER = "X-Telegram-Bot-Api-Secret-Token"


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


class Hooked:
    """A bot behind a webhook, and a Telegram that calls it."""

    def __init__(self, app, *, at_once=100, token="7:" + "x" * 35):
        self.api = BotApi()
        self.called = []
        self.request = _Noting(self.api, self.called)
        self.intake = Intake(at_once)
        builder = ApplicationBuilder().token(token).request(self.request).updater(None).update_queue(self.intake)
        self.application = build(builder, Deps(app))
        self.port = free_port()
        self.url = f"https://bot.example.org{PATH}"
        settings = WebhookSettings(self.url, SECRET, Place("127.0.0.1", self.port), 7)
        self.pulse = Pulse("webhook")
        self.source = Webhook(self.application, settings, self.pulse)
        self.stop = asyncio.Event()

    @asynccontextmanager
    async def running(self):
        running = asyncio.create_task(answer(self.application, self.source, pulse=self.pulse, stop=self.stop))
        while self.pulse.phase is Phase.STARTING and not running.done():  # noqa: ASYNC110 - it happens in the bot
            await asyncio.sleep(0.005)
        try:
            yield self
        finally:
            self.stop.set()
            await running

    async def post(self, content, *, secret=SECRET, path=PATH, method="POST"):
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        headers = {HEADER: secret} if secret is not None else {}
        async with httpx.AsyncClient(verify=NO_TLS) as client:
            return await client.request(
                method, f"http://127.0.0.1:{self.port}{path}", content=body, headers=headers, timeout=20
            )


class _Noting(InProcessRequest):
    def __init__(self, api, called):
        super().__init__(api)
        self._called = called
        self.told = {"setWebhook": True}

    async def do_request(self, url, method, request_data=None, *rest, **more):
        name = url.rpartition("/")[2]
        self._called.append((name, request_data.json_parameters if request_data else {}))
        if name in self.told:
            return 200, json.dumps({"ok": True, "result": self.told[name]}).encode()
        return await super().do_request(url, method, request_data, *rest, **more)


@pytest.fixture
def hooked(fake_app):
    return Hooked(fake_app)


async def until(condition):
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - what is awaited happens inside the code under test
            await asyncio.sleep(0.005)


async def test_telegram_is_told_where_to_call_and_what_is_wanted(hooked):
    async with hooked.running():
        told = next(data for name, data in hooked.called if name == "setWebhook")
    assert (told["url"], told["secret_token"], told["max_connections"]) == (
        "https://bot.example.org/rails",
        SECRET,
        "7",
    )
    assert json.loads(told["allowed_updates"]) == list(UPDATE_TYPES)
    assert told.get("drop_pending_updates", "false").lower() == "false"


async def test_an_update_is_taken_and_answered(hooked, reader):
    async with hooked.running():
        answered = await hooked.post(hooked.api.say("rye", sender=reader))
        assert answered.status_code == 200
        await until(lambda: len(hooked.api.messages) == 2)
    assert [each.text for each in hooked.api.messages.values()] == ["rye", "echo: rye"]


@pytest.mark.parametrize(
    "secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", SECRET.upper(), "ъ".encode()], ids=str
)
async def test_without_the_secret_nothing_is_taken(hooked, reader, secret, caplog, fake_app):
    async with hooked.running():
        refused = await hooked.post(hooked.api.say("my words", sender=reader), secret=secret)
    assert refused.status_code == 403
    assert fake_app.asked == []
    assert "without the right secret" in caplog.text
    assert "my words" not in caplog.text


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
async def test_only_posting_is_allowed(hooked, method):
    async with hooked.running():
        assert (await hooked.post({}, method=method)).status_code == 405
        assert (await hooked.post({}, path="/elsewhere")).status_code == 404


async def test_what_is_too_large_is_refused(hooked):
    async with hooked.running():
        assert (await hooked.post(b"x" * (webhooks.BODY_LIMIT + 1))).status_code == 413


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b'{"update_id": "one"}', b"\xff", b"[" * 100_000], ids=repr)
async def test_what_is_no_update_is_refused(hooked, body):
    async with hooked.running():
        assert (await hooked.post(body)).status_code == 400


async def test_poison_is_skipped_and_logged_without_its_words(hooked, reader, caplog, fake_app):
    async with hooked.running():
        poisoned = hooked.api.update(message={"text": "my words", "date": "never"})
        assert (await hooked.post(poisoned)).status_code == 200
        assert (await hooked.post(hooked.api.say("sound", sender=reader))).status_code == 200
        await until(lambda: fake_app.asked)
    assert f"update {poisoned['update_id']} cannot be decoded and is skipped" in caplog.text
    assert "my words" not in caplog.text


async def test_an_update_that_comes_twice_is_answered_once(hooked, reader):
    async with hooked.running():
        update = hooked.api.say("rye", sender=reader)
        for _ in range(3):
            assert (await hooked.post(update)).status_code == 200
        await until(lambda: len(hooked.api.messages) == 2)
    assert len(hooked.api.messages) == 2


async def test_a_full_queue_sends_telegram_away_and_loses_nothing(fake_app, reader):
    hooked = Hooked(fake_app, at_once=3)
    may_go = asyncio.Event()
    process = hooked.application.update_processor.do_process_update

    async def wait(update, coroutine):
        await may_go.wait()
        await process(update, coroutine)

    hooked.application.update_processor.do_process_update = wait
    async with hooked.running():
        updates = [hooked.api.say(f"{number}", sender=reader) for number in range(5)]
        statuses = [(await hooked.post(each)).status_code for each in updates]
        assert statuses == [200, 200, 200, 503, 503]
        may_go.set()
        await until(lambda: len(fake_app.asked) == 3)
        assert [(await hooked.post(each)).status_code for each in updates[3:]] == [200, 200]
    assert [text for text, *_ in fake_app.asked] == ["0", "1", "2", "3", "4"]


async def test_a_bot_that_stops_answers_what_it_took_and_takes_no_more(hooked, reader, fake_app):
    async with hooked.running():
        await hooked.post(hooked.api.say("before", sender=reader))
        await hooked.source.stop()
        assert (await hooked.post(hooked.api.say("after", sender=reader))).status_code == 503
    assert [text for text, *_ in fake_app.asked] == ["before"]
    assert "deleteWebhook" not in [name for name, _ in hooked.called]


async def test_a_webhook_that_was_taken_away_is_set_again(hooked, monkeypatch, caplog):
    monkeypatch.setattr(webhooks, "LOOK_EVERY", 0.05)
    async with hooked.running():
        hooked.called.clear()
        await until(lambda: "setWebhook" in [name for name, _ in hooked.called])
    assert "another process took the webhook away" in caplog.text
    assert SECRET not in caplog.text


async def test_what_telegram_could_not_deliver_is_logged(hooked, monkeypatch, caplog):
    monkeypatch.setattr(webhooks, "LOOK_EVERY", 60.0)
    trouble = {"url": hooked.url, "has_custom_certificate": False, "pending_update_count": 7}
    trouble |= {"last_error_date": int(time.time()), "last_error_message": "Wrong response from the webhook: 502"}
    hooked.request.told["getWebhookInfo"] = trouble
    async with hooked.running():
        await hooked.source._look_after()
    (record,) = [each for each in caplog.records if "could not deliver" in each.getMessage()]
    assert "502" in record.getMessage()
    assert record.fields == {"waiting_at_telegram": 7}


async def test_a_place_that_is_taken_is_told(hooked):
    with (
        socket.create_server(("127.0.0.1", hooked.port)),
        pytest.raises(TransportError, match=f"cannot listen on 127.0.0.1:{hooked.port}: "),
    ):
        await answer(hooked.application, hooked.source, pulse=hooked.pulse, stop=hooked.stop)


async def test_health_of_a_bot_that_is_well(hooked):
    async with hooked.running():
        answered = await hooked.post(b"", path="/healthz", method="GET")
    assert answered.status_code == 200
    assert answered.json()["status"] == "ok"
    assert answered.json()["mode"] == "webhook"


def asked_after(port, path="/healthz", content=None):
    if content is None:
        return httpx.get(f"http://127.0.0.1:{port}{path}", timeout=20, verify=NO_TLS)
    return httpx.post(
        f"http://127.0.0.1:{port}{path}", json=content, headers={HEADER: SECRET}, timeout=20, verify=NO_TLS
    )


async def test_a_blocked_event_loop_is_told_of_and_updates_are_sent_away(hooked, reader, monkeypatch, caplog, fake_app):
    monkeypatch.setattr(pulses, "BLOCKED_AFTER", 0.2)
    monkeypatch.setattr(webhooks, "PATIENCE", 0.2)
    seen, update = [], hooked.api.say("my words", sender=reader)

    def look():
        time.sleep(1.0)
        seen.append(asked_after(hooked.port))
        seen.append(asked_after(hooked.port, PATH, update))

    async with hooked.running():
        looking = threading.Thread(target=look)
        looking.start()
        while looking.is_alive():
            time.sleep(0.1)  # noqa: ASYNC251 - that is the point
        health, sent = seen
        assert (health.status_code, health.json()["status"]) == (503, "blocked")
        assert sent.status_code == 503
        await until(hooked.pulse.well)
        assert (await asyncio.to_thread(asked_after, hooked.port)).status_code == 200
        assert (await asyncio.to_thread(asked_after, hooked.port, PATH, update)).status_code == 200
        await until(lambda: fake_app.asked)
    stuck = [each for each in caplog.records if "is stuck" in each.getMessage()]
    assert len(stuck) == 1
    assert "test_a_blocked_event_loop" in stuck[0].fields["at"]
    assert "my words" not in caplog.text
    assert len(fake_app.asked) == 1


async def test_health_while_polling(fake_app):
    api = BotApi()
    builder = ApplicationBuilder().token("7:" + "x" * 35).request(InProcessRequest(api))
    application = build(builder.get_updates_request(InProcessRequest(api)), Deps(fake_app))
    port, pulse, stop = free_port(), Pulse("polling", details=lambda: {"waiting": 3}), asyncio.Event()
    source = Polling(application, pulse, Place("127.0.0.1", port))
    running = asyncio.create_task(answer(application, source, pulse=pulse, stop=stop))
    await until(lambda: pulse.phase is Phase.RUNNING)
    answered = await asyncio.to_thread(asked_after, port)
    assert answered.status_code == 200
    assert answered.json().items() >= {"status": "ok", "mode": "polling", "waiting": 3}.items()
    assert (await asyncio.to_thread(asked_after, port, "/other")).status_code == 404
    stop.set()
    await running


@pytest.mark.parametrize("phase", [Phase.STARTING, Phase.STOPPING])
def test_health_of_a_bot_that_does_not_answer_readers(phase):
    pulse, port = Pulse("polling", phase=phase), free_port()
    with listening(Place("127.0.0.1", port), [health_route(pulse)]):
        answered = asked_after(port)
    assert (answered.status_code, answered.json()["status"]) == (503, phase.value)


async def test_no_log_holds_the_secret(hooked, reader, caplog):
    caplog.set_level(logging.DEBUG)
    async with hooked.running():
        await hooked.post(hooked.api.say("break", sender=reader))
        await until(lambda: hooked.api.messages)
    ours = [each for each in caplog.records if each.name.startswith("bot.")]
    assert ours
    assert not any(SECRET in each.getMessage() for each in ours)
    assert SECRET not in repr(hooked.source._settings)


def test_the_processor_of_a_webhook_keeps_the_order_too(hooked):
    assert isinstance(hooked.application.update_processor, PerChat)
