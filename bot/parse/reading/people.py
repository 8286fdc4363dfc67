"""Lines that name who wrote an article, and their post."""

from __future__ import annotations

import re
from typing import Final

from bot.language.lemmas import morphology
from bot.parse.reading.outlets import looks_like_outlet
from bot.parse.reading.written import words


def is_person(text: str, *, sure: bool = False) -> bool:
    """Say whether a text is the names of one or several people; `sure` trusts a label before it.

    >>> is_person("Виктория Соколова"), is_person("John Smith and Jane Doe"), is_person("Новый мост")
    (True, True, False)
    """
    names = split_names(text)
    return 1 <= len(names) <= _MOST_NAMES and all(_is_one_person(name, sure=sure) for name in names)


def split_names(text: str) -> list[str]:
    """Return the names of a line that joins several.

    >>> split_names("Анна Ким, Олег Ли и Jane Doe")
    ['Анна Ким', 'Олег Ли', 'Jane Doe']
    """
    return [name.strip() for name in re.split(r"\s*[,;&]\s*|\s+(?:и|and)\s+", text.strip(" .,")) if name.strip()]


def has_post(text: str) -> bool:
    """Say whether a line tells a post or profession.

    >>> has_post("Обозреватель отдела экономики"), has_post("Staff Writer"), has_post("Экономика")
    (True, True, False)
    """
    return bool(_POST.search(text)) and len(text) <= _LONGEST_POST


def person_and_rest(text: str, *, sure: bool = False) -> tuple[str, str] | None:
    """Split a byline into the names and what follows them; None where it does not begin with names.

    >>> person_and_rest("Анна Ким, обозреватель «Зари»"), person_and_rest("John Smith | Meridian")
    (('Анна Ким', 'обозреватель «Зари»'), ('John Smith', 'Meridian'))
    >>> person_and_rest("John Smith in London", sure=True), person_and_rest("Цены выросли")
    (('John Smith', ''), None)
    """
    stripped = _FROM_TOWN.sub("", " ".join(text.split()).strip(" .,;|"))
    if is_person(stripped, sure=sure):
        return stripped, ""
    for found in reversed(list(_BREAK.finditer(stripped[:200]))):
        names, rest = stripped[: found.start()], stripped[found.end() :]
        if is_person(names, sure=sure):
            return names, rest.strip(" ()")
    return None


_MOST_NAMES: Final = 4
_LONGEST_POST: Final = 140  # characters
_BREAK: Final = re.compile(r"\s*[,|/•(]\s*|\s+[–—-]\s+")
_FROM_TOWN: Final = re.compile(
    r"\s+(?:in|из|в)\s+[A-ZА-ЯЁ][\w-]+(?:\s[A-ZА-ЯЁ][\w-]+)?(?:\s+(?:and|и)\s+[A-ZА-ЯЁ][\w-]+)?$"
)
_LATIN_NAME: Final = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.-]*)(?:\s(?:(?:de|da|di|van|von|der|den|al|el|bin|ibn|la|le|du|dos|del)\s){0,2}[A-ZÀ-Þ][\w’'.-]*){1,3}"
)
_CYRILLIC_NAME: Final = re.compile(
    r"[А-ЯЁӘҒҚҢӨҰҮҺІ][\w.-]*(?:\s(?:(?:де|ван|фон|аль|эль|ибн|бин)\s)?[А-ЯЁӘҒҚҢӨҰҮҺІ][\w.-]*){1,2}(?:[\s-](?:оглы|"
    r"кызы|оглу|заде|улы))?"
)
_INITIALS: Final = re.compile(r"(?:[A-ZА-ЯЁ]\.\s?){1,2}\s?[A-ZА-ЯЁ][\w’'-]+|[A-ZА-ЯЁ][\w’'-]+\s(?:[A-ZА-ЯЁ]\.\s?){1,2}")
_NO_NAME: Final = words(
    "the a an this that why how what when where who new old north south east west central white house "
    "prime minister president united states kingdom republic city bank street park press office group "
    "company council university middle supreme court high breaking live world cup premier league stock "
    "exchange federal reserve european union editorial board совет банк суд дума кремль белый дом новый "
    "новая новое верховный большой большая россия казахстан северный южный западный восточный красный"
)
_POST: Final = re.compile(
    r"\b(?:журналист\w*|корреспондент\w*|корр\.|обозревател\w+|редактор\w*|политолог\w*|эксперт\w*|"
    r"собкор\w*|спецкор\w*|аналитик\w*|"
    r"колумнист\w*|репортер\w*|репорт[её]р\w*|фотокорреспондент\w*|публицист\w*|ведущ(?:ий|ая)|"
    r"главред\w*|руководител\w+|профессор\w*|"
    r"доктор \w+ наук|кандидат \w+ наук|экономист\w*|востоковед\w*|историк\w*|социолог\w*|директор\w*|"
    r"председател\w+|депутат\w*|"
    r"научн\w+ сотрудни\w+|писател\w+|юрист\w*|адвокат\w*|внештатн\w+|сотрудни(?:к|ца)|преподавател\w+|академик\w*|"
    r"reporter|correspondent|editor|columnist|staff writer|writer|analyst|journalist|contributor|bureau chief|producer|"
    r"professor|fellow|economist|director|critic|commentator|researcher|blogger|freelancer?|lecturer|historian)\b",
    re.IGNORECASE,
)


def _is_one_person(name: str, *, sure: bool) -> bool:
    if len(name) > 60 or looks_like_outlet(name) or _POST.search(name):  # noqa: PLR2004 - characters
        return False
    if _INITIALS.fullmatch(name):
        return True
    words = re.split(r"[\s]+", name)
    if any(word.lower().strip(".") in _NO_NAME for word in words):
        return False
    if _LATIN_NAME.fullmatch(name):
        return sure or not name.isupper()
    return bool(_CYRILLIC_NAME.fullmatch(name)) and (sure or any(_is_given_or_family(word) for word in words))


def _is_given_or_family(word: str) -> bool:
    """Say whether a Cyrillic word is a given name, a patronymic or a surname by its likeliest reading."""
    return any({"Name", "Patr", "Surn"} & each.tag.grammemes for each in morphology().parse(word.lower())[:3])
