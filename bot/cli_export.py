"""The command `export`: a base as CSV, JSON, JSON-LD or Markdown."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click

from bot.errors import UsageError

_FORMATS = ("csv", "json", "jsonld", "md")


@click.command()
@click.argument("base", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="csv", show_default=True, help="md is a sheet for people."
)
@click.option("--article", metavar="ID", help="Export this article alone.")
@click.option("--language", type=click.Choice(("ru", "en", "kk")), help="Language of names (default: each article's).")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="File (default: standard output)."
)
@click.pass_obj
def export(  # noqa: PLR0913 - one argument per option
    folder: Path, base: Path | None, *, form: str, article: str | None, language: str | None, output: Path | None
) -> None:
    """Write the facts of BASE for other programs and for people.

    csv has one row per fact, json every field of the base, jsonld schema.org's terms, md a sheet per article.
    """
    from bot.export import WRITERS, Selection  # noqa: PLC0415 - `--help` needs none of it
    from bot.models.text import Language  # noqa: PLC0415
    from bot.opening import load_index  # noqa: PLC0415

    held = load_index(base or folder).base
    if article is not None and article not in held.articles:
        raise UsageError(f"--article {article!r}: the base has no article of this id")
    pieces = WRITERS[form](Selection(held, article, Language(language) if language else None))
    if output is None:
        _print(pieces)
    else:
        _write(pieces, output)


def _print(pieces: Iterable[str]) -> None:
    try:
        for piece in pieces:
            click.echo(piece, nl=False)
    except BrokenPipeError:  # whoever reads has had enough (`| head`); Python would complain once more at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write(pieces: Iterable[str], output: Path) -> None:
    """Write a file whole or not at all."""
    draft: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=output.parent, prefix=f".{output.name}.", delete=False
        ) as file:
            draft = Path(file.name)
            file.writelines(pieces)
        draft.replace(output)
    except OSError as error:
        if draft is not None:
            draft.unlink(missing_ok=True)
        raise UsageError(f"--output {output}: cannot be written: {error.strerror or error}") from error
