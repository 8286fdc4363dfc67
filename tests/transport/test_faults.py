"""Everything that can go wrong with a call, through the whole Application, in process and over HTTP."""

import asyncio
import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import httpx
import pytest
from channels import TOKEN, _free_port, _polling
from telegram import Update
from telegram.ext import ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.models.text import Language
from bot.transport.botapi.errors import ApiError, ForbiddenError, TooManyRequestsError, Trouble
from bot.transport.botapi.http_server import serving
from bot.transport.botapi.request import InProcessRequest
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import Chat, ChatType, EventKind, User
from bot.transport.telegram.application import build
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.failure import APOLOGY

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

GROUP = Chat(-7, ChatType.GROUP, "Railways")
LATER = User(900, "Later", language_code="en")
ANSWER, SORRY = "echo: rye", APOLOGY[Language.EN]


@dataclass
class Line:
    """A bot and the server at the other end of its line."""

    api: BotApi
    application: Any
    events: list[Any]

    async def feed(self, update):
        await self.application.process_update(Update.de_json(json.loads(json.dumps(update)), self.application.bot))

    def texts(self, kind=EventKind.SENT, chat=None):
        return [each.message.text for each in self.events if each.kind is kind and chat in (None, each.chat)]

    async def answers_the_next(self):
        await self.feed(self.api.say("next", sender=LATER))
        return self.texts(chat=LATER.id) == ["echo: next"]


@pytest.fixture(params=["in process", "over HTTP"])
async def line(request, fake_app):
    api, events = BotApi(token=TOKEN), []
    api.subscribe(events.append)
    builder = ApplicationBuilder().token(TOKEN)
    async with serving(api) as address:
        if request.param == "in process":
            builder.request(InProcessRequest(api)).get_updates_request(InProcessRequest(api))
        else:
            once, polling = (HTTPXRequest(read_timeout=1, httpx_kwargs={"trust_env": False}) for _ in range(2))
            builder.request(once).get_updates_request(polling).base_url(f"{address}/bot")
        application = build(builder, Deps(fake_app))
        async with application:
            yield Line(api, application, events)


REFUSED = {
    "put off for a moment": (TooManyRequestsError(1), [ANSWER]),
    "put off for too long": (TooManyRequestsError(3600), []),
    "blocked": (ForbiddenError("bot was blocked by the user"), []),
    "gone": (ForbiddenError("user is deactivated"), []),
    "no such chat": (ApiError("chat not found"), [SORRY]),
    "unreadable markup": (ApiError('can\'t parse entities: Unsupported start tag "rye" at byte offset 0'), [ANSWER]),
    "too much of it": (ApiError("ENTITIES_TOO_LONG"), [SORRY]),
    "too long": (ApiError("message is too long"), [SORRY]),
    "server in trouble": (ApiError("", code=HTTPStatus.BAD_GATEWAY), []),
    "server broken": (ApiError("", code=HTTPStatus.INTERNAL_SERVER_ERROR), []),
    "line cut before": (Trouble.CUT, []),
}


@pytest.mark.parametrize(("fault", "sent"), REFUSED.values(), ids=REFUSED)
async def test_a_reply_that_fails_is_answered_as_well_as_can_be_and_the_next_as_ever(line, reader, fault, sent):
    line.api.fail_next("sendMessage", fault)
    await line.feed(line.api.say("rye", sender=reader))
    assert line.texts() == sent
    assert await line.answers_the_next()


@pytest.mark.parametrize("trouble", [Trouble.NO_ANSWER, Trouble.CUT])
async def test_what_was_delivered_without_an_answer_is_not_sent_twice(line, reader, trouble):
    line.api.fail_next("sendMessage", trouble, after_delivery=True)
    await line.feed(line.api.say("rye", sender=reader))
    assert line.texts() == [ANSWER]
    assert await line.answers_the_next()


@pytest.mark.parametrize("code", [HTTPStatus.BAD_GATEWAY, HTTPStatus.GATEWAY_TIMEOUT])
async def test_what_was_delivered_with_an_error_of_the_server_is_not_sent_twice(line, reader, code):
    line.api.fail_next("sendMessage", ApiError("", code=code), after_delivery=True)
    await line.feed(line.api.say("rye", sender=reader))
    assert line.texts() == [ANSWER]


async def test_a_group_that_moved_is_answered_where_it_is_now(line, reader):
    update = line.api.say("@dossier_bot rye", sender=reader, chat=GROUP)
    moved = line.api.migrate(GROUP, -1007)
    await line.feed(update)
    assert line.texts(chat=moved.id) == [ANSWER]


PAGES = {
    "not modified": (ApiError("message is not modified: specified new message content and …"), []),
    "deleted": (ApiError("message to edit not found"), ["railway-3\nrailway-4"]),
    "too old to edit": (ApiError("message can't be edited"), ["railway-3\nrailway-4"]),
    "refused": (ApiError("MESSAGE_ID_INVALID"), [SORRY]),
    "no answer": (Trouble.NO_ANSWER, []),
}


@pytest.mark.parametrize(("fault", "sent"), PAGES.values(), ids=PAGES)
async def test_a_page_that_cannot_be_turned_in_place(line, reader, fault, sent):
    await line.feed(line.api.say("/figures", sender=reader))
    page = line.api.messages.of(reader.id)[-1]
    line.api.fail_next("editMessageText", fault)
    await line.feed(line.api.press(page, page.keyboard[0][0]["callback_data"], sender=reader))
    assert line.texts()[1:] == sent
    assert await line.answers_the_next()


CALLBACKS = {
    "too old": ApiError("query is too old and response timeout expired or query ID is invalid"),
    "no answer": Trouble.NO_ANSWER,
    "put off": TooManyRequestsError(3600),
    "server broken": ApiError("", code=HTTPStatus.INTERNAL_SERVER_ERROR),
}


@pytest.mark.parametrize("fault", CALLBACKS.values(), ids=CALLBACKS)
async def test_a_button_whose_press_cannot_be_acknowledged_still_brings_its_reply(line, reader, fault):
    await line.feed(line.api.say("choose", sender=reader))
    asked = line.api.messages.of(reader.id)[-1]
    line.api.fail_next("answerCallbackQuery", fault)
    await line.feed(line.api.press(asked, asked.keyboard[0][0]["callback_data"], sender=reader))
    assert line.texts()[1:] == ["The railway grew, part 1."]


async def test_a_button_out_of_date_is_told_and_nothing_else_happens(line, reader):
    await line.feed(line.api.say("choose", sender=reader))
    before = len(line.events)
    await line.feed(line.api.press(line.api.messages.of(reader.id)[-1], "0old", sender=reader))
    assert [(each.kind, bool(each.text)) for each in line.events[before:]] == [(EventKind.CALLBACK_ANSWERED, True)]


async def test_a_connection_that_does_not_come_about_is_tried_again(bot, reader):
    bot.api.fail_next("sendMessage", Trouble.UNREACHABLE)
    await bot.say("rye")
    assert [each.text for each in bot.sent] == [ANSWER]


async def until(condition):
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - what is awaited happens inside the code under test
            await asyncio.sleep(0.02)


@pytest.fixture
def polled():
    return BotApi(token=TOKEN)


async def test_polling_survives_a_server_that_goes_away_for_a_while(polled, fake_app, reader):
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    async with serving(polled, port=port) as _:
        bot = _polling(address, Deps(fake_app))
        await bot.__aenter__()
        polled.queue(polled.say("one", sender=reader))
        await until(lambda: len(fake_app.asked) == 1)
    polled.queue(polled.say("two", sender=reader))
    await asyncio.sleep(0.5)
    async with serving(polled, port=port):
        await until(lambda: len(polled.messages.of(reader.id)) == 4)
        await bot.__aexit__(None, None, None)
    assert [text for text, *_ in fake_app.asked] == ["one", "two"]


async def test_another_poller_is_told_of_in_the_log_and_readers_are_still_answered(polled, fake_app, reader, caplog):
    async with serving(polled) as address, _polling(address, Deps(fake_app)):
        await until(lambda: polled.delivery.end_waiting)
        async with httpx.AsyncClient(trust_env=False) as rival:
            await rival.post(f"{address}/bot{TOKEN}/getUpdates")
        await until(lambda: "another process" in caplog.text)
        polled.queue(polled.say("rye", sender=reader))
        await until(lambda: len(polled.messages.of(reader.id)) == 2)
