"""Nothing enters; every country of the world leaves, with its names, adjectives and main cities in three languages.

Full names come from CLDR (Babel), everything else from `countries.tsv` beside this module.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from babel.localedata import load

from bot.models.text import Language, Names

# Names in lower case that are also ordinary words, or word forms, of their language: alone they prove nothing.
ORDINARY_WORDS: Final = frozenset(
    word
    for line in (
        "того чад мали перу куба газа гана оман вена тирана дели ломе мале штаты острова сана лима львов дили бали",
        "английский русский французский немецкий",
        "turkey jordan chad china guinea polish male niger jersey georgia lima bali english russian french german",
    )
    for word in line.split()
)


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166-1 alpha-2 code.

    `names` start with the CLDR name of each language, short and former names follow. `adjectives` hold adjectives and
    names of the people as dictionary forms («норвежский», «норвежец»). `cities` start with the capital.
    """

    code: str
    names: Names
    adjectives: Names
    cities: Names


@cache
def countries() -> tuple[Country, ...]:
    """Return every country and territory of ISO 3166-1 (and Kosovo), ordered by code.

    >>> norway = next(country for country in countries() if country.code == "NO")
    >>> norway.names.ru[0], norway.names.kk[0], norway.adjectives.en[0], norway.cities.ru[0]
    ('Норвегия', 'Норвегия', 'Norwegian', 'Осло')
    """
    territories = {language: load(language.value)["territories"] for language in Language}
    return tuple(_country(row, territories) for row in _rows())


_TABLE: Final = "countries.tsv"
_BRACKETS = re.compile(r"\s*\([^)]*\)| SAR China| АӘА$")
_WRITTEN_OUT: Final = {"о-ва": "острова", "о-в": "остров", "’": "'", "&": "and", "Св.": "Святой"}
_SHORTENED = re.compile("|".join(map(re.escape, _WRITTEN_OUT)))


def _rows() -> list[dict[str, str]]:
    text = files("bot.language").joinpath(_TABLE).read_text(encoding="utf-8")
    return sorted(
        csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE), key=lambda row: row["code"]
    )


def _country(row: dict[str, str], territories: dict[Language, dict[str, str]]) -> Country:
    names = {
        language: (*_cldr_names(territories[language], row["code"]), *_listed(row[f"names_{language.value}"]))
        for language in Language
    }
    return Country(
        code=row["code"],
        names=_names(names[Language.RU], names[Language.EN], names[Language.KK]),
        adjectives=_names(_listed(row["adjectives_ru"]), _listed(row["adjectives_en"])),
        cities=_names(_listed(row["cities_ru"]), _listed(row["cities_en"])),
    )


def _names(ru: tuple[str, ...], en: tuple[str, ...], kk: tuple[str, ...] = ()) -> Names:
    """Build the names of three languages without validating each anew: a third of the loading time."""
    return Names.model_construct(ru=tuple(dict.fromkeys(ru)), en=tuple(dict.fromkeys(en)), kk=tuple(dict.fromkeys(kk)))


def _cldr_names(territories: dict[str, str], code: str) -> tuple[str, ...]:
    """Return the CLDR name without brackets, which hold an owner as often as another name: «(США)», «(Бирма)»."""
    name = territories.get(code)
    return (_BRACKETS.sub("", _SHORTENED.sub(lambda found: _WRITTEN_OUT[found[0]], name)),) if name else ()


def _listed(cell: str | None) -> tuple[str, ...]:
    return tuple(each.strip() for each in (cell or "").split(",") if each.strip())
