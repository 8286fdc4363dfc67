"""The JSON Schema of a base's files, for editors that complete and check YAML.

It accepts what the loader accepts: as the loader reads every YAML scalar as text, a text may be written as a bare
number (`title: 1984`) and a whole number in quotes.
"""

from __future__ import annotations

import re
from typing import Any, Final

from pydantic.json_schema import models_json_schema

from bot.store.files import ArticleDocument, ConceptsDocument, EntitiesDocument, QuestionsDocument

_DIGITS: Final = {"type": "string", "pattern": r"^\s*\+?[0-9]+\s*$"}


def base_schema() -> dict[str, Any]:
    """Return one JSON Schema (draft 2020-12) that accepts each of the four kinds of file in a base."""
    models = (ArticleDocument, EntitiesDocument, ConceptsDocument, QuestionsDocument)
    references, schema = models_json_schema([(model, "validation") for model in models], title="Dossier base")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["anyOf"] = [references[(model, "validation")] for model in models]
    loosened: dict[str, Any] = _loosened(schema)
    return loosened


def _loosened(node: Any) -> Any:
    """Let every text be a bare number and every whole number be quoted, except where the exact words are listed."""
    if isinstance(node, list):
        return [_loosened(each) for each in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "string" and _may_be_digits(node):
        return {**node, "type": ["string", "number"]}
    if node.get("type") == "integer" and "maximum" not in node:
        described = {key: node[key] for key in ("title", "description", "default") if key in node}
        bare = {key: each for key, each in node.items() if key not in described}
        return {**described, "anyOf": [bare, _DIGITS]}
    return {key: _loosened(each) for key, each in node.items()}


def _may_be_digits(node: dict[str, Any]) -> bool:
    return not node.keys() & {"enum", "const", "format"} and bool(re.search(node.get("pattern", ""), "1"))
