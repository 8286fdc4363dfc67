"""A folder of data from outside → every measurement that its files allow, held to the floors of `[outside]`.

Nothing of the kind comes with the project: where the folder is missing, one line says that all this is skipped.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console

from bot.app import App
from bot.evaluate.floors import check_outside_floors
from bot.evaluate.out_of_scope import evaluate_out_of_scope
from bot.evaluate.pairs import evaluate_pairs
from bot.evaluate.retrieval import evaluate_retrieval

Figures = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one file gave, under the name of its kind in the floors."""

    name: str
    kind: str
    figures: Figures


def evaluate_outside(
    folder: Path, bases: Sequence[Path], *, floors: Path | None, console: Console | None = None
) -> bool:
    """Measure every known file of a folder, print one line for each, and return whether the floors hold."""
    out = console or Console(soft_wrap=True)
    measured = list(_measured(folder, bases)) if folder.is_dir() else []
    if not measured:
        out.print(f"{folder}: no data from outside, these measurements are skipped", highlight=False, markup=False)
        return True
    holds = True
    for each in measured:
        out.print(f"{each.name}: {json.dumps(each.figures, ensure_ascii=False)}", highlight=False, markup=False)
        if floors is not None:
            holds &= check_outside_floors(each.figures, floors, kind=each.kind, name=each.name, console=out)
    return holds


_ALONE: Final[tuple[tuple[str, str, Callable[[Path], Figures]], ...]] = (
    ("pairs", "paraphraser-*.jsonl", evaluate_pairs),
    ("retrieval", "xquad-*.jsonl", evaluate_retrieval),
)
"""Measurements that need no base: their kind, their files, and what measures them."""

_ASKED: Final = "out-of-scope-*.jsonl"


def _measured(folder: Path, bases: Sequence[Path]) -> Iterator[Measured]:
    for kind, pattern, evaluate in _ALONE:
        for path in sorted(folder.glob(pattern)):
            yield Measured(path.name, kind, evaluate(path))
    for path in sorted(folder.glob(_ASKED)):
        for base in bases:
            figures = evaluate_out_of_scope(App.open(base), path)
            yield Measured(f"{path.name} asked of {base.resolve().name}", "out_of_scope", figures)
