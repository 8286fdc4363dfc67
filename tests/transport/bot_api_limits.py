"""The limits of the Bot API that its description holds only in words: tells which of them a call breaks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.transport.botapi.errors import MarkupError
from bot.transport.botapi.markup import parse_html
from bot.transport.botapi.nesting import lost_in
from bot.transport.botapi.utf16 import units

_TEXTS = {"text": 4096, "caption": 1024, "message_text": 4096}
_LENGTHS = {
    "callback_data": 64,  # bytes
    "switch_inline_query": 256,
    "switch_inline_query_current_chat": 256,
    "description": 512,
    "short_description": 120,
    "name": 64,
    "start_parameter": 64,
    "secret_token": 256,
}
_ENTITIES = 100
_RESULTS = 50
_CALLBACK_ANSWER = 200
_COPIED = 256
_BUTTONS = 100
_START = re.compile(r"https://t\.me/\w+\?(?:start|startgroup)=([^&]*)")


def faults_of_limits(method: str, parameters: Mapping[str, Any]) -> list[str]:
    """Tell which limits a call breaks."""
    read = {name: _read(value) for name, value in parameters.items()}
    return [f"{method}: {fault}" for fault in _faults(method, read)]


def _read(value: Any) -> Any:
    if not isinstance(value, str) or not value.startswith(("{", "[")):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _faults(method: str, read: Mapping[str, Any]) -> Iterator[str]:
    if method == "answerCallbackQuery":
        if len(read.get("text", "")) > _CALLBACK_ANSWER:
            yield "an answer of more than 200 characters"
        return
    if len(read.get("results", ())) > _RESULTS:
        yield "more than 50 results"
    for holder in _objects(dict(read)):
        yield from _faults_of_texts(holder)
        yield from _faults_of_fields(holder, command=method == "setMyCommands")
        rows = holder.get("inline_keyboard", [])
        if sum(map(len, rows)) > _BUTTONS:
            yield "more than 100 buttons"


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object inside a value."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        yield from _objects(each)


def _faults_of_texts(holder: Mapping[str, Any]) -> Iterator[str]:
    for name, limit in _TEXTS.items():
        text = holder.get(name)
        if not isinstance(text, str):
            continue
        marked = str(holder.get("parse_mode", "")).lower() == "html"
        try:
            # What cannot be parsed is refused by the server in its own words; tests break markup on purpose.
            read = parse_html(text) if marked else None
        except MarkupError:
            continue
        if units(read.text if read else text) > limit:
            yield f"{name} of more than {limit} units"
        if read and len(read.entities) > _ENTITIES:
            yield f"{name} with more than 100 entities"
        if read and lost_in(read.entities):
            yield f"{name} loses {lost_in(read.entities)}"


def _faults_of_fields(holder: Mapping[str, Any], *, command: bool) -> Iterator[str]:
    for name, limit in _LENGTHS.items():
        value = holder.get(name)
        allowed = 256 if command and name == "description" else limit
        if isinstance(value, str) and len(value.encode() if name == "callback_data" else value) > allowed:
            yield f"{name} of more than {allowed}"
    copied = holder.get("copy_text")
    if isinstance(copied, dict) and not 1 <= len(copied.get("text", "")) <= _COPIED:
        yield "copy_text of no or more than 256 characters"
    started = _START.match(str(holder.get("url", "")))
    if started and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", started[1]):
        yield f"a deep link with {started[1]!r}"
