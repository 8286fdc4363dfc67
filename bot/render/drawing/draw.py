"""A picture enters, a PNG file leaves; one is drawn at a time, for the library's fonts are not made for threads."""

from __future__ import annotations

from threading import Lock
from typing import Final

from bot.models.picture import BarChart, Picture
from bot.render.drawing.bars import bar_sheet
from bot.render.drawing.canvas import Sheet
from bot.render.drawing.moments import moment_sheet

_ONE_AT_A_TIME: Final = Lock()


def draw(picture: Picture) -> bytes:
    """Return a picture as a PNG file, 1080 pixels wide."""
    with _ONE_AT_A_TIME:
        return sheet_of(picture).png()


def sheet_of(picture: Picture) -> Sheet:
    """Return the sheet that a picture is drawn on."""
    return bar_sheet(picture) if isinstance(picture, BarChart) else moment_sheet(picture)
