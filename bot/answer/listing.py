"""Questions and commands that want several facts → pages of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.index import Index
from bot.language.rarity import GENERIC_WEIGHT
from bot.match.entity_locks import entity_lock, speaker_lock
from bot.match.figure_locks import period_lock
from bot.models.answer import Listing, ListingKind
from bot.models.fact import Event, Fact, Figure, Role
from bot.models.query import Query, QuestionType

PAGE_SIZE: Final = 8

_KIND_WORDS: Final[tuple[tuple[ListingKind, re.Pattern[str]], ...]] = (
    (
        ListingKind.FIGURES,
        re.compile(r"цифр\w*|чис(?:ла|ел)|показател\w*|сумм\w*|figures?|numbers?|statistics?|сандар\w*"),
    ),
    (
        ListingKind.PEOPLE,
        re.compile(r"люд\w+|персон\w*|имен\w*|упом\w+|фигурир\w+|people|persons?|names?|mentioned|адамдар\w*"),
    ),
    (
        ListingKind.EVENTS,
        re.compile(
            r"событи\w*|произошло|случилось|было|были|происходило|проходило|events?|happened|хронологи\w+|timeline|chronology|болды|оқиға\w*"
        ),
    ),
    (
        ListingKind.SOURCES,
        re.compile(r"источник\w*|стат(?:ьи|ей|ью|ья|ьям|ьях)|sources?|articles?|дереккөз\w*|мақала\w*"),
    ),
    (ListingKind.TOPICS, re.compile(r"тем\w?|topics?|спросить|спрашивать|cover|ask|тақырып\w*")),
)
_SPOKEN: Final = re.compile(r"высказывани\w*|заявлени\w*|цитат\w*|statements?|quotes?|quotations?")
_ALL_WORDS: Final = re.compile(
    r"перечисл\w+|список|весь|все\w*|полн\w+|list\w*|all|full|whole|known|известно|знаешь|know"
)


def list_facts(query: Query, index: Index) -> Listing | None:
    """Return the listing that a question asks for («все цифры по Норвегии», «что было 27 января»), or None."""
    if _asks_for_all_words(query):
        return _words_of_speaker(query, index)
    if query.type is not QuestionType.LIST:
        return None
    kind = _asked_kind(query)
    filtered = replace(
        query,
        words=tuple(word for word in query.words if not _names_listing(word.text)),
        concepts=tuple(each for each in query.concepts if not _names_listing(each.text)),
        entities=tuple(replace(each, speaks=_asks_for_words(query)) for each in query.entities),
    )
    if _is_bare(filtered):
        return command_listing(kind, None, index) if kind is not ListingKind.FACTS else None
    if kind in {ListingKind.SOURCES, ListingKind.TOPICS}:
        return None
    held = [each for each in _facts_of_kind(kind, index) if _fits(filtered, each, index)]
    return page_of(kind, held, about=query.text.strip(), filter_ids=filter_ids(filtered, index)) if held else None


def _asks_for_all_words(query: Query) -> bool:
    """Say whether a question names nothing but who spoke: «что сказал Иванов?»."""
    subjects = (
        *query.concepts,
        *query.quantities,
        *query.periods,
        *(w for w in query.words if w.weight > GENERIC_WEIGHT),
    )
    return not subjects and bool(query.entities) and all(each.speaks for each in query.entities)


def _words_of_speaker(query: Query, index: Index) -> Listing | None:
    speakers = {each for mention in query.entities for each in mention.ids}
    said = [each for each in index.base.facts.values() if each.speaker in speakers]
    return page_of(ListingKind.FACTS, said, about=query.text.strip()) if said else None


def _asks_for_words(query: Query) -> bool:
    return bool(_SPOKEN.search(query.normalised))


def _names_listing(word: str) -> bool:
    return bool(_ALL_WORDS.fullmatch(word) or _SPOKEN.fullmatch(word)) or any(
        pattern.fullmatch(word) for _, pattern in _KIND_WORDS
    )


def _is_bare(query: Query) -> bool:
    words = [word for word in query.words if word.weight > GENERIC_WEIGHT]
    return not (query.entities or query.concepts or query.quantities or query.periods or words)


def filter_ids(query: Query, index: Index) -> tuple[str, ...]:
    """Return one id per entity and concept that a filter text names: the first alternative that some fact holds."""
    named = (*(each.ids for each in query.entities), *(each.ids for each in query.concepts))
    return tuple(dict.fromkeys(next((each for each in ids if _is_held(each, index)), ids[0]) for ids in named))


def command_listing(kind: ListingKind, query: Query | None, index: Index, *, page: int = 1) -> Listing | None:
    """Return a page of everything of a kind, or of what fits a filter; None where nothing fits the filter."""
    if kind is ListingKind.SOURCES:
        return _pages(kind, ids=tuple(index.base.articles), page=page)
    if kind is ListingKind.TOPICS:
        return _pages(kind, ids=_topics(index), page=page)
    facts = _facts_of_kind(kind, index)
    if query is None:
        return page_of(kind, facts, page=page)
    held = [each for each in facts if _fits(query, each, index)]
    return (
        page_of(kind, held, page=page, about=query.text.strip(), filter_ids=filter_ids(query, index)) if held else None
    )


def filtered_page(kind: ListingKind, ids: tuple[str, ...], index: Index, *, page: int) -> Listing:
    """Return a page of the facts of a kind that hold every one of the given entities and concepts."""
    if kind in {ListingKind.SOURCES, ListingKind.TOPICS}:
        return command_listing(kind, None, index, page=page) or Listing(kind)
    facts = [each for each in _facts_of_kind(kind, index) if _holds_ids(each, ids, index)]
    return page_of(kind, facts, page=page, filter_ids=ids)


def page_of(
    kind: ListingKind, facts: Sequence[Fact], *, page: int = 1, about: str = "", filter_ids: tuple[str, ...] = ()
) -> Listing:
    """Return one page of these facts; a page beyond the last is the last."""
    pages = max(1, -(-len(facts) // PAGE_SIZE))
    number = min(max(page, 1), pages)
    shown = tuple(facts[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    return Listing(kind, shown, about=about, filter=filter_ids, page=number, pages=pages, total=len(facts))


def _pages(kind: ListingKind, *, ids: tuple[str, ...], page: int) -> Listing:
    pages = max(1, -(-len(ids) // PAGE_SIZE))
    number = min(max(page, 1), pages)
    shown = ids[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    return Listing(kind, ids=shown, page=number, pages=pages, total=len(ids))


def _asked_kind(query: Query) -> ListingKind:
    words = query.normalised.split()
    found = (kind for kind, pattern in _KIND_WORDS if any(pattern.fullmatch(word.strip("?!.,")) for word in words))
    return next(found, ListingKind.FACTS)


def _facts_of_kind(kind: ListingKind, index: Index) -> list[Fact]:
    wanted = _FACT_TYPES.get(kind)
    facts = [each for each in index.base.facts.values() if wanted is None or isinstance(each, wanted)]
    if kind is ListingKind.EVENTS:
        return sorted(facts, key=_event_order)
    return facts


_FACT_TYPES: Final[dict[ListingKind, type]] = {
    ListingKind.FIGURES: Figure,
    ListingKind.PEOPLE: Role,
    ListingKind.EVENTS: Event,
}


def _event_order(fact: Fact) -> tuple[bool, str, str]:
    dated = isinstance(fact, Event) and fact.date is not None
    return (not dated, str(fact.date) if isinstance(fact, Event) else "", fact.id)


def _fits(query: Query, fact: Fact, index: Index) -> bool:
    document = index.by_fact[fact.id]
    held = document.concepts | document.mentioned
    return (
        entity_lock(query, document, index)
        and speaker_lock(query, document, index)
        and all(not held.isdisjoint(mention.ids) for mention in query.concepts)
        and all(word.weight <= GENERIC_WEIGHT or not word.lemmas.isdisjoint(document.lemmas) for word in query.words)
        and period_lock(query, document, index)
    )


def _holds_ids(fact: Fact, ids: tuple[str, ...], index: Index) -> bool:
    document = index.by_fact[fact.id]
    held = document.entities | document.wholes | document.concepts | document.mentioned
    return held.issuperset(ids)


def _is_held(identifier: str, index: Index) -> bool:
    return any(index.postings.get(f"{kind}:{identifier}") for kind in ("entity", "concept", "mention"))


def _topics(index: Index) -> tuple[str, ...]:
    """Return the ids of the concepts that facts are filed under, the most frequent first."""
    counted = {each: index.frequency(f"concept:{each}") for each in index.base.concepts}
    return tuple(sorted((each for each in counted if counted[each]), key=lambda each: (-counted[each], each)))
