"""The pace of reading is measured, in this process and in one of its own."""

from __future__ import annotations

import io
import time

import pytest
from rich.console import Console

from bot.errors import DossierError
from bot.evaluate.parsing import speed
from bot.evaluate.parsing.speed import Pace, bench_parsing, measured, pace_of


def test_first_article_is_timed_apart(gold):
    seen = []
    pace = pace_of([gold, gold, gold], reader=seen.append, started=time.perf_counter())
    assert pace.articles == 3
    assert len(seen) == 1 + 48
    assert pace.first >= 0
    assert pace.per_second > 0


def test_one_article_has_no_pace(gold):
    assert pace_of([gold], reader=lambda _: None, started=time.perf_counter()).per_second == 0


def test_failing_process_is_no_measurement(tmp_path):
    with pytest.raises(DossierError, match="exit status 1"):
        measured(tmp_path)


def test_table_is_printed(tmp_path, monkeypatch):
    monkeypatch.setattr(speed, "measured", lambda _: Pace(24, 1.234, 7.89, 275_000_000))
    out = io.StringIO()
    bench_parsing(tmp_path, console=Console(file=out, width=100))
    assert all(each in out.getvalue() for each in ("1.23 s", "7.9", "275 MB", "24 articles"))
