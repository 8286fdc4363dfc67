"""The real Application over the in-process server: messages, commands, buttons, groups, and what goes wrong."""

import asyncio
import logging

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as calm
from hypothesis import strategies as st
from telegram.error import BadRequest, Forbidden, InvalidToken, TimedOut

from bot.models.reply import COMMAND_ALIASES, READER_COMMANDS, Command, SetLanguage, ShowFact, ShowPage, ShowWhy
from bot.models.text import Language
from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.utf16 import units
from bot.transport.botapi.world import Chat, ChatType, User
from bot.transport.telegram.application import introduce
from bot.transport.telegram.callbacks import encode
from bot.transport.telegram.failure import APOLOGY

GROUP = Chat(-7, ChatType.GROUP, "Railways")
COMMANDS = [*(each.value for each in Command), *COMMAND_ALIASES, "figuresx"]


@pytest.mark.parametrize("name", COMMANDS)
async def test_every_command_reaches_the_app_as_it_was_written(bot, name):
    await bot.say(f"/{name} wheat")
    assert bot.app.asked == [(f"/{name} wheat", "501", Language.EN)]
    assert len(bot.sent) == 1


async def test_a_question_is_answered_without_a_preview_of_its_link(bot):
    await bot.say("how long is the railway?")
    assert bot.latest.text == "echo: how long is the railway?"
    assert '"is_disabled": true' in bot.request.calls[-1][1]["link_preview_options"]


@pytest.mark.parametrize(
    ("code", "locale"),
    [("ru", Language.RU), ("en-GB", Language.EN), ("kk", Language.KK), ("pt", Language.EN), (None, None)],
)
async def test_the_language_of_the_client_is_a_hint(bot, code, locale):
    await bot.say("rye", sender=User(9, "Reader", language_code=code))
    assert bot.app.asked == [("rye", "9", locale)]


@pytest.mark.parametrize("kind", ["edited_message", "channel_post", "edited_channel_post"])
async def test_only_new_messages_are_answered(bot, reader, kind):
    message = bot.api.say("rye", sender=reader)["message"]
    await bot.feed({"update_id": 99, kind: message | {"edit_date": 1_700_000_000}})
    assert (bot.app.asked, bot.sent) == ([], [])


async def test_a_picture_asks_its_caption_and_a_sticker_nothing(bot, reader):
    message = bot.api.say("x", sender=reader)["message"]
    del message["text"]
    await bot.feed({"update_id": 98, "message": message | {"caption": "rye"}})
    await bot.feed({"update_id": 99, "message": message})
    assert [text for text, *_ in bot.app.asked] == ["rye", ""]


async def test_service_messages_are_nobodys_question(bot, reader):
    message = bot.api.say("x", sender=reader)["message"]
    del message["text"]
    await bot.feed({"update_id": 99, "message": message | {"new_chat_title": "Rails"}})
    assert bot.app.asked == []


IN_GROUP = {
    "a remark": ("rye is fine", None),
    "a bare command": ("/help", None),
    "another bot's command": ("/help@rail_bot", None),
    "another bot's name": ("@rail_bot rye", None),
    "a name that only begins alike": ("@dossier_bot2 rye", None),
    "an address": ("mail x@dossier_bot", None),
    "ask": ("/ask how much rye?", "/ask how much rye?"),
    "its command": ("/figures@dossier_bot wheat", "/figures wheat"),
    "its command in capitals": ("/figures@Dossier_Bot", "/figures"),
    "a mention": ("@dossier_bot, how much rye?", "how much rye?"),
    "a mention behind": ("how much rye @dossier_bot", "how much rye"),
}


@pytest.mark.parametrize(("text", "question"), IN_GROUP.values(), ids=IN_GROUP)
async def test_in_a_group_only_what_is_meant_for_the_bot_is_answered(bot, text, question):
    await bot.say(text, chat=GROUP)
    assert [asked for asked, *_ in bot.app.asked] == ([question] if question else [])


async def test_in_a_group_a_reply_to_the_bot_is_answered_as_a_reply(bot):
    await bot.say("@dossier_bot rye", chat=GROUP)
    await bot.say("and wheat?", chat=GROUP, reply_to=bot.latest.id)
    await bot.say("/help@rail_bot", chat=GROUP, reply_to=bot.latest.id)
    assert [(text, chat) for text, chat, _ in bot.app.asked] == [("rye", "-7"), ("and wheat?", "-7")]
    assert bot.latest.reply_to == bot.latest.id - 1


async def test_choices_are_buttons_and_a_press_sends_the_fact_as_a_new_message(bot):
    await bot.say("choose")
    await bot.press(bot.latest, 2)
    assert bot.app.pressed == [ShowFact("railway-3")]
    assert [each.text for each in bot.sent] == ["Which one?", "The railway grew, part 3."]
    assert bot.latest.keyboard[0][0] == {"text": "source", "url": "https://example.org/rails"}
    assert (bot.edited, bot.toasts) == ([], [""])


async def test_a_link_that_telegram_does_not_take_costs_only_its_button(bot):
    bot.app.link = "http://intranet/rails"
    await bot.say("choose")
    await bot.press(bot.latest, 0)
    assert (bot.latest.text, bot.latest.keyboard) == ("The railway grew, part 1.", ())


async def test_a_long_label_is_cut(bot):
    bot.app.label = "rail " * 40
    await bot.say("choose")
    label = bot.latest.keyboard[0][0]["text"]
    assert (len(label), label[-6:]) == (60, " rail…")


async def test_a_page_turns_in_place(bot):
    await bot.say("/figures")
    await bot.press(bot.latest)
    await bot.press(bot.edited[-1])
    assert [each.text for each in bot.edited] == ["railway-3\nrailway-4", "railway-5\nrailway-6"]
    assert len(bot.sent) == 1
    assert bot.app.pressed[-1] == ShowPage("figures", 3, ("norway",))


async def test_a_page_that_shows_the_same_again_is_no_error(bot, caplog):
    await bot.say("/figures")
    page = bot.latest
    await bot.press(page)
    await bot.press(page)
    assert (len(bot.edited), len(bot.sent), caplog.records) == (1, 1, [])


async def test_a_page_of_a_deleted_message_comes_as_a_new_one(bot):
    await bot.say("/figures")
    page = bot.latest
    del bot.api.messages[page.chat.id, page.id]
    await bot.press(page)
    assert [each.text for each in bot.sent[1:]] == ["railway-3\nrailway-4"]


async def test_a_page_that_cannot_be_edited_for_another_reason_is_an_error(bot):
    await bot.say("/figures")
    bot.api.fail_next("editMessageText", ApiError("ENTITIES_TOO_LONG"))
    await bot.press(bot.latest)
    assert (bot.edited, bot.latest.text) == ([], APOLOGY[Language.EN])


async def test_a_page_too_long_for_one_message_comes_as_new_ones(bot):
    await bot.say("/figures")
    bot.app.markup = "rye " * 2000
    await bot.press(bot.latest)
    assert (len(bot.sent), bot.edited) == (3, [])


async def test_a_button_of_an_inaccessible_message_is_answered_below(bot, reader):
    await bot.say("choose")
    update = bot.api.press(bot.latest, bot.latest.keyboard[0][0]["callback_data"], sender=reader)
    update["callback_query"]["message"] = {"chat": {"id": 501, "type": "private"}, "message_id": 2, "date": 0}
    await bot.feed(update)
    assert bot.latest.text == "The railway grew, part 1."


async def test_a_button_without_a_message_is_only_acknowledged(bot, reader):
    await bot.say("choose")
    update = bot.api.press(bot.latest, encode(ShowWhy(), bot.app.base), sender=reader)
    del update["callback_query"]["message"]
    await bot.feed(update | {"callback_query": update["callback_query"] | {"inline_message_id": "7"}})
    assert (bot.app.pressed, bot.toasts) == ([], [""])


@pytest.mark.parametrize("data", ["0f", "1fzzzzzzzzzz", "rm -rf", "9w"], ids=["old", "unknown", "forged", "newer"])
async def test_a_button_out_of_date_says_so_politely(bot, data):
    await bot.say("choose")
    await bot.press(bot.latest, data=data)
    assert (bot.app.pressed, bot.toasts) == ([], ["This button is out of date."])


async def test_a_query_too_old_to_answer_still_brings_its_reply(bot):
    await bot.say("choose")
    bot.request.before["answerCallbackQuery"] = [BadRequest("Query is too old and response timeout expired")]
    await bot.press(bot.latest, 0)
    assert bot.latest.text == "The railway grew, part 1."


async def test_a_language_button_speaks_for_the_chat(bot):
    await bot.say("choose")
    await bot.press(bot.latest, data=encode(SetLanguage(Language.KK), bot.app.base))
    assert bot.app.pressed == [SetLanguage(Language.KK)]


@pytest.mark.parametrize("text", ["wheat " * 1700, "🚆" * 5000, "<b>&" * 2000, "\u202e\u200brye", "<i>", "*_`["])
async def test_any_text_gets_replies_within_the_limits(bot, text):
    await bot.say(text)
    assert bot.sent
    assert all(1 <= units(each.text) <= 4096 for each in bot.sent)


@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
@calm(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_echoed_as_text_and_never_breaks_html(make_bot, text):
    async def converse():
        bot = make_bot()
        async with bot.application:
            await bot.say(text)
        assert len(bot.sent) == 1
        assert not any(each.type in ("bold", "italic", "text_link") for each in bot.latest.entities)

    asyncio.run(converse())


async def test_commands_are_registered_in_every_language(bot):
    await introduce(bot.application)
    for code in ("", "ru", "en", "kk"):
        _, answer = bot.api.call("getMyCommands", {"language_code": code})
        assert [each["command"] for each in answer["result"]] == [each.value for each in READER_COMMANDS]
        assert all(each["description"] for each in answer["result"])


async def test_a_rejected_token_is_not_taken_for_a_missing_menu(bot):
    bot.request.before["setMyCommands"] = [InvalidToken()]
    with pytest.raises(InvalidToken):
        await introduce(bot.application)


async def test_a_menu_that_cannot_be_registered_does_not_stop_the_bot(bot, caplog):
    bot.request.before["setMyCommands"] = [TimedOut()]
    await introduce(bot.application)
    assert "the command menu could not be registered (TimedOut)" in caplog.text


async def test_a_message_that_may_have_been_delivered_is_not_sent_again(bot):
    bot.request.after["sendMessage"] = [TimedOut()]
    await bot.say("rye")
    assert (bot.request.count("sendMessage"), len(bot.sent)) == (1, 1)


async def test_a_reader_who_blocked_the_bot_is_left_alone(bot, reader, caplog):
    update = bot.api.say("rye", sender=reader)
    bot.api.blocked.add(reader.id)
    await bot.feed(update)
    assert bot.request.count("sendMessage") == 1
    assert "failed with Forbidden" in caplog.text


async def test_an_error_is_told_to_the_reader_and_logged_without_words_of_theirs(bot, caplog):
    caplog.set_level(logging.INFO)
    await bot.say("break my-secret-harvest")
    assert bot.latest.text == APOLOGY[Language.EN]
    assert "failed with ValueError" in caplog.text
    assert "fake_app.py" in caplog.text
    assert "secret" not in caplog.text


async def test_broken_markup_is_sent_as_plain_text_and_told_as_an_error(bot, caplog):
    bot.app.markup = "<div>rye</div> &amp; <b>5</b> &lt; 7"
    await bot.say("rye")
    assert [each.text for each in bot.sent] == ["rye & 5 < 7"]
    assert bot.request.count("sendMessage") == 2
    assert "cannot read the markup of a reply" in caplog.text


async def test_plain_text_that_is_refused_all_the_same_is_not_tried_for_ever(bot):
    refusal = ApiError("can't parse entities: rye")
    bot.api.fail_next("sendMessage", refusal, times=3)
    await bot.say("rye")
    assert (bot.request.count("sendMessage"), bot.latest.text) == (4, APOLOGY[Language.EN])


async def test_an_apology_that_fails_is_not_apologised_for(bot, caplog):
    bot.request.before["sendMessage"] = [Forbidden("bot was blocked by the user")]
    await bot.say("break")
    assert (bot.sent, len(caplog.records)) == ([], 1)
