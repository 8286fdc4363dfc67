"""One rule judges the bot and the baselines; thresholds come from elsewhere; the gate can fail."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from bot.evaluate.baselines import REFUSAL, Reply
from bot.evaluate.compare import (
    BEST_CUT,
    OURS,
    Asked,
    Comparison,
    Marks,
    Row,
    best_threshold,
    comparable,
    compare,
    marks_of,
    shortfalls,
    with_mixed_noise,
    with_threshold,
)
from bot.models.answer import Outcome
from bot.models.fact import Figure, Statement
from bot.store import GoldQuestion

CATCH = Figure(id="catch", article="a", summary="Fish.", metric="m", value=5, unit="EUR")
OPENED = Statement(id="opened", article="a", summary="The line opened.")
MOVED = Statement(id="moved", article="a", summary="The line moved.")


def gold(facts=(), **fields):
    expect = "answer" if facts else "refuse"
    return GoldQuestion(**{"id": "q", "ask": "what", "kind": "k", "expect": expect, "facts": facts, **fields})


def answered(*facts, score=None):
    return Reply(Outcome.ANSWER, facts, score)


def offered(*facts):
    return Reply(Outcome.CHOICES, facts)


def asked(question, reply, ms=1.0):
    return Asked(question, reply, ms)


@pytest.mark.parametrize(
    ("facts", "reply", "found"),
    [
        pytest.param(["opened"], answered(OPENED), True, id="the fact"),
        pytest.param(["opened"], answered(CATCH, OPENED), False, id="another first"),
        pytest.param(["opened"], offered(OPENED, CATCH), True, id="first of the choices"),
        pytest.param(["opened"], offered(CATCH, OPENED), False, id="second of the choices"),
        pytest.param(["opened", "moved"], offered(MOVED, OPENED), True, id="only right choices"),
        pytest.param(["opened"], REFUSAL, False, id="refused"),
    ],
)
def test_found(facts, reply, found):
    assert asked(gold(facts), reply).is_found is found


@pytest.mark.parametrize(
    ("facts", "reply", "wrong"),
    [
        pytest.param(["opened"], answered(CATCH), True, id="another figure"),
        pytest.param([], answered(CATCH), True, id="figure for a refusal"),
        pytest.param(["catch"], answered(CATCH), False, id="the figure asked for"),
        pytest.param(["opened"], answered(MOVED), False, id="another statement"),
        pytest.param(["opened"], offered(CATCH), False, id="offered, not stated"),
    ],
)
def test_wrong_figure(facts, reply, wrong):
    assert asked(gold(facts), reply).is_wrong_figure is wrong


def test_marks():
    marks = marks_of(
        [
            asked(gold(["opened"]), answered(OPENED), 1),
            asked(gold(["opened"]), answered(CATCH), 2),
            asked(gold(), REFUSAL, 9),
            asked(gold(), offered(OPENED), 4),
            asked(gold(), REFUSAL, 5),
            asked(gold(), REFUSAL, 6),
        ]
    )
    assert marks == Marks(found=0.5, refused=0.75, wrong_figures=1, ms=4.5)
    assert marks.both == 0.625


def test_marks_of_nothing():
    assert marks_of([]) == Marks(found=1, refused=1, wrong_figures=0, ms=0)


def scored(*pairs):
    return [asked(question, answered(OPENED, score=score)) for score, question in pairs]


def test_threshold_parts_what_is_known_from_what_is_not():
    known, unknown = gold(["opened"]), gold()
    assert best_threshold(scored((90, known), (80, known), (60, unknown), (40, known), (30, unknown))) == 80


def test_threshold_of_equal_worth_is_the_higher():
    known, other, unknown = gold(["opened"]), gold(["moved"]), gold()
    assert best_threshold(scored((90, known), (70, other), (60, unknown))) == 90


def test_where_nothing_is_right_nothing_is_answered():
    assert best_threshold(scored((90, gold()), (80, gold(["moved"])))) == math.inf
    assert best_threshold([asked(gold(["opened"]), REFUSAL)]) == math.inf


def test_below_the_threshold_is_a_refusal():
    known = gold(["opened"])
    kept, dropped = with_threshold(scored((90, known), (80, known)), 85)
    assert (kept.reply.score, dropped.reply) == (90, REFUSAL)


def test_a_rule_of_its_own_needs_no_threshold():
    (kept,) = with_threshold([asked(gold(["opened"]), answered(OPENED))], 85)
    assert kept.is_found


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(gold(["opened"]), True, id="an answer"),
        pytest.param(gold(), True, id="a refusal"),
        pytest.param(gold(["opened"], after=["who?"]), False, id="a follow-up"),
        pytest.param(gold(ask="/figures"), False, id="a command"),
        pytest.param(gold(expect="answer"), False, id="an answer that is no fact"),
    ],
)
def test_asked_of_everyone(question, expected):
    assert bool(comparable([question])) is expected


def test_noise_is_mixed_and_repeatable():
    questions = [
        gold(["opened"], id=f"q{number}", ask=f"When did line {number} open its doors?") for number in range(13)
    ]
    noised = with_mixed_noise(questions)
    assert noised == with_mixed_noise(questions)
    assert [each.id for each in noised] == [each.id for each in questions]
    assert all(each.ask != clean.ask for each, clean in zip(noised, questions, strict=True))


def test_questions_that_are_noisy_already_get_no_more():
    assert not with_mixed_noise([gold(ask="kogda otkrylas liniya", kind="latin")])


@pytest.fixture(scope="module")
def compared(markets):
    return compare(markets)


def test_every_way_to_answer_is_a_row(compared):
    rapidfuzz = [name + cut for name in ("`WRatio`", "`token_set_ratio`") for cut in ("", BEST_CUT)]
    own_rules = ["Cofacts' rule", "Check's short-query rule"]
    expected = [OURS, *rapidfuzz, "BM25, stemmed", f"BM25, stemmed{BEST_CUT}", *own_rules]
    assert [[row.name for row in each.rows] for each in compared] == [expected, expected]


def test_sizes_are_told(compared):
    assert [(each.dossier, each.facts, each.clean_questions) for each in compared] == [
        ("apples", 2, 3),
        ("pears", 2, 3),
    ]


def test_no_threshold_beats_the_best(compared):
    for each in compared:
        marks = {row.name: row for row in each.rows}
        tuned = [(marks[name + BEST_CUT], row) for name, row in marks.items() if name + BEST_CUT in marks]
        assert len(tuned) == 3
        assert all(best.clean.both >= row.clean.both and best.noisy.both >= row.noisy.both for best, row in tuned)


def test_threshold_is_tuned_on_the_other_dossiers(markets):
    """Where all of another dossier is to be refused, nothing is answered here either."""
    here, other = markets
    hopeless = replace(other, questions=tuple(each for each in other.questions if each.expect == "refuse"))
    rows = {row.name: row for row in compare([here, hopeless])[0].rows}
    assert rows["`WRatio`"].clean.found == 0
    assert rows[f"`WRatio`{BEST_CUT}"].clean.found > 0


def test_a_single_dossier_has_only_the_best_cut(markets):
    (alone,) = compare(markets[:1])
    assert [row.name for row in alone.rows if "BM25" in row.name] == [f"BM25, stemmed{BEST_CUT}"]


AHEAD = Marks(found=0.9, refused=0.95, wrong_figures=0, ms=1)


def gate(theirs, *, ours=AHEAD, noisy=None):
    rows = (Row(OURS, ours, ours), Row("other", theirs, noisy or replace(ours, found=0.0)))
    return shortfalls(Comparison("little", 2, 3, 3, rows))


@pytest.mark.parametrize(
    ("theirs", "behind"),
    [
        pytest.param({"found": 0.8, "refused": 0.9}, [], id="ahead in both"),
        pytest.param({"found": 0.91, "refused": 0.5}, ["found"], id="finds more"),
        pytest.param({"found": 0.8, "refused": 0.96}, ["refused"], id="refuses more"),
        pytest.param({"found": 0.1, "refused": 1.0}, [], id="refuses more, finds next to nothing"),
        pytest.param({"found": 0.9, "refused": 0.95}, ["their mean"], id="a draw"),
        pytest.param({"found": 1.0, "refused": 1.0}, ["found", "refused", "their mean"], id="behind in all"),
    ],
)
def test_gate(theirs, behind):
    lines = gate(replace(AHEAD, **theirs))
    assert [line.split(": ")[1].split(" is ")[0] for line in lines] == behind


def test_gate_holds_noise_too():
    (line,) = gate(replace(AHEAD, found=0.8), noisy=replace(AHEAD, found=0.95, refused=0.1))
    assert line == "little, noisy: found is 90.0%, other has 95.0%"
