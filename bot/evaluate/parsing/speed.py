"""Articles → seconds of the first one with its models, articles a second after that on one core, and memory.

Measured in a process of its own, so that nothing is loaded before; printed and never judged, as times depend on the
machine.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table

from bot.errors import DossierError
from bot.evaluate.parsing.gold import GoldArticle, load_parsing_gold
from bot.evaluate.parsing.reader import Reader, read_article
from bot.evaluate.wide import wide_console
from bot.settings import environment_of_one_core

_LEAST_ARTICLES: Final = 48
"""Articles that the pace is measured over; a smaller folder is read several times."""

_MEGABYTE: Final = 1_000_000
_KIBIBYTE: Final = 1024


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds until the first article was read, articles a second after that, and the most memory held, in bytes."""

    articles: int
    first: float
    per_second: float
    peak: int = 0


def bench_parsing(folder: Path, *, console: Console | None = None) -> None:
    """Measure how fast the articles of a folder are read, and print a small table."""
    pace = measured(folder)
    table = Table(
        title=f"{folder.name}: {pace.articles} articles", title_justify="left", box=box.SIMPLE, show_header=False
    )
    table.add_column("what")
    table.add_column("measured", justify="right")
    table.add_row("first article, models and imports included", f"{pace.first:.2f} s")
    table.add_row("articles per second after it, on one core", f"{pace.per_second:.1f}")
    table.add_row("most memory held", f"{pace.peak / _MEGABYTE:.0f} MB")
    (console or wide_console()).print(table)


def measured(folder: Path) -> Pace:
    """Read the articles of a folder in a fresh process. Raises DossierError where it fails."""
    command = [sys.executable, "-m", "bot.evaluate.parsing.speed", str(folder.resolve())]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment_of_one_core())  # noqa: S603 - our own
    told = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.stdout:
        process.stdout.close()
    if process.returncode:
        raise DossierError(f"reading the articles of {folder} ended with exit status {process.returncode}")
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else _KIBIBYTE)
    return Pace(**{**json.loads(told), "peak": peak})


def pace_of(golds: Iterable[GoldArticle], *, reader: Reader, started: float) -> Pace:
    """Read articles one after another; `started` is when the clock began to run for the first of them."""
    first, *rest = golds
    reader(first)
    read_first = time.perf_counter()
    rounds = -(-_LEAST_ARTICLES // max(len(rest), 1))
    for each in rest * rounds:
        reader(each)
    taken = time.perf_counter() - read_first
    return Pace(len(rest) + 1, read_first - started, len(rest) * rounds / taken if rest else 0.0)


def _main() -> None:
    started = time.perf_counter()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    pace = pace_of(load_parsing_gold(Path(sys.argv[1])), reader=read_article, started=started)
    print(json.dumps({key: value for key, value in asdict(pace).items() if key != "peak"}))  # noqa: T201


if __name__ == "__main__":
    _main()
