"""A bot with an editor over a base folder of its own, and a parser of a few lines in the place of the real one."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from mills import BASE, MILL
from review.parser import STAGES

from bot.app import App
from bot.parse.article import parse_article
from bot.render import prepare_texts
from bot.transport.botapi.world import Message, User
from bot.transport.telegram.deps import Reviewing

EDITOR = User(77, "Editor", language_code="en")
NOW = dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)


@dataclass
class Desk:
    """An editor at the bot, and everything that a test wants to see of it."""

    bot: Any
    folder: Path
    reloads: list[int] = field(default_factory=list)
    editor: User = EDITOR

    async def send(self, content: str | bytes = MILL, name: str = "mill.txt", **more: Any) -> None:
        raw = content.encode() if isinstance(content, str) else content
        await self.bot.send_file(raw, name, **{"sender": EDITOR, **more})
        await self.settle()

    async def say(self, text: str, **more: Any) -> None:
        await self.bot.say(text, **{"sender": EDITOR, **more})
        await self.settle()

    async def settle(self) -> None:
        while tasks := self.bot.deps.reviewing.tasks:
            await asyncio.gather(*tasks)

    async def press(self, label: str, *, sender: User = EDITOR, message: Message | None = None) -> None:
        shown = message or self.shown
        data = next(each["callback_data"] for each in buttons(shown) if label in each["text"])
        await self.bot.feed(self.bot.api.press(shown, data, sender=sender))
        await self.settle()

    async def answer(self, text: str, **more: Any) -> None:
        asked = [each for each in self.messages if each.text.startswith("✏️")][-1]
        await self.say(text, reply_to=asked.id, **more)

    @property
    def messages(self) -> list[Message]:
        """What the bot has said to the editor and not deleted, as it reads now."""
        held = self.bot.api.messages.of(EDITOR.id)
        return [each for each in held if each.sender.is_bot]

    @property
    def shown(self) -> Message:
        """The newest message with buttons."""
        return [each for each in self.messages if each.keyboard][-1]

    @property
    def card(self) -> str:
        return self.shown.text.replace("\u00a0", " ")

    def labels(self, message: Message | None = None) -> list[str]:
        return [each["text"] for each in buttons(message or self.shown)]

    def files(self) -> set[str]:
        return {each.name for each in self.folder.glob("*.yaml")}


def buttons(message: Message) -> list[dict[str, Any]]:
    return [each for row in message.keyboard for each in row]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "base"
    made.mkdir()
    (made / "old.yaml").write_text(BASE, encoding="utf-8")
    return made


@pytest.fixture
def desk_at(make_bot: Any) -> Any:
    prepare_texts()

    def made(folder: Path, *, editors: tuple[int, ...] = (EDITOR.id,), **changes: Any) -> Desk:
        reloads: list[int] = []
        parse = partial(parse_article, rooms=STAGES)
        given = {"parse": parse, "quiet": 0.05, "now": lambda: NOW, **changes}
        reviewing = Reviewing(folder, changed=lambda: reloads.append(1), **given)
        app = App.open(folder, editors=frozenset(map(str, editors)))
        bot = make_bot(app, editors=editors, reviewing=reviewing)
        return Desk(bot, folder, reloads)

    return made


@pytest.fixture
async def desk(desk_at: Any, folder: Path) -> Any:
    made = desk_at(folder)
    async with made.bot.application:
        yield made
