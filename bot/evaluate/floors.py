"""Pinned quality floors: a score below its floor fails the gate."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from rich.console import Console

from bot.errors import UsageError
from bot.evaluate.noise import NoiseKind

if TYPE_CHECKING:
    from bot.evaluate.gold import Score
    from bot.evaluate.parsing.score import ParsingScore

_AT_MOST = frozenset({"wrong_figures", "added_wrong_figures", "choices", "numbers_lost", "values_changed"})
_OUTSIDE_AT_MOST: Final = {"pairs": frozenset({"different_accepted"}), "out_of_scope": frozenset({"answered"})}
_NOISE = "noise"
_OUTSIDE = "outside"


def check_floors(score: Score | ParsingScore, floors: Path, *, name: str, console: Console) -> bool:
    """Print every figure that is worse than its floor under `[name]` of a TOML file; return whether all hold.

    Raises UsageError where the file is missing, is not TOML, or names a figure that a score does not have.
    """
    pinned = {key: floor for key, floor in _read(floors).get(name, {}).items() if key != _NOISE}
    figures = asdict(score)
    if unknown := sorted(set(pinned) - set(figures)):
        raise UsageError(f"{floors}: [{name}] names no figure of a score: {', '.join(unknown)}")
    return _hold(figures, pinned, name=name, console=console)


def check_noise_floors(figures: Mapping[str, float], floors: Path, *, name: str, console: Console) -> bool:
    """Do the same for what was measured under noise, with `[name.noise]`; what was not measured is not held.

    Raises UsageError as `check_floors` does, where a floor is no kind of noise.
    """
    pinned = _read(floors).get(name, {}).get(_NOISE, {})
    if unknown := sorted(set(pinned) - set(NoiseKind) - _AT_MOST):
        raise UsageError(f"{floors}: [{name}.{_NOISE}] names no kind of noise: {', '.join(unknown)}")
    measured = {key: floor for key, floor in pinned.items() if key in figures}
    return _hold(figures, measured, name=f"{name} with noise", console=console)


def check_outside_floors(
    figures: Mapping[str, object], floors: Path, *, kind: str, name: str, console: Console
) -> bool:
    """Do the same for what was measured on data from outside, with `[outside.kind]`.

    Raises UsageError as `check_floors` does, where a floor is no figure of this kind.
    """
    pinned = _read(floors).get(_OUTSIDE, {}).get(kind, {})
    numbers = {key: value for key, value in figures.items() if isinstance(value, int | float)}
    if unknown := sorted(set(pinned) - set(numbers)):
        raise UsageError(f"{floors}: [{_OUTSIDE}.{kind}] names no figure of it: {', '.join(unknown)}")
    at_most = _OUTSIDE_AT_MOST.get(kind, frozenset())
    return _hold(numbers, pinned, name=name, console=console, at_most=at_most)


def _hold(
    figures: Mapping[str, float],
    pinned: Mapping[str, float],
    *,
    name: str,
    console: Console,
    at_most: frozenset[str] = _AT_MOST,
) -> bool:
    broken = [
        key for key, floor in pinned.items() if (figures[key] > floor if key in at_most else figures[key] < floor)
    ]
    for key in broken:
        console.print(
            f"{name}: {key} is {figures[key]:.4g}, its floor is {pinned[key]:.4g}", style="bold red", highlight=False
        )
    return not broken


def _read(floors: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(floors.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{floors}: cannot be read: {error.strerror}") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{floors}: not TOML: {error}") from error
