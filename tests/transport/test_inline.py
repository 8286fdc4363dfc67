"""Inline mode: cards in any chat, page by page, and the way into the private chat."""

import asyncio

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as calm
from hypothesis import strategies as st
from neutral import FACTS, TODAY, base_of
from telegram.error import BadRequest, TimedOut

from bot.app import App
from bot.models.base import key_of
from bot.models.reply import Button
from bot.models.text import Language
from bot.transport.botapi.world import User
from bot.transport.telegram.elsewhere import CACHE_SECONDS
from bot.transport.telegram.links import parameter_of

KAZAKH = User(502, "Other", language_code="kk")


@pytest.fixture(scope="module")
def real_app():
    return App(base_of(), today=lambda: TODAY)


@pytest.fixture
async def anywhere(make_bot, real_app):
    bot = make_bot(real_app)
    async with bot.application:
        yield bot


async def test_a_card_holds_title_figure_and_source_and_sends_the_reply_of_the_chat(anywhere):
    answer = await anywhere.type("harvest of Norway in 2024")
    card = answer.results[0]
    await anywhere.say("harvest of Norway in 2024")
    figure, *_ = anywhere.latest.text.split("\u00a0—")
    assert card.description.startswith(figure)
    assert card.title not in ("", figure)
    assert card.content.text == anywhere.latest.text
    assert card.content.entities == anywhere.latest.entities
    assert card.id == key_of("harvest-no-2024")
    assert card.preview.get("is_disabled") is True


async def test_buttons_of_a_card_work_without_the_bot(anywhere):
    answer = await anywhere.type("harvest of Norway in 2024")
    buttons = [button for row in answer.results[0].keyboard for button in row]
    assert all(button.keys() & {"url", "copy_text"} for button in buttons)
    assert buttons[-1]["url"] == f"https://t.me/dossier_bot?start={key_of('harvest-no-2024')}"


async def test_a_source_without_a_link_has_no_button_of_its_own(bot):
    bot.app.link = "http://intranet/rails"
    (card,) = (await bot.type("railway-1")).results
    assert [button["text"] for row in card.keyboard for button in row] == ["Open in the bot"]


async def test_results_are_the_reader_s_own_and_kept_for_a_while(anywhere):
    answer = await anywhere.type("harvest of Norway in 2024")
    assert (answer.is_personal, answer.cache_time) == (True, CACHE_SECONDS)


async def test_the_reader_is_told_to_the_app_and_the_private_conversation_left_alone(bot):
    await bot.type("railway", sender=KAZAKH)
    assert bot.app.searched == [("railway", "502", Language.KK, 0)]
    assert (bot.app.asked, bot.sent) == ([], [])


async def test_typing_leaves_the_conversation_as_it_was(anywhere):
    await anywhere.say("harvest of Norway in 2024")
    before = anywhere.latest.text
    await anywhere.type("exports of Portugal")
    await anywhere.say("/why")
    assert before.split("\u00a0—")[0] in anywhere.latest.text or "Norway" in anywhere.latest.text


async def test_pages_follow_one_another_without_a_gap_or_an_overlap(bot):
    seen, offset = [], ""
    for _ in range(3):
        answer = await bot.type("railway", offset=offset)
        seen += [each.title for each in answer.results]
        offset = answer.next_offset
    assert seen == [f"title of railway-{number}" for number in range(1, 8)]
    assert offset == ""


@pytest.mark.parametrize("text", ["", "/figures", "harvest", "Norway", "what is known about Norway"])
async def test_the_same_query_gives_the_same_ids_and_pages_do_not_overlap(anywhere, text):
    async def every_id():
        ids, offset = [], ""
        for _ in range(20):
            answer = await anywhere.type(text, offset=offset)
            assert len(answer.results) <= 50
            ids += [each.id for each in answer.results]
            offset = answer.next_offset
            if not offset:
                return ids
        raise AssertionError(f"{text!r} never ends")

    ids = await every_id()
    assert ids
    assert ids == await every_id()
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("offset", ["-1", "x", "²", "9" * 64, "1e3", " 3"])
async def test_an_offset_that_the_bot_never_gave_is_the_beginning_or_the_end(bot, offset):
    answer = await bot.type("railway", offset=offset)
    assert [each.title for each in answer.results][:1] in (["title of railway-1"], [])


async def test_where_nothing_answers_a_button_leads_into_the_private_chat(bot):
    answer = await bot.type("rye")
    assert answer.results == ()
    assert answer.button == {
        "text": "Not in the dossier. Ask the bot",
        "start_parameter": parameter_of("rye"),
    }
    await bot.say(f"/start {answer.button['start_parameter']}")
    assert bot.app.asked[-1][0] == "rye"


async def test_a_question_too_long_for_a_link_leads_to_what_it_was_about(bot):
    answer = await bot.type("rye and wheat " * 10)
    assert answer.button["start_parameter"] == key_of("harvest")


async def test_cards_that_answer_need_no_button(bot):
    assert (await bot.type("railway")).button is None


async def test_a_refusal_shows_what_is_near_and_no_value_of_it(anywhere):
    answer = await anywhere.type("harvest of Norway in 1950")
    values = [str(fact.value) for fact in FACTS if fact.kind == "figure"]
    assert answer.button
    assert answer.results
    for card in answer.results:
        assert card.title.startswith("Nearby: ")
        assert card.description == "Not the answer, but close to the question"
        assert not any(value in card.title for value in values if len(value) > 2)


@pytest.mark.parametrize(
    "message", ["Query is too old and response timeout expired or query ID is invalid", "QUERY_ID_INVALID"]
)
async def test_a_query_too_old_to_answer_is_no_error(bot, caplog, message):
    bot.request.before["answerInlineQuery"] = [BadRequest(message)]
    await bot.feed(bot.api.ask_inline("railway", sender=KAZAKH))
    assert caplog.records == []


@pytest.mark.parametrize("error", [BadRequest("RESULTS_TOO_MUCH"), TimedOut()])
async def test_another_refusal_is_an_error_and_nobody_is_written_to(bot, caplog, error):
    bot.request.before["answerInlineQuery"] = [error]
    await bot.feed(bot.api.ask_inline("railway", sender=KAZAKH))
    assert len(caplog.records) == 1
    assert bot.sent == []


async def test_what_was_chosen_is_not_taken_for_a_question(bot, reader):
    await bot.type("railway-2")
    (query, answer) = next(iter(bot.api.inline.answers.items()))
    await bot.feed(bot.api.choose(query, answer.results[0].id, sender=reader))
    assert (bot.app.asked, bot.sent) == ([], [])


@given(text=st.text(max_size=256))
@calm(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_answered(make_bot, real_app, schema, text):
    async def converse():
        bot = make_bot(real_app)
        async with bot.application:
            await bot.type(text.encode("utf-8", "replace").decode())
        assert [fault for call in bot.request.calls for fault in schema.faults_of_call(*call)] == []

    asyncio.run(converse())


@pytest.mark.parametrize("text", ["", "harvest", "Norway", "harvest of Norway in 1950", "/topics", "/sources"])
async def test_every_answer_is_valid(anywhere, schema, text):
    await anywhere.type(text)
    assert [fault for call in anywhere.request.calls for fault in schema.faults_of_call(*call)] == []


async def test_a_copy_button_is_kept_and_a_button_of_the_bot_s_own_left_out(bot, monkeypatch):
    buttons = ((Button("copy", copy="7 km"), Button("share", share="railway-1")),)
    monkeypatch.setattr(bot.app, "_shown", lambda turn: ("rye", buttons))
    (card,) = (await bot.type("railway-1")).results
    assert [button["text"] for row in card.keyboard for button in row] == ["copy", "Open in the bot"]
