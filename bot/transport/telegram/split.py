"""Long replies: one Telegram HTML text enters, texts that each fit a message leave, no tag cut in two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bot.transport.botapi.errors import MarkupError
from bot.transport.botapi.formatted import Entity, Formatted, html_of
from bot.transport.botapi.markup import parse_html
from bot.transport.botapi.texts import ENTITY_LIMIT, TEXT_LIMIT
from bot.transport.botapi.utf16 import offsets, units

if TYPE_CHECKING:
    from bot.transport.telegram.seams import Seams

CAPTION_LIMIT: Final = 1024
"""Most UTF-16 units of the text below a picture."""


def split(markup: str, *, limit: int = TEXT_LIMIT, first: int | None = None) -> tuple[str, ...]:
    """Cut a reply into messages of at most `limit` UTF-16 units and 100 entities, at a paragraph, line or word.

    The first may have a limit of its own, as a caption has. Tags that a cut goes through are closed and opened again.
    Text that fits, and markup that Telegram will refuse anyway, comes back as it is.

    >>> split("<b>wheat and rye</b>", limit=10)
    ('<b>wheat and</b>', '<b>rye</b>')
    """
    least = min(limit, first or limit)
    if units(markup) <= least and markup.count("<") <= ENTITY_LIMIT:
        return (markup,)  # its text is no longer than it is itself, and every entity opens with a tag
    try:
        whole = parse_html(markup)
    except MarkupError:
        return (markup,)
    if offsets(whole.text)[-1] <= least and len(whole.entities) <= ENTITY_LIMIT:
        return (markup,)
    return tuple(html_of(part) for part in _parts(whole, limit, first or limit)) or (markup,)


def _parts(whole: Formatted, limit: int, first: int) -> Iterator[Formatted]:
    cuts = (0, *_cuts(whole, limit, first))
    for begin, end in pairwise(cuts):
        part = _slice(whole, begin, end)
        if part.text:
            yield part


def _cuts(whole: Formatted, limit: int, first: int) -> Iterator[int]:
    """Yield the positions at which a part ends, the end of the text last."""
    from bot.transport.telegram.seams import seams_of  # noqa: PLC0415 - few replies are long, and regex loads slowly

    seams, begin, room = seams_of(whole.text), 0, first
    while begin < len(whole.text):
        end = _end(whole, begin, room, seams=seams)
        room = limit if whole.text[begin:end].strip() else room
        yield end
        begin = end


def _end(whole: Formatted, begin: int, room: int, *, seams: Seams) -> int:
    """Return where a part that begins here ends: as late as the limits of length and of entities let it."""
    at, size = offsets(whole.text), len(whole.text)
    furthest = min(begin + room, size)
    while at[furthest] - at[begin] > room:
        furthest -= 1
    furthest = max(furthest, begin + 1)
    end = size if furthest == size else seams.before(begin, furthest)
    while end > begin + 1 and len(_slice(whole, begin, end).entities) > ENTITY_LIMIT:
        end = seams.before(begin, begin + (end - begin) * 9 // 10)
    return end


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
