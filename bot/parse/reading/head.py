"""Blocks → what stands above the body, the body, and what stands below it."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.parse.reading.cleaning import letters_of, one_line
from bot.parse.reading.found_source import Gathered
from bot.parse.reading.furniture import without_furniture
from bot.parse.reading.interview import begins_with_dash
from bot.parse.reading.labels import Label, read_label
from bot.parse.reading.masthead import masthead_of
from bot.parse.reading.plain import ends_sentence
from bot.parse.reading.written import Block, Clues, Hint


@dataclass(frozen=True, slots=True)
class Divided:
    """The blocks of a page: standfirsts above, the body. The headline is among what was gathered."""

    above: tuple[Block, ...]
    body: tuple[Block, ...]


def divide(blocks: Sequence[Block], gathered: Gathered, clues: Clues) -> Divided:
    """Tell the head and the foot of a page from its body, and gather what they tell of the source."""
    dated = _without_date_field(blocks, gathered)
    name = masthead_of(dated)
    if name is not None and not clues.titles:
        gathered.outlet = name
        dated = dated[1:]
    kept = without_furniture(dated)
    known = {letters_of(title) for title in clues.titles} | {letters_of(clues.standfirst or "")} - {""}
    above, place = _read_head(kept, gathered, known=known)
    body = _read_foot(kept[place:], gathered)
    return Divided(tuple(above), tuple(_without_repeats(body, gathered)))


_DATE_FIELD: Final = re.compile(r"\s*(date[\s:]+\d{4}-\d\d-\d\d(?:T\S+)?)(?:\s+|$)", re.IGNORECASE)
_ROW: Final = re.compile(r"\s\|\s|;[^;]*;")  # of a table: figures, never what stands above an article
_LONGEST_TITLE: Final = 300  # characters
_LONGEST_ENDED_TITLE: Final = 150  # of a headline that ends as sentences do: «Что будет с рублем?»
_RUBRIC: Final = 2  # words: shorter lines before a real headline are rubrics
_REAL_TITLE: Final = 3
_MOST_ABOVE: Final = 4  # headline, its repetition, two standfirsts
_LOOK_AHEAD: Final = 4  # blocks between a standfirst and the byline below it
_SHORTEST_REPEAT: Final = 60  # characters: shorter paragraphs («— Да.») may well stand twice
_FOOT: Final = 12  # blocks at the end that are looked at for names and days


def _without_date_field(blocks: Sequence[Block], gathered: Gathered) -> list[Block]:
    if not blocks or not (found := _DATE_FIELD.match(blocks[0].text)):
        return list(blocks)
    gathered.take(found.group(1))
    rest = blocks[0].text[found.end() :].strip()
    return [*([replace(blocks[0], text=rest)] if rest else []), *blocks[1:]]


def _read_head(blocks: Sequence[Block], gathered: Gathered, *, known: set[str]) -> tuple[list[Block], int]:
    lines: list[Block] = []
    place = 0
    for place, block in enumerate(blocks):
        if begins_with_dash(block.text) or block.hint in (Hint.QUESTION, Hint.ANSWER, Hint.ITEM, Hint.ROW):
            break
        if letters_of(block.text) in known or (block.heading == 1 and not lines):
            lines.append(block)
            gathered.title = gathered.title or block.text
        elif gathered.take(block.text, byline=block.hint is Hint.BYLINE):
            continue
        elif _stands_above(blocks, place, gathered, lines):
            lines.append(block)
            gathered.title = gathered.title or block.text
        else:
            break
    else:
        place = len(blocks)
    return _title_and_rest(lines, gathered, known), place


def _stands_above(blocks: Sequence[Block], place: int, gathered: Gathered, lines: Sequence[Block]) -> bool:
    block = blocks[place]
    if len(lines) >= _MOST_ABOVE or len(block.text) > 2 * _LONGEST_TITLE:
        return False
    if block.hint is Hint.STANDFIRST:
        return True
    if not lines and _could_be_title(blocks, place):
        return True
    if _ROW.search(block.text[:_LONGEST_TITLE]):
        return False
    title_like = (
        not ends_sentence(block.text) and len(block.text) <= _LONGEST_TITLE and not block.text.endswith((":", ";"))
    )
    if title_like and lines and gathered.author is None and not block.heading:
        return True
    return _is_followed_by_byline(blocks, place, gathered)


def _could_be_title(blocks: Sequence[Block], place: int) -> bool:
    text = blocks[place].text
    if place + 1 >= len(blocks) or len(text) > _LONGEST_TITLE or text.endswith((":", ";", ",")):
        return False
    if not ends_sentence(text):
        return True
    return text.rstrip('»"”').endswith(("?", "!", "…")) and len(text) <= _LONGEST_ENDED_TITLE


def _is_followed_by_byline(blocks: Sequence[Block], place: int, gathered: Gathered) -> bool:
    """Say whether a byline or a time stamp stands soon below: then this is still above the body."""
    if gathered.author is not None:
        return False
    trial = copy.deepcopy(gathered)
    trial.title = trial.title or blocks[place].text
    for after, block in enumerate(blocks[place + 1 : place + 1 + _LOOK_AHEAD], place + 2):
        # The byline of a foot is none of a head: something must be told below it.
        if begins_with_dash(block.text) or not any(ends_sentence(each.text) for each in blocks[after:]):
            return False
        known = len(trial.days)
        if _is_author_line(block) or (_tells_name_or_day(trial, block) and (trial.author or len(trial.days) > known)):
            return True
        if ends_sentence(block.text):
            return False
    return False


def _is_author_line(block: Block) -> bool:
    labelled = read_label(block.text)
    return labelled is not None and labelled.label is Label.AUTHOR


def _tells_name_or_day(trial: Gathered, block: Block) -> bool:
    return read_label(block.text) is None and trial.take(block.text, byline=block.hint is Hint.BYLINE)


def _title_and_rest(lines: list[Block], gathered: Gathered, known: set[str]) -> list[Block]:
    """Choose the headline among the lines above the body; the others are standfirsts, but for its repetitions."""
    if not lines:
        gathered.title = None
        return []
    place = _title_place(lines, known)
    gathered.title = one_line(lines[place].text)
    rest = lines[place + 1 :]
    for block in rest:
        if _repeats_with_more(gathered.title, block.text):
            gathered.drop_author_from_title()
            gathered.title = one_line(block.text)
            break
    letters = letters_of(gathered.title)
    return [block for block in rest if letters_of(block.text) not in (letters, "")]


def _title_place(lines: Sequence[Block], known: set[str]) -> int:
    for place, block in enumerate(lines):
        if letters_of(block.text) in known or block.heading == 1:
            return place
    words = [len(block.text.split()) for block in lines]
    if words[0] > _RUBRIC:
        return 0
    return next((place for place, count in enumerate(words) if count >= _REAL_TITLE), 0)


def _repeats_with_more(longer: str, shorter: str) -> bool:
    """Say whether a line is a headline followed by something else, such as the name of the author or the site."""
    return (
        len(shorter) < len(longer)
        and longer.startswith(shorter)
        and bool(re.match(r"\s*[,.]?\s*[-–—|/:»]", longer[len(shorter) :]))
    )


def _read_foot(blocks: Sequence[Block], gathered: Gathered) -> list[Block]:
    kept = [block for place, block in enumerate(blocks) if not _tells_source(block, place, gathered)]
    kept = [block for block in kept if ends_sentence(block.text) or not gathered.is_stamp(block.text)]
    start = max(1, len(kept) - _FOOT)
    end = len(kept)
    while end > start and _is_foot(kept[end - 1], gathered):
        end -= 1
    return kept[:end]


def _tells_source(block: Block, place: int, gathered: Gathered) -> bool:
    labelled = read_label(block.text)
    if labelled is None or labelled.label is Label.DATE_FIELD:
        return False
    if labelled.label in (Label.AUTHOR, Label.PREPARED, Label.SOURCE) and (
        place == 0 or len(block.text) > _LONGEST_ENDED_TITLE
    ):
        return False
    return gathered.take(block.text)


def _is_foot(block: Block, gathered: Gathered) -> bool:
    if ends_sentence(block.text) and not re.search(r"[\d)]\.?$|\bг\.$", block.text):
        return False
    if begins_with_dash(block.text) or block.hint in (Hint.ITEM, Hint.ROW):
        return False
    title = gathered.title
    gathered.title = title or "-"
    taken = gathered.take(block.text, byline=block.hint is Hint.BYLINE)
    gathered.title = title
    return taken


def _without_repeats(blocks: Sequence[Block], gathered: Gathered) -> list[Block]:
    """Drop what stands twice: the headline within the body, long paragraphs, quotations pulled out of the text."""
    title = letters_of(gathered.title or "")
    seen: set[str] = set()
    kept: list[Block] = []
    for place, block in enumerate(blocks):
        letters = letters_of(block.text)
        if (title and letters == title and place < _LOOK_AHEAD) or (
            letters in seen and len(block.text) >= _SHORTEST_REPEAT
        ):
            continue
        seen.add(letters)
        kept.append(block)
    return kept
