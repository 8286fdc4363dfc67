"""Bytes and texts that are no article: each is told by one line that names the file and what it is."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Sequence
from typing import Final

from bot.errors import ParseError
from bot.parse.reading.written import Block


def refuse_bytes(raw: bytes, *, name: str) -> None:
    """Raise ParseError where the bytes are empty or of a format that is no text."""
    if not raw.strip(b"\x00\t\n\r\x0b\x0c \xef\xbb\xbf\xff\xfe"):
        raise ParseError(f"{name}: the file is empty")
    for place, signature, what in _SIGNATURES:
        if raw[place : place + len(signature)] == signature:
            raise ParseError(f"{name}: {what}, not the text of an article")
    sample = raw[:_SAMPLE]
    if not sample.startswith((b"\xff\xfe", b"\xfe\xff")) and _looks_binary(sample):
        raise ParseError(f"{name}: a binary file, not the text of an article")


def refuse_data(text: str, *, name: str) -> None:
    """Raise ParseError where a text is data for programs: JSON, YAML, a table, a feed."""
    start = text.lstrip()[:200].lower()
    if start.startswith(("{", "[")) and _is_json(text):
        raise ParseError(f"{name}: JSON data, not the text of an article")
    if start.startswith(("<?xml", "<rss", "<feed", "<svg", "<urlset")) and "<html" not in text[:2000].lower():
        raise ParseError(f"{name}: an XML file (a feed or a drawing), not the text of an article")
    if start.startswith("{\\rtf"):
        raise ParseError(f"{name}: a rich text file; save it as plain text or HTML")
    if _is_yaml(text):
        raise ParseError(f"{name}: YAML data, not the text of an article")
    if _is_table(text, comma=name.lower().endswith((".csv", ".tsv"))):
        raise ParseError(f"{name}: a table (CSV), not the text of an article")


def refuse_page(title: str, body: Sequence[Block], *, name: str) -> None:
    """Raise ParseError where the text found is no article: an error page, a list of links, a few words."""
    words = sum(len(_WORD.findall(block.text)) for block in body)
    if words < _ERROR_WORDS and _ERROR_PAGE.search(" ".join((title, *(block.text[:300] for block in body[:3])))):
        raise ParseError(f"{name}: an error page of a site, not an article")
    tokens = sum(len(_TOKEN.findall(block.text)) for block in body)
    if tokens < _LEAST_WORDS or words < _LEAST_WORDS / 2:
        raise ParseError(f"{name}: only {words} words of running text, too few for an article")
    if not any(_SENTENCE_END.search(block.text) for block in body):
        raise ParseError(f"{name}: no sentence of running text (a list of links or headlines?)")


_SAMPLE: Final = 65_536
_LEAST_WORDS: Final = 8  # two short sentences of a flash have nine or ten, numbers among them
_ERROR_WORDS: Final = 120  # pages that tell of an error are short; an article about such a page is longer
_CONTROL: Final = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE: Final = 0.02  # text holds hardly any control characters, compressed data one in eight
_ZERO_SHARE: Final = 0.05
_HIGH_SHARE: Final = 0.8  # of every second byte is 0 or 4 in UTF-16, dashes and quotation marks aside

_SIGNATURES: Final = (
    (0, b"%PDF-", "a PDF document"),
    (0, b"\x89PNG", "a PNG image"),
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF8", "a GIF image"),
    (8, b"WEBP", "a WebP image"),
    (0, b"II*\x00", "a TIFF image"),
    (0, b"MM\x00*", "a TIFF image"),
    (0, b"\x00\x00\x01\x00", "an icon"),
    (0, b"8BPS", "a Photoshop image"),
    (4, b"ftyp", "a film or HEIC image"),
    (0, b"PK\x03\x04", "a ZIP archive (or an office document)"),
    (0, b"PK\x05\x06", "a ZIP archive"),
    (0, b"\xd0\xcf\x11\xe0", "an office document"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (0, b"BZh", "a bzip2 archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (0, b"Rar!", "a RAR archive"),
    (0, b"\xfd7zXZ", "an xz archive"),
    (257, b"ustar", "a tar archive"),
    (0, b"OggS", "a sound file"),
    (0, b"ID3", "a sound file"),
    (0, b"fLaC", "a sound file"),
    (0, b"RIFF", "a sound or film file"),
    (0, b"\x1aE\xdf\xa3", "a film"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90", "a program"),
    (0, b"SQLite format 3\x00", "a database"),
    (0, b"wOFF", "a font"),
    (0, b"wOF2", "a font"),
)


def _looks_binary(sample: bytes) -> bool:
    if max(_share_of_high_bytes(half) for half in (sample[::2], sample[1::2])) > _HIGH_SHARE:
        return False
    zeros = sample.count(0)
    return zeros > _ZERO_SHARE * len(sample) or len(_CONTROL.findall(sample)) + zeros > _CONTROL_SHARE * len(sample)


def _share_of_high_bytes(half: bytes) -> float:
    """Return the share of bytes that UTF-16 sets before every Latin or Cyrillic letter."""
    return (half.count(0) + half.count(4)) / len(half) if half else 0.0


def _is_json(text: str) -> bool:
    first = text.lstrip().split("\n", 1)[0]
    for each in (text, first):
        try:
            json.loads(each)
        except (ValueError, RecursionError):
            continue
        return True
    return False


_YAML_LINE: Final = re.compile(r"\s*(?:- )?[A-Za-z_][\w.-]{0,40}:(?: |$)|\s*- \S")
_YAML_INNER: Final = re.compile(r"(?: {2,40}|\t)\S|- [A-Za-z_][\w.-]{0,40}: ")
_YAML_SHARE: Final = 0.9  # of the first lines are keys or lie within one; a Markdown page has its body below its keys
_YAML_KEYS: Final = 0.3  # of them are keys: long texts are wrapped
_YAML_INNERS: Final = 0.3  # of them lie within a key; the «Q:» and «A:» of interviews begin their lines
_YAML_LEAST: Final = 10  # lines


def _is_yaml(text: str) -> bool:
    lines = [line[:200] for line in text[:200_000].splitlines() if line.strip()][:_LINES_LOOKED_AT]
    if len(lines) < _YAML_LEAST:
        return False
    keys = [_YAML_LINE.match(line) is not None for line in lines]
    inner = [_YAML_INNER.match(line) is not None for line in lines]
    either = sum(key or within for key, within in zip(keys, inner, strict=True))
    return (
        either >= _YAML_SHARE * len(lines)
        and sum(keys) >= _YAML_KEYS * len(lines)
        and sum(inner) >= _YAML_INNERS * len(lines)
    )


_LEAST_ROWS: Final = 3
_LONGEST_CELL: Final = 200
_LINES_LOOKED_AT: Final = 50


def _is_table(text: str, *, comma: bool) -> bool:
    lines = [line[:5000] for line in text[:200_000].splitlines() if line.strip()][:_LINES_LOOKED_AT]
    if len(lines) < _LEAST_ROWS:
        return False
    return any(_divides(lines, mark) for mark in (",;\t|" if comma else ";\t"))


def _divides(lines: Sequence[str], mark: str) -> bool:
    try:
        rows = [row for row in csv.reader(lines, delimiter=mark) if row]
    except csv.Error:
        return False
    widths = {len(row) for row in rows}
    longest = max((len(cell) for row in rows for cell in row), default=0)
    return len(widths) == 1 and widths.pop() > 1 and len(rows) >= _LEAST_ROWS and longest < _LONGEST_CELL


_TOKEN: Final = re.compile(r"\w+")
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_SENTENCE_END: Final = re.compile(r"[.!?…][»\"”’)\]]*(?:\s|$)")
_ERROR_PAGE: Final = re.compile(
    r"\b(?:error|ошибка)\s*(?:40[0-9]|41[0-9]|429|50[0-9])\b|\b(?:40[0-9]|410|429|50[0-9])\s*(?:[-–—:|.]\s*)?"
    r"(?:error|ошибка|not found|forbidden|bad gateway|service unavailable|internal server|too many|страница|доступ)"
    r"|page (?:was )?not found|страница не (?:найдена|существует)|запрашиваемая страница|доступ (?:запрещ|ограничен)"
    r"|access denied|just a moment|checking your browser|enable javascript|включите javascript|"
    r"verify you are (?:a )?human"
    r"|подтвердите, что (?:вы|запросы)|captcha|bad gateway|service (?:temporarily )?unavailable|"
    r"сайт временно недоступен",
    re.IGNORECASE,
)
