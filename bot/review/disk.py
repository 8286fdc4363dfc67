"""Files that are written whole or not at all, and the lock that keeps two processes from deciding at once.

A file is written beside itself, brought to the disk, and put in the place of the old one in a single step: whoever
reads it, and whatever is killed at whatever moment, finds the old text or the new.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from bot.errors import ReviewError

DRAFTS: Final = "drafts"
"""The subfolder of a base that drafts lie in; the loader never reads it."""

_LOCK: Final = ".lock"
_UNFINISHED: Final = ".unfinished"
_PATIENCE: Final = 20.0
"""Seconds that a decision waits for another process: many times what the largest article takes to be written."""

_NAP: Final = 0.02


def write_whole(path: Path, content: bytes) -> None:
    """Put a content in the place of a file, which keeps its permissions; a link keeps leading to it.

    Raises ReviewError where the disk does not take it: then nothing is changed.
    """
    target = path.resolve()
    draft = target.with_name(f".{target.name}{_UNFINISHED}")
    try:
        _write(draft, content, like=target)
        draft.replace(target)
        _bring_to_disk(target.parent)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise _refused("write", path, error) from error


def remove_whole(path: Path) -> None:
    """Remove a file. Raises ReviewError where that is not allowed."""
    try:
        path.unlink(missing_ok=True)
        _bring_to_disk(path.parent)
    except OSError as error:
        raise _refused("remove", path, error) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it. Raises ReviewError where that is not possible."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused("make", folder, error) from error


@contextmanager
def locked(base: Path) -> Iterator[None]:
    """Keep every other process from changing the drafts and articles of a base meanwhile.

    What a killed process left unfinished is swept away. The lock goes with the process that holds it. Raises
    ReviewError where another one keeps it for too long, or the folder cannot be written to.
    """
    make_folder(base / DRAFTS)
    path = base / DRAFTS / _LOCK
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise _refused("write", path, error) from error
    try:
        _take(handle, base)
        _sweep(base)
        yield
    finally:
        os.close(handle)


def _take(handle: int, base: Path) -> None:
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:  # pragma: no cover - without such locks, whole files still keep everything readable
        return
    ends = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > ends:
                raise ReviewError(f"{base}: another process is deciding on its drafts; try again") from None
            time.sleep(_NAP)
        else:
            return


def _sweep(base: Path) -> None:
    for folder in (base, base / DRAFTS):
        for left in folder.glob(f".*{_UNFINISHED}"):
            with suppress(OSError):
                left.unlink()


def _write(draft: Path, content: bytes, *, like: Path) -> None:
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if like.exists():
        draft.chmod(stat.S_IMODE(like.stat().st_mode))


def _bring_to_disk(folder: Path) -> None:
    """See to it that a new name in a folder survives a power cut; some systems cannot, and need not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refused(deed: str, path: Path, error: OSError) -> ReviewError:
    return ReviewError(f"cannot {deed} {path}: {error.strerror or error}; nothing was changed")
