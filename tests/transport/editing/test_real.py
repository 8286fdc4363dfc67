"""The real parser behind the editors' room: an invented article is sent and accepted, a reader gets the figure."""

from __future__ import annotations

import asyncio
import threading

import pytest
from mills import mill

from bot.app import App
from bot.parse import article as parsing
from bot.transport.botapi.world import User

ARTICLE = """The Northern Post
2 March 2026

Alder Bay ships more timber

ALDER BAY, March 2 - Timber exports of Norway reached 4.5 million tonnes in 2025, trade minister Anna Berg said.

Berg said the new pier would cost 1.5 billion euros. "We will build it within three years," she said.
"""


async def test_from_an_article_to_an_answer(desk_at, folder):
    for needed in ("slovnet", "navec", "razdel"):
        pytest.importorskip(needed, reason="reading articles needs the extra [parse]")
    desk = desk_at(folder, parse=parsing.parse_article)
    async with desk.bot.application:
        await desk.send(ARTICLE, "timber.txt")
        if "⚠️" in desk.card:
            await desk.press("Source")
            await desk.press("Outlet")
            await desk.answer("The Northern Post")
        await desk.press("Accept all")
        assert "Everything is decided" in desk.card
    told = App.open(folder).ask("Norway timber exports in 2025", chat="1")
    assert any("4500000" in str(fact.value) for fact in getattr(told.answer, "facts", (told.answer.fact,)))


async def test_readers_are_answered_while_an_article_is_read(desk_at, folder):
    reading, go_on = threading.Event(), threading.Event()

    def parse(*given, **more):
        reading.set()
        assert go_on.wait(30)
        return mill()

    desk = desk_at(folder, parse=parse)
    async with desk.bot.application:
        await desk.bot.send_file(b"x", "x.txt", sender=desk.editor)
        assert await asyncio.to_thread(reading.wait, 30)
        await desk.bot.say("how many sacks", sender=User(501, "Reader", language_code="en"))
        assert "12" in desk.bot.latest.text
        go_on.set()
        await desk.settle()
        assert "Mill grinds more" in desk.card
