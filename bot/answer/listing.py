"""Questions and commands that want several facts → pages of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from bot.answer.found import related_to
from bot.index import FactDocument, Index
from bot.index.document import year_term
from bot.language.rarity import GENERIC_WEIGHT
from bot.match.entity_locks import entity_lock, speaker_lock
from bot.match.figure_locks import number_lock, period_lock
from bot.models.answer import Listing, ListingKind
from bot.models.fact import Fact
from bot.models.query import Query, QuestionType

PAGE_SIZE: Final = 8

MAX_LOOKED_AT: Final = 500
"""Facts that a filter looks at one by one; a question that leaves more open is a question for all of them."""

MAX_BESIDE: Final = 24
"""Facts near to a fact that are listed: three pages; what comes after shares next to nothing with it."""

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


def list_facts(query: Query, index: Index, *, page: int = 1) -> Listing | None:
    """Return a page of what a question asks to list («все цифры по Норвегии», «что было 27 января»), or None."""
    if _asks_for_all_words(query):
        return _words_of_speaker(query, index, page=page)
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
        return command_listing(kind, None, index, page=page) if kind is not ListingKind.FACTS else None
    if kind in {ListingKind.SOURCES, ListingKind.TOPICS}:
        return None
    held = fitting_facts(kind, filtered, index)
    return _turnable(_page(kind, held, index, page=page), filtered, index) if held else None


def _asks_for_all_words(query: Query) -> bool:
    """Say whether a question names nothing but who spoke: «что сказал Иванов?»."""
    subjects = (
        *query.concepts,
        *query.quantities,
        *query.periods,
        *(w for w in query.words if w.weight > GENERIC_WEIGHT),
    )
    return not subjects and bool(query.entities) and all(each.speaks for each in query.entities)


def _words_of_speaker(query: Query, index: Index, *, page: int) -> Listing | None:
    said = index.holding([f"speaker:{each}" for mention in query.entities for each in mention.ids])
    told = _page(ListingKind.FACTS, said, index, page=page)
    return replace(told, about=query.text.strip(), words=query.normalised) if said else None


def _turnable(listing: Listing, query: Query, index: Index) -> Listing:
    """Add how the other pages are found: by ids where those find the same facts, else by words."""
    ids, text = filter_ids(query, index), query.normalised
    told = replace(listing, about=query.text.strip())
    if listing.pages == 1 or (ids and len(numbers_of(listing.kind, index, *_terms_of(ids))) == listing.total):
        return replace(told, filter=ids)
    mentions = (*(each.text for each in query.entities), *(each.text for each in query.concepts))
    named = (*mentions, *(each.text for each in query.words), *map(str, query.periods))
    spoken = any(each.speaks for each in query.entities)
    return replace(told, words=text if spoken or len(text.encode()) <= _SHORT else " ".join(dict.fromkeys(named)))


_SHORT: Final = 50
"""Bytes of a question that a button can carry; of a longer one only what it names is put there."""


def _asks_for_words(query: Query) -> bool:
    return bool(_SPOKEN.search(query.normalised))


def _names_listing(word: str) -> bool:
    return bool(_ALL_WORDS.fullmatch(word) or _SPOKEN.fullmatch(word)) or any(
        pattern.fullmatch(word) for _, pattern in _KIND_WORDS
    )


def _is_bare(query: Query) -> bool:
    words = [word for word in query.words if word.weight > GENERIC_WEIGHT]
    return not (query.entities or query.concepts or query.quantities or query.periods or words)


def names_only(query: Query) -> bool:
    """Say whether a text asks nothing and only names countries, people or organisations of the dossier."""
    asks = query.concepts or query.quantities or query.periods or query.calculation or query.asking
    words = [word for word in query.words if word.weight > GENERIC_WEIGHT]
    known = all(not mention.outside for mention in query.entities)
    return bool(query.entities) and known and not asks and not words and query.type is QuestionType.ANY


def filter_ids(query: Query, index: Index) -> tuple[str, ...]:
    """Return one id per entity and concept that a filter text names: the first alternative that some fact holds."""
    named = (*(each.ids for each in query.entities), *(each.ids for each in query.concepts))
    return tuple(dict.fromkeys(next((each for each in ids if _is_held(each, index)), ids[0]) for ids in named))


def command_listing(kind: ListingKind, query: Query | None, index: Index, *, page: int = 1) -> Listing | None:
    """Return a page of everything of a kind, or of what fits a filter; None where nothing fits the filter."""
    if kind is ListingKind.SOURCES:
        return _pages(kind, ids=index.base.articles, page=page)
    if kind is ListingKind.TOPICS:
        return _pages(kind, ids=_topics(index), page=page)
    if query is None or _is_bare(query):
        return _page(kind, numbers_of(kind, index), index, page=page)
    held = fitting_facts(kind, query, index)
    return _turnable(_page(kind, held, index, page=page), query, index) if held else None


def filtered_page(kind: ListingKind, ids: tuple[str, ...], index: Index, *, page: int) -> Listing:
    """Return a page of the facts of a kind that hold all of these entities and concepts, and stand in the article."""
    if kind in {ListingKind.SOURCES, ListingKind.TOPICS}:
        return command_listing(kind, None, index, page=page) or Listing(kind)
    return replace(_page(kind, numbers_of(kind, index, *_terms_of(ids)), index, page=page), filter=ids)


def listing_of_words(kind: ListingKind, query: Query, index: Index, *, page: int) -> Listing:
    """Return a page of a listing that was asked for in words; nothing where they find nothing any more."""
    listed = list_facts(query, index, page=page)
    if listed is None or listed.kind is not kind:
        listed = command_listing(kind, query, index, page=page)
    return listed or Listing(kind, about=query.text.strip())


def beside(fact: Fact, index: Index, *, page: int) -> Listing:
    """Return a page of the facts nearest to a fact."""
    return replace(page_of(ListingKind.FACTS, related_to(fact, index, most=MAX_BESIDE), page=page), beside=fact.id)


def _terms_of(ids: Iterable[str]) -> list[list[str]]:
    return [[f"{field}:{each}" for field in ("entity", "concept", "mention", "article")] for each in ids]


def page_of(
    kind: ListingKind, facts: Sequence[Fact], *, page: int = 1, about: str = "", filter_ids: tuple[str, ...] = ()
) -> Listing:
    """Return one page of these facts; a page beyond the last is the last."""
    pages = max(1, -(-len(facts) // PAGE_SIZE))
    number = min(max(page, 1), pages)
    shown = tuple(facts[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    return Listing(kind, shown, about=about, filter=filter_ids, page=number, pages=pages, total=len(facts))


def _page(
    kind: ListingKind,
    numbers: Sequence[int],
    index: Index,
    *,
    page: int = 1,
) -> Listing:
    """Return one page of these documents, whose facts alone are read; a page beyond the last is the last."""
    pages = max(1, -(-len(numbers) // PAGE_SIZE))
    number = min(max(page, 1), pages)
    shown = tuple(index.facts(numbers[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]))
    return Listing(kind, shown, page=number, pages=pages, total=len(numbers))


def _pages(kind: ListingKind, *, ids: Collection[str], page: int) -> Listing:
    pages = max(1, -(-len(ids) // PAGE_SIZE))
    number = min(max(page, 1), pages)
    shown = tuple(islice(ids, (number - 1) * PAGE_SIZE, number * PAGE_SIZE))
    return Listing(kind, ids=shown, page=number, pages=pages, total=len(ids))


def _asked_kind(query: Query) -> ListingKind:
    words = query.normalised.split()
    found = (kind for kind, pattern in _KIND_WORDS if any(pattern.fullmatch(word.strip("?!.,")) for word in words))
    return next(found, ListingKind.FACTS)


def numbers_of(kind: ListingKind, index: Index, *groups: Iterable[str]) -> Sequence[int]:
    """Return the documents of a kind that hold some term of every group; events in the order of their dates."""
    wanted = _FACT_KINDS.get(kind)
    if kind is ListingKind.EVENTS:
        held = frozenset(index.holding(*groups)) if groups else None
        return index.events if held is None else [each for each in index.events if each in held]
    if not groups and wanted is None:
        return range(len(index.documents))
    return index.holding(*groups, *([(f"kind:{wanted}",)] if wanted else []))


_FACT_KINDS: Final[dict[ListingKind, str]] = {ListingKind.FIGURES: "figure", ListingKind.PEOPLE: "role"}


def fitting_facts(kind: ListingKind, query: Query, index: Index) -> Sequence[int]:
    """Return the documents of a kind that fit a filter.

    Postings narrow them down, and each of what is left is looked at; of very many only their postings are, by which a
    period means the years that it touches.
    """
    numbers = numbers_of(kind, index, *_asked_terms(query))
    if len(numbers) > MAX_LOOKED_AT:
        years = [[year_term(year) for year in period.years] for period in query.periods]
        speakers = [[f"speaker:{each}" for each in mention.ids] for mention in query.entities if mention.speaks]
        numbers = numbers_of(kind, index, *_asked_terms(query), *years, *speakers)
    if len(numbers) > MAX_LOOKED_AT:
        return numbers
    return [each for each in numbers if _fits(query, index.documents[each], index)]


def _asked_terms(query: Query) -> list[list[str]]:
    """Return the terms by which a fitting fact is listed: a group for each thing that a filter names."""
    named = [[f"{field}:{each}" for each in m.ids for field in ("entity", "mention")] for m in query.entities]
    named += [[f"{field}:{each}" for each in m.ids for field in ("concept", "mention")] for m in query.concepts]
    return named + [sorted(word.lemmas) for word in query.words if word.weight > GENERIC_WEIGHT]


def _fits(query: Query, document: FactDocument, index: Index) -> bool:
    held = document.concepts | document.mentioned
    return (
        entity_lock(query, document, index)
        and speaker_lock(query, document, index)
        and all(not held.isdisjoint(mention.ids) for mention in query.concepts)
        and all(word.weight <= GENERIC_WEIGHT or not word.lemmas.isdisjoint(document.lemmas) for word in query.words)
        and period_lock(query, document, index)
        and number_lock(query, document, index)
    )


def _is_held(identifier: str, index: Index) -> bool:
    return any(index.postings.get(f"{kind}:{identifier}") for kind in ("entity", "concept", "mention"))


def _topics(index: Index) -> tuple[str, ...]:
    """Return the ids of the concepts that facts are filed under, the most frequent first."""
    counted = {each: index.frequency(f"concept:{each}") for each in index.base.concepts}
    return tuple(sorted((each for each in counted if counted[each]), key=lambda each: (-counted[each], each)))
