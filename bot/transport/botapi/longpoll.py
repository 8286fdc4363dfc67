"""Waiting for updates: a call enters, and getUpdates is answered when there is something to tell."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from bot.transport.botapi.errors import ConflictError
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import JSON, Event, EventKind

LONGEST_WAIT: Final = 50.0  # seconds, as the real server does
_TERMINATED: Final = "terminated by other getUpdates request; make sure that only one bot instance is running"


async def answered(
    api: BotApi, method: str, parameters: Mapping[str, Any], *, token: str | None, files: Mapping[str, bytes]
) -> tuple[HTTPStatus, JSON]:
    """Answer one call; raises what `BotApi.call` does. Of two getUpdates at a time the earlier ends as a conflict."""
    polls = method.lower() == "getupdates"
    if polls and api.delivery.end_waiting:
        api.delivery.end_waiting()
    status, answer = api.call(method, parameters, token=token, files=files)
    waits = polls and answer.get("result") == []
    seconds = min(float(parameters.get("timeout") or 0), LONGEST_WAIT) if waits else 0.0
    if seconds <= 0:
        return status, answer
    try:
        arrived = await _update_arrives(api, seconds)
    except ConflictError as conflict:
        return conflict.code, conflict.json()
    return api.call(method, parameters, token=token) if arrived else (status, answer)


async def _update_arrives(api: BotApi, seconds: float) -> bool:
    arrived: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def notice(event: Event) -> None:
        if event.kind is EventKind.QUEUED and not arrived.done():
            arrived.set_result(True)

    def end() -> None:
        if not arrived.done():
            arrived.set_exception(ConflictError(_TERMINATED))

    api.delivery.end_waiting = end
    unsubscribe = api.subscribe(notice)
    try:
        return await asyncio.wait_for(arrived, seconds)
    except TimeoutError:
        return False
    finally:
        unsubscribe()
        if api.delivery.end_waiting is end:
            api.delivery.end_waiting = None
