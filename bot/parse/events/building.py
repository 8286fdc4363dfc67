"""A word that tells of an event and its sentence → the fields of the event, by its shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.models.entity import EntityKind
from bot.parse.events.happening import Happening
from bot.parse.events.objects import has_no_object, object_phrase, own_phrase, post_of, subject_phrase
from bot.parse.events.parties import ids_of, near, owned_by, owners, place_of, represented, subjects
from bot.parse.events.reading import Reading
from bot.parse.events.sides import Function
from bot.parse.events.table import DOCUMENTS_EN, DOCUMENTS_RU, Shape
from bot.parse.events.triggers import Trigger


def _visit(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    wanted = (Function.OBJECT, Function.TO, Function.AT)
    place = place_of(trigger, reading, *wanted)
    if trigger.noun:
        who = ids_of(near(trigger, reading, Function.OF)) or ids_of(subjects(trigger, reading))
    else:
        who = ids_of(subjects(trigger, reading))
    who = tuple(each for each in who if each != place)
    if not who or place is None or (trigger.verb == "прибыть" and not who):
        return None
    target = reading.entities[place]
    land = place if target.kind is EntityKind.COUNTRY else next(iter(target.within), None)
    return replace(bare, who=who, place=place, land=land, origin=_home(who[0], reading))


def _home(who: str, reading: Reading) -> str | None:
    entity = reading.entities[who]
    if entity.kind is EntityKind.COUNTRY:
        return entity.id
    return entity.within[0] if entity.within else None


def _meeting(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    who = ids_of(subjects(trigger, reading)) if not trigger.noun or trigger.carrier >= 0 else ()
    of = ids_of(near(trigger, reading, Function.OF, Function.BETWEEN))
    others = tuple(each for each in ids_of(near(trigger, reading, Function.WITH)) if each not in {*who, *of})
    whose = owners(trigger, reading)
    place = place_of(trigger, reading, Function.AT)
    sides = of or who or whose
    if not sides and len(others) > 1:
        sides, others = others, ()
    if trigger.noun and not sides and bare.date and trigger.carrier >= 0:
        named = own_phrase(trigger, reading)
        return replace(bare, named=named, place=place) if named and " " in named else None
    if not sides or (len(sides) + len(others) < 2 and place is None and bare.date is None):  # noqa: PLR2004
        return None
    return replace(bare, who=sides, others=others, place=place if place not in sides else None)


def _signing(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    documents = DOCUMENTS_EN if reading.english else DOCUMENTS_RU
    agreement = next((each.entity for each in reading.sides if each.kind is EntityKind.AGREEMENT), None)
    thing = object_phrase(trigger, reading, heads=documents)
    if not thing and not agreement:
        return None
    who = ids_of(subjects(trigger, reading)) or ids_of(near(trigger, reading, Function.BETWEEN, Function.BY))
    who = who or represented(trigger, reading)
    others = tuple(each for each in ids_of(near(trigger, reading, Function.WITH)) if each not in who)
    return replace(
        bare, who=who, others=others, thing=thing, agreement=agreement, place=place_of(trigger, reading, Function.AT)
    )


def _gathering(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    if not trigger.noun:
        who = ids_of(subjects(trigger, reading))
        where = place_of(trigger, reading, Function.AT)
        return replace(bare, who=who, place=where) if who or where else None
    whose = owners(trigger, reading)
    who = tuple(each for each in ids_of(subjects(trigger, reading)) if each not in whose)
    return replace(
        bare,
        owners=whose,
        who=who,
        named=own_phrase(trigger, reading),
        place=place_of(trigger, reading, Function.AT),
    )


def _accident(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    place = place_of(trigger, reading, Function.AT) or (
        place_of(trigger, reading, Function.OBJECT) if trigger.noun else None
    )
    named = own_phrase(trigger, reading) if trigger.noun else None
    thing = None if trigger.noun else subject_phrase(trigger, reading)
    who = ids_of(subjects(trigger, reading), frozenset({EntityKind.ORGANISATION}))
    return (
        replace(bare, place=place, named=named, thing=thing, who=who)
        if place or thing or trigger.carrier >= 0
        else None
    )


def _deed(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    agreement = next((each.entity for each in reading.sides if each.kind is EntityKind.AGREEMENT), None)
    intransitive = trigger.passive or has_no_object(trigger, reading)
    thing = subject_phrase(trigger, reading) if intransitive and not trigger.noun else object_phrase(trigger, reading)
    who = () if intransitive and not trigger.noun else ids_of(subjects(trigger, reading))
    if bare.row.id == "accession":
        who = ids_of(subjects(trigger, reading)) or ids_of(near(trigger, reading, Function.OF))
        return replace(bare, who=who, agreement=agreement) if who and agreement else None
    who = who or ids_of(near(trigger, reading, Function.BY), frozenset({EntityKind.ORGANISATION, EntityKind.PERSON}))
    others = ids_of(
        near(trigger, reading, Function.WITH, Function.TO), frozenset({EntityKind.ORGANISATION, EntityKind.PERSON})
    )
    place = place_of(trigger, reading, Function.AT)
    if not thing or (bare.row.id in _RATES and not _RATED.search(thing.lower())):
        return None
    who = who or represented(trigger, reading)
    return replace(bare, who=who, others=tuple(each for each in others if each not in who), thing=thing, place=place)


def _person(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    person = frozenset({EntityKind.PERSON})
    wanted = (Function.OF, Function.OBJECT) if trigger.noun else (Function.OBJECT,)
    acted = ids_of(near(trigger, reading, *wanted), person)
    own = ids_of(subjects(trigger, reading), person)
    who = acted or own
    if not who:
        intransitive = trigger.passive or bare.row.id in _OWN_DEEDS
        thing = (subject_phrase if intransitive else object_phrase)(trigger, reading) if not trigger.noun else None
        return replace(bare, thing=thing, place=place_of(trigger, reading, Function.AT)) if thing else None
    return replace(
        bare,
        who=who[:1] if acted else own,
        post=post_of(trigger, reading),
        place=place_of(trigger, reading, Function.AT),
    )


_OWN_DEEDS: Final = frozenset({"resignation", "death", "swearing-in"})
"""What happens to the subject of its verb, passive or not."""


def _contest(bare: Happening, trigger: Trigger, reading: Reading) -> Happening | None:
    teams = frozenset({EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.PERSON})
    who = ids_of(subjects(trigger, reading), teams)[:1]
    others = ids_of(
        near(trigger, reading, Function.OBJECT, Function.WITH, Function.AT, Function.TO, Function.BETWEEN), teams
    )
    who = who or ids_of(owned_by(trigger, reading, "nsubj"), teams)[:1]
    others = tuple(each for each in others or ids_of(owned_by(trigger, reading, "obj"), teams) if each not in who)
    if not trigger.noun and not (who and others):
        return None
    if not who and not others:
        return None
    named = own_phrase(trigger, reading) if trigger.noun else None
    return replace(bare, who=who, others=others[:1], named=named, place=place_of(trigger, reading, Function.AT))


_RATES: Final = frozenset({"rate-rise", "rate-cut", "rate-hold"})
_RATED: Final = re.compile(
    r"ставк|тариф|налог|цен|зарплат|пенси|лимит|пошлин|квот|прогноз|рейтинг|возраст|штраф|взнос|порог|"
    r"rate|tariff|tax|price|wage|salar|pension|limit|dut(?:y|ies)|quota|forecast|rating|\bage\b|\bfees?\b|fare|target|threshold"
)
"""What is raised or lowered by a decision; anything else rises by itself and is a figure."""


BUILDERS: Final[Mapping[Shape, Callable[[Happening, Trigger, Reading], Happening | None]]] = {
    Shape.VISIT: _visit,
    Shape.MEETING: _meeting,
    Shape.SIGNING: _signing,
    Shape.GATHERING: _gathering,
    Shape.ACCIDENT: _accident,
    Shape.DEED: _deed,
    Shape.PERSON: _person,
    Shape.CONTEST: _contest,
}
