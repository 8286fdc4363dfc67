"""The chat page's server: only this machine's own page gets in, and all that the page needs is in the package."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request
from importlib.resources import files

import httpx
import pytest
from web_client import HOST, Left, Socket, web_server

from bot.errors import TransportError
from bot.transport.telegram.deps import Deps
from bot.transport.web.port import address_of, listen

STATIC = files("bot.transport.web") / "static"
FILES = [each.name for each in STATIC.iterdir() if each.is_file()]


@pytest.fixture
async def served(fake_app):
    async with web_server(Deps(fake_app)) as app:
        yield app


async def get(app, path="/", **headers):
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=f"http://{HOST}") as client:
        return await client.get(path, headers=headers)


async def test_page_may_load_nothing_from_elsewhere(served):
    policy = (await get(served)).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cache-control", "no-cache"),
    ],
)
@pytest.mark.parametrize("path", ["/", "/chat.js", "/nothing"])
async def test_every_answer_carries_the_headers(served, path, name, value):
    assert (await get(served, path)).headers[name] == value


@pytest.mark.parametrize(
    "host",
    ["example.org", "127.0.0.1.example.org", "10.0.0.5:8000", "", "[::1", "localhost.example.org", "0.0.0.0:8000"],
)
async def test_page_is_not_served_under_another_name(served, host):
    assert (await get(served, host=host)).status_code == 403


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000", "LOCALHOST:9000"])
async def test_page_is_served_under_every_name_of_this_machine(served, host):
    assert (await get(served, host=host)).status_code == 200


async def test_request_of_another_site_is_turned_away(served):
    assert (await get(served, origin="https://example.org")).status_code == 403


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        (HOST, None),
        (HOST, "null"),
        (HOST, "https://example.org"),
        (HOST, "http://127.0.0.1:9999"),
        (HOST, f"https://{HOST}"),
        (HOST, f"http://{HOST}.example.org"),
        ("example.org", "http://example.org"),
        ("localhost:8000", f"http://{HOST}"),
    ],
)
async def test_websocket_of_another_site_is_turned_away(served, host, origin):
    with pytest.raises(Left):
        async with Socket(served, host=host, origin=origin):
            pass


@pytest.mark.parametrize("path", ["/../server.py", "/%2e%2e/server.py", "/..%2fserver.py", "//etc/passwd", "/nothing"])
async def test_only_the_page_is_served(served, path):
    assert (await get(served, path)).status_code == 404


@pytest.mark.parametrize("name", FILES)
async def test_file_of_the_page_is_served(served, name):
    answer = await get(served, f"/{name}")
    assert answer.status_code == 200
    assert "charset=utf-8" in answer.headers["content-type"]


async def test_page_names_only_files_that_it_has(served):
    sources = [(STATIC / name).read_text(encoding="utf-8") for name in FILES]
    named = {each for source in sources for each in re.findall(r'(?:src=|href=|url\(|from )"([^"#]+)"', source)}
    for each in sorted(named):
        assert (await get(served, f"/{each.removeprefix('./')}")).status_code == 200, each


def test_page_holds_no_inline_code_and_no_markup_from_text():
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|javascript:", page)
    for name in FILES:
        if name.endswith(".js"):
            code = (STATIC / name).read_text(encoding="utf-8")
            assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", code), (
                name
            )


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "example.org", ""])  # noqa: S104 - refused here
def test_page_is_opened_to_this_machine_only(host):
    with pytest.raises(TransportError, match="this machine only"):
        listen(host, None)


@pytest.mark.enable_socket
def test_taken_port_is_named_and_a_free_one_found(monkeypatch):
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(TransportError, match=f"--port {port}: another program"):
            listen("127.0.0.1", port)
        monkeypatch.setattr("bot.transport.web.port.PORT", port)
        with listen("127.0.0.1", None) as free:
            assert free.getsockname()[1] > port
            assert address_of(free) == f"http://127.0.0.1:{free.getsockname()[1]}/"


@pytest.mark.enable_socket
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_command_serves_the_page_and_stops_cleanly(stop):
    command = [sys.executable, "-m", "bot", "web", "--port", "0", "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        try:
            address = re.search(r"http://127\.0\.0\.1:\d+/", running.stdout.readline())[0]
            with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - http, of our own
                assert b"<!doctype html>" in answer.read()
            running.send_signal(stop)
            _, complaints = running.communicate(timeout=60)
        finally:
            running.kill()
    assert (running.returncode, complaints) == (0, "")
