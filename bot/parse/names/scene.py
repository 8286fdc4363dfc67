"""A sentence with the mentions that stand in it, by token: what the rules for offices and references read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.models.entity import Entity, EntityKind
from bot.parse.analysis import Mention, MentionKind, Token
from bot.parse.names.cast import Cast
from bot.parse.names.spans import Line


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with the places of its first token and of the token after its last."""

    mention: Mention
    first: int
    stop: int


@dataclass(frozen=True)
class Scene:
    """One sentence: its tokens, its mentions by token place, and the entities they mean."""

    line: Line
    placed: tuple[Placed, ...]
    cast: Cast

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.line.tokens

    @property
    def text(self) -> str:
        """The text of the whole paragraph, which the places of tokens count in."""
        return self.line.sentence.paragraph.text

    def entity(self, placed: Placed) -> Entity:
        """Return the entity that a mention means."""
        return self.cast.entities[placed.mention.entity]

    def at(self, place: int) -> Placed | None:
        """Return the mention that covers a token."""
        return next((each for each in self.placed if each.first <= place < each.stop), None)

    def people(self) -> tuple[Placed, ...]:
        """Return the mentions of people by name."""
        return tuple(
            each
            for each in self.placed
            if each.mention.kind is MentionKind.NAME and self.entity(each).kind is EntityKind.PERSON
        )

    def is_person(self, placed: Placed | None) -> bool:
        """Say whether a mention names a person."""
        return placed is not None and self.entity(placed).kind is EntityKind.PERSON

    def slice(self, first: int, stop: int) -> str:
        """Return the text of the tokens from `first` up to `stop`."""
        if first >= stop:
            return ""
        return self.text[self.tokens[first].start : self.tokens[stop - 1].end]


def scenes_of(lines: Sequence[Line], mentions: Iterable[Mention], cast: Cast) -> list[Scene]:
    """Return every sentence with the mentions that stand in it."""
    per_paragraph: dict[int, list[Mention]] = {}
    for each in mentions:
        per_paragraph.setdefault(each.paragraph, []).append(each)
    return [Scene(line, _placed(line, per_paragraph.get(line.paragraph, [])), cast) for line in lines]


def _placed(line: Line, mentions: Iterable[Mention]) -> tuple[Placed, ...]:
    found = []
    for each in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if each.start < line.sentence.end and line.sentence.start < each.end:
            places = line.within(each.start, each.end)
            if places:
                found.append(Placed(each, places.start, places.stop))
    return tuple(found)
