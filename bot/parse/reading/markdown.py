"""Markdown → blocks and clues: front matter, headings, emphasis, links, lists, quotations, tables."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, Final

import yaml
from markdown_it import MarkdownIt

from bot.errors import ParseError
from bot.parse.reading.cleaning import one_line
from bot.parse.reading.days import find_days, read_iso
from bot.parse.reading.html import read_fragment
from bot.parse.reading.outlets import checked_address
from bot.parse.reading.written import Clues, Written


def read_markdown(text: str, *, name: str) -> Written:
    """Return the blocks of a Markdown text, and what its front matter tells."""
    front, body = _front_matter(text)
    markdown = MarkdownIt("commonmark", {"html": True, "breaks": False}).enable(["table", "strikethrough"])
    prepared = _LIST_LIKE.sub(r"\1\2\\\3", _DIALOGUE.sub(r"\1— ", body))
    try:
        rendered = markdown.render(prepared)
        leaves = read_fragment(rendered)
    except (ValueError, LookupError, RecursionError) as error:
        raise ParseError(f"{name}: the Markdown cannot be read") from error
    return Written(tuple(leaf.block for leaf in leaves), _clues(front))


_FRONT: Final = re.compile(r"\s{0,20}---[ ]*\n(.{0,20000}?)\n---[ ]*(?:\n|$)", re.DOTALL)
# «- Вопрос?» begins a turn of a dialogue, not a list; «2026. Год …» begins a sentence, not the 2026th item.
_DIALOGUE: Final = re.compile(r"(^|\n\n)- (?=[^\n]{1,700}\?\s*(?:\n\n|$))")
_LIST_LIKE: Final = re.compile(r"(^|\n)( {0,3}\d{3,9})([.)] )")


def _front_matter(text: str) -> tuple[Mapping[str, Any], str]:
    found = _FRONT.match(text)
    if found is None:
        return {}, text
    try:
        read = yaml.safe_load(found.group(1))
    except (yaml.YAMLError, ValueError, RecursionError):
        read = None
    if not isinstance(read, dict):
        return ({}, text[found.end() :]) if read is None else ({}, text)
    return {str(key).lower(): value for key, value in read.items()}, text[found.end() :]


_TITLE_KEYS: Final = ("title", "headline", "заголовок")
_OUTLET_KEYS: Final = (
    "outlet",
    "publisher",
    "source",
    "site",
    "sitename",
    "site_name",
    "publication",
    "издание",
    "источник",
)
_AUTHOR_KEYS: Final = ("author", "authors", "byline", "автор")
_POST_KEYS: Final = ("author_post", "author_title", "position", "должность")
_DAY_KEYS: Final = ("published", "date", "pubdate", "published_at", "date_published", "datepublished", "дата")
_URL_KEYS: Final = ("url", "canonical", "canonical_url", "link", "permalink", "source_url", "адрес", "ссылка")
_LEAD_KEYS: Final = ("subtitle", "description", "summary", "lead", "standfirst", "подзаголовок")


def _clues(front: Mapping[str, Any]) -> Clues:
    title = _said(front, _TITLE_KEYS)
    outlet = _said(front, _OUTLET_KEYS)
    url = checked_address(_said(front, _URL_KEYS)) or checked_address(outlet)
    return Clues(
        titles=(title,) if title else (),
        outlet=None if outlet and checked_address(outlet) else outlet,
        author=_said(front, _AUTHOR_KEYS),
        author_post=_said(front, _POST_KEYS),
        published=_day(front),
        url=url,
        standfirst=_said(front, _LEAD_KEYS),
    )


def _said(front: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = front.get(key)
        if isinstance(value, list):
            value = ", ".join(_plain(each) for each in value[:4] if each)
        if isinstance(value, dict):
            value = value.get("name") or value.get("ru") or value.get("en")
        if isinstance(value, str | int | float) and (said := one_line(str(value))):
            return said
    return None


def _plain(value: Any) -> str:
    return str(value.get("name") or "") if isinstance(value, dict) else str(value)


def _day(front: Mapping[str, Any]) -> dt.date | None:
    for key in _DAY_KEYS:
        value = front.get(key)
        if isinstance(value, dt.datetime):
            return value.date()
        if isinstance(value, dt.date):
            return value
        if isinstance(value, str) and (find_days(value[:80]) or value[:1].isdigit()):
            return read_iso(value)
    return None
