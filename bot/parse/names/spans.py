"""Where a name stands in an article, before it is known whose name it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.parse.analysis import MentionKind, Sentence, Token


class SpanKind(StrEnum):
    """What a name names, as far as its form and place tell."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A name in a paragraph (by its place in the page): characters `start` to `end`."""

    paragraph: int
    start: int
    end: int
    kind: SpanKind = SpanKind.ORGANISATION

    def overlaps(self, other: Span | Hit) -> bool:
        """Say whether both share characters."""
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a name of a known entity stands."""

    paragraph: int
    start: int
    end: int
    entity: str
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with the place of its paragraph in the page."""

    paragraph: int
    sentence: Sentence

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    def within(self, start: int, end: int) -> range:
        """Return the places of the tokens that lie between two characters of the paragraph."""
        places = [place for place, each in enumerate(self.tokens) if each.start < end and start < each.end]
        return range(places[0], places[-1] + 1) if places else range(0)


def lines_of(sentences: Iterable[Sentence], paragraphs: Sequence[object]) -> tuple[Line, ...]:
    """Join sentences to the places of their paragraphs."""
    places = {id(each): place for place, each in enumerate(paragraphs)}
    return tuple(Line(places[id(sentence.paragraph)], sentence) for sentence in sentences)
