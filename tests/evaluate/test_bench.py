"""The bench measures and prints; it never judges a time."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from bot.app import App
from bot.errors import DossierError
from bot.evaluate.bench import bench_base, cold_runs, pace_of
from bot.store import load_questions

QUESTIONS = "questions:\n- {id: a, ask: what opened, kind: statements, expect: answer, facts: opened, after: [hello]}\n"


@pytest.fixture
def asked(dossier_folder):
    dossier_folder.write("questions.yaml", QUESTIONS)
    return App.open(dossier_folder.path), dossier_folder.path


def test_cold_run_is_timed_and_weighed(asked):
    (cold,) = cold_runs(asked[1], "what opened", runs=1)
    assert cold.seconds > 0
    assert cold.peak > 1_000_000


def test_failing_process_is_no_measurement(tmp_path):
    with pytest.raises(DossierError, match="exit status 1"):
        cold_runs(tmp_path / "nowhere", "what opened", runs=1)


def test_pace_counts_the_questions_before_too(asked):
    app, folder = asked
    pace = pace_of(app, load_questions(folder, app.base))
    assert pace.questions == 1
    assert 0 < pace.p50_ms <= pace.p99_ms
    assert pace.slowest_ms > 0
    assert pace.per_second > 0


@pytest.mark.parametrize("questions", [QUESTIONS, "questions:\n"], ids=["gold", "none"])
def test_table_is_printed(dossier_folder, monkeypatch, questions):
    monkeypatch.setattr("bot.evaluate.bench.cold_runs", lambda folder, question: cold_runs(folder, question, runs=1))
    dossier_folder.write("questions.yaml", questions)
    out = io.StringIO()
    bench_base(App.open(dossier_folder.path), dossier_folder.path, console=Console(file=out, width=80))
    assert "cold `ask`, wall (median)" in out.getvalue()
    assert ("p99" in out.getvalue()) == (questions == QUESTIONS)
