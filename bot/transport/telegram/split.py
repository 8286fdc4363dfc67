"""Long replies: one Telegram HTML text enters, texts that each fit a message leave, no tag cut in two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.transport.botapi.errors import MarkupError
from bot.transport.botapi.formatted import Entity, Formatted, html_of
from bot.transport.botapi.markup import parse_html
from bot.transport.botapi.texts import ENTITY_LIMIT, TEXT_LIMIT
from bot.transport.botapi.utf16 import offsets, units

_BREAKS: Final = ("\n\n", "\n", " ")


def split(markup: str, *, limit: int = TEXT_LIMIT) -> tuple[str, ...]:
    """Cut a reply into messages of at most `limit` UTF-16 units and 100 entities, at a paragraph, line or word.

    Tags that a cut goes through are closed and opened again. Text that fits, and markup that Telegram will refuse
    anyway, comes back as it is.

    >>> split("<b>wheat and rye</b>", limit=10)
    ('<b>wheat and</b>', '<b>rye</b>')
    """
    if units(markup) <= limit and markup.count("<") <= ENTITY_LIMIT:
        return (markup,)  # its text is no longer than it is itself, and every entity opens with a tag
    try:
        whole = parse_html(markup)
    except MarkupError:
        return (markup,)
    if offsets(whole.text)[-1] <= limit and len(whole.entities) <= ENTITY_LIMIT:
        return (markup,)
    return tuple(html_of(part) for part in _parts(whole, limit)) or (markup,)


def _parts(whole: Formatted, limit: int) -> Iterator[Formatted]:
    cuts = (0, *_cuts(whole, limit))
    for begin, end in pairwise(cuts):
        part = _slice(whole, begin, end)
        if part.text:
            yield part


def _cuts(whole: Formatted, limit: int) -> Iterator[int]:
    """Yield the positions at which a part ends, the end of the text last."""
    at = offsets(whole.text)
    begin = 0
    while begin < len(whole.text):
        furthest = min(begin + limit, len(whole.text))
        while at[furthest] - at[begin] > limit:
            furthest -= 1
        end = furthest if furthest == len(whole.text) else _break_before(whole.text, begin, furthest)
        while end > begin + 1 and len(_slice(whole, begin, end).entities) > ENTITY_LIMIT:
            end = _break_before(whole.text, begin, begin + (end - begin) * 9 // 10)
        yield end
        begin = end


def _break_before(text: str, begin: int, end: int) -> int:
    """Return the best place to break in the second half of a stretch, else its end."""
    middle = begin + (end - begin) // 2
    for mark in _BREAKS:
        found = text.rfind(mark, middle, end + 1)
        if found > begin:
            return found
    return max(end, begin + 1)


def _slice(whole: Formatted, begin: int, end: int) -> Formatted:
    """Return a stretch of a text without blanks around it, its entities cut to it."""
    begin += len(whole.text[begin:end]) - len(whole.text[begin:end].lstrip())
    text = whole.text[begin:end].rstrip()
    at = offsets(whole.text)
    low, high = at[begin], at[begin + len(text)]
    inside = [each for each in whole.entities if each.offset < high and each.end > low]
    kept = [
        Entity(max(each.offset, low) - low, min(each.end, high) - max(each.offset, low), each.type, each.detail)
        for each in inside
    ]
    return Formatted(text, tuple(kept))
