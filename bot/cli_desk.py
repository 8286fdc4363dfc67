"""The commands of the editor's desk: `parse` reads articles into drafts, `review` decides on them."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

from bot.errors import UsageError
from bot.settings import shipped_base, time_zone

if TYPE_CHECKING:
    from bot.models.base import Base
    from bot.review.inputs import Input
    from bot.review.parsing import Parsed, Reader

_SHARE = click.FloatRange(0, 1)


class _Watcher(Protocol):
    """Told of every input that is done."""

    def __call__(self, result: Parsed) -> None:
        """Take note of it."""


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER|-...")
@click.option("--url", metavar="URL", help="Address of the article, where its page does not tell it.")
@click.option("--date", "published", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Day of publication.")
@click.option("--outlet", metavar="NAME", help="Who published it.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="BASE", help="Base that the drafts are for.")
@click.option(
    "--accept-above", type=_SHARE, metavar="CONFIDENCE", help="Accept drafts at least this sure at once, from 0 to 1."
)
@click.option("--json", "as_objects", is_flag=True, help="Print one JSON object per article.")
@click.option("--dry-run", is_flag=True, help="Print the drafts and write nothing.")
@click.pass_context
def parse(  # noqa: PLR0913 - one parameter per option
    context: click.Context,
    files: tuple[str, ...],
    *,
    url: str | None,
    published: dt.datetime | None,
    outlet: str | None,
    output: Path | None,
    accept_above: float | None,
    as_objects: bool,
    dry_run: bool,
) -> None:
    """Read articles (text, HTML, Markdown) into drafts of facts, each with its sentence and how sure it is.

    A folder is every file in it and below; - is standard input. Drafts lie in BASE/drafts and answer nobody until they
    are accepted. What is there already is left as it is. Without -o, the base is the one of --base or DOSSIER_BASE.

    Exit status: 0 done, 1 some file could not be read, 2 usage.
    """
    from bot.review.desk import Desk  # noqa: PLC0415 - `--help` needs none of it
    from bot.review.inputs import inputs  # noqa: PLC0415
    from bot.review.parsing import Reader, Told  # noqa: PLC0415

    base = (output or context.obj) if dry_run else _base(context, output, option="-o BASE")
    told = Told(url=url, outlet=outlet, published=published.date() if published else None)
    reader = Reader(
        Desk(base, load=_load),
        today=dt.datetime.now(time_zone()).date(),
        told=told,
        accept_above=accept_above,
        files=not dry_run,
        stdin=sys.stdin.buffer if sys.stdin else None,
    )
    results = _read_all(reader, tuple(inputs(files, besides=base)))
    _tell(results, base, as_objects=as_objects, dry_run=dry_run)
    if any(each.error is not None or each.decided.refused for each in results):
        sys.exit(1)


def _base(context: click.Context, named: Path | None, *, option: str) -> Path:
    """Return the base that is written to: the shipped one only where it is named."""
    chosen: Path = named or context.obj
    above = context.parent.params.get("base") if context.parent else None
    if named is None and above is None and chosen.resolve() == shipped_base().resolve():
        raise UsageError(f"name the base to write to: {option} (the shipped dossier is not written to by chance)")
    if chosen.exists() and not chosen.is_dir():
        raise UsageError(f"{chosen}: not a folder")
    return chosen


def _load(folder: Path) -> Base:
    from bot.opening import load_index  # noqa: PLC0415
    from bot.store import is_large, load_base  # noqa: PLC0415

    return load_index(folder).base if is_large(folder) else load_base(folder)


def _read_all(reader: Reader, named: tuple[Input, ...]) -> list[Parsed]:
    results = []
    with _watched(len(named)) as note:
        for each in named:
            result = reader.read(each)
            results.append(result)
            note(result)
    return results


@contextmanager
def _watched(count: int) -> Iterator[_Watcher]:
    """Draw a bar where somebody watches; what could not be read is told at once either way."""
    if not sys.stderr.isatty():
        yield lambda result: click.echo(result.error, err=True) if result.error else None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=count)

        def note(result: Parsed) -> None:
            bar.update(task, advance=1, description=Path(result.name).name)
            if result.error:
                bar.console.print(result.error, highlight=False, markup=False, soft_wrap=True)

        yield note


def _tell(results: list[Parsed], base: Path, *, as_objects: bool, dry_run: bool) -> None:
    if dry_run:
        _print_drafts(results, as_objects=as_objects)
        return
    from rich.console import Console  # noqa: PLC0415

    from bot.review.account import as_object, tell  # noqa: PLC0415

    if as_objects:
        for each in results:
            click.echo(json.dumps(as_object(each), ensure_ascii=False))
        return
    tell(results, base, Console())


def _print_drafts(results: list[Parsed], *, as_objects: bool) -> None:
    from bot.review.files import draft_text  # noqa: PLC0415

    for place, each in enumerate(one.read for one in results if one.read is not None):
        if as_objects:
            click.echo(each.model_dump_json(exclude_defaults=False))
        else:
            click.echo(f"{'---' if place else ''}\n{draft_text(each)}".lstrip("\n"), nl=False)


@click.command()
@click.argument("base", required=False, type=click.Path(path_type=Path))
@click.option(
    "--accept-above", type=_SHARE, metavar="CONFIDENCE", help="First accept every draft at least this sure, 0 to 1."
)
@click.option("--article", "articles", multiple=True, metavar="ID", help="Review this article only (may be repeated).")
@click.option("--list", "lists", is_flag=True, help="Print what waits and what was decided, and stop.")
@click.pass_context
def review(
    context: click.Context, base: Path | None, *, accept_above: float | None, articles: tuple[str, ...], lists: bool
) -> None:
    """Decide on drafts one at a time: accept, edit, reject, merge into a fact of the base, skip.

    Each decision is kept at once; one can stop at any time and go on later. Keys may be piped in, one a line.
    """
    from rich.console import Console  # noqa: PLC0415

    from bot.review.desk import Desk  # noqa: PLC0415
    from bot.transport.reviewing.keys import input_of  # noqa: PLC0415
    from bot.transport.reviewing.session import Sitting  # noqa: PLC0415

    chosen = _base(context, base, option="review BASE")
    if not chosen.is_dir():
        raise UsageError(f"{chosen}: no such folder; dossier-bot parse FILE -o {chosen} makes it")
    desk = Desk(chosen, load=_load)
    if unknown := [each for each in articles if each not in desk.ids()]:
        raise UsageError(f"--article {unknown[0]}: there are no drafts of it in {chosen}")
    sitting = Sitting(desk, input_of(sys.stdin), Console(), articles=articles or None)
    if lists:
        sitting.list()
        return
    refused = sitting.accept_sure(accept_above) if accept_above is not None else ()
    if accept_above is None or sys.stdin.isatty():
        sitting.review()
    if refused:
        sys.exit(1)
