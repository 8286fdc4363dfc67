"""Files of a base folder → raw documents with line numbers. Faults become problems, never exceptions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from bot.errors import Problem
from bot.store.yaml_nodes import Located, YamlFault, read_yaml
from bot.store.yaml_nodes import Path as DataPath

ENTITIES_FILE = "entities.yaml"
CONCEPTS_FILE = "concepts.yaml"
QUESTIONS_FILE = "questions.yaml"
_SPECIAL: Final = frozenset({ENTITIES_FILE, CONCEPTS_FILE, QUESTIONS_FILE})

MAX_YAML_BYTES: Final = 20_000_000
"""Size up to which a YAML file is read: it is held in memory whole, while JSON Lines are read line by line."""

LARGE_BYTES: Final = 1_500_000
"""Size of its files from which on a base is compiled: some 4,000 short facts, which memory answers from as fast."""


@dataclass(frozen=True, slots=True)
class Document:
    """One raw document: its file (relative to the base), its data, where each value stands, and its size in bytes."""

    file: str
    located: Located
    first_line: int = 0
    size: int = 0

    def line_of(self, path: DataPath) -> int:
        """Return the line of a path, or of the nearest known part above it."""
        if self.first_line:
            return self.first_line
        known = path
        while known and known not in self.located.lines:
            known = known[:-1]
        return self.located.lines.get(known, 1)

    def line_of_value(self, path: DataPath, value: str) -> int:
        """Return the line of the first value below a path that equals this text, or else of the path itself."""
        found = (below for below, item in _values(self.at(path), path) if item == value)
        return self.line_of(next(found, path))

    def at(self, path: DataPath) -> Any:
        """Return what stands at a path."""
        data = self.located.data
        for part in path:
            data = data[part]
        return data


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was defined: a path in a document."""

    document: Document
    path: DataPath

    @property
    def line(self) -> int:
        """The line that it begins on."""
        return self.document.line_of(self.path)

    def alone(self) -> Place:
        """Return the same place without the rest of its document, to be kept for long."""
        lines = {path[len(self.path) :]: self.document.line_of(path) for path, _ in _values(self.data, self.path)}
        return Place(Document(self.document.file, Located(self.data, lines), self.document.first_line), ())

    @property
    def data(self) -> Any:
        """What stands here."""
        return self.document.at(self.path)

    def problem(self, message: str, *, mentioned: str | None = None) -> Problem:
        """Return a problem at this place, at the line of the mentioned value where one is named."""
        line = self.line if mentioned is None else self.document.line_of_value(self.path, mentioned)
        return Problem(self.document.file, line, message)


def article_files(folder: Path) -> tuple[Path, ...]:
    """Return the article files of a base folder, sorted by name; hidden files are an editor's own and left out."""
    found = [each for pattern in ("*.yaml", "*.yml", "*.jsonl") for each in folder.glob(pattern)]
    return tuple(sorted(each for each in found if each.name not in _SPECIAL and not each.name.startswith(".")))


def is_large(folder: Path) -> bool:
    """Say whether a base is better compiled into files than held in memory."""
    return folder.is_dir() and sum(each.stat().st_size for each in article_files(folder)) >= LARGE_BYTES


def read_documents(path: Path, problems: list[Problem]) -> Iterator[Document]:
    """Yield the documents of one file: one for YAML, one per line for JSON Lines. Faults go to `problems`."""
    try:
        yield from _json_lines(path, problems) if path.suffix == ".jsonl" else _yaml(path, problems)
    except OSError as error:
        problems.append(Problem(path.name, 0, f"cannot be read: {error.strerror or error}"))


def _yaml(path: Path, problems: list[Problem]) -> Iterator[Document]:
    if path.stat().st_size > MAX_YAML_BYTES:
        problems.append(Problem(path.name, 0, f"is larger than {MAX_YAML_BYTES // 10**6} MB: import it as JSON Lines"))
        return
    text = _decoded(path.read_bytes(), Problem(path.name, 1, ""), problems)
    if text is None:
        return
    try:
        located = read_yaml(text)
    except YamlFault as fault:
        problems.append(Problem(path.name, fault.line, fault.message))
        return
    problems.extend(Problem(path.name, fault.line, fault.message) for fault in located.faults)
    if located.data is None:
        problems.append(Problem(path.name, 1, "the file is empty"))
        return
    yield Document(path.name, located)


def _json_lines(path: Path, problems: list[Problem]) -> Iterator[Document]:
    with path.open("rb") as lines:
        for number, raw in enumerate(lines, start=1):
            text = _decoded(raw, Problem(path.name, number, ""), problems)
            if text is None or not text.strip():
                continue
            try:
                data = json.loads(
                    text.rstrip(), parse_float=Decimal, parse_constant=_refuse, object_pairs_hook=_once_each
                )
            except (ValueError, RecursionError) as error:
                problems.append(Problem(path.name, number, f"broken JSON: {_reason(error)}"))
                continue
            yield Document(path.name, Located(data), first_line=number, size=len(raw))


def _decoded(raw: bytes, place: Problem, problems: list[Problem]) -> str | None:
    """Return UTF-8 bytes as text (a byte order mark is dropped), or None after noting the first byte that is not."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = place.line + raw.count(b"\n", 0, error.start)
        problems.append(Problem(place.file, line, f"not UTF-8: byte 0x{raw[error.start]:02x} cannot be read"))
        return None


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Build an object whose keys stand once."""
    built: dict[str, Any] = {}
    for key, value in pairs:
        if key in built:
            raise ValueError(f"key {key!r} stands twice")
        built[key] = value
    return built


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is not a number")


def _reason(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at column {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _values(data: Any, path: DataPath) -> Iterator[tuple[DataPath, Any]]:
    """Yield a value and every value inside it, each with its path."""
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _values(value, (*path, key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from _values(value, (*path, position))
