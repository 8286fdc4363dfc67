"""What a conversation was about survives a restart, as the dossier then stands, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from neutral import FACTS, TODAY, base_of

from bot.app import App
from bot.models.query import ConceptMention, EntityMention
from bot.state import fitting
from bot.state.contexts import dumped, loaded

QUESTIONS = (
    "how much are exports from Portugal to Norway in 2024?",
    "harvest of Norway",
    "compare the harvests of Norway and Portugal",
    "what happened in Oslo?",
    "by how much did exports grow from 2023 to 2024?",
    "сколько зерна собрала Норвегия в 2024 году?",
    "wer bist du 12 %",
)


@pytest.fixture(scope="module")
def app():
    return App(base_of(), today=lambda: TODAY)


@pytest.fixture
def context(app):
    app.ask(QUESTIONS[1], chat="a")
    return app._memory.recall("a").context


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_context_comes_back_as_it_was(app, question):
    app.ask(question, chat=question)
    held = app._memory.recall(question).context
    assert loaded(dumped(held)) == held


def test_a_context_comes_back_fitting_its_dossier_and_points_at_its_facts(app, context):
    fits = fitting(loaded(dumped(context)), app.base)
    assert fits == context
    assert fits.fact is app.base.facts[fits.fact.id]


@pytest.mark.parametrize("text", ["", "0:{}", "2:{}", "1:", "1:{}", "1:[]", "1:null", '1:{"query": 3}'])
def test_what_cannot_be_read_is_dropped(text):
    assert loaded(text) is None


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text):
    assert loaded(text) is None or text.startswith("1:")


def test_no_context_fits():
    assert fitting(None, base_of()) is None


def test_a_fact_that_was_corrected_is_renewed(context):
    changed = tuple(
        each.model_copy(update={"value": each.value + 1}) if each.id == context.fact.id else each for each in FACTS
    )
    assert fitting(context, base_of(changed)).fact.value == context.fact.value + 1


def test_offered_facts_are_renewed_in_their_order(context):
    offering = replace(context, fact=None, offered=FACTS[:3])
    fits = fitting(loaded(dumped(offering)), base_of())
    assert (fits.fact, fits.offered) == (None, FACTS[:3])


def test_a_context_whose_fact_is_gone_is_dropped(context):
    rest = tuple(each for each in FACTS if each.id != context.fact.id)
    assert fitting(context, base_of(rest)) is None


@pytest.mark.parametrize(
    "named",
    [{"entities": (EntityMention("Atlantis", ("atlantis",)),)}, {"concepts": (ConceptMention("magic", ("magic",)),)}],
    ids=["entity", "concept"],
)
def test_a_context_about_what_the_dossier_no_longer_knows_is_dropped(context, named):
    assert fitting(replace(context, query=replace(context.query, **named)), base_of()) is None
