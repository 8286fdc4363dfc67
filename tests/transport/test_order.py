"""Order within a chat and none between chats; floods, duplicates and outdated inline queries go unanswered."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
from collections import defaultdict

import pytest
from telegram import Update
from virtual import now, virtually

from bot.models.text import Language
from bot.render import say
from bot.transport.botapi.world import Chat, ChatType, Event, EventKind, User
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.intake import Intake
from bot.transport.telegram.order import WAITING, PerChat
from bot.transport.telegram.pace import Limits

TOLD = say(Language.EN, "too-many-questions")


def update_of(bot, raw):
    return Update.de_json(json.loads(json.dumps(raw)), bot.application.bot)


async def test_updates_of_one_chat_keep_their_order_and_chats_do_not_wait_for_each_other(bot, reader):
    first_may_go = asyncio.Event()
    done = []

    async def handle(name, wait):
        if wait:
            await first_may_go.wait()
        done.append(name)

    processor = bot.application.update_processor
    mine, other = reader, User(77, "Other")
    tasks = [
        asyncio.create_task(
            processor.process_update(update_of(bot, bot.api.say("rye", sender=user)), handle(name, wait=wait))
        )
        for name, user, wait in (("one", mine, True), ("two", mine, False), ("other", other, False))
    ]
    tasks.append(asyncio.create_task(processor.process_update("no chat", handle("nobody's", wait=False))))
    await asyncio.sleep(0.01)
    assert done == ["other", "nobody's"]
    first_may_go.set()
    await asyncio.gather(*tasks)
    assert done == ["other", "nobody's", "one", "two"]
    assert processor._lanes == {}


async def test_an_order_survives_an_error_in_between(bot, reader):
    async def fail():
        raise ValueError("no rye")

    update = update_of(bot, bot.api.say("rye", sender=reader))
    with pytest.raises(ValueError, match="no rye"):
        await bot.application.update_processor.process_update(update, fail())
    assert bot.application.update_processor._lanes == {}


async def test_what_a_group_says_to_itself_waits_for_nobody(bot, reader):
    group = Chat(-5, ChatType.GROUP, "Rails")
    asked_first, done = asyncio.Event(), []

    async def handle(name):
        if name == "asked":
            await asked_first.wait()
        done.append(name)

    processor = bot.application.update_processor
    texts = {"asked": f"@{bot.api.me.username} rye?", "chatter": "hello everybody", "asked too": "/help"}
    updates = {name: update_of(bot, bot.api.say(text, sender=reader, chat=group)) for name, text in texts.items()}
    asking, chatting = (
        asyncio.create_task(processor.process_update(updates[name], handle(name))) for name in ("asked", "chatter")
    )
    await chatting
    assert done == ["chatter"]
    asked_first.set()
    await asking


async def test_an_update_that_comes_twice_is_handled_once(bot, reader, caplog):
    caplog.set_level(logging.INFO)
    processor, handled = PerChat(Deps(bot.app).notes.first_seen), []
    raw = bot.api.say("rye", sender=reader)

    async def handle():
        handled.append(1)

    for _ in range(3):
        await processor.process_update(update_of(bot, raw), handle())
    assert handled == [1]
    assert caplog.text.count("came before") == 2
    assert "rye" not in caplog.text


async def test_of_inline_queries_the_newest_is_answered(bot):
    processor, done = PerChat(), []
    first_may_go = asyncio.Event()
    user = {"id": 5, "is_bot": False, "first_name": "Reader"}

    async def handle(text):
        if text == "r":
            await first_may_go.wait()
        done.append(text)

    async def type_in(text, sender=user):
        query = {"id": text, "from": sender, "query": text, "offset": ""}
        update = update_of(bot, bot.api.update(inline_query=query))
        await processor.process_update(update, handle(text))

    other = {**user, "id": 6}
    tasks = [asyncio.create_task(type_in(text)) for text in ("r", "ry", "rye", "rye ")]
    tasks.append(asyncio.create_task(type_in("wheat", other)))
    await asyncio.sleep(0.01)
    assert done == ["wheat"]
    first_may_go.set()
    await asyncio.gather(*tasks)
    assert done == ["wheat", "r", "rye "]


async def test_a_flood_is_dropped_and_its_reader_told_once(bot, reader, caplog):
    processor, done = bot.application.update_processor, []
    first_may_go = asyncio.Event()

    async def handle(number):
        await first_may_go.wait()
        done.append(number)

    tasks = [
        asyncio.create_task(processor.process_update(update_of(bot, bot.api.say("rye", sender=reader)), handle(number)))
        for number in range(60)
    ]
    await asyncio.sleep(0.05)
    assert [each.text for each in bot.sent] == [TOLD]
    first_may_go.set()
    await asyncio.gather(*tasks)
    assert done == list(range(WAITING + 1))
    assert processor.dropped == 60 - WAITING - 1
    assert f"dropped={processor.dropped}" in caplog.text or caplog.records[-1].fields["dropped"] == processor.dropped


async def test_a_pressed_button_too_many_says_so(bot, reader):
    await bot.say("/figures")
    processor, never = bot.application.update_processor, asyncio.Event()

    async def handle():
        await never.wait()

    tasks = [
        asyncio.create_task(
            processor.process_update(update_of(bot, bot.api.press(bot.latest, "1w", sender=reader)), handle())
        )
        for _ in range(30)
    ]
    await asyncio.sleep(0.05)
    assert bot.toasts == [TOLD]
    never.set()
    await asyncio.gather(*tasks)


async def test_what_is_given_up_is_counted_and_logged(bot, reader, caplog):
    caplog.set_level(logging.INFO)
    processor = bot.application.update_processor
    tasks = [
        asyncio.create_task(
            processor.process_update(update_of(bot, bot.api.say("rye", sender=reader)), asyncio.sleep(60))
        )
        for _ in range(3)
    ]
    await asyncio.sleep(0.01)
    assert processor.abandon() == 3
    await asyncio.gather(*tasks, return_exceptions=True)
    assert [each.fields["outcome"] for each in caplog.records if hasattr(each, "fields")] == ["lost"] * 3


async def test_an_intake_makes_its_source_wait_and_never_its_end(bot, reader):
    intake = Intake(at_once=2)
    update = update_of(bot, bot.api.say("rye", sender=reader))
    for _ in range(2):
        await intake.put(update)
    with pytest.raises(asyncio.QueueFull):
        intake.put_nowait(update)
    waiting = asyncio.create_task(intake.put(update))
    await intake.put("the end")
    await asyncio.sleep(0)
    assert not waiting.done()
    for _ in range(3):
        await intake.get()
        intake.task_done()
    await waiting
    assert intake.pending == 1


class _Times:
    """When each question came and was answered, by chat."""

    def __init__(self, api):
        self.asked = defaultdict(list)
        self.waited = defaultdict(list)
        api.subscribe(self._notice)

    def _notice(self, event: Event):
        if event.kind is EventKind.SENT and event.chat is not None and self.asked[event.chat]:
            self.waited[event.chat].append(now() - self.asked[event.chat].pop(0))


def test_one_chat_that_floods_slows_nobody_and_memory_stays_flat(make_bot):
    """A minute of fifty questions a second from one chat, while nine others ask one every two seconds."""
    flooder, others = User(1, "Flooder", language_code="en"), [User(each, "Reader") for each in range(2, 11)]

    async def scenario():
        bot = make_bot(limits=Limits(), intake=Intake())
        times, most = _Times(bot.api), 0
        async with bot.application:
            await bot.application.start()
            for tick in range(60 * 50):
                await bot.application.update_queue.put(update_of(bot, bot.api.say("rye", sender=flooder)))
                if tick % 100 == 0:
                    for each in others:
                        times.asked[each.id].append(now())
                        await bot.application.update_queue.put(update_of(bot, bot.api.say("wheat", sender=each)))
                await asyncio.sleep(0.02)
                most = max(most, len(asyncio.all_tasks()))
            await bot.application.stop()
        return bot, times, most

    bot, times, most = virtually(scenario())
    gc.collect()
    assert sum(isinstance(each, Update) for each in gc.get_objects()) < 100
    waits = sorted(each for user in others for each in times.waited[user.id])
    assert len(waits) == 9 * 30
    assert waits[len(waits) * 99 // 100] < 1
    assert most < 2 * WAITING + 20
    assert bot.application.update_processor._lanes == {}
    assert [each.text for each in bot.sent if each.chat.id == 1].count(TOLD) == 1
