"""A Russian name as written, in any case → its parts in the nominative: «Ицхаку Герцогу» → Ицхак Герцог.

Each word of a name has several readings (a nominative, a case, a gender, a weight): those of the dictionary and those
of the declension patterns below, which also serve names that no dictionary holds. The words of one name stand in one
case and gender, so the readings that agree best are taken together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any, Final

from bot.language.lemmas import readings
from bot.models.entity import Gender

CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_EVERY_CASE: Final = CASES
_OBLIQUE: Final = CASES[1:]
_MALE: Final = (Gender.MALE,)
_FEMALE: Final = (Gender.FEMALE,)
_BOTH: Final = (Gender.MALE, Gender.FEMALE)

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
_PATRONYMIC: Final = re.compile(
    r"\w{2,}(?:[оеё]вич|ьич|[оеё]вна|ична)|\w{3,}(?:улы|ұлы|кызы|қызы|оглы|оглу)", re.IGNORECASE
)

_NAME_WEIGHT: Final = 2.0
"""A reading that the dictionary knows as a first name, surname or patronymic."""

_NOUN_WEIGHT: Final = 0.3
"""Any other noun of the dictionary or its guess («Герцог», «Волк»)."""

_PATTERN_WEIGHT: Final = 0.6
"""A reading by a pattern of declension alone."""

_CASE_WEIGHT: Final = 1.5
"""What the grammar of the sentence says about the case of a name."""

_GENDER_WEIGHT: Final = 1.2
"""What the grammar of the sentence says about the gender of a name."""

_NOMINATIVE_WEIGHT: Final = 0.15
"""A name whose case nothing tells stands as it is written."""


_MALE_WEIGHT: Final = 0.1
"""News name men more often; it decides only where nothing else does."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word of a name."""

    nominative: str
    case: str
    gender: Gender
    weight: float
    known: bool = False


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

_TYPICAL_MAN: Final = re.compile(r".*\w(?:ов|ев|ёв|ин|ын|ский|цкий)", re.IGNORECASE)


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
        share = _RARELY_UNCHANGED if low[-1] in "аяы" and not _PATRONYMIC.fullmatch(low) else _INDECLINABLE
        yield from (Reading(word, case, gender, _PATTERN_WEIGHT * share) for case in CASES for gender in Gender)
    elif not _TYPICAL_MAN.fullmatch(low):
        share = _RARELY_UNCHANGED if low.endswith(("ом", "ем", "ым", "им")) else _WOMAN_UNCHANGED
        yield from (Reading(word, case, Gender.FEMALE, _PATTERN_WEIGHT * share) for case in CASES)
        if len(low) <= _SHORT:
            yield from (Reading(word, case, Gender.MALE, _PATTERN_WEIGHT) for case in CASES)


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
    middle = next((word for word in plain[1:] if _PATRONYMIC.fullmatch(word)), "")
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
    return is_given(words[1]) and not is_given(words[0]) and (bool(_TYPICAL_MAN.fullmatch(words[0])) or middle)


@lru_cache(maxsize=10_000)
def is_given(word: str) -> bool:
    """Say whether the dictionary knows a word as a given name."""
    return any("Name" in each.tag for each in readings(word.lower()) if each.is_known and each.tag.number == "sing")


@lru_cache(maxsize=10_000)
def is_surname(word: str) -> bool:
    """Say whether a word is a surname by the dictionary or by its look («-ов», «-ский»)."""
    return bool(_TYPICAL_MAN.fullmatch(word)) or any("Surn" in each.tag for each in readings(word.lower()))
