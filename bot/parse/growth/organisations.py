"""The name of an organisation, place or agreement → its short forms, abbreviations and names in the other language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bot.language.everyday import is_everyday
from bot.language.lemmas import lemmas
from bot.language.words import words
from bot.models.text import Names
from bot.parse.growth.institutions import clippings, expanded, names_in_english, names_in_russian, well_known_names
from bot.parse.growth.people import is_latin, spellings

MIN_FIRST_WORD: Final = 4
"""Letters of the shortest first word that stands for a whole company («Kaspi» of "Kaspi Bank")."""

MOST_WORDS: Final = 4
"""Longer names are no company's brand: their first word tells nothing."""

_FORMS_RU: Final = (
    r"ООО|ОАО|ПАО|ЗАО|НАО|АО|ТОО|ИП|АНО|ФГУП|ГУП|МУП|ГКП|РГП|НПО|НПП|ГК|ФК|ХК|группа компаний|акционерное общество|"
    r"публичное акционерное общество|общество с ограниченной ответственностью|национальная компания|НК|"
    r"[Кк]омпания|[Кк]орпорация|[Фф]ирма|[Хх]олдинг|[Кк]онцерн|[Гг]руппа|[Аа]виакомпания|[Бб]анк|[Гг]азета|[Аа]гентство|"
    r"[Тт]елеканал|[Ии]здание"
)
_FORMS_EN: Final = (
    r"Inc|Incorporated|Ltd|Limited|LLC|LLP|L\.L\.C|Corp|Corporation|Co|Company|PLC|plc|GmbH|AG|S\.?A|N\.?V|B\.?V|SE|ASA|AB|A/S|"
    r"AS|Oyj|SpA|S\.p\.A|Pty|JSC|PJSC|OJSC|LLP|Group|Holdings?|Holding Company"
)
_BEFORE: Final = re.compile(rf"^(?:{_FORMS_RU})\s+(?=[«\"“]|[A-ZА-ЯЁ])")
_AFTER: Final = re.compile(rf"(?:,?\s+(?:{_FORMS_EN})\.?)+$")
_QUOTES: Final = re.compile(r"[«»\"“”„]")
_QUOTED: Final = re.compile(r"[«\"“„]([^«»\"“”„]{2,80})[»\"”]")
_BRACKETED: Final = re.compile(r"\(\s*(?:далее\s*[-–—]?\s*)?[«\"“]?([^\s()«»\"“”]{2,12})[»\"”]?\s*\)")
_ABBREVIATION: Final = re.compile(r"(?=(?:.*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]){2})[A-Za-zА-Яа-яЁёӘҒҚҢӨҰҮҺІ0-9-]{2,10}")
_SMALL: Final = frozenset(
    ["и", "в", "во", "на", "по", "о", "об", "с", "для", "of", "the", "and", "for", "on", "in", "to", "de", "la"]
)
_OF_GENERIC: Final = """
bank group energy electronics motors motor airlines airways technologies technology holding pharma foods media
telecom systems industries international global services logistics capital insurance software labs and & банк
групп группа холдинг энерго моторс телеком технологии капитал страхование логистика авиа медиа фарма
"""
_GENERIC: Final = frozenset(_OF_GENERIC.split())
"""Words after a brand that tell no other company from it."""

_BEST_INITIALS: Final = range(3, 6)
"""How many initials an abbreviation has that is made without having been seen: shorter ones mean anything."""


@lru_cache(maxsize=2000)
def organisation_names(name: str, *, text: str = "") -> Names:
    """Return further names of an organisation, with the abbreviation that the text gives beside its name.

    >>> organisation_names("ООО «Тёмный лес»").ru, organisation_names("Qarlyk Inc.").en
    (('Тёмный лес', 'компания Тёмный лес'), ('Qarlyk',))
    >>> organisation_names("Евразийский банк развития").en[:2]
    ('Eurasian Development Bank', 'EDB')
    """
    bare = without_legal_form(name)
    quoted = _QUOTED.search(name)
    core = quoted[1] if quoted else bare
    short = (bare, core, f"компания {bare}") if _BEFORE.search(name) and not is_latin(bare) else (bare, core)
    known = tuple(_institution_names(bare))
    own = dict.fromkeys((*short, *_brand(core), *known, *abbreviations(name, text, derived=not known)))
    return _filed(tuple(own), _other_alphabet(core), name=name)


def without_legal_form(name: str) -> str:
    """Return a name without the form of business and without quotation marks.

    >>> without_legal_form("ТОО «Алтын Дән»"), without_legal_form("Orion Corp."), without_legal_form("Компания «Заря»")
    ('Алтын Дән', 'Orion', 'Заря')
    """
    bare = _BEFORE.sub("", name, count=1)
    quoted = _QUOTED.search(bare)
    if quoted and bare.startswith(quoted[0]):
        bare = quoted[1]
    return _AFTER.sub("", _QUOTES.sub("", bare)).strip() or name


def abbreviations(name: str, text: str = "", *, derived: bool = True) -> tuple[str, ...]:
    """Return the abbreviation that stands in brackets beside a name in the text, else the initials of a long name.

    >>> abbreviations("Северный банк развития", "В Северном банке развития (СБР) подтвердили это.")
    ('СБР',)
    >>> abbreviations("Ассоциация морских перевозчиков Норвегии"), abbreviations("Институт", "")
    (('АМПН',), ())
    """
    seen = _seen_beside(name, text) if text else None
    if seen:
        return (seen,)
    if not derived or _AFTER.search(name) or names_in_english(name) or names_in_russian(name):
        return ()
    parts = [each for each in re.split(r"[\s-]+", name) if each and each.lower() not in _SMALL]
    initials = "".join(each[0] for each in parts if each[0].isalpha()).upper()
    plain = not _QUOTES.search(name) and len(initials) == len(parts)
    return (initials,) if plain and len(initials) in _BEST_INITIALS else ()


def place_names(name: str) -> Names:
    """Return the spelling of a place's name in the other alphabet.

    >>> place_names("Шиели").en[:1]
    ('Shiyeli',)
    """
    return _filed((), _other_alphabet(name), name=name)


def agreement_names(name: str, *, text: str = "") -> Names:
    """Return further names of an agreement: without quotation marks, with its usual English words, abbreviated.

    >>> agreement_names("Соглашение о свободной торговле").en[:2]
    ('free trade agreement', 'agreement on free trade')
    """
    bare = _QUOTES.sub("", name).strip()
    seen = _seen_beside(name, text)
    own = (*((bare,) if bare != name else ()), *((seen,) if seen else ()))
    return _filed(own, _AGREEMENTS.get(" ".join(words(bare)), ()), name=name)


_FREE_TRADE: Final = ("free trade agreement", "agreement on free trade", "FTA")
_AGREEMENTS: Final[dict[str, tuple[str, ...]]] = {
    "соглашение о свободной торговле": _FREE_TRADE,
    "соглашение о зоне свободной торговли": _FREE_TRADE,
    "free trade agreement": ("соглашение о свободной торговле", "соглашение о зоне свободной торговли", "ЗСТ"),
    "парижское соглашение": ("Paris Agreement", "Paris climate agreement"),
    "paris agreement": ("Парижское соглашение",),
    "соглашения авраама": ("Abraham Accords",),
    "abraham accords": ("Соглашения Авраама", "Авраамовы соглашения"),
    "киотский протокол": ("Kyoto Protocol",),
    "kyoto protocol": ("Киотский протокол",),
    "меморандум о взаимопонимании": ("memorandum of understanding", "MoU"),
    "memorandum of understanding": ("меморандум о взаимопонимании",),
    "меморандум о сотрудничестве": ("memorandum of cooperation", "cooperation memorandum"),
    "memorandum of cooperation": ("меморандум о сотрудничестве",),
}


def _institution_names(name: str) -> Iterator[str]:
    """Yield the clipped forms of an institution, and the full form of a clipped one."""
    yield from well_known_names(name)
    yield from clippings(name)
    if full := expanded(name):
        yield full
        yield from clippings(full)


def _brand(bare: str) -> Iterator[str]:
    """Yield the first word of a company's name where it is nobody else's and no everyday word."""
    parts = bare.split()
    first = parts[0] if parts else ""
    if not 1 < len(parts) <= MOST_WORDS or len(first) < MIN_FIRST_WORD or not first[0].isupper():
        return
    if not _is_ordinary(first) and all(each.lower() in _GENERIC for each in parts[1:]):
        yield first


def _is_ordinary(word: str) -> bool:
    """Say whether any word or adjective of the dictionary is meant («Казахстанский», "National")."""
    return is_everyday(word.lower()) or any(each.endswith(("ый", "ий", "ой")) for each in lemmas(word.lower()))


def _other_alphabet(name: str) -> tuple[str, ...]:
    translated = names_in_russian(name) if is_latin(name) else names_in_english(name)
    if translated:
        return translated
    parts = name.split()
    if len(parts) > MOST_WORDS or (not is_latin(name) and _is_phrase(name)):
        return ()
    spelled = [spellings(each) or (each,) for each in parts]
    ways = (" ".join(each[min(place, len(each) - 1)] for each in spelled) for place in range(2))
    return tuple(dict.fromkeys(ways))


def _is_phrase(name: str) -> bool:
    """Say whether a name begins with an ordinary Russian word, which nobody transliterates («Рабочая группа»)."""
    first, *others = words(name) or ("",)
    return bool(others) and is_everyday(first)


def _seen_beside(name: str, text: str) -> str | None:
    """Return the abbreviation in brackets that follows a name (in any case) and shares its first letter."""
    first = words(name)
    for found in _BRACKETED.finditer(text[:_LONGEST_TEXT]) if first else ():
        short = found[1]
        before = words(text[max(0, found.start() - 120) : found.start()])[-len(first) :]
        if _ABBREVIATION.fullmatch(short) and len(before) == len(first) and _all_alike(first, before):
            return short
    return None


_LONGEST_TEXT: Final = 100_000


def _all_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return all(a == b or not lemmas(a).isdisjoint(lemmas(b)) for a, b in zip(one, other, strict=True))


def _filed(own: tuple[str, ...], other: tuple[str, ...], *, name: str) -> Names:
    """File names by their letters, the name itself left out."""
    further = [each for each in (*own, *other) if each != name]
    return Names(
        ru=tuple(each for each in further if not is_latin(each)), en=tuple(each for each in further if is_latin(each))
    )
