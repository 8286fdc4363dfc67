"""Where tables are printed: as wide as the terminal, and wide enough where there is none."""

from __future__ import annotations

from typing import Final

from rich.console import Console

WIDTH: Final = 120
"""Columns of a file or a pipe; rich would take 80 and cut the cells."""


def wide_console() -> Console:
    """Return the console of a terminal, or one of WIDTH columns where the output goes elsewhere."""
    console = Console()
    return console if console.is_terminal else Console(width=WIDTH)
