"""Numbers of facts → how long the bot and other engines take over synthetic dossiers of those sizes, as a table.

Everything runs in processes of its own, so that each engine's memory is its own: a process starts with what the one
that started it holds.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any, Final

from rich import box
from rich.console import Console
from rich.table import Table

from bot.errors import DossierError
from bot.evaluate.rivals import ENGINES, is_installed
from bot.evaluate.synthetic import BASE, QUESTIONS, Asking
from bot.evaluate.wide import wide_console
from bot.settings import settings_for_children

SIZES: Final = (100, 10_000, 100_000, 1_000_000)
QUESTIONS_ASKED: Final = 1_000
_MEGABYTE: Final = 1_000_000
_KIBIBYTE: Final = 1024
_HEADINGS: Final = (
    "facts",
    "engine",
    "build",
    "build RAM",
    "cold start",
    "serving RAM",
    "p50",
    "p99",
    "found",
    "refused",
)


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds by the wall clock, the most memory it held in bytes, and what it printed."""

    seconds: float
    peak: int
    printed: str


def bench_sizes(sizes: Sequence[int], *, console: Console | None = None, questions: int = QUESTIONS_ASKED) -> None:
    """Measure dossiers of these sizes and print a row per size and engine, as soon as each size is done."""
    out = console or wide_console()
    for facts in sizes:
        with tempfile.TemporaryDirectory(prefix="dossier-bench-") as folder:
            out.print(_table(_rows(facts, Path(folder), out, questions=questions)))


def _rows(facts: int, folder: Path, out: Console, *, questions: int) -> list[tuple[str, ...]]:
    with out.status(f"{facts:,} facts: inventing them"):
        run(["-m", "bot.evaluate.synthetic", str(facts), str(folder), str(questions)], settings_for_children())
        asked = [Asking(**json.loads(line)) for line in (folder / QUESTIONS).read_text(encoding="utf-8").splitlines()]
    with out.status(f"{facts:,} facts: dossier-bot"):
        rows = [(f"{facts:,}", *_own_row(folder, asked))]
    for engine in ENGINES:
        with out.status(f"{facts:,} facts: {engine}"):
            rows.append(("", *_rival_row(engine, folder)))
    return rows


def _own_row(folder: Path, asked: Sequence[Asking]) -> tuple[str, ...]:
    command = ["-m", "bot", "--base", str(folder / BASE), "ask", "--json"]
    settings = settings_for_children(cache=folder / "cache")
    build = run([*command, asked[0].text], settings)
    cold = run([*command, asked[0].text], settings)
    serving = run([*command, "--batch", str(folder / QUESTIONS)], settings)
    replies = [json.loads(line) for line in serving.printed.splitlines()]
    answerable = [(reply, each) for reply, each in zip(replies, asked, strict=True) if each.fact]
    found = sum(reply["outcome"] == "answer" and reply["facts"][:1] == [each.fact] for reply, each in answerable)
    refused = sum(reply["outcome"] == "no_answer" for reply, each in zip(replies, asked, strict=True) if not each.fact)
    return (
        "dossier-bot",
        f"{build.seconds:.1f} s",
        _megabytes(build.peak),
        f"{cold.seconds:.2f} s",
        _megabytes(serving.peak),
        *_percentiles([reply["elapsed_ms"] for reply in replies]),
        f"{found / max(len(answerable), 1):.0%}",
        f"{refused / max(len(replies) - len(answerable), 1):.0%}",
    )


def _rival_row(engine: str, folder: Path) -> tuple[str, ...]:
    if not is_installed(engine):
        return (engine, "not installed: pip install 'dossier-bot[bench]'", *[""] * 7)
    done = run(["-m", "bot.evaluate.rivals", engine, str(folder)], settings_for_children())
    measured: dict[str, Any] = json.loads(done.printed)
    times = measured["times_ms"]
    return (
        engine,
        f"{measured['build_seconds']:.1f} s",
        "",
        "",
        _megabytes(done.peak),
        *_percentiles(times),
        f"{measured['hits'] / max(len(times), 1):.0%}",
        "never",
    )


_LAUNCHER: Final = """
import json, os, subprocess, sys
process = subprocess.Popen([sys.executable, *sys.argv[2:]])
_, status, usage = os.wait4(process.pid, 0)
json.dump([os.waitstatus_to_exitcode(status), usage.ru_maxrss], open(sys.argv[1], "w"))
"""
"""Starts what is measured from a small process: memory is counted from that of the one that starts another."""


def run(arguments: Sequence[str], settings: Mapping[str, str]) -> Run:
    """Run Python with these arguments. Raises DossierError where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        weighed = Path(folder) / "weighed.json"
        command = [sys.executable, "-c", _LAUNCHER, str(weighed), *arguments]
        started = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.PIPE, env=settings, check=True)  # noqa: S603 - our own
        seconds = time.perf_counter() - started
        status, peak = json.loads(weighed.read_text())
    if status:
        raise DossierError(f"python {' '.join(arguments)} ended with exit status {status}")
    return Run(seconds, peak * (1 if sys.platform == "darwin" else _KIBIBYTE), done.stdout.decode("utf-8"))


def _percentiles(times_ms: Sequence[float]) -> tuple[str, str]:
    cuts = quantiles(times_ms, n=100) if len(times_ms) > 1 else [*times_ms, 0.0] * 99
    return f"{cuts[49]:.2f} ms", f"{cuts[98]:.2f} ms"


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.0f} MB"


def _table(rows: Sequence[tuple[str, ...]]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in _HEADINGS:
        table.add_column(heading, justify="left" if heading == "engine" else "right", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    return table
