from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.index import build_index
from bot.index.document import dated, value_term, year_term
from bot.models.entity import Concept
from bot.models.fact import Part
from bot.models.period import Period

from .dossier import FACTS, base_of


@pytest.fixture
def document(index):
    return index.by_fact.__getitem__


@pytest.mark.parametrize(
    ("fact", "word"),
    [
        ("opening", "тоннель"),
        ("opening", "tunnel"),
        ("opening", "открытие"),
        ("promise", "электричка"),
        ("promise", "расписание"),
        ("promise", "ночью"),
        ("trade-2025", "товарооборот"),
        ("trade-2025", "португалия"),
        ("larsen-role", "министр"),
        ("gauge", "колея"),
    ],
    ids=["summary", "english", "title", "excerpt", "keyword", "question", "metric", "party", "position", "term"],
)
def test_lemmas_come_from_every_text(document, fact, word):
    assert word in document(fact).lemmas


@pytest.mark.parametrize(
    ("fact", "word", "held"),
    [("guests", "гость", True), ("gauge", "колея", True), ("larsen-role", "министр", True), ("guests", "сотня", False)],
)
def test_titles_are_short_labels(document, fact, word, held):
    assert (word in document(fact).titles) is held


@pytest.mark.parametrize(
    ("fact", "own", "entities"),
    [
        ("trade-2025", {"portugal", "norway", "larsen"}, {"portugal", "norway", "larsen"}),
        ("untitled", {"iceland"}, {"iceland"}),
        ("promise", {"portugal", "costa"}, {"portugal", "costa"}),
        ("gauge", set(), set()),
    ],
    ids=["a figure ignores its text", "filed under none", "statement", "about nobody"],
)
def test_entities(document, fact, own, entities):
    assert document(fact).own == own
    assert document(fact).entities == entities


@pytest.mark.parametrize(
    ("fact", "wholes"),
    [("opening", {"norway", "portugal"}), ("trade-2025", set()), ("harvest-2025", set())],
    ids=["event", "of a figure the speaker's country is no whole", "figure"],
)
def test_wholes(document, fact, wholes):
    assert document(fact).wholes == wholes


def test_spots_are_the_place_its_whole_and_where_it_led(document):
    assert document("opening").spots == {"port-helm", "norway", "iceland"}
    assert document("promise").spots == frozenset()


def test_parts(document):
    assert document("investment-20y").parts == (("norway", Part.FROM), ("portugal", Part.TO))


def test_concepts_are_filed_under_the_broader_too(document):
    assert document("trade-2025").concepts == {"trade", "economy"}


def test_a_count_noun_is_a_concept_of_its_figure(document):
    assert document("guests").concepts == {"guests", "company"}


def test_mentioned_is_what_the_text_names(document):
    assert "iceland" in document("trade-2025").mentioned
    assert "NO-city-1" not in document("opening").mentioned


def test_measure_leaves_the_unit_out(document):
    assert {"участник", "гость"} <= document("guests").measure
    assert "компания" not in document("guests").measure
    assert document("opening").measure == frozenset()


@pytest.mark.parametrize(
    ("metric", "kept"),
    [("число компаний", True), ("number of companies", True), ("компании-участники", False), ("участники", False)],
)
def test_unit_is_the_measure_where_the_metric_is_its_mere_count(metric, kept):
    base = base_of()
    counted = Concept(id="guests", kind="metric", name=metric)
    renamed = replace(base, concepts={**base.concepts, "guests": counted})
    measure = build_index(renamed).by_fact["guests"].measure
    assert bool(measure & {"компания", "compani"}) is kept


@pytest.mark.parametrize(
    ("fact", "values"),
    [
        ("trade-2025", {Decimal(162000000)}),
        ("investment-20y", {Decimal(1), Decimal(2), Decimal(50)}),
        ("untitled", set()),
    ],
    ids=["value", "range and change", "none"],
)
def test_values(document, fact, values):
    assert document(fact).values == values


@pytest.mark.parametrize(
    ("fact", "periods"),
    [
        ("trade-2025", ("2025",)),
        ("opening", ("2026-01-14",)),
        ("larsen-role", ("2026-02-03",)),
        ("promise", ()),
        ("guests", ()),
    ],
)
def test_dated(fact, periods):
    found = next(each for each in FACTS if each.id == fact)
    assert dated(found) == tuple(Period.model_validate(each) for each in periods)


@pytest.mark.parametrize(("fact", "structured"), [("untitled", False), ("promise", True), ("gauge", True)])
def test_structured(document, fact, structured):
    assert document(fact).structured is structured


def test_terms_are_what_postings_list(document):
    terms = document("trade-2025").terms()
    assert {"entity:norway", "concept:trade", "concept:economy", "mention:iceland", "year:2025"} <= terms
    assert value_term(Decimal("162000000.0")) in terms


@pytest.mark.parametrize(("value", "term"), [("1.50", "value:1.5"), ("100", "value:100"), ("1E+2", "value:100")])
def test_equal_values_share_a_term(value, term):
    assert value_term(Decimal(value)) == term


def test_year_term():
    assert year_term(date(2025, 1, 1).year) == "year:2025"
