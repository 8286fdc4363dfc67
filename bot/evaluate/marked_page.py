"""A text file with a table between two marks, which a command renews."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from bot.errors import UsageError


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """Where in a page a table stands: between two comments that tell its name and the command that renews it."""

    name: str
    command: str

    @property
    def begin(self) -> str:
        """The line above the table."""
        return f"<!-- {self.name}: begin (renewed by `{self.command}`) -->"

    @property
    def end(self) -> str:
        """The line below the table."""
        return f"<!-- {self.name}: end -->"

    def read(self, path: Path) -> str:
        """Return the text of a page. Raises UsageError where it cannot be read or has no place for the table."""
        try:
            page = path.read_text(encoding="utf-8")
        except OSError as error:
            raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
        if not self._between.search(page):
            raise UsageError(f"{path}: has no lines {self.begin!r} and {self.end!r} with a table between them")
        return page

    def renewed(self, page: str, table: str) -> str:
        """Return a page with this table in the place of the old one."""
        return self._between.sub(lambda _: table, page)

    def renew(self, path: Path, table: str) -> None:
        """Put this table into a page on disk. Raises UsageError as `read` does."""
        path.write_text(self.renewed(self.read(path), table), encoding="utf-8")

    @property
    def _between(self) -> re.Pattern[str]:
        return re.compile(f"(?<={re.escape(self.begin)}\n).*(?={re.escape(self.end)})", re.DOTALL)
