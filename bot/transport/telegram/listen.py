"""HTTP: routes enter, a server in a thread of its own answers them.

With its own thread and event loop it answers while the bot's loop is stuck, and can say so. TLS, certificates and slow
clients are the business of the reverse proxy in front of it.
"""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.errors import TransportError
from bot.settings import Place
from bot.transport.telegram.pulse import Pulse

_LOGGER: Final = logging.getLogger(__name__)
_END: Final = 2  # seconds for requests that are being answered at the end


def health_route(pulse: Pulse) -> Route:
    """Return `/healthz`: 200 while updates are answered, else 503, with the status as JSON."""

    async def healthz(_: Request) -> Response:
        return JSONResponse(pulse.status(), status_code=200 if pulse.well() else 503)

    return Route("/healthz", healthz, methods=["GET"])


@contextmanager
def listening(place: Place, routes: Sequence[BaseRoute]) -> Iterator[None]:
    """Answer these routes at a place until the end. Raises TransportError where that place cannot be had."""
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    try:
        bound = socket.create_server((place.host, place.port), family=family, backlog=128)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise TransportError(f"cannot listen on {place.host}:{place.port}: {reason}") from error
    config = uvicorn.Config(
        Starlette(routes=list(routes)),
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_END,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, name="http", daemon=True)
    thread.start()
    _LOGGER.info("listening on %s:%s", place.host, place.port)
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(_END + 1)
        bound.close()
