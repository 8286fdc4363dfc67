"""The bench drives the whole bot and an echo bot, loses no question, and judges no time."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from bot.app import App
from bot.errors import DossierError
from bot.transport.bench import Stand, bench_channel, crowded

QUESTION = "{id: a, ask: what opened, kind: statements, expect: answer, facts: opened}"
TEXTS = [f"what opened in {number}" for number in range(40)]


@pytest.fixture
def opened(dossier_folder):
    dossier_folder.write("questions.yaml", f"questions:\n- {QUESTION}\n")
    return App.open(dossier_folder.path), dossier_folder.path


@pytest.mark.parametrize("echoes", [False, True], ids=["the bot", "an echo bot"])
def test_every_question_is_answered_and_timed(opened, echoes):
    measured = crowded(TEXTS, None if echoes else opened[0])
    assert measured.per_second > 0
    assert 0 < measured.p50_ms <= measured.p99_ms


def test_lost_reply_is_no_measurement(opened, monkeypatch):
    monkeypatch.setattr(Stand, "_count", lambda self, *, sent: None)
    with pytest.raises(DossierError, match="40 of 40 questions were left without a reply"):
        crowded(TEXTS, opened[0])


def test_table_sets_the_bot_beside_the_echo(opened, monkeypatch):
    monkeypatch.setattr("bot.transport.bench.RATE", 1000.0)
    out = io.StringIO()
    bench_channel(*opened, console=Console(file=out, width=100), asked=24)
    told = out.getvalue()
    assert "50 chats" in told
    assert told.count("dossier-bot") == 3
    assert told.count("echo bot") == 2


def test_base_without_questions_is_not_measured(dossier_folder):
    out = io.StringIO()
    bench_channel(App.open(dossier_folder.path), dossier_folder.path, console=Console(file=out))
    assert out.getvalue() == ""
