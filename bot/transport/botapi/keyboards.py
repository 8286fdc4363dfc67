"""Inline keyboards: `reply_markup` as sent enters, the keyboard as kept leaves, or the refusal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.markup import link_of

CALLBACK_DATA_LIMIT: Final = 64
BUTTON_LIMIT: Final = 100
COPY_LIMIT: Final = 256
QUERY_LIMIT: Final = 256
_STYLES: Final = frozenset({"danger", "success", "primary"})
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
    actions = [name for name in _ACTIONS if name in button and button[name] is not None]
    if not actions:
        raise ApiError("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise ApiError(f"can't parse inline keyboard button: exactly one action is allowed, found {', '.join(actions)}")
    _check_action(actions[0], button[actions[0]])
    if button.get("style", "primary") not in _STYLES:
        raise ApiError("can't parse inline keyboard button: invalid button style specified")
    return {name: value for name, value in button.items() if name in _KEPT}


def _check_action(name: str, value: Any) -> None:
    if name in _CHECKS and not _CHECKS[name].sound(value):
        raise ApiError(_CHECKS[name].refusal)


@dataclass(frozen=True, slots=True)
class _Check:
    """What a button's action must be, and the refusal where it is not."""

    sound: Callable[[Any], bool]
    refusal: str


def _is_copy_text(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("text"), str) and 1 <= len(value["text"]) <= COPY_LIMIT


def _is_query(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= QUERY_LIMIT


_CHECKS: Final = {
    "callback_data": _Check(
        lambda value: isinstance(value, str) and 1 <= len(value.encode()) <= CALLBACK_DATA_LIMIT, "BUTTON_DATA_INVALID"
    ),
    "url": _Check(lambda value: isinstance(value, str) and bool(link_of(value)), "BUTTON_URL_INVALID"),
    "copy_text": _Check(_is_copy_text, "BUTTON_COPY_TEXT_INVALID"),
    "switch_inline_query": _Check(_is_query, "BUTTON_DATA_INVALID"),
    "switch_inline_query_current_chat": _Check(_is_query, "BUTTON_DATA_INVALID"),
}
