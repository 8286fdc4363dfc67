"""Updates are looked at before anybody handles them: only what the bot reads, and only its type."""

import pytest

from bot.transport.telegram.sound import decoded

MESSAGE = {"message_id": 1, "date": 0, "text": "rye", "chat": {"id": 1, "type": "private"}}
SENDER = {"id": 1, "is_bot": False, "first_name": "Reader"}
QUERY = {"id": "1", "chat_instance": "1", "from": SENDER, "data": "x", "message": MESSAGE}

SOUND = {
    "a message": {"message": MESSAGE},
    "a button": {"callback_query": QUERY},
    "a kind to come": {"harvest": {"text": 5}},
    "nothing": {},
    "things to come inside": {"message": MESSAGE | {"rye": {"id": []}}},
    "a message without a sender": {"message": MESSAGE | {"from": None}},
}


@pytest.mark.parametrize("content", SOUND.values(), ids=SOUND)
def test_what_telegram_may_send_comes_through(content):
    assert decoded({"update_id": 7, **content}).update_id == 7


INLINE = {"id": "1", "from": SENDER, "query": "rye", "offset": ""}
MEMBER = {"user": SENDER, "status": "member"}

WRONG = {
    "inline query of nobody": {"inline_query": {name: INLINE[name] for name in ("id", "query", "offset")}},
    "inline query without an offset": {"inline_query": INLINE | {"offset": None}},
    "inline query that cannot be answered": {"inline_query": INLINE | {"id": "\ud800"}},
    "member that was nothing before": {
        "my_chat_member": {"chat": MESSAGE["chat"], "from": SENDER, "date": 0, "new_chat_member": MEMBER}
    },
    "chat without a number": {"message": MESSAGE | {"chat": {"id": [], "type": "private"}}},
    "chat of a truth": {"message": MESSAGE | {"chat": {"id": True, "type": "private"}}},
    "chat without an id": {"message": MESSAGE | {"chat": {"id": None, "type": "private"}}},
    "message of no chat": {"message": {"message_id": 1, "date": 0, "text": "rye"}},
    "number as text": {"message": MESSAGE | {"text": 5}},
    "language of a list": {"message": MESSAGE | {"from": SENDER | {"language_code": ["en"]}}},
    "data of an object": {"callback_query": QUERY | {"data": {"x": 1}}},
    "deep inside": {"callback_query": QUERY | {"message": MESSAGE | {"reply_to_message": MESSAGE | {"text": []}}}},
    "no object": {"message": MESSAGE | {"from": "Reader"}},
    "topic of a text": {"message": MESSAGE | {"message_thread_id": "4"}},
}


@pytest.mark.parametrize("content", WRONG.values(), ids=WRONG)
def test_what_would_break_in_the_middle_is_an_error_at_once(content):
    with pytest.raises(Exception, match=r".*"):
        decoded({"update_id": 7, **content})
