"""The countries of the world as entities, so that one outside the dossier is recognised and not misread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.language.countries import Country, countries
from bot.models.entity import Entity, EntityKind
from bot.models.text import Language, Localized, Names


def with_countries(own: Mapping[str, Entity]) -> dict[str, Entity]:
    """Return the base's own entities, enriched from CLDR by `code`, plus every other country and its cities.

    A hand-written name always wins: a country or city whose name the base already uses is not added a second time,
    nor is one whose id it has given to something else.
    """
    by_code = {entity.code: entity for entity in own.values() if entity.code}
    taken = {name.lower() for entity in own.values() for name in _own_names(entity)}
    merged = dict(own)
    for country in countries():
        held = by_code.get(country.code)
        home = _enriched(held, country, taken) if held else _added(country, taken)
        if home is None or (held is None and home.id in own):
            continue
        merged[home.id] = home
        merged |= {city.id: city for city in _cities(country, home, taken)}
    return merged


def _own_names(entity: Entity) -> Iterable[str]:
    return (*entity.name.values(), *entity.aliases.values())


def _enriched(entity: Entity, country: Country, taken: set[str]) -> Entity:
    mine = {name.lower() for name in _own_names(entity)}
    aliases = _joined(entity.aliases, country.names, country.adjectives, without=taken - mine)
    metonyms = _joined(entity.metonyms, _capital(country))
    return entity.model_copy(update={"aliases": aliases, "metonyms": metonyms})


def _added(country: Country, taken: set[str]) -> Entity | None:
    names = _joined(country.names, without=taken)
    if not names.values():
        return None
    first = {language.value: names.get(language)[0] for language in Language if names.get(language)}
    return Entity(
        id=country.code,
        kind=EntityKind.COUNTRY,
        name=Localized(**first),
        aliases=_joined(names, country.adjectives, without=taken),
        metonyms=_capital(country),
        code=country.code,
    )


def _capital(country: Country) -> Names:
    return Names(**{language.value: country.cities.get(language)[:1] for language in Language})


def _cities(country: Country, home: Entity, taken: set[str]) -> Iterator[Entity]:
    russian, english = country.cities.ru, country.cities.en
    for position in range(max(len(russian), len(english))):
        ru = russian[position] if position < len(russian) else None
        en = english[position] if position < len(english) else None
        if any(name and name.lower() in taken for name in (ru, en)):
            continue
        yield Entity(
            id=f"{country.code}-city-{position + 1}",
            kind=EntityKind.PLACE,
            name=Localized(ru=ru, en=en),
            within=(home.id,),
        )


def _joined(*several: Names, without: Iterable[str] = ()) -> Names:
    banned = frozenset(without)
    joined = {}
    for language in Language:
        every = (name for names in several for name in names.get(language))
        joined[language.value] = tuple(dict.fromkeys(name for name in every if name.lower() not in banned))
    return Names(**joined)
