"""Models → plain data as people write it in a base's files, and that data → YAML text."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from itertools import groupby
from typing import Any, Final

from pydantic import BaseModel

from bot.models.article import Article
from bot.models.fact import Fact, Party
from bot.models.period import Period
from bot.models.text import Language, Localized, Names, language_of_letters

_FIRST: Final = ("id", "kind", "paragraph", "title", "summary")
_WIDTH: Final = 10_000
"""Columns before a line is broken: texts stay on one line, as a search in an editor wants them."""


def article_data(article: Article) -> dict[str, Any]:
    """Return an article with its source flat on it."""
    written = plain(article)
    source = written.pop("source")
    head = {"id": written.pop("id")}
    return {**head, **source, "language": article.language.value, **written}


def fact_data(fact: Fact) -> dict[str, Any]:
    """Return a fact without the article that it stands under."""
    written = plain(fact)
    written["kind"] = str(fact.kind)
    written.pop("article", None)
    first: dict[str, Any] = {key: written.pop(key) for key in _FIRST if key in written}
    return {**first, **written}


def plain(model: BaseModel) -> dict[str, Any]:
    """Return the fields of a model that say something, as a file holds them."""
    fields = type(model).model_fields
    told = {name: getattr(model, name) for name in fields}
    says = {name: value for name, value in told.items() if value not in (None, (), {}, fields[name].default)}
    return {name: _plain(value) for name, value in says.items()}


def to_yaml(data: Any) -> str:
    """Write plain data as YAML, in the order that it has."""
    out = io.StringIO()
    round_trip(indent=2).dump(data, out)
    return out.getvalue()


def round_trip(*, indent: int) -> Any:
    """Return a reader and writer that keeps comments, order and quotes; `indent` is that of lists."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - only a decision needs it

    yaml = YAML()
    yaml.width = _WIDTH
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=indent + 2, offset=indent)
    return yaml


def _plain(value: Any) -> Any:
    if isinstance(value, Localized):
        return _text(value)
    if isinstance(value, Names):
        return {each.value: list(value.get(each)) for each in Language if value.get(each)}
    if isinstance(value, Period):
        return _iso(str(value))
    if isinstance(value, BaseModel):
        return plain(value)
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, tuple):
        return _parties(value) if value and isinstance(value[0], Party) else [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return str(value) if isinstance(value, str) else value


def _text(text: Localized) -> Any:
    """Return a text bare where its letters tell its language."""
    values = {each.value: told for each in Language if (told := text.get(each))}
    (first, *others) = values.items()
    return first[1] if not others and language_of_letters(first[1]).value == first[0] else values


def _parties(parties: tuple[Party, ...]) -> Any:
    """Return parties by their part where that keeps their order."""
    runs = [(part.value, [each.entity for each in run]) for part, run in groupby(parties, key=lambda each: each.part)]
    if len({part for part, _ in runs}) < len(runs):
        return [{"entity": each.entity, "part": each.part.value} for each in parties]
    return dict(runs)


def _iso(text: str) -> Any:
    """Return a period in the form that needs no quotation marks."""
    if text.isdecimal() and not text.startswith("0"):
        return int(text)
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return text


def _number(value: Decimal) -> Any:
    """Return a number bare where YAML keeps its very digits."""
    written = format(value, "f")
    if written.lstrip("-").isdecimal():
        return int(written) if str(int(written)) == written else written
    return float(written) if repr(float(written)) == written else written
