"""Cards of inline mode: what answers first, in pages that neither repeat nor skip anything."""

from __future__ import annotations

import pytest
from neutral import FACTS, base_of

from bot.answer import cards as cards_module
from bot.answer import deck_of, filtered_page, found
from bot.answer.cards import DECK_SIZE
from bot.index import build_index
from bot.models.answer import Choices, Comparison, Listing, ListingKind, Meant, NoAnswer, Reason
from bot.models.card import Standing
from bot.models.fact import Figure
from bot.models.notice import Notice, NoticeKind
from bot.models.query import QuestionType

FACT = {each.id: each for each in FACTS}
FIGURES = tuple(each for each in FACTS if isinstance(each, Figure))


@pytest.fixture(scope="module")
def index():
    return build_index(base_of())


def standings(deck):
    return [card.standing for card in deck.cards]


def every_id(answer, index):
    ids, start = [], 0
    while start is not None:
        deck = deck_of(answer, index, start=start)
        ids += [card.id for card in deck.cards]
        start = deck.next
    return ids


def test_the_answer_comes_first_and_what_is_related_says_so(index):
    answer = found(FACT["harvest-no-2024"], QuestionType.HOW_MUCH, index)
    deck = deck_of(answer, index)
    assert deck.cards[0].answer == answer
    assert standings(deck)[0] is Standing.ANSWER
    assert set(standings(deck)[1:]) == {Standing.RELATED}
    assert deck.found


def test_choices_all_answer(index):
    deck = deck_of(Choices(FIGURES[:3], "rye"), index)
    assert (standings(deck), deck.found) == ([Standing.ANSWER] * 3, True)


def test_choices_that_answer_only_if_something_else_is_meant_are_no_answer(index):
    deck = deck_of(Choices(FIGURES[:1], "rye", Meant("Norwey", "norway")), index)
    assert (standings(deck), deck.cards[0].meant, deck.found) == ([Standing.NEARBY], Meant("Norwey", "norway"), False)


def test_a_refusal_offers_what_is_near_and_the_first_thing_that_there_are_facts_of(index):
    refusal = NoAnswer(Reason.NO_FIGURE_FOR_PERIOD, entities=("atlantis", "norway"), known=FIGURES[:2])
    deck = deck_of(refusal, index)
    assert (standings(deck), deck.found, deck.about) == ([Standing.NEARBY] * 2, False, "norway")


def test_a_comparison_is_one_card_with_its_terms_behind(index):
    one, other = FIGURES[:2]
    deck = deck_of(Comparison(one, other, None, exact=True), index)
    assert standings(deck) == [Standing.ANSWER, Standing.RELATED, Standing.RELATED]
    assert deck.cards[0].id == f"Comparison {one.id} {other.id}"


@pytest.mark.parametrize("answer", [None, Notice(NoticeKind.GREETING)], ids=["nothing typed", "small talk"])
def test_where_nothing_is_asked_figures_are_offered_the_newest_first(index, answer):
    deck = deck_of(answer, index)
    dates = [index.base.article_of(card.answer.fact).source.published for card in deck.cards]
    assert set(standings(deck)) == {Standing.OFFERED}
    assert dates == sorted(dates, reverse=True)
    assert all(isinstance(card.answer.fact, Figure) for card in deck.cards)
    assert deck.found


def test_a_base_too_large_to_be_sorted_offers_what_it_lists_first(index, monkeypatch):
    monkeypatch.setattr(cards_module, "MAX_SORTED", 1)
    assert sorted(every_id(None, index)) == sorted(each.id for each in FIGURES)
    monkeypatch.setattr(cards_module, "MAX_OFFERED", 8)
    assert len(every_id(None, index)) == min(8, len(FIGURES))


@pytest.mark.parametrize("kind", [ListingKind.FACTS, ListingKind.FIGURES])
def test_a_list_is_dealt_out_whole_and_nothing_twice(index, kind):
    listing = filtered_page(kind, (), index, page=1)
    ids = every_id(listing, index)
    assert len(ids) == len(set(ids)) == listing.total


def test_a_page_is_full_until_the_last(index):
    listing = filtered_page(ListingKind.FACTS, (), index, page=1)
    deck = deck_of(listing, index)
    assert len(deck.cards) == min(DECK_SIZE, listing.total)
    assert deck.next == (DECK_SIZE if listing.total > DECK_SIZE else None)


def test_a_list_that_its_filter_does_not_describe_has_only_the_page_at_hand(index):
    listing = Listing(ListingKind.FACTS, FACTS[:2], about="what happened in 2024", total=2)
    assert every_id(listing, index) == [each.id for each in FACTS[:2]]


def test_topics_and_articles_open_what_they_hold(index):
    topics = deck_of(filtered_page(ListingKind.TOPICS, (), index, page=1), index)
    sources = deck_of(filtered_page(ListingKind.SOURCES, (), index, page=1), index)
    assert all(card.answer.filter == (card.id,) and card.answer.total for card in topics.cards)
    assert [card.id for card in sources.cards] == list(index.base.articles)


def test_a_place_beyond_the_end_holds_nothing(index):
    for answer in (None, Choices(FIGURES[:3], ""), filtered_page(ListingKind.FACTS, (), index, page=1)):
        assert (deck_of(answer, index, start=999).cards, deck_of(answer, index, start=999).next) == ((), None)
