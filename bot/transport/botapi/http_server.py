"""The same server over HTTP on this machine: requests enter as Telegram takes them, answers and webhook calls leave.

`serving` opens it for a while, for a bot that is told `TELEGRAM_BASE_URL`. Calls come as query, form, multipart or
JSON; files are downloaded from `/file/bot<token>/…`; a webhook that is set gets its updates.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Generator
from http import HTTPStatus
from typing import Any, Final

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from bot.transport.botapi import longpoll
from bot.transport.botapi.errors import BrokenLine, Trouble
from bot.transport.botapi.hook import deliver
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import JSON

HOST: Final = "127.0.0.1"
_PATIENCE: Final = 60.0  # seconds that a call without an answer is held open
_BETWEEN_LOOKS: Final = 0.02  # seconds between two looks whether the caller has gone


def http_app(api: BotApi) -> Starlette:
    """Return the server as an ASGI application."""

    async def call(request: Request) -> Response:
        parameters, files = await _given(request)
        token, method = request.path_params["token"], request.path_params["method"]
        try:
            status, answer = await longpoll.answered(api, method, parameters, token=token, files=files)
        except BrokenLine as line:
            return await _broken(request, line.trouble)
        return JSONResponse(answer, status_code=status)

    async def download(request: Request) -> Response:
        content = api.download(request.path_params["path"])
        if content is None or not api.accepts(request.path_params["token"]):
            return Response(status_code=HTTPStatus.NOT_FOUND)
        return Response(content, media_type="application/octet-stream")

    methods = ["GET", "POST"]
    return Starlette(
        routes=[
            Route("/file/bot{token}/{path:path}", download),
            Route("/bot{token}/{method}", call, methods=methods),
        ]
    )


@contextlib.asynccontextmanager
async def serving(api: BotApi, *, port: int = 0) -> AsyncIterator[str]:
    """Serve on a loopback port (0 is any free one) while the context lasts; yield the address.

    It runs in the event loop of its caller, and so do the deliveries to a webhook.
    """
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
        config = uvicorn.Config(
            http_app(api), lifespan="off", ws="none", log_config=None, log_level="critical", access_log=False
        )
        server = _Server(config)
        running = asyncio.create_task(server.serve([listening]))
        delivering = asyncio.create_task(deliver(api))
        try:
            yield f"http://{HOST}:{listening.getsockname()[1]}"
        finally:
            delivering.cancel()
            server.should_exit = server.force_exit = True
            if api.delivery.end_waiting:
                api.delivery.end_waiting()
            await asyncio.gather(running, delivering, return_exceptions=True)


class _Server(uvicorn.Server):
    """A server that leaves signals to the program that it is part of."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


async def _given(request: Request) -> tuple[JSON, dict[str, bytes]]:
    """Return the parameters of a request, from its query and its body, and the files in it."""
    parameters: JSON = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        body = await _json(request)
        return parameters | (body if isinstance(body, dict) else {}), {}
    if kind not in ("multipart/form-data", "application/x-www-form-urlencoded"):
        return parameters, {}
    files: dict[str, bytes] = {}
    async with request.form() as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                files[name] = await value.read()
            else:
                parameters[name] = value
    return parameters, files


async def _json(request: Request) -> Any:
    try:
        return await request.json()
    except ValueError:
        return {}


async def _broken(request: Request, trouble: Trouble) -> Response:
    """Play a broken line: no answer until the caller has had enough, or an answer that breaks off.

    A connection that never comes about cannot be played from this end; it breaks off too.
    """
    if trouble is Trouble.NO_ANSWER:
        with contextlib.suppress(TimeoutError, ClientDisconnect):
            async with asyncio.timeout(_PATIENCE):
                while not await request.is_disconnected():  # noqa: ASYNC110 - a request tells of its end only when asked
                    await asyncio.sleep(_BETWEEN_LOOKS)
    return _BreaksOff()


class _BreaksOff(Response):
    """Promises a body and ends before it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - the interface is ASGI's
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1")]})
