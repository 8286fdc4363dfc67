"""Names that an article brings along, held against those of the base that it is to join."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count

from bot.errors import ReviewError
from bot.language.normalise import normalise
from bot.models.base import Base, concepts_of, entities_of
from bot.models.draft import DraftArticle, DraftStatus
from bot.models.entity import Concept, Entity
from bot.models.fact import Fact
from bot.review.changes import with_renamed


def settled(article: DraftArticle, base: Base) -> DraftArticle:
    """Return an article whose names share an id with one of the base only where they are the same thing.

    The same kind and a name in common make it the same; another thing gets an id of its own. What an accepted fact of
    the article names already is settled.
    """
    kept = {name for each in article.drafts if each.status is DraftStatus.ACCEPTED for name in _named(each.fact)}
    entities = _renamings((each for each in article.entities if each.id not in kept), base.entities)
    concepts = _renamings((each for each in article.concepts if each.id not in kept), base.concepts)
    return with_renamed(article, entities=entities, concepts=concepts) if entities or concepts else article


def unified(article: DraftArticle, entity: str, known: str, base: Base) -> DraftArticle:
    """Return an article in which an entity that it brings along is one that the base knows.

    Its names stay as further names of that one. Raises ReviewError where one of the two is not there, the kinds differ,
    or an accepted fact holds the entity already.
    """
    own = next((each for each in article.entities if each.id == entity), None)
    held = base.entities.get(known)
    if own is None:
        raise ReviewError(f"{article.id}: brings no entity {entity!r} along")
    if held is None:
        raise ReviewError(f"the base holds no entity {known!r}")
    if own.kind is not held.kind:
        raise ReviewError(f"{entity!r} is of kind {own.kind}, {known!r} of kind {held.kind}")
    if any(each.status is DraftStatus.ACCEPTED and entity in entities_of(each.fact) for each in article.drafts):
        raise ReviewError(f"{entity!r} stands in an accepted fact already: undo that first")
    return with_renamed(article, entities={entity: known}, concepts={})


def names_of(item: Entity | Concept) -> frozenset[str]:
    """Return every name of an entity or concept, spelt alike."""
    further = item.aliases if isinstance(item, Entity) else item.synonyms
    return frozenset(normalise(each) for each in (*item.name.values(), *further.values()))


def _renamings(items: Iterable[Entity | Concept], held: Mapping[str, Entity] | Mapping[str, Concept]) -> dict[str, str]:
    renamings: dict[str, str] = {}
    for each in items:
        other = held.get(each.id)
        if other is None or (other.kind == each.kind and names_of(other) & names_of(each)):
            continue
        renamings[each.id] = _free_id(each, held)
    return renamings


def _free_id(item: Entity | Concept, held: Mapping[str, Entity] | Mapping[str, Concept]) -> str:
    """Return the first id after that of an item which is free or means the same thing."""
    for number in count(2):
        other = held.get(f"{item.id}-{number}")
        if other is None or (other.kind == item.kind and names_of(other) & names_of(item)):
            break
    return f"{item.id}-{number}"


def _named(fact: Fact) -> tuple[str, ...]:
    return (*entities_of(fact), *concepts_of(fact))
