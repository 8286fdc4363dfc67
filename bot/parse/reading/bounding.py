"""Blocks as read → blocks that no later stage stumbles over: none is endless, and none holds an endless run of marks.

Names, grammar and figures are looked for a paragraph at a time, some of it by the square of its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from bot.parse.reading.written import Block

LONGEST: Final = 5_000
"""Characters of a paragraph. Long answers of interviews have 2,000; what is longer is a text without line breaks."""

_SENTENCE_END: Final = re.compile(r"[.!?…][»”\"')]{0,3}\s+(?=[«“\"(]?[A-ZА-ЯЁ])")
_LONGEST_RUN: Final = 60
"""Marks without a letter or digit between them: a ruled line, leaders of a table. They say nothing, however many."""

_RUN: Final = re.compile(rf"([\W_]{{{_LONGEST_RUN}}})[\W_]+")


def bounded(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks of bounded length: what is longer is parted, between sentences where it has some."""
    return tuple(each for block in blocks for each in _parts(block))


def _parts(block: Block) -> Iterator[Block]:
    whole = _RUN.sub(r"\1", block.text)
    if whole == block.text and len(whole) <= LONGEST:
        yield block
        return
    bold, parted = block.bold if whole.startswith(block.bold) else "", block.parted
    for text in _parted(whole):
        yield replace(block, text=text, bold=bold, parted=parted)
        bold, parted = "", False


def _parted(text: str) -> Iterator[str]:
    rest = text.strip()
    while len(rest) > LONGEST:
        end = _end(rest)
        yield rest[:end].strip()
        rest = rest[end:].strip()
    if rest:
        yield rest


def _end(text: str) -> int:
    """Return where a long text is parted: behind its last whole sentence, or word, that there is room for."""
    sentences = [each.end() for each in _SENTENCE_END.finditer(text, LONGEST // 2, LONGEST)]
    return sentences[-1] if sentences else text.rfind(" ", LONGEST // 2, LONGEST) + 1 or LONGEST
