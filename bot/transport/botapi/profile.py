"""What the bot says of itself: commands per scope and language, name and descriptions. Calls enter, answers leave."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, Final

from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.world import JSON, User

COMMAND_LIMIT: Final = 100
COMMAND_DESCRIPTION_LIMIT: Final = 256
_TEXT_LIMITS: Final = {"name": 64, "description": 512, "short_description": 120}
_COMMANDS_BUTTON: Final[JSON] = {"type": "commands"}
_COMMAND: Final = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE_CODE: Final = re.compile(r"(?:[a-z]{2})?")


class Profile:
    """The bot's own card."""

    def __init__(self, me: User) -> None:
        self.me = me
        self._commands: dict[tuple[str, str], list[JSON]] = {}
        self._texts: dict[tuple[str, str], str] = {}
        self._menu_buttons: dict[int | None, JSON] = {}
        self.methods: dict[str, Callable[[JSON], Any]] = {
            "getMe": self._get_me,
            "setMyCommands": self._set_commands,
            "getMyCommands": self._get_commands,
            "deleteMyCommands": self._delete_commands,
            "setChatMenuButton": self._set_menu_button,
            "getChatMenuButton": lambda parameters: self._menu_buttons.get(parameters.get("chat_id"), _COMMANDS_BUTTON),
        }
        for method, field in (
            ("Name", "name"),
            ("Description", "description"),
            ("ShortDescription", "short_description"),
        ):
            self.methods[f"setMy{method}"] = self._setter(field)
            self.methods[f"getMy{method}"] = self._getter(field)

    def _get_me(self, _: JSON) -> JSON:
        abilities = {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "supports_guest_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
        }
        return self.me.json() | abilities

    def _set_commands(self, parameters: JSON) -> bool:
        commands = parameters["commands"]
        if len(commands) > COMMAND_LIMIT:
            raise ApiError("BOT_COMMANDS_TOO_MUCH")
        self._commands[_place(parameters)] = [_checked_command(each) for each in commands]
        return True

    def _get_commands(self, parameters: JSON) -> list[JSON]:
        return self._commands.get(_place(parameters), [])

    def _delete_commands(self, parameters: JSON) -> bool:
        self._commands.pop(_place(parameters), None)
        return True

    def _set_menu_button(self, parameters: JSON) -> bool:
        button = parameters.get("menu_button", _COMMANDS_BUTTON)
        if button.get("type") not in ("commands", "default", "web_app"):
            raise ApiError("can't parse menu button: MenuButton has unsupported type")
        self._menu_buttons[parameters.get("chat_id")] = _COMMANDS_BUTTON if button["type"] == "default" else button
        return True

    def _setter(self, field: str) -> Callable[[JSON], bool]:
        def write(parameters: JSON) -> bool:
            text = parameters.get(field, "")
            if len(text) > _TEXT_LIMITS[field]:
                raise ApiError(f"bot {field} is too long")
            self._texts[field, _language(parameters)] = text
            return True

        return write

    def _getter(self, field: str) -> Callable[[JSON], JSON]:
        return lambda parameters: {field: self._texts.get((field, _language(parameters)), "")}


def _checked_command(raw: Any) -> JSON:
    if not isinstance(raw, dict):
        raise ApiError("can't parse BotCommand: expected an Object")
    command, description = str(raw.get("command", "")).removeprefix("/"), str(raw.get("description", ""))
    if not _COMMAND.fullmatch(command):
        raise ApiError("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= COMMAND_DESCRIPTION_LIMIT:
        raise ApiError("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


def _language(parameters: JSON) -> str:
    code = str(parameters.get("language_code", ""))
    if not _LANGUAGE_CODE.fullmatch(code):
        raise ApiError("LANG_CODE_INVALID")
    return code


def _place(parameters: JSON) -> tuple[str, str]:
    scope = parameters.get("scope", {"type": "default"})
    return json.dumps(scope, sort_keys=True), _language(parameters)
