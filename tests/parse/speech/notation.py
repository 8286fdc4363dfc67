"""A one-line notation of analysed articles: `[Anna Berg|berg]`, roles `[the minister|=berg]`, pronouns `[he|~berg]`."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from bot.models.entity import Entity, EntityKind, Gender
from bot.models.text import Language
from bot.parse.analysis import Analysis, Mention, MentionKind, Sentence
from bot.parse.page import Page, PageSource, Paragraph, PartOfPage

_MARKED = re.compile(r"\[([^\[\]|]+)\|([=~%]?)([a-z-]+)\]")
_KINDS = {"": MentionKind.NAME, "=": MentionKind.ROLE, "~": MentionKind.PRONOUN, "%": MentionKind.ADJECTIVE}
_END = re.compile(r"(?<![А-ЯA-Z]\.)(?<!\bMr\.)(?<=[.!?…])[»”\"’]?\s+(?=[«“\"‘–—-]?\s?[А-ЯЁA-Z0-9])")
_PREFIXES = {"o": EntityKind.ORGANISATION, "c": EntityKind.COUNTRY, "l": EntityKind.PLACE}
PUBLISHED = dt.date(2031, 4, 5)


def analysed(*texts: str, language: Language | None = None, parts: tuple[str, ...] = (), voices=()) -> Analysis:
    """Build an analysis. Ids of bodies start with `o-`, of countries with `c-`, of women `f-`, of men `m-`."""
    mentions, entities, paragraphs = [], {}, []
    for place, text in enumerate(texts):
        plain, found = _plain(text)
        for start, end, kind, entity in found:
            mentions.append(Mention(place, start, end, entity, _KINDS[kind]))
            if entity not in entities or not kind:
                entities[entity] = _entity(entity, plain[start:end])
        part = PartOfPage(parts[place]) if parts else PartOfPage.BODY
        paragraphs.append(Paragraph(place + 1, plain, part, *(voices[place] if voices else ())))
    spoken = language or (Language.RU if re.search("[а-я]", " ".join(texts)) else Language.EN)
    page = Page(PageSource("Title", published=PUBLISHED), spoken, tuple(paragraphs))
    sentences = tuple(Sentence(each, start, end) for each in paragraphs for start, end in _sentences(each.text))
    return Analysis(page, sentences, entities, frozenset(), tuple(mentions))


def _entity(key: str, name: str) -> Entity:
    kind = _PREFIXES.get(key.split("-", maxsplit=1)[0], EntityKind.PERSON)
    gender = {"f": Gender.FEMALE, "m": Gender.MALE}.get(key.split("-", maxsplit=1)[0])
    return Entity(id=key, kind=kind, name=name, gender=gender)


def _plain(text: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    plain, found, last = "", [], 0
    for each in _MARKED.finditer(text):
        plain += text[last : each.start()]
        found.append((len(plain), len(plain) + len(each[1]), each[2], each[3]))
        plain += each[1]
        last = each.end()
    return plain + text[last:], found


def _sentences(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(each.end() for each in _END.finditer(text)), len(text)]
    spans = pairwise(cuts)
    return [(start, start + len(text[start:end].rstrip())) for start, end in spans if text[start:end].strip()]
