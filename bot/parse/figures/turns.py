"""A figure and the words around it enter; whether it is a change leaves, and which way."""

from __future__ import annotations

import re
from typing import Final, Literal

from bot.parse.figures import movement_tables as table
from bot.parse.figures.amount import Amount
from bot.parse.figures.pairs import clause_before

Direction = Literal["up", "down"]

_EXACTLY: Final = (
    r"(?:(?:примерно|около|почти|более|чем|менее|не|целых|еще|порядка|сразу|всего|лишь|приблизительно|свыше|"
    r"до|от|как|минимум|больше|"
    r"nearly|about|almost|around|some|just|only|over|more|less|than|at|least|as|much|many|a|an|the|further|"
    r"another|up|to|roughly|"
    r"approximately|by|another|further|well|under|sharply|slightly|modestly|steeply|steadily|annualised|"
    r"annual|average|combined|net|of|total) )*"
)
_BY: Final = re.compile(rf"(?<!\w)(?:на|by) {_EXACTLY}$")
_TO: Final = re.compile(r"(?<!\w)(?:до|to|at|from|с|от) (?:\w+ ){0,2}$")
_UP: Final = re.compile(rf"(?<!\w)(?:{table.UP})(?!\w)")
_DOWN: Final = re.compile(rf"(?<!\w)(?:{table.DOWN})(?!\w)")
_NEXT: Final = r"(?: |-|\) )(?:(?!and |и |to |of |in |from |as |на |до |с |в )[\w-]{1,20} ){0,2}"
_COMPARED_UP: Final = re.compile(rf"{_NEXT}(?:{table.COMPARED_UP})(?!\w)")
_COMPARED_DOWN: Final = re.compile(rf"{_NEXT}(?:{table.COMPARED_DOWN})(?!\w)")
_RUSSIAN_AFTER: Final = re.compile(rf",? (?:\w+ ){{0,2}}?(?:(?P<up>{table.UP})|(?P<down>{table.DOWN}))(?!\w)")
_DIRECT: Final = re.compile(rf"(?<!\w)(?:{table.DIRECT_RUSSIAN}|{table.UP}|{table.DOWN}) {_EXACTLY}$")
_TRANSITIVE: Final = re.compile(
    r"(?<!\w)(?:cut|cuts|cutting|add|adds|added|adding|los[tes]\w*|losing|gain\w*|rais\w+|shed\w*|reduc\w+|"
    r"lower\w*|boost\w*|набра\w+|потеря\w+|"
    rf"добав\w+|nabra|trim\w*|expand\w*|increas\w+|slash\w*) {_EXACTLY}$"
)
_RATE: Final = re.compile(
    r"(?<!\w)(?P<word>рост\w?|прирост\w?|подъем\w?|увеличени\w|снижени\w|сокращени\w|падени\w|спад\w?|"
    r"уменьшени\w|повышени\w|удорожани\w|"
    r"growth|increase|rise|decline|drop|fall|decrease|contraction|gain|loss)(?!\w)[^.;!?\d]{0,70}?"
    r"(?:состав\w+|достиг\w*|оказал\w+ на уровне|равн\w+|оценива\w+ в|ожида\w+ на уровне|прогнозиру\w+ на "
    r"уровне|на уровне|в размере|–|:|(?<=\w) в|"
    r"was|were|is|of|reached|hit|came in at|stood at|at|to)"
    rf"(?: в)? {_EXACTLY}$"
)
_POINTS: Final = frozenset({"пункт", "point"})
_PACE: Final = re.compile(
    r"(?<!\w)(?:gr[eo]w\w*|expand\w*|ris\w+|rose|advanc\w+) at (?:an? |the )?(?:[\w-]+ ){0,3}(?:rate|pace|clip) of $"
)
_ALREADY_RATE: Final = frozenset({"percent", "times", "concentr-permille"})


_COMPARED_BEFORE: Final = re.compile(
    rf"(?<!\w)(?:(?P<up>больше|выше|дороже|быстрее|длиннее|higher|more|up)|(?P<down>меньше|ниже|дешевле|короче|"
    rf"lower|less)) "
    rf"(?:на|by) {_EXACTLY}$"
)
"""«Выше на 0,1 пункта», `higher by 3 percent`."""


def direction_of(low: str, amount: Amount) -> Direction | None:
    """Return which way an amount says that something moved; None where it is a level.

    >>> from bot.parse.figures.find import find_figures
    >>> [each.direction for each in find_figures("Цены выросли на 5%, спрос упал на 3% до 40%", "ru").found]
    ['up', 'down', None]
    """
    if amount.direction or (not amount.key and amount.scale == 1):
        return amount.direction
    before = clause_before(low, amount.start, 150)
    near = low[max(0, amount.start - 3) : amount.digits]
    introduced = clause_before(low, amount.digits, 150)
    if amount.rule == "ratio":
        return _compared(low, amount) or _last(before) or _behind(low, amount)
    if _BY.search(introduced) or _BY.search(before):
        return _compared(low, amount) or _last(before) or _behind(low, amount)
    if _TO.search(before) or _TO.search(introduced):
        return _compared(low, amount) if _CLOSED.search(before) else None
    return _signed(low, amount, near) or _unintroduced(low, amount, before)


_CLOSED: Final = re.compile(r"(?<!\w)to (?:close|end|finish|settle|trade|open) $")
"""`Recovered to close 4.1% lower`: the infinitive of a verb, and no level."""

_TO_LEVEL: Final = re.compile(r",? to (?:about |nearly )?[$€£¥]?\d")
"""`Added 64 cents to $81.20`."""


def _unintroduced(low: str, amount: Amount, before: str) -> Direction | None:
    is_rate = amount.unit in _ALREADY_RATE or amount.rule == "points"
    if amount.unit and (is_rate or not amount.unit.startswith("duration-")) and (compared := _compared(low, amount)):
        return compared
    if _BEYOND.search(before):
        return None
    moved = amount.unit and (not _TRANSITIVE.search(before) or _TO_LEVEL.match(low, amount.end))
    if _DIRECT.search(before) and (is_rate or amount.noun in _POINTS or moved):
        return _last(before)
    if is_rate and _PACE.search(before):
        return "up"
    rate = _RATE.search(before) if is_rate else None
    return _last(rate["word"]) if rate else None


_BEYOND: Final = re.compile(rf"(?<!\w)(?:превы\w+|опереж\w+|exceed\w*|outpac\w+|up to) {_EXACTLY}$")
"""What is exceeded is a bound, and no change."""


def _compared(low: str, amount: Amount) -> Direction | None:
    up, down = _COMPARED_UP.match(low, amount.end), _COMPARED_DOWN.match(low, amount.end)
    if up and down:
        return "up" if up.end() < down.end() else "down"
    return "up" if up else "down" if down else None


def _last(before: str) -> Direction | None:
    """Return the direction of the last word of movement."""
    if compared := _COMPARED_BEFORE.search(before):
        return "up" if compared["up"] else "down"
    up = max((found.start() for found in _UP.finditer(before)), default=-1)
    down = max((found.start() for found in _DOWN.finditer(before)), default=-1)
    return None if up == down else "up" if up > down else "down"


def _behind(low: str, amount: Amount) -> Direction | None:
    found = _RUSSIAN_AFTER.match(low, amount.end)
    return None if found is None else "up" if found["up"] else "down"


_LEVEL_BEFORE: Final = re.compile(
    r"(?:состав\w+|был[аио]?|равн\w+|на уровне|достиг\w*|при|was|is|at|of|stood|remains?|ставк\w+|rate)[ –:]*$"
)


def _signed(low: str, amount: Amount, near: str) -> Direction | None:
    """Read «(+5%)», «-3%»: a change, unless it is told as a level («рентабельность составила -3%»)."""
    if not amount.sign or amount.unit not in _ALREADY_RATE or "±" in near:
        return None
    if _LEVEL_BEFORE.search(low[max(0, amount.start - 20) : amount.start]):
        return None
    return "up" if amount.sign == "+" else "down"
