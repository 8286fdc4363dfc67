"""Blocks and clues → the page: its source, and its paragraphs with their parts and numbers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.parse.page import Page, Paragraph, PartOfPage
from bot.parse.reading.cleaning import letters_of
from bot.parse.reading.datelines import Dateline, find_dateline
from bot.parse.reading.found_source import Gathered
from bot.parse.reading.head import divide
from bot.parse.reading.interview import Turned, begins_with_dash, find_interview, without_dash
from bot.parse.reading.plain import ends_sentence
from bot.parse.reading.refusals import refuse_page
from bot.parse.reading.sourcing import Evidence, make_source
from bot.parse.reading.tongue import language_of
from bot.parse.reading.written import Block, Hint, Written


def arrange(written: Written, *, name: str, url: str | None, today: dt.date) -> Page:
    """Return the page of a file. Raises ParseError for what is no article, or in a language that is not read."""
    gathered = Gathered(today, site=written.clues.outlet)
    divided = divide(written.blocks, gathered, written.clues)
    body, dateline = _without_dateline(divided.body)
    title = gathered.title or next(iter(written.clues.titles), "")
    refuse_page(title, body, name=name)
    language = language_of(body, name=name)
    turns = find_interview(body, cue=" ".join((title, *(block.text for block in divided.above))))
    askers = tuple(dict.fromkeys(turn.voice for turn in turns or () if turn.part is PartOfPage.QUESTION and turn.voice))
    source = make_source(Evidence(gathered, written.clues, dateline, body, url, today, askers))
    paragraphs = _numbered(turns) if turns is not None else _article(body)
    names = {letters_of(each) for each in (source.outlet, source.republished_by, source.author) if each}
    above = [block for block in divided.above if letters_of(block.text) not in names]
    heads = _heads(gathered.title or next(iter(written.clues.titles), None), above)
    return Page(source=source, language=language, paragraphs=(*heads, *paragraphs))


def _heads(title: str | None, above: Sequence[Block]) -> tuple[Paragraph, ...]:
    headline = (Paragraph(0, title, PartOfPage.HEADLINE),) if title else ()
    return (*headline, *(Paragraph(0, block.text, PartOfPage.STANDFIRST) for block in above))


def _without_dateline(body: Sequence[Block]) -> tuple[tuple[Block, ...], Dateline | None]:
    """Take the dateline off the first paragraph, or off the second where a lead stands before it."""
    for place, block in enumerate(body[:2]):
        line = find_dateline(block.text)
        if line is not None and len(block.text) > line.end:
            rest = replace(block, text=block.text[line.end :].strip(), bold="")
            return (*body[:place], rest, *body[place + 1 :]), line
    return tuple(body), None


def _numbered(turns: Sequence[Turned]) -> tuple[Paragraph, ...]:
    made: list[Paragraph] = []
    number = 0
    blocks = [turn.block for turn in turns]
    for place, turn in enumerate(turns):
        if turn.part is not PartOfPage.QUESTION and _is_subheading(blocks, place):
            made.append(Paragraph(0, turn.block.text, PartOfPage.HEADLINE))
            continue
        number += 1
        made.append(Paragraph(number, turn.block.text, turn.part, turn.voice, turn.exchange))
    return tuple(made)


def _article(body: Sequence[Block]) -> tuple[Paragraph, ...]:
    made: list[Paragraph] = []
    number = 0
    blocks = _without_bullets(body)
    for place, block in enumerate(blocks):
        if _is_subheading(blocks, place):
            made.append(Paragraph(0, block.text, PartOfPage.HEADLINE))
            continue
        number += 1
        standfirst = block.hint is Hint.STANDFIRST
        made.append(Paragraph(number, block.text, PartOfPage.STANDFIRST if standfirst else PartOfPage.BODY))
    return tuple(made)


_LONGEST_SUBHEADING: Final = 120  # characters
_BULLET: Final = re.compile(r"^(?:[•▪●◦‣·■□►▶✔✓]\s*|\*\s+)(?=\S)")


def _is_subheading(blocks: Sequence[Block], place: int) -> bool:
    """Say whether a block heads what follows: marked so, or a short line alone between two whole paragraphs."""
    block = blocks[place]
    if block.heading:
        return True
    if (
        not 0 < place < len(blocks) - 1
        or block.hint in (Hint.ITEM, Hint.ROW, Hint.QUOTE)
        or begins_with_dash(block.text)
    ):
        return False
    text = block.text
    if len(text) > _LONGEST_SUBHEADING or ends_sentence(text) or text.endswith((":", ";", ",")) or not text[:1].strip():
        return False
    before, after = blocks[place - 1], blocks[place + 1]
    return (
        ends_sentence(before.text)
        and ends_sentence(after.text)
        and not text[0].islower()
        and not begins_with_dash(after.text)
    )


def _without_bullets(body: Sequence[Block]) -> list[Block]:
    """Drop the marks of lists; a dash is one where several follow a colon, elsewhere it may open a quotation."""
    made: list[Block] = []
    in_list = False
    for place, block in enumerate(body):
        if begins_with_dash(block.text):
            opens = place > 0 and body[place - 1].text.rstrip().endswith(":")
            in_list = in_list or opens or block.hint is Hint.ITEM
            made.append(replace(block, text=without_dash(block.text), hint=Hint.ITEM) if in_list else block)
            continue
        in_list = False
        bare = _BULLET.sub("", block.text)
        made.append(replace(block, text=bare, hint=Hint.ITEM) if bare != block.text and letters_of(bare) else block)
    return made
