"""An answer → cards for inline mode: what answers first, then what is related; where nothing answers, what is near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from bot.answer.found import found
from bot.answer.listing import PAGE_SIZE, filtered_page
from bot.index import Index
from bot.models.answer import (
    Answer,
    Choices,
    Comparison,
    Computation,
    Found,
    Listing,
    ListingKind,
    NoAnswer,
    facts_of,
)
from bot.models.base import Base
from bot.models.card import Card, Deck, Standing
from bot.models.fact import Fact, Figure
from bot.models.query import QuestionType

DECK_SIZE: Final = 3 * PAGE_SIZE
"""Cards handed out at once: a few screens of a phone, and pages of a listing in whole."""

MAX_OFFERED: Final = 4 * DECK_SIZE
"""Cards offered of a large base where nothing is asked: whoever wants more than these asks for something."""

MAX_SORTED: Final = 2_000
"""Facts of a base whose newest are looked for; a larger one offers what it lists first, which takes no time."""


def deck_of(answer: Answer | None, index: Index, *, start: int = 0) -> Deck:
    """Return the cards of an answer from a place on; None and talk about the bot offer the newest figures."""
    cards = list(islice(_cards(answer, index, start), DECK_SIZE + 1))
    more = start + DECK_SIZE if len(cards) > DECK_SIZE else None
    shown = tuple(cards[:DECK_SIZE])
    answered = any(card.standing in {Standing.ANSWER, Standing.OFFERED} for card in shown)
    about = _known_subject(answer, index) if isinstance(answer, NoAnswer) else ""
    return Deck(shown, next=more, found=answered, about=about)


def _cards(answer: Answer | None, index: Index, start: int) -> Iterator[Card]:
    if isinstance(answer, Listing):
        return _listed(answer, index, start)
    return islice(_once(_at_hand(answer, index)), start, None)


def _at_hand(answer: Answer | None, index: Index) -> Iterator[Card]:
    match answer:
        case Found():
            yield Card(answer.fact.id, answer, Standing.ANSWER)
            yield from _facts(answer.differing, Standing.ANSWER, index)
            yield from _facts(answer.related, Standing.RELATED, index)
        case Choices():
            for card in _facts(answer.facts, Standing.ANSWER, index):
                yield Card(card.id, card.answer, Standing.NEARBY, answer.meant) if answer.meant else card
        case Comparison() | Computation():
            terms = facts_of(answer)
            yield Card(" ".join((type(answer).__name__, *(each.id for each in terms))), answer, Standing.ANSWER)
            yield from _facts(terms, Standing.RELATED, index)
        case NoAnswer():
            yield from _facts((*answer.known, *answer.incomparable), Standing.NEARBY, index)
        case _:
            yield from _facts(_newest(index), Standing.OFFERED, index)


def _facts(facts: Iterable[Fact], standing: Standing, index: Index) -> Iterator[Card]:
    return (Card(fact.id, found(fact, QuestionType.ANY, index), standing) for fact in facts)


def _once(cards: Iterable[Card]) -> Iterator[Card]:
    """Leave out what was there before: ids tell cards apart."""
    seen: set[str] = set()
    for card in cards:
        if card.id not in seen:
            seen.add(card.id)
            yield card


def _listed(listing: Listing, index: Index, start: int) -> Iterator[Card]:
    """Yield the cards of a listing from a place on, reading no more pages than are asked for.

    A listing that its filter does not describe in full (it names a date, a speaker) has no page but the one at hand.
    """
    whole = filtered_page(listing.kind, listing.filter, index, page=1)
    if whole.total != listing.total:
        yield from islice(_entries(listing, index), start, None)
        return
    for page in range(start // PAGE_SIZE + 1, whole.pages + 1):
        shown = filtered_page(listing.kind, listing.filter, index, page=page)
        yield from islice(_entries(shown, index), start % PAGE_SIZE if page == start // PAGE_SIZE + 1 else 0, None)


def _entries(listing: Listing, index: Index) -> Iterator[Card]:
    yield from _facts(listing.facts, Standing.ANSWER, index)
    for each in listing.ids:
        yield Card(each, filtered_page(ListingKind.FACTS, (each,), index, page=1), Standing.ANSWER)


def _newest(index: Index) -> Iterator[Fact]:
    """Yield the figures of the newest articles first, of these those that compare with others; else any facts."""
    base = index.base
    if len(base.facts) > MAX_SORTED:
        pages = filtered_page(ListingKind.FIGURES, (), index, page=1).pages
        for page in range(1, min(pages, MAX_OFFERED // PAGE_SIZE) + 1):
            yield from filtered_page(ListingKind.FIGURES, (), index, page=page).facts
        return
    facts = tuple(fact for fact in base.facts.values() if fact.id not in base.superseded)
    offered = [each for each in facts if isinstance(each, Figure)] or facts
    yield from sorted(
        offered, key=lambda each: (-base.article_of(each).source.published.toordinal(), -_beside(each, base))
    )


def _beside(fact: Fact, base: Base) -> int:
    """Return how many figures measure the same, this one included."""
    return len(base.figures_of[fact.metric]) if isinstance(fact, Figure) else 0


def _known_subject(answer: NoAnswer, index: Index) -> str:
    """Return the id of the first thing asked about of which there are facts."""
    named = ((f"{field}:{each}", each) for field, ids in _subjects(answer) for each in ids)
    return next((each for term, each in named if index.postings.get(term)), "")


def _subjects(answer: NoAnswer) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return ("concept", answer.concepts), ("entity", answer.entities)
