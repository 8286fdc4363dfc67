"""Who and what an article names: one entity for every name of the same person or thing, known ones before new ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.language.latin import cyrillic_candidates, latin_variants, to_latin
from bot.models.entity import Entity, EntityKind
from bot.models.text import Language, Localized, Names
from bot.parse.names.russian_names import PersonName

_SLUG: Final = re.compile(r"[^a-z0-9]+")
_ONE_WORD: Final = re.compile(r"[^\W\d_][\w-]{3,}")
_LONGEST_ID: Final = 100
_VARIANTS: Final = 6
"""Spellings in the other script that a known name is looked up by."""


def folded(name: str) -> str:
    """Return a name as it is compared: lower case, е for ё, plain apostrophes, single spaces.

    >>> folded("Артём  О’Нил")
    "артем о'нил"
    """
    return " ".join(name.lower().replace("ё", "е").replace("’", "'").replace("`", "'").split())


def slug(name: str) -> str:
    """Return an id made of a name.

    >>> slug("Ермек Кошербаев"), slug("Банк «Восход»")
    ('yermek-kosherbayev', 'bank-voskhod')
    """
    return _SLUG.sub("-", to_latin(name).lower()).strip("-")[:_LONGEST_ID].strip("-")


@dataclass
class Cast:
    """The entities of one article, found or made one after another. `language` is the article's own."""

    known: Mapping[str, Entity]
    language: Language
    entities: dict[str, Entity] = field(default_factory=dict)
    new: set[str] = field(default_factory=set)
    _names: dict[str, PersonName] = field(default_factory=dict)
    _people: dict[str, list[str]] = field(default_factory=dict)
    _things: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the known people by their names and the known things by theirs, in either script."""
        for entity in self.known.values():
            for name in spellings(entity, self.language):
                if entity.kind is EntityKind.PERSON:
                    held = self._people.setdefault(name, [])
                    if entity.id not in held:
                        held.append(entity.id)
                else:
                    self._things.setdefault(name, entity.id)

    def use(self, entity_id: str | None) -> str:
        """Take a known entity into the article."""
        if entity_id is None:
            raise KeyError(entity_id)
        if entity_id not in self.entities:
            self.entities[entity_id] = self.known[entity_id]
        return entity_id

    def known_thing(self, name: str) -> str | None:
        """Return the known entity, no person, that bears this name."""
        return self._things.get(folded(name))

    def begun_by(self, name: str) -> str | None:
        """Return the one new organisation whose longer name begins with this one («Acme» for «Acme Lines»)."""
        opening = f"{folded(name)} "
        longer = [
            each
            for each in sorted(self.new)
            if self.entities[each].kind is EntityKind.ORGANISATION
            and folded(self.entities[each].name.best(self.language)).startswith(opening)
        ]
        return longer[0] if len(longer) == 1 else None

    def people_named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the people, known or met in the article, that bear this name or surname."""
        return tuple(self._people.get(folded(name), ()))

    def called(self, given: str) -> tuple[str, ...]:
        """Return the one person of the article with this given name, as texts that are on first-name terms use it."""
        found = [each for each, name in self._names.items() if given and folded(name.given) == folded(given)]
        return tuple(found) if len(found) == 1 else ()

    def name_of(self, person: str) -> PersonName | None:
        """Return the parts of the name of a person met in the article."""
        return self._names.get(person)

    def add_person(self, name: PersonName) -> str:
        """Make a new person."""
        person = self._free_id(name.full)
        self.entities[person] = Entity(
            id=person, kind=EntityKind.PERSON, name=self._localized(name.full), gender=name.gender
        )
        self.new.add(person)
        self._names[person] = name
        self._index_person(person, name)
        return person

    def add_thing(self, kind: EntityKind, name: str, *, within: Iterable[str] = ()) -> str:
        """Make a new organisation, place or agreement, or return the one met before under this name."""
        met = self._things.get(folded(name)) or self._short_for(kind, name)
        if met is not None:
            return self.use(met) if met in self.known else met
        thing = self._free_id(name)
        self.entities[thing] = Entity(id=thing, kind=kind, name=self._localized(name), within=tuple(within))
        self.new.add(thing)
        self._things[folded(name)] = thing
        return thing

    def _short_for(self, kind: EntityKind, name: str) -> str | None:
        """Return the one new organisation of an English article whose name begins with this word («Acme» Lines)."""
        if self.language is not Language.EN or kind is not EntityKind.ORGANISATION or not _ONE_WORD.fullmatch(name):
            return None
        fuller = [
            each
            for each in self.new
            if self.entities[each].kind is kind
            and (self.entities[each].name.best(self.language) or "").startswith(f"{name} ")
        ]
        if len(fuller) != 1:
            return None
        self.also_named(fuller[0], name)
        return fuller[0]

    def also_named(self, entity_id: str, alias: str) -> None:
        """Remember another name that the text gives an entity; only new entities take it as an alias."""
        entity = self.entities[entity_id]
        key = folded(alias)
        if entity.kind is EntityKind.PERSON:
            held = self._people.setdefault(key, [])
            if entity_id not in held:
                held.append(entity_id)
        else:
            self._things.setdefault(key, entity_id)
        every = {folded(each) for each in (*entity.name.values(), *entity.aliases.values())}
        if entity_id in self.new and key not in every:
            more = Names.model_validate(
                {**entity.aliases.model_dump(), self.language.value: (*entity.aliases.get(self.language), alias)}
            )
            self.entities[entity_id] = entity.model_copy(update={"aliases": more})

    def fuller(self, entity_id: str, name: str) -> None:
        """Name a new thing by its full name where the text gave its short one first («ВОЗ»)."""
        entity = self.entities[entity_id]
        old = entity.name.best(self.language)
        if entity_id in self.new and " " in name and " " not in old:
            self.entities[entity_id] = entity.model_copy(update={"name": self._localized(name)})
            self.also_named(entity_id, old)
            self._things.setdefault(folded(name), entity_id)

    def also_written(self, entity_id: str, form: str) -> None:
        """Remember a form in which the text writes a thing, for looking it up; it becomes no alias."""
        self._things.setdefault(folded(form), entity_id)

    def tell(self, entity_id: str, **more: object) -> None:
        """Fill in what a new entity lacks: its gender, the country it belongs to."""
        entity = self.entities[entity_id]
        lacking = {key: value for key, value in more.items() if value and not getattr(entity, key)}
        if entity_id in self.new and lacking:
            self.entities[entity_id] = entity.model_copy(update=lacking)

    def _index_person(self, person: str, name: PersonName) -> None:
        for form in (name.full, name.surname, f"{name.given} {name.surname}", "" if name.surname else name.given):
            key = folded(form)
            if key and person not in self._people.setdefault(key, []):
                self._people[key].append(person)

    def _localized(self, name: str) -> Localized:
        return Localized.model_validate({self.language.value: name})

    def _free_id(self, name: str) -> str:
        stem = slug(name) or "unnamed"
        taken = {**self.known, **self.entities}
        return next(each for each in _numbered(stem) if each not in taken)


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def spellings(entity: Entity, language: Language) -> Iterator[str]:
    """Yield an entity's names as they are compared, transliterated where it has none in this language."""
    for name in (*entity.name.values(), *entity.aliases.values()):
        yield folded(name)
    if entity.kind is EntityKind.PERSON:
        yield from (folded(name).rpartition(" ")[2] for name in entity.name.values())
    own = entity.name.get(language)
    if own is None and entity.kind is not EntityKind.COUNTRY:
        yield from _transliterated(entity.name.best(language), language)


def _transliterated(name: str, language: Language) -> Iterator[str]:
    words = folded(name).split()
    into = latin_variants if language is Language.EN else cyrillic_candidates
    options = [into(word, limit=_VARIANTS) or (word,) for word in words]
    for place in range(_VARIANTS):
        yield " ".join(each[min(place, len(each) - 1)] for each in options)
    if len(words) > 1:
        yield from options[-1]
