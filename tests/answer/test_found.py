"""The answer that shows one fact: which field first, what stands beside it."""

from __future__ import annotations

import pytest
from neutral import FACTS, TODAY, base_of, harvest

from bot.answer import answer_about, decide, found, related_to
from bot.answer.found import MAX_RELATED, focus_of, narrows, same_measure
from bot.index import build_index
from bot.match import match
from bot.models.answer import Focus, Found, NoAnswer
from bot.models.fact import Event, Party
from bot.models.query import Query, QuestionType
from bot.models.text import Language
from bot.query import Reader


@pytest.mark.parametrize(
    ("fact", "asked", "focus"),
    [
        pytest.param("harvest-no-2024", QuestionType.ANY, Focus.FIGURE, id="figure"),
        pytest.param("costa-role", QuestionType.ANY, Focus.PERSON, id="role"),
        pytest.param("visit", QuestionType.ANY, Focus.DATE, id="event"),
        pytest.param("promise", QuestionType.ANY, Focus.SUMMARY, id="statement"),
        pytest.param("visit", QuestionType.WHERE, Focus.PLACE, id="where"),
        pytest.param("promise", QuestionType.SPEAKER, Focus.SPEAKER, id="who said"),
        pytest.param("gauge", QuestionType.SOURCE, Focus.SOURCE, id="source"),
        pytest.param("exports-pt-no-2024", QuestionType.WHEN, Focus.DATE, id="when"),
    ],
)
def test_focus(index, fact, asked, focus):
    assert focus_of(index.base.facts[fact], asked) is focus


def test_event_without_a_date_is_told_by_its_summary():
    undated = Event(id="e", article="gazette", summary="It opened.")
    assert focus_of(undated, QuestionType.ANY) is Focus.SUMMARY


@pytest.mark.parametrize(
    ("fact", "asked", "held"),
    [
        pytest.param("promise", QuestionType.SPEAKER, True, id="speaker"),
        pytest.param("gauge", QuestionType.SPEAKER, False, id="no speaker"),
        pytest.param("visit", QuestionType.WHEN, True, id="date"),
        pytest.param("harvest-no-2024", QuestionType.WHEN, True, id="period"),
        pytest.param("gauge", QuestionType.WHEN, False, id="no date"),
        pytest.param("visit", QuestionType.WHERE, True, id="place"),
        pytest.param("gauge", QuestionType.WHERE, False, id="no place"),
        pytest.param("gauge", QuestionType.SOURCE, True, id="source"),
    ],
)
def test_what_is_asked_is_held_or_not(index, fact, asked, held):
    query = Query(text="", normalised="", language=Language.EN, type=asked)
    answer = answer_about(index.base.facts[fact], query, index)
    assert isinstance(answer, Found if held else NoAnswer)
    assert (answer.fact if held else answer.known[0]).id == fact


@pytest.mark.parametrize(
    ("fact", "asked", "lacks"),
    [
        pytest.param("harvest-no-2024", QuestionType.SPEAKER, Focus.SPEAKER, id="speaker"),
        pytest.param("harvest-no-2024", QuestionType.WHERE, Focus.PLACE, id="place"),
        pytest.param("gauge", QuestionType.WHEN, None, id="a definition has no date"),
    ],
)
def test_a_refusal_names_the_field_that_is_left_open(index, fact, asked, lacks):
    query = Query(text="", normalised="", language=Language.EN, type=asked)
    answer = answer_about(index.base.facts[fact], query, index)
    assert isinstance(answer, NoAnswer)
    assert answer.lacks is lacks


def test_figures_that_differ_stand_side_by_side():
    other = harvest("harvest-no-again", country="norway", year="2024", value=870_000)
    same = harvest("harvest-no-same", country="norway", year="2024", value=900_000)
    index = build_index(base_of([*FACTS, other, same]))
    answer = found(index.base.facts["harvest-no-2024"], QuestionType.ANY, index)
    assert answer.differing == (other,)
    assert same_measure(answer.fact, same)


def test_another_year_or_country_does_not_differ(index):
    figures = index.base.facts
    assert found(figures["exports-pt-no-2024"], QuestionType.ANY, index).differing == ()
    assert not same_measure(figures["exports-pt-no-2024"], figures["exports-no-pt-2024"])
    assert not same_measure(figures["gauge"], figures["gauge"])


def test_related_facts_share_most_and_leave_the_fact_out(index):
    near = related_to(index.base.facts["exports-pt-no-2024"], index)
    assert {"exports-pt-no-2023", "exports-no-pt-2024"} == {each.id for each in near[:2]}
    assert len(near) <= MAX_RELATED
    assert "exports-pt-no-2024" not in {each.id for each in near}


def test_a_part_of_a_figure_is_no_rival_of_the_whole():
    whole = harvest("harvest-no-2025", country="norway", year="2025", value=900_000)
    part = whole.model_copy(update={"id": "part", "parties": (*whole.parties, Party(entity="oslo", part="at"))})
    other = whole.model_copy(update={"id": "other", "metric": "exports"})
    assert narrows(part, whole)
    assert not narrows(whole, part)
    assert not narrows(part, other)
    index = build_index(base_of([*FACTS, whole, part]))
    answer = decide(query := Reader(index, TODAY).understand("harvest of Norway in 2025"), match(query, index), index)
    assert isinstance(answer, Found)
    assert answer.fact == whole
