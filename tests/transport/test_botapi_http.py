"""The same server over HTTP: every way to call it, files, long polling, webhooks in order, and lines that break."""

import asyncio
import json
from contextlib import asynccontextmanager
from http import HTTPStatus

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut
from telegram.request import HTTPXRequest
from tiny_pictures import png

from bot.transport.botapi.errors import TooManyRequestsError, Trouble
from bot.transport.botapi.hook import SECRET_HEADER
from bot.transport.botapi.http_server import serving
from bot.transport.botapi.server import BotApi

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
TOKEN = "7001:" + "x" * 35


@pytest.fixture
def api(reader):
    server = BotApi(token=TOKEN)
    server.say("hello", sender=reader)
    return server


@pytest.fixture
async def address(api):
    async with serving(api) as address:
        yield address


@pytest.fixture
async def telegram(address):
    request = HTTPXRequest(read_timeout=0.3, httpx_kwargs={"trust_env": False})
    polling = HTTPXRequest(httpx_kwargs={"trust_env": False})
    addresses = {"base_url": f"{address}/bot", "base_file_url": f"{address}/file/bot"}
    async with Bot(TOKEN, **addresses, request=request, get_updates_request=polling) as bot:
        yield bot


FORMS = {
    "query": {"params": {"chat_id": 501, "text": "rye"}},
    "form": {"data": {"chat_id": 501, "text": "rye"}},
    "json": {"json": {"chat_id": 501, "text": "rye", "disable_notification": True}},
    "multipart": {"data": {"chat_id": 501, "text": "rye"}, "files": {"other": b"x"}},
}


@pytest.mark.raw_calls
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
async def test_calls_come_in_every_form(api, address, form):
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.post(f"{address}/bot{TOKEN}/sendmessage", **form)
    assert answer.json()["result"]["text"] == "rye"
    assert api.messages[501, 2].text == "rye"


@pytest.mark.raw_calls
async def test_a_body_that_is_no_json_brings_no_parameters(address):
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.post(f"{address}/bot{TOKEN}/sendMessage", content=b"{", headers=JSON_BODY)
    assert (answer.status_code, answer.json()["description"]) == (400, "Bad Request: chat_id is empty")


JSON_BODY = {"Content-Type": "application/json"}


async def test_refusals_are_what_the_library_knows(api, telegram):
    with pytest.raises(BadRequest, match="Chat not found"):
        await telegram.send_message(404, "x")
    api.fail_next("sendMessage", TooManyRequestsError(7))
    with pytest.raises(RetryAfter, match="7"):
        await telegram.send_message(501, "x")


@pytest.mark.raw_calls
async def test_a_wrong_token_is_refused(address):
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.post(f"{address}/bot7002:{'z' * 35}/getMe")
    assert (answer.status_code, answer.json()["description"]) == (401, "Unauthorized")


async def test_pictures_go_there_and_back(telegram):
    sent = await telegram.send_photo(501, png(), caption="rye")
    file = await telegram.get_file(sent.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == png()


async def test_a_file_needs_its_name_and_the_token(api, address, telegram):
    photo = api.files.keep(png())
    path = api.files.described(photo.file_id)["file_path"]
    async with httpx.AsyncClient(trust_env=False) as client:
        answers = [await client.get(f"{address}/file/bot{each}") for each in (f"7:x/{path}", f"{TOKEN}/photos/rye.png")]
    assert [each.status_code for each in answers] == [404, 404]


async def test_polling_waits_for_an_update(api, telegram, reader):
    waiting = asyncio.create_task(telegram.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    assert not waiting.done()
    api.queue(api.say("rye", sender=reader))
    assert [each.message.text for each in await waiting] == ["rye"]


async def test_lines_break_as_ordered(api, telegram):
    api.fail_next("sendMessage", Trouble.NO_ANSWER, after_delivery=True)
    with pytest.raises(TimedOut):
        await telegram.send_message(501, "once")
    api.fail_next("sendMessage", Trouble.CUT)
    with pytest.raises(NetworkError):
        await telegram.send_message(501, "never")
    assert [each.text for each in api.messages.of(501)] == ["hello", "once"]


@asynccontextmanager
async def hooked(api, answer):
    """Play a bot behind a webhook that answers as told; yield its address and what it got."""
    import uvicorn

    from bot.transport.botapi import http_server

    got = []

    async def take(request):
        got.append((request.headers.get(SECRET_HEADER), await request.json()))
        return answer(len(got))

    with http_server.socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        app = Starlette(routes=[Route("/hook", take, methods=["POST"])])
        server = http_server._Server(uvicorn.Config(app, log_config=None, lifespan="off", ws="none"))
        running = asyncio.create_task(server.serve([listening]))
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/hook", got
        server.should_exit = server.force_exit = True
        await running


async def until(condition):
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - what is awaited happens inside the code under test
            await asyncio.sleep(0.01)


@pytest.mark.usefixtures("address")
async def test_a_webhook_gets_updates_in_order_with_its_secret_and_again_until_it_takes_them(api, reader):
    def unwilling_at_first(calls):
        return Response(status_code=HTTPStatus.BAD_GATEWAY if calls < 3 else HTTPStatus.OK)

    for text in ("one", "two", "three"):
        api.queue(api.say(text, sender=reader))
    async with hooked(api, unwilling_at_first) as (url, got):
        api.call("setWebhook", {"url": url, "secret_token": "harvest_-1"}, token=TOKEN)
        await until(lambda: len(got) == 2)
        assert "502 Bad Gateway" in api.call("getWebhookInfo", {}, token=TOKEN)[1]["result"]["last_error_message"]
        await until(lambda: not api.delivery.first())
    assert [update["message"]["text"] for _, update in got] == ["one", "one", "one", "two", "three"]
    assert {secret for secret, _ in got} == {"harvest_-1"}


@pytest.mark.usefixtures("address")
async def test_a_bot_may_answer_a_webhook_with_a_call(api, reader):
    call = {"method": "sendMessage", "chat_id": reader.id, "text": "echo"}
    api.queue(api.say("rye", sender=reader))
    async with hooked(api, lambda _: JSONResponse(call)) as (url, _):
        api.call("setWebhook", {"url": url}, token=TOKEN)
        await until(lambda: len(api.messages) == 3)
    assert api.messages[501, 3].text == "echo"


@pytest.mark.usefixtures("address")
async def test_a_webhook_where_nobody_listens_is_reported(api, reader):
    api.call("setWebhook", {"url": "http://127.0.0.1:1/hook"}, token=TOKEN)
    api.queue(api.say("rye", sender=reader))

    def info():
        return json.dumps(api.call("getWebhookInfo", {}, token=TOKEN)[1]["result"])

    await until(lambda: "Connection failed" in info())
    assert '"pending_update_count": 1' in info()
