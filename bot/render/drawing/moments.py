"""A timeline enters, a sheet with a line of dots leaves: a date and what happened beside each."""

from __future__ import annotations

from typing import Final

from bot.models.picture import Timeline
from bot.render.dates import tied
from bot.render.drawing.canvas import HUE, INNER, MARGIN, PALE_HUE, Pen, Sheet, wrapped
from bot.render.drawing.frame import put_foot, put_title

_DATE: Final = Pen(32, bold=True, colour=HUE)
_TITLE: Final = Pen(35)
_RADIUS: Final = 12.0
_INDENT: Final = 56.0
_BETWEEN: Final = 28.0
_TITLE_LINES: Final = 3


def moment_sheet(timeline: Timeline) -> Sheet:
    """Return the sheet of a timeline."""
    sheet = Sheet()
    put_title(sheet, timeline.title, timeline.subtitle)
    centres: list[float] = []
    rail = MARGIN + _RADIUS
    x, room = MARGIN + _INDENT, INNER - _INDENT
    for moment in timeline.moments:
        centres.append(sheet.height + _DATE.line / 2)
        sheet.height = sheet.block(x, sheet.height, wrapped(moment.date, _DATE, room, most=1), pen=_DATE)
        lines = wrapped(tied(moment.title), _TITLE, room, most=_TITLE_LINES)
        sheet.height = sheet.block(x, sheet.height, lines, pen=_TITLE) + _BETWEEN
    if centres:
        sheet.rule(rail - 2, centres[0], 4, centres[-1] - centres[0], colour=PALE_HUE)
    for centre in centres:
        sheet.dot(rail, centre, _RADIUS)
    put_foot(sheet, timeline.notes, timeline.sources)
    return sheet
