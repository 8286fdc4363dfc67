"""Pictures that cost nothing, and an app that answers with one."""

from __future__ import annotations

import io
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PIL import Image

from bot.models.notice import Notice, NoticeKind
from bot.models.picture import Bar, BarChart, Picture
from bot.models.reply import Action, Button, Rendered, ShowFact, Turn
from bot.models.text import Language
from bot.render import Style

CHART = BarChart("Harvest", "2024", (Bar("north", Decimal(2), "2 tonnes"), Bar("south", Decimal(1), "1 tonne")))
CAPTION = "<b>Harvest</b>\n1. north: 2 tonnes"


def blank_png(_picture: Picture | None = None) -> bytes:
    """A picture that is drawn in no time."""
    written = io.BytesIO()
    Image.new("RGB", (108, 64), "white").save(written, "PNG")
    return written.getvalue()


@dataclass
class DrawingApp:
    """Answers everything with one picture, and buttons as the app within does."""

    within: Any
    caption: str = CAPTION
    picture: Picture = CHART

    @property
    def base(self) -> Any:
        return self.within.base

    def ask(self, text: str, **_how: Any) -> Turn:
        return Turn(Notice(NoticeKind.HELP), Language.EN, text)

    def press(self, action: Action, *, chat: str = "", asker: str = "", locale: Language | None = None) -> Turn:
        return self.within.press(action, chat=chat, asker=asker, locale=locale)

    def render(self, turn: Turn, style: Style) -> Rendered:
        if turn.answer == Notice(NoticeKind.HELP):
            return Rendered(self.caption, ((Button("1", ShowFact("railway-1")),),), picture=self.picture)
        return self.within.render(turn, style)
