"""The countries of the world stand beside a base's own entities and never in their place."""

from __future__ import annotations

from bot.language.world import with_countries
from bot.models.entity import Entity, EntityKind
from bot.models.text import Language, Localized

WORLD = with_countries({})


def test_country_brings_its_names_capital_and_cities():
    assert WORLD["PT"].name.ru == "Португалия"
    assert WORLD["PT"].metonyms.get(Language.EN) == ("Lisbon",)
    assert all(WORLD[city].within == ("PT",) for city in WORLD if city.startswith("PT-city-"))


def test_own_name_wins():
    own = Entity(id="port", kind=EntityKind.PLACE, name=Localized(en="Lisbon"))
    world = with_countries({"port": own})
    assert world["port"] == own
    assert not [each for each in world.values() if each.id != "port" and each.name.en == "Lisbon"]


def test_nothing_given_is_changed():
    own = {"x": Entity(id="x", kind=EntityKind.COUNTRY, name=Localized(en="Portugal"), code="PT")}
    before = dict(own)
    with_countries(own)
    assert own == before
