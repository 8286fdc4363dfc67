"""YAML text → plain data, the line of every value, and the faults that do not stop the reading.

Scalars stay text (numbers and dates too), so that `value: 1.10` keeps its digits and `code: NO` stays Norway; the
models turn text into numbers and dates. Only `true`, `false` and `null` are read as such.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

Path = tuple[str | int, ...]

_CONSTANTS: Final = {"true": True, "false": False, "null": None, "~": None, "": None}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH: Final = 40
"""Levels of nesting that are read; a base needs seven, and the parser itself would overflow on thousands."""


class YamlFault(Exception):  # noqa: N818 - an event of reading, turned into a Problem by the caller
    """The text is not the YAML we read; holds the line (from 1) and what is wrong."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        self.message = message
        super().__init__(message)


@dataclass(slots=True)
class Located:
    """Plain data with the line (from 1) of each path inside it, and the faults that were read past."""

    data: Any
    lines: dict[Path, int] = field(default_factory=dict)
    faults: list[YamlFault] = field(default_factory=list)


def read_yaml(text: str) -> Located:
    """Read one YAML document.

    A repeated key, a key that is no plain text and an alias are noted in `faults` and read past. Raises YamlFault with
    the line where the text is broken, nested too deeply, or begins a second document.
    """
    located = Located(None)
    try:
        _Builder(yaml.parse(text, Loader=_LOADER), located).build_document()
    except yaml.MarkedYAMLError as error:
        raise _fault_of(error, text) from error
    except yaml.reader.ReaderError as error:
        code = _code(error)  # its position counts bytes or characters, depending on the parser
        line = text.count("\n", 0, max(text.find(chr(code)), 0)) + 1
        raise YamlFault(line, f"broken YAML: the character #x{code:04x} is not allowed") from error
    return located


class _Builder:
    """Builds data from parser events; unlike nodes, they come without recursion inside the parser."""

    def __init__(self, events: Iterator[yaml.Event], located: Located) -> None:
        self._events = events
        self._located = located

    def build_document(self) -> None:
        documents = 0
        for event in self._events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            documents += 1
            if documents > 1:
                message = "a second document begins here: write one per file (or one per line of a .jsonl file)"
                raise YamlFault(_line(event), message)
            self._located.data = self._value(next(self._events), ())

    def _value(self, event: yaml.Event, path: Path) -> Any:
        line = _line(event)
        self._located.lines.setdefault(path, line)
        if len(path) > _MAX_DEPTH:
            raise YamlFault(line, "broken YAML: nested too deeply")
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self._value(item, (*path, position)) for position, item in enumerate(self._items())]
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        self._note(line, "aliases (`*name`) are not read: write the value out")
        return None

    def _items(self) -> Iterator[yaml.Event]:
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
                return
            yield event

    def _mapping(self, path: Path) -> dict[str, Any]:
        built: dict[str, Any] = {}
        for event in self._items():
            line = _line(event)
            key = str(event.value) if isinstance(event, yaml.ScalarEvent) else None
            if key is None:
                self._value(event, (*path, ""))
                self._note(line, "a key must be plain text")
            elif key in built:
                self._note(line, f"key {key!r} stands twice (first at line {self._located.lines[*path, key]})")
            inner = (*path, key if key is not None and key not in built else "")
            self._located.lines.setdefault(inner, line)
            value = self._value(next(self._events), inner)
            if key is not None:
                built.setdefault(key, value)
        return built

    def _note(self, line: int, message: str) -> None:
        self._located.faults.append(YamlFault(line, message))


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return int(mark.line) + 1 if mark else 1


def _scalar(event: yaml.ScalarEvent) -> Any:
    if event.implicit[0] and event.value in _CONSTANTS:
        return _CONSTANTS[event.value]
    return str(event.value)


def _fault_of(error: yaml.MarkedYAMLError, text: str) -> YamlFault:
    mark = error.problem_mark or error.context_mark
    lines = text.splitlines() or [""]
    line = min(int(mark.line) + 1 if mark else 1, len(lines))
    written = lines[line - 1]
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return YamlFault(line, "broken YAML: the line is indented with a tab, YAML wants spaces")
    begun = error.context_mark
    where = f", {error.context} begun on line {begun.line + 1}" if begun and begun.line + 1 != line else ""
    return YamlFault(line, f"broken YAML: {error.problem or error.context}{where}")


def _code(error: yaml.reader.ReaderError) -> int:
    return ord(error.character) if isinstance(error.character, str) else int(error.character)
