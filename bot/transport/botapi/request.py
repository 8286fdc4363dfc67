"""The seam to python-telegram-bot: its requests enter, answers of the in-process server leave. No socket is opened."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import IO, Any, Final

import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.transport.botapi import longpoll
from bot.transport.botapi.errors import BrokenLine, Trouble
from bot.transport.botapi.server import BotApi

_HOW_HTTPX_SAYS_IT: Final[dict[Trouble, tuple[type[NetworkError], type[httpx.TransportError]]]] = {
    Trouble.UNREACHABLE: (NetworkError, httpx.ConnectError),
    Trouble.NO_ANSWER: (TimedOut, httpx.ReadTimeout),
    Trouble.CUT: (NetworkError, httpx.ReadError),
}


class InProcessRequest(BaseRequest):
    """Answers every request from a `BotApi`; getUpdates waits for an update as long polling does."""

    def __init__(self, api: BotApi) -> None:
        self.api = api

    @property
    def read_timeout(self) -> float | None:
        """Seconds a read may take; nothing here ever waits for a network."""
        return 5.0

    async def initialize(self) -> None:
        """Do nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to close."""

    async def do_request(  # noqa: PLR0913, PLR0917 - the signature is the library's
        self,
        url: str,
        method: str,  # noqa: ARG002
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Answer one request: HTTP status and JSON payload, or the bytes of a file."""
        if "/file/bot" in url:
            content = self.api.download(url)
            return (HTTPStatus.OK, content) if content is not None else (HTTPStatus.NOT_FOUND, b"{}")
        address, _, name = url.rpartition("/")
        parameters = request_data.json_parameters if request_data else {}
        files = _uploads(request_data) if request_data and request_data.contains_files else {}
        token = address.rpartition("/bot")[2]
        try:
            status, answer = await longpoll.answered(self.api, name, parameters, token=token, files=files)
        except BrokenLine as line:
            raise _as_the_library_says(line.trouble) from _HOW_HTTPX_SAYS_IT[line.trouble][1](line.trouble.value)
        return status.value, json.dumps(answer).encode()


def _uploads(request_data: RequestData) -> dict[str, bytes]:
    return {name: _bytes(part) for name, part in request_data.multipart_data.items()}


def _bytes(part: tuple[str, bytes | IO[bytes], str]) -> bytes:
    content = part[1]
    return content if isinstance(content, bytes) else content.read()


def _as_the_library_says(trouble: Trouble) -> NetworkError:
    known, cause = _HOW_HTTPX_SAYS_IT[trouble]
    return known() if known is TimedOut else known(f"httpx.{cause.__name__}: {trouble.value}")
