"""What a reader wants news about → the entities, concepts and articles that may be meant."""

from __future__ import annotations

from heapq import nlargest
from itertools import chain
from typing import Final

from bot.index import Index
from bot.language.lemmas import lemmas
from bot.language.rarity import GENERIC_WEIGHT
from bot.language.words import words
from bot.models.entity import ConceptKind
from bot.models.notice import Subscribable
from bot.models.query import Query

MAX_OFFERED: Final = 8
_MAIN: Final = 4
"""Entities, and as many concepts, that are offered to who names nothing."""

_SEARCHED: Final = 5_000
"""Articles whose titles are looked through; a dossier of more has too many with the same words."""

_NO_SUBJECT: Final = frozenset({ConceptKind.UNIT})


def main_subjects(index: Index) -> Subscribable:
    """Return what the dossier tells most about: entities first, then topics and metrics."""
    held = nlargest(_MAIN, index.base.mentioned, key=lambda each: (_told_of(each, index), each))
    kinds = index.base.concepts
    counted = ((index.frequency(f"concept:{each}"), each) for each in kinds if kinds[each].kind not in _NO_SUBJECT)
    topics = nlargest(_MAIN, (each for each in counted if each[0]))
    return Subscribable("", (*held, *(each for _, each in topics)))


def _told_of(entity: str, index: Index) -> int:
    """Return in how many facts an entity is more than who said it."""
    return index.frequency(f"entity:{entity}") - index.frequency(f"speaker:{entity}")


def subjects_of(query: Query, index: Index) -> Subscribable:
    """Return what a text may mean to follow: all that it names, else the articles whose titles hold its words.

    Something known that the dossier holds nothing about is offered alone and marked as silent.
    """
    written = query.text.strip()
    named = [*(each.literal or each.ids for each in query.entities), *(each.ids for each in query.concepts)]
    told = [each for each in dict.fromkeys(chain.from_iterable(named)) if _is_told(each, index)]
    if told:
        rest = any(word.weight > GENERIC_WEIGHT for word in query.words)
        return Subscribable(written, tuple(told)[:MAX_OFFERED], sure=len(told) == 1 and not rest)
    if articles := _articles(query, index):
        return Subscribable(written, articles, sure=len(articles) == 1)
    silent = tuple(ids[0] for ids in named)[:1]
    return Subscribable(written, silent, silent=bool(silent))


def _is_told(identifier: str, index: Index) -> bool:
    """Say whether a fact would concern who follows this: it holds it, a part of it, or something narrower."""
    base = index.base
    if identifier in base.concepts and base.concepts[identifier].kind in _NO_SUBJECT:
        return False
    return index.frequency(*(f"{field}:{identifier}" for field in ("entity", "concept", "mention"))) > 0


def _articles(query: Query, index: Index) -> tuple[str, ...]:
    """Return the ids of the articles whose title or outlet holds every informative word of a text."""
    articles = index.base.articles
    asked = [frozenset(lemmas(each)) for each in words(query.text) if any(map(str.isalpha, each))]
    weighty = [word for word in query.words if word.weight > GENERIC_WEIGHT]
    if not weighty or not asked or len(articles) > _SEARCHED:
        return ()
    held = {each: frozenset(chain.from_iterable(map(lemmas, words(_texts(each, index))))) for each in articles}
    return tuple(each for each in articles if all(not word.isdisjoint(held[each]) for word in asked))[:MAX_OFFERED]


def _texts(article: str, index: Index) -> str:
    source = index.base.articles[article].source
    return " ".join((source.title, *source.outlet.values()))
