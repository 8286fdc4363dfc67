"""The error tree. Every error names the input that offended.

    DossierError
    ├── SettingsError          a missing or malformed setting (exit status 2)
    ├── UsageError             a command line that asks for the impossible (exit status 2)
    ├── BaseError              a dossier that cannot be loaded; carries every Problem found
    ├── DamageError            a compiled base whose files were damaged while they were open
    ├── ParseError             a file that is no article; the message names it
    ├── ReviewError            a decision on a draft that cannot be carried out; nothing was changed
    ├── StateError             what the bot remembers can be neither read nor written just now
    └── TransportError         a channel that cannot be opened

"No answer" is a value (`bot.models.answer.NoAnswer`), never an exception.
"""

from __future__ import annotations

from dataclasses import dataclass


class DossierError(Exception):
    """Root of everything this package raises on purpose."""


class SettingsError(DossierError):
    """A setting is missing or malformed; the message names the variable, never its value."""


class UsageError(DossierError):
    """The command line asks for something that cannot be done."""


class DamageError(DossierError):
    """The files of a compiled base cannot be read; they are compiled anew at the next start."""


class ParseError(DossierError):
    """A file cannot be read as an article: binary, empty, no running text; the message is one line."""


class ReviewError(DossierError):
    """A decision on a draft cannot be carried out; the message is one line, and nothing was changed."""


class StateError(DossierError):
    """The state on disk cannot be read or written; answering goes on without it."""


class TransportError(DossierError):
    """A channel to readers cannot be opened."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with a base: where it stands and what it is."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        """Read as compilers print it: `file:line: message`."""
        return f"{self.file}:{self.line}: {self.message}" if self.line else f"{self.file}: {self.message}"


class BaseError(DossierError):
    """A base folder cannot be loaded; `problems` holds every fault found in one pass."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))
