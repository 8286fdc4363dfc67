"""An HTML tree → its blocks of text in order, each with the elements it stands in. No recursion: pages may be deep."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from bot.parse.reading.cleaning import clean, one_line
from bot.parse.reading.interview import begins_with_dash
from bot.parse.reading.layout_tables import BLOCKS, BOLD, FURNITURE, HINTS, ITALIC, NEVER, TEXT
from bot.parse.reading.plain import ends_sentence
from bot.parse.reading.written import Block, Hint


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block with the elements around it, the innermost last, and the share of its letters that are links."""

    block: Block
    around: tuple[Any, ...]
    linked: float
    trailing: bool = False  # inside furniture by its class: kept only if the article's text says so


def read_layout(root: Any) -> list[Leaf]:
    """Return the blocks of a tree, without what is never text of an article: scripts, menus, forms, hidden parts."""
    walk = _Walk()
    skipped = None
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event in {"comment", "pi"}:
            walk.add(element.tail)
        elif event == "start":
            if element is not root and _is_skipped(element):
                walker.skip_subtree()
                skipped = element
                continue
            walk.enter(element)
        else:
            if element is skipped:
                skipped = None
                walk.end_skipped(element)
            else:
                walk.leave(element)
            if element is not root:
                walk.add(element.tail)
    walk.flush()
    return walk.leaves


def furniture_class(element: Any) -> bool:
    """Say whether the class or id of an element is one of furniture: shares, related articles, comments."""
    tokens = _tokens(element)
    return bool(tokens & FURNITURE) and not tokens & TEXT


_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPLIT: Final = re.compile(r"[\s_\-]+|(?<=[a-z])(?=[A-Z])")
_LONGEST_HINTED: Final = 700  # characters of a block that its class may make a question, standfirst or byline


def _tokens(element: Any) -> set[str]:
    named = " ".join(element.get(key) or "" for key in ("class", "id", "itemprop", "rel"))
    return {token.lower() for token in _SPLIT.split(named[:500]) if token}


def _is_skipped(element: Any) -> bool:
    if not isinstance(element.tag, str):
        return True
    if element.tag == "figure" and not any(True for _ in element.iter("table", "blockquote")):
        return True
    if element.tag in NEVER or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return bool(_HIDDEN.search((element.get("style") or "")[:500]))


@dataclass
class _Run:
    text: str
    bold: bool
    italic: bool
    linked: bool


@dataclass
class _Walk:
    """The state of a walk: the elements around, the runs of the block being read."""

    leaves: list[Leaf] = field(default_factory=list)
    around: list[Any] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    bold: int = 0
    italic: int = 0
    linked: int = 0
    trailing: int = 0
    parted: bool = False
    counters: list[int] = field(default_factory=list)
    cells: list[str] | None = None
    mark: str = ""

    def enter(self, element: Any) -> None:
        tag = element.tag
        if tag == "br":
            self.runs.append(_Run("\n", self.bold > 0, self.italic > 0, linked=False))
        elif tag in {"td", "th"}:
            self._open_cell()
        elif tag in BLOCKS or self._is_stamp(element):
            self.flush()
            self._open_block(element)
        self.bold += tag in BOLD
        self.italic += tag in ITALIC
        self.linked += tag == "a"
        self.trailing += furniture_class(element)
        self.around.append(element)
        self.add(element.text)

    def leave(self, element: Any) -> None:
        tag = element.tag
        if tag in {"td", "th"}:
            self._close_cell()
        elif tag == "tr" and self.cells is not None:
            self._close_row()
        elif tag in BLOCKS or self._is_stamp(element):
            self.flush()
            if tag in {"ol", "ul"} and self.counters:
                self.counters.pop()
        self.bold -= tag in BOLD
        self.italic -= tag in ITALIC
        self.linked -= tag == "a"
        self.trailing -= furniture_class(element)
        self.around.pop()

    def end_skipped(self, element: Any) -> None:
        """A part that is left out ends the block around it, unless it stands within a line."""
        if element.tag in BLOCKS:
            self.flush()

    def add(self, text: str | None) -> None:
        if text:
            self.runs.append(_Run(_SPACES.sub(" ", text), self.bold > 0, self.italic > 0, self.linked > 0))

    def _open_block(self, element: Any) -> None:
        tag = element.tag
        if tag == "hr":
            self.parted = True
        elif tag in {"ol", "ul"}:
            start = element.get("start") or "1"
            first = int(start) if start.isascii() and start.isdigit() and len(start) < 10 else 1  # noqa: PLR2004
            self.counters.append(first - 1 if tag == "ol" else -1)
        elif tag == "li" and self.counters and self.counters[-1] >= 0:
            self.counters[-1] += 1
            self.mark = f"{self.counters[-1]}. "
        elif tag == "tr":
            self.cells = [] if _is_data_row(element) else None

    def _is_stamp(self, element: Any) -> bool:
        """A time stands on a line of its own, unless a paragraph mentions it."""
        return element.tag == "time" and not any(each.tag == "p" for each in self.around)

    def _open_cell(self) -> None:
        if self.cells is None:
            self.flush()

    def _close_cell(self) -> None:
        if self.cells is None:
            self.flush()
            return
        text = one_line(clean("".join(run.text for run in self.runs)))
        self.runs = []
        self.cells.append(text)

    def _close_row(self) -> None:
        cells = [cell for cell in self.cells or () if cell]
        self.cells = None
        if len(cells) == 1:
            self.runs = [_Run(cells[0], bold=False, italic=False, linked=False)]
            self.flush()
        elif cells:
            self._leaf(Block(text=" | ".join(cells), hint=Hint.ROW), 0.0)

    def flush(self) -> None:
        """End the block being read; its lines become blocks of their own where they are paragraphs."""
        runs, self.runs = self.runs, []
        if self.cells is not None:  # a block within a cell: its text stays the cell's
            self.runs = [*runs, _Run(" ", bold=False, italic=False, linked=False)]
            return
        for lines in _paragraphs(runs) if not self._heading() else [runs]:
            self._leaf_of(lines)

    def _leaf_of(self, runs: Sequence[_Run]) -> None:
        text = one_line(clean("".join(run.text for run in runs)))
        if not text:
            return
        if _RULE.fullmatch(text):
            self.parted = True
            return
        mark, self.mark = self.mark, ""
        total = sum(len(run.text.strip()) for run in runs) or 1
        linked = sum(len(run.text.strip()) for run in runs if run.linked) / total
        bold = _bold_start(runs)
        strong = bool(bold) and len(bold) >= len(text) - 1
        hint = self._hint(text, italic=all(run.italic for run in runs if run.text.strip()))
        if mark and text.startswith(mark):
            mark = ""
        made = Block(
            text=mark + text,
            heading=self._heading(),
            strong=strong,
            bold=mark + bold if bold else "",
            hint=hint,
            parted=self.parted,
        )
        self._leaf(made, linked)

    def _leaf(self, block: Block, linked: float) -> None:
        self.leaves.append(Leaf(block, tuple(self.around), linked, self.trailing > 0))
        self.parted = False

    def _heading(self) -> int:
        return next((int(each.tag[1]) for each in reversed(self.around) if re.fullmatch(r"h[1-6]", each.tag)), 0)

    def _hint(self, text: str, *, italic: bool) -> Hint:
        inner = self.around[-3:]
        if len(text) <= _LONGEST_HINTED:
            for element in reversed(inner):
                tokens = _tokens(element)
                found = next((hint for hint, names in HINTS if tokens & names), None)
                if found is not None:
                    return found
                if element.tag in {"address", "time"}:
                    return Hint.BYLINE
        if any(each.tag == "blockquote" for each in self.around):
            return Hint.QUOTE
        if inner and any(each.tag == "li" for each in inner):
            return Hint.ITEM
        return Hint.NOTE if italic else Hint.NONE


_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
_RULE: Final = re.compile(r"(?:[*•·~=_—–-]\s*){3,200}|\*|⁂")


def _paragraphs(runs: Sequence[_Run]) -> list[list[_Run]]:
    """Part the runs of a block at line breaks: two in a row, or one that a sentence ends or a dialogue begins at."""
    lines: list[list[_Run]] = [[]]
    for run in runs:
        if run.text == "\n":
            lines.append([])
        else:
            lines[-1].append(run)
    made: list[list[_Run]] = []
    blank = True
    for line in lines:
        text = "".join(run.text for run in line).strip()
        if not text:
            blank = True
            continue
        if blank or not made or _is_paragraph_end(made[-1], line, text):
            made.append(list(line))
        else:
            made[-1].extend([_Run(" ", bold=False, italic=False, linked=False), *line])
        blank = False
    return made


def _is_paragraph_end(before: Sequence[_Run], line: Sequence[_Run], text: str) -> bool:
    ended = "".join(run.text for run in before[-4:]).strip()
    first = next((run for run in line if run.text.strip()), None)
    last = next((run for run in reversed(before) if run.text.strip()), None)
    if first is not None and last is not None and first.bold != last.bold:
        return True
    return ends_sentence(ended) or begins_with_dash(text) or not text[0].islower()


def _is_data_row(row: Any) -> bool:
    """Say whether a row of a table holds data; old sites lay whole pages out by tables."""
    size = cells = 0
    for element in row.iter():
        cells += element.tag in {"td", "th"}
        size += len(element.text or "") + len(element.tail or "")
        if size > _LONGEST_ROW or (element is not row and element.tag in {"table", "p", "article", "h1", "h2"}):
            return False
    return cells > 1


_LONGEST_ROW: Final = 600  # characters


def _bold_start(runs: Sequence[_Run]) -> str:
    bold: list[str] = []
    for run in runs:
        if run.text.strip() and not run.bold:
            break
        bold.append(run.text)
    return one_line(clean("".join(bold)))
