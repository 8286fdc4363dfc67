"""The in-process server accepts and refuses what Telegram does."""

import json

import pytest

from bot.transport.botapi.parameters import METHODS
from bot.transport.botapi.server import CALLBACK_LIFETIME, BotApi
from bot.transport.botapi.world import Chat, ChatType, EventKind


@pytest.fixture
def api(reader):
    server = BotApi(now=lambda: 1_700_000_000)
    server.say("hello", sender=reader)
    return server


def call(api, method, **parameters):
    status, answer = api.call(method, parameters)
    assert answer["ok"] is (status == 200)
    return answer["result"] if answer["ok"] else f"{answer['error_code']} {answer['description']}"


def keyboard(**button):
    return json.dumps({"inline_keyboard": [[button]]})


REFUSED_TEXTS = {
    "none": ({}, "400 Bad Request: message text is empty"),
    "empty": ({"text": ""}, "400 Bad Request: message text is empty"),
    "blank": ({"text": " \n "}, "400 Bad Request: message text is empty"),
    "invisible": ({"text": "\u200b\u2060"}, "400 Bad Request: message text is empty"),
    "only tags": ({"text": "<b></b>", "parse_mode": "HTML"}, "400 Bad Request: message text is empty"),
    "too long": ({"text": "x" * 4097}, "400 Bad Request: message is too long"),
    "too long in units": ({"text": "🚆" * 2049}, "400 Bad Request: message is too long"),
    "entities": ({"text": "<b>x</b> " * 101, "parse_mode": "HTML"}, "400 Bad Request: ENTITIES_TOO_LONG"),
    "parse mode": ({"text": "x", "parse_mode": "BBCode"}, "400 Bad Request: unsupported parse_mode"),
    "surrogate": ({"text": "\ud800"}, "400 Bad Request: strings must be encoded in UTF-8"),
    "not a string": ({"text": 5}, '400 Bad Request: parameter "text" must be a String'),
}


@pytest.mark.parametrize(("given", "refusal"), REFUSED_TEXTS.values(), ids=REFUSED_TEXTS)
def test_texts_that_telegram_refuses(api, reader, given, refusal):
    assert call(api, "sendMessage", chat_id=reader.id, **given) == refusal


@pytest.mark.parametrize(
    ("text", "mode"), [("x" * 4096, None), ("🚆" * 2048, None), ("<b>" + "x" * 4096 + "</b>", "HTML")]
)
def test_the_limit_counts_units_after_parsing(api, reader, text, mode):
    assert call(api, "sendMessage", chat_id=reader.id, text=text, parse_mode=mode)["message_id"] == 2


def test_outer_blanks_go_and_entities_move_along(api, reader):
    sent = call(api, "sendMessage", chat_id=reader.id, text="  <b> wheat</b>\n", parse_mode="html")
    assert (sent["text"], sent["entities"]) == ("wheat", [{"type": "bold", "offset": 0, "length": 5}])


REFUSED_ENTITIES = {
    "beyond the text": ({"type": "bold", "offset": 0, "length": 9}, "ENTITY_BOUNDS_INVALID"),
    "through a character": ({"type": "bold", "offset": 1, "length": 2}, "cuts a character in two"),
    "of no kind": ({"type": "blink", "offset": 0, "length": 2}, "Unsupported type specified"),
    "without numbers": ({"type": "bold"}, "Can't find field of type Number"),
    "link to nowhere": ({"type": "text_link", "offset": 0, "length": 2, "url": "x"}, "Wrong HTTP URL"),
}


@pytest.mark.parametrize(("entity", "refusal"), REFUSED_ENTITIES.values(), ids=REFUSED_ENTITIES)
def test_entities_that_telegram_refuses(api, reader, entity, refusal):
    assert refusal in call(api, "sendMessage", chat_id=reader.id, text="🚆rail", entities=json.dumps([entity]))


REFUSED_BUTTONS = {
    "no text": ({"text": "", "callback_data": "x"}, "must be non-empty"),
    "no action": ({"text": "x"}, "Text buttons are unallowed"),
    "two actions": ({"text": "x", "url": "https://example.org", "callback_data": "x"}, "exactly one action"),
    "data of 65 bytes": ({"text": "x", "callback_data": "ё" * 33}, "BUTTON_DATA_INVALID"),
    "empty data": ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
    "data given as url": ({"text": "x", "url": "data"}, "BUTTON_URL_INVALID"),
    "a script": ({"text": "x", "url": "javascript:alert(1)"}, "BUTTON_URL_INVALID"),
}


@pytest.mark.parametrize(("button", "refusal"), REFUSED_BUTTONS.values(), ids=REFUSED_BUTTONS)
def test_buttons_that_telegram_refuses(api, reader, button, refusal):
    assert refusal in call(api, "sendMessage", chat_id=reader.id, text="x", reply_markup=keyboard(**button))


def test_data_of_64_bytes_is_kept(api, reader):
    markup = keyboard(text="x", callback_data="ё" * 32)
    assert call(api, "sendMessage", chat_id=reader.id, text="x", reply_markup=markup)["reply_markup"] == json.loads(
        markup
    )


def test_editing_without_markup_removes_the_keyboard(api, reader):
    call(api, "sendMessage", chat_id=reader.id, text="x", reply_markup=keyboard(text="x", callback_data="x"))
    edited = call(api, "editMessageText", chat_id=reader.id, message_id=2, text="y")
    assert (edited["text"], edited.get("reply_markup")) == ("y", None)


def test_editing_to_the_same_is_refused(api, reader):
    call(api, "sendMessage", chat_id=reader.id, text="x")
    for _ in range(2):
        refusal = call(api, "editMessageText", chat_id=reader.id, message_id=2, text="<b></b>x", parse_mode="HTML")
        assert refusal.startswith("400 Bad Request: message is not modified")


def test_only_own_messages_that_exist_can_be_edited(api, reader):
    assert call(api, "editMessageText", chat_id=reader.id, message_id=1, text="y").endswith("can't be edited")
    assert call(api, "editMessageReplyMarkup", chat_id=reader.id, message_id=9).endswith("message to edit not found")
    assert call(api, "editMessageText", text="y").endswith("message identifier is not specified")


def test_a_callback_is_answered_in_time_or_never(reader):
    clock = [0.0]
    api = BotApi(now=lambda: clock[0])
    api.say("hello", sender=reader)
    call(api, "sendMessage", chat_id=reader.id, text="x")
    query = api.press(api.messages[reader.id, 2], "x", sender=reader)["callback_query"]["id"]
    assert call(api, "answerCallbackQuery", callback_query_id=query, text="x" * 200) is True
    assert "MESSAGE_TOO_LONG" in call(api, "answerCallbackQuery", callback_query_id=query, text="x" * 201)
    clock[0] += CALLBACK_LIFETIME + 1
    for stale in (query, "unknown"):
        assert "query is too old" in call(api, "answerCallbackQuery", callback_query_id=stale)


REFUSED_CALLS = {
    "unknown method": ("sendHarvest", {}, "404 Not Found"),
    "unknown chat": ("sendMessage", {"chat_id": 404, "text": "x"}, "400 Bad Request: chat not found"),
    "chat of letters": ("sendMessage", {"chat_id": "x", "text": "x"}, "400 Bad Request: chat not found"),
    "no chat": ("sendMessage", {"text": "x"}, "400 Bad Request: chat_id is empty"),
    "action": ("sendChatAction", {"chat_id": 501, "action": "dance"}, "400 Bad Request: wrong parameter action"),
    "number": ("deleteMessage", {"chat_id": 501, "message_id": "x"}, '400 Bad Request: parameter "message_id" must be'),
    "boolean": ("deleteWebhook", {"drop_pending_updates": "?"}, "400 Bad Request: parameter"),
    "json": ("setMyCommands", {"commands": "["}, "400 Bad Request: can't parse parameter"),
    "array": ("setMyCommands", {"commands": "{}"}, '400 Bad Request: parameter "commands" must be an Array'),
    "reply": (
        "sendMessage",
        {"chat_id": 501, "text": "x", "reply_parameters": '{"message_id": 7}'},
        "400 Bad Request: message to be replied not found",
    ),
    "command": (
        "setMyCommands",
        {"commands": '[{"command": "А", "description": "x"}]'},
        "400 Bad Request: BOT_COMMAND_INVALID",
    ),
    "description": (
        "setMyCommands",
        {"commands": '[{"command": "a", "description": ""}]'},
        "400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    "language": ("setMyName", {"name": "x", "language_code": "rus"}, "400 Bad Request: LANG_CODE_INVALID"),
}


@pytest.mark.parametrize(("method", "given", "refusal"), REFUSED_CALLS.values(), ids=REFUSED_CALLS)
def test_calls_that_telegram_refuses(api, method, given, refusal):
    assert call(api, method, **given).startswith(refusal)


REFUSED_MARKUPS = {
    "not an object": ("[]", "must be an Object"),
    "rows of no arrays": ('{"inline_keyboard": [{}]}', "Array of Arrays"),
    "button of no object": ('{"inline_keyboard": [["x"]]}', "expected an Object"),
    "too many": (json.dumps({"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}), "MARKUP_TOO_LONG"),
}


@pytest.mark.parametrize(("markup", "refusal"), REFUSED_MARKUPS.values(), ids=REFUSED_MARKUPS)
def test_keyboards_that_telegram_refuses(api, reader, markup, refusal):
    assert refusal in call(api, "sendMessage", chat_id=reader.id, text="x", reply_markup=markup)


def test_entities_given_beside_the_text_are_kept(api, reader):
    given = [
        {"type": "text_link", "offset": 0, "length": 3, "url": "https://example.org"},
        {"type": "pre", "offset": 4, "length": 1, "language": "sql"},
        {"type": "custom_emoji", "offset": 6, "length": 1, "custom_emoji_id": "5"},
        {"type": "bold", "offset": 8, "length": 1},
    ]
    ignored = {"type": "hashtag", "offset": 0, "length": 1}
    sent = call(api, "sendMessage", chat_id=reader.id, text="rye b c d", entities=json.dumps([*given, ignored]))
    assert sent["entities"] == given
    assert "expected an Object" in call(api, "sendMessage", chat_id=reader.id, text="x", entities="[5]")


def test_deleting_and_updates_of_old(api, reader):
    for text in ("one", "two"):
        api.queue(api.say(text, sender=reader))
    assert [each["message"]["text"] for each in call(api, "getUpdates", offset=-1)] == ["two"]
    assert call(api, "deleteWebhook", drop_pending_updates="true") is True
    assert call(api, "getUpdates") == []
    assert call(api, "deleteMessage", chat_id=reader.id, message_id=99).endswith("message to delete not found")


def test_in_a_group_only_own_messages_can_be_deleted(api, reader):
    group = Chat(-7, ChatType.GROUP, "Railways")
    api.say("rye", sender=reader, chat=group)
    assert call(api, "deleteMessage", chat_id=-7, message_id=1).endswith("message can't be deleted")
    assert call(api, "editMessageText", inline_message_id="7", text="x").endswith("MESSAGE_ID_INVALID")


def test_too_many_commands_are_refused(api):
    commands = json.dumps([{"command": "rye", "description": "x"}] * 101)
    assert call(api, "setMyCommands", commands=commands).endswith("BOT_COMMANDS_TOO_MUCH")
    assert "expected an Object" in call(api, "setMyCommands", commands="[5]")


def test_markdown_is_refused_in_so_many_words(api, reader):
    assert "use HTML" in call(api, "sendMessage", chat_id=reader.id, text="x", parse_mode="MarkdownV2")


def test_a_wrong_token_is_unauthorised():
    assert BotApi(token="right").call("getMe", {}, token="wrong")[1]["description"] == "Unauthorized"


def test_a_reader_who_blocked_the_bot_gets_nothing(api, reader):
    api.blocked.add(reader.id)
    assert call(api, "sendMessage", chat_id=reader.id, text="x") == "403 Forbidden: bot was blocked by the user"


def test_commands_are_kept_per_scope_and_language(api):
    call(api, "setMyCommands", commands='[{"command": "help", "description": "x"}]', language_code="ru")
    assert call(api, "getMyCommands", language_code="ru") == [{"command": "help", "description": "x"}]
    assert call(api, "getMyCommands") == []
    assert call(api, "deleteMyCommands", language_code="ru") is True
    assert call(api, "getMyCommands", language_code="ru") == []


@pytest.mark.parametrize("field", ["Name", "Description", "ShortDescription"])
def test_descriptions_are_kept(api, field):
    parameter = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}[field]
    call(api, f"setMy{field}", **{parameter: "harvest"})
    assert call(api, f"getMy{field}") == {parameter: "harvest"}
    assert "too long" in call(api, f"setMy{field}", **{parameter: "x" * 600})


def test_updates_wait_until_an_offset_confirms_them(api, reader):
    for text in ("one", "two", "three"):
        api.queue(api.say(text, sender=reader))
    first = call(api, "getUpdates", limit=2)
    assert [each["message"]["text"] for each in first] == ["one", "two"]
    rest = call(api, "getUpdates", offset=first[-1]["update_id"] + 1)
    assert [each["message"]["text"] for each in rest] == ["three"]
    assert call(api, "getWebhookInfo")["pending_update_count"] == 1


def test_subscribers_see_what_happens_until_they_leave(api, reader):
    seen = []
    leave = api.subscribe(lambda event: seen.append(event.kind))
    call(api, "sendMessage", chat_id=reader.id, text="x")
    call(api, "editMessageText", chat_id=reader.id, message_id=2, text="y")
    call(api, "sendChatAction", chat_id=reader.id, action="typing")
    call(api, "deleteMessage", chat_id=reader.id, message_id=2)
    leave()
    call(api, "sendMessage", chat_id=reader.id, text="x")
    assert seen == [EventKind.SENT, EventKind.EDITED, EventKind.ACTION, EventKind.DELETED]


def test_readers_words_carry_commands_mentions_and_links(api, reader):
    told = api.say("/help@dossier_bot @reader see https://example.org/a.", sender=reader)["message"]
    assert [each["type"] for each in told["entities"]] == ["bot_command", "mention", "url"]


def test_the_table_of_parameters_is_that_of_the_bot_api(schema):
    kinds = {"string": ["String"], "integer": ["Integer"], "boolean": ["Boolean"], "chat": ["Integer", "String"]}
    for method, table in METHODS.items():
        fields = {each["name"]: each for each in schema.methods[method].get("fields", [])}
        assert table.keys() <= fields.keys(), method
        required = {name for name, each in fields.items() if each["required"]}
        assert {name for name, each in table.items() if each.required} >= required, method
        for name, parameter in table.items():
            types = fields[name]["types"]
            assert kinds.get(parameter.kind, types) == types or name == "chat_id", (method, name)


def test_answers_have_the_types_of_the_bot_api(api, reader, schema):
    group = api.join(Chat(-7, ChatType.GROUP, "Railways"))
    sent = call(api, "sendMessage", chat_id=reader.id, text="<b>x</b>", parse_mode="HTML")
    assert schema.fits(sent, "Message")
    assert schema.fits(call(api, "getMe"), "User")
    assert schema.fits(call(api, "getWebhookInfo"), "WebhookInfo")
    assert all(schema.fits(call(api, "getChat", chat_id=each), "ChatFullInfo") for each in (reader.id, group.id))
    assert schema.fits(api.say("hello", sender=reader, chat=group), "Update")
    assert schema.fits(api.press(api.messages[reader.id, 2], "x", sender=reader), "Update")
