"""Raw documents → models, with every validation error as a problem with file and line."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from bot.errors import Problem
from bot.models.article import Article
from bot.models.entity import Concept, Entity
from bot.models.fact import FACT_KINDS, Fact
from bot.store.documents import Document


class FileDocument(BaseModel):
    """Base of the kinds of file that a base folder holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ArticleDocument(FileDocument):
    """One article with its facts: a YAML file, or one line of JSON Lines."""

    article: Article
    facts: tuple[Fact, ...] = ()


class EntitiesDocument(FileDocument):
    """The file `entities.yaml`."""

    entities: tuple[Entity, ...] = ()


class ConceptsDocument(FileDocument):
    """The file `concepts.yaml`."""

    concepts: tuple[Concept, ...] = ()


_Kind = TypeVar("_Kind", bound=FileDocument)

_PLAIN_WORDS = {
    "missing": "is missing",
    "extra_forbidden": "is not a known field",
    "union_tag_invalid": f"is not a kind of fact (kinds: {', '.join(FACT_KINDS)})",
    "union_tag_not_found": f"has no `kind` (kinds: {', '.join(FACT_KINDS)})",
}


def validate(document: Document, model: type[_Kind], problems: list[Problem]) -> _Kind | None:
    """Return the document as a model, or None after noting every fault in it."""
    if not isinstance(document.located.data, dict):
        wanted = ", ".join(f"`{name}:`" for name in model.model_fields)
        problems.append(Problem(document.file, document.line_of(()), f"expected a mapping with {wanted}"))
        return None
    try:
        return model.model_validate(document.located.data)
    except ValidationError as error:
        problems.extend(_problem(document, each) for each in error.errors(include_url=False))
        return None


def _problem(document: Document, error: ErrorDetails) -> Problem:
    path = _data_path(document.located.data, error["loc"])
    return Problem(document.file, document.line_of(path), f"{_owner(document, path)}{_message(path, error)}")


def _data_path(data: Any, location: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Drop the parts of pydantic's location that are union tags or flat fields and not keys of the data."""
    path: list[str | int] = []
    for part in location:
        is_index = isinstance(data, list) and isinstance(part, int) and part < len(data)
        is_key = isinstance(data, dict) and part in data
        if is_index or is_key:
            data = data[part]
            path.append(part)
        elif part == location[-1] and part not in FACT_KINDS:
            path.append(part)
    return tuple(path)


def _owner(document: Document, path: tuple[str | int, ...]) -> str:
    """Name the fact, entity or concept that a path lies in, by its id where it has one."""
    if len(path) < 2:  # noqa: PLR2004 - a list name and a position
        return ""
    group, position = path[0], path[1]
    if not isinstance(position, int):
        return f"{group}: "
    item = document.located.data[group][position]
    named = item.get("id") if isinstance(item, dict) else None
    return f"{str(group).rstrip('s')} {named!r}: " if named else f"{group}[{position}]: "


def _message(path: tuple[str | int, ...], error: ErrorDetails) -> str:
    field = str(path[-1]) if path and isinstance(path[-1], str) else "this entry"
    if error["type"] in _PLAIN_WORDS:
        return f"{field!r} {_PLAIN_WORDS[error['type']]}"
    reason = error["msg"].removeprefix("Value error, ")
    shown = "" if isinstance(error["input"], dict | list) else f", not {str(error['input'])[:80]!r}"
    return f"{field!r}: {reason}{shown}"
