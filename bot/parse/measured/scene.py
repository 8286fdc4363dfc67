"""An article enters; who it is about, and who was spoken of last, leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from bot.models.entity import EntityKind
from bot.parse.analysis import Analysis, Mention
from bot.parse.page import PartOfPage


@dataclass(slots=True)
class Focus:
    """Who was spoken of last, the newest last; `opening` is whom the whole article is about."""

    analysis: Analysis
    recent: list[str] = field(default_factory=list)
    opening: tuple[str, ...] = ()

    def note(self, mentions: Iterable[Mention], *, but: frozenset[str] = frozenset()) -> None:
        """Remember who a sentence named."""
        for each in mentions:
            if each.entity not in but:
                self.recent = [old for old in self.recent if old != each.entity] + [each.entity]

    def last(self, kinds: frozenset[EntityKind], most: int = 1) -> list[str]:
        """Return the entities of these kinds spoken of last, in the order they were named."""
        entities = self.analysis.entities
        found = [each for each in self.recent if each in entities and entities[each].kind in kinds]
        return found[-most:]


def opening_of(analysis: Analysis) -> tuple[str, ...]:
    """Return the country, places and organisation that the headlines and first paragraph set the scene with.

    Where they name several of a kind as often, that kind sets none.
    """
    paragraphs = analysis.page.paragraphs
    counts = Counter(each.entity for each in analysis.mentions)
    first = next((place for place, each in enumerate(paragraphs) if each.number), 0)
    opening = [
        each.entity
        for each in analysis.mentions
        if each.paragraph == first or paragraphs[each.paragraph].part is PartOfPage.HEADLINE
    ]
    found: list[str] = []
    for kind, most in _SCENES:
        named = [
            each
            for each in dict.fromkeys(opening)
            if each in analysis.entities and analysis.entities[each].kind is kind
        ]
        if kind is EntityKind.ORGANISATION:
            named = [each for each in named if counts[each] >= _OFTEN]
        named.sort(key=lambda each: -counts[each])
        lead = 1 if kind is EntityKind.ORGANISATION else _LEAD
        if len(named) > most and counts[named[0]] <= lead * counts[named[most]] - (lead > 1):
            continue
        if len(named) > most and kind is EntityKind.COUNTRY and counts[named[0]] - counts[named[most]] < _MARGIN:
            continue
        found += named[:most]
    return tuple(found)


_LEAD: Final = 2
"""How many times as often as another of its kind that which an article is about is named."""

_MARGIN: Final = 2
"""How many times more than another country that which an article is about is named."""

_OFTEN: Final = 3
"""How often an article names the organisation that it is about; another opens it only to tell of it."""

_SCENES: Final = ((EntityKind.COUNTRY, 1), (EntityKind.PLACE, 2), (EntityKind.ORGANISATION, 1))
"""What sets the scene of an article, and how many of each kind may."""
