"""The colours of the chat page can be read by everybody, in the light and in the dark."""

from __future__ import annotations

import re
from importlib.resources import files


def test_colours_can_be_read():
    """Contrast of at least 4.5 to 1 (WCAG AA) for every pair of text and ground, in the light and in the dark."""
    css = (files("bot.transport.web") / "static" / "chat.css").read_text(encoding="utf-8")
    palettes = [
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block)) for block in re.findall(r"\{[^{}]*--wall:[^{}]*\}", css)
    ]
    assert len(palettes) == 3
    assert palettes[1] == palettes[2]
    for palette in ({**palettes[0]}, {**palettes[0], **palettes[2]}):
        for ink, ground in PAIRS:
            assert contrast(palette[ink], palette[ground]) >= 4.5, (ink, ground, palette[ink], palette[ground])


PAIRS = [
    *[("ink", each) for each in ("panel", "bot", "own", "quote", "own-quote", "code", "hover", "field")],
    *[("quiet", each) for each in ("panel", "bot", "hover", "field")],
    *[("accent", each) for each in ("panel", "bot", "quote")],
    ("own-quiet", "own"),
    ("own-accent", "own"),
    ("on-accent", "accent"),
    ("on-private", "private"),
    ("on-alarm", "alarm"),
]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
