"""A person's name → the other ways in which it is written in Russian and in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product
from typing import Final

from bot.language.everyday import is_everyday
from bot.language.latin import latin_variants
from bot.language.transcription import english_spellings, russian_transcriptions
from bot.models.text import Names

MOST_FULL: Final = 4
"""Spellings of a full name in the other alphabet, at most."""

MOST_SURNAMES: Final = 4
_MIN_SURNAME: Final = 3
"""Letters of the shortest surname that stands alone: «Ли» and «Ан» are words of every other text."""

_LATIN: Final = re.compile(r"[^\W\d_а-яёА-ЯЁ]")
_PATRONYMIC: Final = re.compile(r".*(?:ович|евич|ьич|овна|евна|ична|инична|улы|ұлы|қызы|кызы|оглы|оғлы)", re.IGNORECASE)
_OF_PARTICLES: Final = """
von van de der den del di da dos du la le el al bin ibn ben фон ван де дер ден дель ди да дос дю ла ле эль аль
бин ибн бен
"""
_PARTICLES: Final = frozenset(_OF_PARTICLES.split())
_RUSSIAN_PARTICLES: Final = {
    "von": ("фон",), "van": ("ван",), "de": ("де",), "der": ("дер",), "den": ("ден",), "bin": ("бин",), "al": ("аль",),
    "del": ("дель",), "di": ("ди",), "du": ("дю",), "la": ("ла",), "le": ("ле",), "el": ("эль",), "ben": ("бен",),
    "da": ("да",), "dos": ("дос",), "ibn": ("ибн",), "фон": ("von",), "ван": ("van",), "де": ("de",), "дер": ("der",),
    "бин": ("bin",), "аль": ("al",), "эль": ("el",), "бен": ("ben",), "дель": ("del",), "ди": ("di",), "ла": ("la",),
}  # fmt: skip
_ODD: Final = re.compile(r"w|q|c(?!h)|\d")
"""Letters of careless transliteration, which nobody writes names with."""

_SUFFIX: Final = re.compile(r",?\s+(?:Jr|Sr|II|III|IV|младший|старший)\.?$", re.IGNORECASE)


def person_names(name: str) -> Names:
    """Return further names of a person: the surname alone where nobody else is meant by it, initials, other spellings.

    >>> person_names("Гидеон Саар").ru, "Gideon Saar" in person_names("Гидеон Саар").en
    (('Саар', 'Г. Саар', 'Саар Гидеон'), True)
    >>> "Тим Кук" in person_names("Tim Cook").ru, "Cook" in person_names("Tim Cook").en
    (True, False)
    """
    given, surname = parts_of(name)
    if not surname:
        return Names()
    own = tuple(_short_forms(given, surname, name))
    other = _other_spellings(given, surname)
    if is_latin(name):
        return Names(en=own, ru=other)
    return Names(ru=own, en=other)


def parts_of(name: str) -> tuple[tuple[str, ...], str]:
    """Return the given names and the surname (with its particles); a patronymic shows which is which.

    >>> parts_of("Урсула фон дер Ляйен"), parts_of("Токаев Касым-Жомарт Кемелевич")
    ((('Урсула',), 'фон дер Ляйен'), (('Касым-Жомарт', 'Кемелевич'), 'Токаев'))
    """
    parts = _SUFFIX.sub("", name).split()
    if len(parts) > 2 and _PATRONYMIC.fullmatch(parts[-1]):  # noqa: PLR2004 - surname, first name, patronymic
        return tuple(parts[1:]), parts[0]
    start = len(parts) - 1
    while start > 1 and parts[start - 1].lower().rstrip("-") in _PARTICLES:
        start -= 1
    return tuple(parts[:start]), " ".join(parts[start:])


def is_latin(name: str) -> bool:
    """Say whether a name is written in Latin letters."""
    return bool(_LATIN.search(name))


def _short_forms(given: tuple[str, ...], surname: str, whole: str) -> Iterator[str]:
    yield from _alone(surname)
    if not given:
        return
    yield f"{given[0][0]}. {surname}"
    if len(given) > 1:
        yield " ".join((*(f"{each[0]}." for each in given if each[0].isalpha()), surname))
        yield f"{given[0]} {surname}"
    if not is_latin(whole):
        yield f"{surname} {given[0]}"


def _alone(surname: str) -> Iterator[str]:
    last = surname.rsplit(maxsplit=1)[-1]
    if " " in surname:
        yield surname
    telling = len(last) >= _MIN_SURNAME and last[0].isupper() and not last.endswith(".")
    if telling and not any(is_everyday(each, of_person=True) for each in {last.lower(), *last.lower().split("-")}):
        yield last


def _other_spellings(given: tuple[str, ...], surname: str) -> tuple[str, ...]:
    first = given[:1] and spellings(given[0])
    last = _joined([spellings(each) for each in surname.split()], limit=MOST_SURNAMES)
    full = _joined([first, last], limit=MOST_FULL) if first else ()
    alone = [short for each in last for short in _alone(each)]
    initial = [f"{first[0][0]}. {last[0]}"] if first and last else []
    return tuple(dict.fromkeys((*full, *alone[:MOST_SURNAMES], *initial)))


def spellings(word: str) -> tuple[str, ...]:
    """Return how the other alphabet writes one word of a name, capitalised, the likeliest first.

    >>> spellings("Ермек")[:2], spellings("Cook")[0]
    (('Yermek', 'Ermek'), 'Кук')
    """
    if word.lower() in _RUSSIAN_PARTICLES:
        found: Iterable[str] = _RUSSIAN_PARTICLES[word.lower()]
    elif is_latin(word):
        found = russian_transcriptions(word.rstrip("."), limit=3)
    else:
        known = english_spellings(word)
        usual = [each for each in latin_variants(word, limit=8) if not _ODD.search(each)]
        found = (*known[:2], *usual[: 2 if known else 3])
    return tuple(dict.fromkeys(_capitalised(each, word) for each in found if each))


def _capitalised(word: str, sample: str) -> str:
    if sample[:1].islower():
        return word
    return "-".join(each[:1].upper() + each[1:] for each in word.split("-"))


def _joined(options: list[tuple[str, ...]], *, limit: int) -> tuple[str, ...]:
    """Join one option of each word, those with the likeliest spellings first."""
    ranked = sorted(
        product(*(tuple(enumerate(each)) for each in options)), key=lambda each: sum(rank for rank, _ in each)
    )
    return tuple(islice((" ".join(word for _, word in each) for each in ranked), limit))
