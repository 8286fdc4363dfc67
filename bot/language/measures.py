"""Words of a question that say in what the answer is measured → the units that may answer.

A question for a price is never answered by a distance, one for tonnes never by a percentage. Entries are regular
expressions over one normalised word; the units are ISO 4217 (`currency` stands for all of them), `percent`, or the
beginnings of CLDR unit identifiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.language.number_words import currencies_named

CURRENCY: Final = "currency"
HEADS: Final = "heads"
"""People, whatever the dossier calls those that it counts: passengers, voters, workers."""

FREQUENCY: Final = "frequency-"
CLOCK: Final = "clock"
"""The time of day, which no figure is measured in: a question for it is only ever answered by another one's mistake."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Words that ask for one sort of unit; `units` are prefixes of unit names.

    `names_subject` says that such a word is itself the metric («цена»), and so must be explained too.
    """

    words: re.Pattern[str]
    units: tuple[str, ...]
    names_subject: bool = False


_DURATION: Final = "duration-"
_LENGTH: Final = "length-"
_PAYING: Final = (
    r"стоит|стоят|стоить|стоил[аио]?|почем|обойдется|обойдутся|обошл(?:ось|ись|ся|ась)|обходится|"
    r"costs?|costed|worth"
)
_PRICES: Final = (
    r"стоимост\w+|цен[аыуе]|ценой|зарплат\w+|платят|платит|заплатил\w*|зарабатыва\w+|"
    r"earns?|paid|pays?|prices?|priced|fares?|fees?|wages?|salary|"
    r"баға\w*|құны\w*"
)
_CURRENCIES: Final = (
    r"доллар\w*|руб(?:л\w+)?|тенге|евро|манат\w*|сум(?:ов|ы)?|юан\w+|"
    r"dollars?|euros?|rubles?|pounds|"
    r"теңге"
)
POWER_UNITS: Final = ("power-watt", "power-kilowatt", "power-megawatt", "power-gigawatt", "power-horsepower")
"""CLDR's units of power, in full: a count noun of a base may begin alike («power-station»)."""

_POWER: Final = r"мегаватт\w*|мвт|гвт|гигаватт\w*|киловатт\w*|megawatts?|mw|gw|gigawatts?"

_PEOPLE: Final = r"человека?|людей|люди|народу?|душ|people|persons?|folks?|адам\w*"
_PERSONS: Final = re.compile(_PEOPLE)

MEASURES: Final[tuple[Measure, ...]] = (
    Measure(re.compile(_PAYING), (CURRENCY,)),
    Measure(re.compile(_PRICES), (CURRENCY,), names_subject=True),
    Measure(re.compile(_CURRENCIES), (CURRENCY,)),
    Measure(re.compile(r"процент\w*|percent|percentage|%|пайыз\w*"), ("percent",)),
    Measure(re.compile(r"тонн(?:а|ы|у|е|ой|ам|ами|ах)?|tonnes?|tons?"), ("mass-",)),
    Measure(re.compile(r"килограмм\w*|кг|kilograms?|kilos?|kg"), ("mass-", CURRENCY)),
    Measure(re.compile(r"километр\w*|км|kilomet(?:er|re)s?|km|miles?|mi|мил[ьияе]\w*|шақырым"), (_LENGTH,)),
    Measure(re.compile(r"метр(?:ов|а|ах|ы)?|meters?|metres?|tall|высот\w+|height|deep|wide"), (_LENGTH,)),
    Measure(re.compile(r"гектар\w*|га|hectares?|ha|acres?"), ("area-",)),
    Measure(re.compile(_POWER), (*POWER_UNITS, "energy-")),
    Measure(re.compile(r"баррел\w*|barrels?|литр\w*|lit(?:er|re)s?|кубометр\w*"), ("volume-", CURRENCY)),
)
_LONG: Final = re.compile(
    r"сколько\s+(?:\w+\s+)?(?:времени|часов|дней|суток|минут|недель|месяцев|лет)\b|как\s+долго|"
    r"how\s+long|how\s+(?:old|many\s+(?:hours|days|weeks|minutes|months|years))"
)
_LONG_THING: Final = re.compile(
    r"\bhow\s+long\s+(?:is|are|was|were)\b(?!.*\b(?:crossing|trip|journey|ride|voyage|flight|drive|tour|way|wait|term|season|"
    r"festival|strike|meeting|talks?|visit|call|contract|lease|loan|ban|delay|closure|queue|winter|summer|work|war|film|speech)s?\b)"
)
"""«How long is the bridge» asks for its length; of what lasts, a duration may be meant."""

_CLOCK: Final = re.compile(
    r"во\s+сколько\s+(?:нач\w+|открыл\w+|прош\w+|состо\w+|будет|прибы\w+|приле\w+|законч\w+)|at\s+what\s+time|what\s+time"
)
_PER_AREA: Final = re.compile(r"\bс\s+(?:одного\s+)?гектара\b|\bper\s+(?:hectare|acre)\b")
"""«Центнеров с гектара» is a yield, and no area."""

_HEADCOUNT: Final = re.compile(rf"\b(?:сколько|how\s+many|қанша)\s+(?:{_PEOPLE})\b")
_PRICED_EACH: Final = re.compile(r"\bhow\s+much\s+(?:is|are|was|were|for)\s+(?:an?|one|per)\b")
"""«How much is a litre of milk» asks for its price, though «litre» is a measure."""

PRICED: Final = re.compile(r"\bhow\s+much\s+(?:is|are|was|were|for|to)\b")
"""What is most often asked for a price, though not always («how much is the quota»)."""

_HOW: Final[tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = (
    (re.compile(r"\bhow\s+(?:powerful|strong)\b|\b(?:какой|какая)\s+мощност\w+"), POWER_UNITS),
    (
        re.compile(
            r"\bhow\s+(?:fast|quick)\b(?!.*\b(?:gr[eo]w\w*|ris\w+|increas\w*|chang\w*|fall\w*)\b)|\bс\s+какой\s+скоростью\b"
        ),
        ("speed-", _DURATION),
    ),
    (re.compile(r"\bhow\s+heavy\b"), ("mass-",)),
    (re.compile(r"\bhow\s+high\b"), (_LENGTH, "percent", CURRENCY)),
    (re.compile(r"\bhow\s+(?:expensive|costly|cheap)\b"), (CURRENCY,)),
)
"""Qualities asked for, and what they are measured in."""

_OFTEN: Final = re.compile(r"\bкак\s+часто\b|\bhow\s+(?:often|frequently)\b|\bқаншалықты\s+жиі\b")
_TALL: Final = re.compile(r"\bhow\s+(?:tall|far|deep|wide)\b|\bкакой\s+высоты\b")


_PERCENT_OF_PRICE: Final = re.compile(
    r"\b(?:на\s+сколько|сколько|скольких|скольки|how\s+many|what|which|какой|какая)\s+(?:процент\w*|per\s?cent\w*)\b"
)
_SHARE: Final = re.compile(r"\b(?:как(?:ая|ую|ой)\s+дол[яюи]|what\s+(?:share|proportion|portion)\s+of)\b")
"""A share is told in percent, whatever it is a share of («what share of the cost»)."""

"""Percent asked for by name are wanted of prices and wages too («на сколько процентов выросли зарплаты»)."""

_WORDINGS: Final[tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = (
    (_PERCENT_OF_PRICE, ("percent",)),
    (_SHARE, ("percent",)),
    (re.compile(r"\bin\s+debt\b"), (CURRENCY,)),
    (_PER_AREA, ()),
    (_HEADCOUNT, (HEADS,)),
    (_PRICED_EACH, (CURRENCY,)),
    (_CLOCK, (CLOCK,)),
    (_OFTEN, (FREQUENCY,)),
    (_LONG_THING, (_LENGTH,)),
    (_LONG, (_DURATION, _LENGTH)),
    *_HOW,
    (_TALL, (_LENGTH,)),
)
"""Turns that ask for a unit, tried in order before single words are."""


_COUNTED: Final = re.compile(
    r"\b(?:сколько|скольких|скольким|скольки|какой|какая|какую|how\s+many|what|which)\s+"
    r"(?:(?:тысяч|миллион|миллиард|трлн|млрд|млн|thousand|million|billion)\w*\s+)?(?P<unit>[^\W\d]+)"
)
"""What the asking word counts: a unit there wins over whatever the rest names («на сколько процентов выросли цены»)."""

_PAID: Final = re.compile(rf"\b(?:{_PAYING})\b")
"""«Сколько киловатт стоит» asks for a price."""

_MOVES: Final = re.compile(r"\b(?:на\s+сколько|насколько|by\s+how\s+much)\b")
"""«На сколько выросли цены» may be answered in percent, though prices are money."""

_EXACT: Final = tuple(
    (re.compile(words), unit)
    for words, unit in (
        (r"секунд\w*|seconds?", "duration-second"),
        (r"минут\w*|minutes?", "duration-minute"),
        (r"час(?:а|ов|ы|ам)?|hours?", "duration-hour"),
        (r"дн(?:я|ей|и)|день|сут(?:ки|ок)|days?", "duration-day"),
        (r"недел\w*|weeks?", "duration-week"),
        (r"месяц\w*|months?", "duration-month"),
        (r"лет|год(?:а|ы|ов|ам)?|years?", "duration-year"),
        (r"миллиметр\w*|millimet(?:er|re)s?", "length-millimeter"),
        (r"сантиметр\w*|centimet(?:er|re)s?", "length-centimeter"),
        (r"метр(?:ов|а|ы)?|met(?:er|re)s?", "length-meter"),
        (r"километр\w*|kilomet(?:er|re)s?", "length-kilometer"),
        (r"процент\w*|percent(?:age)?|дол[яюи]|share", "percent"),
        (r"тонн\w*|tonnes?|tons?", "mass-tonne"),
        (r"гектар\w*|hectares?", "area-hectare"),
        (r"мегаватт\w*|megawatts?", "power-megawatt"),
        (r"гигаватт\w*|gigawatts?", "power-gigawatt"),
    )
)
"""Units by the words that name them after an asking word."""


def exact_units(normalised: str) -> frozenset[str]:
    """Return the very units that a question counts in, currencies included; none where it names none.

    >>> sorted(exact_units("сколько часов идет поезд")), sorted(exact_units("how many million euros"))
    (['duration-hour'], ['EUR'])
    """
    found = _COUNTED.search(normalised)
    if not found:
        return frozenset()
    named = {unit for words, unit in _EXACT if words.fullmatch(found["unit"])}
    return frozenset(named) | currencies_named(found["unit"])


def asked_units(words: Iterable[str], normalised: str) -> tuple[str, ...]:
    """Return the unit prefixes that a question asks for; none where it does not say.

    >>> asked_units(("сколько", "стоит", "билет"), "сколько стоит билет")
    ('currency',)
    """
    turned = next((units for pattern, units in _WORDINGS if pattern.search(normalised)), None)
    if turned is not None:
        return turned
    counted = () if _PAID.search(normalised) else _counted_units(normalised)
    if counted:
        return counted
    found = [measure for word in words for measure in _measures_named(word)]
    priced = any(measure.units == (CURRENCY,) for measure in found)
    if priced and _MOVES.search(normalised):
        return (CURRENCY, "percent")
    return (CURRENCY,) if priced else found[0].units if found else ()


def _counted_units(normalised: str) -> tuple[str, ...]:
    """Return the prefixes of the unit that the asking word counts."""
    found = _COUNTED.search(normalised)
    if not found:
        return ()
    if currencies_named(found["unit"]):
        return (CURRENCY,)
    return next((each.units for each in _measures_named(found["unit"]) if not each.names_subject), ())


def is_measure_word(word: str) -> bool:
    """Say whether a word names a unit or asks for one, so that it names no subject."""
    named = any(not measure.names_subject for measure in _measures_named(word))
    return named or bool(_PERSONS.fullmatch(word))


@lru_cache(maxsize=20_000)
def _measures_named(word: str) -> tuple[Measure, ...]:
    """Return the measures that a word names or asks for."""
    return tuple(measure for measure in MEASURES if measure.words.fullmatch(word))


def is_of_measure(unit: str, asked: tuple[str, ...]) -> bool:
    """Say whether a unit is of an asked sort; a currency is three capital letters."""
    if not asked:
        return True
    return any(_is_money(unit) if each == CURRENCY else unit.startswith(each) for each in asked)


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isalpha() and unit.isupper()  # noqa: PLR2004 - the length of an ISO 4217 code
