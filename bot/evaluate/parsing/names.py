"""Names of the gold held against the entities and concepts of a drafted article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from bot.language.lemmas import lemmas
from bot.language.normalise import normalise
from bot.language.words import words
from bot.language.world import with_countries
from bot.models.base import Base
from bot.models.draft import DraftArticle
from bot.models.entity import Concept, Entity, EntityKind

_SHORTEST_STEM: Final = 4
"""Letters that two words of one root share at least: «Бердигалиев» and «Бердигалиева», "committee" and "committees"."""

_ENDING: Final = 3
"""Letters that may differ at the end of such words."""

_MOST_OF_A_NAME: Final = 0.5


@dataclass(frozen=True)
class Known:
    """Whatever the facts of a drafted article may name: its own entities and concepts, the base's, every country."""

    article: DraftArticle
    base: Base | None = None

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Every entity by its id."""
        own = {each.id: each for each in self.article.entities}
        held = dict(self.base.entities) if self.base else with_countries({})
        return {**held, **own}

    @cached_property
    def concepts(self) -> dict[str, Concept]:
        """Every concept by its id."""
        held = dict(self.base.concepts) if self.base else {}
        return {**held, **{each.id: each for each in self.article.concepts}}

    def name(self, entity: str | None) -> str:
        """Return one name of an entity."""
        held = self.entities.get(entity or "")
        return held.name.best(self.article.language) if held else str(entity)

    def is_one_of(self, entity: str | None, names: Iterable[str | None]) -> bool:
        """Say whether an entity bears one of these names; None stands for nobody."""
        held = self.entities.get(entity or "")
        if held is None:
            return entity is None and None in tuple(names)
        is_person = held.kind is EntityKind.PERSON
        return any(same_name(each, name, is_person=is_person) for each in names if each for name in _names_of(held))

    def words_of_concept(self, concept: str) -> tuple[str, ...]:
        """Return the names, synonyms and forms of a concept; an id that is none stands for itself."""
        return names_of_concept(concept, self.concepts)


def names_of_concept(concept: str, concepts: Mapping[str, Concept]) -> tuple[str, ...]:
    """Return the names, synonyms and forms of one of these concepts; an id that is none stands for itself."""
    held = concepts.get(concept)
    if held is None:
        return (concept,)
    forms = (*held.forms.ru.values(), *held.forms.en.values())
    return (*held.name.values(), *held.synonyms.values(), *forms)


def _names_of(entity: Entity) -> tuple[str, ...]:
    return (*entity.name.values(), *entity.aliases.values(), *entity.metonyms.values())


@lru_cache(maxsize=100_000)
def same_name(left: str, right: str, *, is_person: bool = False) -> bool:
    """Say whether two names are of one thing: one may be longer, or in another case.

    >>> same_name("Лесная область", "Лесной области"), same_name("Кыргызстан", "Национальный банк Кыргызстана")
    (True, False)
    >>> same_name("Рауф Мамедханлы", "Мамедханлы", is_person=True)
    True
    """
    shorter, longer = sorted((words(normalise(left)), words(normalise(right))), key=len)
    if not shorter or not all(any(same_word(each, other) for other in longer) for each in shorter):
        return False
    most = len(shorter) / len(longer) > _MOST_OF_A_NAME
    return is_person or most or same_word(shorter[0], longer[0])


@lru_cache(maxsize=100_000)
def same_word(left: str, right: str) -> bool:
    """Say whether two normalised words are forms of one.

    >>> same_word("вагон", "вагонов"), same_word("город", "гора")
    (True, False)
    """
    if left == right or lemmas(left) & lemmas(right):
        return True
    shared = next((at for at, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]), None)
    common = min(len(left), len(right)) if shared is None else shared
    return common >= _SHORTEST_STEM and max(len(left), len(right)) - common <= _ENDING


def shares_a_word(left: str, right: str) -> bool:
    """Say whether a word of one text is a word of the other."""
    theirs = words(normalise(right))
    return any(same_word(each, other) for each in words(normalise(left)) for other in theirs)


def is_contained(part: str, whole: str) -> bool:
    """Say whether every word of one text is a word of the other."""
    theirs = words(normalise(whole))
    return all(any(same_word(each, other) for other in theirs) for each in words(normalise(part)))
