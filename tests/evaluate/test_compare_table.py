"""The tables of the comparison: printed, written into a page, and those that README shows."""

from __future__ import annotations

import io
import re

import pytest
from places import BASES, ROOT
from rich.console import Console

from bot.errors import UsageError
from bot.evaluate.compare import Comparison, Marks, Row, compare
from bot.evaluate.compare_table import BEGIN, END, HEADINGS, evaluate_comparison, markdown, renewed

GOOD = Marks(found=0.9, refused=1, wrong_figures=0, ms=1.234)
POOR = Marks(found=0.1, refused=0.5, wrong_figures=7, ms=0.5)
COMPARISON = Comparison("little", 2, 3, 4, (Row("dossier-bot", GOOD, GOOD), Row("other `ratio`", POOR, POOR)))


def table_of(text):
    """Return the cells of each row of the first Markdown table in a text; the ruler is left out."""
    lines = [line for line in text.strip().splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if not line.startswith("|--")]


def test_markdown_holds_every_figure():
    heading, ours, other = table_of(markdown(COMPARISON))
    assert heading == ["`little`: 2 facts, 3 questions, 4 noisy", *HEADINGS]
    assert ours == ["dossier-bot", *["90.0", "100.0", "0", "1.23"] * 2]
    assert other == ["other `ratio`", *["10.0", "50.0", "7", "0.50"] * 2]


def test_only_what_stands_between_the_marks_is_renewed():
    page = f"Above\n{BEGIN}\n| old |\n{END}\nBelow\n"
    once = renewed(page, [COMPARISON])
    assert once == f"Above\n{BEGIN}\n{markdown(COMPARISON)}{END}\nBelow\n"
    assert renewed(once, [COMPARISON]) == once


def test_page_is_written_and_the_table_printed(markets, tmp_path):
    page, out = tmp_path / "page.md", Console(file=io.StringIO(), width=120)
    page.write_text(f"{BEGIN}\n{END}\n", encoding="utf-8")
    evaluate_comparison(markets, into=page, console=out)
    assert "apples: 2 facts, 3 questions" in out.file.getvalue()
    assert "| `pears`: 2 facts, 3 questions" in page.read_text(encoding="utf-8")


def test_being_behind_fails_and_is_told(markets, monkeypatch):
    worse = Comparison("little", 2, 3, 4, (Row("dossier-bot", POOR, GOOD), Row("other", GOOD, POOR)))
    monkeypatch.setattr("bot.evaluate.compare_table.compare", lambda _: (worse,))
    out = Console(file=io.StringIO(), width=120)
    assert not evaluate_comparison((), into=None, console=out)
    assert "little, clean: found is 10.0%, other has 90.0%" in out.file.getvalue()
    monkeypatch.setattr("bot.evaluate.compare_table.compare", lambda _: (COMPARISON,))
    assert evaluate_comparison((), into=None, console=out)


@pytest.mark.parametrize(
    ("content", "said"), [(None, "cannot be read"), ("no table", "has no lines")], ids=["missing", "no marks"]
)
def test_page_without_a_place_for_the_table_is_told(tmp_path, content, said):
    page = tmp_path / "page.md"
    if content:
        page.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        evaluate_comparison((), into=page)


def test_readme_shows_the_rows_and_columns_of_today(markets):
    """Its figures are not compared: they depend on the machine, and on every gold question."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme.partition(f"{BEGIN}\n")[2].partition(END)[0].strip().split("\n\n")
    rows = [row.name for row in compare(markets)[0].rows]
    assert [[row[0] for row in table_of(each)[1:]] for each in shown] == [rows] * len(BASES)
    assert [table_of(each)[0][1:] for each in shown] == [list(HEADINGS)] * len(BASES)
    assert {re.match(r"`(\w+)`", table_of(each)[0][0])[1] for each in shown} == {base.name for base in BASES}
