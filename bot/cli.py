"""The command line. Every command reads its base from `--base`, else `DOSSIER_BASE`, else the shipped dossier."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.errors import BaseError, DossierError, SettingsError, UsageError
from bot.settings import base_folder

if TYPE_CHECKING:
    from bot.app import App

_EXIT_USAGE = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--base",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder of the dossier (default: DOSSIER_BASE, else the shipped one).",
)
@click.version_option(package_name="dossier-bot")
@click.pass_context
def cli(context: click.Context, base: Path | None) -> None:
    """Answer readers from a dossier of news facts: the figure, one sentence, the source, and never a guess."""
    context.obj = base_folder(base)


@cli.command()
@click.argument("question", nargs=-1)
@click.option("--json", "as_object", is_flag=True, help="Print one JSON object per question.")
@click.option(
    "--batch",
    type=click.File("r", encoding="utf-8"),
    metavar="FILE",
    help='Read JSON Lines {"text": …, "chat": …}; - is standard input.',
)
@click.pass_obj
def ask(folder: Path, question: tuple[str, ...], *, as_object: bool, batch: Iterable[str] | None) -> None:
    """Answer one question, or a batch of them in order."""
    if bool(question) == (batch is not None):
        raise UsageError("ask takes either a question or --batch FILE")
    app = _open(folder)
    turns = _batch(batch) if batch is not None else iter([{"text": " ".join(question), "chat": ""}])
    for turn in turns:
        click.echo(_reply(app, turn, as_object=as_object))


@cli.command()
@click.pass_obj
def chat(folder: Path) -> None:
    """Chat with the bot in this terminal, without a token: the local test mode."""
    from bot.transport.telegram.deps import Deps  # noqa: PLC0415 - the Telegram library takes half a second to import
    from bot.transport.terminal import chat as converse  # noqa: PLC0415

    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    converse(Deps(_open(folder)), lines=sys.stdin, out=sys.stdout, interactive=interactive)


@cli.command()
@click.pass_obj
def run(folder: Path) -> None:
    """Talk to Telegram by polling (TELEGRAM_TOKEN; TELEGRAM_BASE_URL for a self-hosted Bot API server)."""
    from bot.settings import telegram_settings  # noqa: PLC0415

    settings = telegram_settings()
    from bot.transport.telegram.deps import Deps  # noqa: PLC0415
    from bot.transport.telegram.run import run_polling  # noqa: PLC0415

    sys.exit(run_polling(settings.token, settings.base_url, Deps(_open(folder))))


@cli.command()
@click.pass_obj
def check(folder: Path) -> None:
    """Validate a base: print what it holds, or every error at once with file and line."""
    from bot.store import load_base, load_questions  # noqa: PLC0415
    from bot.store.holdings import holdings_table  # noqa: PLC0415

    base = load_base(folder)
    questions = load_questions(folder, base)
    holdings_table(base, questions)


@cli.command()
def schema() -> None:
    """Print the JSON Schema of a base's files."""
    from bot.store import base_schema  # noqa: PLC0415

    click.echo(json.dumps(base_schema(), ensure_ascii=False, indent=2))


@cli.command(name="eval")
@click.option("--floors", type=click.Path(path_type=Path, dir_okay=False), help="Fail when a figure is below this file's.")
@click.option("--show", is_flag=True, help="Print every question that was not answered right.")
@click.pass_obj
def evaluate(folder: Path, floors: Path | None, *, show: bool) -> None:
    """Ask a base its gold questions and print right, wrong and missed answers per kind, and latency."""
    from bot.evaluate.gold import evaluate_base  # noqa: PLC0415

    if not evaluate_base(_open(folder), folder, floors=floors, show=show):
        sys.exit(1)


def main() -> None:
    """Run the command line. Exit status: 0 done, 1 the base is broken or a gate failed, 2 usage or settings."""
    _speak_utf8()
    try:
        cli(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except (SettingsError, UsageError) as error:
        click.echo(f"dossier-bot: {error}", err=True)
        sys.exit(_EXIT_USAGE)
    except BaseError as error:
        click.echo(str(error), err=True)
        click.echo(f"dossier-bot: {len(error.problems)} problem(s) in the base", err=True)
        sys.exit(1)
    except DossierError as error:
        click.echo(f"dossier-bot: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _open(folder: Path) -> App:
    from bot.app import App  # noqa: PLC0415 - `schema` and `--help` need none of it

    return App.open(folder)


def _reply(app: App, asked: dict[str, str], *, as_object: bool) -> str:
    from bot.contract import as_json  # noqa: PLC0415
    from bot.render import Style  # noqa: PLC0415

    turn = app.ask(asked["text"], chat=asked["chat"])
    if as_object:
        return json.dumps(as_json(turn, app.render(turn, Style.PLAIN), app.base), ensure_ascii=False)
    style = Style.TERMINAL if sys.stdout.isatty() else Style.PLAIN
    return app.render(turn, style).text


def _batch(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    """Yield the questions of a batch. Raises UsageError naming the line that is not `{"text": …}`."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            data: Any = json.loads(line)
        except ValueError as error:
            raise UsageError(f"batch line {number}: broken JSON: {error}") from error
        if not isinstance(data, dict) or not isinstance(data.get("text"), str):
            raise UsageError(f'batch line {number}: expected an object with "text"')
        yield {"text": data["text"], "chat": str(data.get("chat") or "")}


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale, so that a bare container can print Cyrillic."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
