"""A file of headline pairs → how many of them the matcher accepts."""

from __future__ import annotations

from pathlib import Path


def evaluate_pairs(path: Path) -> dict[str, float]:
    """Return how many pairs the file holds."""
    return {"pairs": sum(bool(line.strip()) for line in path.read_text(encoding="utf-8").splitlines())}
