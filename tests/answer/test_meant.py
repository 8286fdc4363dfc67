"""A doubtful name is offered and not taken, unless the rest of the question speaks of the same fact."""

from __future__ import annotations

from dataclasses import replace

import pytest
from index.dossier import ARTICLES, CONCEPTS, ENTITIES, base_of
from neutral import base_of as neutral_base_of

from bot.app import App
from bot.models.answer import Choices, Found, NoAnswer, Outcome, facts_of, outcome_of
from bot.models.entity import Entity
from bot.models.fact import Figure
from bot.models.text import Language
from bot.render import Style


@pytest.fixture(scope="module")
def app():
    return App(base_of())


@pytest.mark.parametrize(
    "question",
    [
        "кто такой Ларсенко",
        "кто такой Ларсенов",
        "кто такой Ларсер",
        "кто такой Кошталь",
        "кто такой Коштан",
        "who is Larson",
        "who is Larsden",
        "who is Costas",
        "who is Costar",
        "who is Costea",
        "что сказал Ларсент",
        "what did Larsern say",
    ],
)
def test_near_name_is_never_taken_silently(app, question):
    assert outcome_of(app.ask(question).answer) in {Outcome.CHOICES, Outcome.NO_ANSWER}


@pytest.mark.parametrize(
    ("question", "name"),
    [("кто такой Ларсенко", "Ларсен"), ("who is Larsden", "Larsen"), ("кто такой Кошталь", "Кошта")],
)
def test_known_name_is_offered_with_its_fact(app, question, name):
    turn = app.ask(question)
    assert isinstance(turn.answer, Choices | NoAnswer)
    assert turn.answer.meant is not None
    rendered = app.render(turn, Style.TELEGRAM)
    assert name.lower() in rendered.text.lower()
    assert rendered.buttons


@pytest.mark.parametrize(
    "question", ["министр транспорта Норвегии Ларсент", "transport minister Larsden of Norway"], ids=["ru", "en"]
)
def test_name_that_the_rest_supports_is_taken(app, question):
    answer = app.ask(question).answer
    assert isinstance(answer, Found)
    assert facts_of(answer)[0].person == "larsen"


@pytest.fixture(scope="module")
def spoken():
    """A figure that a man gave."""
    orlov = Entity(id="orlov", kind="person", name={"ru": "Иван Орлов", "en": "Ivan Orlov"}, aliases=["Орлов", "Orlov"])
    figure = Figure(
        id="trade",
        article="gazette",
        metric="trade",
        value=162,
        unit="EUR",
        parties={"of": "norway"},
        speaker="orlov",
        summary={"ru": "Торговля Норвегии составила 162 евро, сказал Иван Орлов."},
    )
    return App(neutral_base_of([figure], articles=ARTICLES, entities=(*ENTITIES, orlov), concepts=CONCEPTS))


def test_figure_of_the_known_speaker_is_given(spoken):
    assert isinstance(spoken.ask("какую торговлю Норвегии назвал Орлов").answer, Found)


@pytest.mark.parametrize("question", ["какую торговлю Норвегии назвала Орлова", "сколько торговли назвала Орлова"])
def test_figure_of_another_speaker_is_offered_whatever_it_measures(spoken, question):
    answer = spoken.ask(question).answer
    assert outcome_of(answer) is not Outcome.ANSWER


@pytest.mark.parametrize(
    ("question", "word"),
    [("какая торговка с Норвегией", "торговка"), ("who is the transport mister of norway", "mister")],
)
def test_real_word_is_not_the_word_beside_it(app, question, word):
    answer = app.ask(question).answer
    assert outcome_of(answer) is not Outcome.ANSWER


@pytest.mark.parametrize(
    ("question", "name"),
    [("who is Larsden", "Larsden"), ("who is Costas", "costas")],
    ids=["spelt otherwise", "with an s"],
)
def test_written_name_is_quoted(app, question, name):
    rendered = app.render(app.ask(question), Style.PLAIN)
    assert f"“{name.lower()}”" in rendered.text


@pytest.mark.parametrize("language", Language)
def test_offer_is_said_in_every_language(app, language):
    turn = replace(app.ask("who is Larsden"), language=language)
    assert "larsden" in app.render(turn, Style.PLAIN).text


@pytest.mark.parametrize("question", ["рыльцо Норвегии", "кто такой товарищ", "railing of Norway", "traders of Norway"])
def test_everyday_word_is_offered_no_other(app, question):
    answer = app.ask(question).answer
    assert not getattr(answer, "meant", None)
