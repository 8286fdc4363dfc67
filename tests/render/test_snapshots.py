"""Every kind of reply as Telegram gets it, in every language.

The files in `snapshots/` are read by people when they change: `RENEW_SNAPSHOTS=1 pytest tests/render/test_snapshots.py`
writes them anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.models.answer import Focus
from bot.models.base import Base
from bot.models.reply import Rendered
from bot.models.text import Language
from bot.render import Style, render
from bot.render.markup import NBSP
from bot.transport.botapi.markup import parse_html
from bot.transport.botapi.utf16 import units

from .answers import ANSWERS

FOLDER = Path(__file__).parent / "snapshots"
HEAD = "=== "
FOCUSED = tuple(f"-{focus.value}" for focus in Focus if focus is not Focus.SUMMARY)
NAMES = [name for name in ANSWERS if not (name.startswith("found-") and name.endswith(FOCUSED))]


def shown(rendered: Rendered) -> str:
    """Return a reply as a snapshot holds it: markup, what is previewed, each row of buttons, what they copy."""
    rows = ["  ".join(f"[{button.label}]" for button in row) for row in rendered.buttons]
    copied = [f"copies: {button.copy}" for row in rendered.buttons for button in row if button.copy]
    preview = [f"preview: {rendered.preview}"] if rendered.preview else []
    return "\n".join((rendered.text, *preview, *rows, *copied)).replace(NBSP, "~")


def written(base: Base, language: Language) -> str:
    replies = (render(ANSWERS[name], base=base, language=language, style=Style.TELEGRAM) for name in NAMES)
    return "\n".join(f"{HEAD}{name}\n{shown(reply)}\n" for name, reply in zip(NAMES, replies, strict=True))


def sections(text: str) -> dict[str, str]:
    parts = [each.partition("\n") for each in text.split(HEAD)[1:]]
    return {name: body.strip() for name, _, body in parts}


@pytest.mark.parametrize("language", list(Language))
def test_replies_are_as_they_were(language, base: Base) -> None:
    path = FOLDER / f"{language.value}.txt"
    now = written(base, language)
    if os.environ.get("RENEW_SNAPSHOTS"):
        path.write_text(now, encoding="utf-8")
    assert sections(now) == sections(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", ANSWERS)
def test_telegram_takes_every_reply(name, language, base: Base) -> None:
    rendered = render(ANSWERS[name], base=base, language=language, style=Style.TELEGRAM)
    parsed = parse_html(rendered.text)
    assert 0 < units(parsed.text) <= 4096
    assert len(parsed.entities) <= 100
    assert all(
        button.label and (button.action or button.url or button.copy or button.share)
        for row in rendered.buttons
        for button in row
    )
