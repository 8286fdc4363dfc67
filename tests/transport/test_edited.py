"""An edited question edits its reply."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from neutral import TODAY, base_of
from telegram import Chat as TelegramChat
from telegram import Message
from telegram.error import BadRequest, TimedOut

from bot.app import App
from bot.transport.botapi.world import Chat, ChatType
from bot.transport.telegram import edited
from bot.transport.telegram.edited import KEPT_FOR, Answered, Replies
from bot.transport.telegram.failure import APOLOGY

GROUP = Chat(-7, ChatType.GROUP, "Railways")


@pytest.fixture
def ask(bot, reader):
    """Let the reader ask; return the message as Telegram sent it."""

    async def say(text, chat=None):
        update = bot.api.say(text, sender=reader, chat=chat)
        await bot.feed(update)
        return update["message"]

    return say


@pytest.fixture
def edit(bot):
    """Let the reader edit a message, so many seconds after writing it."""

    async def change(message, text, after=5, **more):
        now = message | {"text": text, "edit_date": message["date"] + after, **more}
        await bot.feed({"update_id": 9_000, "edited_message": now})

    return change


def standing(bot):
    """Return the texts of the bot's messages as they stand now."""
    return [each.text for each in bot.api.messages.values() if each.sender == bot.api.me]


async def test_the_reply_is_edited_in_place(bot, ask, edit):
    question = await ask("rye")
    await edit(question, "wheat")
    assert standing(bot) == ["echo: wheat"]
    assert (len(bot.sent), len(bot.edited)) == (1, 1)


async def test_buttons_are_edited_with_the_reply(bot, ask, edit):
    question = await ask("rye")
    await edit(question, "choose")
    assert len(bot.edited[-1].keyboard) == 7
    await edit(question, "rye")
    assert bot.edited[-1].keyboard == ()


async def test_an_edit_that_asks_the_same_does_nothing(bot, ask, edit):
    question = await ask("rye")
    await edit(question, "rye", link_preview_options={"is_disabled": True})
    await edit(question, "rye", entities=[{"type": "bold", "offset": 0, "length": 3}])
    assert (len(bot.app.asked), len(bot.request.calls)) == (1, len(bot.sent) + 1)


async def test_another_question_with_the_same_answer_is_no_error(bot, ask, edit, caplog):
    question = await ask("/figures")
    await edit(question, "/figures 1")
    assert (len(bot.app.asked), standing(bot), caplog.records) == (2, ["railway-1\nrailway-2"], [])


async def test_a_longer_reply_grows_and_a_shorter_one_shrinks(bot, ask, edit):
    question = await ask("rye")
    bot.app.markup = "wheat " * 2000
    await edit(question, "wheat")
    grown = standing(bot)
    bot.app.markup = ""
    await edit(question, "oats")
    assert [len(text) > 3000 for text in grown] == [True, True, True]
    assert standing(bot) == ["echo: oats"]


async def test_a_reply_that_is_gone_is_sent_anew(bot, ask, edit):
    question = await ask("rye")
    del bot.api.messages[bot.latest.chat.id, bot.latest.id]
    await edit(question, "wheat")
    await edit(question, "oats")
    assert standing(bot) == ["echo: oats"]
    assert (len(bot.sent), len(bot.edited)) == (2, 1)


async def test_a_picture_is_replaced_by_a_new_message(bot, ask, edit, monkeypatch):
    monkeypatch.setattr(
        edited, "answered", lambda asked, reply: replace(asked, reply=(reply[0].number,), pictured=True)
    )
    monkeypatch.setattr("bot.transport.telegram.handlers.answered", edited.answered)
    question = await ask("rye")
    await edit(question, "wheat")
    assert (standing(bot), bot.edited) == (["echo: wheat"], [])


async def test_a_part_that_cannot_be_deleted_stays(bot, ask, edit):
    bot.app.markup = "wheat " * 1000
    question = await ask("rye")
    bot.app.markup = ""
    bot.request.before["deleteMessage"] = [BadRequest("message can't be deleted for everyone")]
    await edit(question, "oats")
    assert standing(bot)[0] == "echo: oats"


async def test_a_question_that_failed_is_answered_when_it_is_edited(bot, ask, edit):
    question = await ask("break")
    assert bot.latest.text == APOLOGY["en"]
    await edit(question, "rye")
    assert bot.latest.text == "echo: rye"


async def test_an_edit_that_fails_leaves_the_old_reply_to_the_next_edit(bot, ask, edit):
    question = await ask("rye")
    bot.request.before["editMessageText"] = [TimedOut()]
    await edit(question, "wheat")
    await edit(question, "oats")
    assert standing(bot) == ["echo: oats"]


async def test_an_edited_caption_is_an_edited_question(bot, ask, edit):
    question = await ask("rye")
    del question["text"]
    await bot.feed({"update_id": 9, "edited_message": question | {"caption": "wheat", "edit_date": question["date"]}})
    assert standing(bot) == ["echo: wheat"]


async def test_an_unknown_message_of_a_private_chat_is_left_alone(bot, reader, edit):
    await edit(bot.api.say("rye", sender=reader)["message"], "wheat")
    assert (bot.app.asked, bot.sent) == ([], [])


async def test_a_group_message_edited_into_a_question_is_answered_if_that_happens_soon(bot, ask, edit):
    remark = await ask("rye is fine", chat=GROUP)
    await edit(remark, "/ask rye", after=3600)
    assert bot.sent == []
    await edit(remark, "/ask rye", after=60)
    assert (bot.latest.text, bot.latest.reply_to) == ("echo: /ask rye", remark["message_id"])


async def test_a_group_question_edited_into_a_remark_keeps_its_reply(bot, ask, edit):
    question = await ask("/ask rye", chat=GROUP)
    await edit(question, "rye is fine")
    assert standing(bot) == ["echo: /ask rye"]


def test_what_answered_a_question_is_forgotten_after_a_day():
    now = [0.0]
    replies = Replies(lambda: now[0])
    message = Message(7, datetime.now(UTC), TelegramChat(501, "private"))
    replies.note(message, Answered("rye", (8,)))
    now[0] = KEPT_FOR
    assert replies.of(message) == Answered("rye", (8,))
    now[0] = KEPT_FOR + 1
    assert replies.of(message) is None


async def test_what_is_remembered_is_bounded(bot, ask, edit, monkeypatch):
    monkeypatch.setattr(edited, "KEPT", 2)
    questions = [await ask(text) for text in ("rye", "wheat", "oats")]
    await edit(questions[0], "barley")
    await edit(questions[1], "barley")
    assert standing(bot) == ["echo: rye", "echo: barley", "echo: oats"]


async def test_an_edited_follow_up_leans_on_what_it_leaned_on_before(make_bot, reader):
    bot = make_bot(App(base_of(), today=lambda: TODAY))
    async with bot.application:
        await bot.say("harvest of Norway in 2024")
        wrong = bot.api.say("and in 1950?", sender=reader)
        await bot.feed(wrong)
        refusal = bot.latest.text
        message = wrong["message"]
        edit = message | {"text": "and in 2023?", "edit_date": message["date"] + 5}
        await bot.feed({"update_id": 9_000, "edited_message": edit})
        mended = bot.edited[-1].text
        await bot.say("harvest of Norway in 2023")
        assert mended == bot.latest.text != refusal
