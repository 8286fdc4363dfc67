"""The JSON Schema of a base's files, for editors that complete and check YAML."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import models_json_schema

from bot.store.questions import QuestionsDocument
from bot.store.validate import ArticleDocument, ConceptsDocument, EntitiesDocument


def base_schema() -> dict[str, Any]:
    """Return one JSON Schema (draft 2020-12) that accepts each of the four kinds of file in a base."""
    models = (ArticleDocument, EntitiesDocument, ConceptsDocument, QuestionsDocument)
    references, schema = models_json_schema([(model, "validation") for model in models], title="Dossier base")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["anyOf"] = [references[(model, "validation")] for model in models]
    return schema
