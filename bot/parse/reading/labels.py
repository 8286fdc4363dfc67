"""Lines that tell of the source by a label: «Источник - …», «Постоянный адрес статьи - …», «Автор: …», "By …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Label(StrEnum):
    """What a labelled line tells."""

    DATE_FIELD = "date-field"
    SOURCE = "source"
    ADDRESS = "address"
    ORIGINAL = "original"
    AUTHOR = "author"
    PREPARED = "prepared"  # who held or wrote down an interview


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled line: its label and what stands after it."""

    label: Label
    value: str


def read_label(line: str) -> Labelled | None:
    """Return what a labelled line tells; None for any other line.

    >>> read_label("Источник - ВЗ"), read_label("Постоянный адрес статьи - https://a.example/1").label.value
    (Labelled(label=<Label.SOURCE: 'source'>, value='ВЗ'), 'address')
    >>> read_label("Источник в ведомстве сообщил о росте цен.") is None
    True
    """
    stripped = line.strip(" |•·*\t")
    if len(stripped) > _LONGEST:
        return None
    for label, pattern in _LABELS:
        if found := pattern.fullmatch(stripped):
            return Labelled(label, found.group("value").strip())
    return None


_LONGEST: Final = 400  # characters: an address may be long
_MARK: Final = r"\s*[:\-–—]\s*"


def _label(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_LABELS: Final = (
    (Label.DATE_FIELD, _label(r"date[\s:]+(?P<value>\d{4}-\d\d-\d\d(?:[T ][\d:+Z.-]+)?(?:\s.*)?)")),
    (
        Label.ADDRESS,
        _label(
            r"(?:постоянн\w+ (?:адрес|ссылка)|адрес|ссылка на|прямая ссылка|permalink|permanent (?:link|"
            r"address)|url|link|canonical)(?: (?:этой |на )?(?:стать\w+|материал\w*|новост\w+|публикаци\w+|"
            rf"of (?:this )?(?:article|page)|to this (?:article|page)))?{_MARK}?\s*(?P<value>https?://\S+)"
        ),
    ),
    (
        Label.ORIGINAL,
        _label(
            r"(?:оригинал(?: (?:статьи|материала|публикации))?|ссылка на (?:оригинал|источник)|читать "
            r"(?:в источнике|оригинал)|original(?: (?:article|source|story|link))?|read the (?:original|"
            rf"full) (?:article|story)(?: (?:at|here|on))?){_MARK}?\s*(?P<value>https?://\S+)"
        ),
    ),
    (
        Label.SOURCE,
        _label(
            rf"(?:перво)?источник(?: (?:новости|статьи|материала|информации|публикации|текста))?{_MARK}"
            r"(?P<value>\S.{0,200})"
        ),
    ),
    (Label.SOURCE, _label(r"source\s*(?:[:–—]|\s-\s)\s*(?P<value>\S.{0,200})")),
    (
        Label.SOURCE,
        _label(
            r"(?:по материалам|по информации|по сообщению|перепечатано из|опубликовано в|впервые опубликовано(?: "
            r"в| на)?|оригинал опубликован (?:в|на))\s*:?\s+(?P<value>\S.{0,80})"
        ),
    ),
    (
        Label.SOURCE,
        _label(
            r"(?:(?:this (?:article|story|report) )?(?:was )?(?:originally|first) (?:published|appeared) "
            r"(?:in|by|on|at)|(?:this (?:article|story) (?:was|is) )?(?:republished|reprinted) (?:with "
            r"permission )?from)\s*:?\s+(?P<value>\S.{0,80})"
        ),
    ),
    (
        Label.AUTHOR,
        _label(
            r"(?:автор(?:ы)?(?: (?:статьи|материала|текста|публикации))?|текст|author(?:s)?|written by|"
            r"story by|words|reporting by|byline)\s*(?:[:–—]|\s-\s)\s*(?P<value>\S.{1,120})"
        ),
    ),
    (Label.AUTHOR, _label(r"(?:written by|story by|reported by)\s+(?P<value>\S.{1,120})")),
    (Label.AUTHOR, re.compile(r"(?:[Bb][Yy]|©)\s+(?P<value>[A-ZÀ-ÞА-ЯЁ][^\n]{2,120})")),
    (
        Label.AUTHOR,
        _label(r"\(?reporting by (?P<value>[^;()]{3,80}?)(?: in [^;()]{3,60})?(?:[;.].{0,200})?\)?"),
    ),
    (
        Label.PREPARED,
        _label(
            r"(?:бесед\w+ (?:в[её]л[аи]?)|беседовал\w*|интервью (?:подготовил\w*|взял\w*|в[её]л\w*|провел\w*)|"
            r"подготовил\w*|записал\w*|материал подготовил\w*|interview(?:ed)? (?:by|conducted "
            r"by))\s*:?\s*(?P<value>\S.{1,120})"
        ),
    ),
)
