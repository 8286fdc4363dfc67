"""Conversations: what leans on the turn before borrows from it, what stands by itself does not."""

from __future__ import annotations

import pytest
from neutral import TODAY, base_of

from bot.app import App
from bot.models.answer import Choices, Computation, Found, NoAnswer, facts_of
from bot.models.reply import ShowFact

CHAT = "chat"


@pytest.fixture
def chat():
    """Return how to hold a conversation in a chat of its own: the answer to the last turn leaves."""
    app = App(base_of(), today=lambda: TODAY)

    def said(*turns):
        return [app.ask(each, chat=CHAT) for each in turns][-1].answer

    said.app = app
    return said


@pytest.mark.parametrize(
    ("turns", "fact"),
    [
        pytest.param(("урожай Норвегии", "а Португалии?"), "harvest-pt-2024", id="country"),
        pytest.param(("exports from Portugal to Norway in 2024", "and in 2023?"), "exports-pt-no-2023", id="period"),
        pytest.param(("урожай Норвегии", "f Gjhneufkbb&"), "harvest-pt-2024", id="wrong layout"),
        pytest.param(("урожай Норвегии", "а Партугалии?"), "harvest-pt-2024", id="typo"),
        pytest.param(("Норвегия егіні қанша", "ал Португалия ше?"), None, id="kazakh"),
        pytest.param(("министр транспорта Норвегии", "а президент Португалии?"), "costa-role", id="person"),
        pytest.param(
            ("exports from Portugal to Norway in 2024", "who said that?", "who is she?"), "larsen-role", id="her"
        ),
        pytest.param(("урожай Норвегии", "спасибо", "а Португалии?"), "harvest-pt-2024", id="after thanks"),
        pytest.param(("урожай Испании", "а Португалии?"), "harvest-pt-2024", id="after a refusal"),
        pytest.param(("exports from Portugal to Norway in 2024", "and vice versa?"), "exports-no-pt-2024", id="back"),
    ],
)
def test_slot_is_changed(chat, turns, fact):
    answer = chat(*turns)
    if fact:
        assert isinstance(answer, Found)
        assert answer.fact.id == fact


@pytest.mark.parametrize(
    "turns",
    [
        pytest.param(("урожай Норвегии", "а Испании?"), id="unknown country"),
        pytest.param(("урожай Норвегии", "урожай Испании"), id="full question"),
        pytest.param(("урожай Норвегии", "а урожай Испании?"), id="full question that opens like a follow-up"),
        pytest.param(("урожай Норвегии", "сколько это в процентах?"), id="another unit"),
        pytest.param(("exports from Portugal to Norway in 2024", "а в долларах?"), id="another currency"),
        pytest.param(("урожай Норвегии", "почему?"), id="no reason is given"),
        pytest.param(("когда открыли линию", "а сколько?"), id="no figure"),
        pytest.param(("урожай Норвегии", "and?"), id="nothing is changed"),
        pytest.param(("урожай Норвегии", "а сколько в день?"), id="a rate"),
        pytest.param(("урожай Норвегии", "а всего?"), id="a sum of one figure"),
        pytest.param(("урожай Норвегии", "как часто?"), id="how often"),
        pytest.param(("кто президент Португалии", "когда он родился?"), id="he is the person just named"),
        pytest.param(("кто президент Португалии", "с кем он говорил?"), id="somebody else than he"),
        pytest.param(("погода в Норвегии", "а в Португалии?"), id="an unknown subject stays unknown"),
    ],
)
def test_refused(chat, turns):
    assert isinstance(chat(*turns), NoAnswer)


def test_offered_answers_are_picked_by_place_and_by_subject(chat):
    offered = chat("экспорт 2024")
    assert isinstance(offered, Choices)
    assert chat("второй").fact == offered.facts[1]
    chat("экспорт 2024")
    assert chat("последний").fact == offered.facts[-1]


def test_a_picked_fact_lends_its_subject(chat):
    offered = chat("экспорт 2024")
    place = [each.id for each in offered.facts].index("exports-pt-no-2024") + 1
    chat(str(place))
    assert [each.id for each in facts_of(chat("а в 2023?"))] == ["exports-pt-no-2023"]


def test_a_button_lends_its_subject(chat):
    chat("урожай Норвегии")
    chat.app.press(ShowFact("exports-pt-no-2024"), chat=CHAT)
    assert [each.id for each in facts_of(chat("а в 2023?"))] == ["exports-pt-no-2023"]


def test_what_he_said_is_what_the_person_just_named_said(chat):
    assert [each.id for each in facts_of(chat("кто президент Португалии", "что он сказал?"))] == ["promise"]


@pytest.mark.parametrize("more", ["and compared to 2023?", "how much more than in 2023?"])
def test_a_figure_is_set_beside_another_year(chat, more):
    answer = chat("exports from Portugal to Norway in 2024", more)
    assert isinstance(answer, Computation)
    assert [each.id for each in answer.terms] == ["exports-pt-no-2023", "exports-pt-no-2024"]


@pytest.mark.parametrize("more", ["а на сколько?", "а вместе?", "вместе", "together", "бірге"])
def test_a_comparison_is_continued(chat, more):
    assert isinstance(chat("сравни урожай Норвегии и Португалии", more), Computation)


def test_a_share_of_what_was_compared_is_refused_where_neither_is_part_of_the_other(chat):
    answer = chat("сравни урожай Норвегии и Португалии", "какую долю")
    assert isinstance(answer, NoAnswer)
    assert len(answer.incomparable) == 2
