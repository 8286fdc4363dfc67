"""The chat page in Chromium: a served bot and a page that tells of everything that should not happen."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest

pytest.importorskip("playwright.async_api", reason="playwright is not installed")

from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright, expect

from bot.transport.botapi.server import BotApi
from bot.transport.telegram.deps import Deps
from bot.transport.web.port import address_of, listen
from bot.transport.web.server import create, server_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 20_000
_WATCH = """
window.violations = [];
addEventListener("securitypolicyviolation", (it) => violations.push(`${it.violatedDirective} ${it.blockedURI}`));
"""

expect.set_options(timeout=PATIENCE)


@dataclass
class Served:
    """A bot that serves its page on loopback, in this very process."""

    api: BotApi
    address: str

    @property
    def port(self) -> int:
        return int(urlsplit(self.address).port or 0)

    @property
    def chat(self) -> int:
        """The chat that was entered last."""
        return max(self.api.chats)

    def call(self, method: str, **parameters: Any) -> Any:
        """Let the bot call the Bot API out of its own."""
        _, answer = self.api.call(method, {"chat_id": self.chat, **parameters})
        assert answer["ok"], answer
        return answer["result"]


@asynccontextmanager
async def served(deps: Deps, *, name: str = "", port: int = 0) -> AsyncIterator[Served]:
    api = BotApi()
    opened = listen("127.0.0.1", port)
    server = server_of(create(deps, name=name, api=api))
    address = address_of(opened)
    serving = asyncio.ensure_future(server.serve([opened]))
    while not server.started:  # noqa: ASYNC110 - the server tells it by nothing else
        await asyncio.sleep(0.01)
    try:
        yield Served(api, address)
    finally:
        server.should_exit = True
        await serving


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        await launched.close()


@dataclass
class Reader:
    """Somebody at the page. What the page loads and complains of is kept."""

    page: Page
    context: BrowserContext
    asked_for: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.on("request", lambda each: self.asked_for.append(each.url))
        self.page.on("pageerror", lambda each: self.complaints.append(str(each)))
        self.page.on("console", lambda each: self.complaints.append(each.text) if each.type == "error" else None)

    async def open(self, address: str) -> None:
        await self.page.goto(address)
        await self.ready()

    async def ready(self) -> None:
        await self.page.wait_for_selector("body[data-ready]")

    async def say(self, text: str) -> None:
        await self.input.fill(text)
        await self.input.press("Enter")

    async def ask(self, text: str, *, bubbles: int = 1) -> Locator:
        """Write a message, and return the last bubble once so many have come from the bot."""
        before = await self.replies.count()
        await self.say(text)
        await expect(self.replies).to_have_count(before + bubbles)
        return self.replies.last

    @property
    def input(self) -> Locator:
        return self.page.locator("#text")

    @property
    def replies(self) -> Locator:
        return self.page.locator(".message.bot")

    @property
    def own(self) -> Locator:
        return self.page.locator(".message.own")

    @property
    def toast(self) -> Locator:
        return self.page.locator(".toast").last

    async def violations(self) -> list[str]:
        return await self.page.evaluate("window.violations")

    def strangers(self, address: str) -> list[str]:
        """Return what was asked of any other place than the bot's own server."""
        return [
            each for each in self.asked_for if not each.startswith(address) and not each.startswith(("data:", "blob:"))
        ]


@asynccontextmanager
async def reader(launched: Browser, **options: Any) -> AsyncIterator[Reader]:
    settings = {"locale": "ru-RU", "viewport": {"width": 1100, "height": 800}, "color_scheme": "light", **options}
    context = await launched.new_context(permissions=["clipboard-read", "clipboard-write"], **settings)
    context.set_default_timeout(PATIENCE)
    await context.add_init_script(_WATCH)
    yield Reader(await context.new_page(), context)
    await context.close()
