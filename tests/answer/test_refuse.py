"""A refusal names its reason and what is missing, and offers what is known nearby without its numbers."""

from __future__ import annotations

import re

import pytest

from bot.models.answer import NoAnswer, Reason
from bot.models.fact import Figure
from bot.models.text import Language
from bot.render import Style, render

REFUSED = [
    ("harvest of Spain", Reason.NO_FIGURE_FOR_ENTITY),
    ("экспорт из Португалии в Данию", Reason.NO_FIGURE_FOR_ENTITY),
    ("how much did Spain export to Norway", Reason.NO_FIGURE_FOR_ENTITY),
    ("harvest of Norway in 2019", Reason.NO_FIGURE_FOR_PERIOD),
    ("exports from Portugal to Norway in 2022", Reason.NO_FIGURE_FOR_PERIOD),
    ("harvest of Norway in January 2024", Reason.NO_FIGURE_FOR_PERIOD),
    ("when was the line opened in 2019", Reason.NO_FIGURE_FOR_PERIOD),
    ("who is the president of Norway", Reason.NO_SUCH_ROLE),
    ("кто министр транспорта Португалии", Reason.NO_SUCH_ROLE),
    ("who is the fisheries minister of Norway", Reason.NO_SUCH_ROLE),
    ("who won the football cup", Reason.UNKNOWN_TOPIC),
    ("how many submarines does Norway have", Reason.UNKNOWN_TOPIC),
    ("when was the line opened in Lisbon", Reason.UNKNOWN_TOPIC),
    ("why did the harvest of Norway fall", Reason.UNKNOWN_TOPIC),
    ("will the harvest of Norway grow", Reason.UNKNOWN_TOPIC),
    ("asdfgh qwrtp", Reason.NOT_UNDERSTOOD),
]


@pytest.mark.parametrize(("question", "reason"), REFUSED, ids=[question for question, _ in REFUSED])
def test_reason(ask, question, reason):
    answer = ask(question)
    assert isinstance(answer, NoAnswer)
    assert answer.reason is reason


def test_what_is_missing_is_named(ask):
    answer = ask("harvest of Spain in 2019")
    assert (answer.entities, answer.concepts) == (("ES",), ("harvest",))
    assert [str(each) for each in answer.periods] == ["2019"]


def test_unexplained_words_are_the_readers_own(ask):
    assert ask("how many submarines does Norway have").words == ("submarines",)
    assert ask("asdfgh qwrtp").words == ("asdfgh", "qwrtp")


@pytest.mark.parametrize(
    ("question", "nearest"),
    [
        pytest.param("harvest of Spain", {"harvest-no-2024", "harvest-pt-2024"}, id="other countries"),
        pytest.param("harvest of Norway in 2019", {"harvest-no-2024"}, id="the other year of the same country"),
        pytest.param("who is the president of Norway", {"costa-role"}, id="other holders of the office"),
        pytest.param("asdfgh qwrtp", set(), id="nothing is near gibberish"),
    ],
)
def test_nearby_facts_differ_in_the_stated_point_alone(ask, question, nearest):
    assert {each.id for each in ask(question).known} == nearest


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("question", [question for question, _ in REFUSED])
def test_no_number_of_a_neighbour_is_said(app, ask, question, language):
    """Only numbers of the question itself and of the periods it asks about may stand in a refusal."""
    answer = ask(question)
    text = render(answer, base=app.base, language=language, style=Style.PLAIN).text
    values = {f"{each.value:f}" for each in app.base.facts.values() if isinstance(each, Figure)}
    said = set(re.findall(r"\d+", text.replace("\u00a0", "")))
    years = {str(year) for period in answer.periods for year in period.years}
    assert not said & values
    assert said <= years | set(re.findall(r"\d+", question)) | {str(year) for year in _years_known(answer)}


def _years_known(answer):
    """A label of a nearby figure may say its year: «harvest, Norway, 2024»."""
    return {year for each in answer.known if isinstance(each, Figure) and each.period for year in each.period.years}


def test_figure_that_is_there_is_nearby_where_something_else_is_asked_of_it(ask):
    assert "harvest-no-2024" in {each.id for each in ask("why did the harvest of Norway fall").known}
