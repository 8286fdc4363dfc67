"""YAML text → plain data and the line of every value.

Scalars stay text (numbers and dates too), so that `value: 1.10` keeps its digits and `code: NO` stays Norway; the
models turn text into numbers and dates. Only `true`, `false` and `null` are read as such.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

Path = tuple[str | int, ...]

_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 40


class YamlFault(Exception):  # noqa: N818 - an event of reading, turned into a Problem by the caller
    """The text is not the YAML we read; holds the line (from 1) and what is wrong."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        self.message = message
        super().__init__(message)


@dataclass(slots=True)
class Located:
    """Plain data with the line (from 1) of each path inside it."""

    data: Any
    lines: dict[Path, int] = field(default_factory=dict)


def read_yaml(text: str) -> Located:
    """Read one YAML document. Raises YamlFault with the line where the text is broken or repeats a key."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlFault(mark.line + 1 if mark else 1, f"broken YAML: {error.problem or error.context}") from error
    except yaml.YAMLError as error:
        raise YamlFault(_line_of_reader_error(text, error), f"broken YAML: {error}".split("\n")[0]) from error
    except RecursionError as error:
        raise YamlFault(1, "broken YAML: nested too deeply") from error
    located = Located(None)
    if root is not None:
        located.data = _build(root, (), located)
    return located


def _line_of_reader_error(text: str, error: yaml.YAMLError) -> int:
    position = getattr(error, "position", 0)
    return text.count("\n", 0, position) + 1 if isinstance(position, int) else 1


def _build(node: yaml.Node, path: Path, located: Located) -> Any:
    line = node.start_mark.line + 1
    located.lines.setdefault(path, line)
    if len(path) > _MAX_DEPTH:
        raise YamlFault(line, "broken YAML: nested too deeply")
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*path, position), located) for position, item in enumerate(node.value)]
    return _mapping(node, path, located)


def _scalar(node: yaml.ScalarNode) -> Any:
    if node.style is None and node.value in _CONSTANTS:
        return _CONSTANTS[node.value]
    return str(node.value)


def _mapping(node: yaml.Node, path: Path, located: Located) -> dict[str, Any]:
    built: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise YamlFault(line, "broken YAML: a key must be plain text")
        key = str(key_node.value)
        if key in built:
            raise YamlFault(line, f"key {key!r} stands twice")
        located.lines[(*path, key)] = line
        built[key] = _build(value_node, (*path, key), located)
    return built
