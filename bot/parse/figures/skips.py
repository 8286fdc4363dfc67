"""A text enters; the stretches in which numbers are no figures leave: dates, addresses, names of models, list marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.parse.figures import skip_tables as table
from bot.parse.figures.number_tables import SCALES
from bot.parse.figures.scan import Claim, Flat
from bot.parse.figures.units import unit_after


@dataclass(frozen=True, slots=True)
class SkipRule:
    """Why a number is no figure. `cased` patterns tell capitals apart; `unmeasured` ones yield to a unit."""

    reason: str
    description: str
    wordings: tuple[str, ...] = ()
    cased: bool = False
    unmeasured: bool = False


SKIP_RULES: Final[tuple[SkipRule, ...]] = (
    SkipRule("web-address", "part of a web address, an e-mail address or a tag", table.ADDRESSES),
    SkipRule("date", "a day or a month with its year", table.DATES),
    SkipRule("score", "a score: of a match, of a vote", table.SCORES[:1]),
    SkipRule("coordinate", "a geographical coordinate", table.COORDINATES),
    SkipRule("phone-number", "a telephone number", table.PHONES),
    SkipRule("time-of-day", "a time of day", table.TIMES),
    SkipRule("score", "a score: of a match, of a vote", table.SCORES[1:]),
    SkipRule("document-number", "the number of a document, a law, a licence", table.DOCUMENTS),
    SkipRule("document-number", "the number of a document, a law, a licence", table.CASED_DOCUMENTS, cased=True),
    SkipRule("scientific", "a power of ten", table.SCIENTIFIC),
    SkipRule("version", "a version: of a program, of a document", table.VERSIONS),
    SkipRule("footnote", "a reference to a footnote", table.FOOTNOTES),
    SkipRule("list-mark", "the mark of an item of a list", table.LIST_MARKS),
    SkipRule("house-number", "the number of a house or a flat in an address", table.HOUSES),
    SkipRule("house-number", "the number of a house or a flat in an address", table.CASED_HOUSES, cased=True),
    SkipRule("postcode", "a postal code", table.POSTCODES),
    SkipRule("age-mark", "a mark of the age that a text is meant for", table.AGE_MARKS),
    SkipRule("idiom", "part of a fixed expression", table.IDIOMS),
    SkipRule("period", "part of the name of a period, or a distance in time", table.PERIODS),
    SkipRule("distance", "a distance in time: «через 2 недели», `the lowest in five years`", table.DISTANCES),
    SkipRule("year", "a year, a decade or a span of years", table.YEARS),
    SkipRule("name", "part of a name: of a model, a virus, a standard, a ranking", table.NAMES, unmeasured=True),
    SkipRule(
        "name",
        "part of a name: of a model, a virus, a standard, a ranking",
        table.CASED_NAMES,
        cased=True,
        unmeasured=True,
    ),
    SkipRule("reference", "points at a part: an article, a page, a level, a flight", table.CLAUSES, unmeasured=True),
    SkipRule("ordinal", "an ordinal number", table.ORDINALS),
    SkipRule("slashed-number", "numbers parted by a slash that are no fraction", table.SLASHED, unmeasured=True),
)
"""In order: where two fit the same number, the first wins."""

OTHER_REASONS: Final[tuple[SkipRule, ...]] = (
    SkipRule("ordinal-word", "an ordinal number in words"),
    SkipRule("rate-base", "the one unit that a rate is given for: «1 доллар = 450 тенге»"),
    SkipRule("one", "«один», `one` that counts no people and has no unit: mostly a pronoun"),
    SkipRule("known-ones", "few and already named: «двух стран», `the two leaders`"),
    SkipRule("vague-amount", "a number that tells no value: «сотни», `dozens`"),
    SkipRule("group-name", "a group or a mark called by a number: «шестерка», `quartet`"),
    SkipRule("how-often", "«дважды», `twice` without a comparison"),
    SkipRule("part-of-a-whole", "a half or a quarter of a period or in a fixed expression"),
    SkipRule("year", "four digits that read as a year"),
    SkipRule("name", "a bare number right behind a name"),
    SkipRule("bare-word", "a small number in words that counts nothing named"),
    SkipRule("score", "two numbers that fall, joined by a dash"),
    SkipRule("too-long", "more digits than any measured value has: an account, a code"),
    SkipRule("code", "digits that start with a zero: a code"),
    SkipRule("unread", "a number that no rule could read"),
)
"""What the other rules skip for."""

_HAS_NUMBER: Final = re.compile(r"\d")


def claims_of(flat: Flat, *, english: bool) -> tuple[Claim, ...]:
    """Return the claimed stretches in order; they do not overlap.

    >>> from bot.parse.figures.scan import flatten
    >>> [(claim.reason, claim.start) for claim in claims_of(flatten("27 января 2026 г. в 14:35"), english=False)]
    [('date', 0), ('time-of-day', 20)]
    """
    if not _HAS_NUMBER.search(flat.low) and not _NAMED_PERIOD.search(flat.low):
        return ()
    taken: list[Claim] = []
    for rule, pattern in _compiled():
        text = flat.cased if rule.cased else flat.low
        found = [
            Claim(each.start(), each.end(), rule.reason) for each in pattern.finditer(text) if each.end() > each.start()
        ]
        taken = _merged(
            taken, (each for each in found if not (rule.unmeasured and _is_measured(flat, each, english=english)))
        )
    return tuple(_trimmed(flat, each) for each in taken if each.reason != "web-address" or _holds_digit(flat, each))


def _holds_digit(flat: Flat, claim: Claim) -> bool:
    return _HAS_NUMBER.search(flat.low, claim.start, claim.end) is not None


_NAMED_PERIOD: Final = re.compile(
    r"назад|ago\b|earlier|later|\b(?:last|past|first|next)\b|последн|перв|десятилет|столет|decades|век|fift|"
    r"минувш|ближайш|прошедш|через|спустя|вперед|за \w+ |минимум|максимум|рекорд|\b(?:highs?|lows?|time|in|"
    r"after|before)\b|следующ|предыдущ"
)
"""Words of the few wordings that hold no digit."""


@cache
def _compiled() -> tuple[tuple[SkipRule, re.Pattern[str]], ...]:
    return tuple(
        (rule, re.compile("|".join(f"(?:{each})" for each in rule.wordings), re.MULTILINE)) for rule in SKIP_RULES
    )


def _is_measured(flat: Flat, claim: Claim, *, english: bool) -> bool:
    following = _NEXT_WORD.match(flat.low, claim.end)
    if following and following[1] in SCALES:
        return True
    unit = unit_after(flat, claim.end, english=english)
    return unit is not None and unit.end - unit.start > 1 and flat.low[claim.end : claim.end + 1] != "."


_NEXT_WORD: Final = re.compile(r" ([^\W\d_]+)")


def _merged(taken: list[Claim], found: Iterable[Claim]) -> list[Claim]:
    """Add claims that overlap none of those taken; both are in order."""
    merged: list[Claim] = []
    place = 0
    for claim in found:
        while place < len(taken) and taken[place].end <= claim.start:
            merged.append(taken[place])
            place += 1
        if place == len(taken) or claim.end <= taken[place].start:
            merged.append(claim)
    return [*merged, *taken[place:]]


def _trimmed(flat: Flat, claim: Claim) -> Claim:
    """Leave out the spaces around a claim."""
    start, end = claim.start, claim.end
    while start < end and flat.low[start] == " ":
        start += 1
    while end > start and flat.low[end - 1] == " ":
        end -= 1
    return Claim(start, end, claim.reason)
