"""What the Bot API refuses, as an exception that carries the answer: status code and description."""

from __future__ import annotations

from http import HTTPStatus


class ApiError(Exception):
    """A refused call. `code` is both the HTTP status and the `error_code` of the answer."""

    def __init__(self, description: str, *, code: HTTPStatus = HTTPStatus.BAD_REQUEST) -> None:
        self.code = code
        self.description = f"{code.phrase}: {description}" if description else code.phrase
        super().__init__(self.description)


class MarkupError(ApiError):
    """A text whose markup or entities cannot be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"can't parse entities: {reason}")
