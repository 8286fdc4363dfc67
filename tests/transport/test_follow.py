"""Followers and the news: from /follow to one message when the dossier changes, in private and in groups."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal

import httpx
import pytest
from neutral import FACTS, TODAY, base_of
from telegram.error import NetworkError, RetryAfter, TimedOut

from bot.app import App
from bot.errors import StateError
from bot.index import build_index
from bot.models.reply import Follow, Unfollow
from bot.models.text import Language
from bot.newsdesk import note_changes
from bot.state import State
from bot.transport.botapi.world import Chat, ChatType, User
from bot.transport.telegram.callbacks import encode
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.digest import keep_telling, tell_due
from bot.transport.telegram.follow import announce, deliver
from bot.transport.telegram.pace import Urgency, urgency

GROUP = Chat(-1007, ChatType.SUPERGROUP, "Railways")
HARVEST = next(each for each in FACTS if each.id == "harvest-no-2024")
OLD = tuple(each for each in FACTS if each.id != HARVEST.id)
CORRECTED = HARVEST.model_copy(update={"value": Decimal(905_000)})


def with_harvest(fact=HARVEST):
    return base_of((*OLD, fact))


@dataclass
class Newsroom:
    """A bot whose dossier changes: the real app over the in-process server, with a state that may be reopened."""

    bot: object
    app: App

    @property
    def application(self):
        return self.bot.application

    @property
    def deps(self):
        return Deps(self.app, self.app.notes)

    async def becomes(self, base):
        before = self.app.base
        self.app.adopt(build_index(base))
        await announce(self.application, self.deps, before, base)

    @property
    def told(self):
        return [each for each in self.bot.sent if each.text.startswith(("New in", "News of", "Новое"))]


@pytest.fixture(params=["in memory", "on disk"])
def state(request, tmp_path):
    opened = State.open(tmp_path) if request.param == "on disk" else State.volatile()
    yield opened
    opened.close()


def app_with(state, base):
    return App(base, today=lambda: TODAY, memory=state.memory, notes=state.notes)


@pytest.fixture
async def room(make_bot, state):
    app = app_with(state, base_of(OLD))
    bot = make_bot(app)
    async with bot.application:
        yield Newsroom(bot, app)


async def test_a_follower_gets_one_message_about_what_is_new(room):
    await room.bot.say("/follow Norway")
    await room.becomes(with_harvest())
    (news,) = room.told
    assert news.chat.id == 501
    assert news.text.startswith("New in the dossier\n\n1. 900,000\u00a0tonnes\u00a0— harvest, Norway, 2024")
    assert "Harbour Gazette" in news.text


async def test_nobody_is_told_what_they_do_not_follow(room):
    await room.bot.say("/follow fisheries")
    await room.becomes(with_harvest())
    assert room.told == []


async def test_what_breaks_for_one_chat_is_told_to_the_others(room, caplog):
    for chat in ("! no number", "501", "~ no number"):
        room.app.press(Follow("norway"), chat=chat)
    room.bot.api.join(Chat(501))
    await room.becomes(with_harvest())
    assert [each.chat.id for each in room.told] == [501]
    assert sum("ValueError" in each.message for each in caplog.records) == 2


@pytest.mark.parametrize("about", ["Norway", "harvest", "Harbour Gazette", "Rails and grain"])
async def test_an_entity_a_metric_and_an_article_can_be_followed(room, about):
    await room.bot.say(f"/follow {about}")
    await room.becomes(with_harvest())
    assert len(room.told) == 1


async def test_a_correction_shows_both_figures(room):
    await room.bot.say("/follow harvest")
    await room.becomes(with_harvest())
    await room.becomes(with_harvest(CORRECTED))
    assert "(corrected: 900,000\u00a0tonnes → 905,000\u00a0tonnes)" in room.told[-1].text


async def test_a_withdrawn_fact_is_told_without_its_figure(room):
    await room.bot.say("/follow harvest")
    await room.becomes(with_harvest())
    await room.becomes(base_of(OLD))
    assert "removed from the dossier" in room.told[-1].text
    assert "900" not in room.told[-1].text


async def test_a_reload_without_changes_tells_nothing(room):
    await room.bot.say("/follow Norway")
    await room.becomes(with_harvest())
    await room.becomes(with_harvest())
    assert len(room.told) == 1


async def test_many_changes_are_one_message_whose_button_turns_pages(room):
    await room.bot.say("/follow Norway")
    await room.becomes(base_of(FACTS[:1]))
    await room.becomes(base_of(FACTS))
    news = room.told[-1]
    assert news.text.count("\n\n") < 9
    more = next(button for row in news.keyboard for button in row if button["text"].endswith("more ▶"))
    await room.bot.press(news, data=more["callback_data"])
    assert room.bot.edited[-1].text.startswith("New in the dossier · ")
    assert "page 2" in room.bot.edited[-1].text


async def test_each_is_told_in_their_own_language(room):
    await room.bot.say("/follow Norway")
    await room.bot.say("/follow Норвегия", sender=User(9, "Читатель", language_code="ru"))
    await room.becomes(with_harvest())
    assert {each.chat.id: each.text.split("\n")[0] for each in room.told} == {
        501: "New in the dossier",
        9: "Новое в досье",
    }


async def test_a_group_follows_too(room):
    await room.bot.say("/follow@dossier_bot Norway", chat=GROUP)
    await room.becomes(with_harvest())
    assert [each.chat.id for each in room.told] == [GROUP.id]


async def test_buttons_follow_and_unfollow(room):
    base = room.app.base
    await room.bot.say("/figures harvest of Portugal")
    await room.bot.press(room.bot.latest, data=encode(Follow("harvest"), base))
    assert room.bot.latest.text == "Very well, I will send you the news about: harvest."
    await room.bot.press(room.bot.latest, data=encode(Unfollow("harvest"), base))
    assert room.bot.edited[-1].text == "You follow nothing yet. To begin: /follow"
    await room.becomes(with_harvest())
    assert room.told == []


async def test_what_was_unfollowed_while_it_waited_is_not_told(room):
    await room.bot.say("/follow Norway")
    await room.bot.say("/digest 9")
    await room.becomes(with_harvest())
    await room.bot.say("/unfollow Norway")
    await tell_due(room.application, room.deps, dt.datetime(2099, 1, 1, 10, tzinfo=dt.UTC))
    assert room.told == []


async def test_who_blocked_the_bot_is_told_no_more(room, reader):
    await room.bot.say("/follow Norway")
    room.bot.api.blocked.add(reader.id)
    await room.becomes(with_harvest())
    assert room.bot.request.count("sendMessage") == 2
    assert room.app.notes.following("501") == ()


async def test_who_was_forgotten_is_told_no_more(room):
    await room.bot.say("/follow Norway")
    await room.bot.say("/forget yes")
    await room.becomes(with_harvest())
    assert room.told == []


def unsent():
    error = NetworkError("no connection")
    error.__cause__ = httpx.ConnectError("no connection")
    return error


@pytest.mark.parametrize(
    ("error", "waiting"),
    [
        pytest.param(lambda: RetryAfter(100_000), ("501",), id="put off for too long"),
        pytest.param(TimedOut, (), id="timed out"),
        pytest.param(lambda: NetworkError("httpx.ReadError: "), (), id="broken line"),
    ],
)
async def test_news_wait_again_only_where_they_certainly_were_not_sent(room, error, waiting):
    await room.bot.say("/follow Norway")
    room.bot.request.before["sendMessage"] = [error()]
    await room.becomes(with_harvest())
    assert room.told == []
    assert room.app.notes.news.waiting() == waiting


async def test_news_that_never_left_are_sent_at_the_next_look(room, monkeypatch):
    await room.bot.say("/follow Norway")

    async def never(*_args, **_kwargs):
        raise unsent()

    with monkeypatch.context() as patch:
        patch.setattr(type(room.application.bot), "send_message", never)
        await room.becomes(with_harvest())
    await tell_due(room.application, room.deps, dt.datetime.now(dt.UTC))
    assert len(room.told) == 1


async def test_news_wait_for_answers_to_readers(room, monkeypatch):
    await room.bot.say("/follow Norway")
    seen = []

    async def note(*_args, **_kwargs):
        seen.append(urgency())

    monkeypatch.setattr(type(room.application.bot), "send_message", note)
    await room.becomes(with_harvest())
    assert seen == [Urgency.NEWS]


async def test_a_group_that_moved_is_told_under_its_new_id(room, monkeypatch):
    from telegram.error import ChatMigrated

    await room.bot.say("/follow@dossier_bot Norway", chat=GROUP)
    room.bot.request.before["sendMessage"] = [ChatMigrated(-1008)]
    room.bot.api.say("hello", sender=User(501, "Reader"), chat=Chat(-1008, ChatType.SUPERGROUP, "Railways"))
    await room.becomes(with_harvest())
    await tell_due(room.application, room.deps, dt.datetime.now(dt.UTC))
    assert [each.chat.id for each in room.told] == [-1008]


async def test_what_cannot_be_noted_is_not_told_and_is_told_later(room, monkeypatch, caplog):
    await room.bot.say("/follow Norway")

    def refuse(*_args, **_kwargs):
        raise StateError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(room.app.notes.disk, "do", refuse)
        await room.becomes(with_harvest())
    assert room.told == []
    assert "news are not told now" in caplog.text
    later = HARVEST.model_copy(update={"value": Decimal(906_000)})
    await room.becomes(with_harvest(later))
    assert "906,000\u00a0tonnes" in room.told[0].text


class Restarting:
    """A state on disk, opened and closed as the process starts and ends."""

    def __init__(self, folder, make_bot):
        self.folder, self.make_bot = folder, make_bot

    async def run(self, base, *lines, die_at=None):
        """Start over a base, tell what changed meanwhile, take lines, stop; return what followers were told."""
        state = State.open(self.folder)
        try:
            app = app_with(state, base)
            bot = self.make_bot(app)
            bot.api.say("hello", sender=User(501, "Reader"))  # the server of this start knows the reader too
            async with bot.application:
                room = Newsroom(bot, app)
                if die_at:
                    with pytest.raises(asyncio.CancelledError):
                        await self._dying(room, die_at)
                else:
                    await announce(room.application, room.deps, None, base)
                for line in lines:
                    await bot.say(line)
                return [each.text for each in room.told]
        finally:
            state.close()

    async def _dying(self, room, moment):
        async def die(*_args, **_kwargs):
            raise asyncio.CancelledError

        if moment == "while it sends":
            room.application.bot._unfreeze()
            room.application.bot.send_message = die
            await announce(room.application, room.deps, None, room.app.base)
        else:
            note_changes(room.app.notes, None, room.app.base)
            raise asyncio.CancelledError


@pytest.fixture
def restarting(tmp_path, make_bot):
    return Restarting(tmp_path, make_bot)


async def test_another_dossier_is_no_news(restarting):
    await restarting.run(base_of(OLD), "/follow Norway")
    assert await restarting.run(base_of((HARVEST.model_copy(update={"id": "elsewhere"}),))) == []


async def test_the_very_first_start_tells_nothing(restarting):
    assert await restarting.run(base_of()) == []


async def test_what_changed_while_nobody_ran_is_told_once(restarting):
    await restarting.run(base_of(OLD), "/follow Norway")
    (news,) = await restarting.run(with_harvest())
    assert "900,000\u00a0tonnes" in news
    assert await restarting.run(with_harvest()) == []
    (corrected,) = await restarting.run(with_harvest(CORRECTED))
    assert "corrected: 900,000\u00a0tonnes → 905,000\u00a0tonnes" in corrected


async def test_a_death_after_noting_leaves_the_news_to_the_next_start(restarting):
    await restarting.run(base_of(OLD), "/follow Norway")
    await restarting.run(with_harvest(), die_at="after noting")
    assert len(await restarting.run(with_harvest())) == 1
    assert await restarting.run(with_harvest()) == []


async def test_a_death_while_sending_tells_nobody_twice(restarting):
    await restarting.run(base_of(OLD), "/follow Norway")
    await restarting.run(with_harvest(), die_at="while it sends")
    assert await restarting.run(with_harvest()) == []


async def test_two_that_announce_at_once_tell_once(room):
    await room.bot.say("/follow Norway")
    before = room.app.base
    room.app.adopt(build_index(with_harvest()))
    await asyncio.gather(*(announce(room.application, room.deps, before, room.app.base) for _ in range(4)))
    assert len(room.told) == 1


async def test_nothing_waits_nothing_is_sent(room):
    await deliver(room.application, room.deps, ["501", "9"])
    assert room.told == []


class Days:
    """A clock that jumps to the end of every sleep, and stops the bot after so many."""

    def __init__(self, now, looks):
        self.now, self.left, self.slept = now, looks, []

    def __call__(self):
        return self.now

    async def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += dt.timedelta(seconds=seconds)
        self.left -= 1
        if not self.left:
            raise asyncio.CancelledError


async def keep(room, days):
    with pytest.raises(asyncio.CancelledError):
        await keep_telling(room.application, room.deps, now=days, sleep=days.sleep)


async def test_daily_news_come_at_their_hour_in_one_message(room, monkeypatch):
    days = Days(dt.datetime(2026, 3, 1, 20, 7, tzinfo=dt.UTC), looks=1)
    room.app.desk = replace(room.app.desk, now=days)
    await room.bot.say("/follow Norway")
    await room.bot.say("/digest 9")
    assert room.bot.latest.text.startswith("Very well, the news will come once a day, at 9:00 (UTC)")
    await room.becomes(with_harvest())
    await room.becomes(with_harvest(CORRECTED))
    assert room.told == []
    days.left = 4 * 13 + 3
    await keep(room, days)
    (news,) = room.told
    assert news.text.startswith("News of the day\n\n1. 905,000\u00a0tonnes\u00a0— harvest")
    assert days.slept[0] == 8 * 60
    assert set(days.slept[1:]) == {900.0}
    days.left = 4 * 30
    await keep(room, days)
    assert len(room.told) == 1


async def test_news_told_at_once_again_after_the_digest_is_off(room):
    await room.bot.say("/follow Norway")
    await room.bot.say("/digest 9")
    await room.becomes(with_harvest())
    await room.bot.say("/digest off")
    await tell_due(room.application, room.deps, dt.datetime(2026, 3, 1, 1, tzinfo=dt.UTC))
    assert len(room.told) == 1


async def test_an_error_in_todays_news_does_not_cost_tomorrows(room, monkeypatch, caplog):
    def broken(*_args, **_kwargs):
        raise ValueError("secret rye")

    monkeypatch.setattr(room.app.notes.news, "due", broken)
    await tell_due(room.application, room.deps, dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC))
    assert "news are not told now (ValueError)" in caplog.text
    assert "secret" not in caplog.text


async def test_a_language_chosen_by_button_is_that_of_the_news(room):
    await room.bot.say("/follow Norway")
    await room.bot.say("/language kk")
    await room.becomes(with_harvest())
    assert room.bot.latest.text.startswith("Досьедегі жаңалықтар")
    assert room.app.language_of("501") is Language.KK


async def test_an_edit_of_a_question_that_was_forgotten_changes_nothing(room, reader):
    asked = room.bot.api.say("harvest of Portugal in 2024", sender=reader)
    await room.bot.feed(asked)
    await room.bot.say("/forget yes")
    edited = {**asked["message"], "text": "exports of Norway", "edit_date": asked["message"]["date"] + 5}
    await room.bot.feed({"update_id": 9_999, "edited_message": edited})
    assert room.bot.latest.text.startswith("Done: nothing is kept")
    assert (len(room.bot.sent), room.bot.edited) == (2, [])
