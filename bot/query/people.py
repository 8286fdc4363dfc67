"""Descriptions of people («глава МИД Норвегии») → the people who hold that position, as the dossier's roles say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.index import Index
from bot.models.entity import ConceptKind
from bot.models.query import ConceptMention, EntityMention, Query, QuestionType
from bot.query.linking import Mention
from bot.query.speakers import mark_speakers

MAX_HOLDERS: Final = 50
"""An office that more people hold than these describes none of them: «the minister» of a hundred countries."""

_REACH: Final = 3
"""Words between a position and its country or organisation, at most, and one more."""


def resolve_people(query: Query, index: Index) -> Query:
    """Replace each description of an office holder by the person, where the question asks about something else.

    «Кто премьер Норвегии?» asks for the role itself and stays; «Что премьер Норвегии сказал о рыбе?» is about the
    person. A description that nobody in the dossier fits is left, so that matching finds nothing and says so.
    """
    return _resolved(query, index) if _asks_beyond_role(query, index) else query


def resolve_speaking_people(query: Query, words: Sequence[str], index: Index) -> Query:
    """Replace each description of an office holder whose words are asked about («что сказал премьер Норвегии?»)."""
    if query.type is not QuestionType.ANY or not any(is_position(each, index) for each in query.concepts):
        return query
    resolved = _resolved(query, index)
    marked = mark_speakers(resolved.entities, words, index)
    described = [each for each, old in zip(marked, resolved.entities, strict=True) if old not in query.entities]
    return resolved if any(each.speaks for each in described) else query


def is_position(mention: ConceptMention, index: Index) -> bool:
    """Say whether a mention names an office that people hold."""
    return any(index.base.concepts[each].kind is ConceptKind.POSITION for each in mention.ids)


def _resolved(query: Query, index: Index) -> Query:
    entities = list(query.entities)
    concepts: list[ConceptMention] = []
    for mention in query.concepts:
        body = _body_of(mention, query.entities)
        people = _holders(mention, body, index)
        if not people:
            concepts.append(mention)
            continue
        if body in entities:
            entities.remove(body)
        entities.append(_person(mention, body, people))
    return replace(query, entities=tuple(entities), concepts=tuple(concepts))


def _asks_beyond_role(query: Query, index: Index) -> bool:
    positions = [each for each in query.concepts if is_position(each, index)]
    if not positions or query.wants_role or query.type is QuestionType.COMPARE:
        return False
    if query.type is QuestionType.LIST:
        return False
    others = len(query.concepts) > len(positions) or bool(query.quantities)
    extra_entities = len(query.entities) > len(positions)
    return others or extra_entities or bool(query.words)


def _person(mention: ConceptMention, body: EntityMention | None, people: tuple[str, ...]) -> EntityMention:
    """Return the mention of a person that a position and its country or organisation describe together."""
    spans: list[Mention] = [mention, body] if body else [mention]
    start = min(each.position for each in spans)
    end = max(each.position + each.words for each in spans)
    text = " ".join(each.text for each in sorted(spans, key=lambda each: each.position))
    return EntityMention(text, people, weight=mention.weight, position=start, words=end - start)


def _body_of(mention: ConceptMention, entities: tuple[EntityMention, ...]) -> EntityMention | None:
    """Return the country or organisation that stands nearest to a position, within three words."""
    close = [each for each in entities if _gap(each, mention) < _REACH]
    return min(close, key=lambda each: (_gap(each, mention), -each.position), default=None)


def _gap(entity: EntityMention, mention: ConceptMention) -> int:
    """Return how many words stand between an entity and a position, whichever comes first."""
    end = mention.position + mention.words
    return entity.position - end if entity.position >= end else mention.position - entity.position - entity.words


def _holders(mention: ConceptMention, body: EntityMention | None, index: Index) -> tuple[str, ...]:
    """Return who holds an office, of these bodies or of any; nobody where so many do that none is described."""
    found: dict[str, None] = {}
    for office in sorted(set(mention.ids)):
        held = index.holders_by_office.get(office, {})
        bodies = sorted(set(body.ids) & held.keys()) if body and body.ids else held
        found |= dict.fromkeys(person for each in bodies for person in held[each])
    return tuple(found) if len(found) <= MAX_HOLDERS else ()
