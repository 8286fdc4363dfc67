"""The words around a number enter; how exactly it is given leaves, and how far those words reach."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.models.fact import Precision


@dataclass(frozen=True, slots=True)
class Exactness:
    """How exactly a value is given, and the place where the words that say so begin or end."""

    precision: Precision
    place: int


_LINK: Final = (
    r"(?:,? чем| than)?(?: (?:на|за|в|с|у|из|by|the|a|an|its|some|в размере|в сумме|суммой|total of|sum of))?"
)
_MARK: Final = r"(?: (?:отметк\w|рубеж\w?|планк\w|порог\w?|уровень|уровня|показател\w|the|mark of|the mark of))?"

BEFORE: Final[tuple[tuple[Precision, str], ...]] = (
    # The first that fits wins: negated ones stand before those they negate.
    (
        Precision.AT_LEAST,
        (
            r"(?:не (?:менее|меньше|ниже)|как минимум|минимум|по (?:меньшей|крайней) мере|at least|at the very least|"
            r"(?:no|not) (?:less|fewer)|a minimum of|minimum|starting (?:at|from)|начиная с|≥)"
        ),
    ),
    (
        Precision.UP_TO,
        (
            r"(?:не (?:более|больше|выше|свыше)|максимум|не превы(?:сил\w?|шает|шают|шал\w?|сит|шая|шающ\w+)|"
            r"в пределах|"
            r"at most|no (?:more|higher|greater)|not (?:more|exceeding)|up to|as (?:many|much|high) as|a maximum of|"
            r"maximum of|(?:not|n't) exceed(?:ed|ing)?|capped at|within|≤)"
        ),
    ),
    (
        Precision.MORE_THAN,
        (
            r"(?:(?:чуть |немного |несколько |значительно |намного |куда )?(?:более|больше|свыше|выше)|"
            rf"превы(?:сил\w?|шает|шают|шал\w?|сит|сят|сив|шая|сить|шающ\w+){_MARK}|"
            rf"преодоле(?:л\w?|в|ет|ют|ть|вает|вают){_MARK}|"
            rf"переш?ага?(?:л\w?|в|ет|нул\w?|нув|шагнул\w?)(?: за)?{_MARK}|"
            rf"перевали(?:л\w?|в|т)(?: за)?{_MARK}|сверх|"
            rf"(?:just |well |slightly |a little |far )?(?:over|more|above|upwards? of|greater|higher)|"
            r"(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)|in excess of|passed|beyond)|>)"
        ),
    ),
    (
        Precision.LESS_THAN,
        (
            r"(?:(?:чуть |немного |несколько |значительно |намного )?(?:менее|меньше|ниже)|"
            r"не достига\w+|не дотяги\w+ до|"
            r"(?:just |slightly |well |a little )?(?:less|fewer|under|below|lower|short of)|<)"
        ),
    ),
    (
        Precision.ABOUT,
        (
            r"(?:около|примерно|порядка|почти|приблизительно|ориентировочно|где-то|без малого|едва ли не|чуть ли не|"
            r"в районе|в среднем около|в общей сложности около|оценочно|под|"
            r"about|around|roughly|approximately|nearly|almost|some|circa|approx\.?|an estimated|estimated|close to|"
            r"in the region of|on the order of|virtually|c\.|~|≈|∼)"
        ),
    ),
)
"""Words before a number, as regular expressions."""

_BEFORE: Final = tuple(
    (precision, re.compile(rf"(?:(?<!\w)|(?<=[~≈>≤≥<]))(?:{words}){_LINK} ?$")) for precision, words in BEFORE
)
_REACHING: Final = re.compile(r"(?<!\w)до ?$")
_SMALL_FAULT: Final = re.compile(
    r"(?<!\w)(?:under|over|within|above|below|passed|beyond|more|less|fewer|minimum|higher|lower|some|под|до) ?$"
)

AFTER: Final[tuple[tuple[Precision, str], ...]] = (
    (
        Precision.AT_LEAST,
        r"(?:,)? (?:и|или) (?:более|больше|выше)(?!\w)|(?:,)? (?:or|and) (?:more|above|over|higher|upwards)(?!\w)",
    ),
    (
        Precision.UP_TO,
        r" (?:и|или) (?:менее|меньше|ниже)(?!\w)|(?:,)? (?:or|and) (?:less|fewer|below|under|lower)(?!\w)",
    ),
    (
        Precision.MORE_THAN,
        (
            r" с (?:лишним|небольшим|гаком|хвостиком)(?!\w)|-odd(?!\w)| odd(?= [^\W\d_]+s(?!\w))|"
            r"(?: |-)plus(?!\w)(?! (?:an?|the|its|their|his|her|bonus\w*|interest|tax\w*|vat|costs?|expenses|"
            r"shipping|one|two|\w+ (?:of|for))(?!\w)| ?[$€£¥\d])"
        ),
    ),
    (Precision.AT_LEAST, r"\+(?!\w|\d)"),
    (Precision.ABOUT, r" or so(?!\w)|, приблизительно|, примерно|-ish(?!\w)"),
)
"""Words behind a number or behind its unit."""

_AFTER: Final = tuple((precision, re.compile(words)) for precision, words in AFTER)
_REACH: Final = 48  # characters: the longest of the wordings above with its link


def precision_before(low: str, place: int, *, level: bool) -> Exactness | None:
    """Return the precision that words right before a place give.

    `level` says that «до» tells the level that something moved to, and no bound.

    >>> text = "собрались не менее чем 12 тысяч человек"
    >>> precision_before(text, text.index("12"), level=False)
    Exactness(precision=<Precision.AT_LEAST: 'at_least'>, place=10)
    """
    first = max(0, place - _REACH)
    window = low[first:place]
    if _AT_A_RATE.search(window):
        return None
    for precision, pattern in _BEFORE:
        if found := pattern.search(window):
            if _MOVED.search(window) or (_HELD_AGAINST.search(window) and not _MARKED.match(low, place)):
                return None
            return Exactness(precision, first + found.start())
    if not level and (found := _REACHING.search(window)):
        return Exactness(Precision.UP_TO, first + found.start())
    return None


_HELD_AGAINST: Final = re.compile(
    r"(?<!\w)(?:below|above|under|(?:fewer|less|more|higher|lower|better|worse|earlier|later|faster|slower) than|"
    r"exceed\w*|beat\w*|surpass\w*|short of|topped|topping) the $"
)
_MARKED: Final = re.compile(
    r"[$€£¥]?[\d.,]+[\w%]{0,3}(?: [\w-]+){0,2} (?:mark|threshold|level|line|barrier|milestone)(?!\w)"
)
"""«Fewer than the 142,000 of May» holds a value against another that is exact; a mark is a bound."""


_AT_A_RATE: Final = re.compile(
    r"(?:кредит|заем|займ|ипотек|вклад|депозит|ссуд|рассрочк|облигац|деньг|средств|взя[лт]|выда|занима|заня|размести|одолж)"
    r"\w*(?: [^\W\d]{1,20})? под $"
)
"""«Кредит под 21 процент» tells the rate itself; «под сорок человек» an approximate number."""

_MOVED: Final = re.compile(
    r"превы\w+ (?:\w+ )?на ?$|(?<!\w)(?:больше|выше|ниже|меньше) на ?$|(?:exceed\w*|surpass\w*|top\w*) (?:\w+ "
    r"){0,3}by (?:an? )?$"
)
"""«Превысил план на 5%» tells by how much, and no bound."""


def precision_after(low: str, place: int) -> Exactness | None:
    """Return the precision that words right behind a place give.

    >>> precision_after("два с лишним года", 3), precision_after("100 or more", 3).precision
    (Exactness(precision=<Precision.MORE_THAN: 'more_than'>, place=12), <Precision.AT_LEAST: 'at_least'>)
    """
    for precision, pattern in _AFTER:
        if found := pattern.match(low, place):
            return Exactness(precision, found.end())
    return None
