"""Two amounts enter; how they belong together leaves: a range, from–to, «вместо», a list that shares a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Final

from bot.parse.figures.amount import Amount
from bot.parse.figures.currencies import CURRENCY_NOUNS
from bot.parse.figures.digits import times
from bot.parse.figures.movement_tables import DOWN, UP
from bot.parse.figures.scan import Flat, is_abbreviation_dot


class Bond(Enum):
    """How an amount belongs to the one before it."""

    NONE = "none"
    RANGE = "range"
    FROM_TO = "from-to"  # the first is before, the second after
    INSTEAD = "instead"  # the first is after, the second before
    EQUIVALENT = "equivalent"
    SHARED = "shared"  # a list: the first has the unit of the second
    SCORE = "score"
    RATE = "rate"  # «1 доллар = 450 тенге»: the second is per the first


@dataclass(frozen=True, slots=True)
class Bonded:
    """Two neighbouring amounts as they look once their bond is known; of a range only the first remains."""

    bond: Bond
    first: Amount
    second: Amount


_SOFT: Final = (
    r"(?:(?:примерно|около|почти|более чем|более|приблизительно|порядка|nearly|about|almost|around|some|just|only|"
    r"over|the|a|an) )*"
)
_DASH: Final = re.compile(r" ?(?:-|–|−|\.\.\.?|…|÷|~) ?$")
_TO: Final = re.compile(rf"(?:,|,? –)? (?:до|to|till|until|по) {_SOFT}$")
_LATER_TO: Final = re.compile(
    rf"(?: [^\W\d]+)?,? (?:в|во|за|на|по|к|in|at|on|during|a|годом|месяцем)(?: [^.;!?\d()]{{0,30}}?)?,? "
    rf"(?:до|to) {_SOFT}$"
)
"""«С 9,1% в январе до 8,4%»."""
_BY: Final = re.compile(rf"(?:^|[ (])(?:на|by) {_SOFT}$")
_AND: Final = re.compile(r" (?:и|and) $")
_LISTED: Final = re.compile(r"(?:,| и| and| или| or| либо|, and|, or|, и|/)(?: |$)$|/$")
_OR: Final = re.compile(r"(?: |-)(?:или|or|либо)(?: |-)$")
_INSTEAD: Final = re.compile(
    rf"(?:,? (?:in|at|for|during|on|by|в|за|по итогам|к|на) [^.;!?\d]{{0,30}}?)?,? ?\(?(?:вместо|против|"
    rf"compared (?:with|to)|versus|vs\.?|as against|against|по сравнению с|в сравнении с|rather than|instead "
    rf"of|"
    rf"up from|down from|up on|unchanged from|up against|тогда как (?:годом ранее|год назад) (?:было|был[аи]?)|"
    rf"(?:годом|месяцем|кварталом) ранее(?: было)?(?: ?–)?|a year (?:earlier|ago|before)(?: it was)?|"
    rf"previously|ранее|прежде|раньше было)"
    rf",? (?:(?:прежни[ехм]\w?|прошлогодни[ехм]\w?|the|a|an|previous|earlier|last year's|год назад|годом ранее|"
    rf"ранее|the previous|было) )*{_SOFT}$"
)
_FROM_BEHIND: Final = re.compile(rf",? (?:с|со|from) {_SOFT}$")
_FROM: Final = re.compile(rf"(?:^|[ (])(?:с|со|from) {_SOFT}$")
_WITHIN: Final = re.compile(
    rf"(?:^|[ (])(?:от|between|между|в диапазоне от|в пределах от|ranging from|range of) {_SOFT}$"
)
_BETWEEN: Final = re.compile(rf"(?:^|[ (])(?:between|между) {_SOFT}$")
_LEVEL: Final = re.compile(rf"(?:^|[ (])(?:до|to|at|составил[аи]? ) {_SOFT}$|(?:^|[ (])(?:до|to|at) {_SOFT}$")
_MOVEMENT: Final = re.compile(
    rf"(?<!\w)(?:{UP}|{DOWN}|chang\w+|mov\w+|измени\w+|перешл\w+|пересмотр\w+|revis\w+|went|cuts?)(?!\w)"
)
_RANGING: Final = re.compile(
    r"\b(?:rang\w+|var(?:y|ies|ied)|anywhere|priced|aged?|fluctuat\w+|costs?|lasts?|колеб\w+|варьир\w+)\b"
)
_PARENTHESIS: Final = re.compile(r" ?\((?:[^()\d]{0,40} )?[^\w\s()]{0,3}$")
_MEANING: Final = re.compile(
    rf",? (?:или|or|то есть|т\.е\.|that is|i\.e\.|equivalent to|the equivalent of|что эквивалентно|"
    rf"эквивалентн\w{{2,3}}|что равно|это|worth|roughly) {_SOFT}$|,? ?/ ?$"
)
_REACH: Final = 90  # characters of its clause before an amount in which a verb of movement is looked for


def bonded(flat: Flat, first: Amount, second: Amount, *, gap: str) -> Bonded:
    """Return how two amounts belong together; `gap` is what stands between, without the numbers that are no figures."""
    first = _frozen_too(flat, first, second)
    if gap.startswith(".") and is_abbreviation_dot(flat, first.end):
        gap = gap[1:]
    if len(gap) > 64 or second.start < first.end:  # noqa: PLR2004 - the longest of the wordings above
        return Bonded(Bond.NONE, first, second)
    for bond in _BONDS:
        found = bond(flat, first, second, gap)
        if found:
            return found
    return Bonded(Bond.NONE, first, second)


_FROST: Final = re.compile(r"мороза|ниже нуля|below (?:zero|freezing)")


def _frozen_too(flat: Flat, first: Amount, second: Amount) -> Amount:
    """Let «мороза» of «3–5 градусов мороза» reach the first."""
    if second.value < 0 < first.value and not first.key and _FROST.search(flat.low, second.digits, second.end):
        return replace(first, value=-first.value, sign="-")
    return first


def _same(first: Amount, second: Amount) -> bool:
    return not first.key or first.key == second.key


def _share(first: Amount, second: Amount, *, scale: bool = True) -> Amount:
    """Give the first the unit of the second, and its scale where that keeps it below."""
    if first.key or (not second.key and second.scale == 1):
        return replace(first, rule=second.rule if not first.key else first.rule)
    shared = replace(
        first, unit=second.unit, noun=second.noun, per=second.per, rule=second.rule, is_person=second.is_person
    )
    if not scale or first.scale != 1 or second.scale == 1:
        return shared
    if abs(first.value) >= Decimal(1000) and second.scale >= Decimal(1000):
        return shared
    return replace(shared, value=times(first.value, second.scale), scale=second.scale)


def _scaled_money(first: Amount, second: Amount) -> Amount:
    """Give the `$10` of `$10-20 million` the scale of the second."""
    if first.scale == 1 and second.scale != 1 and first.key == second.key and abs(first.value) < Decimal(1000):
        return replace(first, value=times(first.value, second.scale), scale=second.scale)
    return first


def _units_joined(first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """Return both with one unit, or None where theirs differ."""
    if first.key and not second.key:
        second = replace(
            second, unit=first.unit, noun=first.noun, rule=first.rule, per=first.per, is_person=first.is_person
        )
    if first.key and first.rule == "money" and second.rule == "count":
        return None
    if not _same(first, second):
        return None
    return (_scaled_money(first, second) if first.key else _share(first, second)), second


def _dashed(flat: Flat, first: Amount, second: Amount, gap: str) -> Bonded | None:
    if not _DASH.fullmatch(gap) and not (not gap and second.sign == "-" and second.start == first.end):
        return None
    if not gap or (second.sign == "-" and first.value >= 0):
        second = replace(second, value=abs(second.value), sign="")
    joined = _units_joined(first, second)
    if joined is None:
        return None
    if joined[0].value < joined[1].value:
        return Bonded(Bond.RANGE, *joined)
    if not first.key and not second.key:
        return Bonded(Bond.SCORE, first, second)
    falls = _MOVEMENT.search(_clause_before(flat, first.start))
    return (
        Bonded(Bond.RANGE, joined[1], joined[0])
        if second.value < 0
        else Bonded(Bond.FROM_TO, *joined)
        if falls
        else None
    )


def _from_to(flat: Flat, first: Amount, second: Amount, gap: str) -> Bonded | None:
    before = flat.low[max(0, first.start - 40) : first.start]
    if not _TO.fullmatch(gap) and not (_FROM.search(before) and _LATER_TO.fullmatch(gap)):
        return None
    if _BY.search(before):
        same = replace(first, unit=second.unit, noun=second.noun, rule=second.rule)
        return Bonded(Bond.SHARED, same, second) if not first.key and first.scale != 1 else None
    joined = _units_joined(first, second)
    if joined is None:
        of_one_sort = first.unit and second.unit and _sort(first.unit) == _sort(second.unit)
        return Bonded(Bond.FROM_TO, first, second) if of_one_sort and _FROM.search(before) else None
    rises = joined[0].value < joined[1].value
    if _WITHIN.search(before):
        return Bonded(Bond.RANGE if rises else Bond.FROM_TO, *joined)
    clause = _clause_before(flat, first.start)
    moves = _MOVEMENT.search(clause) is not None
    if _FROM.search(before):
        ranging = rises and (_RANGING.search(clause) or (before.rstrip().endswith("from") and not moves))
        return Bonded(Bond.RANGE if ranging else Bond.FROM_TO, *joined)
    if not rises and not first.key and not second.key and "from" not in before:
        return Bonded(Bond.SCORE, first, second)
    if " to " not in gap or not rises or (moves and not first.key and _MOVEMENT.search(before[-16:])):
        return None
    changed = first.key and moves
    return None if changed else Bonded(Bond.RANGE, *joined)


def _between(flat: Flat, first: Amount, second: Amount, gap: str) -> Bonded | None:
    before = flat.low[max(0, first.start - 40) : first.start]
    if not _AND.fullmatch(gap) or not _BETWEEN.search(before):
        return None
    joined = _units_joined(first, second)
    return Bonded(Bond.RANGE, *joined) if joined and joined[0].value < joined[1].value else None


_RIVAL: Final = re.compile(r" (?:голосов )?(?:у|за|для|for|by|to) ")
"""«52% против 48% у соперника» sets two sides against each other, not two times."""

_YEARLIKE: Final = 1900
_LAST_YEAR: Final = 2100
"""A bare number between these, behind «с» or `from`, is a year and nothing that was before."""


_LOOSE_COMMA: Final = re.compile(r"^ +(?=,)")
"""What a year that was left out between leaves behind: «54 pupils in 2025, up from 47»."""


def _instead(flat: Flat, first: Amount, second: Amount, gap: str) -> Bonded | None:
    gap = _LOOSE_COMMA.sub("", gap)
    before = flat.low[max(0, first.start - 30) : first.start]
    from_behind = _FROM_BEHIND.fullmatch(gap) and (
        _LEVEL.search(before) or _MOVEMENT.search(_clause_before(flat, first.start))
    )
    if _RIVAL.match(flat.low, second.end) and not from_behind:
        return None
    if (not first.key and not second.key) or not (_INSTEAD.fullmatch(gap) or from_behind):
        return None
    if (second.key and first.key and second.key != first.key) or (
        not second.key and _YEARLIKE <= second.value <= _LAST_YEAR
    ):
        return None
    if not second.key:
        second = replace(second, unit=first.unit, noun=first.noun, rule=first.rule, per=first.per)
    if first.scale != 1 and second.scale == 1 and second.value < Decimal(1000) and first.scale > abs(second.value):
        second = replace(second, value=times(second.value, first.scale), scale=first.scale)
    return Bonded(Bond.INSTEAD, first if first.key else _share(first, second, scale=False), second)


def _equivalent(flat: Flat, first: Amount, second: Amount, gap: str) -> Bonded | None:
    one = "MONEY" if first.noun in CURRENCY_NOUNS else first.unit
    if not one or not second.unit or one == second.unit or _sort(one) != _sort(second.unit):
        return None
    closed = re.match(r"[^()\d]{0,40}\)", flat.low[second.end : second.end + 48])
    if (_PARENTHESIS.search(gap) and closed) or _MEANING.fullmatch(gap):
        return Bonded(Bond.EQUIVALENT, first, second)
    return None


def _sort(unit: str) -> str:
    return "money" if unit.isupper() else unit.partition("-")[0]


def _shared(_flat: Flat, first: Amount, second: Amount, gap: str) -> Bonded | None:
    """Read «5, 10 и 15 вагонов»: the first has what the second counts."""
    if first.key or not second.key or not _LISTED.fullmatch(gap) or first.in_words != second.in_words:
        return None
    either = _OR.fullmatch(gap) is not None
    return Bonded(Bond.SHARED, _share(first, second, scale=either and first.scale == 1), second)


_OF: Final = re.compile(
    r" (?:of|из|out of)(?: (?:the|its|their|his|her|our|all|those|these|этих|всех|общих))?"
    r"(?: (?:[^\W\d_][\w&-]{0,30} ){0,3}[^\W\d_][\w&-]{0,30}(?:['’]s|s['’]))? $"
)


def _part_of(_flat: Flat, first: Amount, second: Amount, gap: str) -> Bonded | None:
    """Read `12 of its 40 plants`: both count the same."""
    if first.key or first.scale != 1 or second.rule != "count" or not _OF.fullmatch(gap):
        return None
    return Bonded(Bond.SHARED, _share(first, second, scale=False), second)


_ELLIPTIC: Final = re.compile(r"(?<!\w)(?:на|by) (?:\w+ ){0,2}$")


def _elliptic(flat: Flat, first: Amount, second: Amount, gap: str) -> Bonded | None:
    """Read «превысил 80 млрд долларов, что на 12 млрд больше»: the second has the unit of the first."""
    if second.key or second.scale == 1 or not first.key or first.scale == 1 or ". " in gap:
        return None
    if not _ELLIPTIC.search(flat.low[max(0, second.start - 30) : second.start]):
        return None
    same = replace(second, unit=first.unit, noun=first.noun, rule=first.rule, is_person=first.is_person)
    return Bonded(Bond.SHARED, first, same)


_EQUALS: Final = re.compile(
    r" ?(?:=|–|-|равен|равняется|стоит|стоил|обойдется в|оценивается в|equals|is|was|costs?|buys|bought|"
    r"fetched|:)(?: (?:about|около|уже))? ?$"
)


def _rate(_flat: Flat, first: Amount, second: Amount, gap: str) -> Bonded | None:
    """Read «1 доллар = 450,5 тенге»: a price for one of the first."""
    if first.value != 1 or first.scale != 1 or not first.unit or second.rule != "money" or first.unit == second.unit:
        return None
    if not _EQUALS.fullmatch(gap) or not (first.unit.isupper() or first.rule == "measure"):
        return None
    return Bonded(Bond.RATE, first, replace(second, per=first.unit))


_BONDS: Final = (_rate, _dashed, _from_to, _between, _instead, _equivalent, _shared, _part_of, _elliptic)
"""Tried in order; the first that fits."""

_SENTENCE_END: Final = re.compile(r"[.!?;\n](?= |$)(?<!млн\.)(?<!тыс\.)(?<!долл\.)(?<!руб\.)(?<!млрд\.)")


def _clause_before(flat: Flat, place: int) -> str:
    return clause_before(flat.low, place, _REACH)


def clause_before(low: str, place: int, reach: int) -> str:
    """Return what stands before a place in its own sentence, at most so many characters.

    >>> clause_before("Спрос вырос. Цена упала на 5", 27, 90)
    ' Цена упала на '
    """
    window = low[max(0, place - reach) : place]
    ends = [found.end() for found in _SENTENCE_END.finditer(window)]
    return window[ends[-1] :] if ends else window
