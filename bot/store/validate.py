"""Raw documents → models, one item at a time, so that a fault in one hides nothing of the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from bot.errors import Problem
from bot.models.fact import FACT_KINDS
from bot.store.complaints import complaint
from bot.store.documents import Document, Place
from bot.store.files import FileDocument
from bot.store.yaml_nodes import Path

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Entry(Generic[_Item]):
    """One entry of a file: the model, or None where it was refused, its place, and its id and data as written."""

    item: _Item | None
    place: Place
    identifier: str | None
    raw: Any


def top_is_sound(document: Document, model: type[FileDocument], problems: list[Problem]) -> bool:
    """Say whether the top of a document is a mapping; note every field there that the kind of file does not have."""
    data = document.located.data
    fields = ", ".join(f"`{name}:`" for name in model.model_fields)
    if not isinstance(data, dict):
        problems.append(Problem(document.file, document.line_of(()), f"expected a mapping with {fields}"))
        return False
    for name in data:
        if name not in model.model_fields:
            message = f"{name!r} is not a known field here (known: {fields})"
            problems.append(Problem(document.file, document.line_of((name,)), message))
    for name, field in model.model_fields.items():
        if field.is_required() and name not in data:
            problems.append(Problem(document.file, document.line_of(()), f"`{name}:` is missing"))
    return True


def entries(document: Document, group: str, kind: Any, problems: list[Problem]) -> Iterator[Entry[Any]]:
    """Yield every entry of a list such as `facts`, valid or not; nothing where the list is absent or empty."""
    listed = document.located.data.get(group)
    if listed is None:
        return
    if not isinstance(listed, list):
        problems.append(Problem(document.file, document.line_of((group,)), f"{group!r}: expected a list"))
        return
    for position in range(len(listed)):
        yield entry(document, (group, position), kind, problems)


def entry(document: Document, path: Path, kind: Any, problems: list[Problem]) -> Entry[Any]:
    """Read the item at a path, noting every fault in it."""
    raw: Any = document.located.data
    for part in path:
        raw = raw[part]
    written = raw.get("id") if isinstance(raw, dict) else None
    identifier = written if isinstance(written, str) and written else None
    place = Place(document, path)
    try:
        item = _adapter(kind).validate_python(raw)
    except ValidationError as error:
        owner = _owner(path, identifier)
        problems.extend(_problem(place, owner, raw, each) for each in error.errors(include_url=False))
        return Entry(None, place, identifier, raw)
    return Entry(item, place, identifier, raw)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _owner(path: Path, identifier: str | None) -> str:
    """Name an item by its id where it has one, else by its position: `fact 'trade-2025': `, `facts[3]: `."""
    singular = {"entities": "entity"}.get(str(path[0]), str(path[0]).rstrip("s"))
    if identifier:
        return f"{singular} {identifier!r}: "
    return f"{path[0]}[{path[1]}]: " if len(path) > 1 else f"{singular}: "


def _problem(place: Place, owner: str, raw: Any, error: ErrorDetails) -> Problem:
    path = _data_path(raw, error["loc"])
    line = place.document.line_of((*place.path, *path))
    return Problem(place.document.file, line, f"{owner}{complaint(path, error)}")


def _data_path(raw: Any, location: tuple[str | int, ...]) -> Path:
    """Drop the parts of pydantic's location that are union tags or flat fields and not keys of the data."""
    data = raw
    path: list[str | int] = []
    for position, part in enumerate(location):
        is_index = isinstance(data, list) and isinstance(part, int) and part < len(data)
        is_key = isinstance(data, dict) and part in data
        if is_index or is_key:
            data = data[part]
            path.append(part)
        elif position == len(location) - 1 and part not in FACT_KINDS:
            path.append(part)
    return tuple(path)
