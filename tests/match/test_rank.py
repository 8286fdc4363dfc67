"""Ranking: near facts only, the best first, ties by id, each with the reasons for and against it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from neutral import FACTS, TODAY, base_of, harvest

from bot.index import build_index
from bot.match import THRESHOLDS, match
from bot.match.candidates import MAX_CANDIDATES, candidates
from bot.match.rank import NEARBY_COVERAGE
from bot.models.fact import Event, Figure, Statement
from bot.models.match import Lock
from bot.query import Reader


def best(reader, index, question):
    return match(reader.understand(question), index)[0]


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        pytest.param("harvest of Norway in 2024", "harvest-no-2024", id="a figure"),
        pytest.param("экспорт из Португалии в Норвегию в 2023 году", "exports-pt-no-2023", id="a figure in Russian"),
        pytest.param("what share of lines is electric", "electrified-no", id="by what is measured"),
        pytest.param("how many percent of the lines are electric", "electrified-no", id="in the unit asked"),
        pytest.param("who is the transport minister of Norway", "larsen-role", id="an office"),
        pytest.param("when did Larsen visit Lisbon", "visit", id="an event"),
        pytest.param("what is gauge", "gauge", id="a term"),
        pytest.param("why will trains of Portugal run more often", "promise", id="a statement"),
        pytest.param("lighthouse keeper", "free-text", id="free text"),
    ],
)
def test_winner(reader, index, question, fact):
    winner = best(reader, index, question)
    assert winner.fact.id == fact
    assert winner.forbidden_by == ()


def test_forbidden_facts_come_last_and_say_why(reader, index):
    matches = match(reader.understand("harvest of Norway in 2024"), index)
    assert [bool(each.forbidden_by) for each in matches] == sorted(bool(each.forbidden_by) for each in matches)
    portugal = next(each for each in matches if each.fact.id == "harvest-pt-2024")
    assert portugal.forbidden_by == (Lock.ENTITY,)
    assert (portugal.explained, portugal.unexplained) == (("harvest", "2024"), ("norway",))


def test_what_is_counted_must_be_explained(reader, index):
    matches = match(reader.understand("how many submarines came to the fair"), index)
    assert all(each.forbidden_by for each in matches)
    assert any(Lock.COUNTED in each.forbidden_by for each in matches)


@pytest.mark.parametrize("question", ["who owns Nordic Rail", "кто купил Северную дорогу"])
def test_office_answers_for_no_other_deed(reader, index, question):
    roles = [each for each in match(reader.understand(question), index) if each.fact.id == "haugen-role"]
    assert all(Lock.COVERAGE in each.forbidden_by or Lock.ENTITY in each.forbidden_by for each in roles)


def test_who_did_it_needs_the_deed(reader, index):
    others = match(reader.understand("who painted trains of Portugal"), index)
    assert all(each.forbidden_by for each in others)


def test_speaker_of_a_matter_has_not_done_it():
    base = base_of(
        [
            Statement(
                id="inspectors",
                article="courier",
                speaker="costa",
                summary="Inspectors will want to see the railway line.",
            )
        ]
    )
    index = build_index(base)
    found = match(Reader(index, TODAY).understand("who inspected the railway line"), index)
    assert all(Lock.COUNTED in each.forbidden_by for each in found)


@pytest.mark.parametrize("deed", ["открыли", "закрыли", "начали"])
def test_opening_or_closing_is_not_dated_by_a_mere_visit(deed):
    summary = {"ru": "Ларсен побывала на верфи у маяка."}
    visit = Event(id="yard", article="gazette", date="2025-05-30", participants=("larsen",), summary=summary)
    index = build_index(base_of([visit]))
    reader = Reader(index, TODAY)
    assert match(reader.understand("когда Ларсен побывала на верфи"), index)[0].forbidden_by == ()
    assert Lock.COUNTED in match(reader.understand(f"когда {deed} верфь у маяка"), index)[0].forbidden_by


def test_statement_with_a_reason_comes_first():
    summaries = {"bare": "Trains of Portugal run less often.", "told": "Trains run less often because of the ice."}
    facts = [
        Statement(id=each, article="courier", speaker="costa", parties={"about": "portugal"}, summary=text)
        for each, text in summaries.items()
    ]
    index = build_index(base_of(facts))
    found = match(Reader(index, TODAY).understand("why do trains of Portugal run less often"), index)
    assert found[0].fact.id == "told"


def test_a_verb_that_its_noun_fills_is_no_deed(reader, index):
    winner = best(reader, index, "кто провел открытие линии в Осло")
    assert (winner.fact.id, winner.forbidden_by) == ("opening", ())


def test_unexplained_thing_forbids_a_figure(reader, index):
    winner = best(reader, index, "potato harvest of Norway in 2024")
    assert winner.fact.id == "harvest-no-2024"
    assert winner.forbidden_by == (Lock.COVERAGE,)


def test_ties_break_by_id():
    twins = [harvest(each, country="norway", year="2024", value=1) for each in ("b", "c", "a")]
    index = build_index(base_of(twins))
    matches = match(Reader(index, TODAY).understand("harvest of Norway"), index)
    assert len({each.score for each in matches}) == 1
    assert [each.fact.id for each in matches] == ["a", "b", "c"]


def test_facts_that_share_too_little_are_no_candidates(reader, index):
    query = reader.understand("harvest of Norway")
    near = {index.documents[each.number].fact.id for each in candidates(query, index)}
    assert {"harvest-no-2024", "harvest-pt-2024"} <= near
    assert not near & {"gauge", "free-text", "costa-role"}
    assert all(each.coverage >= NEARBY_COVERAGE for each in match(query, index))


def test_nothing_asked_has_no_candidates(reader, index):
    assert candidates(reader.understand(""), index) == ()


def test_candidates_are_bounded_and_the_nearest_stay():
    many = [
        Statement(id=f"line-{number:03}", article="gazette", summary=f"The railway line grew, part {number}.")
        for number in range(MAX_CANDIDATES + 50)
    ]
    nearest = Statement(id="zzz", article="gazette", summary="The railway line of the lighthouse grew.")
    index = build_index(base_of([*many, nearest]))
    found = candidates(Reader(index, TODAY).understand("railway line lighthouse"), index)
    assert len(found) <= MAX_CANDIDATES
    assert index.documents[found[0].number].fact.id == "zzz"


@settings(max_examples=20)
@given(st.permutations(FACTS))
def test_order_of_facts_does_not_matter(facts):
    index = build_index(base_of(facts))
    query = Reader(index, TODAY).understand("exports of Portugal to Norway in 2024")
    matches = match(query, index)
    assert [(each.fact.id, each.score) for each in matches[:3]] == EXPECTED


INDEX = build_index(base_of())
EXPECTED = [
    (each.fact.id, each.score)
    for each in match(Reader(INDEX, TODAY).understand("exports of Portugal to Norway in 2024"), INDEX)[:3]
]


def test_thresholds_are_named():
    assert dict(THRESHOLDS).keys() == {"answer coverage", "foreign coverage", "text certainty"}


@pytest.mark.parametrize("question", ["сколько стоил дирижабль", "сколько стоит дирижабль"])
def test_price_asked_by_a_bare_verb_is_a_price(question):
    price = Figure(
        id="price",
        article="gazette",
        title={"ru": "Цена"},
        metric="exports",
        value=Decimal(5),
        unit="EUR",
        parties={"of": "norway"},
        summary={"ru": "За дирижабль отдали пять евро."},
    )
    index = build_index(base_of([price, *FACTS]))
    found = match(Reader(index, TODAY).understand(question), index)
    assert (found[0].fact.id, found[0].forbidden_by) == ("price", ())


def test_span_is_found_by_its_beginning():
    span = replace_period(harvest("harvest-span", country="norway", year="2024", value=1), "2024-05/2024-12")
    index = build_index(base_of([span]))
    found = match(Reader(index, TODAY).understand("урожай Норвегии с мая 2024 года"), index)
    assert found[0].forbidden_by == ()
    inside = match(Reader(index, TODAY).understand("урожай Норвегии в мае 2024 года"), index)
    assert Lock.PERIOD in inside[0].forbidden_by


def test_figure_of_a_party_comes_before_one_told_about_it():
    own, about = (harvest(each, country="norway", year="2024", value=1) for each in ("own", "about"))
    told = about.model_copy(update={"parties": with_parts(of="portugal", about="norway")})
    index = build_index(base_of([own, told]))
    found = match(Reader(index, TODAY).understand("harvest of Norway"), index)
    assert found[0].fact.id == "own"
    assert found[0].coverage > next(each.coverage for each in found if each.fact.id == "about")


def replace_period(figure: Figure, period: str) -> Figure:
    return Figure.model_validate({**figure.model_dump(exclude={"period"}), "period": period})


def with_parts(**parties: str) -> object:
    return Figure(
        id="x", article="gazette", metric="harvest", value=Decimal(1), unit="EUR", parties=parties, summary={"en": "x"}
    ).parties
