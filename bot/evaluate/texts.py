"""Texts that nobody filed → a Base in memory, each text a statement; and the objects of a JSON Lines file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from bot.errors import UsageError
from bot.language.world import with_countries
from bot.models.article import Article, Source
from bot.models.base import Base
from bot.models.fact import Statement
from bot.models.text import Localized

TODAY: Final = date(2026, 1, 1)
"""The day on which measured questions are asked: nothing may hang on the clock."""

_ARTICLE: Final = "texts"


@dataclass(frozen=True, slots=True)
class Line:
    """One object of a JSON Lines file, and where it stands."""

    path: Path
    number: int
    fields: dict[str, Any]

    def text(self, name: str) -> str:
        """Return a field that must hold text. Raises UsageError where it does not."""
        value = self.fields.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(f"{name!r} must hold text")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a field that must hold a list of texts. Raises UsageError where it does not."""
        value = self.fields.get(name)
        if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
            raise self.wrong(f"{name!r} must hold a list of texts")
        return tuple(value)

    def wrong(self, what: str) -> UsageError:
        """Return the error that names this line and what is wrong with it."""
        return UsageError(f"{self.path}:{self.number}: {what}")


def read_lines(path: Path) -> Iterator[Line]:
    """Yield the objects of a JSON Lines file; blank lines are passed over.

    Raises UsageError where the file cannot be read, or a line is not UTF-8 or not a JSON object.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            yield Line(path, number, _object(line, path, number))


def base_of(texts: Iterable[str]) -> Base:
    """Return a base of one article in which every text is a statement filed under nothing, `t0`, `t1` and so on."""
    source = Source(outlet=Localized(ru="Тексты", en="Texts"), title="Texts", published=TODAY)
    facts = (
        Statement(id=f"t{number}", article=_ARTICLE, summary=Localized.model_validate(text))
        for number, text in enumerate(texts)
    )
    return Base(
        articles={_ARTICLE: Article(id=_ARTICLE, source=source)},
        facts={fact.id: fact for fact in facts},
        entities=with_countries({}),
        concepts={},
    )


def _object(line: bytes, path: Path, number: int) -> dict[str, Any]:
    try:
        fields = json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}:{number}: not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path}:{number}: not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise UsageError(f"{path}:{number}: not a JSON object")
    return fields
