"""Parameters of calls: method name and raw values enter, typed values leave, or the refusal.

Values may come as JSON texts (as a form sends them) or as Python values. Parameters that no table names are ignored, as
the real server does.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from bot.transport.botapi.errors import ApiError

_SEND: Final = (
    "business_connection_id:string chat_id*:chat message_thread_id:integer direct_messages_topic_id:integer"
    " disable_notification:boolean protect_content:boolean allow_paid_broadcast:boolean message_effect_id:string"
    " suggested_post_parameters:object reply_parameters:object reply_markup:object"
)
_EDIT: Final = (
    "business_connection_id:string chat_id:chat message_id:integer inline_message_id:string reply_markup:object"
)
_SCOPE: Final = "scope:object language_code:string"
_TEXT: Final = "text*:string parse_mode:string entities:array link_preview_options:object"
_CAPTION: Final = "caption:string parse_mode:string caption_entities:array show_caption_above_media:boolean"
_SPECIFICATIONS: Final = {
    "getMe": "",
    "getUpdates": "offset:integer limit:integer timeout:integer allowed_updates:array",
    "setWebhook": "url*:string certificate:file ip_address:string max_connections:integer allowed_updates:array"
    " drop_pending_updates:boolean secret_token:string",
    "deleteWebhook": "drop_pending_updates:boolean",
    "getWebhookInfo": "",
    "logOut": "",
    "close": "",
    "getChat": "chat_id*:chat",
    "leaveChat": "chat_id*:chat",
    "getFile": "file_id*:string",
    "setChatMenuButton": "chat_id:integer menu_button:object",
    "getChatMenuButton": "chat_id:integer",
    "setMyCommands": f"commands*:array {_SCOPE}",
    "getMyCommands": _SCOPE,
    "deleteMyCommands": _SCOPE,
    "setMyName": "name:string language_code:string",
    "getMyName": "language_code:string",
    "setMyDescription": "description:string language_code:string",
    "getMyDescription": "language_code:string",
    "setMyShortDescription": "short_description:string language_code:string",
    "getMyShortDescription": "language_code:string",
    "sendMessage": f"{_SEND} {_TEXT}",
    "sendPhoto": f"{_SEND} photo*:file has_spoiler:boolean {_CAPTION}",
    "editMessageText": f"{_EDIT} {_TEXT}",
    "editMessageCaption": f"{_EDIT} {_CAPTION}",
    "editMessageMedia": f"{_EDIT} media*:media",
    "editMessageReplyMarkup": _EDIT,
    "deleteMessage": "chat_id*:chat message_id*:integer",
    "deleteMessages": "chat_id*:chat message_ids*:array",
    "setMessageReaction": "chat_id*:chat message_id*:integer reaction:array is_big:boolean",
    "sendChatAction": "business_connection_id:string chat_id*:chat message_thread_id:integer action*:string",
    "answerInlineQuery": "inline_query_id*:string results*:array cache_time:integer is_personal:boolean"
    " next_offset:string button:object",
    "answerGuestQuery": "guest_query_id*:string result*:object",
    "answerCallbackQuery": "callback_query_id*:string text:string show_alert:boolean url:string cache_time:integer",
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: its kind (string, integer, boolean, chat, object, array, file, media), and whether it must be."""

    kind: str
    required: bool


def _table(specification: str) -> dict[str, Parameter]:
    pairs = (word.split(":") for word in specification.split())
    return {name.rstrip("*"): Parameter(kind, name.endswith("*")) for name, kind in pairs}


METHODS: Final[Mapping[str, Mapping[str, Parameter]]] = {
    method: _table(specification) for method, specification in _SPECIFICATIONS.items()
}
_BY_LOWER_NAME: Final = {method.lower(): method for method in METHODS}


def method_named(name: str) -> str:
    """Return the method of this name, whatever its case. Raises ApiError 404 where there is none."""
    if name.lower() not in _BY_LOWER_NAME:
        raise ApiError("method not found", code=HTTPStatus.NOT_FOUND)
    return _BY_LOWER_NAME[name.lower()]


def checked_parameters(method: str, raw: Mapping[str, Any], files: Mapping[str, bytes]) -> dict[str, Any]:
    """Return the typed parameters of a call; those left out are absent, uploads stand as bytes in their places."""
    table = METHODS[method]
    uploads = {name: f"{_ATTACHED}{name}" for name in files if name in table}
    given = {
        name: value
        for name, value in (uploads | dict(raw)).items()
        if name in table and value is not None and value != ""
    }
    for name, parameter in table.items():
        if parameter.required and name not in given:
            raise ApiError(_MISSING.get(name, f'parameter "{name}" is required'))
    read = {name: _READERS[table[name].kind](name, value) for name, value in given.items()}
    return {name: _with_upload(table[name].kind, value, files) for name, value in read.items()}


def _with_upload(kind: str, value: Any, files: Mapping[str, bytes]) -> Any:
    """Put the bytes of an upload where a parameter names it."""
    if kind == "media":
        return {**value, "media": _with_upload("file", value.get("media"), files)}
    if kind != "file" or not isinstance(value, str) or not value.startswith(_ATTACHED):
        return value
    name = value.removeprefix(_ATTACHED)
    if name not in files:
        raise ApiError(f"can't find attached file with name {name}")
    return files[name]


_ATTACHED: Final = "attach://"
_MISSING: Final = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "action": "wrong parameter action in request",
    "photo": "there is no photo in the request",
    "message_ids": "message identifiers are not specified",
    "url": "bad webhook: URL must be specified",
    "file_id": "invalid file_id",
}


def _string(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise ApiError(f'parameter "{name}" must be a String')
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ApiError("strings must be encoded in UTF-8") from error
    return value


def _integer(name: str, value: Any) -> int:
    try:
        return int(str(value))
    except ValueError as error:
        raise ApiError(f'parameter "{name}" must be an Integer') from error


def _boolean(name: str, value: Any) -> bool:
    words = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    word = str(value).lower()
    if word not in words:
        raise ApiError(f'parameter "{name}" must be a Boolean')
    return words[word]


def _chat(name: str, value: Any) -> int | str:
    text = str(value)
    if text.startswith("@"):
        return text
    try:
        return _integer(name, value)
    except ApiError as error:
        raise ApiError("chat not found") from error


def _loaded(name: str, value: Any, kind: type) -> Any:
    try:
        loaded = json.loads(value) if isinstance(value, str) else value
    except ValueError as error:
        raise ApiError(f'can\'t parse parameter "{name}": not JSON') from error
    if not isinstance(loaded, kind):
        raise ApiError(f'parameter "{name}" must be an {"Array" if kind is list else "Object"}')
    return loaded


def _object(name: str, value: Any) -> Any:
    return _loaded(name, value, dict)


def _array(name: str, value: Any) -> Any:
    return _loaded(name, value, list)


_READERS: Final[Mapping[str, Callable[[str, Any], Any]]] = {
    "string": _string,
    "integer": _integer,
    "boolean": _boolean,
    "chat": _chat,
    "object": _object,
    "array": _array,
    "file": _string,
    "media": _object,
}
