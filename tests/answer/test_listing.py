"""Questions and commands that want several facts: bare, filtered, by speaker, page by page."""

from __future__ import annotations

import pytest
from neutral import FACTS, TODAY, base_of, harvest

from bot.answer import command_listing, filtered_page, page_of
from bot.answer.listing import PAGE_SIZE
from bot.index import build_index
from bot.models.answer import Listing, ListingKind, NoAnswer
from bot.query import Reader


def ids(answer):
    assert isinstance(answer, Listing)
    return [each.id for each in answer.facts]


@pytest.mark.parametrize(
    ("question", "kind", "facts"),
    [
        pytest.param("what happened", ListingKind.EVENTS, ["opening", "visit"], id="bare events"),
        pytest.param("list people", ListingKind.PEOPLE, ["larsen-role", "costa-role", "haugen-role"], id="bare people"),
        pytest.param("what happened on 30 May 2025", ListingKind.EVENTS, ["visit"], id="events of a day"),
        pytest.param("all facts about fisheries", ListingKind.FACTS, ["denial"], id="facts of a topic"),
        pytest.param(
            "все цифры по Португалии",
            ListingKind.FIGURES,
            ["exports-pt-no-2024", "exports-pt-no-2023", "exports-no-pt-2024", "harvest-pt-2024"],
            id="figures of a country",
        ),
        pytest.param("what did Costa say?", ListingKind.FACTS, ["promise"], id="all words of a speaker"),
        pytest.param("что говорил Хауген?", ListingKind.FACTS, ["denial"], id="in Russian"),
    ],
)
def test_asked_listing(ask, question, kind, facts):
    answer = ask(question)
    assert ids(answer) == facts
    assert answer.kind is kind


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("what happened in 2019", id="a year without events"),
        pytest.param("all figures on Spain", id="a country without figures"),
        pytest.param("what did Petersen say?", id="an unknown speaker"),
    ],
)
def test_listing_of_nothing_is_refused(ask, question):
    assert isinstance(ask(question), NoAnswer)


def test_figures_of_a_speaker_are_not_their_words(ask):
    assert set(ids(ask("what did Larsen say?"))) == {
        "exports-pt-no-2024",
        "exports-pt-no-2023",
        "exports-no-pt-2024",
    }


@pytest.mark.parametrize(
    ("filter_text", "facts"),
    [
        pytest.param("Norway 2024 harvest", ["harvest-no-2024"], id="entity, metric and year"),
        pytest.param("railways", ["electrified-no"], id="topic"),
        pytest.param("exports 2023", ["exports-pt-no-2023"], id="year"),
        pytest.param("900 thousand", ["harvest-no-2024"], id="value"),
    ],
)
def test_command_with_a_filter(index, reader, filter_text, facts):
    answer = command_listing(ListingKind.FIGURES, reader.understand(filter_text), index)
    assert ids(answer) == facts


@pytest.mark.parametrize("filter_text", ["!!!", "🙂", "это"])
def test_a_filter_that_says_nothing_is_none(index, reader, filter_text):
    answer = command_listing(ListingKind.FIGURES, reader.understand(filter_text), index)
    assert answer == command_listing(ListingKind.FIGURES, None, index)


def test_filter_that_nothing_fits_gives_no_listing(index, reader):
    assert command_listing(ListingKind.FIGURES, reader.understand("901 thousand"), index) is None
    assert command_listing(ListingKind.FIGURES, reader.understand("Spain"), index) is None
    assert command_listing(ListingKind.FIGURES, reader.understand("harvest submarines"), index) is None


def test_events_stand_in_the_order_of_time(index):
    assert ids(command_listing(ListingKind.EVENTS, None, index)) == ["opening", "visit"]


def test_sources_and_topics_are_listed_by_id(index):
    assert command_listing(ListingKind.SOURCES, None, index).ids == ("gazette", "courier")
    topics = command_listing(ListingKind.TOPICS, None, index).ids
    assert topics[0] == "railways"
    assert "trade" in topics


@pytest.mark.parametrize(
    ("page", "shown", "number"),
    [
        pytest.param(1, PAGE_SIZE, 1, id="first"),
        pytest.param(3, 1, 3, id="last"),
        pytest.param(99, 1, 3, id="beyond the last"),
        pytest.param(0, PAGE_SIZE, 1, id="zero"),
        pytest.param(-5, PAGE_SIZE, 1, id="negative"),
    ],
)
def test_pages(page, shown, number):
    facts = [harvest(f"h{each:02}", country="norway", year="2024", value=1) for each in range(2 * PAGE_SIZE + 1)]
    answer = page_of(ListingKind.FIGURES, facts, page=page)
    assert (len(answer.facts), answer.page, answer.pages, answer.total) == (shown, number, 3, len(facts))


def test_empty_page_is_one_page():
    assert page_of(ListingKind.FIGURES, ()) == Listing(ListingKind.FIGURES)


def test_pages_of_a_filter_hold_every_fact_once():
    years = range(1980, 2000)
    facts = [harvest(f"h{year}", country="norway", year=str(year), value=1) for year in years]
    index = build_index(base_of([*FACTS, *facts]))
    query = Reader(index, TODAY).understand("harvest of Norway")
    first = command_listing(ListingKind.FIGURES, query, index)
    rest = [filtered_page(first.kind, first.filter, index, page=number) for number in range(2, first.pages + 1)]
    listed = [each.id for page in (first, *rest) for each in page.facts]
    assert len(listed) == len(set(listed)) == first.total == len(facts) + 1


def test_page_of_an_unknown_filter_is_empty(index):
    assert filtered_page(ListingKind.FIGURES, ("gone",), index, page=1).facts == ()
    assert filtered_page(ListingKind.SOURCES, ("gone",), index, page=7).ids == ("gazette", "courier")
