"""The figures of a text enter; the same figures leave, levels with the way they moved to where they stand.

A level moved by both values («с 8,1 до 7,4», `from 47 to 31`) or by the verb it hangs on («урезали до шести»,
`raised to 10,000`). Nothing is told of a level that is held against something else than an earlier one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from bot.parse.figures import movement_tables as table
from bot.parse.figures.amount import Amount
from bot.parse.figures.pairs import clause_before
from bot.parse.figures.scan import flatten
from bot.parse.found import Direction, FoundFigure, Turn

_UP: Final = re.compile(rf"(?<!\w)(?:{table.UP}|{table.MULTIPLIED})(?!\w)")
_DOWN: Final = re.compile(rf"(?<!\w)(?:{table.DOWN}|{table.DIVIDED})(?!\w)")
_MOVING: Final = rf"(?:{table.UP}|{table.DOWN}|{table.MULTIPLIED}|{table.DIVIDED})"
_EXTRA: Final = re.compile(r"(?<!\w)(?:extra|additional|дополнительн(?:о|ые|ых))(?: (?:some|about|nearly|еще))? $")

_TO: Final = re.compile(
    r"(?<!\w)(?:до|to)(?: (?:just|only|about|nearly|almost|всего|лишь|отметки(?: в)?|уровня(?: в)?))? $"
)
_NO_GOAL: Final = re.compile(
    r"(?:up to|возраст\w*|сроком|срок|период\w*|due|able|close|next|according|compared) (?:до|to) $"
)
"""«В возрасте до 14 лет», `up to 20`: a bound, and no place where something arrived."""

_CLOSE: Final = re.compile(rf"(?<!\w){_MOVING}(?:,? [\w'’-]{{1,20}}){{0,2}},? (?:до|to)(?: [^\W\d]{{1,12}}){{0,2}} $")
"""The verb right before; what is counted or lasts may be reached by other ways (`prices for sales to 12 countries`)."""

_BEHIND: Final = re.compile(rf" (?:[^\W\d]{{1,20}} ){{0,2}}?(?P<verb>{_MOVING})(?!\w)")
_FRONTED: Final = re.compile(r"(?:.{0,60}[,–] )?\W{0,3}(?:и |а |но )?до (?:\w+ )?")
"""«До 42 рублей вырастет плата»: the level opens its clause, and the verb follows."""

_REACH: Final = 120
"""Characters of its clause before a level in which the verb it hangs on is looked for."""

_EARLIER: Final = re.compile(
    r"(?:год|месяц|квартал|недел|сут)\w* (?:ранее|назад|раньше)|прошл|прежн|предыдущ|ранее|раньше|тогда|"
    r"вместо|январ|феврал|март|апрел|ма[йея]\b|июн|июл|август|сентябр|октябр|ноябр|декабр|позапрошл|"
    r"instead|rather than|up from|down from|\bfrom\b|earlier|previous|\blast\b|\bago\b|before|\b(?:19|20)\d\d\b|"
    r"january|february|march|april|\bmay\b|june|july|august|september|october|november|december"
)
"""Words that set a value against an earlier one, not against that of somebody else."""

_AROUND: Final = 40


def with_moves(text: str, figures: Sequence[FoundFigure]) -> tuple[FoundFigure, ...]:
    """Return the figures of a text, levels with `moved` where the text tells which way they went.

    >>> from bot.models.text import Language
    >>> from bot.parse.figures import find_figures
    >>> [each.moved for each in find_figures("Долг вырос до 5 млн тенге, доля упала с 8 до 7%.", Language.RU).found]
    ['up', None, 'down']
    """
    low = flatten(text).low
    if len(low) != len(text):
        low = text.lower() if len(text.lower()) == len(text) else text
    starts = {each.start: each for each in figures}
    return tuple(replace(each, moved=way) if (way := _way(low, each, starts)) else each for each in figures)


def _way(low: str, figure: FoundFigure, starts: dict[int, FoundFigure]) -> Direction | None:
    if figure.turn is Turn.AFTER and figure.other in starts:
        return _by_values(low, figure, starts[figure.other])
    if figure.turn is not Turn.PLAIN:
        return None
    if _EXTRA.search(low[max(0, figure.start - _AROUND) : figure.start]):
        return "up"
    return _by_verb(low, figure)


def _by_values(low: str, after: FoundFigure, before: FoundFigure) -> Direction | None:
    """Compare the two; of one that stands behind, only where the words around it say that it is the earlier one."""
    if (after.unit, after.noun) != (before.unit, before.noun):
        return None
    if before.start > after.start:
        told = low[after.end : before.start] + low[before.end : before.end + _AROUND]
        if not _EARLIER.search(told) and not _by_verb(low, after):
            return None
    if after.value > _upper(before):
        return "up"
    return "down" if _upper(after) < before.value else None


def _upper(figure: FoundFigure) -> Decimal:
    return figure.value if figure.value_to is None else figure.value_to


def _by_verb(low: str, figure: FoundFigure) -> Direction | None:
    before = clause_before(low, figure.start, _REACH)
    if not _TO.search(before) or _NO_GOAL.search(before):
        return None
    behind = _BEHIND.match(low, figure.end) if _FRONTED.fullmatch(before) else None
    if behind:
        return _last(behind["verb"])
    is_loose = figure.rule == "age" or (figure.unit or "").startswith("duration-") or figure.noun is not None
    return None if is_loose and not _CLOSE.search(before) else _last(before)


def is_fronted_level(low: str, amount: Amount) -> bool:
    """Say whether «до» opens a clause whose verb tells a movement («до 42 рублей вырастет плата»): a level, no bound.

    Of a percentage it stays open, as «до 30 процентов подорожают» may be either.
    """
    opens = amount.unit != "percent" and _FRONTED.fullmatch(clause_before(low, amount.start, _REACH))
    return bool(opens) and _BEHIND.match(low, amount.end) is not None


def _last(told: str) -> Direction | None:
    """Return the direction of the last word of movement."""
    up = max((found.start() for found in _UP.finditer(told)), default=-1)
    down = max((found.start() for found in _DOWN.finditer(told)), default=-1)
    return None if up == down else "up" if up > down else "down"
