"""An event's fields → its short title in the language of its article: «Визит Гидеона Саара в Астану»."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bot.language.declension import GENDERS, person_in_case, phrase_in_case
from bot.models.entity import Entity, EntityKind
from bot.models.text import Language
from bot.parse.events.happening import Happening
from bot.parse.events.table import Shape

Entities = Mapping[str, Entity]

MOST_NAMED: Final = 3
"""Names of one side in a title; whoever else took part is among the participants."""

_IN_PLACES_ON: Final = frozenset(
    {"остров", "куба", "кипр", "мальта", "ямайка", "филиппины", "урал", "кавказ", "аляска", "украина"}
)
"""Places that Russian is «на» and not «в»."""


def title_of(found: Happening, entities: Entities, language: Language) -> str:
    """Return the title of an event; it never holds a figure."""
    told = _TITLES_EN if language is Language.EN else _TITLES_RU
    title = told[found.row.shape](found, entities)
    return title[:1].upper() + title[1:]


# Russian


def in_case(entity: Entity, case: str) -> str:
    """Return the Russian name of an entity in a case, as far as it can be declined."""
    name = entity.name.best(Language.RU)
    if entity.kind is EntityKind.PERSON:
        return person_in_case(name, case, gender=GENDERS[entity.gender] if entity.gender else "")
    return phrase_in_case(name, case)


def listed_ru(ids: Sequence[str], entities: Entities, case: str) -> str:
    """Return names joined by «и», in a case."""
    names = [in_case(entities[each], case) for each in ids[:MOST_NAMED]]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} и {names[-1]}" if names else ""


def with_ru(name: str) -> str:
    """Return a name after «с» or «со».

    >>> with_ru("Норвегией"), with_ru("Словенией")
    ('с Норвегией', 'со Словенией')
    """
    low = name.lower()
    hard = low[:1] in "сзшж" and low[1:2] not in "аеёиоуыэюя"
    return f"{'со' if hard else 'с'} {name}"


def to_place_ru(place: Entity, case: str) -> str:
    """Return «в Астану», «на Кипр», «во Францию»."""
    name = in_case(place, case)
    first = place.name.best(Language.RU).split(" ")[0].lower()
    if first in _IN_PLACES_ON:
        return f"на {name}"
    low = name.lower()
    return f"{'во' if low[:1] in 'вф' and low[1:2] not in 'аеёиоуыэюя' else 'в'} {name}"


def _sides_ru(found: Happening, entities: Entities) -> str:
    first = listed_ru(found.who or found.owners, entities, "gent")
    if found.others:
        return f"{first} {with_ru(listed_ru(found.others, entities, 'ablt'))}"
    return first


def _visit_ru(found: Happening, entities: Entities) -> str:
    place = entities[found.place] if found.place else None
    where = f" {to_place_ru(place, 'accs')}" if place else ""
    return f"визит {listed_ru(found.who, entities, 'gent')}{where}"


def _meeting_ru(found: Happening, entities: Entities) -> str:
    sides = _sides_ru(found, entities)
    if found.named and not sides:
        return found.named
    alone = len(found.participants) < 2 and found.place  # noqa: PLR2004
    where = f" {to_place_ru(entities[found.place], 'loct')}" if alone and found.place else ""
    return f"{found.row.ru} {sides}{where}".strip()


def _signing_ru(found: Happening, entities: Entities) -> str:
    thing = found.thing or (in_case(entities[found.agreement], "gent") if found.agreement else "")
    sides = found.participants
    between = f" между {listed_ru(sides, entities, 'ablt')}" if len(sides) > 1 else ""
    return f"{found.row.ru} {thing}{between}"


def _gathering_ru(found: Happening, entities: Entities) -> str:
    named = found.named or found.row.ru
    where = (
        f" {to_place_ru(entities[found.place], 'loct')}"
        if found.place and not _holds(named, found.place, entities)
        else ""
    )
    owner = f" {listed_ru(found.who, entities, 'gent')}" if found.row.id in {"strike", "protest"} and found.who else ""
    return f"{named}{owner}{where}"


def _accident_ru(found: Happening, entities: Entities) -> str:
    named = found.named or found.row.ru
    thing = (
        f" ({found.thing})"
        if found.thing and found.row.id not in _OF_THING
        else f" {found.thing}"
        if found.thing
        else ""
    )
    where = (
        f" {to_place_ru(entities[found.place], 'loct')}"
        if found.place and not _holds(named, found.place, entities)
        else ""
    )
    return f"{named}{thing}{where}"


_OF_THING: Final = frozenset({"collision", "crash", "collapse", "explosion", "derailment", "flood", "robbery"})


def _deed_ru(found: Happening, entities: Entities) -> str:
    if found.row.id == "accession" and found.agreement:
        return f"{found.row.ru} {listed_ru(found.who, entities, 'gent')} к {in_case(entities[found.agreement], 'datv')}"
    thing = in_case(entities[found.agreement], "gent") if found.agreement and not found.thing else found.thing or ""
    where = (
        f" {to_place_ru(entities[found.place], 'loct')}"
        if found.place and not _holds(thing, found.place, entities)
        else ""
    )
    return f"{found.row.ru} {thing}{where}"


def _person_ru(found: Happening, entities: Entities) -> str:
    post = f" {found.post}" if found.post and found.row.id in {"appointment", "election-win"} else ""
    case = "datv" if found.row.id == "sentence" else "gent"
    return f"{found.row.ru} {listed_ru(found.who, entities, case) or found.thing}{post}"


def _contest_ru(found: Happening, entities: Entities) -> str:
    if found.named and not (found.who and found.others):
        return f"{found.named} {listed_ru(found.participants, entities, 'gent')}".strip()
    first, second = listed_ru(found.who, entities, "gent"), found.others
    if found.verb in {"обыграть", "переиграть", "разгромить", "победить", "одолеть"}:
        return f"победа {first} над {listed_ru(second, entities, 'ablt')}"
    if found.verb in {"уступить", "проиграть"}:
        return f"поражение {first} от {listed_ru(second, entities, 'gent')}"
    return f"{found.named or found.row.ru} {first} {with_ru(listed_ru(second, entities, 'ablt'))}"


def _holds(phrase: str, entity: str, entities: Entities) -> bool:
    """Say whether a phrase names a place already (by its first letters, for cases differ)."""
    return any(_start(name) in phrase.lower() for name in entities[entity].name.values())


def _start(name: str) -> str:
    """Return the beginning of a name that its cases share."""
    return name.lower()[: max(3, len(name) - 2)]


# English


def name_en(entity: Entity) -> str:
    """Return the English name of an entity, or the nearest there is."""
    name = entity.name.best(Language.EN)
    return f"the {name}" if _takes_article(name) else name


def _takes_article(name: str) -> bool:
    return name.startswith(("United ", "Netherlands", "Philippines", "European Union", "Ministry", "Abraham Accords"))


def listed_en(ids: Sequence[str], entities: Entities) -> str:
    """Return names joined by "and"."""
    names = [name_en(entities[each]) for each in ids[:MOST_NAMED]]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _possessive(names: str) -> str:
    return f"{names}'" if names.endswith("s") else f"{names}'s"


def _in_en(place: str | None, entities: Entities, phrase: str = "") -> str:
    return f" in {name_en(entities[place])}" if place and not _holds(phrase, place, entities) else ""


def _visit_en(found: Happening, entities: Entities) -> str:
    return f"{_possessive(listed_en(found.who, entities))} visit" + (
        f" to {name_en(entities[found.place])}" if found.place else ""
    )


def _meeting_en(found: Happening, entities: Entities) -> str:
    first = listed_en(found.who or found.owners, entities)
    if found.named and not first:
        return found.named
    if found.others:
        sides = f"between {first} and {listed_en(found.others, entities)}"
    else:
        sides = f"between {first}" if " and " in first else f"of {first}"
    return f"{found.row.en} {sides}" + (_in_en(found.place, entities) if len(found.participants) == 1 else "")


def _signing_en(found: Happening, entities: Entities) -> str:
    thing = found.thing or (name_en(entities[found.agreement]) if found.agreement else "")
    sides = f" between {listed_en(found.participants, entities)}" if len(found.participants) > 1 else ""
    return f"signing of {thing}{sides}"


def _gathering_en(found: Happening, entities: Entities) -> str:
    named = found.named or found.row.en
    owner = f" at {listed_en(found.who, entities)}" if found.row.id in {"strike", "protest"} and found.who else ""
    return f"{named}{owner}{_in_en(found.place, entities, named)}"


def _accident_en(found: Happening, entities: Entities) -> str:
    named = found.named or found.row.en
    thing = f" of {found.thing}" if found.thing else ""
    return f"{named}{thing}{_in_en(found.place, entities, named + thing)}"


def _deed_en(found: Happening, entities: Entities) -> str:
    if found.row.id == "accession" and found.agreement:
        return f"{_possessive(listed_en(found.who, entities))} accession to {name_en(entities[found.agreement])}"
    thing = found.thing or (name_en(entities[found.agreement]) if found.agreement else "")
    return f"{found.row.en} of {thing}{_in_en(found.place, entities, thing)}"


def _person_en(found: Happening, entities: Entities) -> str:
    post = f" as {found.post}" if found.post and found.row.id in {"appointment", "election-win"} else ""
    return f"{found.row.en} of {listed_en(found.who, entities) or found.thing}{post}"


def _contest_en(found: Happening, entities: Entities) -> str:
    first, second = listed_en(found.who, entities), listed_en(found.others, entities)
    if found.verb in {"beat", "defeat", "thrash", "edge"} and first and second:
        return f"{_possessive(first)} win over {second}"
    named = found.named or found.row.en
    return f"{named} between {first} and {second}" if first and second else f"{named} of {first or second}"


Teller = Callable[[Happening, Entities], str]
_TITLES_RU: Final[Mapping[Shape, Teller]] = {
    Shape.VISIT: _visit_ru,
    Shape.MEETING: _meeting_ru,
    Shape.SIGNING: _signing_ru,
    Shape.GATHERING: _gathering_ru,
    Shape.ACCIDENT: _accident_ru,
    Shape.DEED: _deed_ru,
    Shape.PERSON: _person_ru,
    Shape.CONTEST: _contest_ru,
}
_TITLES_EN: Final[Mapping[Shape, Teller]] = {
    Shape.VISIT: _visit_en,
    Shape.MEETING: _meeting_en,
    Shape.SIGNING: _signing_en,
    Shape.GATHERING: _gathering_en,
    Shape.ACCIDENT: _accident_en,
    Shape.DEED: _deed_en,
    Shape.PERSON: _person_en,
    Shape.CONTEST: _contest_en,
}
