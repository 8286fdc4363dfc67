"""One clear winner is answered, a few equals become choices, a better forbidden fact or a vague text is refused."""

from __future__ import annotations

import pytest
from neutral import CONCEPTS, FACTS, TODAY, base_of

from bot.answer import THRESHOLDS, decide
from bot.answer.compare import MAX_CHOICES
from bot.answer.contenders import MARGIN
from bot.answer.decide import BEATEN_BY, BEATING_COVERAGE
from bot.index import build_index
from bot.match import match
from bot.models.answer import Choices, Comparison, Found, Listing, NoAnswer, Reason
from bot.models.entity import Concept
from bot.models.fact import Figure
from bot.models.match import Lock, Match
from bot.models.notice import Notice, NoticeKind
from bot.query import Reader


@pytest.fixture
def verdict(reader, index):
    """Decide on hand-made matches for a question."""

    def of(question, *matches):
        return decide(reader.understand(question), matches, index)

    return of


@pytest.fixture
def near(index):
    def of(fact, score=80.0, *, coverage=1.0, locks=()):
        return Match(index.base.facts[fact], score, coverage, forbidden_by=tuple(locks))

    return of


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        pytest.param("hello", NoticeKind.GREETING, id="greeting"),
        pytest.param("спасибо", NoticeKind.THANKS, id="thanks"),
        pytest.param("help", NoticeKind.HELP, id="help"),
    ],
)
def test_small_talk_is_answered_in_kind(ask, question, kind):
    assert ask(question) == Notice(kind)


@pytest.mark.parametrize("question", ["", "   ", "?!", "2+2", "\u200b"])
def test_nothing_asked_is_not_understood(ask, question):
    assert ask(question) == NoAnswer(Reason.NOT_UNDERSTOOD)


def test_comparison_and_listing_have_their_own_ways(ask):
    assert isinstance(ask("compare harvest of Portugal and Norway"), Comparison)
    assert isinstance(ask("what happened"), Listing)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        pytest.param("harvest of Norway in 2024", "harvest-no-2024", id="figure"),
        pytest.param("who is the president of Portugal", "costa-role", id="role"),
        pytest.param("when did Larsen visit Lisbon", "visit", id="event"),
        pytest.param("71", "electrified-no", id="a number alone"),
    ],
)
def test_clear_winner_is_answered(ask, question, fact):
    answer = ask(question)
    assert isinstance(answer, Found)
    assert answer.fact.id == fact


def test_equals_become_choices(ask):
    answer = ask(" harvest ")
    assert isinstance(answer, Choices)
    assert [each.id for each in answer.facts] == ["harvest-no-2024", "harvest-pt-2024"]
    assert answer.about == "harvest"


def test_winner_leads_by_the_margin(verdict, near):
    ahead = verdict("railways", near("gauge", 80), near("promise", 80 - MARGIN))
    behind = verdict("railways", near("gauge", 80), near("promise", 80 - MARGIN + 0.1))
    assert isinstance(ahead, Found)
    assert isinstance(behind, Choices)


def test_choices_are_few(verdict, near, index):
    answer = verdict("railways", *(near(each) for each in index.base.facts))
    assert isinstance(answer, Choices)
    assert len(answer.facts) == MAX_CHOICES


@pytest.mark.parametrize(
    ("question", "facts", "agree"),
    [
        pytest.param("source of the railways", ("promise", "gauge"), True, id="one article"),
        pytest.param("source of the railways", ("promise", "harvest-no-2024"), False, id="two articles"),
        pytest.param("who said this of exports", ("exports-pt-no-2023", "exports-no-pt-2024"), True, id="one speaker"),
        pytest.param("who said this of railways", ("promise", "denial"), False, id="two speakers"),
        pytest.param("who said this of railways", ("gauge", "opening"), False, id="no speaker"),
        pytest.param("when was the line opened", ("opening", "visit"), False, id="two dates"),
        pytest.param("where was the line opened", ("opening", "visit"), False, id="two places"),
        pytest.param("railways of Costa", ("promise", "gauge"), False, id="nothing to agree on"),
    ],
)
def test_rivals_that_agree_on_what_is_asked_are_no_choice(verdict, near, question, facts, agree):
    answer = verdict(question, *map(near, facts))
    assert isinstance(answer, Found if agree else Choices)


@pytest.mark.parametrize(
    ("forbidden", "refused"),
    [
        pytest.param({"score": 80 + BEATEN_BY + 0.1, "locks": [Lock.ENTITY]}, True, id="another entity"),
        pytest.param({"score": 80 + BEATEN_BY + 0.1, "locks": [Lock.DIRECTION]}, True, id="another direction"),
        pytest.param({"score": 80 + BEATEN_BY, "locks": [Lock.ENTITY]}, False, id="not clearly better"),
        pytest.param(
            {"score": 99, "locks": [Lock.ENTITY], "coverage": BEATING_COVERAGE - 0.1}, False, id="explains too little"
        ),
        pytest.param({"score": 99, "locks": [Lock.TYPE]}, False, id="another sort of thing"),
        pytest.param({"score": 99, "locks": [Lock.ENTITY, Lock.CONCEPT]}, False, id="wrong in what it is about"),
    ],
)
def test_better_fact_wrong_in_one_point_makes_a_refusal(verdict, near, forbidden, refused):
    answer = verdict("railways", near("gauge", 80), near("harvest-no-2024", **forbidden))
    assert isinstance(answer, NoAnswer if refused else Found)


def test_same_figure_of_another_period_beats_nothing(verdict, near):
    older = near("exports-pt-no-2023", 99, locks=[Lock.PERIOD])
    assert isinstance(verdict("exports in 2024", near("exports-pt-no-2024", 80, coverage=0.8), older), Found)
    assert isinstance(verdict("exports in 2024", near("promise", 80, coverage=0.8), older), NoAnswer)


def test_thresholds_are_told():
    assert {"answer coverage", "foreign coverage", "margin", "beaten by", "text certainty"} <= dict(THRESHOLDS).keys()


TIMES = Concept(
    id="times", kind="unit", name={"ru": "раз", "en": "times"}, forms={"en": {"one": "time", "other": "times"}}
)


def ratio(identifier, party, value):
    summary = f"The harvest of {party.title()} grew {value} times over in 2024."
    common = {"metric": "harvest", "unit": "times", "period": "2024", "article": "gazette"}
    return Figure(id=identifier, summary=summary, value=value, parties={"of": [party]}, **common)


@pytest.fixture(scope="module")
def of_ratios():
    """Ask a dossier that also tells how many times over harvests grew."""
    told = (ratio("ratio-no", "norway", 3), ratio("ratio-pt", "portugal", 4))
    held = build_index(base_of((*FACTS, *told), concepts=(*CONCEPTS, TIMES)))

    def of(question):
        query = Reader(held, TODAY).understand(question)
        return decide(query, match(query, held), held)

    return of


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("во сколько раз вырос урожай Норвегии", "ratio-no"),
        ("how many times did the harvest of Portugal grow", "ratio-pt"),
    ],
)
def test_ratio_that_a_fact_states_is_answered(of_ratios, question, fact):
    answer = of_ratios(question)
    assert isinstance(answer, Found)
    assert answer.fact.id == fact


def test_ratio_of_two_parties_is_never_that_of_one(of_ratios):
    answer = of_ratios("во сколько раз урожай Норвегии больше урожая Португалии")
    assert not isinstance(answer, Found)
