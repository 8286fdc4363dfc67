"""A base → files for other programs and for people: CSV, JSON, JSON-LD (schema.org) and a Markdown sheet.

Every writer yields pieces of text in the order of the base, so that a large one is never held in memory as text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from bot.export.documents import json_document
from bot.export.linked import linked_data
from bot.export.rows import csv_rows
from bot.export.selection import Selection
from bot.export.sheet import markdown_sheet

WRITERS: Final[Mapping[str, Callable[[Selection], Iterator[str]]]] = {
    "csv": csv_rows,
    "json": json_document,
    "jsonld": linked_data,
    "md": markdown_sheet,
}
"""The formats by the name that the command line gives them."""

__all__ = ["WRITERS", "Selection"]
