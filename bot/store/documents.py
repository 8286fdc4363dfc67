"""Files of a base folder → raw documents with line numbers. Faults become problems, never exceptions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from bot.errors import Problem
from bot.store.yaml_nodes import Located, YamlFault, read_yaml

ENTITIES_FILE = "entities.yaml"
CONCEPTS_FILE = "concepts.yaml"
QUESTIONS_FILE = "questions.yaml"
_SPECIAL = frozenset({ENTITIES_FILE, CONCEPTS_FILE, QUESTIONS_FILE})


@dataclass(frozen=True, slots=True)
class Document:
    """One raw document: its file (relative to the base), its data, and where each value stands."""

    file: str
    located: Located
    first_line: int = 0

    def line_of(self, path: tuple[str | int, ...]) -> int:
        """Return the line of a path, or of the nearest known part above it."""
        if self.first_line:
            return self.first_line
        known = tuple(each for each in path)
        while known and known not in self.located.lines:
            known = known[:-1]
        return self.located.lines.get(known, 1)


def article_files(folder: Path) -> tuple[Path, ...]:
    """Return the article files of a base folder, sorted by name."""
    yamls = [each for pattern in ("*.yaml", "*.yml") for each in folder.glob(pattern) if each.name not in _SPECIAL]
    return tuple(sorted([*yamls, *folder.glob("*.jsonl")]))


def read_documents(path: Path, problems: list[Problem]) -> Iterator[Document]:
    """Yield the documents of one file: one for YAML, one per line for JSON Lines. Faults go to `problems`."""
    text = read_text(path, problems)
    if text is None:
        return
    if path.suffix == ".jsonl":
        yield from _json_lines(path.name, text, problems)
        return
    try:
        located = read_yaml(text)
    except YamlFault as fault:
        problems.append(Problem(path.name, fault.line, fault.message))
        return
    if located.data is None:
        problems.append(Problem(path.name, 1, "the file is empty"))
        return
    yield Document(path.name, located)


def read_text(path: Path, problems: list[Problem]) -> str | None:
    """Return the text of a UTF-8 file (a byte order mark is dropped), or None after noting the problem."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        problems.append(Problem(path.name, 0, f"cannot be read: {error.strerror}"))
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.append(Problem(path.name, line, f"not UTF-8: byte 0x{raw[error.start]:02x} cannot be read"))
        return None


def _json_lines(file: str, text: str, problems: list[Problem]) -> Iterator[Document]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            data: Any = json.loads(line, parse_float=Decimal)
        except (ValueError, RecursionError) as error:
            problems.append(Problem(file, number, f"broken JSON: {error}"))
            continue
        yield Document(file, Located(data), first_line=number)
