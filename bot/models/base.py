"""A loaded base: every article, fact, entity and concept, with look-ups. Nothing in it changes after loading."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from bot.models.article import Article
from bot.models.entity import Concept, Entity
from bot.models.fact import Event, Fact, Figure, Part, Role

Key = TypeVar("Key")
Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Base:
    """A validated dossier. Ids are unique and every reference resolves; `entities` also holds every CLDR country."""

    articles: Mapping[str, Article]
    facts: Mapping[str, Fact]
    entities: Mapping[str, Entity]
    concepts: Mapping[str, Concept]
    fingerprint: str = ""

    @cached_property
    def mentioned(self) -> frozenset[str]:
        """Ids of the entities that some fact holds; any other known entity is *outside* the dossier."""
        return frozenset(each for fact in self.facts.values() for each in entities_of(fact))

    @cached_property
    def newest(self) -> dt.date | None:
        """The date of the newest article."""
        return max((article.source.published for article in self.articles.values()), default=None)

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """Every id of a fact, article, entity or concept by its short key (see `key_of`)."""
        every = (*self.facts, *self.articles, *self.entities, *self.concepts)
        return {key_of(each): each for each in every}

    @cached_property
    def figures_of(self) -> Mapping[str, Sequence[Figure]]:
        """Every figure by its metric, without those that were corrected since."""
        figures = (fact for fact in self.facts.values() if isinstance(fact, Figure))
        return _grouped((fact.metric, fact) for fact in figures if fact.id not in self.superseded)

    @cached_property
    def roles_of(self) -> Mapping[str, Sequence[Role]]:
        """Every role by the person who holds it."""
        return _grouped((fact.person, fact) for fact in self.facts.values() if isinstance(fact, Role))

    @cached_property
    def former_roles(self) -> frozenset[str]:
        """The ids of roles whose office (same concepts, same body) a later role gives to somebody else."""
        offices: dict[tuple[frozenset[str], str | None], list[Role]] = {}
        for role in (role for roles in self.roles_of.values() for role in roles):
            if role.as_of and role.concepts:
                offices.setdefault((frozenset(role.concepts), role.of), []).append(role)
        last = {office: max(roles, key=_held_on) for office, roles in offices.items()}
        return frozenset(
            role.id
            for office, roles in offices.items()
            for role in roles
            if role.person != last[office].person and _held_on(role) < _held_on(last[office])
        )

    @cached_property
    def superseded(self) -> frozenset[str]:
        """The ids of figures that their own source has corrected since: see `superseded_among`."""
        figures = (fact for fact in self.facts.values() if isinstance(fact, Figure))
        return superseded_among(figures, self.articles)

    def articles_in_order(self, ids: Iterable[str]) -> list[Article]:
        """Return these articles in the order of the base, each once."""
        return [self.articles[each] for each in sorted(set(ids), key=self._article_places.__getitem__)]

    @cached_property
    def _article_places(self) -> Mapping[str, int]:
        return {each: place for place, each in enumerate(self.articles)}

    def article_of(self, fact: Fact) -> Article:
        """Return the article that a fact was read from."""
        return self.articles[fact.article]

    def entity(self, entity_id: str) -> Entity:
        """Return an entity by id (KeyError where the base knows none)."""
        return self.entities[entity_id]

    def concept(self, concept_id: str) -> Concept:
        """Return a concept by id (KeyError where the base knows none)."""
        return self.concepts[concept_id]

    def wholes_of(self, entity_id: str) -> frozenset[str]:
        """Return the ids of everything that an entity lies within, itself left out."""
        return _closure(entity_id, lambda each: self.entities[each].within if each in self.entities else ())

    def broader_than(self, concept_id: str) -> frozenset[str]:
        """Return the ids of every concept wider than this one, itself left out."""
        return _closure(concept_id, lambda each: self.concepts[each].broader if each in self.concepts else ())


def measure_of(figure: Figure) -> tuple[object, ...]:
    """Return what a figure measures: figures of one measure that differ contradict or correct one another."""
    return figure.metric, frozenset(figure.parties), figure.period, figure.unit, figure.concepts


def superseded_among(figures: Iterable[Figure], articles: Mapping[str, Article]) -> frozenset[str]:
    """Return the ids of the figures that a newer one of the same measure and outlet replaces with another value.

    Newer is what holds as of a later day, or else what was published later. Outlets that disagree with one another
    supersede nothing: readers are shown both.
    """
    measured = _grouped(((measure_of(each), articles[each.article].source.outlet), each) for each in figures)
    return frozenset(
        old.id
        for told in measured.values()
        if len(told) > 1
        for old in told
        if any(
            _told_on(new, articles) > _told_on(old, articles) and (new.value, new.value_to) != (old.value, old.value_to)
            for new in told
        )
    )


def _told_on(figure: Figure, articles: Mapping[str, Article]) -> dt.date:
    return figure.as_of or articles[figure.article].source.published


def _held_on(role: Role) -> dt.date:
    return role.as_of or dt.date.min


@lru_cache(maxsize=16_384)
def key_of(identifier: str) -> str:
    """Return the short key that stands for an id in a button: 10 characters of `a-z2-7` (50 bits of BLAKE2b).

    >>> key_of("trade-2025")
    '2qe4v2rpkx'
    """
    digest = hashlib.blake2b(identifier.encode(), digest_size=10).digest()
    return base64.b32encode(digest).decode().lower()[:10]


def _grouped(pairs: Iterable[tuple[Key, Kind]]) -> dict[Key, tuple[Kind, ...]]:
    groups: dict[Key, list[Kind]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _closure(start: str, step: Callable[[str], Iterable[str]]) -> frozenset[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for each in step(waiting.pop()):
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    return frozenset(seen - {start})


def entities_of(fact: Fact) -> tuple[str, ...]:
    """Return the ids of every entity that a fact names, the speaker included, in order and without repeats."""
    named: list[str] = [party.entity for party in fact.parties]
    match fact:
        case Event():
            named += [each for each in (fact.place, *fact.participants) if each]
        case Role():
            named += [each for each in (fact.person, fact.of) if each]
        case _:
            pass
    if fact.speaker:
        named.append(fact.speaker)
    return tuple(dict.fromkeys(named))


def concepts_of(fact: Fact) -> tuple[str, ...]:
    """Return the ids of the concepts that a fact is filed under, its metric first."""
    metric = (fact.metric,) if isinstance(fact, Figure) else ()
    return tuple(dict.fromkeys((*metric, *fact.concepts)))


def entities_in_part(fact: Fact, parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the ids of the parties that play one of these parts."""
    wanted = frozenset(parts)
    return tuple(party.entity for party in fact.parties if party.part in wanted)
