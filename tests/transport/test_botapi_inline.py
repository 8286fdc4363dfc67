"""What the in-process server refuses of answers to inline and guest queries, as Telegram does."""

import json

import pytest

from bot.transport.botapi.inline import KEPT, QUERY_LIFETIME
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import Chat, ChatType, EventKind

GROUP = Chat(-70, ChatType.GROUP, "Railways")


class Clock:
    def __init__(self):
        self.now = 1_700_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def api(clock):
    return BotApi(now=clock)


def result(**more):
    content = {"message_text": "<b>rye</b>", "parse_mode": "HTML"}
    return {"type": "article", "id": "1", "title": "Rye", "input_message_content": content} | more


def answer(api, reader, *results, **more):
    query = api.ask_inline("rye", sender=reader)["inline_query"]["id"]
    given = {"inline_query_id": query, "results": json.dumps(list(results))} | more
    return query, api.call("answerInlineQuery", given)[1]


def test_an_answer_is_kept_as_readers_see_it(api, reader):
    seen = []
    api.subscribe(seen.append)
    query, told = answer(api, reader, result(), next_offset="24", cache_time="60", is_personal="true")
    kept = api.inline.answers[query]
    assert told == {"ok": True, "result": True}
    assert (kept.results[0].content.text, kept.next_offset, kept.cache_time, kept.is_personal) == (
        "rye",
        "24",
        60,
        True,
    )
    assert [(each.kind, each.text) for each in seen] == [(EventKind.INLINE_ANSWERED, query)]


REFUSED = {
    "too many": ([result(id=str(number)) for number in range(51)], {}, "RESULTS_TOO_MUCH"),
    "the same id twice": ([result(), result()], {}, "RESULT_ID_DUPLICATE"),
    "an id too long": ([result(id="x" * 65)], {}, "RESULT_ID_INVALID"),
    "no title": ([result(title=" ")], {}, "ARTICLE_TITLE_EMPTY"),
    "no text": ([result(input_message_content={})], {}, "message text is empty"),
    "no article": ([result(type="photo")], {}, "only articles"),
    "broken markup": (
        [result(input_message_content={"message_text": "<b>rye", "parse_mode": "HTML"})],
        {},
        "can't parse entities",
    ),
    "a text too long": ([result(input_message_content={"message_text": "x" * 4097})], {}, "message is too long"),
    "a broken button": ([result(reply_markup={"inline_keyboard": [[{"text": "x"}]]})], {}, "inline keyboard button"),
    "an offset too long": ([], {"next_offset": "9" * 65}, "NEXT_OFFSET_INVALID"),
    "a start parameter with blanks": (
        [],
        {"button": '{"text": "ask", "start_parameter": "how much"}'},
        "START_PARAM_INVALID",
    ),
    "a start parameter too long": (
        [],
        {"button": json.dumps({"text": "ask", "start_parameter": "x" * 65})},
        "START_PARAM_INVALID",
    ),
    "a button without words": ([], {"button": '{"text": "", "start_parameter": "x"}'}, "BUTTON_TEXT_INVALID"),
}


@pytest.mark.parametrize(("results", "more", "words"), REFUSED.values(), ids=REFUSED)
def test_what_telegram_refuses_is_refused(api, reader, results, more, words):
    _, told = answer(api, reader, *results, **more)
    assert told["error_code"] == 400
    assert words in told["description"]


def test_a_query_can_be_answered_once_and_only_for_a_while(api, reader, clock):
    query, first = answer(api, reader)
    again = api.call("answerInlineQuery", {"inline_query_id": query, "results": "[]"})[1]
    late = api.ask_inline("rye", sender=reader)["inline_query"]["id"]
    clock.now += QUERY_LIFETIME + 1
    too_late = api.call("answerInlineQuery", {"inline_query_id": late, "results": "[]"})[1]
    assert first["ok"]
    assert "query is too old" in again["description"]
    assert "query is too old" in too_late["description"]


def test_a_query_is_cut_and_answers_kept_are_bounded(api, reader):
    assert len(api.ask_inline("x" * 300, sender=reader)["inline_query"]["query"]) == 256
    for _ in range(KEPT + 5):
        answer(api, reader)
    assert len(api.inline.answers) == KEPT


def test_a_guest_is_answered_with_one_message(api, reader):
    update = api.guest("@dossier_bot rye", sender=reader, chat=GROUP)["guest_message"]
    given = {"guest_query_id": update["guest_query_id"], "result": json.dumps(result())}
    assert api.call("answerGuestQuery", given)[1]["result"] == {
        "inline_message_id": f"guest-{update['guest_query_id']}"
    }
    assert GROUP.id not in api.chats


def test_what_is_chosen_stands_in_the_chat_as_the_reader_s(api, reader):
    query, _ = answer(api, reader, result())
    message = api.choose(query, "1", sender=reader)["message"]
    assert (message["text"], message["from"]["id"], message["via_bot"]["id"]) == ("rye", reader.id, api.me.id)


def test_updates_are_valid(api, reader, schema):
    assert schema.fits(api.ask_inline("rye", sender=reader), "Update")
    assert schema.fits(api.guest("@dossier_bot rye", sender=reader, chat=GROUP), "Update")
