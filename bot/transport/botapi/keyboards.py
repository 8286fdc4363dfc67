"""Inline keyboards: `reply_markup` as sent enters, the keyboard as kept leaves, or the refusal."""

from __future__ import annotations

from typing import Any, Final

from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.markup import link_of

CALLBACK_DATA_LIMIT: Final = 64
BUTTON_LIMIT: Final = 100
_ACTIONS: Final = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_KEPT: Final = frozenset({"text", "icon_custom_emoji_id", "style", *_ACTIONS})

Keyboard = tuple[tuple[dict[str, Any], ...], ...]


def checked_keyboard(markup: Any) -> Keyboard:
    """Return the rows of an inline keyboard; other markups have none. Raises ApiError on what Telegram refuses."""
    if markup is None:
        return ()
    if not isinstance(markup, dict):
        raise ApiError("object expected as reply markup")
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise ApiError('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    keyboard = tuple(tuple(_checked_button(each) for each in row) for row in rows if row)
    if sum(len(row) for row in keyboard) > BUTTON_LIMIT:
        raise ApiError("REPLY_MARKUP_TOO_LONG")
    return keyboard


def _checked_button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict):
        raise ApiError("can't parse inline keyboard button: expected an Object")
    text = button.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ApiError('can\'t parse inline keyboard button: field "text" must be non-empty')
    actions = [name for name in _ACTIONS if button.get(name) is not None]
    if not actions:
        raise ApiError("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise ApiError(f"can't parse inline keyboard button: exactly one action is allowed, found {', '.join(actions)}")
    _check_action(actions[0], button[actions[0]])
    return {name: value for name, value in button.items() if name in _KEPT}


def _check_action(name: str, value: Any) -> None:
    match name:
        case "callback_data":
            if not isinstance(value, str) or not 1 <= len(value.encode()) <= CALLBACK_DATA_LIMIT:
                raise ApiError("BUTTON_DATA_INVALID")
        case "url":
            if not isinstance(value, str) or not link_of(value):
                raise ApiError("BUTTON_URL_INVALID")
        case _:
            pass
