"""An elliptical question and the one before it → full questions, likeliest first.

Only a question that cannot stand alone inherits: one that opens like a follow-up («а с Норвегией?»), one that is only a
time or a prepositional phrase («в 2024?»), or a bare question word that points back («кто это сказал?»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from bot.index import Index
from bot.language.rarity import GENERIC_WEIGHT
from bot.models.fact import Fact
from bot.models.query import ConceptMention, EntityMention, Query, QuestionType, Word
from bot.query.linking import Mention

_OPENING: Final = re.compile(
    r"^\W*(?:а|и|ну\s+а|ал|and|what\s+about|how\s+about|same\s+for|то\s+же)\b(?!\s+(?:кто|что)\s+так)"
)
_PREPOSITION: Final = re.compile(r"^\W*(?:в|во|за|с|со|из|для|к|in|for|with|to|from)\s")
_POINTING: Final = re.compile(
    r"\b(?:это|этого|этом|этому|этим|эти|этих|эту|он|она|его|ее|они|их|там|тогда|"
    r"this|that|it|he|she|they|there|then|these|those|бұл|сол|оны)\b"
)
_LIGHT_WORDS: Final = 2
"""A question that names more things than these is complete, however it opens."""

_BARE_LENGTH: Final = 6
"""The most words of a question that is a question word and little else."""

_SMALL_TALK: Final = frozenset({QuestionType.GREETING, QuestionType.THANKS, QuestionType.HELP})
_ABOUT_ONE_FACT: Final = frozenset({QuestionType.SOURCE, QuestionType.SPEAKER, QuestionType.LIST})
"""Types that a new subject does not inherit."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a conversation was last about: the question, and the fact that answered it."""

    query: Query
    fact: Fact | None = None


def points_back(query: Query) -> bool:
    """Say whether a question has no subject of its own and asks about the fact just shown («откуда это?»)."""
    bare = not (query.entities or query.concepts or query.quantities or query.periods)
    asks = query.type not in {QuestionType.ANY, *_SMALL_TALK}
    words = [word for word in query.words if word.weight > GENERIC_WEIGHT]
    return bare and not words and asks and len(query.normalised.split()) <= _BARE_LENGTH


def completed(query: Query, context: Context, index: Index) -> tuple[Query, ...]:
    """Return the full questions that an elliptical one may stand for, likeliest first; none if it stands alone."""
    if not is_elliptical(query):
        return ()
    return tuple(dict.fromkeys(_merged(query, context, index)))


def is_elliptical(query: Query) -> bool:
    """Say whether a question leans on the one before it."""
    if query.type in _SMALL_TALK:
        return False
    if query.type is QuestionType.COMPARE and query.entities and not (query.concepts or query.words):
        return True
    opened = bool(_OPENING.match(query.normalised))
    fragment = bool(_PREPOSITION.match(query.normalised)) and not query.concepts and not query.words
    pointing = bool(_POINTING.search(query.normalised)) and not query.entities
    if not (opened or fragment or pointing):
        return False
    return _slots(query) <= _LIGHT_WORDS


def _slots(query: Query) -> int:
    """Return how many things a question names; one that names several is complete."""
    return len(query.entities) + len(query.concepts) + len(query.words) + len(query.quantities)


def _merged(query: Query, context: Context, index: Index) -> Iterator[Query]:
    before = context.query
    concepts = _replaced_concepts(query, before, index)
    kept_words = () if query.concepts or query.words else tuple(word for word in before.words if word.known)
    # a new subject need not share the old one's period: the period of the old question is tried first, then none
    spans = [query.periods or before.periods] + ([()] if query.concepts and not query.periods else [])
    for periods, entities in product(spans, _replaced_entities(query, before)):
        yield replace(
            query,
            type=query.type if query.type is not QuestionType.ANY else _inherited_type(query, before),
            entities=_without_parts(entities) if query.concepts else entities,
            concepts=concepts,
            words=query.words or kept_words,
            periods=periods,
            negated=query.negated or before.negated,
            wants_role=query.wants_role or (before.wants_role and not query.words),
            inherited=_named_before((*concepts, *entities, *kept_words), query),
        )


def _without_parts(entities: tuple[EntityMention, ...]) -> tuple[EntityMention, ...]:
    """Forget the parts that entities played in the old question: «торговля Норвегии» tells nothing of whose loans."""
    return tuple(replace(each, part=None) for each in entities)


def _inherited_type(query: Query, before: Query) -> QuestionType:
    """Return the type of the old question, which a new subject keeps, unless that asked about one shown fact."""
    return query.type if before.type in _ABOUT_ONE_FACT else before.type


def _replaced_concepts(query: Query, before: Query, index: Index) -> tuple[ConceptMention, ...]:
    """Return the concepts of the full question: a new one takes the place of every old one of its kind."""
    if not query.concepts:
        return () if query.words else before.concepts
    kinds = {index.base.concepts[each].kind for mention in query.concepts for each in mention.ids}
    kept = [
        mention
        for mention in before.concepts
        if kinds.isdisjoint(index.base.concepts[each].kind for each in mention.ids)
    ]
    return (*query.concepts, *kept) if len(kept) < len(before.concepts) else query.concepts


def _replaced_entities(query: Query, before: Query) -> Iterator[tuple[EntityMention, ...]]:
    """Yield the old entities with the new one in place of each in turn, the one in the same part first.

    A comparison replaces nothing: it sets the new one beside the old.
    """
    old, new = before.entities, query.entities
    if not new:
        yield old
        return
    if query.type is QuestionType.COMPARE:
        yield (*old, *new)
    if not old:
        yield new
        return
    same_part = [each for each in old if each.part is not None and each.part == new[0].part]
    for out in (*same_part, *reversed([each for each in old if each not in same_part])):
        yield (*new, *(each for each in old if each is not out and not set(each.ids) & set(new[0].ids)))
    yield new


def _named_before(named: tuple[Mention | Word, ...], query: Query) -> tuple[str, ...]:
    """Return the texts of what the elliptical question did not name itself."""
    own = {*query.entities, *query.concepts, *query.words}
    return tuple(each.text for each in named if each not in own)
