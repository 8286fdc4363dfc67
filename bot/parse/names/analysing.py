"""A page → its sentences, and who and what it names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from bot.models.base import Base
from bot.models.text import Language
from bot.parse.analysis import Analysis, Mention, Sentence
from bot.parse.engine import engine
from bot.parse.names.cast import Cast
from bot.parse.names.english import english_sentences
from bot.parse.names.english_people import read_english_names
from bot.parse.names.english_references import english_references
from bot.parse.names.english_roles import ENGLISH_RULES
from bot.parse.names.english_spans import EnglishNames
from bot.parse.names.english_things import cast_english_things
from bot.parse.names.gazetteer import Gazetteer, gazetteer_of
from bot.parse.names.metonyms import governments
from bot.parse.names.people import cast_people, read_names
from bot.parse.names.references import References
from bot.parse.names.role_rules import person_roles
from bot.parse.names.russian import russian_sentences
from bot.parse.names.russian_references import russian_references
from bot.parse.names.russian_roles import RUSSIAN_RULES
from bot.parse.names.russian_spans import mended
from bot.parse.names.russian_things import cast_things
from bot.parse.names.scene import scenes_of
from bot.parse.names.settling import settled
from bot.parse.names.spans import Hit, Line, Span, SpanKind, lines_of
from bot.parse.page import Page

Place = TypeVar("Place", Span, Hit)

_KINDS = {"PER": SpanKind.PERSON, "LOC": SpanKind.PLACE, "ORG": SpanKind.ORGANISATION}


def analyse(page: Page, known: Base | None) -> Analysis:
    """Return the sentences of a page with everybody and everything named in it.

    Raises ParseError where the models are not installed.
    """
    sentences = _sentences(page)
    lines = lines_of(sentences, page.paragraphs)
    gazetteer = gazetteer_of(known)
    cast = Cast(gazetteer.entities, page.language)
    mentions = _named(page, lines, gazetteer, cast)
    scenes = scenes_of(lines, mentions, cast)
    english = page.language is Language.EN
    every = [each for scene in scenes for each in person_roles(scene, ENGLISH_RULES if english else RUSSIAN_RULES)]
    refer = english_references if english else russian_references
    found = [refer(scene, every) for scene in scenes]
    mentions += References(cast, every).resolve(scenes, found)
    roles = settled(every, cast)
    return Analysis(
        page=page,
        sentences=sentences,
        entities=dict(cast.entities),
        new=frozenset(cast.new),
        roles=tuple(roles),
        mentions=tuple(sorted(mentions, key=lambda each: (each.paragraph, each.start, -each.end))),
    )


def _sentences(page: Page) -> tuple[Sentence, ...]:
    read = english_sentences if page.language is Language.EN else russian_sentences
    return read(page.paragraphs)


def _named(page: Page, lines: Sequence[Line], gazetteer: Gazetteer, cast: Cast) -> list[Mention]:
    every = gazetteer.hits(lines)
    english = page.language is Language.EN
    spans = EnglishNames(lines, every).spans() if english else _russian_spans(page, lines)
    named = _by_paragraph(spans)
    outside = [hit for hit in every if not any(_inside(hit, each) for each in named.get(hit.paragraph, ()))]
    hits = governments(outside, lines, cast)
    known = _by_paragraph(hits)
    free = [each for each in spans if not any(each.overlaps(hit) for hit in known.get(each.paragraph, ()))]
    people = [each for each in free if each.kind is SpanKind.PERSON]
    things = [each for each in free if each.kind is not SpanKind.PERSON]
    mentions = [Mention(hit.paragraph, hit.start, hit.end, cast.use(hit.entity), hit.kind) for hit in hits]
    for hit in every:
        cast.use(hit.entity)
    if english:
        mentions += cast_people(read_english_names(people, lines), cast)
        return mentions + cast_english_things(things, every, lines, cast)
    mentions += cast_people(read_names(people, lines), cast)
    return mentions + cast_things(things, hits, lines, cast)


def _by_paragraph(found: Iterable[Place]) -> Mapping[int, Sequence[Place]]:
    grouped: dict[int, list[Place]] = {}
    for each in found:
        grouped.setdefault(each.paragraph, []).append(each)
    return grouped


def _russian_spans(page: Page, lines: Sequence[Line]) -> list[Span]:
    found = engine().names([each.text for each in page.paragraphs])
    spans = [
        Span(place, each.start, each.end, _KINDS[each.kind]) for place, several in enumerate(found) for each in several
    ]
    return mended(spans, lines)


def _inside(hit: Hit, span: Span) -> bool:
    """Say whether a known name is but a part of a longer one."""
    return span.overlaps(hit) and (span.end - span.start) > (hit.end - hit.start)
