"""Calls keep Telegram's limits and its refusals, in virtual time."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import httpx
import pytest
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TimedOut
from virtual import now, virtually

from bot.transport.telegram import pace
from bot.transport.telegram.limiter import Limiter, TooLateError
from bot.transport.telegram.pace import Limits, Rate, as_news

ALICE, BOB, CAROL, GROUP, OTHER_GROUP = 11, 12, 13, -1001, -1002


class Line:
    """A limiter in front of a Telegram that notes who wrote what when, and refuses what it is told to refuse."""

    def __init__(self, limits=None):
        self.limiter = Limiter(limits or Limits())
        self.sent = []
        self.tried = []
        self.refusals = []

    async def call(self, chat, method="sendMessage", **data):
        async def post(*_, **__):
            self.tried.append((now(), chat))
            if self.refusals and self.refusals[0][0] in {chat, "anybody"}:
                raise self.refusals.pop(0)[1]
            self.sent.append((now(), chat))
            return True

        named = {} if chat is None else {"chat_id": chat}
        return await self.limiter.process_request(post, (), {}, method, {**named, **data}, None)

    async def news(self, chat):
        with as_news():
            return await self.call(chat)

    def times(self, chat=None):
        return [when for when, whom in self.sent if chat in {None, whom}]


def most_within(times, seconds):
    return max(sum(start <= each < start + seconds for each in times) for start in times)


def test_a_private_chat_gets_a_short_burst_and_then_one_a_second():
    line = Line()

    async def scenario():
        await asyncio.gather(*(line.call(ALICE) for _ in range(10)))

    virtually(scenario())
    assert line.times() == pytest.approx([0, 0, 0, 1, 2, 3, 4, 5, 6, 7])


def test_a_group_never_gets_more_than_twenty_in_any_minute():
    line = Line()

    async def scenario():
        with as_news():
            await asyncio.gather(*(line.call(GROUP) for _ in range(60)))

    virtually(scenario())
    assert len(line.sent) == 60
    assert most_within(line.times(), 60) <= 20


def test_everybody_together_never_gets_more_than_thirty_in_any_second():
    line = Line()

    async def scenario():
        await asyncio.gather(*(line.call(number) for number in range(1, 301)))

    virtually(scenario())
    assert most_within(line.times(), 1) <= 30
    assert line.times()[-1] < 13


def test_a_chat_that_waits_for_itself_holds_nobody_else_back():
    line = Line()

    async def scenario():
        flood = [asyncio.create_task(line.call(ALICE)) for _ in range(50)]
        await asyncio.sleep(5)
        await asyncio.gather(*(line.call(number) for number in range(100, 110)))
        others_done = now()
        await asyncio.gather(*flood)
        return others_done

    assert virtually(scenario()) < 6


def test_chats_named_by_text_and_by_number_are_the_same():
    line = Line()

    async def scenario():
        await asyncio.gather(*(line.call(each) for each in (ALICE, str(ALICE), ALICE, str(ALICE))))

    virtually(scenario())
    assert line.times()[-1] == pytest.approx(1)


def test_answers_go_before_news():
    line = Line(Limits(private=None, overall=Rate(burst=1, every=1.0)))

    async def scenario():
        news = [asyncio.create_task(line.news(number)) for number in range(100, 110)]
        await asyncio.sleep(2.5)
        await line.call(ALICE)
        answered = now()
        await asyncio.gather(*news)
        return answered

    assert virtually(scenario()) <= 4.0
    assert len(line.sent) == 11


@pytest.mark.parametrize(
    "method", ["answerCallbackQuery", "answerInlineQuery", "sendChatAction", "getMe", "setMyCommands"]
)
def test_what_sends_nothing_never_waits(method):
    line = Line()

    async def scenario():
        await asyncio.gather(*(line.call(ALICE, method) for _ in range(200)))

    virtually(scenario())
    assert line.times() == [0] * 200


def test_edits_and_pictures_keep_the_pace_too():
    line = Line()

    async def scenario():
        await asyncio.gather(*(line.call(ALICE, each) for each in ("editMessageText", "sendPhoto") * 3))

    virtually(scenario())
    assert line.times()[-1] == pytest.approx(3)


def test_after_a_refusal_nothing_is_sent_to_the_chat_before_the_deadline():
    line = Line()
    line.refusals = [(ALICE, RetryAfter(20))]

    async def scenario():
        first = asyncio.create_task(line.call(ALICE))
        await asyncio.sleep(5)
        later = [asyncio.create_task(line.call(ALICE)) for _ in range(3)]
        await asyncio.gather(first, *later)

    virtually(scenario())
    assert [when for when, _ in line.tried if 0 < when < 20] == []
    assert len(line.sent) == 4


def test_one_refused_chat_does_not_silence_the_others():
    line = Line()
    line.refusals = [(ALICE, RetryAfter(20))]

    async def scenario():
        refused = asyncio.create_task(line.call(ALICE))
        await asyncio.sleep(1)
        await line.call(BOB)
        assert now() == pytest.approx(1)
        await refused

    virtually(scenario())


def test_several_refused_chats_silence_the_bot_until_the_deadline():
    line = Line()
    line.refusals = [(ALICE, RetryAfter(10)), (BOB, RetryAfter(20))]

    async def scenario():
        refused = [asyncio.create_task(line.call(each)) for each in (ALICE, BOB)]
        await asyncio.sleep(1)
        await asyncio.gather(*refused, *(line.call(number) for number in range(100, 150)))

    virtually(scenario())
    times = line.times()
    assert min(times) >= 20
    assert most_within(times, 1) <= 30
    assert all(before <= after for before, after in pairwise(times))


def test_a_second_refusal_puts_the_deadline_off():
    line = Line()
    line.refusals = [(GROUP, RetryAfter(5)), (GROUP, RetryAfter(30))]

    async def scenario():
        await line.call(GROUP)

    virtually(scenario())
    assert line.times() == pytest.approx([35], abs=0.1)


def test_nobody_types_where_nothing_may_be_sent():
    line = Line()
    line.refusals = [(ALICE, RetryAfter(10))]

    async def scenario():
        refused = asyncio.create_task(line.call(ALICE))
        await asyncio.sleep(1)
        assert await line.call(ALICE, "sendChatAction") is True
        assert await line.call(BOB, "sendChatAction") is True
        await refused

    virtually(scenario())
    assert [whom for _, whom in line.sent] == [BOB, ALICE]


def test_a_refusal_for_longer_than_anybody_waits_is_told_at_once():
    line = Line()
    line.refusals = [(ALICE, RetryAfter(3600))]

    async def scenario():
        with pytest.raises(RetryAfter):
            await line.call(ALICE)
        with pytest.raises(TooLateError):
            await line.call(ALICE)
        assert now() == 0

    virtually(scenario())


def test_what_would_come_too_late_is_left_out():
    line = Line()

    async def scenario():
        return await asyncio.gather(*(line.call(ALICE) for _ in range(100)), return_exceptions=True)

    results = virtually(scenario())
    late = [each for each in results if isinstance(each, TooLateError)]
    assert len(late) == 100 - len(line.sent)
    assert max(line.times()) <= 60


def test_news_wait_longer_than_answers():
    line = Line()

    async def scenario():
        await asyncio.gather(*(line.news(ALICE) for _ in range(100)))

    virtually(scenario())
    assert len(line.sent) == 100


def unsent(kind):
    error = NetworkError("no connection")
    error.__cause__ = kind("no connection")
    return error


@pytest.mark.parametrize("kind", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout])
def test_what_never_left_is_sent_again(kind):
    line = Line()
    line.refusals = [("anybody", unsent(kind)), ("anybody", unsent(kind))]
    virtually(line.call(ALICE))
    assert line.times() == pytest.approx([1.5])


def test_a_dead_line_is_given_up_in_the_end():
    line = Line()
    line.refusals = [("anybody", unsent(httpx.ConnectError)) for _ in range(9)]
    with pytest.raises(NetworkError):
        virtually(line.call(ALICE))
    assert len(line.tried) == 4


@pytest.mark.parametrize("error", [TimedOut(), BadRequest("no"), NetworkError("broken")], ids=str)
def test_what_may_have_been_delivered_is_not_sent_again(error):
    line = Line()
    line.refusals = [("anybody", error)]
    with pytest.raises(type(error)):
        virtually(line.call(ALICE))
    assert len(line.tried) == 1


def test_a_free_call_that_was_put_off_is_made_again():
    line = Line()
    line.refusals = [(None, RetryAfter(7))]

    async def scenario():
        putting_off = asyncio.create_task(line.call(None, "setMyCommands"))
        await asyncio.sleep(1)
        await line.call(ALICE)
        await putting_off

    virtually(scenario())
    assert line.sent == [(pytest.approx(1), ALICE), (pytest.approx(7), None)]


def test_a_revoked_token_is_noticed():
    line = Line()
    line.refusals = [("anybody", InvalidToken())]
    with pytest.raises(InvalidToken):
        virtually(line.call(ALICE))
    assert line.limiter.revoked.is_set()


def test_who_gives_up_waiting_takes_nobodys_turn():
    line = Line(Limits(private=None, overall=Rate(burst=1, every=1.0)))

    async def scenario():
        tasks = [asyncio.create_task(line.call(number)) for number in range(1, 8)]
        await asyncio.sleep(0.5)
        for task in tasks[1::2]:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    virtually(scenario())
    assert [whom for _, whom in line.sent] == [1, 3, 5, 7]
    assert line.times() == pytest.approx([0, 1, 2, 3])


def test_silent_chats_are_forgotten_and_refused_ones_are_not(monkeypatch):
    monkeypatch.setattr(pace, "CHATS", 50)
    line = Line(Limits(overall=None))
    line.refusals = [(ALICE, RetryAfter(30))]

    async def scenario():
        refused = asyncio.create_task(line.call(ALICE))
        await asyncio.sleep(0.1)
        for number in range(1000, 1200):
            await line.call(number)
        kept = line.limiter._pace._chats
        assert len(kept) <= 51
        assert ALICE in kept
        await refused

    virtually(scenario())
