"""The seam to python-telegram-bot: its requests enter, answers of the in-process server leave. No socket is opened."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import Event, EventKind


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
        """Answer one request: HTTP status and JSON payload."""
        address, _, name = url.rpartition("/")
        parameters = request_data.json_parameters if request_data else {}
        token = address.rpartition("/bot")[2]
        status, answer = self.api.call(name, parameters, token=token)
        wait = float(parameters.get("timeout", 0)) if name == "getUpdates" and answer.get("result") == [] else 0.0
        if wait and await self._update_arrives(wait):
            status, answer = self.api.call(name, parameters, token=token)
        return status.value, json.dumps(answer).encode()

    async def _update_arrives(self, seconds: float) -> bool:
        arrived = asyncio.Event()

        def notice(event: Event) -> None:
            if event.kind is EventKind.QUEUED:
                arrived.set()

        unsubscribe = self.api.subscribe(notice)
        try:
            await asyncio.wait_for(arrived.wait(), seconds)
        except TimeoutError:
            return False
        finally:
            unsubscribe()
        return True
