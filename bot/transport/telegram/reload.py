"""The dossier, again: a folder that changed, or SIGHUP, enters; the app answers from what the folder now holds.

Reading and indexing happen beside the event loop: in a thread, and for a base that has to be compiled first in a
process. A broken dossier is told with every problem, and the running one stays. What comes in a burst is read once.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import logging
import os
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Protocol

from bot.app import App
from bot.errors import BaseError, DossierError
from bot.index import Index
from bot.models.base import Base
from bot.opening import load_index
from bot.store import fingerprint, is_large
from bot.transport.telegram.beside import beside
from bot.transport.telegram.logs import fields, frames_of

_LOGGER: Final = logging.getLogger(__name__)

QUIET: Final = 1.0
"""Seconds without a change after which a folder counts as written: editors and `git pull` write many files at once."""

_MOST_QUIET: Final = 30
"""Quiet times waited for in a row: a folder that is written all the time is read all the same."""

_LOOK_EVERY: Final = 10.0
"""Seconds between two looks at whether the folder is still the same: one that is swapped by a link tells nobody, nor
does a file that is written before the watching begins."""

_MOST_TOLD: Final = 200
_MILLISECONDS: Final = 1000

After = Callable[[Base, Base], Awaitable[None]]


class Adopting(Protocol):
    """The part of `bot.app.App` that a reload needs."""

    base: Base

    def adopt(self, index: Index) -> None:
        """Answer from another index from now on."""
        ...


class Reloader:
    """Keeps an app's dossier up to date. Each of `after` is called once per reload with the old base and the new."""

    def __init__(
        self, app: Adopting, folder: Path, *, watch: bool = True, after: Sequence[After] = (), quiet: float = QUIET
    ) -> None:
        self._app = app
        self._folder = folder
        self._watches = watch
        self._quiet = quiet
        self._wanted = asyncio.Event()
        self._changes: asyncio.Queue[tuple[Base, Base]] = asyncio.Queue()
        self._loaded = dt.datetime.now(dt.UTC)
        self._facts = len(app.base.facts)
        self._problems = 0
        self.after: list[After] = list(after)

    def want(self) -> None:
        """Ask for a reload, from the event loop's thread."""
        self._wanted.set()

    def standing(self) -> dict[str, Any]:
        """Return what is answered from, and how many problems keep a newer dossier out."""
        return {
            "fingerprint": self._app.base.fingerprint,
            "facts": self._facts,
            "loaded": self._loaded.isoformat(timespec="seconds"),
            "problems": self._problems,
        }

    async def run(self) -> None:
        """Reload whenever that is wanted, until cancelled."""
        beside = [asyncio.create_task(self._tell())]
        if self._watches:
            beside.append(asyncio.create_task(self._watch()))
        try:
            while True:
                await self._until_quiet()
                await self._reload()
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)

    async def _until_quiet(self) -> None:
        await self._wanted.wait()
        for _ in range(_MOST_QUIET):
            if not self._wanted.is_set():
                return
            self._wanted.clear()
            await asyncio.sleep(self._quiet)
        self._wanted.clear()

    async def _reload(self) -> None:
        """Read the folder and answer from it; where it cannot be read, say why and go on as before. Never raises."""
        started = time.perf_counter()
        before = self._app.base
        try:
            index = await self._read(before.fingerprint)
        except BaseError as error:
            self._tell_problems(error)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with a new dossier, the old one stays
            self._problems = 1
            said = f": {error}" if isinstance(error, DossierError | OSError) else ""
            place = frames_of(error.__traceback__)
            _LOGGER.error(  # noqa: TRY400 - the place is told without the text of any line
                "the dossier cannot be read and stays as it was (%s%s)",
                type(error).__name__,
                said,
                extra=fields(at=place),
            )
        else:
            self._problems = 0
            self._adopt(before, index, time.perf_counter() - started)

    def _adopt(self, before: Base, index: Index | None, seconds: float) -> None:
        if index is None:
            _LOGGER.info("the dossier is as it was")
            return
        self._app.adopt(index)
        self._loaded, self._facts = dt.datetime.now(dt.UTC), len(index.base.facts)
        self._changes.put_nowait((before, index.base))
        told = fields(facts=self._facts, fingerprint=index.base.fingerprint, ms=round(seconds * _MILLISECONDS))
        _LOGGER.info("the dossier is reloaded", extra=told)
        asyncio.get_running_loop().call_soon(_forget_the_old)

    async def _read(self, known: str) -> Index | None:
        """Return the index of what the folder holds, None where that is what is known already."""
        if await beside(lambda: fingerprint(self._folder), name="reload") == known:
            return None
        if is_large(self._folder):
            await _compiled(self._folder)
        return await beside(lambda: _warm_index(self._folder), name="reload")

    def _tell_problems(self, error: BaseError) -> None:
        self._problems = len(error.problems)
        _LOGGER.error("the dossier is broken and stays as it was", extra=fields(problems=self._problems))
        for problem in error.problems[:_MOST_TOLD]:
            _LOGGER.error("%s", problem, extra=fields(file=problem.file, line=problem.line))

    async def _tell(self) -> None:
        """Tell whoever wants to know what changed, one reload after another, without holding up the next."""
        while True:
            before, after = await self._changes.get()
            for each in self.after:
                try:
                    await each(before, after)
                except Exception as error:  # noqa: BLE001 - news that fail are no reason to stop
                    place = frames_of(error.__traceback__)
                    _LOGGER.error("telling of a reload failed (%s)", type(error).__name__, extra=fields(at=place))  # noqa: TRY400

    async def _watch(self) -> None:
        """Want a reload whenever the folder changes; where the system tells nothing, look from time to time."""
        polling = None
        while True:
            standing = _identity(self._folder)
            try:
                async for changed in _changes(self._folder, polling=polling):
                    if changed:
                        self.want()
                    if _identity(self._folder) != standing:
                        self.want()
                        break
            except (OSError, RuntimeError) as error:
                _LOGGER.warning("the folder of the dossier is looked at from time to time (%s)", type(error).__name__)
                polling = True
                await asyncio.sleep(_LOOK_EVERY)


def _changes(folder: Path, *, polling: bool | None) -> AsyncIterator[set[Any]]:
    """Yield the changes of a folder, and nothing at all from time to time."""
    from watchfiles import awatch  # noqa: PLC0415 - only a bot that watches needs it

    return awatch(
        folder,
        debounce=_MILLISECONDS,
        step=_MILLISECONDS // 5,
        rust_timeout=int(_LOOK_EVERY * _MILLISECONDS),
        yield_on_timeout=True,
        recursive=False,
        force_polling=polling,
        poll_delay_ms=2 * _MILLISECONDS,
    )


def _identity(folder: Path) -> Hashable:
    """Return what a folder's name leads to just now, and how its files look from outside."""
    with suppress(OSError):
        files = frozenset((each.name, *_looks(each.stat())) for each in folder.iterdir() if each.is_file())
        return str(folder.resolve()), folder.stat().st_ino, files
    return None


def _looks(file: os.stat_result) -> tuple[int, int]:
    return file.st_mtime_ns, file.st_size


def _warm_index(folder: Path) -> Index:
    """Return the index of a folder after what the first questions would otherwise wait for is done."""
    index = load_index(folder)
    App(index.base, index=index).warm()
    return index


async def _compiled(folder: Path) -> None:
    """Have a large base compiled by a process of its own, which a question makes it do; then opening it takes moments.

    What goes wrong there goes wrong here too, when the base is opened, and is told then.
    """
    command = (sys.executable, "-m", "bot", "--base", str(folder), "ask", "--json", "?")
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*command, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()


def _forget_the_old() -> None:
    """Let go of the dossier that was: what was set aside as staying for ever is looked through once more."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
