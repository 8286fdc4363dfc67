"""Running by polling: updates arrive, poison is skipped, the end is graceful, and the token is nowhere to be read."""

import asyncio
import json
import logging
import os
import signal
import traceback

import httpx
import pytest
from telegram.error import Conflict, InvalidToken, NetworkError
from telegram.ext import ApplicationBuilder

from bot.errors import SettingsError, TransportError
from bot.settings import RunSettings, TelegramSettings
from bot.transport.botapi.request import InProcessRequest
from bot.transport.botapi.server import BotApi
from bot.transport.telegram import run
from bot.transport.telegram.application import build
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.logs import guard_logs, redact
from bot.transport.telegram.polling import Polling
from bot.transport.telegram.pulse import Pulse
from bot.transport.telegram.run import checked_token, poll, run_bot, server_address, until_signalled
from bot.transport.telegram.updates import SoundUpdates, sound_payload

SECRET = "AAH" + "canary_-7" * 4
TOKEN = f"7001:{SECRET}"


@pytest.fixture
def api():
    return BotApi(token=TOKEN)


@pytest.fixture
def guarded_logs():
    factory = logging.getLogRecordFactory()
    levels = {name: logging.getLogger(name).level for name in ("httpx", "httpcore", "hpack")}
    guard_logs()
    yield
    logging.setLogRecordFactory(factory)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def polled(api, app, *, request=None, token=TOKEN):
    inner = request or InProcessRequest(api)
    builder = ApplicationBuilder().token(token).request(inner).get_updates_request(SoundUpdates(inner))
    return build(builder, Deps(app))


async def signalled(application):
    pulse = Pulse("polling")
    return await until_signalled(application, Polling(application, pulse), pulse=pulse)


async def until(condition):
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - what is awaited happens inside the code under test
            await asyncio.sleep(0.005)


async def test_queued_updates_are_answered_in_order_and_confirmed(api, fake_app, reader):
    stop = asyncio.Event()
    for text in ("one", "two"):
        api.queue(api.say(text, sender=reader))
    running = asyncio.create_task(poll(polled(api, fake_app), stop=stop))
    await until(lambda: len(fake_app.asked) == 2)
    api.queue(api.say("three", sender=reader))
    await until(lambda: len(fake_app.asked) == 3)
    stop.set()
    await running
    assert [text for text, *_ in fake_app.asked] == ["one", "two", "three"]
    assert api.call("getWebhookInfo", {}, token=TOKEN)[1]["result"]["pending_update_count"] == 0


async def test_what_was_fetched_is_answered_before_the_end(api, fake_app, reader):
    stop = asyncio.Event()
    for number in range(40):
        api.queue(api.say(f"{number}", sender=reader))
    running = asyncio.create_task(poll(polled(api, fake_app), stop=stop))
    await until(lambda: fake_app.asked)
    stop.set()
    await running
    assert [text for text, *_ in fake_app.asked] == [f"{number}" for number in range(40)]
    assert sum(each.sender == api.me for each in api.messages.values()) == 40


async def test_a_server_that_does_not_listen_at_the_end_holds_nothing_up(api, fake_app, reader, caplog, monkeypatch):
    monkeypatch.setattr("bot.transport.telegram.polling.CONFIRM", 0.05)
    stop, deaf = asyncio.Event(), asyncio.Event()

    class Deaf(InProcessRequest):
        async def do_request(self, url, *arguments, **more):
            if stop.is_set() and url.endswith("/getUpdates"):
                await deaf.wait()
            return await super().do_request(url, *arguments, **more)

    api.queue(api.say("one", sender=reader))
    running = asyncio.create_task(poll(polled(api, fake_app, request=Deaf(api)), stop=stop))
    await until(lambda: len(fake_app.asked) == 1)
    stop.set()
    await asyncio.wait_for(running, 5)
    assert "could not be told which updates were taken" in caplog.text
    assert "Traceback" not in caplog.text


async def test_a_stop_before_the_start_is_a_stop(api, fake_app):
    class NeverAnswers(InProcessRequest):
        async def do_request(self, *_args, **_kwargs):
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.sleep(60)

    assert await asyncio.wait_for(signalled(polled(api, fake_app, request=NeverAnswers(api))), 5) == 0
    assert fake_app.asked == []


def test_a_run_ends_with_status_nought_or_a_clear_error(fake_app, guarded_logs, monkeypatch):
    async def ends(application, *_, **__):
        assert application.bot.base_url == f"http://localhost:8081/bot{TOKEN}"
        return 0

    monkeypatch.setattr(run, "until_signalled", ends)
    settings = RunSettings(TelegramSettings(TOKEN, "http://localhost:8081"))
    assert run_bot(settings, Deps(fake_app)) == 0


POISON = {
    "message of letters": {"message": "rye"},
    "callback of letters": {"callback_query": "rye"},
    "date out of range": {"message": {"message_id": 1, "date": 10**20, "chat": {"id": 1, "type": "private"}}},
}


@pytest.mark.parametrize("content", POISON.values(), ids=POISON)
async def test_an_update_that_cannot_be_decoded_is_skipped(api, fake_app, reader, caplog, content):
    stop = asyncio.Event()
    poison = api.update(**content)
    api.queue(poison)
    api.queue(api.say("sound", sender=reader))
    running = asyncio.create_task(poll(polled(api, fake_app), stop=stop))
    await until(lambda: fake_app.asked)
    stop.set()
    await running
    assert fake_app.asked[0][0] == "sound"
    assert f"update {poison['update_id']} cannot be decoded and is skipped" in caplog.text


HALF = {
    "message without a chat": {"message": {"message_id": 1, "date": 0, "text": "rye"}},
    "callback without a sender": {"callback_query": {"id": "1", "chat_instance": "1", "data": "1w"}},
    "nothing in it": {},
    "of a kind to come": {"harvest": {"rye": 1}},
}


@pytest.mark.parametrize("content", HALF.values(), ids=HALF)
async def test_half_an_update_does_not_stop_the_next(api, fake_app, reader, content):
    stop = asyncio.Event()
    api.queue(api.update(**content))
    api.queue(api.say("sound", sender=reader))
    running = asyncio.create_task(poll(polled(api, fake_app), stop=stop))
    await until(lambda: fake_app.asked)
    stop.set()
    await running
    assert fake_app.asked[0][0] == "sound"


async def test_a_batch_of_nothing_but_poison_is_confirmed(api, fake_app):
    stop = asyncio.Event()
    api.queue(api.update(message="rye"))
    running = asyncio.create_task(poll(polled(api, fake_app), stop=stop))
    await until(lambda: not api.call("getUpdates", {}, token=TOKEN)[1]["result"])
    stop.set()
    await running


@pytest.mark.parametrize("payload", [b"{", b"[]", b'{"ok": true, "result": true}'], ids=["broken", "array", "true"])
def test_other_payloads_are_left_to_the_library(payload):
    assert sound_payload(payload) == payload


def test_what_is_no_update_at_all_is_dropped():
    assert json.loads(sound_payload(b'{"ok": true, "result": [5, {}]}'))["result"] == []


async def test_a_token_that_telegram_does_not_know_ends_in_one_line(api, fake_app):
    with pytest.raises(SettingsError, match="TELEGRAM_TOKEN is not accepted") as raised:
        await poll(polled(api, fake_app, token="7002:" + "z" * 35), stop=asyncio.Event())
    assert "zzz" not in "".join(traceback.format_exception(raised.value))


class DeadLine(InProcessRequest):
    async def do_request(self, *_args, **_kwargs):
        raise NetworkError(f"httpx.ReadError: /bot{TOKEN}/getMe")


async def test_a_dead_network_ends_in_one_line(api, fake_app):
    with pytest.raises(TransportError, match="Telegram cannot be reached") as raised:
        await poll(polled(api, fake_app, request=DeadLine(api)), stop=asyncio.Event())
    assert SECRET not in "".join(traceback.format_exception(raised.value))


class Revoked(InProcessRequest):
    errors: tuple[Exception, ...] = ()

    async def do_request(self, url, *args, **kwargs):
        if url.endswith("getUpdates") and self.errors:
            first, *rest = self.errors
            self.errors = tuple(rest)
            raise first
        return await super().do_request(url, *args, **kwargs)


async def test_a_token_revoked_while_running_ends_the_run(api, fake_app):
    request = Revoked(api)
    request.errors = (InvalidToken("Unauthorized"),)
    with pytest.raises(SettingsError, match="TELEGRAM_TOKEN is not accepted"):
        await poll(polled(api, fake_app, request=request), stop=asyncio.Event())


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (Conflict("terminated by other getUpdates request"), "another process"),
        (NetworkError("x"), "could not be fetched"),
    ],
    ids=["conflict", "network"],
)
async def test_polling_goes_on_after_an_error(api, fake_app, reader, caplog, error, words):  # noqa: PLR0913, PLR0917
    request, stop = Revoked(api), asyncio.Event()
    request.errors = (error,)
    api.queue(api.say("rye", sender=reader))
    running = asyncio.create_task(poll(polled(api, fake_app, request=request), stop=stop))
    await until(lambda: fake_app.asked)
    stop.set()
    await running
    assert words in caplog.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
async def test_a_signal_ends_the_run_after_the_answer(api, fake_app, reader, number):
    api.queue(api.say("rye", sender=reader))
    running = asyncio.create_task(signalled(polled(api, fake_app)))
    await until(lambda: fake_app.asked)
    os.kill(os.getpid(), number)
    await asyncio.wait_for(running, 5)
    assert [each.text for each in api.messages.values()] == ["rye", "echo: rye"]


@pytest.mark.parametrize("token", ["", "  ", "harvest", "12:short", "x:" + "y" * 35, "12:" + "y" * 35 + " z"])
def test_a_malformed_token_is_named_and_not_quoted(fake_app, token, guarded_logs):
    with pytest.raises(SettingsError, match="TELEGRAM_TOKEN") as raised:
        run_bot(RunSettings(TelegramSettings(token)), Deps(fake_app))
    assert not token.strip() or token not in str(raised.value)


def test_a_token_of_the_right_form_is_taken_without_blanks():
    assert checked_token(f" {TOKEN}\n") == TOKEN


def test_a_server_address_must_be_http():
    with pytest.raises(SettingsError, match="TELEGRAM_BASE_URL"):
        server_address("localhost")


async def test_no_log_of_any_level_holds_the_token(api, fake_app, reader, caplog, guarded_logs):
    caplog.set_level(logging.DEBUG)
    stop = asyncio.Event()
    application = polled(api, fake_app)
    api.queue(api.say("break", sender=reader))
    running = asyncio.create_task(poll(application, stop=stop))
    await until(lambda: fake_app.asked)
    logging.getLogger("anyone").warning("%r %s", application.bot, f"https://api.example.org/bot{TOKEN}/getMe")
    logging.getLogger("httpx").info("POST https://api.example.org/bot%s/getMe", TOKEN)
    rejected = InvalidToken(f"The token `{TOKEN}` was rejected by the server.")
    logging.getLogger("anyone").error("no luck", exc_info=rejected, stack_info=True)
    stop.set()
    await running
    assert SECRET not in caplog.text
    assert not any(SECRET in str(vars(record)) for record in caplog.records)
    assert "<token>" in caplog.text
    assert not any(record.name == "httpx" for record in caplog.records)


async def test_http_libraries_do_not_log_addresses(caplog, guarded_logs):
    caplog.set_level(logging.DEBUG)
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={}))
    async with httpx.AsyncClient(transport=transport) as client:
        await client.get(f"https://api.example.org/bot{TOKEN}/getMe")
    assert SECRET not in caplog.text


def test_guarding_twice_is_guarding_once(guarded_logs):
    factory = logging.getLogRecordFactory()
    guard_logs()
    assert logging.getLogRecordFactory() is factory


def test_a_record_with_wrong_arguments_is_still_a_record(caplog, guarded_logs):
    logging.getLogger("anyone").warning("%d rails", "no")
    assert "%d rails" in caplog.text


@pytest.mark.parametrize("text", [f"/bot{TOKEN}/getMe", f"token={TOKEN}", f"bot7001%3A{SECRET}", repr(TOKEN)])
def test_a_token_is_blotted_out_wherever_it_stands(text):
    assert SECRET not in redact(text)
