"""A paragraph as the rules of speech read it: its words and marks, sentences, quotations and names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Final

from bot.language.lemmas import lemmas
from bot.models.entity import Entity
from bot.models.text import Language
from bot.parse.analysis import Analysis, Mention, Sentence, Token
from bot.parse.page import Paragraph
from bot.parse.speech.quotation import Quotation, quotations

_WORD: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|[^\w\s]|_")
_DASHES: Final = frozenset("–—-−")
_CLOSING: Final = frozenset("»”“’\"'›)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark: `text[start:end]` of its paragraph, and the same in lower case."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it has letters or digits."""
        return self.text[0].isalnum()

    @property
    def is_dash(self) -> bool:
        """Whether it is a dash that stands alone."""
        return self.text in _DASHES

    @property
    def lemmas(self) -> frozenset[str]:
        """Every lemma it may have."""
        return lemmas(self.lower.replace("ё", "е")) if self.is_word else frozenset()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph in parts. `units` are its sentences, joined where a quotation runs across them.

    `cases` and `tags` are the cases and parts of speech that a tagger gave, by the place of their word; empty
    without one. `covered` are the places of the words that lie in a name.
    """

    place: int
    paragraph: Paragraph
    language: Language
    words: tuple[Word, ...]
    units: tuple[tuple[int, int], ...]
    quotations: tuple[Quotation, ...]
    mentions: tuple[Mention, ...]
    entities: Mapping[str, Entity]
    cases: Mapping[int, str] = field(default_factory=dict)
    starts: tuple[int, ...] = ()
    tags: Mapping[int, str] = field(default_factory=dict)
    mention_starts: tuple[int, ...] = ()
    covered: frozenset[int] = frozenset()
    tokens: tuple[Token, ...] = ()

    @property
    def text(self) -> str:
        """The paragraph as written."""
        return self.paragraph.text

    def first_word(self, place: int) -> int:
        """Return the number of the first word that starts at or after a place."""
        return bisect_left(self.starts, place)

    def last_word(self, place: int) -> int:
        """Return one more than the number of the last word that starts before a place."""
        return bisect_left(self.starts, place)

    def unit_at(self, place: int) -> tuple[int, int]:
        """Return the sentence that holds a place, or the nearest one before it."""
        found = bisect_right([start for start, _ in self.units], place) - 1
        return self.units[max(found, 0)]

    def mentions_between(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the names that lie between two places, in order."""
        first = bisect_left(self.mention_starts, start)
        last = bisect_left(self.mention_starts, end)
        return tuple(each for each in self.mentions[first:last] if each.end <= end)

    def mention_at(self, place: int) -> Mention | None:
        """Return the name that starts at a place, the longest of several."""
        first = bisect_left(self.mention_starts, place)
        return self.mentions[first] if self.mention_starts[first : first + 1] == (place,) else None

    def quotation_at(self, place: int) -> Quotation | None:
        """Return the quotation that holds a place, its marks included."""
        return next((each for each in self.quotations if each.open <= place < each.close), None)


def passages(analysis: Analysis) -> tuple[Passage, ...]:
    """Return every paragraph of an article as a passage, in the order of its page."""
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in analysis.sentences:
        by_paragraph.setdefault(id(sentence.paragraph), []).append(sentence)
    by_place: dict[int, list[Mention]] = {}
    for mention in analysis.mentions:
        by_place.setdefault(mention.paragraph, []).append(mention)
    return tuple(
        _passage(
            analysis,
            place,
            sentences=by_paragraph.get(id(paragraph), ()),
            mentions=sorted(by_place.get(place, ()), key=lambda each: (each.start, -each.end)),
        )
        for place, paragraph in enumerate(analysis.page.paragraphs)
    )


def _passage(analysis: Analysis, place: int, *, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Passage:
    paragraph = analysis.page.paragraphs[place]
    words, found = _words(paragraph.text), quotations(paragraph.text)
    return Passage(
        place=place,
        paragraph=paragraph,
        language=analysis.page.language,
        words=words,
        units=_units(paragraph.text, sentences, found),
        quotations=found,
        mentions=tuple(mentions),
        entities=analysis.entities,
        cases={
            token.start: token.feats["Case"]
            for sentence in sentences
            for token in sentence.tokens
            if "Case" in token.feats
        },
        starts=tuple(each.start for each in words),
        mention_starts=tuple(each.start for each in mentions),
        covered=_covered(words, mentions),
        tags={token.start: token.pos for sentence in sentences for token in sentence.tokens},
        tokens=tuple(token for sentence in sentences for token in sentence.tokens),
    )


def _covered(words: Sequence[Word], mentions: Sequence[Mention]) -> frozenset[int]:
    starts = [each.start for each in words]
    return frozenset(
        start for each in mentions for start in starts[bisect_left(starts, each.start) : bisect_left(starts, each.end)]
    )


@lru_cache(maxsize=256)
def _words(text: str) -> tuple[Word, ...]:
    return tuple(Word(each.start(), each.end(), each[0], each[0].lower()) for each in _WORD.finditer(text))


def _units(text: str, sentences: Sequence[Sentence], found: Sequence[Quotation]) -> tuple[tuple[int, int], ...]:
    """Join sentences that one quotation runs across, and what goes on behind one with a dash or a small letter."""
    units: list[tuple[int, int]] = []
    for each in sorted(sentences, key=lambda sentence: sentence.start):
        if units and (_runs_across(each.start, found) or _goes_on(text, each.start)):
            units[-1] = (units[-1][0], max(each.end, units[-1][1]))
        else:
            units.append((each.start, each.end))
    return tuple(piece for unit in units or [(0, len(text))] for piece in _bounded(unit))


def _bounded(unit: tuple[int, int]) -> list[tuple[int, int]]:
    start, end = unit
    cuts = [*range(start, end, LONGEST_UNIT), end]
    return list(pairwise(cuts)) or [unit]


LONGEST_UNIT: Final = 4_000
"""Letters of a sentence; what is longer is no sentence, and is read in pieces so that its cost stays in bounds."""


def _runs_across(place: int, found: Sequence[Quotation]) -> bool:
    return any(each.open < place < each.close and (each.closed or each.open == 0) for each in found)


def _goes_on(text: str, place: int) -> bool:
    """Say whether a sentence goes on at a place: what stands there cannot open one."""
    head = text[place : place + 3]
    if head[:1] in _DASHES and head[1:2].isspace():
        return True
    return head[:1] in {",", ";", ")"} or (head[:1].islower() and _after_quotation(text, place))


def _after_quotation(text: str, place: int) -> bool:
    before = text[max(place - 3, 0) : place].rstrip()
    return bool(before) and before[-1] in _CLOSING
