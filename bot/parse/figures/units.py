"""A place behind or before a number enters; the unit written there leaves, with what it is counted per."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from bot.parse.figures import unit_tables as table
from bot.parse.figures.currencies import BEFORE, currency_of_words, currency_sign, small_money
from bot.parse.figures.scan import Flat
from bot.parse.figures.words import listed


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and where it is written. `name` is an identifier; `noun` stands for it where CLDR has none.

    `factor` is what the number is to be multiplied by: 0.01 for «копеек».
    """

    start: int
    end: int
    name: str | None = None
    noun: str | None = None
    factor: Decimal = Decimal(1)

    @property
    def is_money(self) -> bool:
        """Say whether the unit is a currency."""
        return self.name is not None and is_currency(self.name)

    @property
    def key(self) -> str:
        """What two figures of the same unit share."""
        return self.name or self.noun or ""


def is_currency(unit: str) -> bool:
    """Say whether a unit is an ISO 4217 code.

    >>> is_currency("KZT"), is_currency("percent")
    (True, False)
    """
    return len(unit) == 3 and unit.isupper()  # noqa: PLR2004 - the length of every code


_GAP: Final = re.compile(r"(?:(?<=[^\W\d_])\.(?= [^\W\d_]))? ?(?:-(?=[^\W\d_]))?")
_WORDS: Final = re.compile(r"([^\W\d_]+)(?: ([^\W\d_]+))?(?: ([^\W\d_]+))?(?: ([^\W\d_]+))?")
_SIGN_AFTER: Final = re.compile(r"(?:us|a|c|hk)?\$|[€£¥₸₽₼₪₺₴₾₩₹₫฿₮֏₿]|[a-z]{3}\b|р\.(?!\w)|р\b|тг\b|kr\b|с\b(?=\.)")
_HUNDREDTH: Final = Decimal("0.01")
_REACH: Final = 12  # characters before a number in which a currency may stand: «CAN $»


def unit_after(flat: Flat, place: int, *, english: bool) -> Unit | None:
    """Return the unit that stands at a place behind a number, a space or hyphen between them allowed."""
    gap = _GAP.match(flat.low, place)
    start = gap.end() if gap else place
    if start >= len(flat.low) or flat.low[start] in ".,;:!?)(\"'":
        return None
    return _degrees(flat, place) or _measure(flat, start, english=english) or _money(flat, start)


_SCALES_OF_HEAT: Final = {"C": "temperature-celsius", "С": "temperature-celsius", "F": "temperature-fahrenheit"}
_GLUED_LETTER: Final = re.compile(r"(?<=\d)[CСF](?!\w)")


def _degrees(flat: Flat, place: int) -> Unit | None:
    """Read `40C`, «+25С»: the letter written onto the digits."""
    found = _GLUED_LETTER.match(flat.cased, place)
    return Unit(start=place, end=found.end(), name=_SCALES_OF_HEAT[found[0]]) if found else None


def _measure(flat: Flat, start: int, *, english: bool) -> Unit | None:
    for pattern, name, nouns in _patterns():
        found = pattern.match(flat.low, start)
        if found and not _is_another_word(flat, found):
            noun = nouns[english] if nouns else None
            return Unit(start=start, end=found.end(), name=name, noun=noun)
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str | None, tuple[str, str] | None], ...]:
    """Return every pattern with its unit or its nouns; those of several words before the plain ones they begin with."""
    named = [(re.compile(pattern), None, (ru, en)) for ru, en, pattern in table.NAMED]
    percent = [
        (re.compile(rf"(?:{table.PERCENT})(?: годовых(?!\w))?"), "percent", None),
        (re.compile(table.PERMILLE), "concentr-permille", None),
    ]
    return (*named, *percent, *((re.compile(pattern), name, None) for name, pattern in table.UNITS))


_MASS_IN_POUNDS: Final = re.compile(r"\b(?:weigh\w*|weight|heavy|lift\w*|catch|haul)\b")
_SINGLE_LETTERS: Final = frozenset(listed("г л м т ч h g m ц"))


def _is_another_word(flat: Flat, found: re.Match[str]) -> bool:
    """Say whether a lone letter is no unit: «г.» of a year, «м.» of an address, a capital one."""
    return found[0] in _SINGLE_LETTERS and flat.cased[found.start()].isupper()


def _money(flat: Flat, start: int) -> Unit | None:
    if sign := _SIGN_AFTER.match(flat.low, start):
        text = sign[0].rstrip(".")
        code = (
            "RUB"
            if text == "р"
            else "KZT"
            if text == "тг"
            else currency_sign(text, flat.cased[start : start + len(text)])
        )
        if code:
            return Unit(start=start, end=start + len(text), name=code)
    words = _WORDS.match(flat.low, start)
    if not words:
        return None
    listed = [each for each in words.groups() if each]
    if found := currency_of_words(listed):
        return _pounds(flat, start, Unit(start=start, end=words.end(found[1]), name=found[0]))
    if code := small_money(listed[0]) or _pence(flat, start):
        return Unit(start=start, end=words.end(1), name=code, factor=_HUNDREDTH)
    return None


_PENCE: Final = re.compile(r"(?<=\d)p(?= (?:an?|per|each)\b|[,.;) ]*$)")


def _pence(flat: Flat, start: int) -> str | None:
    return "GBP" if _PENCE.match(flat.low, start) else None


def _pounds(flat: Flat, start: int, unit: Unit) -> Unit:
    if unit.name == "GBP" and flat.low.startswith("pound", start):
        around = flat.low[max(0, start - 60) : unit.end + 20]
        if _MASS_IN_POUNDS.search(around):
            return Unit(start=start, end=unit.end, name="mass-pound")
    return unit


def currency_before(flat: Flat, place: int) -> Unit | None:
    """Return the currency that stands right before a number: `$`, `US$ `, `EUR `, `Rs. `."""
    first = max(0, place - _REACH)
    found = BEFORE.search(flat.low[first:place])
    if not found:
        return None
    start = first + found.start("code")
    code = currency_sign(found["code"], flat.cased[start:place])
    return Unit(start=start, end=place, name=code) if code else None


_PER: Final = tuple((name, re.compile(r"[ ,.]? ?(?:" + pattern + ")")) for name, pattern in table.PER)
_PER_UNIT: Final = re.compile(
    r" ?(?:(?P<slash>/) ?| (?P<word>за|per|an?|на|с|from|the) (?:(?:одн|кажд)\w{1,3} )?(?:1 )?)(?=[^\W\d_]|°)"
)
_LASTING: Final = re.compile(r"duration-|temperature-|percent|energy-calorie")


def per_after(flat: Flat, place: int, unit: Unit, *, english: bool) -> tuple[str, int] | None:
    """Return what a figure is counted per, and where that ends: «тенге за доллар», `barrels a day`."""
    if unit.name and unit.name.startswith(("duration-", "temperature-", "speed-")):
        return None
    for name, pattern in _PER:
        if found := pattern.match(flat.low, place):
            return name, found.end()
    link = _PER_UNIT.match(flat.low, place)
    if not link or (
        link["word"] in {"a", "an", "на", "с", "from", "the"} and not unit.is_money and link["word"] not in {"a", "an"}
    ):
        return None
    return _per_unit(flat, link, unit, english=english)


def _per_unit(flat: Flat, link: re.Match[str], unit: Unit, *, english: bool) -> tuple[str, int] | None:
    below = unit_after(flat, link.end(), english=english)
    if below and below.name and below.factor == 1:
        strange = _LASTING.match(below.name) or (
            below.is_money and link["word"] not in {"за", "per", "to"} and not link["slash"]
        )
        return None if strange or not unit.key else (below.name, below.end)
    word = _WORDS.match(flat.low, link.end())
    if word and unit.is_money and link["word"] in {"за", "per", "a", "an"}:
        return _per_noun(word[1], word.end(1), english=english)
    return None


def _per_noun(word: str, end: int, *, english: bool) -> tuple[str, int] | None:
    if english:
        return (word, end) if word in set(table.PER_NOUNS.values()) | {"piece", "unit", "vote", "word"} else None
    found = next((noun for noun in table.PER_NOUNS if word[:-1] == noun[:-1] or word == noun), None)
    return (found, end) if found else None
