"""What an editor types into a field → what the field holds: names become ids, and new names join the article.

Entities and concepts may be named by id or by any name that means one thing only. A name after a plus sign is new: the
article brings it along from then on (`+Anna Berg` for a speaker, `+organisation: Port of Oslo` for others).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.errors import ReviewError
from bot.language.normalise import normalise
from bot.models.base import Base, concepts_of, entities_of
from bot.models.draft import DraftArticle
from bot.models.entity import Concept, ConceptKind, Entity, EntityKind
from bot.models.fact import Fact, Figure, Part
from bot.models.text import Localized
from bot.parse.article import slug_of
from bot.review.names import names_of
from bot.store.references import is_unit

_ENTITY_FIELDS: Final = {
    "speaker": EntityKind.PERSON,
    "person": EntityKind.PERSON,
    "of": EntityKind.ORGANISATION,
    "place": EntityKind.PLACE,
    "participants": EntityKind.ORGANISATION,
}
_CONCEPT_FIELDS: Final = {"metric": ConceptKind.METRIC, "concepts": ConceptKind.TOPIC}
_LISTS: Final = frozenset({"participants", "concepts", "keywords", "context"})
_LOCALIZED: Final = frozenset({"summary", "title", "position", "term", "question"})


@dataclass(slots=True)
class Typed:
    """Fields as they were typed for an article: what they name is looked up, and what is new is gathered."""

    article: DraftArticle
    base: Base
    entities: dict[str, Entity] = field(init=False)
    concepts: dict[str, Concept] = field(init=False)

    def __post_init__(self) -> None:
        self.entities = {each.id: each for each in self.article.entities}
        self.concepts = {each.id: each for each in self.article.concepts}

    def read(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields with ids in the place of names. Raises ReviewError naming the field that names nothing."""
        return {name: self._field(name, value) for name, value in fields.items()}

    def joined(self) -> DraftArticle:
        """Return the article with what was typed for the first time."""
        update = {"entities": tuple(self.entities.values()), "concepts": tuple(self.concepts.values())}
        return self.article.model_copy(update=update)

    def require_known(self, fact: Fact) -> None:
        """Raise ReviewError naming the first entity, concept or unit of a fact that neither base nor article knows."""
        for each in entities_of(fact):
            if each not in self.entities and each not in self.base.entities:
                raise ReviewError(f"no entity has the id {each!r}")
        for each in concepts_of(fact):
            if each not in self.concepts and each not in self.base.concepts:
                raise ReviewError(f"no concept has the id {each!r}")
        if isinstance(fact, Figure):
            units = (fact.unit, fact.change.unit) if fact.change else (fact.unit,)
            if unknown := [each for each in units if not is_unit(each, {**self.base.concepts, **self.concepts})]:
                raise ReviewError(
                    f"'unit': {unknown[0]!r} is neither a currency, `percent`, a CLDR unit nor a count noun"
                )

    def _field(self, name: str, value: Any) -> Any:
        if name in _LISTS and isinstance(value, str):
            value = [each.strip() for each in value.split(",") if each.strip()]
        if name == "parties":
            return self._parties(value)
        if name in _ENTITY_FIELDS or name in _CONCEPT_FIELDS:
            if isinstance(value, str):
                return self._id(name, value)
            return [self._id(name, each) if isinstance(each, str) else each for each in value] if value else value
        if name in _LOCALIZED and isinstance(value, str) and value:
            return {self.article.language.value: value}
        return value

    def _id(self, name: str, written: str) -> str:
        if not written.strip():
            return ""
        if name in _CONCEPT_FIELDS:
            return self._concept(name, written.strip())
        return self._entity(name, written.strip(), _ENTITY_FIELDS[name])

    def _parties(self, value: Any) -> Any:
        """Read parties typed as `of Norway, with Portugal`; whatever is no text is left as it is."""
        if not isinstance(value, str):
            return value
        read = []
        for each in filter(None, (part.strip() for part in value.split(","))):
            head, _, rest = each.partition(" ")
            part = head.rstrip(":") if head.rstrip(":") in {one.value for one in Part} and rest else Part.ABOUT.value
            named = rest.strip() if part == head.rstrip(":") and rest else each
            read.append({"entity": self._entity("parties", named, EntityKind.ORGANISATION), "part": part})
        return read

    def _entity(self, name: str, written: str, kind: EntityKind) -> str:
        if written.startswith("+"):
            head, _, rest = written[1:].partition(":")
            is_kind = rest and head.strip() in {one.value for one in EntityKind}
            new = Entity(
                id=self._new_id(rest if is_kind else written[1:], self.base.entities, self.entities),
                kind=EntityKind(head.strip()) if is_kind else kind,
                name=self._text((rest if is_kind else written[1:]).strip()),
            )
            return self.entities.setdefault(new.id, new).id
        return _one(name, written, {**self.base.entities, **self.entities})

    def _concept(self, name: str, written: str) -> str:
        if written.startswith("+"):
            identifier = self._new_id(written[1:], self.base.concepts, self.concepts)
            new = Concept(id=identifier, kind=_CONCEPT_FIELDS[name], name=self._text(written[1:].strip()))
            return self.concepts.setdefault(new.id, new).id
        return _one(name, written, {**self.base.concepts, **self.concepts})

    def _text(self, written: str) -> Localized:
        return Localized.model_validate({self.article.language.value: written})

    def _new_id(self, written: str, *taken: Mapping[str, Any]) -> str:
        slug = slug_of(written)[:60].strip("-")
        if not slug:
            raise ReviewError(f"{written.strip()!r} is no name")
        numbered = (slug if number == 1 else f"{slug}-{number}" for number in range(1, 1_000))
        return next(each for each in numbered if not any(each in one for one in taken))


def _one(name: str, written: str, known: Mapping[str, Entity] | Mapping[str, Concept]) -> str:
    """Return the id that a text names: as an id, or as a name that one thing alone has."""
    if written in known:
        return written
    wanted = normalise(written)
    named = sorted(each.id for each in _values(known) if wanted in names_of(each))
    if len(named) == 1:
        return named[0]
    if named:
        raise ReviewError(f"{name!r}: {written!r} may be {', '.join(named)}: write the id")
    raise ReviewError(f"{name!r}: nothing known is called {written!r}; write +{written} where it is new")


def _values(known: Mapping[str, Entity] | Mapping[str, Concept]) -> Iterable[Entity | Concept]:
    return known.values()
