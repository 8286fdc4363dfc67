"""The bench of sizes prints a row for the bot and for each engine, and judges nothing."""

from __future__ import annotations

import io
import json

import pytest
from rich.console import Console

from bot.errors import DossierError
from bot.evaluate import rivals, sizes
from bot.evaluate.synthetic import write_all
from bot.settings import settings_for_children


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("written")
    write_all(60, folder, questions=10)
    return folder


def test_a_row_per_engine(monkeypatch):
    monkeypatch.setattr(sizes, "is_installed", lambda engine: engine == "token_set_ratio")
    out = io.StringIO()
    sizes.bench_sizes([30], console=Console(file=out, width=200), questions=5)
    assert [row in out.getvalue() for row in ("dossier-bot", "token_set_ratio", "pip install")] == [True] * 3


@pytest.mark.parametrize("engine", rivals.ENGINES)
def test_engines_find_most_texts(engine, written):
    if not rivals.is_installed(engine):
        pytest.skip(f"{engine} is not installed")
    measured = rivals.measure(engine, written)
    assert len(measured["times_ms"]) == 8
    assert measured["hits"] >= 4


def test_a_process_that_fails_is_no_measurement():
    with pytest.raises(DossierError, match="exit status 3"):
        sizes.run(["-c", "raise SystemExit(3)"], settings_for_children())


def test_a_process_is_weighed():
    done = sizes.run(["-c", "print('х' * 3)"], {**settings_for_children(), "PYTHONIOENCODING": "utf-8"})
    assert done.printed == "ххх\n"
    assert done.peak > 1_000_000


def test_questions_can_be_asked_as_a_batch(written):
    lines = [json.loads(line) for line in (written / "questions.jsonl").read_text(encoding="utf-8").splitlines()]
    assert all(line["text"] for line in lines)
