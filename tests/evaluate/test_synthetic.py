"""Invented dossiers are sound, repeatable, skewed as real ones are, and their questions have known replies."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.app import App
from bot.evaluate.synthetic import Synthetic, Wording
from bot.models.answer import Found, NoAnswer
from bot.store import load_base


@pytest.fixture(scope="module")
def invented():
    return Synthetic(400)


@pytest.fixture(scope="module")
def app(invented, tmp_path_factory):
    folder = tmp_path_factory.mktemp("invented")
    invented.write(folder)
    return App.open(folder)


def test_equal_seeds_invent_equal_dossiers(invented):
    assert Synthetic(400).held == invented.held
    assert Synthetic(400).questions(20) == Synthetic(400).questions(20)
    assert Synthetic(400, seed=2).held != invented.held


def test_the_dossier_is_sound(app, invented):
    assert set(app.base.facts) == {each.id for each in invented.held}


def test_half_of_all_facts_fall_into_one_year(invented):
    (_, most), *_ = Counter(each.year for each in invented.held).most_common(1)
    assert 0.4 < most / len(invented.held) < 0.65


def test_every_wording_is_asked_equally_often(invented):
    assert set(Counter(each.wording for each in invented.questions(50)).values()) == {10}


def test_plain_questions_find_their_fact_and_others_none(app, invented):
    for asked in invented.questions(25):
        answer = app.ask(asked.text, chat=asked.text).answer
        if asked.wording is Wording.PLAIN:
            assert isinstance(answer, Found), asked
            assert answer.fact.id == asked.fact
        if asked.wording is Wording.UNANSWERABLE:
            assert isinstance(answer, NoAnswer), asked


def test_more_facts_than_there_are_measures_and_places(invented):
    with pytest.raises(ValueError, match="facts are more than"):
        Synthetic(10**9)


def test_a_dossier_can_be_loaded_as_any_other(invented, tmp_path):
    invented.write(tmp_path)
    assert len(load_base(tmp_path).facts) == 400
