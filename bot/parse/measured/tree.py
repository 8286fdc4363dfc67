"""A sentence and its figures enter; who governs whom in it leaves. Indices are places in `Sentence.tokens`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bot.parse.analysis import Mention, MentionKind, Sentence, Token
from bot.parse.found import FoundFigure

NOMINAL: Final = frozenset({"NOUN", "PROPN"})
VERBAL: Final = frozenset({"VERB", "AUX"})
_LONGEST_CLIMB: Final = 12
"""Steps up a tree that say something still; a broken tree may hold a ring."""


@dataclass(frozen=True)
class Tree:
    """A sentence with its dependencies, the mentions of entities in it, and its figures."""

    sentence: Sentence
    mentions: tuple[Mention, ...] = ()
    figures: tuple[FoundFigure, ...] = ()

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens in order."""
        return self.sentence.tokens

    @cached_property
    def _below(self) -> dict[int, list[int]]:
        below: dict[int, list[int]] = {}
        for place, token in enumerate(self.tokens):
            if 0 <= token.head < len(self.tokens) and token.head != place:
                below.setdefault(token.head, []).append(place)
        return below

    def children(self, place: int, *relations: str) -> list[int]:
        """Return what depends on a token, in order; only by these relations where some are given."""
        found = self._below.get(place, [])
        return [each for each in found if self.tokens[each].relation in relations] if relations else list(found)

    def head(self, place: int) -> int:
        """Return the head of a token, or -1."""
        head = self.tokens[place].head
        return head if 0 <= head < len(self.tokens) and head != place else -1

    def climb(self, place: int) -> Iterator[int]:
        """Yield the heads above a token, the nearest first."""
        for _ in range(_LONGEST_CLIMB):
            place = self.head(place)
            if place < 0:
                return
            yield place

    def subtree(self, place: int) -> list[int]:
        """Return a token and everything below it, in order."""
        seen, waiting = {place}, [place]
        while waiting:
            for each in self._below.get(waiting.pop(), []):
                if each not in seen:
                    seen.add(each)
                    waiting.append(each)
        return sorted(seen)

    def preposition(self, place: int) -> str:
        """Return the preposition of a token, lower case; empty where it has none."""
        cases = self.children(place, "case")
        return " ".join(self.tokens[each].text.lower() for each in cases[:1])

    def case(self, place: int) -> str:
        """Return the case of a token as Universal Dependencies name it."""
        return self.tokens[place].feats.get("Case", "")

    @cached_property
    def figure_at(self) -> dict[int, FoundFigure]:
        """The figure that each token of a figure belongs to."""
        return {
            place: figure
            for figure in self.figures
            for place, token in enumerate(self.tokens)
            if figure.start < token.end and token.start < figure.end
        }

    @cached_property
    def mention_at(self) -> dict[int, Mention]:
        """The mention that each token belongs to: the longest where several do. No figure names an entity."""
        found: dict[int, Mention] = {}
        for mention in sorted(self.mentions, key=lambda each: each.end - each.start):
            for place, token in enumerate(self.tokens):
                if mention.start < token.end and token.start < mention.end and place not in self.figure_at:
                    found[place] = mention
        return found

    def is_entity(self, place: int) -> bool:
        """Say whether a token names an entity, a pronoun or a word for its office among the names."""
        return place in self.mention_at

    def is_named(self, place: int) -> bool:
        """Say whether a token names an entity by a name, not by a pronoun."""
        mention = self.mention_at.get(place)
        return mention is not None and mention.kind is not MentionKind.PRONOUN

    def places_of(self, figure: FoundFigure) -> list[int]:
        """Return the tokens of a figure and, where they stop short of it, of the noun that it counts."""
        own = [
            place for place, token in enumerate(self.tokens) if figure.start < token.end and token.start < figure.end
        ]
        if not own or not figure.noun:
            return own
        noun = figure.noun.split()[-1].lower()
        if any(self.tokens[place].lemma == noun for place in own):
            return own
        ahead = range(own[-1] + 1, min(own[-1] + _NOUN_REACH, len(self.tokens)))
        place = next((each for each in ahead if self._is_noun(each, noun)), None)
        return [*own, *range(own[-1] + 1, place + 1)] if place is not None else own

    def _is_noun(self, place: int, noun: str) -> bool:
        token = self.tokens[place]
        return token.lemma == noun or (len(noun) > 4 and token.text.lower().startswith(noun[:-2]))  # noqa: PLR2004

    def anchor(self, figure: FoundFigure) -> int:
        """Return the token by which a figure hangs in its sentence, or -1."""
        places = self.places_of(figure)
        worded = [each for each in places if self.tokens[each].pos not in {"PUNCT", "ADP", "ADV", "PART"}] or places
        outside = [each for each in worded if self.head(each) not in places]
        nominal = [each for each in outside if self.tokens[each].pos in {"NOUN", "SYM", "NUM", "PROPN", "ADJ", "X"}]
        return (nominal or outside or worded or [-1])[-1]


_NOUN_REACH: Final = 5
"""Tokens within which the noun that a number counts follows («12 новых грузовых вагонов»)."""
