"""The bot as it runs live, against a server that counts as Telegram does: nothing is ever put off."""

import asyncio
import json

import pytest
from telegram import Update
from telegram.ext import ApplicationBuilder
from virtual import virtually

from bot.transport.botapi.limits import RateLimits
from bot.transport.botapi.request import InProcessRequest
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import Chat, ChatType, EventKind, User
from bot.transport.telegram.application import build
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.pace import Limits

GROUP = Chat(-7, ChatType.GROUP, "Railways")
CROWDS = {
    "one who asks on and on": [(User(1, "Reader"), None)] * 25,
    "many at once": [(User(number, "Reader"), None) for number in range(1, 81)],
    "a group": [(User(1, "Reader"), GROUP)] * 25,
}


class Counting(InProcessRequest):
    refused = 0

    async def do_request(self, *args, **more):
        status, payload = await super().do_request(*args, **more)
        self.refused += status == 429
        return status, payload


async def answered(app, crowd, limits):
    """Let a crowd ask; return how many answers came and how many calls were put off."""
    loop = asyncio.get_running_loop()
    api, sent = BotApi(now=loop.time, limits=RateLimits()), []
    api.subscribe(lambda event: sent.append(event) if event.kind is EventKind.SENT else None)
    request = Counting(api)
    builder = ApplicationBuilder().token("7:" + "x" * 35).request(request).get_updates_request(request)
    application = build(builder, Deps(app), limits=limits)
    handled = []
    async with application:
        for reader, chat in crowd:
            text = "@dossier_bot rye" if chat else "rye"
            update = Update.de_json(json.loads(json.dumps(api.say(text, sender=reader, chat=chat))), application.bot)
            handled.append(asyncio.create_task(application.process_update(update)))
            if (reader, chat) == crowd[-1]:
                await handled[-1]  # somebody who waits for an answer before the next question
        await asyncio.gather(*handled)
    return len(sent), request.refused


@pytest.mark.parametrize("crowd", CROWDS.values(), ids=CROWDS)
def test_telegram_never_has_to_put_the_bot_off(fake_app, crowd):
    assert virtually(answered(fake_app, crowd, Limits())) == (len(crowd), 0)


def test_without_a_pace_it_would(fake_app):
    many, refused = virtually(answered(fake_app, CROWDS["many at once"], Limits(None, None, None)))
    assert refused > 0
    assert many == len(CROWDS["many at once"])
