"""Updates that cannot be decoded: what getUpdates brought enters, the same without poison leaves.

The library decodes a whole batch at once, so that one bad update makes polling fetch the same batch for ever. Here each
is decoded alone first; a bad one is logged by its number and replaced by an empty update, which confirms it and does
nothing.
"""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import Any, Final

from telegram import Bot, Update
from telegram.request import BaseRequest, RequestData

from bot.transport.telegram import sound

_LOGGER: Final = logging.getLogger(__name__)


class SoundUpdates(BaseRequest):
    """Passes requests on to another request object and cleans what getUpdates brings."""

    def __init__(self, inner: BaseRequest) -> None:
        self._inner = inner

    @property
    def read_timeout(self) -> float | None:
        """Seconds a read may take."""
        return self._inner.read_timeout

    async def initialize(self) -> None:
        """Open the inner request object."""
        await self._inner.initialize()

    async def shutdown(self) -> None:
        """Close the inner request object."""
        await self._inner.shutdown()

    async def do_request(  # noqa: PLR0913, PLR0917 - the signature is the library's
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make a request; the payload of getUpdates holds only updates that can be decoded."""
        code, payload = await self._inner.do_request(
            url, method, request_data, read_timeout, write_timeout, connect_timeout, pool_timeout
        )
        fetched = url.endswith("/getUpdates") and code == HTTPStatus.OK
        return code, sound_payload(payload) if fetched else payload


def sound_payload(payload: bytes) -> bytes:
    """Return an answer of getUpdates in which every update can be decoded. Broken JSON is left to the library."""
    try:
        answer = json.loads(payload)
    except ValueError:
        return payload
    if not isinstance(answer, dict) or not isinstance(answer.get("result"), list):
        return payload
    sound = [_sound(each) for each in answer["result"] if isinstance(each, dict) and "update_id" in each]
    return json.dumps({**answer, "result": sound}).encode()


def sound_update(update: dict[str, Any], bot: Bot | None) -> Update | None:
    """Return an update that came as JSON, or None, and a line of log without its content, where it makes no sense."""
    try:
        return sound.decoded(update, bot)
    except Exception as error:  # noqa: BLE001 - whatever decoding raises, the next update must come through
        number = update.get("update_id")
        _LOGGER.warning("update %s cannot be decoded and is skipped (%s)", number, type(error).__name__)
        return None


def _sound(update: dict[str, Any]) -> dict[str, Any]:
    return update if sound_update(update, None) else {"update_id": update["update_id"]}
