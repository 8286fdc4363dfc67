"""A word that tells of an event → who took part, whose it was and where, from the sides of its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from bot.models.entity import EntityKind
from bot.parse.analysis import MentionKind, Token
from bot.parse.events.reading import Reading
from bot.parse.events.sides import Function, Side
from bot.parse.events.triggers import Trigger

_SIDES: Final = frozenset({EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.GROUP})
_WHERE: Final = frozenset({EntityKind.PLACE, EntityKind.COUNTRY})


def near(trigger: Trigger, reading: Reading, *functions: Function) -> tuple[Side, ...]:
    """Return the sides in these functions that hang on a trigger, its carrier, or the verb it goes on from."""
    heads = {trigger.head, trigger.carrier, *range(trigger.first, trigger.last + 1)} - {-1}
    if not trigger.noun:
        heads |= {at for at, each in enumerate(reading.tokens) if each.head in heads and each.relation == "obj"}
    return tuple(
        each
        for each in reading.sides
        if each.function in functions
        and (each.governor in heads if not reading.english else in_reach(each, trigger, reading))
    )


def in_reach(side: Side, trigger: Trigger, reading: Reading) -> bool:
    """Say whether a side stands in the clause of a trigger, in a text without a tree."""
    edge = trigger.carrier if trigger.carrier >= 0 else trigger.first
    low, high = sorted((side.first, min(trigger.first, edge) if side.first < trigger.first else trigger.last))
    between = reading.tokens[low:high]
    stops = sum(each.text in {";", ":", "that", "who", "which", "after", "before", "while", "but"} for each in between)
    verbs = sum(each.pos == "VERB" for each in between)
    return not stops and verbs <= 2  # noqa: PLR2004 - its own verb, and one that "and" joins it to


def subjects(trigger: Trigger, reading: Reading) -> tuple[Side, ...]:
    """Return who stands as subject, also of the verb that this one is joined to («посетил и провел»)."""
    found = near(trigger, reading, Function.SUBJECT)
    tokens = reading.tokens
    head = trigger.head if not trigger.noun else trigger.carrier
    while not found and head >= 0 and tokens[head].relation in {"conj", "xcomp", "advcl"} and tokens[head].head >= 0:
        head = tokens[head].head
        found = tuple(each for each in reading.sides if each.function is Function.SUBJECT and each.governor == head)
    return found


def ids_of(sides: Iterable[Side], kinds: frozenset[EntityKind] = _SIDES) -> tuple[str, ...]:
    """Return the entities of these kinds, each once."""
    return tuple(dict.fromkeys(each.entity for each in sides if each.kind in kinds))


def place_of(trigger: Trigger, reading: Reading, *functions: Function) -> str | None:
    """Return where it was: the town rather than its country, and nothing that merely describes somebody."""
    found = [
        each
        for each in near(trigger, reading, *functions)
        if each.kind in _WHERE and each.mention is not MentionKind.ADJECTIVE
    ]
    if not found and trigger.noun:
        found = [each for each in _following(trigger, reading, *functions) if each.kind in _WHERE]
    if not found and Function.AT in functions:
        found = [
            each
            for each in reading.sides
            if each.function is Function.AT and each.kind in _WHERE and in_reach(each, trigger, reading)
        ]
    found.sort(key=lambda each: each.kind is EntityKind.COUNTRY)
    return found[0].entity if found else None


def _following(trigger: Trigger, reading: Reading, *functions: Function) -> list[Side]:
    """Return the sides that come after a noun with no verb or mark between, whatever the tree makes of them."""
    found = []
    for side in reading.sides:
        between = reading.tokens[trigger.last + 1 : side.first]
        if side.first > trigger.last and not any(each.pos in {"VERB", "AUX", "PUNCT"} for each in between):
            found.append(side)
    return [each for each in found if each.function in functions and each.mention is not MentionKind.ADJECTIVE]


def owners(trigger: Trigger, reading: Reading) -> tuple[str, ...]:
    """Return the countries that adjectives or genitives of the event's own noun name."""
    span = range(max(0, trigger.first - 4), trigger.first)
    tokens = reading.tokens
    close = [
        each
        for each in reading.sides
        if each.function is Function.ADJECTIVE
        and (each.governor == trigger.head or each.last in span or _belongs(each, trigger, tokens))
    ]
    named = ids_of((*close, *near(trigger, reading, Function.OF, Function.BETWEEN)), frozenset({EntityKind.COUNTRY}))
    joined = [country for at in span for country in _joined_adjective(tokens[at], reading)]
    return tuple(dict.fromkeys((*joined, *named)))


def _belongs(side: Side, trigger: Trigger, tokens: Sequence[Token]) -> bool:
    """Say whether an adjective tells whose is somebody who takes part («переговоры израильского министра»)."""
    return side.governor >= 0 and tokens[side.governor].head == trigger.head


def _joined_adjective(token: Token, reading: Reading) -> tuple[str, ...]:
    """Return the two countries of «норвежско-кенийский», "Kenyan-Norwegian", where the article names both."""
    parts = token.text.lower().split("-")
    if len(parts) != 2 or min(map(len, parts)) < _MIN_ADJECTIVE:  # noqa: PLR2004
        return ()
    found = [_country_like(each, reading) for each in parts]
    return tuple(each for each in found if each) if all(found) else ()


_MIN_ADJECTIVE: Final = 5


def _country_like(adjective: str, reading: Reading) -> str | None:
    """Return the country of the article that has an adjective beginning like this («норвежско»)."""
    start = adjective[: max(_MIN_ADJECTIVE, len(adjective) - 3)]
    for entity in reading.entities.values():
        names = (*entity.aliases.values(), *entity.name.values()) if entity.kind is EntityKind.COUNTRY else ()
        if any(each.lower().startswith(start) for each in names):
            return entity.id
    return None


_STATES = """
представитель сторона лидер делегация парламент правительство суд власть министерство сенат президент премьер кабмин мид
минфин министр парламентарий депутат сейм мажилис
"""
_STATE: Final = frozenset(_STATES.split())
"""Those who act for their country."""


def represented(trigger: Trigger, reading: Reading) -> tuple[str, ...]:
    """Return the country whose parliament, government or court is the subject («парламент Кении принял»)."""
    tokens = reading.tokens
    heads = {at for at, each in enumerate(tokens) if each.head == trigger.head and each.lemma in _STATE}
    return ids_of((each for each in reading.sides if each.governor in heads), frozenset({EntityKind.COUNTRY}))


def owned_by(trigger: Trigger, reading: Reading, relation: str) -> tuple[Side, ...]:
    """Return whose the subject or object of a verb is («сборная Кении»)."""
    tokens = reading.tokens
    heads = {at for at, each in enumerate(tokens) if each.head == trigger.head and each.relation == relation}
    return tuple(each for each in reading.sides if each.governor in heads and each.function is Function.OF)
