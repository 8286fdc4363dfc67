"""Guest mode: one message in a chat that the bot is not in."""

import json

import pytest
from neutral import TODAY, base_of
from telegram.error import BadRequest

from bot.app import App
from bot.models.base import key_of
from bot.transport.botapi.world import Chat, ChatType, User

CHAT = Chat(-70, ChatType.SUPERGROUP, "Somebody else's")


@pytest.fixture
def summon(reader):
    async def call(bot, text, *, chat=CHAT, sender=reader, **more):
        update = bot.api.guest(text, sender=sender, chat=chat)
        update["guest_message"] |= more
        await bot.feed(update)
        answer = bot.api.inline.answers.get(update["guest_message"]["guest_query_id"])
        return answer.results[0] if answer else None

    return call


async def test_a_mention_is_answered_with_one_message_and_nothing_is_sent_to_the_chat(bot, summon):
    result = await summon(bot, "@dossier_bot how much rye?")
    assert result.content.text == "echo: how much rye?"
    assert [name for name, _ in bot.request.calls if name.startswith("send")] == []


async def test_a_private_chat_of_two_others_is_no_chat_with_the_bot(bot, summon):
    await summon(bot, "@dossier_bot rye", chat=Chat(501))
    assert bot.app.asked[0][:2] == ("rye", "guest 501")


async def test_readers_are_told_apart_and_orders_are_followed_for_nobody(bot, summon):
    await summon(bot, "@dossier_bot rye")
    await summon(bot, "/figures@dossier_bot wheat")
    assert [(text, chat) for text, chat, _ in bot.app.asked] == [("rye", "guest -70"), ("/figures wheat", "")]
    assert bot.app.askers == ["501", "501"]


async def test_a_mention_alone_asks_what_it_replies_to_or_explains_itself(bot, summon, reader):
    other = {"message_id": 5, "date": 1, "chat": CHAT.json(), "from": User(9, "X").json(), "text": "how much rye?"}
    await summon(bot, "@dossier_bot", reply_to_message=other)
    await summon(bot, "@dossier_bot")
    assert [text for text, *_ in bot.app.asked] == ["how much rye?", "/ask"]


async def test_choices_become_links_into_the_private_chat(bot, summon):
    result = await summon(bot, "@dossier_bot choose")
    assert result.keyboard[0][0]["url"] == f"https://t.me/dossier_bot?start={key_of('railway-1')}"
    assert not any("callback_data" in button for row in result.keyboard for button in row)


async def test_a_follow_up_leans_on_the_question_before_it(make_bot, summon):
    bot = make_bot(App(base_of(), today=lambda: TODAY))
    async with bot.application:
        await summon(bot, "@dossier_bot harvest of Norway in 2024")
        followed = await summon(bot, "@dossier_bot and in 2023?")
        plain = await summon(bot, "@dossier_bot harvest of Norway in 2023", chat=Chat(-71, ChatType.GROUP))
        assert followed.content == plain.content


@pytest.mark.parametrize("order", ["/follow Norway", "/forget yes", "/language en", "/digest 9", "/following"])
async def test_an_order_is_not_said_to_be_followed_and_leads_into_the_private_chat(make_bot, summon, order):
    bot = make_bot(App(base_of(), today=lambda: TODAY))
    async with bot.application:
        result = await summon(bot, f"@dossier_bot {order}")
        assert result.content.text == "This works in the private chat with the bot; here I only answer questions."
        assert result.keyboard[0][0]["url"] == "https://t.me/dossier_bot?start=q-"
        assert bot.deps.notes.following("") == ()


async def test_other_bots_are_not_answered(bot, summon):
    assert await summon(bot, "@dossier_bot rye", sender=User(9, "Rail", is_bot=True)) is None
    assert bot.app.asked == []


async def test_a_message_that_nobody_waits_for_is_no_error(bot, summon, caplog):
    bot.request.before["answerGuestQuery"] = [BadRequest("Query is too old and response timeout expired")]
    await summon(bot, "@dossier_bot rye")
    assert caplog.records == []


async def test_an_error_is_not_told_to_a_chat_that_only_shares_its_number(bot, summon, caplog):
    await bot.say("rye", chat=Chat(CHAT.id, ChatType.GROUP))
    await summon(bot, "@dossier_bot break")
    assert bot.sent == []
    assert "failed with ValueError" in caplog.text


async def test_a_long_reply_is_cut_to_one_message(bot, summon):
    bot.app.markup = "rye " * 2000
    result = await summon(bot, "@dossier_bot rye")
    assert 0 < len(result.content.text) <= 4096


async def test_the_answer_is_valid(bot, summon, schema):
    await summon(bot, "@dossier_bot choose")
    name, parameters = bot.request.calls[-1]
    assert name == "answerGuestQuery"
    assert schema.faults_of_call(name, parameters) == []
    assert json.loads(parameters["result"])["type"] == "article"
