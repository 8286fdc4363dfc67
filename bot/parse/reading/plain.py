"""Plain text → blocks: lines that were wrapped are joined, lines that are paragraphs stay apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.language.frequency import is_english_word
from bot.language.lemmas import is_dictionary_word
from bot.parse.reading.cleaning import one_line
from bot.parse.reading.written import Block, Written


def read_plain(text: str) -> Written:
    r"""Return the blocks of a plain text.

    >>> [block.text for block in read_plain("Один абзац.\nДругой.\n\n***\nТретий.").blocks]
    ['Один абзац.', 'Другой.', 'Третий.']
    """
    lines = text.split("\n")
    width = _wrap_width(lines)
    blocks: list[Block] = []
    parted = False
    for paragraph in _paragraphs(lines, width):
        if _RULE.fullmatch(paragraph):
            parted = True
            continue
        blocks.append(Block(text=paragraph, parted=parted))
        parted = False
    return Written(tuple(blocks))


def ends_sentence(text: str) -> bool:
    """Say whether a text ends as sentences do.

    >>> ends_sentence("Он приехал»."), ends_sentence("Цены растут"), ends_sentence('"Готово!"')
    (True, False, True)
    """
    return bool(_SENTENCE_END.search(text[-12:]))


_RULE: Final = re.compile(r"(?:\s{0,3}[*•·~=_—–-]){3,400}\s*|\*|⁂|[-=_*~]{3,}")
_SENTENCE_END: Final = re.compile(r"[.!?…][)\]]?[»\"”’'›)\]]*\s*$|[.!?…]\s*\[\d{1,3}\]\s*$")
_WIDEST_WRAP: Final = 130  # columns; mail and printers wrap at 65–100, and a paragraph line is longer sooner or later
_NARROWEST_WRAP: Final = 40
_LEAST_WRAPPED: Final = 2  # line ends within a sentence that prove the text is wrapped
_WRAPPED_SHARE: Final = 0.5  # of full lines must end within a sentence: nine in ten do in wrapped prose
_HALF_FULL: Final = 0.5  # of the width: lines of a list or a poem are shorter
_INDENT: Final = re.compile(r"(?:\t| {2,})\S")
_OPENS_PARAGRAPH: Final = re.compile(r"[—–―•▪●]\s|[-*]\s|\d{1,2}[.)]\s")


def _wrap_width(lines: Sequence[str]) -> int | None:
    """Return the width that the text was wrapped at, None where each line is a paragraph.

    A line break is made by wrapping when the next line's first word did not fit. Where enough such breaks stand
    within a sentence, the whole text is taken to be wrapped.
    """
    longest = max((len(line.rstrip()) for line in lines if " " in line.strip() and "://" not in line), default=0)
    if not _NARROWEST_WRAP <= longest <= _WIDEST_WRAP:
        return None
    full = [(line.rstrip(), after.strip()) for line, after in pairwise(lines) if after.strip()]
    full = [(line, after) for line, after in full if line.strip() and _is_full(line, after, longest)]
    within = [(line, after) for line, after in full if not ends_sentence(line)]
    certain = sum(after[0].islower() for _, after in within)
    if certain < 1 or len(within) < _LEAST_WRAPPED or len(within) < _WRAPPED_SHARE * len(full):
        return longest if certain and len(within) == len(full) else None
    return longest


def _is_full(line: str, after: str, width: int) -> bool:
    return len(line.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) > width


def _paragraphs(lines: Sequence[str], width: int | None) -> list[str]:
    indented = width is not None and _indents_paragraphs(lines)
    made: list[str] = []
    current: list[str] = []
    before = ""
    for line in lines:
        if current and not _continues(before, line, width=width, indented=indented):
            made.append(_join(current))
            current = []
        if line.strip():
            current.append(line)
        before = line
    if current:
        made.append(_join(current))
    return [each for each in made if each]


def _continues(before: str, line: str, *, width: int | None, indented: bool) -> bool:
    if width is None or not line.strip() or not before.strip():
        return False
    if indented and _INDENT.match(line) and not _INDENT.match(before):
        return False
    if _OPENS_PARAGRAPH.match(line.strip()) and ends_sentence(before):
        return False
    return _is_full(before, line.strip(), width) or _goes_on(before, line, width)


def _goes_on(before: str, line: str, width: int) -> bool:
    """Say whether a line that was broken early by hand goes on within its sentence."""
    if not line.strip()[0].islower() or ends_sentence(before):
        return False
    return len(before.strip()) > _HALF_FULL * width or bool(_BROKEN_WORD.search(before.rstrip()))


def _indents_paragraphs(lines: Sequence[str]) -> bool:
    filled = [line for line in lines if line.strip()]
    indented = sum(bool(_INDENT.match(line)) for line in filled)
    return 0 < indented < len(filled) / 2


def _join(lines: Sequence[str]) -> str:
    if len(lines) == 1 and (cells := _cells(lines[0])):
        return " | ".join(cells)
    joined = ""
    for line in lines:
        words = one_line(line)
        if not joined:
            joined = words
        elif _BROKEN_WORD.search(joined) and words[:1].islower():
            joined = _mend(joined, words)
        else:
            joined = f"{joined} {words}"
    return joined


_COLUMN: Final = re.compile(r"(?<=\S) {3,}(?=\S)")
_LEAST_CELLS: Final = 3
_LONGEST_CELL: Final = 40  # characters


def _cells(line: str) -> list[str] | None:
    """Return the columns of a line that sets them apart by wide gaps: a menu, a row of a table."""
    cells = _COLUMN.split(line.strip())
    return cells if len(cells) >= _LEAST_CELLS and all(len(cell) <= _LONGEST_CELL for cell in cells) else None


_BROKEN_WORD: Final = re.compile(r"[^\W\d_]-$")
_LAST_LETTERS: Final = re.compile(r"[^\W\d_]+$")
_FIRST_LETTERS: Final = re.compile(r"[^\W\d_]+")


def _mend(joined: str, words: str) -> str:
    """Join a word broken at its hyphen: the hyphen goes where the whole is a word and its first part is none."""
    first, second = _LAST_LETTERS.search(joined[-40:-1]), _FIRST_LETTERS.match(words)
    if first and second:
        start, end = first.group().lower(), second.group().lower()
        if _is_word(start + end) and not (_is_word(start) and _is_word(end)):
            return joined[:-1] + words
    return joined + words


def _is_word(word: str) -> bool:
    return is_english_word(word) if word.isascii() else is_dictionary_word(word)
