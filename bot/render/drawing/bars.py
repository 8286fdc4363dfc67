"""A bar chart enters, a sheet with horizontal bars leaves: each with its label, and its value at the end.

Short labels stand left of the bars, long ones above them; values too long for the end of a bar stand above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.models.picture import Bar, BarChart
from bot.render.drawing.canvas import (
    FAINT_INK,
    HUE,
    INNER,
    MARGIN,
    PALE_HUE,
    Pen,
    Sheet,
    width_of,
    wrapped,
)
from bot.render.drawing.frame import put_foot, put_title
from bot.render.drawing.glyphs import shown

_LABEL: Final = Pen(36)
_VALUE: Final = Pen(36, bold=True)
_THICK: Final = 46.0
_GAP: Final = 16.0
_ROW_GAP: Final = 34.0
_SKIPPED: Final = 34.0
"""Height of the dots that stand for skipped periods."""

_LEAST_SEEN: Final = 6.0
"""Width of the smallest bar that is not nought: one in a million is still there."""

_LABEL_SHARE: Final = 0.34
"""Share of the width that labels beside the bars may take."""

_VALUE_SHARE: Final = 0.55
"""Share of the width that values at the ends of bars may take: the rest shows how the bars differ."""

_HALVINGS: Final = 40
"""Steps of the search for the scale, each of which halves the doubt: far below a pixel in the end."""

_LABEL_LINES: Final = 3
_VALUE_LINES: Final = 4


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where nought stands between `left` and the right margin, and how many pixels the largest size takes."""

    left: float
    nought: float
    pixels: float
    largest: Decimal

    def length(self, value: Decimal) -> float:
        """Return how far from nought a value reaches, with its sign."""
        if not value or not self.largest:
            return 0.0
        reach = float(value / self.largest) * self.pixels
        return max(reach, _LEAST_SEEN) if value > 0 else min(reach, -_LEAST_SEEN)


def bar_sheet(chart: BarChart) -> Sheet:
    """Return the sheet of a bar chart."""
    sheet = Sheet()
    put_title(sheet, chart.title, chart.subtitle)
    left, at_end = _layout(chart.bars)
    scale = _scale(chart.bars, left, at_end=at_end)
    for bar in chart.bars:
        _put_bar(sheet, bar, scale, at_end=at_end)
    put_foot(sheet, chart.notes, chart.sources)
    return sheet


def _layout(bars: tuple[Bar, ...]) -> tuple[float, bool]:
    """Return where bars begin, and whether values stand at their ends.

    Bars begin right of their labels where labels and values are short enough, else at the margin below the labels.
    """
    labels = max((width_of(shown(bar.label), _LABEL) for bar in bars), default=0.0)
    values = max((width_of(shown(bar.written, bold=True), _VALUE) for bar in bars), default=0.0)
    beside = MARGIN + labels + _GAP * 1.5
    if labels <= _LABEL_SHARE * INNER and values <= _VALUE_SHARE * (MARGIN + INNER - beside):
        return beside, True
    return MARGIN, values <= _VALUE_SHARE * INNER


def _scale(bars: tuple[Bar, ...], left: float, *, at_end: bool) -> _Scale:
    """Return the largest scale at which every bar and the value at its end fit."""
    room = MARGIN + INNER - left
    ends = [(_reach(bar), width_of(shown(bar.written, bold=True), _VALUE) + _GAP if at_end else 0.0) for bar in bars]
    largest = max((max(abs(low), abs(high)) for (low, high), _ in ends), default=Decimal(0))
    if not largest:
        return _Scale(left, left, 0.0, largest)
    shares = [(float(-low / largest), float(high / largest), text) for (low, high), text in ends]

    def taken(pixels: float) -> tuple[float, float]:
        before = max(_seen(low, pixels) for low, _, _ in shares)
        after = max(_seen(high, pixels) + text for _, high, text in shares)
        return before, after

    low, high = 0.0, room
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(taken(middle)) <= room else (low, middle)
    return _Scale(left, left + taken(low)[0], low, largest)


def _seen(share: float, pixels: float) -> float:
    return max(share * pixels, _LEAST_SEEN) if share > 0 else 0.0


def _reach(bar: Bar) -> tuple[Decimal, Decimal]:
    """Return how far a bar goes below and above nought."""
    last = bar.value if bar.value_to is None else bar.value_to
    return min(Decimal(0), bar.value, last), max(Decimal(0), bar.value, last)


def _put_bar(sheet: Sheet, bar: Bar, scale: _Scale, *, at_end: bool) -> None:
    if bar.after_gap:
        _put_dots(sheet)
    beside = scale.left > MARGIN
    if not beside:
        sheet.height = sheet.block(
            MARGIN, sheet.height, wrapped(bar.label, _LABEL, INNER, most=_LABEL_LINES), pen=_LABEL
        )
    if not at_end:
        lines = wrapped(bar.written, _VALUE, INNER, most=_VALUE_LINES)
        sheet.height = sheet.block(MARGIN, sheet.height, lines, pen=_VALUE) + 4
    top = sheet.height + (0 if beside else 4)
    middle = top + _THICK / 2
    if beside:
        sheet.text(MARGIN, middle, shown(bar.label), pen=_LABEL, middle=True)
    sheet.rule(scale.nought - 1, top - 6, 2, _THICK + 12)
    _put_box(sheet, bar, scale, top)
    if at_end:
        _put_value(sheet, bar, scale, middle)
    sheet.height = top + _THICK + (_ROW_GAP if not beside else _ROW_GAP * 0.75)


def _put_value(sheet: Sheet, bar: Bar, scale: _Scale, middle: float) -> None:
    """Write the value right of a bar; of one that lies below nought, right of nought, where there is room."""
    _, high = _reach(bar)
    x = scale.nought + scale.length(high) + _GAP
    sheet.text(x, middle, shown(bar.written, bold=True), pen=_VALUE, middle=True)


def _put_box(sheet: Sheet, bar: Bar, scale: _Scale, top: float) -> None:
    """Draw a bar; the open part of a range, and all of what was told before its time, is pale."""
    low, high = (scale.length(each) for each in _reach(bar))
    if high > low:
        pale = bar.unfinished or bar.value_to is not None
        sheet.bar(scale.nought + low, top, high - low, _THICK, colour=PALE_HUE if pale else HUE)
    if bar.value_to is not None and not bar.unfinished:
        sure = min((bar.value, bar.value_to), key=abs) if bar.value * bar.value_to > 0 else Decimal(0)
        reach = scale.length(sure)
        if reach:
            sheet.bar(scale.nought + min(reach, 0), top, abs(reach), _THICK)


def _put_dots(sheet: Sheet) -> None:
    for place in range(3):
        sheet.dot(MARGIN + 10 + 18 * place, sheet.height + 4, 3.5, colour=FAINT_INK)
    sheet.height += _SKIPPED
