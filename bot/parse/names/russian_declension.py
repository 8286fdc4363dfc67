"""A word of a Russian name → its readings: those of the dictionary, and those of the patterns of declension.

The patterns also serve names that no dictionary holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from bot.language.lemmas import readings
from bot.models.entity import Gender

CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_OBLIQUE: Final = CASES[1:]
_MALE: Final = (Gender.MALE,)
_FEMALE: Final = (Gender.FEMALE,)
_BOTH: Final = (Gender.MALE, Gender.FEMALE)

PATRONYMIC: Final = re.compile(
    r"\w{2,}(?:[оеё]вич|ьич|[оеё]вна|ична)|\w{3,}(?:улы|ұлы|кызы|қызы|оглы|оглу)", re.IGNORECASE
)
TYPICAL_MAN: Final = re.compile(r".*\w(?:ов|ев|ёв|ин|ын|ский|цкий)", re.IGNORECASE)
"""Looks of a patronymic, and of a man's surname."""

_NAME_WEIGHT: Final = 2.0
"""A reading that the dictionary knows as a first name, surname or patronymic."""

_NOUN_WEIGHT: Final = 0.3
"""Any other noun of the dictionary or its guess («Герцог», «Волк»)."""

_PATTERN_WEIGHT: Final = 0.6
"""A reading by a pattern of declension alone."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word of a name."""

    nominative: str
    case: str
    gender: Gender
    weight: float
    known: bool = False


@lru_cache(maxsize=10_000)
def readings_of(word: str) -> tuple[Reading, ...]:
    """Return every reading of a word of a name, the best of each nominative, case and gender."""
    best: dict[tuple[str, str, Gender], Reading] = {}
    for each in _every_reading(word):
        key = (each.nominative, each.case, each.gender)
        if key not in best or best[key].weight < each.weight:
            best[key] = each
    return tuple(best.values())


def _every_reading(word: str) -> Iterator[Reading]:
    first, hyphen, last = word.rpartition("-")
    if hyphen and first:
        yield from _of_hyphenated(first, last)
        return
    if not re.search("[а-яё]", word.lower()):
        yield from (Reading(word, case, gender, _PATTERN_WEIGHT) for case in CASES for gender in Gender)
        return
    yield from _of_dictionary(word)
    yield from _of_patterns(word)


_BOTH_DECLINED: Final = 0.2
"""What a hyphenated name gains when both halves are known and stand in one case («Анны-Марии»)."""


def _of_hyphenated(first: str, last: str) -> Iterator[Reading]:
    tails = readings_of(last)
    for each in tails:
        yield Reading(f"{first}-{each.nominative}", each.case, each.gender, each.weight, each.known)
    for head in readings_of(first):
        for each in tails:
            if (
                (head.known or head.weight > _PATTERN_WEIGHT)
                and (head.case, head.gender) == (each.case, each.gender)
                and first != head.nominative
            ):
                weight = each.weight + _BOTH_DECLINED
                yield Reading(f"{head.nominative}-{each.nominative}", each.case, each.gender, weight, known=True)


_RARE_CASES: Final = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct"}
_TAGGED_GENDERS: Final = {"masc": _MALE, "femn": _FEMALE}


def _of_dictionary(word: str) -> Iterator[Reading]:
    for each in readings(word.lower()):
        tag = each.tag
        if (
            tag.POS not in {"NOUN", "ADJF"}
            or tag.number == "plur"
            or tag.gender == "neut"
            or tag.case in {None, "voct"}
        ):
            continue
        named = any(mark in tag for mark in ("Surn", "Name", "Patr"))
        weight = (_NAME_WEIGHT if named and each.is_known else _NOUN_WEIGHT) + 0.2 * float(each.score)
        form = _nominative_form(each)
        for gender in _TAGGED_GENDERS.get(str(tag.gender), _BOTH):
            case = _RARE_CASES.get(str(tag.case), str(tag.case))
            yield Reading(written_like(form, word), case, gender, weight, known=named and each.is_known)


def _nominative_form(reading: Any) -> str:
    inflected = reading.inflect({"nomn", "sing"})
    return str(inflected.word if inflected else reading.normal_form)


def written_like(form: str, model: str) -> str:
    """Write a form in capitals and with ё where its model is («ИВАНОВУ» → ИВАНОВ)."""
    if model.isupper() and len(model) > 1:
        return form.upper()
    spelled = "".join(
        shown if shown.lower() == letter or (shown.lower(), letter) in {("е", "ё"), ("ё", "е")} else letter
        for shown, letter in zip(model.ljust(len(form), "\0"), form, strict=False)
    )
    return spelled if spelled[:1].lower() != form[:1] else spelled[:1].replace(form[:1], model[:1]) + spelled[1:]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A declension: names that end like `nominative` take `endings`, by case. `share` weighs how usual it is."""

    nominative: str
    endings: Mapping[str, tuple[str, ...]]
    genders: tuple[Gender, ...]
    share: float
    stem: re.Pattern[str]


def _pattern(
    nominative: str, endings: str, genders: tuple[Gender, ...], share: float = 1.0, stem: str = r".*\w\w"
) -> _Pattern:
    per_case = {case: tuple(part.split("/")) for case, part in zip(_OBLIQUE, endings.split(), strict=True)}
    return _Pattern(nominative, per_case, genders, share, re.compile(stem, re.IGNORECASE))


_HARD: Final = r".*[бвгджзклмнпрстфхцчшщ]"
_PATTERNS: Final = (
    # «Иванов», «Кузьмин»: instrumental in -ым
    _pattern("", "а у а ым е", _MALE, 1.2, r".*\w(?:ов|ев|ёв|ин|ын)"),
    _pattern("а", "ой ой у ой ой", _FEMALE, 1.2, r".*\w(?:ов|ев|ёв|ин|ын)"),
    # «Островский», «Толстой», «Белый» and their women
    _pattern("ий", "ого ому ого им ом", _MALE, 1.2, r".*\w[сцжгк]к?"),
    _pattern("ий", "его ему его им ем", _MALE, 1.0, r".*[нжчшщ]"),
    _pattern("ый", "ого ому ого ым ом", _MALE, 1.0, _HARD),
    _pattern("ой", "ого ому ого ым ом", _MALE, 0.6, _HARD),
    _pattern("ая", "ой ой ую ой ой", _FEMALE, 1.0, _HARD),
    # «Тимур», «Макрон», «Алексей», «Игорь»
    _pattern("", "а у а ом е", _MALE, 1.0, _HARD),
    _pattern("", "а у а ем е", _MALE, 1.0, r".*[жчшщц]"),
    _pattern("й", "я ю я ем е/и", _MALE, 1.0, r".*[аеёиоуыэюя]"),
    _pattern("ь", "я ю я ем е", _MALE, 0.8, _HARD),
    # «Анна», «Мария», «Никита», «Илья»
    _pattern("а", "ы/и е у ой/ою/ей е", _FEMALE, 0.8, _HARD),
    _pattern("а", "ы/и е у ой/ою/ей е", _MALE, 0.4, _HARD),
    _pattern("я", "и е/и ю ей е/и", _FEMALE, 0.8, r".*\w"),
    _pattern("я", "и е ю ей е", _MALE, 0.3, r".*\w"),
    _pattern("ь", "и и ь ью и", _FEMALE, 0.4, _HARD),
)
_VOWELS: Final = "аеёиоуыэюя"
_INDECLINABLE: Final = 0.7
_WOMAN_UNCHANGED: Final = 0.75
_RARELY_UNCHANGED: Final = 0.35
_SHORT: Final = 3
"""Letters up to which a man's name in a consonant may stay unchanged («Ким», «Пак»)."""


def _of_patterns(word: str) -> Iterator[Reading]:
    low = word.lower()
    for pattern in _PATTERNS:
        yield from _by_pattern(pattern, word, low)
    yield from _unchanged(word, low)


def _by_pattern(pattern: _Pattern, word: str, low: str) -> Iterator[Reading]:
    weight = _PATTERN_WEIGHT * pattern.share
    endings = {"nomn": (pattern.nominative,), **pattern.endings}
    for case, several in endings.items():
        for ending in several:
            stem = low.removesuffix(ending) if ending else low
            if (ending and stem == low) or not pattern.stem.fullmatch(stem):
                continue
            form = word[: len(stem)] + (pattern.nominative.upper() if word.isupper() else pattern.nominative)
            for gender in pattern.genders:
                yield Reading(form, case, gender, weight)


def _unchanged(word: str, low: str) -> Iterator[Reading]:
    """A name that never changes: one in a vowel («Нетаньяху», «Кане»), a woman's in a consonant («Тэтчер»)."""
    if low[-1] in _VOWELS:
        share = _RARELY_UNCHANGED if low[-1] in "аяы" and not PATRONYMIC.fullmatch(low) else _INDECLINABLE
        yield from (Reading(word, case, gender, _PATTERN_WEIGHT * share) for case in CASES for gender in Gender)
    elif not TYPICAL_MAN.fullmatch(low):
        share = _RARELY_UNCHANGED if low.endswith(("ом", "ем", "ым", "им")) else _WOMAN_UNCHANGED
        yield from (Reading(word, case, Gender.FEMALE, _PATTERN_WEIGHT * share) for case in CASES)
        if len(low) <= _SHORT:
            yield from (Reading(word, case, Gender.MALE, _PATTERN_WEIGHT) for case in CASES)
