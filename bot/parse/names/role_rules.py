"""What a rule for offices is, in either language, and how the rules of a language are tried on a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.parse.analysis import FoundRole
from bot.parse.names.scene import Placed, Scene

_UNKNOWN_NOUN: Final = 0.75
"""Share of confidence left to a person's noun that is no listed office («ныряльщик»)."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a phrase of a sentence: tokens `first` up to `stop`, its noun at `head`."""

    first: int
    head: int
    stop: int
    position: str
    of: str | None
    listed: bool


@dataclass(frozen=True, slots=True)
class RoleRule:
    """A way to say who holds an office. `confidence`: the share of its finds that were right on invented texts."""

    name: str
    description: str
    confidence: float
    find: Callable[[Scene, Placed], Iterator[Office]]


def person_roles(scene: Scene, rules: Sequence[RoleRule]) -> list[FoundRole]:
    """Return the offices that a sentence gives to the people it names, by every rule in order."""
    found = []
    for person in scene.people():
        for rule in rules:
            offices = [*rule.find(scene, person)]
            found += [_role(scene, person, office, rule) for office in offices]
    return found


def _role(scene: Scene, person: Placed, office: Office, rule: RoleRule) -> FoundRole:
    tokens = scene.tokens
    confidence = rule.confidence * (1.0 if office.listed else _UNKNOWN_NOUN)
    return FoundRole(
        person=person.mention.entity,
        position=office.position,
        of=office.of,
        paragraph=scene.line.paragraph,
        start=min(tokens[office.first].start, person.mention.start),
        end=max(tokens[office.stop - 1].end, person.mention.end),
        rule=rule.name,
        confidence=round(confidence, 2),
    )
