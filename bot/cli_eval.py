"""The command `eval` and those below it: how well the bot answers, alone and beside others."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.errors import UsageError

if TYPE_CHECKING:
    from bot.app import App

_FILE = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))


@click.group(name="eval", invoke_without_command=True)
@click.option(
    "--floors", type=click.Path(path_type=Path, dir_okay=False), help="Fail when a figure is below this file's."
)
@click.option("--show", is_flag=True, help="Print every question that was not answered right.")
@click.option("--noise", metavar="KIND", help="Measure one kind of noise only; a wrong one lists all.")
@click.option(
    "--misspellings",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Table of real misspellings (columns written and meant).",
)
@click.pass_context
def evaluate(
    context: click.Context, floors: Path | None, noise: str | None, misspellings: Path | None, *, show: bool
) -> None:
    """Ask a base its gold questions, clean and with noise: right, wrong and missed answers per kind, and latency.

    A command after it measures something else: the bot beside others, or the same matcher on data from outside, which
    prints one line of JSON.
    """
    if context.invoked_subcommand:
        if any(context.params.values()):
            raise UsageError(f"the options of a bare eval do not go with eval {context.invoked_subcommand}")
        return
    from bot.evaluate.noise_scores import Wanted, evaluate_noise, noise_kind  # noqa: PLC0415 - `--help` needs none

    wanted = Wanted(noise_kind(noise) if noise else None, misspellings, floors, show)
    if not evaluate_noise(_open(context.obj), context.obj, wanted):
        sys.exit(1)


@evaluate.command()
@click.argument("bases", nargs=-1, type=click.Path(path_type=Path))
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), help="Renew the table in this text file.")
@click.pass_obj
def compare(folder: Path, bases: tuple[Path, ...], into: Path | None) -> None:
    """Ask the bot and well-known ways to search the gold questions of BASES; fail where the bot is not ahead.

    Thresholds of the others are tuned on the bases that are not being asked, so name several.
    """
    from bot.evaluate.compare import Dossier  # noqa: PLC0415
    from bot.evaluate.compare_table import evaluate_comparison  # noqa: PLC0415
    from bot.store import load_questions  # noqa: PLC0415

    opened = [(each.resolve().name, _open(each), each) for each in bases or (folder,)]
    dossiers = [Dossier(name, app, load_questions(each, app.base)) for name, app, each in opened]
    if not evaluate_comparison(dossiers, into=into):
        sys.exit(1)


@evaluate.command()
@_FILE
def pairs(file: Path) -> None:
    """Judge pairs of headlines: the share of `same` accepted, and of `different` wrongly accepted."""
    from bot.evaluate.pairs import evaluate_pairs  # noqa: PLC0415

    _print_measured(evaluate_pairs(file))


@evaluate.command()
@_FILE
def retrieval(file: Path) -> None:
    """Find the paragraph that answers each question, then again with every second one removed."""
    from bot.evaluate.retrieval import evaluate_retrieval  # noqa: PLC0415

    _print_measured(evaluate_retrieval(file))


@evaluate.command(name="out-of-scope")
@_FILE
@click.pass_obj
def out_of_scope(folder: Path, file: Path) -> None:
    """Ask a base questions about the wide world, none of which it may answer."""
    from bot.evaluate.out_of_scope import evaluate_out_of_scope  # noqa: PLC0415

    _print_measured(evaluate_out_of_scope(_open(folder), file))


@evaluate.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.argument("bases", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--floors", type=click.Path(path_type=Path, dir_okay=False), help="Fail when a figure is below this file's."
)
@click.pass_obj
def outside(base: Path, folder: Path, bases: tuple[Path, ...], floors: Path | None) -> None:
    """Measure whatever data from outside FOLDER holds; questions about the wide world are asked of BASES."""
    from bot.evaluate.outside import evaluate_outside  # noqa: PLC0415

    if not evaluate_outside(folder, bases or (base,), floors=floors):
        sys.exit(1)


@evaluate.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--floors", type=click.Path(path_type=Path, dir_okay=False), help="Fail when a figure is below this file's."
)
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), help="Renew the table in this text file.")
@click.option("--show", is_flag=True, help="Print everything that was not read or answered right.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object with every share and every miss.")
@click.option("--speed", is_flag=True, help="Measure how fast articles are read, and the memory it takes, instead.")
def parsing(  # noqa: PLR0913 - one parameter per option
    folder: Path, floors: Path | None, into: Path | None, *, show: bool, as_json: bool, speed: bool
) -> None:
    """Read the articles of FOLDER, compare with their gold, accept all and ask what the gold asks.

    Every NAME.txt, NAME.html or NAME.md with a NAME.gold.yaml beside it is read; wants the extra `parse`.
    """
    from bot.evaluate.parsing.report import Wanted, evaluate_parsing  # noqa: PLC0415
    from bot.evaluate.parsing.speed import bench_parsing  # noqa: PLC0415

    if speed:
        bench_parsing(folder)
        return
    if not evaluate_parsing(folder, Wanted(floors, into, show, as_json)):
        sys.exit(1)


@evaluate.command(name="by-hand")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def by_hand(folder: Path, files: tuple[Path, ...]) -> None:
    """Read article FILES and compare them with the facts that people made of them: found, missed, invented.

    The name of each file, without its ending, is the id of an article of the base. Fails where a figure is missed or
    invented.
    """
    from bot.evaluate.parsing.by_hand import evaluate_by_hand  # noqa: PLC0415
    from bot.store import load_base  # noqa: PLC0415

    if not evaluate_by_hand(files, load_base(folder)):
        sys.exit(1)


def _open(folder: Path) -> App:
    from bot.app import App  # noqa: PLC0415

    app = App.open(folder)
    gc.enable()
    return app


def _print_measured(figures: Mapping[str, object]) -> None:
    click.echo(json.dumps(figures, ensure_ascii=False))
