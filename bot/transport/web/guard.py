"""Who may talk to the page's server: requests of this machine's own pages enter, all others are turned away.

A page of another site can send requests to a loopback address, and by a name that it points there (DNS rebinding) even
read the answers. So the name asked for must be a loopback name, and a websocket must come from a page of this server.
"""

from __future__ import annotations

import ipaddress
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_FORBIDDEN: Final = 1008


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address is this machine talking to itself.

    >>> [is_loopback(each) for each in ("127.0.0.1", "::1", "LocalHost", "0.0.0.0", "127.0.0.1.example.org")]
    [True, True, True, False, False]
    """
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Guard:
    """Lets through what a page of this server asks, and writes the headers that keep the page to itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or answer 403 (a websocket is not accepted)."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        welcome = _is_ours(headers, must_have_origin=scope["type"] == "websocket")
        if scope["type"] == "websocket":
            await (self._app(scope, receive, send) if welcome else WebSocket(scope, receive, send).close(_FORBIDDEN))
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update({**HEADERS, "Cache-Control": "no-cache"})
            await send(message)

        turned_away = PlainTextResponse("This page is served to this machine only.\n", status_code=403)
        await (self._app if welcome else turned_away)(scope, receive, send_guarded)


def _is_ours(headers: Headers, *, must_have_origin: bool) -> bool:
    hosts = headers.getlist("host")
    if len(hosts) != 1 or not is_loopback(_host_of(hosts[0])):
        return False
    origins = headers.getlist("origin")
    return (not origins and not must_have_origin) or origins == [f"http://{hosts[0]}"]


def _host_of(authority: str) -> str:
    try:
        return urlsplit(f"//{authority}").hostname or ""
    except ValueError:
        return ""
