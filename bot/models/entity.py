"""What facts are about: entities (who and where) and concepts (what is measured or discussed)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints

from bot.models.text import Language, Localized, Model, Names

Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]*$", max_length=120)]


def _read_ids(data: Any) -> Any:
    return (data,) if isinstance(data, str) else data


Identifiers = Annotated[
    tuple[Identifier, ...],
    BeforeValidator(_read_ids, json_schema_input_type=Identifier | list[Identifier]),
]
"""Several ids; a single one may be written bare."""


class EntityKind(StrEnum):
    """What sort of thing an entity is."""

    COUNTRY = "country"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    AGREEMENT = "agreement"
    GROUP = "group"


class Gender(StrEnum):
    """Grammatical gender of a person, for inflecting names."""

    FEMALE = "female"
    MALE = "male"


class Entity(Model):
    """Somebody or something with a name.

    `aliases` always mean the entity. `metonyms` may mean it («Баку» for Azerbaijan's government) and may also name
    another entity. `within` is the whole it belongs to: a city's country, a person's country, a country's region.
    `code` is the ISO 3166-1 alpha-2 code of a country: it brings every CLDR name of that country along.
    """

    id: Identifier
    kind: EntityKind
    name: Localized
    aliases: Names = Names()
    metonyms: Names = Names()
    within: Identifiers = ()
    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = None
    gender: Gender | None = None


class ConceptKind(StrEnum):
    """What a concept stands for: a measured quantity, a subject, an office that people hold, a countable noun."""

    METRIC = "metric"
    TOPIC = "topic"
    POSITION = "position"
    UNIT = "unit"


class Forms(Model):
    """Plural forms of a count noun by CLDR plural category, such as {one: company, other: companies}."""

    ru: dict[str, str] = Field(default_factory=dict)
    en: dict[str, str] = Field(default_factory=dict)
    kk: dict[str, str] = Field(default_factory=dict)

    def get(self, language: Language) -> dict[str, str]:
        """Return the forms in exactly this language."""
        forms: dict[str, str] = getattr(self, language.value)
        return forms


class Concept(Model):
    """A metric, topic, position or count noun, with the words that readers use for it.

    `synonyms` mean the concept on their own. `broader` is a wider concept that this one also answers for (a question
    about «economy» may be answered by «trade», never the other way round). `forms` belong to kind `unit`.
    """

    id: Identifier
    kind: ConceptKind
    name: Localized
    synonyms: Names = Names()
    broader: Identifiers = ()
    forms: Forms = Forms()
