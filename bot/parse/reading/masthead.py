"""The first line of a page that is nothing but the name of the outlet: «Портовый курьер», "The Valley Courier".

A rubric («Рынок труда») looks the same. A name is believed where a menu, a rubric or the number of an issue stands
right below it, where the page names the outlet again (quoted, as who asks, beside a ©), or where its words say so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.language.lemmas import morphology
from bot.parse.reading.days import find_days
from bot.parse.reading.furniture import furniture_of
from bot.parse.reading.outlets import looks_like_outlet, plain_name
from bot.parse.reading.plain import ends_sentence
from bot.parse.reading.written import Block


def masthead_of(blocks: Sequence[Block]) -> str | None:
    """Return the name of the outlet that the first block is, None where it is anything else."""
    if len(blocks) < _LEAST_BLOCKS:
        return None
    name = _name_in(blocks[0].text)
    if name is None or not _headline_follows(blocks):
        return None
    if _is_small_print(blocks[1].text) or looks_like_outlet(name) or _is_named_again(name, blocks[1:]):
        return name
    return None


_LEAST_BLOCKS: Final = 3  # a name, a headline, a text
_LONGEST_NAME: Final = 5  # words
_LONGEST_LINE: Final = 100  # characters, with what the site says of itself
_LOOKED_AT: Final = 6  # blocks between which the headline stands
_LONGEST_HEADLINE: Final = 250
_ISSUE: Final = re.compile(r"(?:№|No\.?|Issue|Vol\.|Выпуск)\s?\d.{0,80}", re.IGNORECASE)
_KIND_AND_NAME: Final = re.compile(r"(?:[\w-]+\s){1,3}[«\"“]([^«»\"“”]{2,50})[»\"”]")


def _name_in(line: str) -> str | None:
    """Return the name that a line may be, without the motto behind a bar."""
    first = line.split("|", 1)[0].strip()
    if not first or len(line) > _LONGEST_LINE or ends_sentence(first) or find_days(line) or line.endswith(":"):
        return None
    quoted = _KIND_AND_NAME.fullmatch(first)
    if quoted and not any(_is_finite(word) for word in first.split()):
        return quoted.group(1)
    words = first.split()
    if len(words) > _LONGEST_NAME or not first[0].isupper() or furniture_of(first) is not None:
        return None
    if re.search(r"[\d:;?!]", first) or any(_is_finite(word) for word in words):
        return None
    return plain_name(first)


def _is_finite(word: str) -> bool:
    return morphology().parse(word.strip("«»\"'“”,").lower() or "-")[0].tag.POS in {"VERB", "PRTS", "PRED"}


def _headline_follows(blocks: Sequence[Block]) -> bool:
    for block in blocks[1:_LOOKED_AT]:
        if _is_small_print(block.text):
            continue
        if ends_sentence(block.text) and not block.text.rstrip('»"”').endswith(("?", "!")):
            return False
        if len(block.text) <= _LONGEST_HEADLINE and len(block.text.split()) > 1:
            return True
    return False


def _is_small_print(line: str) -> bool:
    """Say whether a line is a menu, a rubric or the number of an issue, whole or piece by piece."""
    if _ISSUE.match(line):
        return True
    pieces = [piece for piece in re.split(r"\s*[|·•]\s*", line) if piece]
    return bool(pieces) and furniture_of(pieces[0]) is not None and len(line) <= _LONGEST_LINE


def _is_named_again(name: str, blocks: Sequence[Block]) -> bool:
    words = name.split()
    stems = r"\s+".join(re.escape(word[: max(3, len(word) - 2)]) + r"\w{0,4}" for word in words)
    patterns = [rf"[«\"“]{stems}[»\"”]", rf"^{stems}\s?:", rf"(?:©|\(c\)|copyright)[^\n]{{0,20}}{stems}"]
    told = "\n".join(block.text for block in blocks)
    if any(re.search(pattern, told, re.IGNORECASE | re.MULTILINE) for pattern in patterns):
        return True
    latin = len(words) > 1 and name.isascii() and all(word[0].isupper() for word in words if len(word) > 3)  # noqa: PLR2004
    return latin and re.search(rf"\b{re.escape(name)}\b", told) is not None
