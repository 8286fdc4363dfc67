"""A file of questions about the wide world → how many of them a base answers."""

from __future__ import annotations

from pathlib import Path

from bot.app import App


def evaluate_out_of_scope(app: App, path: Path) -> dict[str, object]:
    """Return how many lines the file holds."""
    del app
    return {"questions": sum(bool(line.strip()) for line in path.read_text(encoding="utf-8").splitlines())}
