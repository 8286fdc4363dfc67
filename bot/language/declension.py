"""A Russian name or noun phrase in the nominative enters, its other cases leave («Гидеон Саар» → «Гидеона Саара»)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from bot.language.lemmas import morphology
from bot.models.entity import Gender

GENDERS: Final = {Gender.MALE: "masc", Gender.FEMALE: "femn"}
_CYRILLIC: Final = re.compile(r"[А-Яа-яЁё][А-Яа-яЁё'’-]*")
_PART: Final = re.compile(r"[^\s-]+|[\s-]+")
_NAMES: Final = frozenset({"Surn", "Name", "Patr"})
_NEVER: Final = re.compile(r".*[оиуюыэ]|.*(?:[иы]х|аго|ово|ейко)", re.IGNORECASE)
"""How surnames and foreign names end that keep one form."""

_ADJECTIVE: Final = re.compile(r".*(?:ский|цкий|ой|ый|ий|ая|яя)", re.IGNORECASE)
_SURNAME_ENDING: Final = re.compile(r"(?:ов|ев|ин|ын)$")
_FIRST_OF_TWO: Final = re.compile(r".*(?:[аяий]|ов|ев|ин)")
_OF_MEN: Final = """
эммануэль никола мишель даниэль габриэль самуэль рафаэль микаэль исраэль жоэль муса мустафа иса яхья абдулла
"""
_MEN: Final = frozenset(_OF_MEN.split())
"""First names of men that the dictionary takes for names of women."""

_VOWELS: Final = "аеёиоуыэюя"
_MANY_CAPITALS: Final = 2


@lru_cache(maxsize=20_000)
def person_in_case(name: str, case: str, *, gender: str = "") -> str:
    """Return a person's name in a case (an OpenCorpora tag); Latin and indeclinable words stay as they are.

    >>> person_in_case("Гидеон Саар", "gent"), person_in_case("Мария Шевчук", "gent")
    ('Гидеона Саара', 'Марии Шевчук')
    >>> person_in_case("Касым-Жомарт Токаев", "ablt"), person_in_case("Биньямин Нетаньяху", "gent")
    ('Касым-Жомартом Токаевым', 'Биньямина Нетаньяху')
    """
    sex = gender or gender_of_person(name)
    return " ".join(_hyphened(each, case, sex) for each in name.split())


@lru_cache(maxsize=20_000)
def gender_of_person(name: str) -> str:
    """Return `masc` or `femn` where the words of a name tell it, else an empty text.

    >>> gender_of_person("Анна Ким"), gender_of_person("Олег Ким"), gender_of_person("Гидеон Саар")
    ('femn', 'masc', '')
    """
    parts = [each for each in name.split() if _CYRILLIC.fullmatch(each)]
    if any(word.lower() in _MEN for word in parts):
        return "masc"
    for word in parts:
        found = {
            str(each.tag.gender)
            for each in morphology().parse(word)
            if each.tag.case == "nomn" and each.tag.number == "sing" and {"Name", "Patr"} & each.tag.grammemes
        }
        if len(found) == 1 and found <= {"masc", "femn"}:
            return found.pop()
    return _gender_of_surname(parts[-1].lower()) if parts else ""


@lru_cache(maxsize=20_000)
def phrase_in_case(phrase: str, case: str) -> str:
    """Return a noun phrase in a case: its head and the adjectives before it; what follows the head stays.

    >>> phrase_in_case("Министерство иностранных дел", "gent"), phrase_in_case("Центральная Азия", "accs")
    ('Министерства иностранных дел', 'Центральную Азию')
    >>> phrase_in_case("торговое соглашение", "gent"), phrase_in_case("ЕАБР", "gent"), phrase_in_case("США", "gent")
    ('торгового соглашения', 'ЕАБР', 'США')
    """
    parts = phrase.split(" ")
    head = _head_of(parts)
    if head is None:
        return phrase
    place, reading = head
    changed = [_adjective(each, case, reading) for each in parts[:place]]
    return " ".join((*changed, _noun(parts[place], reading, case), *parts[place + 1 :]))


@lru_cache(maxsize=20_000)
def word_in_case(word: str, case: str, *, was: str = "", number: str = "", gender: str = "") -> str:
    """Return a noun or adjective of a running text in another case; the word itself where it has no such form.

    `was` is the case it stands in, `number` and `gender` those of the noun it belongs to.

    >>> word_in_case("новую", "gent", was="accs", number="sing", gender="femn"), word_in_case("завод", "gent")
    ('новой', 'завода')
    """
    if not _CYRILLIC.fullmatch(word) or (word.isupper() and len(word) > 1):
        return word
    readings = [each for each in morphology().parse(word) if each.tag.POS in {"NOUN", "ADJF", "PRTF", "NUMR"}]
    fitting = sorted(
        enumerate(readings),
        key=lambda each: (
            bool(was) and str(each[1].tag.case) != was,
            bool(number) and str(each[1].tag.number) != number,
            bool(gender) and str(each[1].tag.gender) not in {gender, "None"},
            each[0],
        ),
    )
    for _, reading in fitting[:1]:
        form = reading.inflect({case, number} - {""}) or reading.inflect({case})
        return _like(word, form.word) if form else word
    return word


@lru_cache(maxsize=20_000)
def agreeing(adjective: str, noun: str, *, case: str = "nomn", number: str = "") -> str:
    """Return an adjective (in the nominative masculine) as it stands with a noun.

    >>> agreeing("национальный", "агентство"), agreeing("израильский", "компании", number="plur")
    ('национальное', 'израильские')
    """
    head = _nominative(noun.split(" ", maxsplit=1)[0])
    if head is None:
        return adjective
    wanted = {number or str(head.tag.number), case}
    if "plur" not in wanted and head.tag.gender:
        wanted.add(str(head.tag.gender))
    reading = next((each for each in morphology().parse(adjective) if each.tag.POS in {"ADJF", "PRTF"}), None)
    form = reading.inflect(wanted) if reading else None
    return _like(adjective, form.word) if form else adjective


def many_of(noun: str) -> str:
    """Return a noun as it follows «сколько»: the genitive plural.

    >>> many_of("вагон"), many_of("компания")
    ('вагонов', 'компаний')
    """
    reading = _nominative(noun)
    form = reading.inflect({"plur", "gent"}) if reading else None
    return _like(noun, form.word) if form else noun


def number_of(noun: str) -> str:
    """Return `plur` of a noun phrase whose head is plural, else `sing`.

    >>> number_of("переговоры"), number_of("деловой форум")
    ('plur', 'sing')
    """
    head = _head_of(noun.split(" "))
    return str(head[1].tag.number or "sing") if head else "sing"


def gender_of_phrase(phrase: str) -> str:
    """Return the gender of the head of a noun phrase, an empty text where it has none.

    >>> gender_of_phrase("подписание меморандума"), gender_of_phrase("деловая встреча")
    ('neut', 'femn')
    """
    head = _head_of(phrase.split(" "))
    return str(head[1].tag.gender or "") if head else ""


def _hyphened(word: str, case: str, sex: str) -> str:
    """Change the last part of a name with hyphens, and an earlier one that is a surname or a woman's first name."""
    parts = word.split("-")
    changing = [_changes(part, last=place == len(parts) - 1) for place, part in enumerate(parts)]
    return "-".join(
        _person_word(part, case, sex) if changes else part for part, changes in zip(parts, changing, strict=True)
    )


def _changes(part: str, *, last: bool) -> bool:
    if not part[:1].isupper() or not _CYRILLIC.fullmatch(part):
        return False
    return last or bool(_FIRST_OF_TWO.fullmatch(part))


def _person_word(word: str, case: str, sex: str) -> str:
    low = word.lower()
    if len(word) == 1 or word.isupper() or _NEVER.fullmatch(low):
        return word
    if sex == "femn" and low[-1] not in "ая" and not _ADJECTIVE.fullmatch(low) and not low.endswith("вь"):
        return word
    if case == "ablt" and sex != "femn" and _SURNAME_ENDING.search(low) and not _is_listed_name(low):
        return word + "ым"
    if case == "accs" and sex != "femn" and low[-1] not in _VOWELS:
        case = "gent"
    form = _name_form(word, case, sex)
    return _like(word, form) if form else _by_ending(word, case)


def _is_listed_name(word: str) -> bool:
    return any(each.is_known and _NAMES & each.tag.grammemes for each in morphology().parse(word))


def _name_form(word: str, case: str, sex: str) -> str | None:
    """Return the form that the dictionary, or its guess from the ending of a name, gives."""
    readings = [
        each
        for each in morphology().parse(word)
        if each.tag.case == "nomn"
        and each.tag.number == "sing"
        and each.tag.POS in {"NOUN", "ADJF"}
        and (not sex or str(each.tag.gender) in {sex, "ms-f", "None"})
    ]
    readings.sort(key=lambda each: (not (_NAMES & each.tag.grammemes), "Fixd" in each.tag))
    for reading in readings:
        form = reading.inflect({case, "sing"})
        if form and (reading.is_known or _NAMES & reading.tag.grammemes):
            return str(form.word)
    return None


_HARD: Final = {"gent": "а", "datv": "у", "accs": "а", "ablt": "ом", "loct": "е"}
_SOFT: Final = {"gent": "я", "datv": "ю", "accs": "я", "ablt": "ем", "loct": "е"}
_FEMININE: Final = {"gent": "ы", "datv": "е", "accs": "у", "ablt": "ой", "loct": "е"}
_HUSHING: Final = "гкхжшчщ"


def _by_ending(word: str, case: str) -> str:
    """Decline a name that the dictionary lacks: a consonant, й, ь or а at its end."""
    if case == "nomn":
        return word
    stem, last = word[:-1], word[-1].lower()
    if last in "йь":
        return stem + _SOFT[case]
    if last == "а":
        return stem + ("и" if case == "gent" and stem[-1:].lower() in _HUSHING else _FEMININE[case])
    if last in _VOWELS:
        return word
    ending = "ем" if case == "ablt" and last in "жшчщц" else _HARD[case]
    return word + ending


def _gender_of_surname(surname: str) -> str:
    if re.fullmatch(r".*(?:ова|ева|ина|ына|ская|цкая)", surname):
        return "femn"
    return "masc" if re.fullmatch(r".*(?:ов|ев|ин|ын|ский|цкий)", surname) else ""


def _head_of(parts: list[str]) -> tuple[int, Any] | None:
    """Return the place and reading of the first noun in the nominative; only adjectives may stand before it."""
    for place, word in enumerate(parts):
        if not _CYRILLIC.fullmatch(word) or (word.isupper() and len(word) > 1):
            return None
        reading = _nominative(word)
        if reading is None:
            return None
        if reading.tag.POS == "NOUN":
            return place, reading
    return None


def _nominative(word: str) -> Any | None:
    """Return the likeliest reading of a word as a noun or adjective in the nominative."""
    readings = [
        each
        for each in morphology().parse(word)
        if each.tag.case == "nomn" and each.tag.POS in {"NOUN", "ADJF", "PRTF"} and not {"Abbr"} & each.tag.grammemes
    ]
    return readings[0] if readings else None


def _noun(word: str, reading: Any, case: str) -> str:
    parts = word.split("-")
    if len(parts) > 1 and all(each[:1].isupper() for each in parts):
        return "-".join((*parts[:-1], _last_of_place(parts[-1], case)))
    if len(parts) == _MANY_CAPITALS and all(len(each) > _MANY_CAPITALS for each in parts):
        tail = _nominative(parts[1])
        form = tail.inflect({case}) if tail is not None and tail.tag.POS == "NOUN" else None
        first = phrase_in_case(parts[0], case) if parts[0].lower() not in _UNBENT else parts[0]
        if form:
            return f"{first}-{_like(parts[1], form.word)}"
    form = reading.inflect({case})
    return _like(word, form.word) if form else word


def _last_of_place(part: str, case: str) -> str:
    """Change the last part of a place's name with hyphens («Тель-Авив»): no such name is animate."""
    reading = _nominative(part)
    if reading is None or (case == "accs" and str(reading.tag.gender) == "masc"):
        return part
    form = reading.inflect({case})
    return _like(part, form.word) if form else part


_UNBENT: Final = frozenset(
    {"бизнес", "пресс", "онлайн", "видео", "премьер", "вице", "экс", "медиа", "интернет", "спорт"}
)


def _adjective(word: str, case: str, head: Any) -> str:
    reading = _nominative(word)
    if reading is None or reading.tag.POS not in {"ADJF", "PRTF"}:
        return word
    wanted = {case, str(head.tag.number)}
    if head.tag.number == "sing" and head.tag.gender:
        wanted.add(str(head.tag.gender))
    if case == "accs" and (head.tag.number == "plur" or head.tag.gender == "masc"):
        wanted.add("anim" if "anim" in head.tag else "inan")
    form = reading.inflect(wanted)
    return _like(word, form.word) if form else word


def _like(sample: str, word: str) -> str:
    plain = word if "ё" in sample else word.replace("ё", "е")
    shaped = plain.upper() if sample.isupper() and len(sample) > 1 else plain
    return shaped[:1].upper() + shaped[1:] if sample[:1].isupper() else shaped
