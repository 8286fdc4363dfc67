"""The command `check`: a base is validated, and compared with the one that readers see."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.errors import BaseError, Problem, UsageError

if TYPE_CHECKING:
    from bot.app import App
    from bot.models.news import Miss
    from bot.store import GoldQuestion

_MOST_TOLD = 200
_MOST_MISSES = 10_000


@click.command()
@click.option(
    "--against",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="BASE",
    help="Compare with the base that is published.",
)
@click.option("--drafts", is_flag=True, help="Compare as if every pending draft were accepted; nothing is changed.")
@click.option(
    "--questions",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    metavar="FILE",
    help="Past questions, one per line or as JSON Lines of `ask`, asked of both.",
)
@click.option("--json", "as_object", is_flag=True, help="Print the comparison as one JSON object.")
@click.pass_obj
def check(folder: Path, *, against: Path | None, drafts: bool, questions: Path | None, as_object: bool) -> None:
    """Validate a base: print what it holds, or every error at once with file and line.

    With --against (or --drafts, against itself) it tells what publishing would change: which gold and past questions
    are answered otherwise, which questions asked in vain are answered, which figures contradict one another, which
    articles are there already, and which new names look like known ones. Exit status 1 where a gold question that was
    answered right no longer is.
    """
    if against is None and not drafts:
        if questions or as_object:
            raise UsageError("--questions and --json go with --against BASE or --drafts")
        _validate(folder)
        return
    if not _compare(folder, against or folder, drafts=drafts, questions=questions, as_object=as_object):
        sys.exit(1)


def _validate(folder: Path) -> None:
    from bot.opening import load_index  # noqa: PLC0415 - `--help` needs none of it
    from bot.store import contradicted, is_large, load_checked, load_questions  # noqa: PLC0415
    from bot.store.holdings import holdings_table  # noqa: PLC0415

    if not is_large(folder):
        holdings_table(*load_checked(folder))
        return
    base = load_index(folder).base
    holdings_table(base, load_questions(folder, base))
    wrong = (each for fact in base.facts.values() for each in contradicted(fact))
    if problems := tuple(Problem("articles", 0, each) for each in islice(wrong, _MOST_TOLD + 1)):
        raise BaseError(problems)


def _compare(folder: Path, published: Path, *, drafts: bool, questions: Path | None, as_object: bool) -> bool:
    """Print the comparison; say whether no gold question got worse."""
    from rich.console import Console  # noqa: PLC0415

    from bot.app import App  # noqa: PLC0415
    from bot.evaluate.preview import Asked, preview  # noqa: PLC0415
    from bot.evaluate.preview_report import preview_as_json, print_preview  # noqa: PLC0415

    past = tuple(_past(questions)) if questions else ()
    with _candidate(folder, drafts=drafts) as changed:
        candidate, now = App.open(changed), App.open(published)
        asked = Asked(_gold((changed, candidate), (published, now)), _misses(), past)
        told = preview(candidate, now, asked, texts={**_texts(published), **_texts(changed)})
    if as_object:
        click.echo(json.dumps(preview_as_json(told), ensure_ascii=False))
    else:
        print_preview(told, candidate.base, Console())
    return not told.is_worse


@contextmanager
def _candidate(folder: Path, *, drafts: bool) -> Iterator[Path]:
    """Give the base to look at: itself, or a copy in which every pending draft is accepted."""
    if not drafts:
        yield folder
        return
    from bot.review.desk import Desk  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="dossier-") as place:
        copy = Path(place) / folder.resolve().name
        shutil.copytree(folder, copy)
        for refused in Desk(copy).accept_all().refused:
            click.echo(f"not accepted: {refused}", err=True)
        yield copy


def _gold(*bases: tuple[Path, App]) -> tuple[GoldQuestion, ...]:
    """Return the gold questions of several bases, each once; the first base's word counts."""
    from bot.store import load_questions  # noqa: PLC0415

    held: dict[tuple[tuple[str, ...], str], GoldQuestion] = {}
    for folder, app in bases:
        for each in load_questions(folder, app.base):
            held.setdefault((each.after, each.ask), each)
    return tuple(held.values())


def _misses() -> tuple[Miss, ...]:
    """Return what readers asked in vain, where a running bot has noted it."""
    from bot.settings import keep_days, state_folder  # noqa: PLC0415
    from bot.state import State  # noqa: PLC0415

    if not state_folder().is_dir():
        return ()
    state = State.open(state_folder(), keep_days=keep_days())
    try:
        return tuple(state.notes.misses(_MOST_MISSES))
    finally:
        state.close()


def _past(file: Path) -> Iterable[str]:
    """Yield past questions: plain lines, or JSON Lines as `ask --batch` reads them."""
    from bot.contract import read_batch  # noqa: PLC0415

    raw = file.read_bytes()
    if raw.lstrip().startswith(b"{"):
        yield from (each.text for each in read_batch(raw.splitlines(keepends=True)))
        return
    yield from (line.strip() for line in raw.decode("utf-8-sig", "replace").splitlines() if line.strip())


def _texts(folder: Path) -> Mapping[str, str]:
    """Return the texts of the articles of a base, as far as its drafts keep them."""
    from bot.review.files import draft_ids, read_draft  # noqa: PLC0415

    return {each: "\n".join(read_draft(folder, each).text) for each in draft_ids(folder)}
