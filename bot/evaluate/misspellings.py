"""Pairs of misspelt and right words → which letters are confused, and how often; applied to other words."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Final

from rapidfuzz.distance import Levenshtein

from bot.errors import UsageError
from bot.evaluate.noise_tables import ENGLISH_CONFUSIONS, RUSSIAN_CONFUSIONS
from bot.evaluate.slips import MIN_LENGTH, WORD
from bot.language.normalise import normalise
from bot.language.rarity import is_real_word

MAX_DIFFERENCE: Final = 0.34
"""Share of its letters by which a misspelt word may differ from what is meant; more is another word."""

MIN_SEEN: Final = 3
"""How often a confusion must be seen in the pairs to be one; what is rarer is a slip of the finger."""

_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Confusion:
    """Letters that are written for the right ones; `seen` is how often."""

    right: str
    written: str
    seen: int


@dataclass(frozen=True)
class Misspellings:
    """How words are misspelt: whole words by what is meant, and confused letters, Russian and English."""

    confusions: tuple[Confusion, ...]
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def misspell(self, text: str, chance: Random) -> str | None:
        """Return a text with one misspelt word; None where no word of it is one that is misspelt.

        A word that the pairs hold is taken before others, and what gives another real word is never taken.
        """
        found = [each for each in WORD.finditer(text) if len(each[0]) >= MIN_LENGTH]
        for known in (True, False):
            options = [(each, possible) for each in found if (possible := self._ways(each[0], known=known))]
            if options:
                place, ways = chance.choice(options)
                (written,) = chance.choices(list(ways), weights=list(ways.values()))
                return text[: place.start()] + _cased(written, place[0]) + text[place.end() :]
        return None

    def _ways(self, word: str, *, known: bool) -> dict[str, int]:
        """Return the misspellings of a word with their weights: those of the pairs, or those by confused letters."""
        right = word.lower()
        whole = dict.fromkeys(self.words.get(normalise(word), ()), 1)
        ways = whole if known else dict(self._confused(right))
        return {written: seen for written, seen in ways.items() if not is_real_word(normalise(written))}

    def _confused(self, word: str) -> Iterator[tuple[str, int]]:
        for each in self.confusions:
            for place in re.finditer(f"(?={re.escape(each.right)})", word):
                written = word[: place.start()] + each.written + word[place.start() + len(each.right) :]
                if normalise(written) != normalise(word):
                    yield written, each.seen


@lru_cache(maxsize=4)
def misspellings(pairs: Path | None = None) -> Misspellings:
    """Learn from a table of pairs (`written`, `meant`, tab-separated), or return the well-known confusions.

    Raises UsageError where the file has no such columns. A missing file is none. English confusions are always the
    well-known ones.
    """
    english = tuple(Confusion(*each) for each in ENGLISH_CONFUSIONS)
    if pairs is None or not pairs.is_file():
        return Misspellings((*(Confusion(*each) for each in RUSSIAN_CONFUSIONS), *english))
    words: dict[str, tuple[str, ...]] = {}
    seen: Counter[tuple[str, str]] = Counter()
    for written, meant in _read(pairs):
        words[normalise(meant)] = (*words.get(normalise(meant), ()), written)
        seen.update(confused(written, meant))
    learnt = sorted((pair, count) for pair, count in seen.items() if count >= MIN_SEEN)
    return Misspellings((*(Confusion(*pair, count) for pair, count in learnt), *english), words)


def confused(written: str, meant: str) -> tuple[tuple[str, str], ...]:
    """Return the letters of a word that a misspelling replaces, with what it writes for them.

    They come from the edits of the shortest way from one word to the other; a letter that is dropped or added is told
    with the one before it, so that «нн» becomes «н» and «т» alone becomes nothing.

    >>> confused("карова", "корова"), confused("програма", "программа")
    ((('о', 'а'),), (('мм', 'м'),))
    """
    found: list[tuple[str, str]] = []
    for edit in Levenshtein.opcodes(meant, written):
        if edit.tag == "equal":
            continue
        back = 1 if edit.tag != "replace" and edit.src_start and edit.dest_start else 0
        found.append(
            (meant[edit.src_start - back : edit.src_end], written[edit.dest_start - back : edit.dest_end]),
        )
    return tuple((right, wrong) for right, wrong in found if right)


def _read(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the pairs of single Russian words that differ little."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if not {"written", "meant"} <= set(rows.fieldnames or ()):
            raise UsageError(f"{path}: expected the columns written and meant")
        for row in rows:
            written, meant = (row["written"] or "").lower(), (row["meant"] or "").lower()
            if written.isalpha() and meant.isalpha() and _CYRILLIC.match(meant) and _is_near(written, meant):
                yield written, meant


def _is_near(written: str, meant: str) -> bool:
    return 0 < Levenshtein.normalized_distance(written, meant) <= MAX_DIFFERENCE and not is_real_word(
        normalise(written)
    )


def _cased(written: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return written.upper()
    return written[:1].upper() + written[1:] if like[:1].isupper() else written
