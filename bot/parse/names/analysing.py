"""A page → its sentences, and who and what it names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.models.base import Base
from bot.models.text import Language
from bot.parse.analysis import Analysis, Mention, Sentence
from bot.parse.engine import engine
from bot.parse.names.cast import Cast
from bot.parse.names.english import english_sentences
from bot.parse.names.gazetteer import Gazetteer, gazetteer_of
from bot.parse.names.people import cast_people, read_names
from bot.parse.names.russian import russian_sentences
from bot.parse.names.russian_roles import person_roles
from bot.parse.names.russian_spans import mended
from bot.parse.names.russian_things import cast_things
from bot.parse.names.scene import scenes_of
from bot.parse.names.settling import settled
from bot.parse.names.spans import Hit, Line, Span, SpanKind, lines_of
from bot.parse.page import Page

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
    roles = [each for scene in scenes_of(lines, mentions, cast) for each in person_roles(scene)]
    return Analysis(
        page=page,
        sentences=sentences,
        entities=dict(cast.entities),
        new=frozenset(cast.new),
        roles=tuple(settled(roles, cast)),
        mentions=tuple(sorted(mentions, key=lambda each: (each.paragraph, each.start, -each.end))),
    )


def _sentences(page: Page) -> tuple[Sentence, ...]:
    read = english_sentences if page.language is Language.EN else russian_sentences
    return read(page.paragraphs)


def _spans(page: Page) -> list[Span]:
    if page.language is Language.EN:
        return []
    found = engine().names([each.text for each in page.paragraphs])
    return [
        Span(place, each.start, each.end, _KINDS[each.kind]) for place, several in enumerate(found) for each in several
    ]


def _named(page: Page, lines: Sequence[Line], gazetteer: Gazetteer, cast: Cast) -> list[Mention]:
    spans = mended(_spans(page), lines)
    people = [each for each in spans if each.kind is SpanKind.PERSON]
    larger = [each for each in spans if each.kind is not SpanKind.PERSON]
    hits = [hit for hit in gazetteer.hits(lines) if not any(_inside(hit, each) for each in spans)]
    people = [each for each in people if not any(each.overlaps(hit) for hit in hits)]
    others = [each for each in larger if not any(each.overlaps(hit) for hit in hits)]
    mentions = [Mention(hit.paragraph, hit.start, hit.end, cast.use(hit.entity), hit.kind) for hit in hits]
    mentions += cast_people(read_names(people, lines), cast)
    return mentions + cast_things(others, hits, lines, cast)


def _inside(hit: Hit, span: Span) -> bool:
    """Say whether a known name is but a part of a longer one."""
    return span.overlaps(hit) and (span.end - span.start) > (hit.end - hit.start)
