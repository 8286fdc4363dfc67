"""Words that are a ratio or a share without a unit beside them: «вдвое», «треть», `doubled`, `one in five`.

A share becomes percent; one that never ends keeps one place and is «about»: a third is about 33.3 percent.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final, Literal

from bot.models.fact import Precision
from bot.parse.figures.digits import percent_of
from bot.parse.figures.number_tables import VALUES
from bot.parse.figures.words import listed


@dataclass(frozen=True, slots=True)
class Share:
    """A ratio or share and where it ends. `unit` is `times`, `percent` or a measure; `noun` stands for any other."""

    end: int
    value: Decimal
    unit: str | None
    rule: str
    precision: Precision = Precision.EXACT
    direction: Literal["up", "down"] | None = None
    noun: str | None = None


@dataclass(frozen=True, slots=True)
class NoShare:
    """A word of a share that is none here, with the reason."""

    end: int
    reason: str


Read = Callable[[re.Match[str]], "Share | NoShare | None"]

_TIMES: Final = {
    "вдвое": 2, "втрое": 3, "вчетверо": 4, "впятеро": 5, "вшестеро": 6, "всемеро": 7, "ввосьмеро": 8, "вдевятеро": 9,
    "вдесятеро": 10, "двое": 2,
}  # fmt: skip
_FOLD: Final = {
    **{
        name: int(VALUES[name])
        for name in listed("two three four five six seven eight nine ten twenty hundred")
        if name in VALUES
    },
    "hundred": 100,
    "several": 0,
}
_FOLD_WORDS: Final = {
    "дву": 2, "двух": 2, "трех": 3, "четырех": 4, "пяти": 5,
    "шести": 6, "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10,
    "полутора": 0,
}  # fmt: skip
_VERBS: Final[tuple[tuple[str, int, Literal["up", "down"] | None], ...]] = (
    (r"(?:doubled|doubling|doubles|redoubled)", 2, "up"),
    (r"tripled|tripling|triples|trebled|trebling", 3, "up"),
    (r"quadrupled|quadrupling|quadruples", 4, "up"),
    (r"quintupled|quintupling", 5, "up"),
    (r"halved|halving|halves(?= (?:the|its|their|his|her|our|interest|output|tariff|price)\w*)", 2, "down"),
    (r"удвои(?:л\w*|т\w*|в\w*|ть\w*)|удвоен\w*", 2, "up"),
    (r"утрои(?:л\w*|т\w*|в\w*|ть\w*)|утроен\w*", 3, "up"),
    (r"учетвери(?:л\w*|т\w*)", 4, "up"),
)

_PARTS: Final = {
    **dict.fromkeys(listed("половина половины половину половине половиной half halves"), 2),
    **dict.fromkeys(listed("треть трети третью third thirds"), 3),
    **dict.fromkeys(listed("четверть четверти четвертью quarter quarters"), 4),
    **dict.fromkeys(listed("третья третьей третьих"), 3),
    **dict.fromkeys(listed("четвертая четвертых четвертой четвертую"), 4),
    **dict.fromkeys(listed("пятая пятых пятой пятую fifth fifths"), 5),
    **dict.fromkeys(listed("шестая шестых шестой шестую sixth sixths"), 6),
    **dict.fromkeys(listed("седьмая седьмых седьмой седьмую seventh sevenths"), 7),
    **dict.fromkeys(listed("восьмая восьмых восьмой восьмую eighth eighths"), 8),
    **dict.fromkeys(listed("девятая девятых девятой девятую ninth ninths"), 9),
    **dict.fromkeys(listed("десятая десятых десятой десятую tenth tenths"), 10),
}
_NUMERATORS: Final = {
    **{word: int(value) for word, value in VALUES.items() if 0 < value <= 9},  # noqa: PLR2004
    **{str(digit): digit for digit in range(1, 10)},
    "a": 1,
}
_EVERY: Final = {
    **dict.fromkeys(listed("второй вторая второе второго второму вторым вторую second other"), 2),
    **dict.fromkeys(listed("третий третья третье третьего третьему третьим третью third"), 3),
    **dict.fromkeys(listed("четвертый четвертая четвертое четвертого четвертому четвертым четвертую fourth"), 4),
    **dict.fromkeys(listed("пятый пятая пятое пятого пятому пятым пятую fifth"), 5),
    **dict.fromkeys(listed("шестой шестая шестого шестому шестую sixth"), 6),
    **dict.fromkeys(listed("седьмой седьмая седьмого седьмому седьмую seventh"), 7),
    **dict.fromkeys(listed("восьмой восьмая восьмого восьмому восьмую eighth"), 8),
    **dict.fromkeys(listed("девятый девятая девятого девятому ninth"), 9),
    **dict.fromkeys(listed("десятый десятая десятого десятому десятую tenth"), 10),
    **dict.fromkeys(listed("двадцатый двадцатая twentieth"), 20),
    **dict.fromkeys(listed("сотый сотая hundredth"), 100),
}
_SPAN: Final = r"(?:год|год[ауе]|месяц|квартал|день|раз|час|недел|вечер|сезон|class|day|night|year|month|week|time)"

_ALL_NUMERATORS: Final = "|".join(sorted(_NUMERATORS, key=lambda each: (-len(each), each)))
_ALL_PARTS: Final = "|".join(sorted(set(_PARTS) - {"half", "halves", "half's"}, key=lambda each: (-len(each), each)))
_ALL_EVERY: Final = "|".join(sorted(_EVERY, key=lambda each: (-len(each), each)))


def _percent(part: int, whole: int, found: re.Match[str]) -> Share:
    value, exact = percent_of(Decimal(part), Decimal(whole))
    precision = Precision.EXACT if exact else Precision.ABOUT
    return Share(found.end(), value, "percent", "share", precision)


def _times(found: re.Match[str]) -> Share:
    return Share(found.end(), Decimal(_TIMES[found["word"]]), "times", "ratio")


def _fraction(found: re.Match[str]) -> Share | None:
    part, whole = _NUMERATORS[found["part"]], _PARTS[found["whole"]]
    return _percent(part, whole, found) if part < whole else None


def _in_each(found: re.Match[str]) -> Share | None:
    part, whole = _count(found["part"]), _count(found["whole"])
    is_year = part > 1 and found["whole"].isdecimal() and _FIRST_YEAR <= whole <= _LAST_YEAR
    return _percent(part, whole, found) if 0 < part < whole and not is_year else None


_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
"""«47 in 2020» tells a year, «1 in 2000» a share."""


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else int(VALUES[word])


def _slashed(found: re.Match[str]) -> Share | None:
    part, whole = int(found["part"]), int(found["whole"])
    return _percent(part, whole, found) if 0 < part < whole else None


def _fold(found: re.Match[str]) -> Share | None:
    word = found["many"]
    value = Decimal(word.replace(",", ".")) if word[0].isdigit() else Decimal(_FOLD.get(word, 0))
    return Share(found.end(), value, "times", "ratio") if value else None


def _fold_russian(found: re.Match[str]) -> Share | None:
    value = Decimal("1.5") if found["many"] == "полутора" else Decimal(_FOLD_WORDS[found["many"]])
    return Share(found.end(), value, "times", "ratio")


def _verb(times: int, direction: Literal["up", "down"] | None) -> Read:
    return lambda found: Share(found.end(), Decimal(times), "times", "ratio", direction=direction)


def _no(reason: str) -> Read:
    return lambda found: NoShare(found.end(), reason)


def _lasting(value: str, unit: str) -> Read:
    return lambda found: Share(found.end(), Decimal(value), unit, "duration")


def _of_a_point(value: str, noun: str) -> Read:
    return lambda found: Share(found.end(), Decimal(value), None, "points", noun=noun)


def _of_a_percent(value: str) -> Read:
    return lambda found: Share(found.end(), Decimal(value), "percent", "percent")


def _half_of(unit: str) -> Read:
    return lambda found: Share(found.end(), Decimal("0.5"), unit, "percent" if unit == "percent" else "measure")


def _part_of_one(found: re.Match[str]) -> Share:
    """«Half a percent», `three quarters of a percentage point`: a part of one, not of a hundred."""
    value = Decimal(_PARTS_OF_ONE[found["part"]])
    if found["unit"].startswith("per") and not found["unit"].endswith("point"):
        return Share(found.end(), value, "percent", "percent")
    return Share(found.end(), value, None, "points", noun="percentage point")


_PARTS_OF_ONE: Final = {
    "half": "0.5", "one half": "0.5", "a half": "0.5", "a quarter": "0.25", "one quarter": "0.25", "quarter": "0.25",
    "three quarters": "0.75", "three-quarters": "0.75", "a tenth": "0.1", "one tenth": "0.1", "a fifth": "0.2",
    "two tenths": "0.2", "three tenths": "0.3", "one-tenth": "0.1", "two-tenths": "0.2", "three-tenths": "0.3",
}  # fmt: skip
_ALL_OF_ONE: Final = "|".join(sorted(_PARTS_OF_ONE, key=lambda each: (-len(each), each)))

_MOST_OF_EACH: Final = 20
"""«One in five» is said of no larger numbers in words."""
_COUNTS: Final = "|".join(
    sorted((word for word, value in VALUES.items() if 0 < value <= _MOST_OF_EACH), key=lambda each: (-len(each), each))
)

SHARE_RULES: Final[tuple[tuple[str, Read], ...]] = (
    # The first that fits at a word wins; what belongs to time and to fixed expressions stands before what is a share.
    (
        rf"(?P<part>{_ALL_OF_ONE})[ -](?:of )?(?:an? |one )?(?P<unit>percentage[ -]point|percent|per cent|point)(?!\w)"
    , _part_of_one),
    (
        (r"(?:a |the )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=[ -](?:straight|consecutive|"
        r"successive|running|party|parties|person|place|term|title|win|victory|defeat|loss|attempt|round|generation|"
        r"child|man|woman|suspect|phase|stage|edition|season|largest|biggest|highest|lowest|most|best|worst|"
        r"country|world|floor|gate|goal|set|reading|wave)(?!\w))")
    , _no("ordinal-word")),
    (r"(?:перв|втор)(?:ая|ой|ую) половин(?:а|ы|е|у|ой)", _no("period")),
    (r"(?:the )?(?:first|second|latter|other|opening|closing)[- ]half(?: of)?\b", _no("period")),
    (
        (r"(?:the )?(?:first|second|third|fourth|last|previous|next|this|opening|final)[- ](?:fiscal |financial |"
        r"calendar )?quarters?\b")
    , _no("period")),
    (r"(?:перв|втор|трет|четверт)\w{1,4} (?:квартал\w{0,2}|полугоди\w{1,2}|четверт\w{1,2})(?!\w)", _no("period")),
    (
        (r"(?:а |a )?quarter[- ]?finals?\b|half[- ]?time\b|half[- ](?:brother|sister|hearted|way|life|marathon|"
        r"mast|dozen pages)\w*")
    , _no("part-of-a-whole")),
    (
        (r"(?:три )?четверт(?:ь|и) финала|полуфинал\w*|четвертьфинал\w*|(?:до|с|от|около) половины(?= (?:дня|ночи|"
        r"января|марта|мая))|в половине (?=\w+го)")
    , _no("part-of-a-whole")),
    (r"(?:три|трех|3) четверт(?:и|ей) века|three[- ]quarters of a century", _lasting("75", "duration-year")),
    (r"четверт(?:ь|и) века|(?:a )?quarter(?: of a|-)? ?century\b", _lasting("25", "duration-year")),
    (r"(?:пол|половин[ауы] )века|half (?:a )?century\b|half-century\b", _lasting("50", "duration-year")),
    (r"треть века", _no("part-of-a-whole")),
    (r"полгода|полугода|half (?:a )?year\b", _lasting("0.5", "duration-year")),
    (r"полчаса|получаса|half an hour\b|half-hour\b", _lasting("0.5", "duration-hour")),
    *(
        (rf"пол-?{word}(?!\w)", _half_of(unit))
        for word, unit in (
            ("процента", "percent"),
            ("километра", "length-kilometer"),
            ("метра", "length-meter"),
            ("тонны", "mass-tonne"),
            ("килограмма", "mass-kilogram"),
            ("литра", "volume-liter"),
            ("минуты", "duration-minute"),
        )
    ),
    (
        r"(?:четверть|треть|половин[аы]|три четверти) (?:миллиона|миллиарда|триллиона|тысячи)(?!\w)",
        _no("part-of-a-whole"),
    ),
    (r"(?:пол|половин[ауы] )(?:процентного )?пункта(?!\w)", _of_a_point("0.5", "процентный пункт")),
    (r"четверт(?:ь|и) (?:процентного )?пункта(?!\w)", _of_a_point("0.25", "процентный пункт")),
    (r"три четверти (?:процентного )?пункта(?!\w)", _of_a_point("0.75", "процентный пункт")),
    (r"half (?:a |of a )?(?:percentage |full )?point\b|half-point\b", _of_a_point("0.5", "percentage point")),
    (r"(?:a |one )?quarter(?: of a|-| of one)? ?(?:percentage )?point\b", _of_a_point("0.25", "percentage point")),
    (r"three[- ]quarters of a (?:percentage )?point\b", _of_a_point("0.75", "percentage point")),
    (r"половин[ауы] процента(?!\w)|half (?:a |of one |of a )?(?:percent|per cent)\b", _of_a_percent("0.5")),
    (r"четверт(?:ь|и) процента(?!\w)|(?:a )?quarter of (?:a|one) per ?cent\b", _of_a_percent("0.25")),
    (r"(?:a |three )?quarters? of a (?:million|billion|trillion)\b", _no("part-of-a-whole")),
    (r"полдня|половин[ауы] дня|half (?:a )?day\b", _lasting("0.5", "duration-day")),
    (r"полмесяца|half a month\b", _lasting("0.5", "duration-month")),
    (rf"(?P<word>{'|'.join(each for each in _TIMES if each.startswith('в'))})(?!\w)", _times),
    *((rf"(?:{words})(?!\w)", _verb(times, direction)) for words, times, direction in _VERBS),
    (r"(?P<many>\d{1,4}(?:[.,]\d{1,2})?|" + "|".join(_FOLD) + r")[- ]?fold\b", _fold),
    (r"(?P<many>\d{1,4}(?:[.,]\d{1,2})?)-?(?:ти)?-?кратн\w{1,3}(?!\w)", _fold),
    (rf"(?P<many>{'|'.join(sorted(_FOLD_WORDS, key=lambda each: -len(each)))})кратн\w{{1,3}}(?!\w)", _fold_russian),
    (r"(?:twice|double)(?= (?:as|the|more|what|that|its|their|his|last)\b)", _verb(2, None)),
    (r"(?:triple|treble)(?= (?:the|what|that|its|their|last)\b)", _verb(3, None)),
    (
        (rf"(?P<part>{_COUNTS}|\d{{1,3}})(?: people| persons| men| women| children| adults| patients| workers| "
        rf"households)? in (?:every )?(?P<whole>{_COUNTS}|\d{{1,4}})(?!\w|[.,]?\d|-)(?! (?:year|month|week|day|"
        rf"quarter|million|billion))")
    , _in_each),
    (
        rf"кажд(?:ый|ая|ое|ого|ому|ым|ой|ую) (?P<whole>{_ALL_EVERY})(?!\w)(?! {_SPAN})"
    , lambda found: _percent(1, _EVERY[found["whole"]], found)),
    (rf"every (?P<whole>{_ALL_EVERY})(?!\w)(?! {_SPAN})", lambda found: _percent(1, _EVERY[found["whole"]], found)),
    (
        (rf"(?P<part>{_ALL_NUMERATORS})[ -](?P<whole>{_ALL_PARTS})(?: (?:част(?:ь|и|ей|ью)|дол(?:я|и|ей|"
        rf"ю)))?(?!\w)(?! {_SPAN})(?!-)")
    , _fraction),
    (
        rf"(?P<whole>{_ALL_PARTS}) (?:част(?:ь|и|ью)|дол(?:я|и|ю))(?!\w)"
    , lambda found: _percent(1, _PARTS[found["whole"]], found)),
    (r"(?P<part>\d)/(?P<whole>\d{1,2})(?![\w/]|[.,]\d)", _slashed),
    (r"треть(?:ю)?(?!\w)|трети(?!\w)(?! (?:и|раз))", lambda found: _percent(1, 3, found)),
    (rf"четверт(?:ь|и|ью)(?!\w)(?! {_SPAN})", lambda found: _percent(1, 4, found)),
    (rf"половин(?:а|ы|у|е|ой)(?!\w)(?! {_SPAN})", lambda found: _percent(1, 2, found)),
    (
        r"half(?!\w|-)(?= (?:of|the|its|their|his|her|our|all|this|that|these|those|as|what)\b)"
    , lambda found: _percent(1, 2, found)),
    (
        (
            r"(?<=\bby )half(?!\w)|(?<=\bby almost )half(?!\w)|(?<=\bby nearly )half(?!\w)|(?<=\bby about )half(?!\w)|"
            r"(?<=\bby roughly )half(?!\w)|(?<=\bby over )half(?!\w)|(?<=\bby around )half(?!\w)|"
            r"(?<=\bin )half(?!\w)|(?:one-)half(?!\w)|(?<=\bthan )half(?!\w)"
        )
    , lambda found: _percent(1, 2, found)),
    (r"четверт\w{1,3}(?!\w)|половин\w{1,3}(?!\w)", _no("part-of-a-whole")),
    (
        (r"half(?:-\w+)?(?! an? (?:million|billion|trillion|thousand|hundred|dozen)| (?:million|billion|trillion|"
        r"dozen))")
    , _no("part-of-a-whole")),
)  # fmt: skip
"""Wordings of ratios and shares, with what each means."""


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], Read], ...]:
    return tuple((re.compile(pattern), read) for pattern, read in SHARE_RULES)


def share_at(low: str, place: int) -> Share | NoShare | None:
    """Return the ratio or share that begins at a place.

    >>> share_at("сократился вдвое", 11).value, share_at("one in five firms", 0).unit
    (Decimal('2'), 'percent')
    >>> share_at("two-thirds of voters", 0).value, share_at("one in five firms", 0).value
    (Decimal('66.7'), Decimal('20'))
    """
    for pattern, read in _compiled():
        if (found := pattern.match(low, place)) and (share := read(found)):
            return share
    return None


STARTERS: Final = re.compile(
    r"\d|[а-я]?(?:перв|втор|трет|четверт|полов|пол[а-я]|в[а-я]{1,3}(?:вое|рое|веро|теро|еро)|двое|удво|утро|"
    r"учетв|кажд|\w+кратн|один|одн|дв|тр|чет|пят|шест|сем|"
    r"восьм|дев|дес)|a |the |first|second|latter|other|opening|closing|third|fourth|last|previous|next|this|"
    r"final|quarter|half|halv|"
    r"doubl|tripl|trebl|quadr|quint|redoubl|twice|every|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|twenty|hundred|several|twelve|eleven"
)
"""What every share begins with: most words need no closer look."""
