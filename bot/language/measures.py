"""Words of a question that say in what the answer is measured → the units that may answer.

A question for a price is never answered by a distance, one for tonnes never by a percentage. Entries are regular
expressions over one normalised word; the units are ISO 4217 (`currency` stands for all of them), `percent`, or the
beginnings of CLDR unit identifiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

CURRENCY: Final = "currency"
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
    r"стоит|стоят|стоил[аио]?|почем|обойдется|обойдутся|обошл(?:ось|ись|ся|ась)|обходится|"
    r"платят|платит|заплатил\w*|зарабатыва\w+|"
    r"costs?|costed|worth|earns?|paid|pays?"
)
_PRICES: Final = (
    r"стоимост\w+|цен[аыуе]|ценой|зарплат\w+|"
    r"prices?|priced|fares?|fees?|wages?|salary|"
    r"баға\w*|құны\w*"
)
_CURRENCIES: Final = (
    r"доллар\w*|руб(?:л\w+)?|тенге|евро|манат\w*|сум(?:ов|ы)?|юан\w+|"
    r"dollars?|euros?|rubles?|pounds|"
    r"теңге"
)
_POWER: Final = r"мегаватт\w*|мвт|гвт|гигаватт\w*|киловатт\w*|megawatts?|mw|gw|gigawatts?"

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
    Measure(re.compile(_POWER), ("power-", "energy-")),
    Measure(re.compile(r"баррел\w*|barrels?|литр\w*|lit(?:er|re)s?|кубометр\w*"), ("volume-", CURRENCY)),
)
_LONG: Final = re.compile(
    r"сколько\s+(?:\w+\s+)?(?:времени|часов|дней|суток|минут|недель|месяцев|лет)\b|как\s+долго|"
    r"how\s+long|how\s+(?:old|many\s+(?:hours|days|weeks|minutes|months|years))"
)
_CLOCK: Final = re.compile(
    r"во\s+сколько\s+(?:нач\w+|открыл\w+|прош\w+|состо\w+|будет|прибы\w+|приле\w+|законч\w+)|at\s+what\s+time|what\s+time"
)
_OFTEN: Final = re.compile(r"\bкак\s+часто\b|\bhow\s+(?:often|frequently)\b|\bқаншалықты\s+жиі\b")
_TALL: Final = re.compile(r"\bhow\s+(?:tall|high|far|deep|wide)\b|\bкакой\s+высоты\b")


def asked_units(words: Iterable[str], normalised: str) -> tuple[str, ...]:
    """Return the unit prefixes that a question asks for; none where it does not say.

    >>> asked_units(("сколько", "стоит", "билет"), "сколько стоит билет")
    ('currency',)
    """
    if _CLOCK.search(normalised):
        return (CLOCK,)
    if _OFTEN.search(normalised):
        return (FREQUENCY,)
    if _LONG.search(normalised):
        return (_DURATION, _LENGTH)
    if _TALL.search(normalised):
        return (_LENGTH,)
    found = (measure.units for word in words for measure in MEASURES if measure.words.fullmatch(word))
    return next(found, ())


def is_measure_word(word: str) -> bool:
    """Say whether a word names a unit or asks for one, so that it names no subject."""
    return any(measure.words.fullmatch(word) for measure in MEASURES if not measure.names_subject)


def is_of_measure(unit: str, asked: tuple[str, ...]) -> bool:
    """Say whether a unit is of an asked sort; a currency is three capital letters."""
    if not asked:
        return True
    return any(_is_money(unit) if each == CURRENCY else unit.startswith(each) for each in asked)


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isalpha() and unit.isupper()  # noqa: PLR2004 - the length of an ISO 4217 code
