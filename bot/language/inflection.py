"""A Russian word enters; the form of it that a case, number or numeral asks for leaves, from pymorphy3's dictionary."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

from bot.language.lemmas import readings

CASES: Final = {
    "Nom": "nomn",
    "Gen": "gent",
    "Dat": "datv",
    "Acc": "accs",
    "Ins": "ablt",
    "Loc": "loct",
}
"""Cases of Universal Dependencies → those of OpenCorpora."""

_NAMES: Final = ("Surn", "Name", "Patr", "Geox", "Orgn")


@lru_cache(maxsize=20_000)
def in_case(  # noqa: PLR0913 - what is known of the word, all of it optional
    word: str, case: str, *, number: str = "", was: str = "", gender: str = "", name: bool = False
) -> str:
    """Return a noun, adjective or name in another case; the word itself where the dictionary has no such form.

    `case`, `number`, `was` (the case it stands in) and `gender` are tags of OpenCorpora; empty ones say nothing.

    >>> in_case("торговли", "nomn", was="gent", number="sing"), in_case("Казахстан", "gent")
    ('торговля', 'Казахстана')
    """
    reading = _reading(word, was=was, number=number, gender=gender, name=name)
    if reading is None:
        return word
    wanted = {case, number} - {""}
    form = reading.inflect(wanted) or reading.inflect({case})
    return like(word, _spelt_as(word, str(form.word))) if form else word


def _spelt_as(sample: str, word: str) -> str:
    """Write ё only where the sample does: most texts never do."""
    return word if "ё" in sample.lower() else word.replace("ё", "е")


def like(sample: str, word: str) -> str:
    """Return a word with the capitals of a sample."""
    if sample.isupper() and len(sample) > 1:
        return sample if word.lower().startswith(sample.lower()) else word.upper()
    return word[:1].upper() + word[1:] if sample[:1].isupper() else word


@lru_cache(maxsize=20_000)
def participle(
    verb: str, *, passive: bool, present: bool = False, number: str = "plur", gender: str = ""
) -> str | None:
    """Return the participle of a verb (in any form) in the genitive, or None where it has none.

    >>> participle("погибли", passive=False), participle("построено", passive=True)
    ('погибших', 'построенных')
    """
    tense, voice = ("pres" if present else "past"), ("pssv" if passive else "actv")
    for reading in _readings_of(verb, ("VERB", "INFN", "PRTS", "PRTF", "GRND")):
        if passive and not present and "impf" in reading.tag:
            continue  # «воженный» is in no newspaper
        wanted = {"PRTF", tense, voice, "gent", number}
        form = reading.inflect(wanted | ({gender} if gender and number == "sing" else set()))
        if form:
            return str(form.word).replace("ё", "е")
    return None


@lru_cache(maxsize=5_000)
def counted_forms(noun: str) -> dict[str, str]:
    """Return the forms of a noun by CLDR plural category: after 1, 2, 5 and 1.5.

    >>> counted_forms("компания")["many"], counted_forms("человек")["many"], counted_forms("дом")["few"]
    ('компаний', 'человек', 'дома')
    """
    reading = next(iter(_readings_of(noun, ("NOUN", "ADJF", "PRTF"), lemma=noun)), None)
    if reading is None:
        return {"other": noun}
    forms = {category: _agreed(reading, number, noun) for category, number in (("one", 1), ("few", 2), ("many", 5))}
    if noun == "человек":
        forms["many"] = noun
    one_and_half = reading.inflect({"sing", "gent"})
    spelt = {**forms, "other": str(one_and_half.word) if one_and_half else forms["few"]}
    return {category: _spelt_as(noun, form) for category, form in spelt.items()}


@lru_cache(maxsize=20_000)
def plural(noun: str, case: str) -> str:
    """Return the plural of a noun in a case; what has no plural stays in the singular.

    >>> plural("школа", "gent"), plural("человек", "gent"), plural("нефть", "gent")
    ('школ', 'человек', 'нефтей')
    """
    if noun == "человек" and case == "gent":
        return noun
    reading = next(iter(_readings_of(noun, ("NOUN", "ADJF", "PRTF"), lemma=noun)), None)
    form = (reading.inflect({"plur", case}) or reading.inflect({case})) if reading else None
    return str(form.word).replace("ё", "е") if form else noun


def gender_of(noun: str) -> str:
    """Return the gender of a noun as a tag of OpenCorpora; empty where the dictionary gives none."""
    reading = next(iter(_readings_of(noun, ("NOUN",))), None)
    return str(reading.tag.gender or "") if reading else ""


@lru_cache(maxsize=20_000)
def is_transitive(verb: str) -> bool:
    """Say whether the likeliest reading of a verb takes an object.

    >>> is_transitive("построят"), is_transitive("погибли")
    (True, False)
    """
    found = _readings_of(verb, ("VERB", "INFN", "GRND"))
    return bool(found) and "tran" in found[0].tag


def number_of(noun: str) -> str:
    """Return `sing` or `plur` of a noun in the nominative.

    >>> number_of("средства"), number_of("цена"), number_of("инвестиции")
    ('plur', 'sing', 'plur')
    """
    found = [each.tag for each in _readings_of(noun, ("NOUN",)) if each.tag.case == "nomn"]
    return str(found[0].number) if found else "sing"


def gender_of_name(name: str) -> str:
    """Return `masc` or `femn` where the first names or surnames of a person tell it, else an empty text.

    >>> gender_of_name("Анна Петрова"), gender_of_name("Ермек Кошербаев"), gender_of_name("Ким Ли")
    ('femn', 'masc', '')
    """
    found = set()
    for word in name.split():
        tags = [each.tag for each in readings(word) if each.score >= _LIKELY]
        genders = {str(tag.gender) for tag in tags if any(each in tag for each in ("Name", "Patr", "Surn"))}
        if {"Ms-f"} & {each for tag in tags for each in tag.grammemes}:
            continue
        if len(genders) == 1:
            found |= genders
    return found.pop() if len(found) == 1 and found <= {"masc", "femn"} else ""


_LIKELY: Final = 0.05
"""Readings of a name below this probability tell nothing of it."""


def _agreed(reading: Any, number: int, noun: str) -> str:
    form = reading.make_agree_with_number(number)
    return str(form.word) if form else noun


def _reading(word: str, *, was: str, number: str, gender: str, name: bool) -> Any | None:
    """Return the reading of a word that fits best what is known of it."""
    found = [each for each in readings(word) if each.tag.POS in {"NOUN", "ADJF", "PRTF", "NUMR"}]
    if not found:
        return None

    def fits(reading: Any) -> tuple[bool, ...]:
        tag = reading.tag
        return (
            bool(was) and str(tag.case) == was,
            name == any(each in tag for each in _NAMES) if name else False,
            bool(number) and str(tag.number) == number,
            bool(gender) and str(tag.gender) in {gender, "None"},
        )

    return max(enumerate(found), key=lambda each: (*fits(each[1]), -each[0]))[1]


def _readings_of(word: str, classes: tuple[str, ...], *, lemma: str = "") -> tuple[Any, ...]:
    found = [each for each in readings(word.lower()) if each.tag.POS in classes]
    if lemma:
        found.sort(key=lambda each: each.normal_form.replace("ё", "е") != lemma.replace("ё", "е"))
    return tuple(found)
