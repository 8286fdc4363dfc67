"""Deliveries to a webhook: waiting updates enter, requests to the bot's address leave, one by one and in order."""

from __future__ import annotations

import asyncio
import json
from http import HTTPStatus
from typing import Final

import httpx

from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import JSON, Event, EventKind

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_PATIENCE: Final = 10.0  # seconds that a bot may take for one update
_FIRST_PAUSE: Final = 0.05  # seconds before an update is offered again; doubles up to the longest
_LONGEST_PAUSE: Final = 2.0


async def deliver(api: BotApi) -> None:
    """Hand updates to the webhook, while one is set, until cancelled; an update not taken is offered again."""
    news = asyncio.Event()

    def notice(event: Event) -> None:
        if event.kind is EventKind.QUEUED:
            news.set()

    unsubscribe = api.subscribe(notice)
    pause = _FIRST_PAUSE
    try:
        async with httpx.AsyncClient(timeout=_PATIENCE, trust_env=False) as client:
            while True:
                news.clear()
                update = api.delivery.first() if api.delivery.url else None
                if update is None:
                    await news.wait()
                elif await _taken(api, client, update):
                    pause = _FIRST_PAUSE
                else:
                    await asyncio.sleep(pause)
                    pause = min(2 * pause, _LONGEST_PAUSE)
    finally:
        unsubscribe()


async def _taken(api: BotApi, client: httpx.AsyncClient, update: JSON) -> bool:
    """Offer an update; tell whether the bot took it. A method that the bot answers with is called."""
    headers = {"Content-Type": "application/json"}
    if api.delivery.secret:
        headers[SECRET_HEADER] = api.delivery.secret
    try:
        answer = await client.post(api.delivery.url, content=json.dumps(update), headers=headers)
    except httpx.HTTPError as error:
        api.delivery.failed(f"Connection failed: {type(error).__name__}")
        return False
    if not answer.is_success:
        status = HTTPStatus(answer.status_code)
        api.delivery.failed(f"Wrong response from the webhook: {status.value} {status.phrase}")
        return False
    api.delivery.taken(update)
    _call_answer(api, answer.content)
    return True


def _call_answer(api: BotApi, content: bytes) -> None:
    try:
        called = json.loads(content)
    except ValueError:
        return
    if isinstance(called, dict) and isinstance(called.get("method"), str):
        api.call(called["method"], called, token=api.token)
