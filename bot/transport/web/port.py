"""Where the page is opened: a host and a port enter, an open socket and the page's address leave."""

from __future__ import annotations

import contextlib
import errno
import socket
import threading
from typing import Final

from bot.errors import TransportError
from bot.transport.web.guard import is_loopback

PORT: Final = 8000

_NEARBY: Final = 20
"""Ports above the usual one that are tried where it is taken."""


def listen(host: str, port: int | None) -> socket.socket:
    """Open the port, or where none was named the usual one or the next free one above it.

    Raises TransportError where the host is not this machine or the port cannot be had.
    """
    if not is_loopback(host):
        raise TransportError(
            f"--host {host}: the page has no password, so it is served to this machine only (127.0.0.1, ::1, localhost)"
        )
    wanted = range(PORT, PORT + _NEARBY) if port is None else (port,)
    for each in wanted:
        try:
            return _bound(host, each)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise TransportError(f"--host {host} --port {each}: cannot be opened: {error.strerror}") from error
    raise TransportError(f"--port {wanted[0]}: another program uses this port; name a free one, or leave it out")


def address_of(opened: socket.socket) -> str:
    """Return the address of the page that is served from an open port."""
    host, port = opened.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


def show(address: str) -> None:
    """Open the page in the reader's browser, where there is one with windows."""
    import webbrowser  # noqa: PLC0415 - only who wants a browser looks for one

    with contextlib.suppress(webbrowser.Error):
        browser = webbrowser.get()
        in_terminal = type(browser) is webbrowser.GenericBrowser
        if not in_terminal:
            threading.Thread(target=browser.open, args=(address,), daemon=True).start()


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((host, port))
        opened.listen()
    except OSError:
        opened.close()
        raise
    return opened
