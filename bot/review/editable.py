"""The fields of a draft's fact, as an editor reads and types them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final

from bot.models.fact import Change, Party
from bot.models.text import Language, Localized

_LOCALIZED: Final = frozenset({"summary", "title", "position", "term", "question"})
_AMOUNTS: Final = frozenset({"value", "value_to"})
_DAYS: Final = frozenset({"as_of", "published", "period", "date"})
_EMPTY: Final = frozenset({"-", "–", "—", "−"})
_SPACES: Final = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d)")
_COMMA: Final = re.compile(r"[+-]?\d+,(?:\d{1,2}|\d{4,})")
_DAY: Final = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")


def written(value: Any) -> str:
    """Return the value of a field as it is typed in."""
    if value is None:
        return ""
    if isinstance(value, Localized):
        return value.best(Language.RU) if len(value.values()) == 1 else str(value.model_dump(exclude_none=True))
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Change):
        return f"{value.direction} {format(value.value, 'f')} {value.unit}"
    if isinstance(value, tuple):
        return ", ".join(f"{each.part} {each.entity}" if isinstance(each, Party) else str(each) for each in value)
    return str(value)


def as_typed(name: str, text: str) -> Any:
    """Return what was typed in the form that a field takes; what says nothing for sure is left as it is.

    >>> as_typed("change", "up 12 percent")
    {'direction': 'up', 'value': '12', 'unit': 'percent'}
    """
    if name == "change" and text:
        direction, _, rest = text.partition(" ")
        value, _, unit = rest.strip().partition(" ")
        return {"direction": direction, "value": value, **({"unit": unit.strip()} if unit.strip() else {})}
    return text


def as_written(name: str, text: str) -> Any:
    """Return what somebody wrote in a chat in the form that a field takes: a lone stroke is nothing at all.

    A text takes the place of the old one in every language: a translation that nobody changed would tell what was.
    A decimal comma and spaced thousands are understood, and so is a day with points. A comma before three digits may be
    either, and is left to be refused.

    >>> as_written("value", "1 500,5"), as_written("value", "1,500"), as_written("as_of", "3.02.2026")
    ('1500.5', '1,500', '2026-02-03')
    >>> as_written("title", "A  mill"), as_written("title", "—")
    ('A mill', '')
    """
    plain = text.strip()
    if plain in _EMPTY:
        return ""
    if name in _AMOUNTS:
        return _amount(plain)
    if name in _DAYS:
        found = _DAY.fullmatch(plain)
        return f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else plain
    if name in _LOCALIZED:
        return " ".join(plain.split())
    return as_typed(name, plain)


def _amount(text: str) -> str:
    joined = _SPACES.sub("", text)
    return joined.replace(",", ".") if _COMMA.fullmatch(joined) else joined
