"""Logs: structured, one entry an update, and never a token, a secret or a reader's words in them."""

from __future__ import annotations

import asyncio
import json
import logging

import pytest
from telegram import Update
from telegram.error import RetryAfter

from bot.transport.botapi.world import Chat, ChatType
from bot.transport.telegram.journal import entered, kind_of, mark_of, note
from bot.transport.telegram.logs import JsonLines, TextLines, fields, guard_logs

SECRET = "a-secret_of-32-letters-and-digits"
TOKEN = "7001:AAH" + "canary_-7" * 4


@pytest.fixture
def guarded():
    factory = logging.getLogRecordFactory()
    levels = {name: logging.getLogger(name).level for name in ("httpx", "telegram", "uvicorn", "watchfiles")}
    guard_logs(SECRET)
    yield
    logging.setLogRecordFactory(factory)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def written(formatter, record):
    return formatter.format(record)


def record_of(message, *args, error=None, extra=None, level=logging.INFO):
    return logging.getLogger("rails").makeRecord(
        "rails", level, "rails.py", 1, message, args, (type(error), error, error.__traceback__) if error else None,
        extra=extra,
    )  # fmt: skip


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


def test_an_entry_is_one_json_object():
    record = record_of("a train %s", "came", extra=fields(platform=2, late=True))
    told = json.loads(written(JsonLines(), record))
    assert told.items() >= {"level": "INFO", "logger": "rails", "event": "a train came", "platform": 2}.items()
    assert told["time"].endswith("+00:00")


def test_a_line_for_people_ends_with_the_values():
    record = record_of("a train came", extra=fields(platform=2))
    assert written(TextLines(), record).endswith("INFO rails: a train came platform=2")


@pytest.mark.parametrize("formatter", [JsonLines(), TextLines()], ids=["json", "text"])
def test_of_an_error_only_kinds_and_places_are_kept(formatter, guarded):
    error = raised(ValueError("cannot read my words"))
    line = written(formatter, record_of("no luck", error=error))
    assert "my words" not in line
    assert "ValueError" in line
    assert "test_logs.py" in line
    assert "\n" not in written(JsonLines(), record_of("no luck", error=error))


@pytest.mark.parametrize("formatter", [JsonLines(), TextLines()], ids=["json", "text"])
@pytest.mark.parametrize("secret", [TOKEN, SECRET], ids=["token", "secret"])
def test_tokens_and_secrets_are_blotted_out(formatter, secret, guarded):
    for record in (record_of(f"with {secret}"), record_of("with %s", secret)):
        assert secret not in written(formatter, record)


@pytest.mark.parametrize("secret", [TOKEN, SECRET], ids=["token", "secret"])
def test_a_token_among_the_values_is_blotted_out(guarded, secret):
    assert secret not in written(JsonLines(), record_of("x", extra=fields(at=secret)))
    assert secret not in written(TextLines(), record_of("x", extra=fields(at=secret)))


def test_an_update_in_a_library_s_entry_is_only_numbered(bot, reader, guarded):
    update = Update.de_json(bot.api.say("my words", sender=reader), bot.application.bot)
    line = written(TextLines(), record_of("Processing %s and %s", update, update.message))
    assert f"update {update.update_id}" in line
    assert "my words" not in line


def test_secrets_of_several_bots_are_all_kept(guarded):
    guard_logs("another-secret-of-32-letters-1234")
    line = written(TextLines(), record_of(f"{SECRET} another-secret-of-32-letters-1234"))
    assert line.endswith("<secret> <secret>")


def entries(caplog):
    return [each.fields for each in caplog.records if getattr(each, "fields", {}).get("update")]


async def handled(bot, update):
    processor, application = bot.application.update_processor, bot.application
    parsed = Update.de_json(json.loads(json.dumps(update)), application.bot)
    await processor.process_update(parsed, application.process_update(parsed))
    return parsed


async def test_every_update_leaves_one_entry_with_its_outcome(bot, reader, caplog):
    caplog.set_level(logging.INFO)
    update = await handled(bot, bot.api.say("rye", sender=reader))
    (entry,) = entries(caplog)
    assert entry.pop("ms") >= 0
    assert entry == {"update": update.update_id, "kind": "message", "chat": mark_of(update), "outcome": "command"}


async def test_what_is_answered_elsewhere_leaves_an_entry_too(bot, reader, caplog):
    caplog.set_level(logging.INFO)
    for text in ("railway", "rye"):
        await handled(bot, bot.api.ask_inline(text, sender=reader))
    await handled(bot, bot.api.guest("@dossier_bot rye", sender=reader, chat=Chat(-70, ChatType.GROUP)))
    told = [(each["kind"], each["outcome"]) for each in entries(caplog)]
    assert told == [("inline_query", "answer"), ("inline_query", "no_answer"), ("guest_message", "command")]


async def test_a_failure_is_an_outcome(bot, reader, caplog):
    caplog.set_level(logging.INFO)
    await handled(bot, bot.api.say("break my words", sender=reader))
    assert entries(caplog)[-1].items() >= {"outcome": "failed", "reason": "ValueError"}.items()
    assert "my words" not in caplog.text


async def test_what_comes_too_late_is_an_outcome(bot, reader, caplog):
    caplog.set_level(logging.INFO)
    await bot.say("rye")
    bot.request.before["sendMessage"] = [RetryAfter(3600)]
    for _ in range(2):
        await handled(bot, bot.api.say("rye", sender=reader))
    assert [each["outcome"] for each in entries(caplog)] == ["failed", "late"]


async def test_chats_are_marks_that_name_nobody(bot, reader):
    update = Update.de_json(bot.api.say("rye", sender=reader), bot.application.bot)
    assert mark_of(update).startswith("private/")
    assert str(reader.id) not in mark_of(update)
    assert mark_of(Update(1)) == ""
    assert kind_of(Update(1)) == "unknown"


async def test_a_cancelled_update_is_lost_and_told(bot, reader, caplog):
    caplog.set_level(logging.INFO)
    update = Update.de_json(bot.api.say("rye", sender=reader), bot.application.bot)

    async def handle():
        with entered(update):
            note("answer")
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await handle()
    assert entries(caplog)[-1].items() >= {"outcome": "lost", "reason": "CancelledError"}.items()
