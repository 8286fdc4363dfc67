"""Inline queries and guest messages: what a reader asks in a chat that the bot is not in, and the answers to it.

Nothing is shown to anybody here: the answers wait until a reader chooses one of them.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.formatted import Formatted
from bot.transport.botapi.keyboards import Keyboard, checked_keyboard
from bot.transport.botapi.texts import formatted_text
from bot.transport.botapi.world import JSON, Event, EventKind, User

RESULT_LIMIT: Final = 50
QUERY_LIMIT: Final = 256
OFFSET_LIMIT: Final = 64  # bytes
QUERY_LIFETIME: Final = 30  # seconds; the real server does not document its value, it is of this order
KEPT: Final = 100
_ID_LIMIT: Final = 64  # bytes
_START_PARAMETER: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_TOO_OLD: Final = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True, slots=True)
class Result:
    """One result as a reader sees it, and the message that it becomes."""

    id: str
    title: str
    description: str
    content: Formatted
    keyboard: Keyboard
    preview: JSON


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What a reader is offered for one query; `button` stands above the results."""

    results: tuple[Result, ...]
    next_offset: str = ""
    button: JSON | None = None
    cache_time: int = 300
    is_personal: bool = False


class Inline:
    """Queries that wait for an answer, and the newest answers by query."""

    def __init__(self, now: Callable[[], float], tell: Callable[[Event], None]) -> None:
        self.answers: OrderedDict[str, InlineAnswer] = OrderedDict()
        self._now = now
        self._tell = tell
        self._asked: OrderedDict[str, float] = OrderedDict()
        self._number = 0
        self.methods: dict[str, Callable[[JSON], Any]] = {
            "answerInlineQuery": self._answer_inline,
            "answerGuestQuery": self._answer_guest,
        }

    def query(self, text: str, *, sender: User, offset: str, chat_type: str) -> JSON:
        """Return the type InlineQuery for what a reader types; Telegram cuts it at 256 characters."""
        basic = {"id": self.new_id(), "query": text[:QUERY_LIMIT], "offset": offset, "chat_type": chat_type}
        return {**basic, "from": sender.json()}

    def new_id(self) -> str:
        """Return the id of a new query, which may be answered from now on."""
        self._number += 1
        number = f"{self._number:d}"
        self._asked[number] = self._now()
        while len(self._asked) > KEPT:
            self._asked.popitem(last=False)
        return number

    def _answer_inline(self, parameters: JSON) -> bool:
        number = parameters["inline_query_id"]
        self._check_age(number)
        answer = InlineAnswer(
            _checked_results(parameters["results"]),
            _checked_offset(parameters.get("next_offset", "")),
            _checked_button(parameters.get("button")),
            parameters.get("cache_time", 300),
            parameters.get("is_personal", False),
        )
        self._keep(number, answer)
        return True

    def _answer_guest(self, parameters: JSON) -> JSON:
        number = parameters["guest_query_id"]
        self._check_age(number)
        self._keep(number, InlineAnswer(_checked_results([parameters["result"]])))
        return {"inline_message_id": f"guest-{number}"}

    def _check_age(self, number: str) -> None:
        asked = self._asked.pop(number, None)
        if asked is None or self._now() - asked > QUERY_LIFETIME:
            raise ApiError(_TOO_OLD)

    def _keep(self, number: str, answer: InlineAnswer) -> None:
        self.answers[number] = answer
        while len(self.answers) > KEPT:
            self.answers.popitem(last=False)
        self._tell(Event(EventKind.INLINE_ANSWERED, text=number))


def _checked_results(raw: list[Any]) -> tuple[Result, ...]:
    if len(raw) > RESULT_LIMIT:
        raise ApiError("RESULTS_TOO_MUCH")
    results = tuple(_checked_result(each) for each in raw)
    if len({each.id for each in results}) < len(results):
        raise ApiError("RESULT_ID_DUPLICATE")
    return results


def _checked_result(raw: Any) -> Result:
    if not isinstance(raw, dict) or raw.get("type") != "article":
        raise ApiError("can't parse inline query result: only articles are supported by this server")
    number, title = raw.get("id"), raw.get("title")
    if not isinstance(number, str) or not 1 <= len(number.encode()) <= _ID_LIMIT:
        raise ApiError("RESULT_ID_INVALID")
    if not isinstance(title, str) or not title.strip():
        raise ApiError("ARTICLE_TITLE_EMPTY")
    content = raw.get("input_message_content")
    if not isinstance(content, dict) or not isinstance(content.get("message_text"), str):
        raise ApiError("message text is empty")
    text = formatted_text(
        content["message_text"], parse_mode=content.get("parse_mode"), entities=content.get("entities")
    )
    keyboard = checked_keyboard(raw.get("reply_markup"))
    preview = content.get("link_preview_options") or {}
    return Result(number, title, str(raw.get("description", "")), text, keyboard, preview)


def _checked_offset(offset: str) -> str:
    if len(offset.encode()) > OFFSET_LIMIT:
        raise ApiError("NEXT_OFFSET_INVALID")
    return offset


def _checked_button(button: JSON | None) -> JSON | None:
    if button is None:
        return None
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise ApiError("BUTTON_TEXT_INVALID")
    if "web_app" not in button and not _START_PARAMETER.fullmatch(str(button.get("start_parameter", ""))):
        raise ApiError("START_PARAM_INVALID")
    return button
