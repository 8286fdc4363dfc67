"""What the keys of a review do, and where keys and lines come from: a keyboard, or lines that are piped in."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol, TextIO


class Key(StrEnum):
    """One key, one decision."""

    ACCEPT = "a"
    REJECT = "r"
    EDIT = "e"
    WHOLE = "w"
    MERGE = "m"
    KNOWN = "k"
    SOURCE = "o"
    ALL = "A"
    SKIP = "s"
    BACK = "b"
    UNDO = "u"
    HELP = "?"
    QUIT = "q"


MEANINGS: Final = {
    Key.ACCEPT: ("accept", "make it a fact of the base"),
    Key.REJECT: ("reject", "set it aside for good"),
    Key.EDIT: ("edit", "change a field: its name or number, then the new value; an empty line ends"),
    Key.WHOLE: ("whole", "change all of it as YAML in $EDITOR"),
    Key.MERGE: ("merge", "let a fact of the base gain what it lacks from this one, and keep that fact"),
    Key.KNOWN: ("known", "tell that a new name is one that the base knows"),
    Key.SOURCE: ("source", "tell outlet, date or address of the article"),
    Key.ALL: ("all of the article", "accept every draft of this article that waits"),
    Key.SKIP: ("skip", "leave it for later (the space bar too)"),
    Key.BACK: ("back", "return to the draft before"),
    Key.UNDO: ("undo", "take the last decision back, also one of another day"),
    Key.HELP: ("help", "show this"),
    Key.QUIT: ("quit", "stop; everything is kept"),
}
_ALSO: Final = {" ": Key.SKIP, "\r": Key.SKIP, "\n": Key.SKIP, "": Key.SKIP, "h": Key.HELP, "\x1b": Key.QUIT}
_CYRILLIC: Final = dict(zip("фкуцьлщыигй", "arewmkosbuq", strict=False))


class Input(Protocol):
    """Where decisions come from. Both methods raise EOFError where nothing comes any more."""

    def key(self) -> str:
        """Return the next key."""

    def line(self, prompt: str, *, default: str = "") -> str:
        """Return a line of text; an empty one stands for itself."""


def key_of(written: str) -> Key | None:
    """Return the key that is meant, whatever keyboard layout is on.

    >>> key_of("a"), key_of("ф"), key_of("A"), key_of(" "), key_of("x")
    (<Key.ACCEPT: 'a'>, <Key.ACCEPT: 'a'>, <Key.ALL: 'A'>, <Key.SKIP: 's'>, None)
    """
    if written in _ALSO:
        return _ALSO[written]
    if written in {Key.ALL.value, "Ф"}:
        return Key.ALL
    lowered = written.lower()
    latin = _CYRILLIC.get(lowered, lowered)
    return Key(latin) if latin in set(Key) else None


@dataclass(slots=True)
class Piped:
    """Keys and lines from a stream, one a line: what scripts and tests write."""

    lines: Iterator[str]

    def key(self) -> str:
        """Return the next line's text."""
        return self._next().strip()

    def line(self, prompt: str, *, default: str = "") -> str:  # noqa: ARG002 - a stream is not prompted
        """Return the next line."""
        return self._next().strip()

    def _next(self) -> str:
        try:
            return next(self.lines)
        except StopIteration:
            raise EOFError from None


@dataclass(slots=True)
class Keyboard:
    """Keys pressed one by one, and lines that are edited, on a terminal."""

    def key(self) -> str:
        """Wait for a key."""
        import click  # noqa: PLC0415 - it knows how terminals of each system read a key

        pressed = click.getchar()
        if pressed in {"\x04", "\x1a"}:
            raise EOFError
        return pressed

    def line(self, prompt: str, *, default: str = "") -> str:
        """Ask for a line, which begins as the default."""
        from prompt_toolkit import prompt as ask  # noqa: PLC0415 - only a person needs it

        return str(ask(f"{prompt}: ", default=default)).strip()


def input_of(stream: TextIO | None, *, lines: Iterable[str] | None = None) -> Input:
    """Return the keyboard where a person sits at it, else the lines of the stream."""
    if lines is None and stream is not None and stream.isatty() and sys.stdout.isatty():
        return Keyboard()
    return Piped(iter(lines if lines is not None else stream or ()))
