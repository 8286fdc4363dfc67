"""The server of the chat page: a host, a port and the bot enter; a page on this machine leaves.

Everything that the page needs is served from the package, the Application is the one that runs live, and Telegram is
played in process: nothing is sent to another machine.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.server import BotApi
from bot.transport.played import played
from bot.transport.telegram.deps import Deps
from bot.transport.web.frames import Hello, read_frame, write_frame
from bot.transport.web.guard import Guard
from bot.transport.web.session import Hall, Session
from bot.transport.web.shown import PHOTOS

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.websockets import WebSocket
    from uvicorn import Server

    from bot.transport.telegram.reload import Reloader

MAX_MESSAGES: Final = 500
"""Messages of a chat that are kept, the newest."""

MAX_PAGES: Final = 400
"""Websockets open at once, over all chats."""

_LOGGER: Final = logging.getLogger(__name__)

_FRAME_BYTES: Final = 64 * 1024  # the longest message in UTF-8 with every character escaped is 24 KiB
_UNSENT: Final = 1_000  # frames; a page that reads slower is cut off and comes back for the history
_HELLO_WITHIN: Final = 10.0  # seconds
_BAD_FRAMES: Final = 20  # unreadable frames before a page is told to leave
_STOP_WITHIN: Final = 3  # seconds that an answer under way may take when the server stops
_LEAVE, _TRY_LATER = 1008, 1013


def create(deps: Deps, *, name: str = "", api: BotApi | None = None, reloader: Reloader | None = None) -> Starlette:
    """Return the page's server as an ASGI application. `name` is the dossier's; the shipped one has none."""
    from starlette.applications import Starlette  # noqa: PLC0415 - only the page pays for the library
    from starlette.middleware import Middleware  # noqa: PLC0415 - same
    from starlette.routing import Mount, Route, WebSocketRoute  # noqa: PLC0415 - same
    from starlette.staticfiles import StaticFiles  # noqa: PLC0415 - same

    page = _Page(deps, name, api or BotApi(kept=MAX_MESSAGES), reloader)
    static = str(files("bot.transport.web") / "static")
    return Starlette(
        routes=[
            WebSocketRoute("/socket", page.on_socket),
            Route(PHOTOS + "{file_id}", page.on_photo),
            Mount("/", StaticFiles(directory=static, html=True)),
        ],
        middleware=[Middleware(Guard)],
        lifespan=page.lifespan,
    )


def serve(opened: socket.socket, deps: Deps, *, name: str = "", reloader: Reloader | None = None) -> None:
    """Serve the page at an open port until SIGINT or SIGTERM."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: None)  # the server raises its signal again when it has stopped: that is no error
    asyncio.run(server_of(create(deps, name=name, reloader=reloader)).serve([opened]))


def server_of(page: Starlette) -> Server:
    """Return what serves the page over HTTP."""
    import uvicorn  # noqa: PLC0415 - only the page pays for the library

    config = uvicorn.Config(
        page,
        ws="websockets-sansio",
        ws_max_size=_FRAME_BYTES,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_STOP_WITHIN,
    )
    return uvicorn.Server(config)


class _Page:
    """What stands behind the socket: the Application, the chats, and the pages that show them."""

    def __init__(self, deps: Deps, name: str, api: BotApi, reloader: Reloader | None) -> None:
        self._deps = deps
        self._name = name
        self._api = api
        self._hall: Hall | None = None
        self._reloader = reloader
        self._open = 0

    @contextlib.asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        application = played(self._api, self._deps)
        async with application:
            if application.post_init:
                await application.post_init(application)
            self._hall = hall = Hall(self._api, application, self._deps, name=self._name)
            async with _reloading(self._reloader, hall):
                yield
            hall.close()

    async def on_photo(self, request: Request) -> Response:
        """Return a picture that the bot sent; its name is made of its content, so it never changes."""
        from starlette.responses import Response  # noqa: PLC0415 - only the page pays for the library

        try:
            content = self._api.files.content(request.path_params["file_id"])
        except ApiError:
            return Response(status_code=404)
        kind = "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"
        return Response(content, media_type=kind)

    async def on_socket(self, websocket: WebSocket) -> None:
        """Serve one open page until it leaves."""
        await websocket.accept()
        self._open += 1
        code = _TRY_LATER
        try:
            if self._open <= MAX_PAGES and self._hall:
                code = await _served(websocket, self._hall)
        finally:
            self._open -= 1
            await _close(websocket, code)


async def _served(websocket: WebSocket, hall: Hall) -> int:
    """Let a page enter its chat and show it until one of them ends; return the code to close the websocket with."""
    hello = await _hello(websocket)
    if hello is None:
        return _LEAVE
    session, resumed = hall.enter(hello.chat, hello.language)
    if session is None:
        return _TRY_LATER
    outlet = _Outlet(websocket)
    messages = session.history()
    outlet(write_frame("welcome", chat=session.key, resumed=resumed, messages=messages, **session.words()))
    session.listeners.add(outlet)
    try:
        await _first_done(_receive(websocket, session), outlet.send())
    finally:
        session.listeners.discard(outlet)
    return _TRY_LATER if outlet.full else _LEAVE


@dataclass
class _Outlet:
    """The way to one page. Frames wait here until the page has taken them."""

    websocket: WebSocket

    def __post_init__(self) -> None:
        self._frames: asyncio.Queue[str | None] = asyncio.Queue(_UNSENT)
        self.full = False

    def __call__(self, frame: str) -> None:
        try:
            self._frames.put_nowait(frame)
        except asyncio.QueueFull:
            self.full = True

    def __hash__(self) -> int:
        return id(self)

    async def send(self) -> None:
        while not self.full:
            frame = await self._frames.get()
            await self.websocket.send_text(frame or "")


@contextlib.asynccontextmanager
async def _reloading(reloader: Reloader | None, hall: Hall) -> AsyncIterator[None]:
    """Keep the dossier up to date: pages are told of it, and followers of what is new in it."""
    if reloader is None:
        yield
        return
    from bot.transport.telegram.follow import announce  # noqa: PLC0415 - only who serves pays for the library

    reloader.after += [hall.on_reload, partial(announce, hall.application, hall.deps)]
    watching = asyncio.ensure_future(reloader.run())
    try:
        yield
    finally:
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)


async def _hello(websocket: WebSocket) -> Hello | None:
    try:
        raw = await asyncio.wait_for(_text(websocket), _HELLO_WITHIN)
    except TimeoutError:
        return None
    frame = read_frame(raw or "")
    return frame if isinstance(frame, Hello) else None


async def _receive(websocket: WebSocket, session: Session) -> None:
    """Take frames until the page leaves; what is no frame is left out, and too much of it ends the connection."""
    bad = 0
    while (raw := await _text(websocket)) is not None:
        frame = read_frame(raw)
        if frame is None or isinstance(frame, Hello):
            bad += 1
            if bad > _BAD_FRAMES:
                return
            continue
        try:
            await session.take(frame)
        except Exception as error:  # noqa: BLE001 - whatever a frame does, the next one is taken
            _LOGGER.error("a frame failed with %s", type(error).__name__)  # noqa: TRY400 - a traceback may quote


async def _text(websocket: WebSocket) -> str | None:
    """Return the next frame as text ("" for a binary one), or None when the page has left."""
    message = await websocket.receive()
    return None if message["type"] == "websocket.disconnect" else message.get("text") or ""


async def _close(websocket: WebSocket, code: int) -> None:
    from starlette.websockets import WebSocketDisconnect  # noqa: PLC0415 - only the page pays for the library

    with contextlib.suppress(RuntimeError, WebSocketDisconnect):  # it may have left by itself
        await websocket.close(code)


async def _first_done(*coroutines: Any) -> None:
    """Run until one of these ends, and end the others."""
    tasks = [asyncio.ensure_future(each) for each in coroutines]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
