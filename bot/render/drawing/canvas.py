"""A sheet of paper: texts, bars and dots are put on it from the top down, in pixels, and a PNG file leaves.

The sheet is as wide as a phone's screen has dots and grows downwards. Nothing here touches matplotlib's global state.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D
from PIL import Image

from bot.render.drawing.glyphs import font, shown

WIDTH: Final = 1080
MARGIN: Final = 56
INNER: Final = WIDTH - 2 * MARGIN
LEADING: Final = 1.32
"""Height of a line over the height of its letters."""

PAPER: Final = "#ffffff"
INK: Final = "#1b2733"
FAINT_INK: Final = "#5f6d7a"
HUE: Final = "#2563a8"
PALE_HUE: Final = "#b9d2ee"
RULE: Final = "#cdd6de"

_DPI: Final = 72
_COLOURS: Final = 64
_ROUNDING: Final = 7.0
_ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class Pen:
    """How a text is written: height of its letters in pixels, weight, colour."""

    size: float
    bold: bool = False
    colour: str = INK

    @property
    def line(self) -> float:
        """The height of one line."""
        return self.size * LEADING


class Sheet:
    """A sheet that grows: `y` counts down from the top, and everything is drawn when the PNG is asked for."""

    def __init__(self) -> None:
        self.artists: list[Artist] = []
        self.height: float = 0.0

    def text(self, x: float, y: float, text: str, *, pen: Pen, middle: bool = False) -> None:
        """Write one line whose top is at `y`, or whose middle is where it says so."""
        written = Text(
            x,
            y if middle else y + pen.line / 2,
            text,
            color=pen.colour,
            fontproperties=font(pen.size, bold=pen.bold),
            verticalalignment="center_baseline",
            horizontalalignment="left",
            parse_math=False,
            usetex=False,
        )
        self._put(written)

    def block(self, x: float, y: float, lines: list[str], *, pen: Pen) -> float:
        """Write lines one below the other; return where they end."""
        for place, each in enumerate(lines):
            self.text(x, y + place * pen.line, each, pen=pen)
        return y + len(lines) * pen.line

    def bar(self, x: float, y: float, width: float, height: float, *, colour: str = HUE) -> None:
        """Draw a filled bar with softly rounded corners."""
        rounding = min(_ROUNDING, width / 2, height / 2)
        box = FancyBboxPatch(
            (x, y), width, height, boxstyle=f"round,pad=0,rounding_size={rounding}", facecolor=colour, linewidth=0
        )
        self._put(box)

    def rule(self, x: float, y: float, width: float, height: float, *, colour: str = RULE) -> None:
        """Draw a thin line as a filled box."""
        self._put(Rectangle((x, y), width, height, facecolor=colour, linewidth=0))

    def dot(self, x: float, y: float, radius: float, *, colour: str = HUE) -> None:
        """Draw a dot around a point."""
        self._put(Circle((x, y), radius, facecolor=colour, linewidth=0))

    def figure(self) -> Figure:
        """Return the drawing as matplotlib's figure, at its final size; only once, for the figure takes everything."""
        height = max(1, round(self.height))
        figure = Figure(figsize=(WIDTH / _DPI, height / _DPI), dpi=_DPI, facecolor=PAPER)
        down = Affine2D().scale(1, -1).translate(0, height)
        for each in self.artists:
            each.set_transform(down)
            figure.add_artist(each)
        return figure

    def png(self) -> bytes:
        """Return the drawing as a PNG file; few colours are in it, so that a palette makes it small."""
        canvas = FigureCanvasAgg(self.figure())
        canvas.draw()  # type: ignore[no-untyped-call]  # the library gives no types here
        pixels = bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call]  # same
        drawn = Image.frombuffer("RGBA", canvas.get_width_height(), pixels, "raw", "RGBA", 0, 1)
        written = io.BytesIO()
        drawn.convert("RGB").quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
            written, "PNG"
        )
        return written.getvalue()

    def _put(self, artist: Artist) -> None:
        artist.set_clip_on(False)
        self.artists.append(artist)


def width_of(text: str, pen: Pen) -> float:
    """Return how wide a text is."""
    letters = font(pen.size, bold=pen.bold)
    drawn, _, _ = _renderer().get_text_width_height_descent(text, letters, ismath=False)  # type: ignore[no-untyped-call]  # same
    return float(drawn)


def wrapped(text: str, pen: Pen, width: float, *, most: int) -> list[str]:
    """Return a text in lines of at most a width, at most so many; what is left over gives way to an ellipsis."""
    lines = list(_lines(shown(text, bold=pen.bold), pen, width))
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width_of(last + _ELLIPSIS, pen) > width:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip(" ,;:—–-·\u00a0") + _ELLIPSIS]


def _lines(text: str, pen: Pen, width: float) -> Iterator[str]:
    current = ""
    for word in text.split(" "):
        longer = f"{current} {word}" if current else word
        if width_of(longer, pen) <= width:
            current = longer
            continue
        if current:
            yield current
        *whole, current = _pieces(word, pen, width)
        yield from whole
    if current:
        yield current


def _pieces(word: str, pen: Pen, width: float) -> list[str]:
    """Return a word in as few pieces as fit a line; almost always it is one."""
    pieces = [""]
    for letter in word if width_of(word, pen) > width else ():
        if pieces[-1] and width_of(pieces[-1] + letter, pen) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces if pieces != [""] else [word]


@cache
def _renderer() -> RendererAgg:
    renderer: RendererAgg = FigureCanvasAgg(Figure(figsize=(1, 1), dpi=_DPI)).get_renderer()  # type: ignore[no-untyped-call]  # the library gives no types here
    return renderer
