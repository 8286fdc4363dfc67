"""What may stand in what: the entities of a text enter, those that Telegram keeps of them leave.

Follows `fix_entities` of TDLib's `MessageEntity.cpp`. Nothing is refused: styles inside code are lost, and so are links
inside links and quotations inside quotations.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from bot.transport.botapi.formatted import Entity

STYLES: Final = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
QUOTES: Final = frozenset({"blockquote", "expandable_blockquote"})
CODE: Final = frozenset({"code", "pre"})


def as_may_nest(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the entities that Telegram keeps, outer ones first.

    >>> as_may_nest((Entity(0, 9, "code"), Entity(2, 3, "bold")))
    (Entity(offset=0, length=9, type='code', detail=''),)
    """
    quotes = _apart(each for each in entities if each.type in QUOTES)
    whole = _apart(each for each in entities if each.type not in QUOTES | STYLES)
    whole = [each for each in whole if not any(_crosses(each, quote) for quote in quotes)]
    code = [each for each in whole if each.type in CODE]
    styles = _merged(each for each in entities if each.type in STYLES)
    shown = [part for each in styles for part in _outside(each, code)]
    return tuple(sorted((*quotes, *whole, *shown), key=_order))


def lost_in(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the entities that Telegram would not keep as they are."""
    kept = frozenset(as_may_nest(entities))
    return tuple(each for each in entities if each not in kept)


def _order(entity: Entity) -> tuple[int, int, int, str]:
    return entity.offset, -entity.length, entity.type in STYLES, entity.type


def _apart(entities: Iterable[Entity]) -> list[Entity]:
    """Drop every entity that begins inside an earlier one."""
    kept: list[Entity] = []
    for each in sorted(entities, key=_order):
        if not kept or each.offset >= kept[-1].end:
            kept.append(each)
    return kept


def _crosses(one: Entity, other: Entity) -> bool:
    """Tell whether two entities overlap and neither holds the other."""
    overlap = one.offset < other.end and other.offset < one.end
    inside = other.offset <= one.offset and one.end <= other.end
    around = one.offset <= other.offset and other.end <= one.end
    return overlap and not inside and not around


def _merged(entities: Iterable[Entity]) -> list[Entity]:
    """Join overlapping stretches of the same style."""
    joined: list[Entity] = []
    ordered = sorted(entities, key=lambda each: (each.type, each.offset))
    for kind, same in groupby(ordered, key=lambda each: each.type):
        last = None
        for each in same:
            if last is None or each.offset >= last.end:
                joined += [last] if last else []
                last = each
            else:
                last = Entity(last.offset, max(last.end, each.end) - last.offset, kind)
        joined += [last] if last else []
    return joined


def _outside(entity: Entity, code: Sequence[Entity]) -> list[Entity]:
    """Return the parts of a stretch of style that no code covers."""
    parts, begin = [], entity.offset
    for each in code:
        if each.end > begin and each.offset < entity.end:
            parts.append((begin, each.offset))
            begin = each.end
    parts.append((begin, entity.end))
    return [Entity(start, end - start, entity.type) for start, end in parts if end > start]
