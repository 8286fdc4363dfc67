"""English sentences → who holds which office: "Acme CEO Jane Roe", "Jane Roe, a nurse from Leeds,"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.parse.names.english_phrases import (
    DETERMINERS,
    POSSESSIVE,
    closes,
    complement_end,
    is_named,
    is_office,
    is_place,
    office_at,
    phrase_from,
)
from bot.parse.names.english_predicates import being, leading, making, working
from bot.parse.names.english_words import MODIFIERS, NO_OFFICE_TITLES
from bot.parse.names.role_rules import Office, RoleRule
from bot.parse.names.scene import Placed, Scene


def before(scene: Scene, person: Placed) -> Iterator[Office]:
    """An office right before a name: "Acme chief executive Jane Roe", "the company's lawyer, Jane Roe,"."""
    stop = person.first
    while stop > 0 and scene.tokens[stop - 1].text in NO_OFFICE_TITLES:
        stop -= 1
    comma = stop > 0 and scene.tokens[stop - 1].text == ","
    if comma and not closes(scene, person.stop):
        return
    end = stop - 1 if comma else stop
    head = (None if comma else _head_before(scene, end)) or _head_with_complement(scene, end)
    if head is None:
        return
    office = office_at(scene, head, end)
    if comma and not _is_determined(scene, office):
        return
    others = [*_coordinated_before(scene, office)]
    of = office.of or next((each.of for each in others), None)
    office = Office(office.first, office.head, office.stop, office.position, of, office.listed)
    yield _with_country_after(scene, person, office)
    yield from others


def _head_before(scene: Scene, stop: int) -> int | None:
    if stop <= 0:
        return None
    token = scene.tokens[stop - 1]
    return stop - 1 if is_office(token) and not is_named(scene, stop - 1) else None


def _head_with_complement(scene: Scene, stop: int) -> int | None:
    """Find the office of an apposition that a comma closes: "the head of the bank, Jane Roe,"."""
    for place in range(stop - 1, max(-1, stop - 14), -1):
        if scene.tokens[place].text in {",", ";", ".", "“", '"'} or scene.tokens[place].pos in {"AUX", "SCONJ"}:
            return None
        if is_office(scene.tokens[place]) and not is_named(scene, place) and complement_end(scene, place, stop) == stop:
            return place
    return None


def _is_determined(scene: Scene, office: Office) -> bool:
    """A comma joins a name only to an office with an article, an owner, or at the start of a sentence."""
    if office.first == 0 or office.of is not None:
        return True
    word = scene.tokens[office.first - 1].text.lower()
    return word in DETERMINERS or word in POSSESSIVE


def _with_country_after(scene: Scene, person: Placed, office: Office) -> Office:
    """Add the country of "Foreign Minister Jane Roe of Norway"."""
    place = person.stop
    if office.of is not None or place + 1 >= len(scene.tokens) or scene.tokens[place].text not in {"of", "from"}:
        return office
    after = scene.at(place + 1) or scene.at(place + 2)
    if after is None or scene.is_person(after) or (scene.tokens[place].text == "from" and is_place(scene, after)):
        return office
    return Office(office.first, office.head, office.stop, office.position, after.mention.entity, office.listed)


def _coordinated_before(scene: Scene, office: Office) -> Iterator[Office]:
    """Yield the first office of "co-founder and chairman Jane Roe", of the same body."""
    place = office.head - 1
    while place > 0 and scene.tokens[place].text.lower() in MODIFIERS:
        place -= 1
    if place > 0 and scene.tokens[place].text == "and" and is_office(scene.tokens[place - 1]):
        other = office_at(scene, place - 1, place)
        yield Office(other.first, other.head, other.stop, other.position, other.of or office.of, other.listed)


def after(scene: Scene, person: Placed) -> Iterator[Office]:
    """An office after a name and a comma, bracket or dash: "Jane Roe, 45, a nurse from Leeds,", "Jane Roe (lawyer)"."""
    place = person.stop
    if place >= len(scene.tokens) or scene.tokens[place].text not in {",", "(", "—", "–"}:
        return
    place += 1
    if place + 1 < len(scene.tokens) and scene.tokens[place].text.isdigit() and scene.tokens[place + 1].text == ",":
        place += 2
    yield from phrase_from(scene, place, person, strict=True)


ENGLISH_RULES: Final = (
    RoleRule("office-before-name", 'an office right before a name: "Acme chief executive Jane Roe"', 0.93, before),
    RoleRule("office-after-name", 'an office after a name and a mark: "Jane Roe, a nurse from Leeds,"', 0.9, after),
    RoleRule("being", 'what somebody is, was or became: "is the head of the bank"', 0.9, being),
    RoleRule("making", 'what somebody was made: "was appointed mayor"', 0.9, making),
    RoleRule("working", 'what somebody serves as: "works as a nurse"', 0.88, working),
    RoleRule("leading", 'what somebody leads: "who leads the Bank of Norway"', 0.88, leading),
)
