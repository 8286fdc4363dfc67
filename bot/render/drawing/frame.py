"""What every picture has: its title at the top; notes and sources, small, at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.render.drawing.canvas import FAINT_INK, INNER, MARGIN, Pen, Sheet, wrapped

_TITLE: Final = Pen(50, bold=True)
_SUBTITLE: Final = Pen(36, colour=FAINT_INK)
_NOTE: Final = Pen(28, colour=FAINT_INK)
_SOURCE: Final = Pen(26, colour=FAINT_INK)
_TITLE_LINES: Final = 4
_FOOT_LINES: Final = 5
_GAP: Final = 36.0


def put_title(sheet: Sheet, title: str, subtitle: str) -> None:
    """Write the title and what all of the picture shares."""
    sheet.height = MARGIN - 8
    sheet.height = sheet.block(MARGIN, sheet.height, wrapped(title, _TITLE, INNER, most=_TITLE_LINES), pen=_TITLE)
    if subtitle:
        lines = wrapped(subtitle, _SUBTITLE, INNER, most=_TITLE_LINES)
        sheet.height = sheet.block(MARGIN, sheet.height + 4, lines, pen=_SUBTITLE)
    sheet.height += _GAP


def put_foot(sheet: Sheet, notes: Sequence[str], sources: Sequence[str]) -> None:
    """Write notes and sources under a thin line, and leave the margin below."""
    if notes or sources:
        sheet.rule(MARGIN, sheet.height, INNER, 2)
        sheet.height += 18
    for pen, texts in ((_NOTE, notes), (_SOURCE, sources)):
        for each in texts:
            sheet.height = sheet.block(MARGIN, sheet.height, wrapped(each, pen, INNER, most=_FOOT_LINES), pen=pen)
    sheet.height += MARGIN - 14
