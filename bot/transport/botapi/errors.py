"""What goes wrong on the way to an answer: refusals with their status and description, and lines that break."""

from __future__ import annotations

from enum import StrEnum
from http import HTTPStatus
from typing import Any


class ApiError(Exception):
    """A refused call. `code` is both the HTTP status and the `error_code` of the answer.

    `parameters` is what the answer adds for programs: seconds to wait (`retry_after`), a group's new id
    (`migrate_to_chat_id`).
    """

    def __init__(self, description: str, *, code: HTTPStatus = HTTPStatus.BAD_REQUEST, **parameters: int) -> None:
        self.code = code
        self.description = f"{code.phrase}: {description}" if description else code.phrase
        self.parameters = parameters
        super().__init__(self.description)

    def json(self) -> dict[str, Any]:
        """Write as the answer to the refused call."""
        more = {"parameters": self.parameters} if self.parameters else {}
        return {"ok": False, "error_code": self.code.value, "description": self.description} | more


class MarkupError(ApiError):
    """A text whose markup or entities cannot be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"can't parse entities: {reason}")


class TooManyRequestsError(ApiError):
    """A call that is put off."""

    def __init__(self, retry_after: int) -> None:
        code = HTTPStatus.TOO_MANY_REQUESTS
        super().__init__(f"retry after {retry_after}", code=code, retry_after=retry_after)


class ForbiddenError(ApiError):
    """A call to a chat that does not want this bot."""

    def __init__(self, description: str) -> None:
        super().__init__(description, code=HTTPStatus.FORBIDDEN)


class ConflictError(ApiError):
    """A getUpdates call beside another one or beside a webhook."""

    def __init__(self, description: str) -> None:
        super().__init__(description, code=HTTPStatus.CONFLICT)


class Trouble(StrEnum):
    """How the line between a bot and the server breaks."""

    UNREACHABLE = "unreachable"  # no connection comes about: nothing was done
    NO_ANSWER = "no answer"  # the answer never comes
    CUT = "cut"  # the line breaks before the answer


class BrokenLine(Exception):  # noqa: N818 - it is what happened, and no fault of a caller
    """A call whose answer never reaches the bot, to be played by whoever carries calls to the server."""

    def __init__(self, trouble: Trouble) -> None:
        self.trouble = trouble
        super().__init__(trouble.value)
