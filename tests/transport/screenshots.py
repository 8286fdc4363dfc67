"""The pictures of README: `python tests/transport/screenshots.py docs` draws the chat page of the shipped dossier."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from browser import Reader, browser, reader, served

from bot.app import App
from bot.settings import shipped_base
from bot.transport.telegram.deps import Deps


@dataclass(frozen=True)
class Shot:
    """One picture: how the browser is set, and what the reader asks."""

    name: str
    questions: tuple[str, ...]
    options: dict[str, Any]


SHOTS = (
    Shot(
        "web-light",
        ("сколько торгует Узбекистан с Израилем", "скока торгует казахстан с израелем"),
        {"viewport": {"width": 960, "height": 956}, "color_scheme": "light"},
    ),
    Shot(
        "web-phone-dark",
        ("njdfhjj,jhjn rfpf[cnfyf b bphfbkz", "/chart товарооборот"),
        {"viewport": {"width": 375, "height": 720}, "color_scheme": "dark", "device_scale_factor": 1.5},
    ),
)


async def draw(folder: Path) -> None:
    app = App.open(shipped_base())
    async with served(Deps(app, app.notes, public=False)) as bot, browser() as launched:
        for shot in SHOTS:
            async with reader(launched, reduced_motion="reduce", **shot.options) as somebody:
                await somebody.open(bot.address)
                await talk(somebody, shot.questions)
                await somebody.page.screenshot(path=folder / f"{shot.name}.png")


async def talk(somebody: Reader, questions: tuple[str, ...]) -> None:
    for question in questions:
        await somebody.ask(question)
    await somebody.page.wait_for_function("[...document.images].every((each) => each.complete)")
    await somebody.page.wait_for_timeout(300)


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    asyncio.run(draw(Path(sys.argv[1])))
