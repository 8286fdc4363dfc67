"""Files, folders and standard input → the articles to be read, each with a name to speak of it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from bot.errors import ParseError

STDIN: Final = "-"
MAX_BYTES: Final = 20_000_000
"""Size up to which a file is read: longer than any newspaper, and still read in a moment."""


@dataclass(frozen=True, slots=True)
class Input:
    """One article to be read; `path` is None for standard input."""

    name: str
    path: Path | None = None

    def read(self, stdin: BinaryIO | None) -> bytes:
        """Return its bytes. Raises ParseError naming what cannot be read."""
        try:
            if self.path is None:
                return _limited(stdin.read(MAX_BYTES + 1), self.name) if stdin else b""
            if not stat.S_ISREG(self.path.stat().st_mode):
                raise ParseError(f"{self.name}: is no file")
            with self.path.open("rb") as file:
                return _limited(file.read(MAX_BYTES + 1), self.name)
        except OSError as error:
            raise ParseError(f"{self.name}: cannot be read: {error.strerror or error}") from error


def inputs(named: Iterable[str], *, besides: Path | None = None) -> Iterator[Input]:
    """Yield the articles that are named: `-` is standard input, a folder is every file in it and below, in order.

    Hidden files and folders are left out, and so is the folder `besides`, a base that lies among the articles.
    """
    for each in named:
        path = Path(each)
        if each == STDIN:
            yield Input("standard input")
        elif path.is_dir():
            yield from _below(path, besides.resolve() if besides else None)
        else:
            yield Input(each, path)


def _below(folder: Path, besides: Path | None) -> Iterator[Input]:
    for top, folders, files in os.walk(folder):
        here = Path(top)
        folders[:] = sorted(each for each in folders if not _is_hidden(each) and (here / each).resolve() != besides)
        yield from (Input(str(here / each), here / each) for each in sorted(files) if not _is_hidden(each))


def _is_hidden(name: str) -> bool:
    return name.startswith(".")


def _limited(raw: bytes, name: str) -> bytes:
    if len(raw) > MAX_BYTES:
        raise ParseError(f"{name}: is larger than {MAX_BYTES // 10**6} MB: too long for an article")
    return raw
