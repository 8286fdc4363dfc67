"""The command line. Every command reads its base from `--base`, else `DOSSIER_BASE`, else the shipped dossier."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING, NoReturn

import click

from bot.cli_check import check
from bot.cli_desk import parse, review
from bot.cli_eval import evaluate
from bot.cli_export import export
from bot.errors import BaseError, DossierError, SettingsError, UsageError
from bot.settings import base_folder

if TYPE_CHECKING:
    from bot.app import App
    from bot.contract import Asked
    from bot.state import State

_EXIT_BROKEN = 1
_EXIT_USAGE = 2
_EXIT_INTERRUPTED = 130

_MOST_MISSES = 10_000

_MOST_TOLD = 200
"""Problems of a base that are printed one by one; nobody reads more before mending these."""


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
    type=click.Path(dir_okay=False, allow_dash=True),
    metavar="FILE",
    help='Read JSON Lines {"text": …, "chat": …}; - is standard input.',
)
@click.option("--why", is_flag=True, help="Explain each reply: below it, or as the key `why` of its JSON object.")
@click.pass_obj
def ask(folder: Path, question: tuple[str, ...], *, as_object: bool, batch: str | None, why: bool) -> None:
    """Answer one question, or a batch of them in order."""
    if bool(question) == (batch is not None):
        raise UsageError("ask takes either a question or --batch FILE")
    from bot.contract import Asked, read_batch, sound  # noqa: PLC0415 - `--help` needs none of it

    if batch is None:
        _reply_to([Asked(sound(" ".join(question)))], folder, as_object=as_object, why=why)
        return
    with _opened(batch) as lines:
        _reply_to(read_batch(lines), folder, as_object=as_object, why=why, several=True)


@cli.command()
@click.pass_obj
def chat(folder: Path) -> None:
    """Chat with the bot in this terminal, without a token: the local test mode."""
    from bot.transport.telegram.deps import Deps  # noqa: PLC0415 - the Telegram library takes half a second to import
    from bot.transport.terminal import chat as converse  # noqa: PLC0415

    lines: Iterable[str] = sys.stdin or ()  # a closed standard input is no stream at all
    interactive = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    app = _open(folder)
    app.warm()
    converse(Deps(app, app.notes, public=False), lines=lines, out=sys.stdout, interactive=interactive)


@cli.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Loopback address or name to serve the page at.")
@click.option(
    "--port", type=click.IntRange(0, 65535), help="Port (default: 8000, or the next free one; 0: any free one)."
)
@click.option("--open/--no-open", "opens", default=None, help="Open the page in a browser (default: from a terminal).")
@click.pass_obj
def web(folder: Path, *, host: str, port: int | None, opens: bool | None) -> None:
    """Chat with the bot in a browser on this machine, without a token; nothing leaves the machine."""
    from bot.settings import shipped_base  # noqa: PLC0415
    from bot.transport.telegram.deps import Deps  # noqa: PLC0415
    from bot.transport.telegram.reload import Reloader  # noqa: PLC0415
    from bot.transport.web.port import address_of, listen, show  # noqa: PLC0415
    from bot.transport.web.server import serve  # noqa: PLC0415

    opened = listen(host, port)
    app = _open(folder)
    app.warm()
    click.echo(f"The dossier's chat page: {address_of(opened)}  (Ctrl-C stops it; nothing leaves this machine)")
    if sys.stdout.isatty() if opens is None else opens:
        show(address_of(opened))  # the port is open already: the browser waits the moment until it is answered
    name = "" if folder.resolve() == shipped_base() else folder.resolve().name
    serve(opened, Deps(app, app.notes, public=False), name=name, reloader=Reloader(app, folder))


@cli.command()
@click.option("--webhook/--polling", default=None, help="How updates come (default: by webhook where its URL is set).")
@click.pass_obj
def run(folder: Path, *, webhook: bool | None) -> None:
    """Talk to Telegram, by polling or by webhook, until SIGTERM or SIGINT; SIGHUP reloads the dossier.

    \b
    TELEGRAM_TOKEN                 the token from @BotFather, or TELEGRAM_TOKEN_FILE, a file that holds it
    TELEGRAM_BASE_URL              a self-hosted Bot API server, such as http://localhost:8081
    TELEGRAM_WEBHOOK_URL           the https address that Telegram calls; its path is where the bot listens
    TELEGRAM_WEBHOOK_SECRET        16 to 256 letters, digits, _ and -, or TELEGRAM_WEBHOOK_SECRET_FILE
    TELEGRAM_WEBHOOK_LISTEN        host:port behind the reverse proxy (127.0.0.1:8080), with /healthz
    TELEGRAM_WEBHOOK_CONNECTIONS   connections that Telegram may open at once, 1 to 100 (40)
    DOSSIER_HEALTH_PORT            port or host:port for /healthz when polling (none)
    DOSSIER_RELOAD                 watch: reload when the folder changes (the default); signal: on SIGHUP only
    DOSSIER_LOG                    DEBUG, INFO, WARNING or ERROR (INFO)
    DOSSIER_LOG_FORMAT             text or json (text), to standard error
    DOSSIER_BASE, DOSSIER_CACHE    the dossier, where --base does not name it; what is worked out of it
    DOSSIER_STATE                  the folder of what is remembered (in the user's state folder)
    DOSSIER_KEEP_DAYS              days for which questions asked in vain are kept, 0 for none (30)
    DOSSIER_EDITORS                chat ids that may see them and send articles, separated by commas (none)
    DOSSIER_TIMEZONE               the zone of daily news, such as Asia/Almaty (this machine's)
    DOSSIER_LINK_PREVIEW           off: no preview of the source below an answer

    \b
    Exit status: 0 told to stop, 1 Telegram cannot be reached or the base is broken, 2 settings.
    """  # noqa: D301 - click keeps the lines after this very character
    from bot.settings import run_settings  # noqa: PLC0415

    settings = run_settings(webhook=webhook)
    from bot.transport.telegram.deps import Deps, Reviewing  # noqa: PLC0415
    from bot.transport.telegram.logs import set_up_logs  # noqa: PLC0415
    from bot.transport.telegram.reload import Reloader  # noqa: PLC0415
    from bot.transport.telegram.run import run_bot  # noqa: PLC0415

    set_up_logs(level=settings.log_level, as_json=settings.log_json)
    state = _state()
    try:
        app = _open(folder, state)
        app.warm()
        reloader = Reloader(app, folder, watch=settings.watch)
        reviewing = Reviewing(folder, changed=reloader.want, now=app.desk.now)
        deps = Deps(app, app.notes, editors=tuple(sorted(map(int, app.editors))), reviewing=reviewing)
        status = run_bot(settings, deps, reloader, clock=app.desk.now)
    finally:
        state.close()
    sys.exit(status)


@cli.command()
@click.option("--json", "as_object", is_flag=True, help="Print one JSON object per question.")
def misses(*, as_object: bool) -> None:
    """Print what readers asked in vain, the most frequent first, as the running bot has noted it (DOSSIER_STATE)."""
    from bot.settings import state_folder  # noqa: PLC0415

    state = _state()
    try:
        held = state.notes.misses(_MOST_MISSES)
    finally:
        state.close()
    if not held and not as_object:
        click.echo(f"no question without an answer is noted in {state_folder()}")
    for each in held:
        told = {"times": each.times, "text": each.text, "language": each.language, "reason": each.reason}
        click.echo(json.dumps(told, ensure_ascii=False) if as_object else "\t".join(map(str, told.values())))


@cli.command()
def schema() -> None:
    """Print the JSON Schema of a base's files."""
    from bot.store import base_schema  # noqa: PLC0415

    click.echo(json.dumps(base_schema(), ensure_ascii=False, indent=2))


@cli.command()
@click.option(
    "--facts",
    "sizes",
    type=click.IntRange(min=1),
    multiple=True,
    metavar="N",
    help="Invent a dossier of so many facts and measure it too, beside other engines (may be repeated).",
)
@click.pass_obj
def bench(folder: Path, sizes: tuple[int, ...]) -> None:
    """Measure the cold start of `ask`, the gold questions, and the whole bot under a crowd beside an echo bot."""
    from bot.evaluate.bench import bench_base  # noqa: PLC0415
    from bot.evaluate.sizes import bench_sizes  # noqa: PLC0415
    from bot.transport.bench import bench_channel  # noqa: PLC0415

    app = _open(folder)
    bench_base(app, folder)
    bench_channel(app, folder)
    bench_sizes(sizes)


cli.add_command(check)
cli.add_command(evaluate)
cli.add_command(export)
cli.add_command(parse)
cli.add_command(review)


def main() -> None:
    """Run the command line. Exit status: 0 done, 1 the base is broken or a gate failed, 2 usage or settings."""
    gc.disable()  # nothing is garbage until a base is loaded; looking for some costs a tenth of a cold start
    _speak_utf8()
    try:
        cli(prog_name="dossier-bot", standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        _leave(error.exit_code, error.format_message())
    except (click.Abort, KeyboardInterrupt):
        sys.exit(_EXIT_INTERRUPTED)
    except (SettingsError, UsageError) as error:
        _leave(_EXIT_USAGE, str(error))
    except BaseError as error:
        _tell_problems(error)
    except DossierError as error:
        _leave(_EXIT_BROKEN, str(error))


def _tell_problems(error: BaseError) -> NoReturn:
    count = len(error.problems)
    for problem in error.problems[:_MOST_TOLD]:
        click.echo(str(problem), err=True)
    if count > _MOST_TOLD:
        click.echo(f"… and {count - _MOST_TOLD} more", err=True)
    _leave(_EXIT_BROKEN, f"{count} problem{'s' * (count > 1)} in the base")


def _leave(status: int, message: str) -> NoReturn:
    click.echo(f"dossier-bot: {message}", err=True)
    sys.exit(status)


def _state() -> State:
    from bot.settings import keep_days, state_folder  # noqa: PLC0415
    from bot.state import State  # noqa: PLC0415

    return State.open(state_folder(), keep_days=keep_days())


def _open(folder: Path, state: State | None = None) -> App:
    from bot.app import App  # noqa: PLC0415 - `schema` and `--help` need none of it
    from bot.settings import editors, time_zone  # noqa: PLC0415

    app = App.open(folder, state=state, editors=editors(), zone=time_zone())
    gc.freeze()  # the base and its index stay until the end
    gc.enable()
    return app


def _opened(batch: str) -> IO[bytes]:
    """Open a batch as bytes, so that a line that is not UTF-8 can be named."""
    if batch == "-":
        if sys.stdin is None:
            raise UsageError("--batch -: standard input is closed")
        return sys.stdin.buffer
    try:
        return Path(batch).open("rb")
    except OSError as error:
        raise UsageError(f"--batch {batch}: cannot be read: {error.strerror}") from error


def _reply_to(questions: Iterable[Asked], folder: Path, *, as_object: bool, why: bool, several: bool = False) -> None:
    app = _open(folder)
    if several:
        app.warm()
    for number, asked in enumerate(questions):
        chat = asked.chat or (f"\0{number}" if why else "")  # nobody's chat remembers nothing that could be explained
        click.echo(_reply(app, asked.text, chat, as_object=as_object, why=why))


def _reply(app: App, text: str, chat: str, *, as_object: bool, why: bool) -> str:
    from bot.contract import as_json  # noqa: PLC0415
    from bot.render import Style  # noqa: PLC0415

    terminal = sys.stdout is not None and sys.stdout.isatty() and not as_object
    style = Style.TERMINAL if terminal else Style.PLAIN
    turn = app.ask(text, chat=chat)
    rendered = app.render(turn, style)
    told = app.render(app.ask("/why", chat=chat), style).text if why else None
    if as_object:
        return json.dumps(as_json(turn, rendered, app.base, why=told), ensure_ascii=False)
    return rendered.text if told is None else f"{rendered.text}\n\n{told}"


def _speak_utf8() -> None:
    """Read and write UTF-8 whatever the locale, so that a bare container can print Cyrillic."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
