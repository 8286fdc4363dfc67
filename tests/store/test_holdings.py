"""The table of `check` fits a terminal of 80 columns."""

from __future__ import annotations

import io

import pytest
from places import BASES
from rich.console import Console

from bot.store import load_checked
from bot.store.holdings import holdings_table


def table(folder, width=80):
    out = io.StringIO()
    holdings_table(*load_checked(folder), console=Console(file=out, width=width))
    return out.getvalue()


@pytest.mark.parametrize("folder", BASES, ids=lambda folder: folder.name)
def test_table_is_readable_at_80_columns(folder):
    *rows, legend, totals = table(folder).rstrip("\n").split("\n")
    assert all(len(row) <= 80 for row in (*rows, legend))
    assert "fig" in rows[0]
    assert "fig figures" in legend
    assert "no problems" in totals


def test_table_counts_facts_by_kind(dossier_folder):
    dossier_folder.facts("""
        - {id: a, kind: statement, summary: x}
        - {id: b, kind: statement, summary: x}
        - {id: c, kind: definition, term: x, summary: x}
    """)
    (row,) = [line for line in table(dossier_folder.path).splitlines() if line.startswith("rails")]
    assert row.split() == ["rails", "The", "Gazette", "2025-03-01", "none", "·", "·", "2", "·", "1", "3"]
