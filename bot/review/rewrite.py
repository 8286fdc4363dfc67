"""The text of an article file and a change → the text with that change and no other.

Lines are put in and taken out by hand, so that comments, order and quotes of what people wrote stay as they are. Where
a file is written in a way that this cannot handle, it is written anew with its comments. Either way the result is read
back and must hold what was to change, and beside it what stood there before.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.errors import ReviewError
from bot.review.written import round_trip, to_yaml
from bot.store.yaml_nodes import Located, YamlFault, read_yaml

_ARTICLE: Final = "article"
_ITEM: Final = re.compile(r"^( *)- ")
_EMPTY: Final = re.compile(r"^(\w+):\s*(\[\s*\]|null|~)?\s*(#.*)?$")
_INDENT: Final = 2


@dataclass(frozen=True, slots=True)
class ListChange:
    """What is to change in a list of items with ids: new ones at its end, others put in their place, some dropped."""

    add: tuple[Mapping[str, Any], ...] = ()
    put: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    drop: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FileChange:
    """What is to change in an article file; `article` are fields of the article that are set."""

    article: Mapping[str, Any] = field(default_factory=dict)
    lists: Mapping[str, ListChange] = field(default_factory=dict)


def rewritten(text: str, change: FileChange, *, name: str) -> str:
    """Return the text of an article file with a change. Raises ReviewError where that cannot be done safely."""
    expected = _applied(_data(text, name), change)
    for way in (_spliced, _round_tripped):
        try:
            result = way(text, change)
            if _read(result) == expected:
                return result
        except (_NotSo, YamlFault, ValueError, KeyError, IndexError, TypeError, AttributeError, StopIteration):
            continue
    raise ReviewError(f"{name}: is written in a way that cannot be changed safely; nothing was changed")


class _NotSo(Exception):  # noqa: N818 - a way of writing that another function handles
    """The file is not written as expected."""


def _spliced(text: str, change: FileChange) -> str:
    breaks = "\r\n" if "\r\n" in text else "\n"
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    page = _Page(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    for group, wanted in change.lists.items():
        for identifier in wanted.drop:
            page.put(group, identifier, None)
        for identifier, item in wanted.put.items():
            page.put(group, identifier, item)
        for item in wanted.add:
            page.append(group, item)
    for name, value in change.article.items():
        page.set(name, value)
    return mark + page.text.replace("\n", breaks)


class _Page:
    """The lines of a file whose lists and mappings are written line by line."""

    def __init__(self, text: str) -> None:
        self.text = text if text.endswith("\n") or not text else f"{text}\n"

    def append(self, group: str, item: Mapping[str, Any]) -> None:
        """Put an item at the end of a list, which is begun where there is none."""
        located, lines = self._read()
        if (group,) not in located.lines:
            self.text += f"{group}:\n{_indented(to_yaml([item]), 0)}"
            return
        first = located.lines[(group,)]
        listed = located.data[group]
        if not listed:
            if not _EMPTY.match(lines[first - 1]):
                raise _NotSo
            lines[first - 1] = f"{group}:"
            lines.insert(first, _indented(to_yaml([item]), 0).rstrip("\n"))
        else:
            marked = _ITEM.match(lines[located.lines[group, 0] - 1])
            if not marked:
                raise _NotSo
            end = self._end(located, lines, (group, len(listed) - 1))
            lines.insert(end, _indented(to_yaml([item]), len(marked[1]) - _INDENT).rstrip("\n"))
        self._set(lines)

    def put(self, group: str, identifier: str, item: Mapping[str, Any] | None) -> None:
        """Put an item in the place of the one with its id, or take that one away."""
        located, lines = self._read()
        place = next(number for number, each in enumerate(located.data[group]) if each["id"] == identifier)
        start = located.lines[group, place] - 1
        marked = _ITEM.match(lines[start])
        if not marked:
            raise _NotSo
        instead = [_indented(to_yaml([item]), len(marked[1]) - _INDENT).rstrip("\n")] if item else []
        lines[start : self._end(located, lines, (group, place))] = instead
        self._set(lines)

    def set(self, name: str, value: Any) -> None:
        """Set a field of the article."""
        located, lines = self._read()
        path = (_ARTICLE, name)
        fields = [line for key, line in located.lines.items() if key[0:1] == (_ARTICLE,) and len(key) > 1]
        if located.lines[(_ARTICLE,)] in fields:
            raise _NotSo
        first = lines[min(fields) - 1]
        written = to_yaml({name: value}) if value else ""
        new = _indented(written, len(first) - len(first.lstrip())).splitlines()
        if path in located.lines:
            start = located.lines[path] - 1
            lines[start : self._end(located, lines, path)] = new
        else:
            end = self._end(located, lines, (_ARTICLE,))
            lines[end:end] = new
        self._set(lines)

    def _read(self) -> tuple[Located, list[str]]:
        return read_yaml(self.text), self.text.split("\n")[:-1]

    def _set(self, lines: list[str]) -> None:
        self.text = "".join(f"{each}\n" for each in lines)

    def _end(self, located: Located, lines: list[str], path: tuple[str | int, ...]) -> int:
        """Return the number of lines up to the end of what stands at a path; comments below belong to the next."""
        start = located.lines[path]
        within = {line for key, line in located.lines.items() if key[: len(path)] == path}
        below = [line for key, line in located.lines.items() if key[: len(path)] != path and line > start]
        end = min((line for line in below if line > max(within)), default=len(lines) + 1) - 1
        while end > max(within) and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
            end -= 1
        return end


def _round_tripped(text: str, change: FileChange) -> str:
    yaml = round_trip(indent=_INDENT)
    data = yaml.load(text)
    for name, value in change.article.items():
        data[_ARTICLE][name] = value
    for group, wanted in change.lists.items():
        listed = data.get(group)
        if not listed:
            data[group] = listed = []
        for place in reversed(range(len(listed))):
            identifier = str(listed[place]["id"])
            if identifier in wanted.put:
                listed[place] = dict(wanted.put[identifier])
            elif identifier in wanted.drop:
                del listed[place]
        listed.extend(dict(each) for each in wanted.add)
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


def _applied(data: Any, change: FileChange) -> Any:
    """Return what the file is to hold, as the loader reads it."""
    held = dict(data)
    if change.article:
        held[_ARTICLE] = {**held[_ARTICLE], **_as_read(dict(change.article))}
        held[_ARTICLE] = {key: value for key, value in held[_ARTICLE].items() if value}
    for group, wanted in change.lists.items():
        put = {key: _as_read(dict(item)) for key, item in wanted.put.items()}
        kept = [put.get(each["id"], each) for each in held.get(group) or [] if each["id"] not in wanted.drop]
        held[group] = [*kept, *(_as_read(dict(each)) for each in wanted.add)]
    return {key: value for key, value in held.items() if value}


def _as_read(data: dict[str, Any]) -> Any:
    return read_yaml(to_yaml(data)).data


def _read(text: str) -> Any:
    """Return what a text holds, without what is empty."""
    data = read_yaml(text.removeprefix("\ufeff")).data
    article = {key: value for key, value in data[_ARTICLE].items() if value}
    return {key: value for key, value in {**data, _ARTICLE: article}.items() if value}


def _data(text: str, name: str) -> Any:
    try:
        return _read(text)
    except YamlFault as fault:
        raise ReviewError(f"{name}:{fault.line}: {fault.message}; nothing was changed") from fault
    except (KeyError, AttributeError, TypeError) as error:
        raise ReviewError(f"{name}: is no article file; nothing was changed") from error


def _indented(text: str, by: int) -> str:
    """Return lines moved to the right, or to the left where `by` is negative."""
    if by < 0:
        return "".join(f"{each[-by:] if each[:-by].isspace() else each}\n" for each in text.splitlines())
    return "".join(f"{' ' * by}{each}\n" if each else "\n" for each in text.splitlines())
