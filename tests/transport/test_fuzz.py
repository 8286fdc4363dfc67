"""Ten thousand strange updates, buttons and links: nothing reaches the top, and the next question is answered."""

import asyncio
import logging
import re
from collections import Counter
from pathlib import Path

import pytest
from fuzzing import CHATS, SENDERS, Fuzz
from telegram.ext import ApplicationBuilder

from bot.app import App
from bot.models.answer import ListingKind
from bot.models.reply import (
    CompareFact,
    Follow,
    Rate,
    SetLanguage,
    ShowChart,
    ShowFact,
    ShowPage,
    ShowRelated,
    ShowSource,
    ShowTimeline,
    ShowWhy,
    Unfollow,
)
from bot.models.text import Language
from bot.settings import shipped_base
from bot.transport.botapi.request import InProcessRequest
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import Chat, ChatType, User
from bot.transport.telegram.application import build
from bot.transport.telegram.callbacks import encode
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.run import poll
from bot.transport.telegram.updates import SoundUpdates

UPDATES = 10_000
FORGERIES = 10_000
WHOLE = 300  # of each with the whole bot, which takes longer over every one
ASKED = User(777, "Last")


@pytest.fixture
def whole_app():
    """A bot of its own: what is forged here must not be remembered elsewhere."""
    return App.open(shipped_base())


def polling(app):
    """A bot that polls a server where all chats of the fuzz are known."""
    api = BotApi(kept=20)
    for chat in CHATS:
        api.join(Chat(chat["id"], ChatType(chat["type"]), chat.get("title"), chat.get("is_forum", False)))
    inner = InProcessRequest(api)
    builder = ApplicationBuilder().token("7:" + "x" * 35).request(inner).get_updates_request(SoundUpdates(inner))
    return api, build(builder, Deps(app))


async def survive(app, updates):
    """Let a bot poll all updates and then one sound question; return what that was answered and what went wrong."""
    api, application = polling(app)
    api.call("getUpdates", {"allowed_updates": "[]"})
    last = 0
    for update in updates:
        api.queue(update)
        last = max(last, update["update_id"])
    question = api.say("how much rye?", sender=ASKED)
    api.queue(question | {"update_id": last + 1})
    unseen, stop = [], asyncio.Event()
    asyncio.get_running_loop().set_exception_handler(lambda _, context: unseen.append(context))
    running = asyncio.create_task(poll(application, stop=stop))
    async with asyncio.timeout(120):
        while len(api.messages.of(ASKED.id)) < 2:
            assert not running.done(), running.exception()
            await asyncio.sleep(0.01)
    stop.set()
    await running
    return api.messages.of(ASKED.id)[-1].text, unseen


def broken(caplog):
    """What the bot could not handle and how often, other than what Telegram itself refused."""
    said = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    refused = ("BadRequest", "Forbidden", "ChatMigrated")
    failed = [each for each in said if not any(f"failed with {kind}" in each for kind in refused)]
    return Counter(re.sub(r"^update \d+ ", "", each)[:300] for each in failed)


@pytest.mark.parametrize("seed", [1, 2])
async def test_updates_that_nobody_should_send(fake_app, caplog, seed):
    caplog.set_level(logging.ERROR)
    fuzz = Fuzz(seed)
    answer, unseen = await survive(fake_app, (fuzz.update() for _ in range(UPDATES // 2)))
    assert (answer, unseen, broken(caplog)) == ("echo: how much rye?", [], {})
    assert len(fake_app.asked) > UPDATES // 100


async def test_the_whole_bot_takes_them_too(whole_app, caplog):
    caplog.set_level(logging.ERROR)
    fuzz = Fuzz(3)
    answer, unseen = await survive(whole_app, (fuzz.update() for _ in range(WHOLE)))
    assert answer
    assert (unseen, broken(caplog)) == ([], {})


def sound_data(base):
    """The data of every kind of button over a base."""
    facts, abouts = list(base.facts)[:9], [*base.entities, *base.concepts, *base.articles][:9]
    of_facts = (ShowFact, ShowSource, ShowRelated, CompareFact, ShowChart)
    actions = [each(fact) for fact in facts for each in of_facts]
    actions += [Rate(fact, helpful=helpful) for fact in facts for helpful in (True, False)]
    actions += [each(about) for about in abouts for each in (Follow, Unfollow)]
    actions += [
        ShowPage(kind, page, filters) for kind in ListingKind for page in (1, 99) for filters in ((), abouts[:1])
    ]
    actions += [ShowWhy(), ShowTimeline(), *map(SetLanguage, [None, *Language])]
    return [encode(action, base) for action in actions]


def forged(fuzz, number, sound):
    """A press of a forged button (on a message that is there, is not, or is inline), or a forged deep link."""
    sender, chat = fuzz.random.choice(SENDERS), fuzz.random.choice(CHATS)
    data = fuzz.data(sound)
    if number % 3 == 0:
        text = f"/start {data}" if number % 2 else f"/start@dossier_bot {data}"
        message = {"message_id": 1, "date": 1_700_000_000, "chat": chat, "from": sender, "text": text}
        return {"update_id": number, "message": message}
    place = {"message": {"message_id": number % 7, "date": number % 2, "chat": chat}}
    if number % 5 == 0:
        place = {"inline_message_id": data}
    query = {"id": f"{number}", "from": sender, "chat_instance": "1", "data": data, **place}
    return {"update_id": number, "callback_query": query}


async def test_buttons_and_links_that_nobody_made(fake_app, caplog):
    caplog.set_level(logging.ERROR)
    fuzz, sound = Fuzz(4), sound_data(fake_app.base)
    answer, unseen = await survive(fake_app, (forged(fuzz, number, sound) for number in range(1, FORGERIES + 1)))
    assert (answer, unseen, broken(caplog)) == ("echo: how much rye?", [], {})
    assert len(fake_app.pressed) > FORGERIES // 20


async def test_the_whole_bot_takes_forgeries_too(whole_app, caplog):
    caplog.set_level(logging.ERROR)
    fuzz, sound = Fuzz(5), sound_data(whole_app.base)
    answer, unseen = await survive(whole_app, (forged(fuzz, number, sound) for number in range(1, WHOLE + 1)))
    assert answer
    assert (unseen, broken(caplog)) == ([], {})


def test_equal_seeds_are_equal_streams():
    assert [Fuzz(9).update() for _ in range(3)] == [Fuzz(9).update() for _ in range(3)]


def test_without_the_bot_api_as_data_there_is_still_something_to_fuzz(monkeypatch):
    monkeypatch.setattr("bot_api_schema.API_FILE", Path("nowhere"))
    fuzz = Fuzz(6)
    fuzz.schema = None
    assert all("update_id" in fuzz.update() for _ in range(100))
