"""Gold questions + App → how many are still answered right under each kind of noise, and floors for that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from rich.console import Console
from rich.table import Table

from bot.app import App
from bot.errors import UsageError
from bot.evaluate.floors import check_noise_floors
from bot.evaluate.gold import Judged, Verdict, ask_gold, print_failures, report, score_of
from bot.evaluate.noise import NoiseKind, noisy
from bot.evaluate.wide import wide_console
from bot.store import GoldQuestion, load_questions

SEED: Final = 2026
MOST_ASKED: Final = 200
"""Questions asked per kind and base, drawn by the seed from those that the kind touches: three bases take a minute."""

NOISY_ALREADY: Final = frozenset({"misspelt", "latin", "layout"})
"""Kinds of gold question that hold noise of their own; noise upon noise is another measure."""


@dataclass(frozen=True, slots=True)
class NoiseScore:
    """What became of the questions of a base under one kind of noise.

    `added_wrong_figures` counts the answers with a wrong figure to questions that have none without the noise.
    """

    kind: NoiseKind
    judged: tuple[Judged, ...]
    added_wrong_figures: int

    @property
    def right(self) -> float:
        """The share, 0 to 1, that is right."""
        return score_of(self.judged).right


def noise_scores(
    app: App,
    clean: Sequence[Judged],
    kinds: Iterable[NoiseKind] = tuple(NoiseKind),
    *,
    pairs: Path | None = None,
    most: int = MOST_ASKED,
) -> tuple[NoiseScore, ...]:
    """Ask noisy variants of questions that were judged without noise; what is said before them stays clean."""
    verdicts = {each.question.id: each.verdict for each in clean}
    suitable = [each.question for each in clean if each.question.kind not in NOISY_ALREADY]
    scores = []
    for kind in kinds:
        judged = ask_gold(app, _sample(noisy(suitable, kind, SEED, pairs=pairs), most, kind=kind))
        added = [
            each
            for each in judged
            if each.verdict is Verdict.WRONG_FIGURE and verdicts[each.question.id] is not Verdict.WRONG_FIGURE
        ]
        scores.append(NoiseScore(kind, judged, len(added)))
    return tuple(scores)


def noise_kind(name: str) -> NoiseKind:
    """Return the kind of noise of this name. Raises UsageError that lists all where there is none."""
    try:
        return NoiseKind(name)
    except ValueError as error:
        raise UsageError(f"{name!r} is no kind of noise; there are {', '.join(NoiseKind)}") from error


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to measure: one kind of noise or, with None, all; a table of real misspellings; a file of floors.

    `show` lists the failures of that kind, or else those of the clean questions.
    """

    kind: NoiseKind | None = None
    pairs: Path | None = None
    floors: Path | None = None
    show: bool = False


def evaluate_noise(app: App, folder: Path, wanted: Wanted, *, console: Console | None = None) -> bool:
    """Ask a base its gold questions clean and with noise, print both tables, and return whether the floors hold.

    With one kind of noise only its row is printed.
    """
    out = console or wide_console()
    clean = ask_gold(app, load_questions(folder, app.base))
    kinds = (wanted.kind,) if wanted.kind else tuple(NoiseKind)
    held = bool(wanted.kind) or report(clean, folder, floors=wanted.floors, show=wanted.show, out=out)
    scores = noise_scores(app, clean, kinds, pairs=wanted.pairs)
    for each in scores if wanted.show and wanted.kind else ():
        print_failures(each.judged, out)
    if clean:
        out.print(_table(folder.resolve().name, scores))
    return _floors_hold(scores, wanted, name=folder.resolve().name, out=out) and held


def _floors_hold(scores: Sequence[NoiseScore], wanted: Wanted, *, name: str, out: Console) -> bool:
    figures: dict[str, float] = {each.kind.value: each.right for each in scores}
    figures["added_wrong_figures"] = sum(each.added_wrong_figures for each in scores)
    return wanted.floors is None or check_noise_floors(figures, wanted.floors, name=name, console=out)


def _sample(questions: Sequence[GoldQuestion], most: int, *, kind: NoiseKind) -> list[GoldQuestion]:
    if len(questions) <= most:
        return list(questions)
    return Random(f"{SEED} {kind}").sample(questions, most)  # noqa: S311 - repeatable on purpose


def _table(name: str, scores: Sequence[NoiseScore]) -> Table:
    table = Table(title=f"{name}, with noise", title_justify="left")
    table.add_column("noise", no_wrap=True)
    for heading in ("asked", *Verdict, "right %", "refused %"):
        table.add_column(str(heading), justify="right")
    for each in scores:
        counts = [str(sum(one.verdict is verdict for one in each.judged)) for verdict in Verdict]
        score = score_of(each.judged)
        shares = (f"{100 * score.right:.1f}", f"{100 * score.refused:.1f}")
        table.add_row(each.kind.value, str(len(each.judged)), *counts, *shares)
    return table
