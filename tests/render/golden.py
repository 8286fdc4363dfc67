"""Replies as a test writes them: plain text, non-breaking spaces as `~`, each row of buttons as `[a] [b]`."""

from __future__ import annotations

from bot.models.answer import Answer
from bot.models.base import Base
from bot.models.text import Language
from bot.render import Style, render
from bot.render.markup import NBSP


def reply(answer: Answer, base: Base, language: Language, *, style: Style = Style.PLAIN) -> str:
    rendered = render(answer, base=base, language=language, style=style)
    rows = [" ".join(f"[{button.label}]" for button in row) for row in rendered.buttons]
    return "\n".join((rendered.text, *rows)).replace(NBSP, "~")


def text_of(answer: Answer, base: Base, language: Language, *, style: Style = Style.PLAIN) -> str:
    return render(answer, base=base, language=language, style=style).text.replace(NBSP, "~")
