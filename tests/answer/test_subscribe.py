"""What may be followed: what a text names, what it may mean, and what the dossier tells most about."""

from __future__ import annotations

import pytest
from neutral import TODAY, base_of

from bot.answer import main_subjects, subjects_of
from bot.index import build_index
from bot.query import Reader


@pytest.fixture(scope="module")
def index():
    return build_index(base_of())


@pytest.fixture
def named(index):
    return lambda text: subjects_of(Reader(index, TODAY).understand(text), index)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        pytest.param("Norway", "norway", id="country"),
        pytest.param("Норвегия", "norway", id="in Russian"),
        pytest.param("о Норвегии", "norway", id="inflected"),
        pytest.param("Norwey", "norway", id="misspelt"),
        pytest.param("Yjhdtubz", "norway", id="wrong layout"),
        pytest.param("Costa", "costa", id="person"),
        pytest.param("exports", "exports", id="metric"),
        pytest.param("railways", "railways", id="topic"),
        pytest.param("Fjord Courier", "courier", id="outlet"),
        pytest.param("a talk on rails", "courier", id="title"),
    ],
)
def test_one_thing_is_meant(named, text, about):
    found = named(text)
    assert (found.abouts, found.sure, found.silent) == ((about,), True, False)


def test_several_things_are_offered(named):
    found = named("exports Norway")
    assert (found.abouts, found.sure) == (("norway", "exports"), False)


def test_more_than_is_known_is_asked_about(named):
    found = named("price of bread in Norway")
    assert (found.abouts, found.sure) == (("norway",), False)


def test_what_is_known_and_not_told_of_is_silent(named):
    found = named("Brazil")
    assert (found.abouts, found.sure, found.silent) == (("BR",), False, True)


@pytest.mark.parametrize("text", ["abracadabra", "12", "?!", "the"])
def test_what_names_nothing_is_not_guessed(named, text):
    assert named(text).abouts == ()


def test_the_main_subjects_are_entities_and_concepts_that_facts_hold(index):
    offered = main_subjects(index)
    assert offered.written == ""
    assert {"norway", "portugal"} <= set(offered.abouts)
    assert {"exports", "harvest"} & set(offered.abouts)
    assert "company" not in offered.abouts
    assert len(offered.abouts) == len(set(offered.abouts)) <= 8
