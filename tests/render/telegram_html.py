"""A checker of Telegram HTML: what the Bot API would refuse is reported."""

from __future__ import annotations

import re

_TAG = re.compile(r"<(/?)(b|i|a|blockquote)( expandable| href=\"[^\"<>]*\")?>")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|#\d+|#x[0-9a-f]+);")


def faults(text: str) -> list[str]:
    """Return unbalanced tags, stray angle brackets and stray ampersands.

    >>> faults("<b>a</b> &amp; b"), faults("<b>a</i> & <c>")
    ([], ['</i>', 'b not closed', '&', '<', '>'])
    """
    found: list[str] = []
    opened: list[str] = []
    for tag in _TAG.finditer(text):
        if not tag[1]:
            opened.append(tag[2])
        elif opened and opened[-1] == tag[2]:
            opened.pop()
        else:
            found.append(tag[0])
    bare = _ENTITY.sub("", _TAG.sub("", text))
    return [*found, *(f"{each} not closed" for each in opened), *re.findall(r"[<>&]", bare)]
