"""A base → time and memory of a cold `ask`, the latency of its gold questions, and questions per second.

What is measured is printed and never judged: a gate on time would fail on a busy machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table

from bot.app import App
from bot.errors import DossierError
from bot.evaluate.wide import wide_console
from bot.render import Style
from bot.store import GoldQuestion, load_questions

COLD_RUNS: Final = 5
_SOME_QUESTION: Final = "how much?"
_MEGABYTE: Final = 1_000_000
_KIBIBYTE: Final = 1024


@dataclass(frozen=True, slots=True)
class Cold:
    """One `ask` in a process of its own: seconds by the wall clock, and the most memory it held, in bytes."""

    seconds: float
    peak: int


@dataclass(frozen=True, slots=True)
class Pace:
    """Gold questions asked one after another: milliseconds inside the bot, and questions per second rendered too."""

    questions: int
    p50_ms: float
    p99_ms: float
    slowest_ms: float
    per_second: float


def bench_base(app: App, folder: Path, *, console: Console | None = None) -> None:
    """Measure a base and print a small table."""
    questions = load_questions(folder, app.base)
    runs = cold_runs(folder, questions[0].ask if questions else _SOME_QUESTION)
    rows = [
        ("cold `ask`, wall (median)", f"{median(run.seconds for run in runs):.2f} s"),
        ("cold `ask`, memory (median)", f"{median(run.peak for run in runs) / _MEGABYTE:.0f} MB"),
    ]
    if questions:
        pace = pace_of(app, questions)
        rows += [
            ("gold questions, p50", f"{pace.p50_ms:.2f} ms"),
            ("gold questions, p99", f"{pace.p99_ms:.2f} ms"),
            ("gold questions, slowest", f"{pace.slowest_ms:.2f} ms"),
            ("questions per second", f"{pace.per_second:.0f}"),
        ]
    (console or wide_console()).print(_table(folder.resolve().name, len(questions), rows))


def cold_runs(folder: Path, question: str, *, runs: int = COLD_RUNS) -> tuple[Cold, ...]:
    """Ask a question in several fresh processes. Raises DossierError where one of them fails."""
    return tuple(_cold(folder, question) for _ in range(runs))


def pace_of(app: App, questions: Sequence[GoldQuestion]) -> Pace:
    """Ask every gold question, after those that go before it, and time them all; the bot is warmed first."""
    app.warm()
    started = time.perf_counter()
    times = []
    for question in questions:
        for text in (*question.after, question.ask):
            turn = app.ask(text, chat=f"bench:{question.id}")
            app.render(turn, Style.PLAIN)
            times.append(turn.elapsed_ms)
    taken = time.perf_counter() - started
    cuts = quantiles(times, n=100) if len(times) > 1 else times * 99
    return Pace(len(questions), cuts[49], cuts[98], max(times), len(times) / taken)


def _cold(folder: Path, question: str) -> Cold:
    command = [sys.executable, "-m", "bot", "--base", str(folder.resolve()), "ask", "--json", question]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise DossierError(f"a cold `ask` of {question!r} ended with exit status {process.returncode}")
    return Cold(seconds, usage.ru_maxrss * (1 if sys.platform == "darwin" else _KIBIBYTE))


def _table(name: str, questions: int, rows: Sequence[tuple[str, str]]) -> Table:
    table = Table(title=f"{name}: {questions} gold questions", title_justify="left", box=box.SIMPLE, show_header=False)
    table.add_column("what")
    table.add_column("measured", justify="right")
    for row in rows:
        table.add_row(*row)
    return table
