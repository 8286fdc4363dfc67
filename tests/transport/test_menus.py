"""What Telegram shows of the bot: set once, per language and scope, and only where it differs."""

import json

import pytest
from telegram.error import BadRequest, InvalidToken, NetworkError, TimedOut

from bot.models.reply import READER_COMMANDS
from bot.models.text import Language
from bot.transport.telegram.addressed import MENU_OF_GROUPS
from bot.transport.telegram.application import introduce
from bot.transport.telegram.menus import register

CODES = ["", "ru", "en", "kk"]
READERS = [each.value for each in READER_COMMANDS]


def commands(bot, code, scope):
    _, answer = bot.api.call("getMyCommands", {"language_code": code, "scope": {"type": scope}})
    return [each["command"] for each in answer["result"]]


@pytest.mark.parametrize("code", CODES)
async def test_readers_have_every_command_and_groups_a_short_list(bot, code):
    await introduce(bot.application)
    assert commands(bot, code, "default") == READERS
    assert commands(bot, code, "all_private_chats") == READERS
    assert commands(bot, code, "all_group_chats") == [each.value for each in MENU_OF_GROUPS]
    assert "ask" in commands(bot, code, "all_group_chats")


async def test_descriptions_speak_every_language_within_the_limits(bot):
    await introduce(bot.application)
    for field, limit in (("Description", 512), ("ShortDescription", 120)):
        name = "description" if field == "Description" else "short_description"
        told = [bot.api.call(f"getMy{field}", {"language_code": code})[1]["result"][name] for code in CODES]
        assert len(set(told)) == len(Language)
        assert all(1 <= len(text) <= limit for text in told)


async def test_a_restart_sets_nothing_again(bot):
    await introduce(bot.application)
    bot.request.calls.clear()
    await introduce(bot.application)
    assert [name for name, _ in bot.request.calls if name.startswith("set")] == []


async def test_only_what_differs_is_set_again(bot):
    await introduce(bot.application)
    bot.api.call("setMyDescription", {"description": "old", "language_code": "ru"})
    bot.request.calls.clear()
    await introduce(bot.application)
    changed = [call for call in bot.request.calls if call[0].startswith("set")]
    assert [(name, parameters["language_code"]) for name, parameters in changed] == [("setMyDescription", "ru")]


@pytest.mark.parametrize("error", [TimedOut(), NetworkError("line down"), BadRequest("LANG_CODE_INVALID")])
async def test_what_cannot_be_set_is_logged_and_the_rest_is_set(bot, caplog, error):
    bot.request.before["setMyDescription"] = [error]
    bot.request.before["setMyCommands"] = [error]
    await introduce(bot.application)
    assert f"the description could not be registered ({type(error).__name__})" in caplog.text
    assert f"the command menu could not be registered ({type(error).__name__})" in caplog.text
    assert len([name for name, _ in bot.request.calls if name == "setMyCommands"]) == 12


async def test_a_rejected_token_ends_it(bot):
    bot.request.before["getMyDescription"] = [InvalidToken()]
    with pytest.raises(InvalidToken):
        await introduce(bot.application)


async def test_editors_get_their_commands_in_their_own_chats_only(bot):
    await register(bot.application.bot, editors=(77,))
    _, answer = bot.api.call("getMyCommands", {"scope": {"type": "chat", "chat_id": 77}, "language_code": "ru"})
    assert [each["command"] for each in answer["result"]][-1] == "misses"
    assert "misses" not in commands(bot, "ru", "default")


async def test_the_menu_button_lists_the_commands(bot):
    bot.api.call(
        "setChatMenuButton",
        {"menu_button": {"type": "web_app", "text": "x", "web_app": {"url": "https://example.org"}}},
    )
    await introduce(bot.application)
    sent = next(parameters for name, parameters in bot.request.calls if name == "setChatMenuButton")
    assert json.loads(sent["menu_button"]) == {"type": "commands"}
    _, answer = bot.api.call("getChatMenuButton", {})
    assert answer["result"] == {"type": "commands"}


async def test_an_inline_mode_that_is_off_is_told(bot, caplog):
    caplog.set_level("INFO")
    with bot.application.bot.bot._unfrozen():
        bot.application.bot.bot.supports_inline_queries = False
    await introduce(bot.application)
    assert "/setinline" in caplog.text
