"""A desk and a place on it → what an editor is shown there: a card, an article, the list of articles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.errors import DossierError, ReviewError
from bot.models.base import Base, concepts_of, entities_of
from bot.models.draft import DraftArticle, DraftFact, DraftStatus
from bot.models.entity import Concept, ConceptKind, Entity, EntityKind
from bot.models.fact import Figure
from bot.models.review import ArticleCard, DraftCard, DraftsList, Menu, Pile
from bot.models.text import Localized
from bot.parse.rules import description_of
from bot.review.desk import Desk, is_pending
from bot.review.likeness import entities_like, facts_like

PILES_ON_PAGE: Final = 8
SOURCE_FIELDS: Final = ("outlet", "published", "url", "title", "author")


def card_of(
    desk: Desk, article: DraftArticle, draft: DraftFact, *, menu: Menu = Menu.NONE, told: Iterable[str] = ()
) -> DraftCard:
    """Return the card of a draft with what the base holds that may be the same."""
    base = desk.base
    is_fact = draft.status in {DraftStatus.ACCEPTED, DraftStatus.MERGED}
    listed = (*entities_of(draft.fact), *concepts_of(draft.fact))
    return DraftCard(
        article=article,
        draft=draft,
        base=_with_names(base, article, draft),
        number=[each.fact.id for each in article.drafts].index(draft.fact.id) + 1,
        total=len(article.drafts),
        waiting=sum(map(is_pending, article.drafts)),
        explained=description_of(draft.rule) or "",
        new=frozenset(each for each in listed if each not in base.entities and each not in base.concepts),
        facts_like=() if is_fact else facts_like(draft.fact, base),
        entities_like=entities_like(article, draft.fact, base),
        menu=menu,
        told=tuple(told),
    )


def piles_of(desk: Desk, *, page: int) -> DraftsList:
    """Return a page of the articles with drafts: those that wait first, then the newest; the unreadable are told."""
    piles, told = [], []
    for each in desk.ids():
        try:
            piles.append(_pile(desk.article(each)))
        except ReviewError as error:
            told.append(str(error))
        except DossierError as error:
            told.append(" ".join(str(error).split()))
    ordered = sorted(sorted(piles, key=lambda one: one.article, reverse=True), key=lambda one: not one.waiting)
    pages = max(1, -(-len(ordered) // PILES_ON_PAGE))
    number = min(max(page, 1), pages)
    shown = ordered[(number - 1) * PILES_ON_PAGE : number * PILES_ON_PAGE]
    return DraftsList(tuple(shown), sum(each.waiting for each in piles), number, pages, tuple(told))


def article_card(desk: Desk, article: DraftArticle, *, told: Iterable[str] = (), closing: bool = False) -> ArticleCard:
    """Return what is on the desk of one article."""
    standing = article.id in desk.base.articles
    return ArticleCard(article, closing=closing, standing=standing, fields=SOURCE_FIELDS, told=tuple(told))


def _pile(article: DraftArticle) -> Pile:
    waiting = sum(map(is_pending, article.drafts))
    return Pile(article.id, article.source.title, waiting, len(article.drafts) - waiting, article.source.lacking)


def _with_names(base: Base, article: DraftArticle, draft: DraftFact) -> Base:
    """Return a base without facts that knows every name which a card of this draft may need."""
    entities = {**_unknown_entities(draft), **{each.id: each for each in article.entities}}
    concepts = {**_unknown_concepts(draft), **{each.id: each for each in article.concepts}}
    named = set(entities_of(draft.fact))
    own_entities = {key: base.entities.get(key, each) for key, each in entities.items()}
    known = {key: base.entities[key] for key in named if key in base.entities}
    own_concepts = {key: base.concepts.get(key, each) for key, each in concepts.items()}
    units = {key: each for key, each in base.concepts.items() if each.kind is ConceptKind.UNIT}
    topics = {key: base.concepts[key] for key in concepts_of(draft.fact) if key in base.concepts}
    return Base(base.articles, {}, {**own_entities, **known}, {**own_concepts, **units, **topics})


def _unknown_entities(draft: DraftFact) -> dict[str, Entity]:
    """Return something to call the entities by that nobody knows: their ids."""
    ids = dict.fromkeys(entities_of(draft.fact))
    return {each: Entity(id=each, kind=EntityKind.ORGANISATION, name=Localized(en=each)) for each in ids}


def _unknown_concepts(draft: DraftFact) -> dict[str, Concept]:
    metric = (draft.fact.metric,) if isinstance(draft.fact, Figure) else ()
    ids = dict.fromkeys((*concepts_of(draft.fact), *metric))
    return {each: Concept(id=each, kind=ConceptKind.METRIC, name=Localized(en=each)) for each in ids}
