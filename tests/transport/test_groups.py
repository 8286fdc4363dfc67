"""Groups: who is answered there, how, and with whose conversation."""

import pytest

from bot.models.text import Language
from bot.transport.botapi.world import Chat, ChatType, User

GROUP = Chat(-7, ChatType.GROUP, "Railways")
FORUM = Chat(-1007, ChatType.SUPERGROUP, "Railways", forum=True)
OTHER = User(502, "Other", language_code="kk")
ADMIN = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
CHANNEL = {"id": -1009, "type": "channel", "title": "The Gazette"}


def asked(bot):
    return [text for text, *_ in bot.app.asked]


FOR_THE_BOT = {
    "ask": ("/ask how much rye?", "/ask how much rye?"),
    "ask by name": ("/ask@dossier_bot how much rye?", "/ask how much rye?"),
    "ask alone": ("/ask", "/ask"),
    "a mention alone": ("@dossier_bot", "/ask"),
    "a command of the group's menu": ("/figures wheat", "/figures wheat"),
    "a deep link": ("/start@dossier_bot 2qe4v2rpkx", "/start 2qe4v2rpkx"),
}
FOR_OTHERS = ("/asking rye", "/ask@rail_bot rye", "/figures@rail_bot", "/start", "/why", "/unknown", "rye", "ask rye")


@pytest.mark.parametrize(("text", "question"), FOR_THE_BOT.values(), ids=FOR_THE_BOT)
async def test_what_is_for_the_bot_is_answered_as_a_reply(bot, text, question):
    await bot.say(text, chat=GROUP)
    assert asked(bot) == [question]
    assert bot.latest.reply_to == bot.latest.id - 1


@pytest.mark.parametrize("text", FOR_OTHERS)
async def test_silence_otherwise(bot, text):
    await bot.say(text, chat=GROUP)
    assert (bot.app.asked, bot.sent) == ([], [])


@pytest.mark.parametrize("text", ["/ask", "@dossier_bot"])
async def test_a_reply_to_somebody_s_question_asks_it(bot, text):
    question = bot.api.say("how much rye?", sender=OTHER, chat=GROUP)["message"]
    await bot.say(text, chat=GROUP, reply_to=question["message_id"])
    assert asked(bot) == ["how much rye?"]


async def test_a_reply_to_the_bot_that_names_only_the_bot_explains_how_to_ask(bot):
    await bot.say("@dossier_bot rye", chat=GROUP)
    await bot.say("@dossier_bot", chat=GROUP, reply_to=bot.latest.id)
    assert asked(bot) == ["rye", "/ask"]


async def test_readers_of_a_group_are_told_apart_and_a_private_chat_is_nobody_s_group(bot):
    await bot.say("/ask rye", chat=GROUP)
    await bot.say("/ask rye", chat=GROUP, sender=OTHER)
    await bot.say("rye")
    assert [(chat, asker) for (_, chat, _), asker in zip(bot.app.asked, bot.app.askers, strict=True)] == [
        ("-7", "501"),
        ("-7", "502"),
        ("501", ""),
    ]


async def test_an_anonymous_administrator_asks_in_the_name_of_the_group(bot, reader):
    message = bot.api.say("/ask rye", sender=reader, chat=GROUP)["message"]
    await bot.feed({"update_id": 99, "message": message | {"from": ADMIN, "sender_chat": GROUP.json()}})
    assert (bot.app.asked, bot.app.askers) == ([("/ask rye", "-7", None)], ["-7"])


async def test_a_channel_asks_without_a_reader_behind_it(bot, reader):
    message = bot.api.say("/ask rye", sender=reader, chat=GROUP)["message"]
    del message["from"]
    await bot.feed({"update_id": 99, "message": message | {"sender_chat": CHANNEL}})
    assert (bot.app.asked, bot.app.askers) == ([("/ask rye", "-7", None)], ["-1009"])
    assert len(bot.sent) == 1


async def test_a_message_of_nobody_known_is_answered_too(bot, reader):
    message = bot.api.say("/ask rye", sender=reader, chat=GROUP)["message"]
    del message["from"]
    await bot.feed({"update_id": 99, "message": message})
    assert (bot.app.askers, len(bot.sent)) == ([""], 1)


async def test_other_bots_are_not_answered(bot):
    await bot.say("/ask@dossier_bot rye", chat=GROUP, sender=User(9, "Rail", username="rail_bot", is_bot=True))
    assert bot.app.asked == []


@pytest.mark.parametrize("chat", [GROUP, None], ids=["group", "private"])
async def test_what_a_reader_sent_through_the_bot_asks_nothing(bot, reader, chat):
    message = bot.api.say("@dossier_bot rye", sender=reader, chat=chat)["message"]
    await bot.feed({"update_id": 99, "message": message | {"via_bot": bot.api.me.json()}})
    assert bot.app.asked == []


async def test_a_forum_topic_keeps_its_thread(bot, reader):
    message = bot.api.say("/ask rye", sender=reader, chat=FORUM)["message"]
    await bot.feed({"update_id": 99, "message": message | {"message_thread_id": 33, "is_topic_message": True}})
    assert bot.request.calls[-1][1]["message_thread_id"] == "33"


@pytest.mark.parametrize("field", [{"migrate_to_chat_id": -1007}, {"migrate_from_chat_id": -7}])
async def test_a_group_that_becomes_a_supergroup_is_no_question_and_no_error(bot, reader, caplog, field):
    message = bot.api.say("x", sender=reader, chat=GROUP)["message"]
    del message["text"]
    await bot.feed({"update_id": 99, "message": message | field})
    assert (bot.app.asked, bot.sent, caplog.records) == ([], [], [])


async def test_a_group_that_becomes_a_supergroup_is_known_again(bot, reader):
    message = bot.api.say("x", sender=reader, chat=GROUP)["message"]
    del message["text"]
    await bot.feed({"update_id": 99, "message": message | {"migrate_to_chat_id": -1007}})
    assert bot.app.moved == [("-7", "-1007")]


async def test_a_question_asked_just_before_is_answered_in_the_supergroup(bot, reader):
    update = bot.api.say("/ask rye", sender=reader, chat=GROUP)
    bot.api.migrate(GROUP, -1007)
    await bot.feed(update)
    assert (bot.latest.chat.id, bot.latest.text) == (-1007, "echo: /ask rye")


async def test_a_command_in_a_caption_is_a_command(bot, reader):
    message = bot.api.say("x", sender=reader, chat=GROUP)["message"]
    del message["text"]
    await bot.feed({"update_id": 99, "message": message | {"caption": "/ask@dossier_bot rye"}})
    assert asked(bot) == ["/ask rye"]


async def test_a_button_in_a_group_is_pressed_in_the_presser_s_name(bot):
    await bot.say("@dossier_bot choose", chat=GROUP)
    await bot.press(bot.latest)
    assert bot.app.askers[-1] == "501"
    await bot.say("choose")
    await bot.press(bot.latest)
    assert bot.app.askers[-1] == ""


async def test_the_language_of_an_asker_is_the_hint_in_a_group(bot):
    await bot.say("/ask rye", chat=GROUP, sender=OTHER)
    assert bot.app.asked == [("/ask rye", "-7", Language.KK)]
