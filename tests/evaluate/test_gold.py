"""Judging a reply: what counts as right, wrong, a wrong figure, and missed."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from bot.app import App
from bot.evaluate.gold import Judged, Verdict, ask_gold, evaluate_base, judge, score_of
from bot.models.answer import Choices, Focus, Found, NoAnswer, Reason
from bot.models.fact import Figure, Statement
from bot.models.reply import Turn
from bot.models.text import Language
from bot.store import GoldQuestion, load_questions

CATCH = Figure(id="catch", article="a", summary="Fish.", metric="m", value=5, unit="EUR")
OPENED = Statement(id="opened", article="a", summary="The line opened.")


def gold(expect, **fields):
    return GoldQuestion(id="q", ask="x", kind="figures", expect=expect, **fields)


def found(fact):
    return Found(fact, Focus.SUMMARY)


@pytest.mark.parametrize(
    ("question", "answer", "text", "verdict"),
    [
        pytest.param(gold("answer", facts=["catch"]), found(CATCH), "", Verdict.RIGHT, id="the fact"),
        pytest.param(gold("answer", facts=["catch"], says=["5"]), found(CATCH), "5", Verdict.RIGHT, id="the words"),
        pytest.param(
            gold("answer", facts=["catch"], says=["5 €"]), found(CATCH), "5\u00a0€", Verdict.RIGHT, id="hard space"
        ),
        pytest.param(
            gold("answer", facts=["catch"], says=["6"]), found(CATCH), "5", Verdict.WRONG_FIGURE, id="words missing"
        ),
        pytest.param(gold("answer", facts=["opened"]), found(CATCH), "", Verdict.WRONG_FIGURE, id="another figure"),
        pytest.param(gold("answer", facts=["catch"]), found(OPENED), "", Verdict.WRONG, id="another fact"),
        pytest.param(gold("answer", facts=["catch"]), NoAnswer(Reason.UNKNOWN_TOPIC), "", Verdict.MISSED, id="refused"),
        pytest.param(
            gold("answer", facts=["catch"]),
            Choices((OPENED, CATCH), ""),
            "",
            Verdict.MISSED,
            id="choices for an answer",
        ),
        pytest.param(
            gold("choices", facts=["catch"]), Choices((OPENED, CATCH), ""), "", Verdict.RIGHT, id="among the choices"
        ),
        pytest.param(gold("refuse"), NoAnswer(Reason.UNKNOWN_TOPIC), "", Verdict.RIGHT, id="refused rightly"),
        pytest.param(gold("refuse"), found(CATCH), "", Verdict.WRONG_FIGURE, id="figure for a refusal"),
        pytest.param(gold("refuse"), found(OPENED), "", Verdict.WRONG, id="fact for a refusal"),
    ],
)
def test_verdict(question, answer, text, verdict):
    assert judge(question, Turn(answer, Language.EN), text) is verdict


@pytest.mark.parametrize("reason", [Reason.UNKNOWN_TOPIC, Reason.NO_SUCH_ROLE], ids=["expected", "another"])
def test_refusal_is_right_whatever_its_reason(reason):
    question = gold("refuse", reason=["unknown_topic"])
    assert judge(question, Turn(NoAnswer(reason), Language.EN), "") is Verdict.RIGHT


def test_share_of_reasons_counts_refusals_that_expect_one():
    def refused(*, said, expected):
        question = gold("refuse", reason=expected)
        return Judged(question, Turn(NoAnswer(said), Language.EN), Verdict.RIGHT)

    judged = (
        refused(said=Reason.UNKNOWN_TOPIC, expected=["unknown_topic", "not_understood"]),
        refused(said=Reason.NO_SUCH_ROLE, expected=["unknown_topic"]),
        refused(said=Reason.NO_SUCH_ROLE, expected=[]),
        Judged(gold("refuse", reason=["unknown_topic"]), Turn(found(CATCH), Language.EN), Verdict.WRONG_FIGURE),
    )
    assert score_of(judged).reasons == 0.5
    assert score_of(judged).refused == 0.75


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        pytest.param(["catch", "opened"], Verdict.RIGHT, id="every one of them answers"),
        pytest.param(["catch"], Verdict.MISSED, id="one of them does not"),
    ],
)
def test_choices_for_an_answer(facts, verdict):
    turn = Turn(Choices((OPENED, CATCH), ""), Language.EN)
    assert judge(gold("answer", facts=facts), turn, "") is verdict


def test_choices_for_an_answer_are_told_apart():
    turn, expecting = Turn(Choices((OPENED, CATCH), ""), Language.EN), gold("answer", facts=["catch", "opened"])
    judged = (
        Judged(expecting, turn, Verdict.RIGHT),
        Judged(expecting, Turn(found(CATCH), Language.EN), Verdict.RIGHT),
        Judged(expecting, turn, Verdict.MISSED),
        Judged(expecting, Turn(found(CATCH), Language.EN), Verdict.RIGHT),
        Judged(gold("answer_or_choices", facts=["catch"]), turn, Verdict.RIGHT),
    )
    assert score_of(judged).choices == 0.25


def test_replies_in_another_language_are_told():
    def said(in_language):
        return Judged(gold("refuse"), Turn(NoAnswer(Reason.UNKNOWN_TOPIC), Language.EN), Verdict.RIGHT, in_language)

    assert score_of([said(True), said(False), said(None), said(None)]).in_language == 0.5
    assert score_of([said(None)]).in_language == 1


def test_right_reply_in_another_language_is_shown(little, monkeypatch):
    monkeypatch.setattr("bot.evaluate.gold.is_in_language", lambda question, reply: "cup" not in question)
    out = Console(file=io.StringIO(), width=200)
    assert evaluate_base(App.open(little), little, floors=None, show=True, console=out)
    assert "right, other language unknown 'who won the football cup'" in out.file.getvalue()


def test_no_questions_no_faults():
    score = score_of(())
    assert (score.questions, score.right, score.wrong_figures) == (0, 1.0, 0)


@pytest.fixture
def little(dossier_folder):
    dossier_folder.write(
        "questions.yaml",
        """
        questions:
          - {id: known, ask: when did the line open, kind: statements, expect: answer_or_choices, facts: opened}
          - {id: unknown, ask: who won the football cup, kind: refuse_world, expect: refuse}
        """,
    )
    return dossier_folder.path


def test_gold_is_asked_in_order(little):
    app = App.open(little)
    judged = ask_gold(app, load_questions(little, app.base))
    assert [each.question.id for each in judged] == ["known", "unknown"]
    assert score_of(judged).refused == 1.0


def test_gate_fails_below_its_floor(little, tmp_path):
    floors = tmp_path / "floors.toml"
    floors.write_text("[dossier]\nquestions = 3\n", encoding="utf-8")
    out = Console(file=io.StringIO(), width=100)
    assert not evaluate_base(App.open(little), little, floors=floors, show=True, console=out)
    assert evaluate_base(App.open(little), little, floors=None, show=False, console=out)
    assert "questions is 2, its floor is 3" in out.file.getvalue()
    assert "must-refuse refused 100.0%" in out.file.getvalue()


def test_failures_are_shown_with_what_was_said(little):
    (little / "questions.yaml").write_text(
        "questions: [{id: lost, ask: who won the cup, kind: events, expect: answer, facts: opened, after: [hello]}]"
    )
    out = Console(file=io.StringIO(), width=200)
    assert evaluate_base(App.open(little), little, floors=None, show=True, console=out)
    assert "missed       lost hello ⏎ 'who won the cup' → unknown_topic" in out.file.getvalue()


def test_base_without_questions_has_nothing_to_fail(dossier_folder):
    out = Console(file=io.StringIO(), width=100)
    assert evaluate_base(
        dossier_folder and App.open(dossier_folder.path), dossier_folder.path, floors=None, show=False, console=out
    )
    assert "nothing to ask" in out.file.getvalue()
