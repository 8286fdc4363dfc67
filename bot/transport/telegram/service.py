"""What systemd is told of the service (`Type=notify`): that it is ready, alive, reloading, stopping."""

from __future__ import annotations

import socket
from contextlib import suppress

from bot.settings import service_socket


def tell_service(state: str) -> None:
    """Tell systemd, where it listens; that it cannot be told is no reason to stop."""
    address = service_socket()
    if not address or not hasattr(socket, "AF_UNIX"):
        return
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.sendto(state.encode(), f"\0{address[1:]}" if address.startswith("@") else address)
