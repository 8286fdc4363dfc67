"""A page without a browser: deeds of a reader enter, the frames of the chat page's websocket leave. All in process."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Self

from starlette.applications import Starlette

from bot.transport.botapi.server import BotApi
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.reload import Reloader
from bot.transport.web.server import create

HOST = "127.0.0.1:8000"
PATIENCE = 20.0

Frame = dict[str, Any]


class Left(Exception):  # noqa: N818 - the server has told the page to leave, which may be right
    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Socket:
    """A websocket spoken straight to an ASGI application, without a network."""

    def __init__(self, app: Starlette, *, host: str = HOST, origin: str | None = f"http://{HOST}") -> None:
        named = {"host": host} | ({} if origin is None else {"origin": origin})
        headers = [(name.encode(), value.encode()) for name, value in named.items()]
        basic = {
            "type": "websocket",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "scheme": "ws",
            "query_string": b"",
        }
        self._scope = {**basic, "path": "/socket", "raw_path": b"/socket", "headers": headers, "subprotocols": []}
        self._app = app
        self._to_app: asyncio.Queue[Any] = asyncio.Queue()
        self._from_app: asyncio.Queue[Any] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        running = self._app(self._scope, self._to_app.get, self._from_app.put)
        self._task = asyncio.get_running_loop().create_task(running)
        await self._to_app.put({"type": "websocket.connect"})
        await self._next("websocket.accept")
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._to_app.put({"type": "websocket.disconnect", "code": 1001})
        if self._task:
            await asyncio.wait_for(self._task, PATIENCE)

    async def send(self, text: str | None = None, raw: bytes | None = None) -> None:
        await self._to_app.put({"type": "websocket.receive", "text": text, "bytes": raw})

    async def receive(self) -> str:
        return (await self._next("websocket.send"))["text"]

    async def _next(self, kind: str) -> Any:
        message = await asyncio.wait_for(self._from_app.get(), PATIENCE)
        if message["type"] == "websocket.close":
            raise Left(message["code"])
        assert message["type"] == kind
        return message


@dataclass
class Page:
    """One open page. A deed waits until the bot is done with it and returns the frames that came meanwhile."""

    socket: Socket
    welcome: Frame = field(default_factory=dict)
    ref: int = 0

    async def say(self, text: str, **more: Any) -> list[Frame]:
        return await self.until_done(await self.send("say", text=text, **more))

    async def press(self, message: Frame, number: int = 0) -> list[Frame]:
        data = [key["data"] for row in message["keyboard"] for key in row if "data" in key][number]
        return await self.until_done(await self.send("press", message=message["id"], data=data))

    async def edit(self, message: Frame, text: str) -> list[Frame]:
        return await self.until_done(await self.send("edit", message=message["id"], text=text))

    async def send(self, kind: str, **fields: Any) -> int:
        self.ref += 1
        await self.socket.send(json.dumps({"type": kind, "ref": self.ref, **fields}))
        return self.ref

    async def receive(self) -> Frame:
        return json.loads(await self.socket.receive())

    async def until_done(self, ref: int) -> list[Frame]:
        """Return every frame up to the one that ends a deed; a refusal ends it too and is the last of them."""
        frames: list[Frame] = []
        while True:
            frame = await self.receive()
            if (frame["type"], frame.get("ref")) == ("done", ref):
                return frames
            frames.append(frame)
            if (frame["type"], frame.get("ref")) == ("refused", ref):
                return frames


@asynccontextmanager
async def web_server(
    deps: Deps, *, name: str = "", api: BotApi | None = None, reloader: Reloader | None = None
) -> AsyncIterator[Starlette]:
    """Run the page's server in process."""
    app = create(deps, name=name, api=api, reloader=reloader)
    async with app.router.lifespan_context(app):
        yield app


@asynccontextmanager
async def web_page(app: Starlette, *, chat: str = "", language: str = "en") -> AsyncIterator[Page]:
    """Open a page and enter its chat."""
    async with Socket(app) as socket:
        page = Page(socket)
        await page.send("hello", chat=chat, language=language)
        page.welcome = await page.receive()
        yield page
