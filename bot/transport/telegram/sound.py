"""Updates as they must be: JSON of an update enters, the update leaves, or an error where nothing can be made of it.

The library decodes what has the right fields whatever their values are, and breaks later, in the middle of handling.
So the values that the bot reads are looked at here, and no others: what Telegram adds one day must still come through.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from telegram import Bot, Update

_TEXTS: Final = frozenset(
    {"text", "caption", "data", "query", "offset", "inline_message_id", "chat_instance"}
    | {"first_name", "last_name", "username", "language_code", "title", "type", "guest_query_id"}
)
_NUMBERS: Final = frozenset({"message_id", "message_thread_id", "date", "edit_date"})
_OBJECTS: Final = frozenset(
    {"message", "reply_to_message", "chat", "from", "sender_chat", "via_bot", "old_chat_member", "new_chat_member"}
)
_NEEDED: Final[Mapping[str, frozenset[str]]] = {
    "inline_query": frozenset({"id", "from", "query", "offset"}),
    "callback_query": frozenset({"id", "from"}),
    "my_chat_member": frozenset({"chat", "from", "old_chat_member", "new_chat_member"}),
}
_MESSAGES: Final = frozenset(
    {"message", "edited_message", "channel_post", "edited_channel_post", "guest_message", "reply_to_message"}
)
_WITH_NUMBER_AS_ID: Final = frozenset({"chat", "from", "sender_chat", "via_bot"})


def decoded(raw: Mapping[str, Any], bot: Bot | None = None) -> Update:
    """Return the update, bound to the bot where there is one.

    Raises whatever decoding raises, and TypeError where a value has the wrong type.
    """
    update = Update.de_json(dict(raw), bot)
    for name, content in raw.items():
        if name in Update.ALL_TYPES and isinstance(content, Mapping):
            _check(name, content)
    return update


def _check(name: str, content: Mapping[str, Any]) -> None:
    """Check the fields of an object that the bot reads, and those of the objects in it."""
    needed = _NEEDED.get(name, frozenset({"chat"}) if name in _MESSAGES else frozenset())
    if missing := sorted(each for each in needed if not content.get(each) and content.get(each) != ""):
        raise TypeError(f"{name} has no {missing[0]}")
    for field, value in content.items():
        if not _fits(name, field, value):
            raise TypeError(f"{name}.{field} has the wrong type")
        if field in _OBJECTS and value is not None:
            _check(field, value)


def _fits(holder: str, field: str, value: Any) -> bool:
    if value is None:
        return field != "id"
    if field == "id":
        return _is_number(value) if holder in _WITH_NUMBER_AS_ID else _is_number(value) or _can_be_sent_back(value)
    if field in _TEXTS:
        return isinstance(value, str)
    if field in _NUMBERS:
        return _is_number(value)
    return field not in _OBJECTS or isinstance(value, Mapping)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _can_be_sent_back(value: Any) -> bool:
    """Say whether an id is a text that can be written in an answer: half of a surrogate pair cannot."""
    return isinstance(value, str) and not any("\ud800" <= letter <= "\udfff" for letter in value)
