"""The in-process server hands over updates, keeps what it must and no more, and fails on order."""

import asyncio
import json

import httpx
import pytest
from telegram.error import ChatMigrated, Conflict, NetworkError, RetryAfter, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.transport.botapi.errors import ApiError, ForbiddenError, TooManyRequestsError, Trouble
from bot.transport.botapi.limits import RateLimits
from bot.transport.botapi.longpoll import answered
from bot.transport.botapi.request import InProcessRequest
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import Chat, ChatType, EventKind, User

GROUP = Chat(-7, ChatType.GROUP, "Railways")
FORUM = Chat(-8, ChatType.SUPERGROUP, "Stations", forum=True)
HOOK = "https://example.org/hook"


@pytest.fixture
def api(reader):
    server = BotApi()
    server.say("hello", sender=reader)
    return server


def call(api, method, **parameters):
    _, answer = api.call(method, parameters)
    return answer["result"] if answer["ok"] else f"{answer['error_code']} {answer['description']}"


def test_numbers_of_a_chat_rise_and_are_never_given_twice(api, reader):
    call(api, "sendMessage", chat_id=501, text="one")
    call(api, "deleteMessage", chat_id=501, message_id=2)
    assert call(api, "sendMessage", chat_id=501, text="two")["message_id"] == 3
    api.say("rye", sender=reader, chat=GROUP)
    assert call(api, "sendMessage", chat_id=-7, text="one")["message_id"] == 2


def test_of_every_chat_only_the_newest_messages_are_kept(reader):
    api = BotApi(kept=10)
    for number in range(500):
        api.say(f"{number}", sender=User(number % 2 + 1, "Reader"))
    assert [each.text for each in api.messages.of(1)] == [f"{number}" for number in range(480, 500, 2)]
    assert len(api.messages) == 20
    assert "message to edit not found" in call(api, "editMessageText", chat_id=1, message_id=1, text="x")


def test_an_edited_question_is_an_update_of_its_own(api, reader, schema):
    asked = api.messages[501, 1]
    update = api.edit(asked, "hello, rye", sender=reader)
    assert (update["edited_message"]["text"], "edit_date" in update["edited_message"]) == ("hello, rye", True)
    assert schema.fits(update, "Update")
    assert api.edit(asked, "hello, rye", sender=reader) is None
    with pytest.raises(ApiError, match="MESSAGE_AUTHOR_REQUIRED"):
        api.edit(asked, "mine", sender=User(5, "Other"))


def test_only_updates_that_were_asked_for_are_handed_over(api, reader):
    call(api, "getUpdates", allowed_updates='["callback_query"]')
    api.queue(api.say("rye", sender=reader))
    api.queue(api.press(api.messages[501, 1], "x", sender=reader))
    assert [sorted(each) for each in call(api, "getUpdates")] == [["callback_query", "update_id"]]
    assert call(api, "getWebhookInfo")["allowed_updates"] == ["callback_query"]
    call(api, "getUpdates", allowed_updates="[]")
    api.queue(api.update(message_reaction={}))
    assert len(call(api, "getUpdates")) == 1


def test_a_webhook_and_polling_exclude_each_other(api, reader, schema):
    assert call(api, "setWebhook", url=HOOK, secret_token="a-b_1", allowed_updates='["message"]') is True
    api.queue(api.say("rye", sender=reader))
    assert call(api, "getUpdates").startswith("409 Conflict: can't use getUpdates method while webhook is active")
    info = call(api, "getWebhookInfo")
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (HOOK, 1, 40)
    assert schema.fits(info, "WebhookInfo")
    call(api, "deleteWebhook")
    assert [each["message"]["text"] for each in call(api, "getUpdates")] == ["rye"]


REFUSED_HOOKS = {
    "http": ({"url": "http://example.org/hook"}, "An HTTPS URL must be provided for webhook"),
    "no host": ({"url": "https://"}, "invalid URL specified"),
    "no address": ({"url": "https://[rye"}, "invalid URL specified"),
    "blank in the secret": ({"url": HOOK, "secret_token": "a b"}, "secret token contains unallowed characters"),
    "long secret": ({"url": HOOK, "secret_token": "a" * 257}, "secret token is too long"),
}


@pytest.mark.parametrize(("given", "refusal"), REFUSED_HOOKS.values(), ids=REFUSED_HOOKS)
def test_webhooks_that_telegram_refuses(api, given, refusal):
    assert refusal in call(api, "setWebhook", **given)
    assert call(api, "getWebhookInfo")["url"] == ""


def test_a_webhook_on_the_machine_itself_may_be_plain(api):
    assert call(api, "setWebhook", url="http://127.0.0.1:8080/hook") is True


async def test_of_two_that_poll_the_earlier_is_told_of_the_conflict(api, reader):
    earlier = asyncio.create_task(answered(api, "getUpdates", {"timeout": "5"}, token=None, files={}))
    await asyncio.sleep(0)
    later = asyncio.create_task(answered(api, "getUpdates", {"timeout": "5"}, token=None, files={}))
    status, answer = await earlier
    assert (status, answer["description"][:42]) == (409, "Conflict: terminated by other getUpdates r")
    api.queue(api.say("rye", sender=reader))
    assert [each["message"]["text"] for each in (await later)[1]["result"]] == ["rye"]


async def test_polling_that_waits_in_vain_brings_nothing(api, monkeypatch):
    monkeypatch.setattr("bot.transport.botapi.longpoll.LONGEST_WAIT", 0.01)
    assert (await answered(api, "getUpdates", {"timeout": "5"}, token=None, files={}))[1]["result"] == []
    refused = await answered(api, "getUpdates", {"timeout": "rye"}, token=None, files={})
    assert 'parameter "timeout" must be an Integer' in refused[1]["description"]


FAULTS = {
    "put off": (TooManyRequestsError(3), RetryAfter, "Retry in 0:00:03"),
    "moved": (ApiError("group chat was upgraded", migrate_to_chat_id=-100), ChatMigrated, "-100"),
    "no connection": (Trouble.UNREACHABLE, NetworkError, "ConnectError"),
    "no answer": (Trouble.NO_ANSWER, TimedOut, "Timed out"),
    "cut": (Trouble.CUT, NetworkError, "ReadError"),
}


@pytest.mark.parametrize(("error", "kind", "words"), FAULTS.values(), ids=FAULTS)
async def test_a_fault_on_order_is_what_the_library_makes_of_a_real_one(bot, reader, error, kind, words):
    bot.api.say("x", sender=reader)
    bot.api.fail_next("getChat", error)
    with pytest.raises(kind, match=words) as raised:
        await InProcessRequest(bot.api).post("bot7:x/getChat", RequestData([RequestParameter("chat_id", 501, None)]))
    if isinstance(error, Trouble):
        assert isinstance(raised.value.__cause__, httpx.TransportError)
    assert (await bot.application.bot.get_chat(reader.id)).id == reader.id


def test_a_fault_strikes_before_or_after_the_deed_and_as_often_as_ordered(api):
    api.fail_next("sendMessage", TooManyRequestsError(1), times=2)
    api.fail_next("*", ForbiddenError("rye"), after_delivery=True)
    for _ in range(2):
        assert "retry after 1" in call(api, "sendMessage", chat_id=501, text="x")
    assert len(api.messages) == 1
    assert call(api, "sendMessage", chat_id=501, text="x") == "403 Forbidden: rye"
    assert len(api.messages) == 2


def test_who_writes_too_fast_is_put_off(reader):
    clock = [0.0]
    api = BotApi(now=lambda: clock[0], limits=RateLimits())
    chats = [api.say("x", sender=User(number, "Reader"))["message"]["chat"]["id"] for number in range(1, 40)]
    own = [call(api, "sendMessage", chat_id=1, text="x") for _ in range(11)]
    assert own[-1] == "429 Too Many Requests: retry after 5"
    others = [call(api, "sendMessage", chat_id=chat, text="x") for chat in chats[1:]]
    assert sum(isinstance(each, dict) for each in others) == 20
    assert others[-1] == "429 Too Many Requests: retry after 1"
    clock[0] = 5.0
    assert call(api, "sendMessage", chat_id=1, text="x")["message_id"] == 12
    assert call(api, "sendChatAction", chat_id=1, action="typing") is True


def test_a_group_may_be_told_20_times_a_minute(reader):
    clock = [0.0]
    api = BotApi(now=lambda: clock[0], limits=RateLimits())
    api.join(GROUP)
    for _ in range(20):
        call(api, "sendMessage", chat_id=-7, text="x")
        clock[0] += 1
    assert call(api, "sendMessage", chat_id=-7, text="x") == "429 Too Many Requests: retry after 40"


def test_topics_are_kept_and_only_forums_have_them(api, reader, schema):
    update = api.say("rye", sender=reader, chat=FORUM, thread=4)
    assert schema.fits(update, "Update")
    sent = call(api, "sendMessage", chat_id=-8, text="x", message_thread_id=4)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (4, True)
    assert call(api, "sendChatAction", chat_id=-8, action="typing", message_thread_id=4) is True
    assert "message thread not found" in call(api, "sendMessage", chat_id=501, text="x", message_thread_id=4)


def test_a_group_that_moved_is_known_by_its_new_id(api, reader):
    api.say("rye", sender=reader, chat=GROUP)
    moved = api.migrate(GROUP, -1007)
    _, answer = api.call("sendMessage", {"chat_id": -7, "text": "x"})
    assert answer["parameters"] == {"migrate_to_chat_id": -1007}
    assert call(api, "sendMessage", chat_id=moved.id, text="x")["chat"]["type"] == "supergroup"


def test_groups_are_left_and_refuse_a_bot_that_was_kicked(api, reader):
    api.say("rye", sender=reader, chat=GROUP)
    api.blocked.add(-7)
    assert call(api, "sendMessage", chat_id=-7, text="x") == "403 Forbidden: bot was kicked from the group chat"
    api.blocked.clear()
    assert call(api, "leaveChat", chat_id=-7) is True
    assert call(api, "sendMessage", chat_id=-7, text="x") == "400 Bad Request: chat not found"
    assert "can't be changed in private chats" in call(api, "leaveChat", chat_id=501)


def test_several_messages_are_deleted_at_once(api, reader):
    call(api, "sendMessage", chat_id=501, text="x")
    assert call(api, "deleteMessages", chat_id=501, message_ids="[1, 2, 99]") is True
    assert len(api.messages) == 0
    assert "too many messages" in call(api, "deleteMessages", chat_id=501, message_ids=json.dumps([1] * 101))
    assert "not specified" in call(api, "deleteMessages", chat_id=501, message_ids="[]")


def test_reactions_are_told(api):
    seen = []
    api.subscribe(seen.append)
    given = {"chat_id": 501, "message_id": 1, "reaction": '[{"type": "emoji", "emoji": "👍"}]'}
    assert call(api, "setMessageReaction", **given) is True
    assert [(each.kind, each.text) for each in seen] == [(EventKind.REACTION, "👍")]
    assert "REACTION_INVALID" in call(api, "setMessageReaction", **given | {"reaction": '[{"type": "paid"}]'})
    assert "message to react not found" in call(api, "setMessageReaction", **given | {"message_id": 9})


PREVIEWS = {
    "off": ('{"is_disabled": true}', {"is_disabled": True}),
    "small and above": (
        '{"url": "https://example.org/a", "prefer_small_media": true, "show_above_text": true, "is_disabled": false}',
        {"url": "https://example.org/a", "prefer_small_media": True, "show_above_text": True},
    ),
}


@pytest.mark.parametrize(("given", "kept"), PREVIEWS.values(), ids=PREVIEWS)
def test_how_a_link_is_shown_is_kept_on_the_message(api, given, kept, schema):
    sent = call(api, "sendMessage", chat_id=501, text="https://example.org/a", link_preview_options=given)
    assert sent["link_preview_options"] == kept
    assert schema.fits(sent, "Message")


def test_a_preview_of_nothing_is_refused(api):
    for given, refusal in (('{"url": "rye"}', "WEBPAGE_URL_INVALID"), ('{"is_disabled": "x"}', "expected a Boolean")):
        assert refusal in call(api, "sendMessage", chat_id=501, text="x", link_preview_options=given)


def test_menu_buttons_are_kept_per_chat(api):
    app = {"type": "web_app", "text": "rye", "web_app": {"url": "https://example.org"}}
    assert call(api, "setChatMenuButton", chat_id=501, menu_button=json.dumps(app)) is True
    assert call(api, "getChatMenuButton", chat_id=501) == app
    assert call(api, "getChatMenuButton") == {"type": "commands"}
    assert "unsupported type" in call(api, "setChatMenuButton", menu_button='{"type": "rye"}')


@pytest.mark.parametrize(
    ("button", "refusal"),
    [
        ({"copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"copy_text": "x"}, "BUTTON_COPY_TEXT_INVALID"),
        ({"switch_inline_query": 5}, "BUTTON_DATA_INVALID"),
        ({"callback_data": "x", "style": "pink"}, "invalid button style"),
    ],
)
def test_buttons_of_newer_kinds_that_telegram_refuses(api, button, refusal):
    markup = json.dumps({"inline_keyboard": [[{"text": "x", **button}]]})
    assert refusal in call(api, "sendMessage", chat_id=501, text="x", reply_markup=markup)


def test_a_figure_to_copy_and_a_chat_to_share_with_are_kept(api):
    rows = [[{"text": "x", "copy_text": {"text": "x" * 256}}, {"text": "y", "switch_inline_query": ""}]]
    sent = call(api, "sendMessage", chat_id=501, text="x", reply_markup=json.dumps({"inline_keyboard": rows}))
    assert sent["reply_markup"]["inline_keyboard"] == rows


async def test_a_bot_that_polls_while_another_does_hears_of_it(bot, reader):
    first = asyncio.create_task(bot.application.bot.get_updates(timeout=5))
    await asyncio.sleep(0.01)
    second = asyncio.create_task(bot.application.bot.get_updates(timeout=5))
    with pytest.raises(Conflict):
        await first
    bot.api.queue(bot.api.say("rye", sender=reader))
    assert [each.message.text for each in await second] == ["rye"]
