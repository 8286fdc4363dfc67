"""Refused calls that can be mended: the refusal and the call's data enter, the data as Telegram will take it leave.

A refusal means that nothing was done, so that a second try sends no second message.
"""

from __future__ import annotations

import html
import logging
import re
from typing import Any, Final

from telegram.error import BadRequest, ChatMigrated, TelegramError

_LOGGER: Final = logging.getLogger(__name__)
_UNREADABLE: Final = "can't parse entities"
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")


def mended(data: dict[str, Any], refusal: TelegramError) -> bool:
    """Change a call's data so that it may be made again; tell whether that could be done.

    A group that became a supergroup is written to under its new number. Markup that Telegram cannot read becomes plain
    text: a reader is better served by an answer without bold than by none.
    """
    if isinstance(refusal, ChatMigrated) and "chat_id" in data:
        data["chat_id"] = refusal.new_chat_id
        return True
    if isinstance(refusal, BadRequest) and _UNREADABLE in refusal.message.lower() and data.get("parse_mode"):
        _LOGGER.error("Telegram cannot read the markup of a reply; it is sent as plain text")
        _make_plain(data)
        return True
    return False


def visible(markup: str) -> str:
    """Return what a reader sees of some markup.

    >>> visible('<b>Rye &amp; oats</b>: 5 &lt; 7, <a href="https://example.org">source</a>')
    'Rye & oats: 5 < 7, source'
    """
    return html.unescape(_TAG.sub("", markup))


def _make_plain(data: dict[str, Any]) -> None:
    data["parse_mode"] = None
    for name in ("text", "caption"):
        if isinstance(data.get(name), str):
            data[name] = visible(data[name])
