"""A base → one JSON object with everything in it, in the fields of the base format; nothing is left out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from bot.export.selection import Selection


def json_document(selection: Selection) -> Iterator[str]:
    """Yield `{"entities": […], "concepts": […], "articles": [{"article": …, "facts": […]}]}`.

    An element of `articles` is a document of the base format: as a line of a `.jsonl` file it can be loaded again.
    """
    yield '{\n"entities": ['
    yield from _listed(map(_fields, selection.entities.values()))
    yield '],\n"concepts": ['
    yield from _listed(map(_fields, selection.concepts.values()))
    yield '],\n"articles": ['
    yield from _listed(
        {"article": _fields(article), "facts": [_fields(fact) for fact in selection.facts_of(article)]}
        for article in selection.articles
    )
    yield "]\n}\n"


def _fields(item: BaseModel) -> dict[str, Any]:
    """Return what an item says, without what is merely absent; its kind is always told."""
    data = item.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    kind = getattr(item, "kind", None)
    return {"id": data.pop("id"), **({"kind": str(kind)} if kind else {}), **data}


def _listed(items: Iterable[dict[str, Any]]) -> Iterator[str]:
    for number, each in enumerate(items):
        yield ("," if number else "") + "\n" + json.dumps(each, ensure_ascii=False)
