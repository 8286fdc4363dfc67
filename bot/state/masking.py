"""A reader's text enters; the same text without what may name or reach a person leaves, short enough to be kept."""

from __future__ import annotations

import re
from typing import Final

MAX_TEXT: Final = 200
"""Characters of the longest text that is kept: a longer one tells more of its writer than of what is missing."""

_ADDRESS: Final = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.)\S+|\b(?:[\w-]+\.)+(?:com|org|net|info|ru|kz|me)/\S*", re.IGNORECASE
)
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NAME: Final = re.compile(r"(?<![\w@])@\w{3,}")
_DIGITS: Final = re.compile(r"\+?\(?\d(?:[\s().\u2010-\u2015-]{0,2}\d){8,}")
"""Nine digits or more may reach a person (telephones, cards, documents); figures so long are grouped by three."""

_GROUPED: Final = re.compile(r"\d{1,3}(?:[\s.]\d{3})+")


def masked(text: str) -> str:
    """Return a text in which telephone numbers, mail addresses, @names and links are blotted out.

    >>> masked("позвоните +7 (701) 123-45-67 или пишите rye@example.org, @rye_reader, https://example.org/?me=1")
    'позвоните [number] или пишите [mail], [name], [link]'
    >>> masked("почему урожай 1 500 000 000 тонн в 2024-2025?")
    'почему урожай 1 500 000 000 тонн в 2024-2025?'
    """
    plain = " ".join(text.encode(errors="replace").decode().split())
    for pattern, shown in ((_ADDRESS, "[link]"), (_MAIL, "[mail]"), (_NAME, "[name]")):
        plain = pattern.sub(shown, plain)
    return _cut(_DIGITS.sub(_blotted, plain))


def _blotted(found: re.Match[str]) -> str:
    return found[0] if _GROUPED.fullmatch(found[0]) else "[number]"


def _cut(text: str) -> str:
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1].rstrip() + "…"
