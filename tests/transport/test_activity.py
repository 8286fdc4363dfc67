"""«Typing…»: for what is slow, as long as it lasts, and never at the reply's cost."""

import asyncio

import pytest
from telegram.constants import ChatAction
from telegram.error import Forbidden, NetworkError

from bot.transport.telegram import activity
from bot.transport.telegram.activity import shown_activity


class Screen:
    """A bot that notes what it shows; `faults` are raised by the first calls, `often` tells of the third."""

    def __init__(self, *faults):
        self.shown = []
        self.faults = list(faults)
        self.often = asyncio.Event()

    async def send_chat_action(self, chat, action, *, message_thread_id=None):
        self.shown.append((chat, action, message_thread_id))
        if len(self.shown) > 2:
            self.often.set()
        if self.faults:
            raise self.faults.pop(0)


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(activity, "LASTING", 0.01)


async def test_what_is_instant_shows_nothing(quick):
    screen = Screen()
    async with shown_activity(screen, 7):
        pass
    await asyncio.sleep(0.03)
    assert screen.shown == []


async def test_what_is_slow_is_shown_again_and_again_until_it_is_done(quick):
    screen = Screen()
    async with shown_activity(screen, 7, after=0.01):
        await asyncio.wait_for(screen.often.wait(), 10)
    count = len(screen.shown)
    await asyncio.sleep(0.05)
    assert len(screen.shown) == count
    assert set(screen.shown) == {(7, ChatAction.TYPING, None)}


async def test_a_picture_is_announced_at_once_and_in_its_topic():
    screen = Screen()
    async with shown_activity(screen, 7, ChatAction.UPLOAD_PHOTO, after=0, topic=3):
        await asyncio.sleep(0)
    assert screen.shown[0] == (7, ChatAction.UPLOAD_PHOTO, 3)


@pytest.mark.parametrize("fault", [Forbidden("blocked"), NetworkError("gone"), ValueError("x")])
async def test_a_sign_that_fails_is_ignored_and_tried_again(quick, fault):
    screen = Screen(fault)
    async with shown_activity(screen, 7, after=0):
        await asyncio.wait_for(screen.often.wait(), 10)


async def test_an_error_of_the_work_comes_through_and_ends_the_sign(quick):
    screen = Screen()

    async def work():
        async with shown_activity(screen, 7, after=0):
            await asyncio.sleep(0.02)
            raise KeyError("work")

    with pytest.raises(KeyError, match="work"):
        await work()
    count = len(screen.shown)
    await asyncio.sleep(0.03)
    assert len(screen.shown) == count


async def test_cancelled_work_is_cancelled(quick):
    async def work():
        async with shown_activity(Screen(), 7, after=0):
            await asyncio.sleep(60)

    task = asyncio.create_task(work())
    await asyncio.sleep(0.02)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_telegram_takes_it(bot):
    await bot.say("rye")
    async with shown_activity(bot.application.bot, 501, after=0):
        await asyncio.sleep(0.1)
    assert bot.request.count("sendChatAction") == 1
