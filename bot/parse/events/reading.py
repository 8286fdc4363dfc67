"""A sentence with everything that its events are read from: its words, sides and dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.models.entity import Entity
from bot.models.text import Language
from bot.parse.analysis import Analysis, Sentence, Token
from bot.parse.events.dates import Dated
from bot.parse.events.sides import Side


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with everything that its events are read from."""

    sentence: Sentence
    analysis: Analysis
    sides: tuple[Side, ...]
    dates: tuple[Dated, ...]
    dated_tokens: frozenset[int]

    @property
    def tokens(self) -> Sequence[Token]:
        """The words of the sentence."""
        return self.sentence.tokens

    @property
    def entities(self) -> Mapping[str, Entity]:
        """Everybody and everything that the article names."""
        return self.analysis.entities

    @property
    def english(self) -> bool:
        """Whether the article is in English."""
        return self.analysis.page.language is Language.EN


def tokens_of(dates: Iterable[Dated], sentence: Sentence) -> frozenset[int]:
    """Return the places of the words that dates are made of."""
    return frozenset(
        place
        for place, token in enumerate(sentence.tokens)
        for each in dates
        if each.start <= token.start - sentence.start < each.end
    )
