"""What a question names at all: a query enters; whether it is bare, or the query without its idle words, leaves."""

from __future__ import annotations

from dataclasses import replace

from bot.language.rarity import GENERIC_WEIGHT
from bot.models.query import ConceptMention, Query


def is_bare(query: Query) -> bool:
    """Say whether a question names nothing at all."""
    named = query.entities or query.concepts or query.quantities or query.periods
    return not named and not any(word.weight > GENERIC_WEIGHT for word in query.words)


def without_idle_words(query: Query) -> Query:
    """Return a question without words that only ask to reckon («вместе») and concepts that are but part of a name."""
    cues = query.calculation.cues if query.calculation else frozenset()
    words = tuple(each for each in query.words if each.text not in cues)
    return replace(query, words=words, concepts=_apart_from_names(query))


def _apart_from_names(query: Query) -> tuple[ConceptMention, ...]:
    """Return the concepts whose words name no entity as well («ветропарк» of a wind farm's name)."""
    named = {at for each in query.entities for at in range(each.position, each.position + each.words)}
    return tuple(each for each in query.concepts if each.position not in named)
