"""The bytes of a file → the page in it: what kind of file it is, how its blocks are read, how they are arranged."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Final

from bot.errors import ParseError
from bot.parse.page import Page
from bot.parse.reading.arrange import arrange
from bot.parse.reading.bounding import bounded
from bot.parse.reading.cleaning import clean
from bot.parse.reading.decoding import decode
from bot.parse.reading.plain import read_plain
from bot.parse.reading.refusals import refuse_bytes, refuse_data
from bot.parse.reading.written import Written


def read_page(raw: bytes, *, name: str, url: str | None = None, today: dt.date) -> Page:
    """Return the article in the bytes of a file: HTML, Markdown or plain text, in any encoding that can be told.

    `name` is what errors call the file, `url` the address it was found at (it goes before those on the page), `today`
    the latest day that a dateline without a year may mean. Raises ParseError, one line, where there is no article.
    """
    refuse_bytes(raw, name=name)
    decoded, notes = decode(raw, name=name)
    refuse_data(decoded, name=name)
    try:
        written = _read(decoded, name=name, url=url)
    except ImportError as error:
        raise ParseError(f'{name}: reading it needs more packages: pip install "dossier-bot[parse]"') from error
    clues = replace(written.clues, notes=(*notes, *written.clues.notes))
    return arrange(Written(bounded(written.blocks), clues), name=name, url=url, today=today)


def _read(text: str, *, name: str, url: str | None) -> Written:
    if _is_html(text, name):
        from bot.parse.reading.html import read_html  # noqa: PLC0415 - lxml and trafilatura take most of a second

        return read_html(text, name=name, url=url)
    cleaned = clean(text)
    if _is_markdown(cleaned, name):
        from bot.parse.reading.markdown import read_markdown  # noqa: PLC0415 - as above

        return read_markdown(cleaned, name=name)
    return read_plain(cleaned)


def _is_html(text: str, name: str) -> bool:
    start = text[:_HEAD].lstrip("\ufeff \t\r\n").lower()
    if name.lower().endswith((".html", ".htm", ".xhtml")):
        return "<" in text
    if name.lower().endswith((".md", ".markdown")):
        return start.startswith(("<!doctype html", "<html"))
    if start.startswith("<") and _DOCUMENT.search(start):
        return True
    return len(_BLOCK_TAGS.findall(text[:_LOOKED_AT])) >= _LEAST_TAGS


def _is_markdown(text: str, name: str) -> bool:
    if name.lower().endswith((".md", ".markdown", ".mdown", ".mkd")):
        return True
    head = text[:_LOOKED_AT]
    if _FRONT_MATTER.match(head):
        return True
    repeated = any(len(pattern.findall(head)) >= _LEAST_SIGNS for pattern in _MARKDOWN_SIGNS[:_TELLING])
    return repeated or sum(bool(pattern.search(head)) for pattern in _MARKDOWN_SIGNS) >= _LEAST_SIGNS


_HEAD: Final = 2000  # characters
_LOOKED_AT: Final = 100_000
_LEAST_TAGS: Final = 2  # of blocks: one stray tag in a text does not make it a web page
_LEAST_SIGNS: Final = 2
_TELLING: Final = (
    3  # headings, emphasis and links are Markdown where they stand twice; rules and marks of quotation are not
)
_DOCUMENT: Final = re.compile(r"<(?:!doctype html|html|head|body|article|div|main|section|p|h1|meta|title)\b")
_BLOCK_TAGS: Final = re.compile(r"<(?:p|div|h[1-6]|br|article|li|blockquote)\b[^<>]{0,300}>", re.IGNORECASE)
_FRONT_MATTER: Final = re.compile(
    r"\s{0,20}---[ ]*\n(?:[A-Za-z_][\w -]{0,40}:.*\n|[ \t#-].*\n|\n){1,100}---[ ]*(?:\n|$)"
)
_MARKDOWN_SIGNS: Final = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"(?<!\*)\*\*[^\s*][^*\n]{0,300}\*\*|(?<!\w)__[^\s_][^_\n]{0,300}__(?!\w)"),
    re.compile(r"\[[^\]\n]{1,300}\]\(\s?<?(?:https?:|/)[^)\s]{1,2000}"),
    re.compile(r"^> \S", re.MULTILINE),
    re.compile(r"^\|.{3,300}\|\s*$\n^\|[\s:|-]{3,300}\|\s*$", re.MULTILINE),
    re.compile(r"^(?:={3,}|-{3,})[ ]*$", re.MULTILINE),
)
