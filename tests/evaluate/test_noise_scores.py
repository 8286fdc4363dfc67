"""Noise is measured beside the clean questions, and its floors hold it."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from bot.app import App
from bot.errors import UsageError
from bot.evaluate.gold import Judged, Verdict, ask_gold
from bot.evaluate.noise import NoiseKind
from bot.evaluate.noise_scores import Wanted, evaluate_noise, noise_kind, noise_scores
from bot.models.answer import Focus, Found
from bot.models.fact import Figure
from bot.models.reply import Turn
from bot.models.text import Language
from bot.store import load_questions

QUESTIONS = """
questions:
  - {id: known, ask: when did the line open, kind: statements, expect: answer_or_choices, facts: opened}
  - {id: latin, ask: kogda otkrylas liniya, kind: latin, expect: answer_or_choices, facts: opened}
  - {id: unknown, ask: who won the football cup, kind: refuse_world, expect: refuse}
"""


@pytest.fixture
def little(dossier_folder):
    dossier_folder.write("questions.yaml", QUESTIONS)
    return App.open(dossier_folder.path), dossier_folder.path


def out():
    return Console(file=io.StringIO(), width=120)


def test_questions_with_noise_of_their_own_are_left_out(little):
    app, folder = little
    clean = ask_gold(app, load_questions(folder, app.base))
    (score,) = noise_scores(app, clean, [NoiseKind.CAPITALS])
    assert {each.question.id for each in score.judged} <= {"known", "unknown"}


def test_at_most_so_many_are_asked(little):
    app, folder = little
    clean = ask_gold(app, load_questions(folder, app.base))
    assert [len(each.judged) for each in noise_scores(app, clean, [NoiseKind.TYPO, NoiseKind.LATIN], most=1)] == [1, 0]


def test_only_new_wrong_figures_are_added_ones(little, monkeypatch):
    app, folder = little
    catch = Figure(id="catch", article="a", summary="Fish.", metric="m", value=5, unit="EUR")
    turn = Turn(Found(catch, Focus.SUMMARY), Language.EN)
    questions = load_questions(folder, app.base)
    clean = [Judged(questions[0], turn, Verdict.WRONG_FIGURE), Judged(questions[2], turn, Verdict.RIGHT)]
    monkeypatch.setattr(
        "bot.evaluate.noise_scores.ask_gold",
        lambda app, asked: tuple(Judged(each, turn, Verdict.WRONG_FIGURE) for each in asked),
    )
    (score,) = noise_scores(app, clean, [NoiseKind.TYPO])
    assert (len(score.judged), score.added_wrong_figures) == (2, 1)


def test_both_tables_are_printed(little):
    console = out()
    assert evaluate_noise(*little, Wanted(), console=console)
    assert "dossier, with noise" in console.file.getvalue()
    assert all(kind.value in console.file.getvalue() for kind in NoiseKind)


def test_one_kind_shows_its_failures(little):
    app, folder = little
    (folder / "questions.yaml").write_text(
        "questions: [{id: lost, ask: who won the football, kind: events, expect: answer, facts: opened}]"
    )
    console = out()
    assert evaluate_noise(app, folder, Wanted(NoiseKind.TYPO, show=True), console=console)
    assert "missed       lost" in console.file.getvalue()
    assert "glued" not in console.file.getvalue()


@pytest.mark.parametrize(("floor", "holds"), [("1.1", False), ("0.0", True)])
def test_floor_of_a_kind(little, tmp_path, floor, holds):
    floors = tmp_path / "floors.toml"
    floors.write_text(f"[dossier.noise]\ntypo = {floor}\nadded_wrong_figures = 0\n", encoding="utf-8")
    assert evaluate_noise(*little, Wanted(floors=floors), console=out()) is holds
    assert evaluate_noise(*little, Wanted(NoiseKind.TYPO, floors=floors), console=out()) is holds
    assert evaluate_noise(*little, Wanted(NoiseKind.LATIN, floors=floors), console=out())


def test_floor_of_no_kind_is_told(little, tmp_path):
    floors = tmp_path / "floors.toml"
    floors.write_text("[dossier.noise]\ntipo = 1\n", encoding="utf-8")
    with pytest.raises(UsageError, match="names no kind of noise: tipo"):
        evaluate_noise(*little, Wanted(floors=floors), console=out())


def test_unknown_kind_lists_all():
    assert noise_kind("typo") is NoiseKind.TYPO
    with pytest.raises(UsageError, match="no kind of noise; there are typo, two_typos"):
        noise_kind("earthquake")


def test_base_without_questions(dossier_folder):
    console = out()
    assert evaluate_noise(App.open(dossier_folder.path), dossier_folder.path, Wanted(), console=console)
    assert "nothing to ask" in console.file.getvalue()
