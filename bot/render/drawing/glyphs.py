"""Texts enter; what the bundled font can show of them leaves: no box in place of a letter, no warning of one."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

import matplotlib as mpl
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import FT2Font

NBSP: Final = "\u00a0"

NOTHING: Final = "—"
"""Stands for a text of which nothing can be shown."""

_FOLDER: Final = Path(mpl.get_data_path()) / "fonts" / "ttf"
_FILES: Final = {False: _FOLDER / "DejaVuSans.ttf", True: _FOLDER / "DejaVuSans-Bold.ttf"}
_DROPPED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def shown(text: str, *, bold: bool = False) -> str:
    r"""Return a text without the letters that the font lacks, on one line.

    >>> shown("wheat 🚂\n and rye"), shown("🚂")
    ('wheat and rye', '—')
    """
    composed = unicodedata.normalize("NFC", text)
    spaced = "".join(" " if each.isspace() and each != NBSP else each for each in composed)
    kept = (each for each in spaced if ord(each) in _held(bold) and unicodedata.category(each) not in _DROPPED)
    return " ".join(filter(None, "".join(kept).split(" "))) or NOTHING


@cache
def font(pixels: float, *, bold: bool = False) -> FontProperties:
    """Return the font at a height in pixels of a canvas of 72 dots per inch."""
    return FontProperties(fname=str(_FILES[bold]), size=pixels)


@cache
def _held(bold: bool) -> frozenset[int]:  # noqa: FBT001 - a cached look-up by its one key
    face: FT2Font = get_font(str(_FILES[bold]))
    return frozenset(face.get_charmap())
