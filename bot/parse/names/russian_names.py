"""A Russian name as written, in any case → its parts in the nominative: «Ицхаку Герцогу» → Ицхак Герцог.

Each word of a name has several readings (a nominative, a case, a gender, a weight): those of the dictionary and those
of the declension patterns. The words of one name stand in one
case and gender, so the readings that agree best are taken together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final

from bot.language.lemmas import readings
from bot.models.entity import Gender
from bot.parse.names.russian_declension import (
    CASES,
    PATRONYMIC,
    TYPICAL_MAN,
    Reading,
    readings_of,
)

_PARTICLES: Final = """
бин бен ибн абу аль эль ад аз ас ат аш ан де да ди дю дю' дель делла дос ду ван ван-дер дер ден фон цу ла ле лос оглы
оглу кызы улы уулу заде мак сан сент тер
"""
PARTICLES: Final = frozenset(_PARTICLES.split())
"""Words inside a name that are written small and never change."""

_WORD: Final = re.compile(
    r"(?:[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яё]?\.\s?-?\s?)+"  # К.-Ж., А. Б., Дж.
    r"|[^\W\d_]+(?:['’`][^\W\d_]+)*(?:-[^\W\d_]+(?:['’`][^\W\d_]+)*)*"
)
_INITIAL: Final = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][а-яёa-z]?\.")
_CASE_WEIGHT: Final = 1.5
"""What the grammar of the sentence says about the case of a name."""

_GENDER_WEIGHT: Final = 1.2
"""What the grammar of the sentence says about the gender of a name."""

_NOMINATIVE_WEIGHT: Final = 0.15
"""A name whose case nothing tells stands as it is written."""


_MALE_WEIGHT: Final = 0.1
"""News name men more often; it decides only where nothing else does."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the sentence tells about a name: votes for its case (by OpenCorpora's tags) and its gender."""

    cases: Mapping[str, float]
    genders: Mapping[Gender, float]


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name by its parts, in the nominative; what the text does not give is empty.

    `initials` are as written («К.-Ж.»). `gender` is None where the name does not tell.
    """

    given: str = ""
    middle: str = ""
    surname: str = ""
    initials: str = ""
    gender: Gender | None = None

    @property
    def full(self) -> str:
        """The name as a heading would give it: given name or initials, patronymic, surname."""
        return " ".join(each for each in (self.given or self.initials, self.middle, self.surname) if each)


@dataclass(frozen=True, slots=True)
class NamePiece:
    """A word of a name as written, with its place in the text and whether it is initials or a particle."""

    text: str
    start: int

    @property
    def initials(self) -> bool:
        """Say whether this stands for given names by their first letters."""
        return bool(_INITIAL.match(self.text))

    @property
    def particle(self) -> bool:
        """Say whether this is a small word that never changes."""
        return self.text.lower() in PARTICLES


def pieces_of(text: str) -> tuple[NamePiece, ...]:
    """Part a name into words, initials kept together.

    >>> [each.text for each in pieces_of("К.-Ж. Токаев")], [each.text for each in pieces_of("аль-Сауд бин Али")]
    (['К.-Ж.', 'Токаев'], ['аль-Сауд', 'бин', 'Али'])
    """
    return tuple(NamePiece(found[0].strip(), found.start()) for found in _WORD.finditer(text))


def nominative_of(
    pieces: Sequence[NamePiece], hints: Hints, support: Mapping[str, float]
) -> tuple[tuple[str, ...], Gender | None]:
    """Return the words of a name in the nominative and the gender, read together so that case and gender agree.

    `support` says how well each nominative is borne out elsewhere in the article.
    """
    options = [readings_of(each.text) if not (each.initials or each.particle) else () for each in pieces]
    scored = sorted(
        (
            (_score(options, case, gender, hints, support), case == "nomn", case, gender)
            for case, gender in product(CASES, Gender)
        ),
        key=lambda each: (-each[0], not each[1], each[2], each[3]),
    )
    _, _, case, gender = scored[0]
    words = tuple(
        _best(found, case, gender, support).nominative if found else each.text
        for found, each in zip(options, pieces, strict=True)
    )
    return words, gender if _gender_is_clear(scored, gender) else None


_CLEAR_MARGIN: Final = 0.45
"""How much better the best reading of one gender must be than that of the other for the gender to be said."""


def _gender_is_clear(scored: Sequence[tuple[float, bool, str, Gender]], gender: Gender) -> bool:
    other = max(each[0] for each in scored if each[3] is not gender)
    return scored[0][0] - other >= _CLEAR_MARGIN


def _score(
    options: Sequence[Sequence[Reading]], case: str, gender: Gender, hints: Hints, support: Mapping[str, float]
) -> float:
    words = sum(_value(_best(found, case, gender, support), support) for found in options if found)
    told = _CASE_WEIGHT * hints.cases.get(case, 0.0) + _GENDER_WEIGHT * hints.genders.get(gender, 0.0)
    likelier = (_NOMINATIVE_WEIGHT if case == "nomn" else 0.0) + (_MALE_WEIGHT if gender is Gender.MALE else 0.0)
    return words + told + likelier


_NOTHING: Final = -3.0
"""The value of a word that cannot stand in a case and gender."""

_SUPPORT_WEIGHT: Final = 0.8


def _best(found: Sequence[Reading], case: str, gender: Gender, support: Mapping[str, float]) -> Reading:
    fitting = [each for each in found if each.case == case and each.gender is gender]
    if not fitting:
        return Reading(found[0].nominative, case, gender, _NOTHING)
    return max(fitting, key=lambda each: (_value(each, support), each.nominative))


def _value(reading: Reading, support: Mapping[str, float]) -> float:
    return reading.weight + _SUPPORT_WEIGHT * support.get(reading.nominative, 0.0)


def parts_of(words: Sequence[str], pieces: Sequence[NamePiece], gender: Gender | None) -> PersonName:
    """Tell given name, patronymic and surname apart.

    >>> parts_of(("Токаев",), pieces_of("Токаев"), Gender.MALE).surname
    'Токаев'
    """
    initials = "".join(each.text for each in pieces if each.initials)
    plain = [word for word, piece in zip(words, pieces, strict=True) if not piece.initials]
    if not plain:
        return PersonName(initials=initials, gender=gender)
    if plain[0].lower() in PARTICLES and len(plain) > 1:
        return PersonName(surname=" ".join((plain[0].lower(), *plain[1:])), initials=initials, gender=gender)
    middle = next((word for word in plain[1:] if PATRONYMIC.fullmatch(word)), "")
    rest = [word for word in plain if word != middle]
    if initials or len(rest) == 1:
        return _single(" ".join(rest), middle, initials, gender, alone=not initials)
    if _surname_first(rest, middle=bool(middle)):
        rest = [*rest[1:], rest[0]]
    return PersonName(rest[0], middle, " ".join(rest[1:]), initials, gender)


def _single(word: str, middle: str, initials: str, gender: Gender | None, *, alone: bool) -> PersonName:
    if alone and (middle or (is_given(word) and not is_surname(word))):
        return PersonName(given=word, middle=middle, gender=gender)
    return PersonName(surname=word, middle=middle, initials=initials, gender=gender)


def _surname_first(words: Sequence[str], *, middle: bool) -> bool:
    """«Иванов Иван», «Иванов Иван Петрович»."""
    if len(words) != 2:  # noqa: PLR2004 - a surname and a given name
        return False
    return is_given(words[1]) and not is_given(words[0]) and (bool(TYPICAL_MAN.fullmatch(words[0])) or middle)


@lru_cache(maxsize=10_000)
def is_given(word: str) -> bool:
    """Say whether the dictionary knows a word as a given name."""
    return any("Name" in each.tag for each in readings(word.lower()) if each.is_known and each.tag.number == "sing")


@lru_cache(maxsize=10_000)
def is_surname(word: str) -> bool:
    """Say whether a word is a surname by the dictionary or by its look («-ов», «-ский»)."""
    return bool(TYPICAL_MAN.fullmatch(word)) or any("Surn" in each.tag for each in readings(word.lower()))
