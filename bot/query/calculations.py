"""The words of a question → what is to be worked out of several figures: a difference, sum, share, change or ranking.

Rules are tried in order; the first that holds wins. The words that matched are the cues, which name no subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from bot.models.period import Grain, Period
from bot.models.query import Calculation, Operation

_GREATER: Final = (
    r"(?:больше|выше|крупнее|длиннее|дороже|тяжелее|more|bigger|larger|higher|greater|longer|көп|үлкен|жоғары|ұзын)"
)
_SMALLER: Final = (
    r"(?:меньше|ниже|мельче|короче|дешевле|легче|less|fewer|smaller|lower|shorter|cheaper|аз|кіші|төмен|қысқа|арзан)"
)
_EITHER: Final = rf"(?:{_GREATER}|{_SMALLER})"

_MUCH: Final = r"(?:greatest|largest|biggest|highest|longest|most)"
_LITTLE: Final = r"(?:smallest|lowest|shortest|cheapest|least|fewest)"
_BIG_RU: Final = r"(?:больш|высок|длинн|крупн|дорог|мощн|богат|велик)\w+"
_SMALL_RU: Final = r"(?:маленьк|мал|низк|коротк|дешев|мелк|слаб)\w+"

_RISING: Final = (
    r"(?:вырос\w*|вырас\w+|рост\w{0,2}|увелич\w+|прибав\w+|подрос\w*|поднял\w+|прирост\w{0,2}"
    r"|grow[ns]?|grew|growth|increase[ds]?|rise[ns]?|rose|gain(?:ed)?|өс(?:ті|ім\w*|кен|у)|көбейді|артты)"
)
_FALLING: Final = (
    r"(?:у?пал[аио]?|снизи\w+|снижен\w+|сокра(?:ти|ще)\w+|уменьш\w+|просел\w*|упад\w+"
    r"|f[ae]ll(?:en|s)?|drop(?:ped|s)?|declined?|decrease[ds]?|shr[aiu]nk|төменде\w+|азай\w+|кеміді)"
)
_CHANGING: Final = (
    r"(?:измен\w+|динамик\w+|сравн\w+|разниц\w+|против|больше|меньше|выше|ниже|лучше|хуже"
    r"|more|less|fewer|higher|lower|larger|bigger|smaller|greater|chang\w+|compare\w*|comparison|differ\w+|versus|vs|өзгер\w+|салыстыр\w*|айырма\w*)"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern, and what its matches ask for."""

    pattern: str
    calculation: Calculation


def _ranking(pattern: str, *, place: int = 1, descending: bool = True) -> _Rule:
    return _Rule(pattern, Calculation(Operation.RANKING, place=place, descending=descending))


_CHANGES: Final = (
    _Rule(rf"\b{_RISING}\b", Calculation(Operation.CHANGE, rises=True)),
    _Rule(rf"\b{_FALLING}\b", Calculation(Operation.CHANGE, rises=False)),
    _Rule(rf"\b{_CHANGING}\b", Calculation(Operation.CHANGE)),
)
"""Tried only where a question names two periods, or a span of years with two ends."""

_RULES: Final = (
    _ranking(r"\bна\s+втором\s+месте\b|\bsecond[\s-]+(?:\w+est|most|place)\b|\bекінші\s+орын\w*", place=2),
    _ranking(r"\bна\s+третьем\s+месте\b|\bthird[\s-]+(?:\w+est|most|place)\b|\bүшінші\s+орын\w*", place=3),
    _ranking(
        rf"\bна\s+последнем\s+месте\b|\bсам\w+\s+{_SMALL_RU}|\bнаименьш\w+|\bменьше\s+все(?:го|х)\b", descending=False
    ),
    _ranking(rf"\b(?:the\s+)?{_LITTLE}\b|\bең\s+(?:аз|кіші|төмен|қысқа|арзан)\w*", descending=False),
    _ranking(
        rf"\bсам\w+\s+{_BIG_RU}|\bнаибольш\w+|\b(?:больше|выше|длиннее|дороже|крупнее)\s+все(?:го|х)\b|\bкрупнейш\w+"
    ),
    _ranking(rf"\b(?:the\s+)?{_MUCH}\b|\bең\s+(?:көп|үлкен|жоғары|ұзын|ірі|қымбат)\w*"),
    _ranking(r"\bна\s+первом\s+месте\b|\bтоп\b|\bрейтинг\w*|\bлидир\w+|\btop(?:\s+\d+)?\b|\brank(?:ing|ed)?\b"),
    _Rule(
        rf"\bна\s?сколько\b(?:\s+процентов)?|\bhow\s+(?:much|many)\b(?=.*\b{_EITHER}\b)|\bby\s+how\s+much\b|\bсколько\b(?=\s+{_EITHER}\b)|\bқаншаға\b",
        Calculation(Operation.DIFFERENCE),
    ),
    _Rule(r"\bразниц\w+|\bdifference\b|\bайырма\w*", Calculation(Operation.DIFFERENCE)),
    _Rule(
        r"\bвместе(?:\s+взяты\w+)?\b|\bв\s+сумме\b|\bсуммарн\w+|\bв\s+общей\s+сложности\b|\bсложи\w*|\bобща\w\s+сумма\b"
        r"|\btogether\b|\bcombined\b|\bin\s+total\b|\baltogether\b|\bsum\b|\bбірге\b|\bқосқанда\b",
        Calculation(Operation.SUM),
    ),
    _Rule(r"\bвсего\b|\bитого\b|\btotal\b|\boverall\b|\bжалпы\b|\bбарлығы\b", Calculation(Operation.SUM)),
    _Rule(
        r"\bкак(?:ая|ую|ой)\s+(?:дол[яю]|часть)\b|\bдол[яюие]\b|\bсколько\s+процентов\b(?=.*\b(?:от|из|в)\b)|\bкакой\s+процент\b"
        r"|\b(?:what|which)\s+(?:share|part|fraction|proportion|percentage|percent)\s+of\b|\bshare\b|\bүлес\w*",
        Calculation(Operation.SHARE),
    ),
)
_COMPARED: Final = re.compile(rf"\b{_EITHER}\b")
JOINT: Final = frozenset({"вместе", "взятые", "суммарно", "together", "combined", "бірге", "қосқанда"})
"""Words that put several things together; «всего» and "total" may stand with one alone."""

_FILLER_WORDS: Final = """
составляет составляют составил составила приходится больше меньше всех всего чем месте место make makes made up is has
have had in of the place largest than then so
"""
_FILLERS: Final = frozenset(_FILLER_WORDS.split())
"""Words beside a cue that say no more than the cue itself."""


def asked_calculation(normalised: str, periods: Sequence[Period]) -> Calculation | None:
    """Return what a normalised question wants worked out, or None.

    >>> asked_calculation("на сколько экспорт больше", ()).operation
    <Operation.DIFFERENCE: 'difference'>
    >>> asked_calculation("сколько зерна собрали", ()) is None
    True
    """
    if _spans_two(periods) and (change := _first(_CHANGES, normalised)):
        return change
    found = _first(_RULES, normalised)
    if found and found.operation is Operation.DIFFERENCE and not _sets_against(normalised):
        return None
    return found


def as_ranking(normalised: str) -> Calculation | None:
    """Return the ranking that a comparison without two sides amounts to («у кого больше зерна»), or None.

    >>> as_ranking("у кого меньше зерна").descending, as_ranking("сравни зерно") is None
    (False, True)
    """
    cues = frozenset(_also_said(normalised))
    compared = [word for word in cues if _COMPARED.fullmatch(word)]
    descending = not any(re.fullmatch(_SMALLER, word) for word in compared)
    return Calculation(Operation.RANKING, cues=cues, descending=descending) if compared else None


def _sets_against(normalised: str) -> bool:
    """Say whether a question for a difference sets two things against each other: «на сколько вырос» does not."""
    return bool(_COMPARED.search(normalised) or re.search(r"разниц|difference|айырма", normalised))


def _spans_two(periods: Sequence[Period]) -> bool:
    """Say whether two periods are named, or one span of several years."""
    return len(periods) > 1 or any(each.grain is Grain.RANGE and len(each.years) > 1 for each in periods)


def _first(rules: Sequence[_Rule], normalised: str) -> Calculation | None:
    for rule in rules:
        if matches := list(_compiled(rule.pattern).finditer(normalised)):
            said = {word for found in matches for word in re.findall(r"\w+", found[0])}
            return replace(rule.calculation, cues=frozenset(said | _also_said(normalised)))
    return None


def _also_said(normalised: str) -> set[str]:
    words = set(re.findall(r"\w+", normalised))
    return {word for word in words if word in _FILLERS or _COMPARED.fullmatch(word)}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
