"""Articles and where they came from."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, GetJsonSchemaHandler, StringConstraints, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from bot.models.entity import Identifier
from bot.models.period import Day
from bot.models.text import Language, Localized, Model

HttpAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$", max_length=2000)]


class Source(Model):
    """Who published an article, when, and where it can be read.

    `url` may be absent: the reply then names the outlet and says that no link was given; a link is never made up.
    """

    outlet: Localized
    title: Annotated[str, StringConstraints(min_length=1)]
    author: Localized | None = None
    published: Day
    url: HttpAddress | None = None
    republished_by: str | None = None
    republished_at: Day | None = None


_SOURCE_FIELDS = frozenset(Source.model_fields)


class Article(Model):
    """One article of a dossier. The fields of `source` may also stand flat on the article.

    `paragraphs` is how many the original has; `without_facts` gives, per paragraph that yields none, the reason.
    """

    id: Identifier
    source: Source
    language: Language = Language.RU
    summary: Localized | None = None
    paragraphs: int = Field(default=0, ge=0)
    without_facts: dict[int, str] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _lift_flat_source(cls, data: Any) -> Any:
        if not isinstance(data, dict) or "source" in data:
            return data
        source = {key: value for key, value in data.items() if key in _SOURCE_FIELDS}
        rest = {key: value for key, value in data.items() if key not in _SOURCE_FIELDS}
        return {**rest, "source": source} if source else data

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        nested = handler.resolve_ref_schema(handler(core))
        source = handler.resolve_ref_schema(handler(Source.__pydantic_core_schema__))
        own = {name: each for name, each in nested["properties"].items() if name != "source"}
        flat = {**nested, "properties": {**own, **source["properties"]}, "required": ["id", *source["required"]]}
        return {"anyOf": [nested, flat]}
