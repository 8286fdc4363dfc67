"""Pinned quality floors: a score below its floor fails the gate."""

from __future__ import annotations

import tomllib
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from bot.errors import UsageError

if TYPE_CHECKING:
    from bot.evaluate.gold import Score

_AT_MOST = frozenset({"wrong_figures"})


def check_floors(score: Score, floors: Path, *, name: str, console: Console) -> bool:
    """Print every figure that is worse than its floor under `[name]` of a TOML file; return whether all hold.

    Raises UsageError where the file is missing, is not TOML, or names a figure that a score does not have.
    """
    pinned = _read(floors).get(name, {})
    figures = asdict(score)
    unknown = sorted(set(pinned) - set(figures))
    if unknown:
        raise UsageError(f"{floors}: [{name}] names no figure of a score: {', '.join(unknown)}")
    broken = [key for key, floor in pinned.items() if _worse(key, figures[key], floor)]
    for key in broken:
        console.print(
            f"{name}: {key} is {figures[key]:.4g}, its floor is {pinned[key]:.4g}", style="bold red", highlight=False
        )
    return not broken


def _worse(key: str, value: float, floor: float) -> bool:
    return value > floor if key in _AT_MOST else value < floor


def _read(floors: Path) -> dict[str, dict[str, float]]:
    try:
        return tomllib.loads(floors.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{floors}: cannot be read: {error.strerror}") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{floors}: not TOML: {error}") from error
