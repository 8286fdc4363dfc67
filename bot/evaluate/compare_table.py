"""Comparisons → tables for a terminal and for the README, where a command renews them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table

from bot.evaluate.compare import Comparison, Dossier, Marks, Row, compare, shortfalls
from bot.evaluate.marked_page import MarkedPage
from bot.evaluate.wide import wide_console

_MEASURES: Final = ("found %", "refused %", "wrong figures", "ms")
HEADINGS: Final = (*_MEASURES, *(f"noisy {each}" for each in _MEASURES))
PAGE: Final = MarkedPage("comparison", "make table")
BEGIN: Final = PAGE.begin
END: Final = PAGE.end


def evaluate_comparison(dossiers: Sequence[Dossier], *, into: Path | None, console: Console | None = None) -> bool:
    """Compare the bot with the baselines, print a table per dossier, and return whether the bot is ahead everywhere.

    `into` is a text file whose table, between its two marks, is renewed. Raises UsageError where it has none.
    """
    out = console or wide_console()
    page = PAGE.read(into) if into else ""
    with out.status("asking the bot and the baselines"):
        comparisons = compare(dossiers)
    for each in comparisons:
        out.print(_table(each))
    if into:
        into.write_text(renewed(page, comparisons), encoding="utf-8")
    behind = [line for each in comparisons for line in shortfalls(each)]
    for line in behind:
        out.print(line, style="bold red", highlight=False)
    return not behind


def renewed(page: str, comparisons: Iterable[Comparison]) -> str:
    """Return a page with its table of comparisons replaced."""
    tables = "\n".join(markdown(each) for each in comparisons)
    return PAGE.renewed(page, tables)


def markdown(comparison: Comparison) -> str:
    """Return the table of one dossier in Markdown."""
    lines = [
        f"| {_caption(comparison)} | {' | '.join(HEADINGS)} |",
        f"|---|{'--:|' * len(HEADINGS)}",
        *(f"| {row.name} | {' | '.join(_cells(row))} |" for row in comparison.rows),
    ]
    return "\n".join(lines) + "\n"


def _caption(comparison: Comparison) -> str:
    questions = f"{comparison.clean_questions} questions, {comparison.noisy_questions} noisy"
    return f"`{comparison.dossier}`: {comparison.facts} facts, {questions}"


def _table(comparison: Comparison) -> Table:
    table = Table(
        title=_caption(comparison).replace("`", ""), title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0)
    )
    table.add_column("")
    for state in ("clean", "noisy"):
        for measure in _MEASURES:
            table.add_column(f"{state}\n{measure.split()[0]}", justify="right", no_wrap=True)
    for row in comparison.rows:
        table.add_row(row.name.replace("`", ""), *_cells(row))
    return table


def _cells(row: Row) -> list[str]:
    return [cell for marks in (row.clean, row.noisy) for cell in _figures(marks)]


def _figures(marks: Marks) -> tuple[str, ...]:
    return (f"{100 * marks.found:.1f}", f"{100 * marks.refused:.1f}", str(marks.wrong_figures), f"{marks.ms:.2f}")
