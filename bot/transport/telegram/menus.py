"""What Telegram shows of the bot before anybody writes: commands by scope and language, descriptions, the menu button.

Everything is asked first and set only where it differs, so that a restart calls nothing that Telegram limits. What
cannot be set is logged; the bot answers all the same.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    MenuButtonCommands,
)
from telegram.error import InvalidToken, TelegramError

from bot.models.reply import EDITOR_COMMANDS, READER_COMMANDS, Command
from bot.models.text import Language
from bot.render import say
from bot.transport.telegram.addressed import MENU_OF_GROUPS

_LOGGER: Final = logging.getLogger(__name__)

AT_ONCE: Final = 8
"""Calls under way at a time: the start waits for one slow call, not for dozens, and Telegram sees no burst."""

_ELSEWHERE: Final = Language.EN  # what Telegram shows in a language that the bot does not speak
_CODES: Final[tuple[tuple[str | None, Language], ...]] = (
    *((each.value, each) for each in Language),
    (None, _ELSEWHERE),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that Telegram keeps: its name for the log, how to read it, what it shall be, how to set it."""

    told: str
    read: Callable[[], Awaitable[Any]]
    wanted: Any
    write: Callable[[], Awaitable[Any]]


async def register(bot: Bot, editors: Iterable[int] = ()) -> None:
    """Register commands, descriptions and menu button; `editors` are the chats that get editors' commands too.

    Raises InvalidToken where Telegram does not know the token; nothing else.
    """
    gate = asyncio.Semaphore(AT_ONCE)

    async def settle(setting: Setting) -> None:
        async with gate:
            await _settle(setting)

    _hint(bot)
    done = await asyncio.gather(*(settle(each) for each in settings_of(bot, editors)), return_exceptions=True)
    for error in filter(None, done):
        raise error


def settings_of(bot: Bot, editors: Iterable[int] = ()) -> Iterator[Setting]:
    """Yield everything that Telegram shall keep of the bot."""
    for code, language in _CODES:
        for scope, commands in _menus(language, editors):
            yield _commands(bot, scope, code, commands)
        yield _description(bot, code, say(language, "bot-description"))
        yield _short_description(bot, code, say(language, "bot-short-description"))
    button = MenuButtonCommands()
    yield Setting("menu button", bot.get_chat_menu_button, button, lambda: bot.set_chat_menu_button(menu_button=button))


def _menus(language: Language, editors: Iterable[int]) -> Iterator[tuple[BotCommandScope, tuple[BotCommand, ...]]]:
    """Yield every scope with its commands: readers', the short list of groups, and readers' with editors' behind."""
    yield BotCommandScopeDefault(), _menu(READER_COMMANDS, language)
    yield BotCommandScopeAllPrivateChats(), _menu(READER_COMMANDS, language)
    yield BotCommandScopeAllGroupChats(), _menu(MENU_OF_GROUPS, language)
    for chat in editors:
        yield BotCommandScopeChat(chat), _menu((*READER_COMMANDS, *sorted(EDITOR_COMMANDS)), language)


def _menu(commands: Iterable[Command], language: Language) -> tuple[BotCommand, ...]:
    return tuple(BotCommand(each.value, say(language, f"command-{each.value}")) for each in commands)


def _commands(bot: Bot, scope: BotCommandScope, code: str | None, commands: tuple[BotCommand, ...]) -> Setting:
    return Setting(
        "command menu",
        lambda: bot.get_my_commands(scope, language_code=code),
        commands,
        lambda: bot.set_my_commands(commands, scope, language_code=code),
    )


def _description(bot: Bot, code: str | None, text: str) -> Setting:
    async def read() -> str:
        return (await bot.get_my_description(code)).description

    return Setting("description", read, text, lambda: bot.set_my_description(text, code))


def _short_description(bot: Bot, code: str | None, text: str) -> Setting:
    async def read() -> str:
        return (await bot.get_my_short_description(code)).short_description

    return Setting("short description", read, text, lambda: bot.set_my_short_description(text, code))


def _hint(bot: Bot) -> None:
    """Say in the log what only the owner of the bot can switch on."""
    if not bot.bot.supports_inline_queries:
        _LOGGER.info("inline mode is off: switch it on with /setinline at @BotFather")


async def _settle(setting: Setting) -> None:
    try:
        if await setting.read() != setting.wanted:
            await setting.write()
    except InvalidToken:
        raise
    except TelegramError as error:
        _LOGGER.warning("the %s could not be registered (%s)", setting.told, type(error).__name__)
