"""The base and the reader's language, bound together: names and phrases leave in that language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.models.base import Base
from bot.models.entity import EntityKind
from bot.models.fact import Part, Party, Role
from bot.models.reply import Button, ShowFact
from bot.models.text import Language, Localized
from bot.render.markup import NBSP, clean, cut
from bot.render.messages import Argument, say

DASH: Final = f"{NBSP}— "
ARROW: Final = f"{NBSP}→ "

QUOTES: Final = {Language.RU: ("«", "»"), Language.EN: ("“", "”"), Language.KK: ("«", "»")}

_MAX_NAME: Final = 120
_MAX_TEXT: Final = 700
_MAX_WORD: Final = 40
_MAX_WORDS: Final = 6


@dataclass(frozen=True)
class Voice:
    """Says things about one base in one language."""

    base: Base
    language: Language

    def say(self, message_id: str, **args: Argument) -> str:
        """Return an interface text."""
        return say(self.language, message_id, **args)

    @property
    def quotes(self) -> tuple[str, str]:
        """The language's quotation marks."""
        return QUOTES[self.language]

    def quoted(self, words: tuple[str, ...]) -> str:
        """Return words of the reader in quotation marks, separated by commas."""
        opening, closing = self.quotes
        return ", ".join(f"{opening}{cut(clean(each), _MAX_WORD)}{closing}" for each in words[:_MAX_WORDS])

    def text(self, localized: Localized, limit: int = _MAX_TEXT) -> str:
        """Return a text of the base in the nearest language, at a sane length."""
        return cut(localized.best(self.language), limit)

    def entity(self, entity_id: str) -> str:
        """Return an entity's name."""
        return self.text(self.base.entity(entity_id).name, _MAX_NAME)

    def concept(self, concept_id: str) -> str:
        """Return a concept's name."""
        return self.text(self.base.concept(concept_id).name, _MAX_NAME)

    def name(self, identifier: str) -> str:
        """Return the name of an entity, concept or article, or the text itself where it is the id of none."""
        if identifier in self.base.entities:
            return self.entity(identifier)
        if identifier in self.base.articles:
            return cut(self.base.articles[identifier].source.title, _MAX_NAME)
        return self.concept(identifier) if identifier in self.base.concepts else cut(identifier, _MAX_NAME)

    def names(self, identifiers: tuple[str, ...]) -> str:
        """Return several names, separated by commas."""
        return ", ".join(dict.fromkeys(map(self.name, identifiers)))

    def parties(self, parties: tuple[Party, ...]) -> str:
        """Return who with whom, who to whom: «A — B», «A → B», the rest after commas."""
        pairs = (
            DASH.join(filter(None, (self._playing(parties, Part.OF), self._playing(parties, Part.WITH)))),
            self._direction(parties),
            self._playing(parties, Part.ABOUT),
            self._playing(parties, Part.AT),
        )
        return ", ".join(filter(None, pairs))

    def person(self, entity_id: str) -> str:
        """Return a name, with the position where the base knows one."""
        held = self.base.roles_of.get(entity_id, ())
        latest = max(held, key=lambda role: (role.as_of is not None, role.as_of, role.id), default=None)
        named = self.entity(entity_id)
        return f"{named}, {self.position(latest)}" if latest else named

    def position(self, role: Role) -> str:
        """Return a position with what it is of, unless the position's own words say so already."""
        title = self.text(role.position, _MAX_NAME)
        if not role.of:
            return title
        of = self.entity(role.of)
        return title if of[: max(3, len(of) - 2)].casefold() in title.casefold() else f"{title} ({of})"

    def people(self, identifiers: tuple[str, ...]) -> tuple[str, ...]:
        """Return the ids of those that are persons."""
        return tuple(each for each in identifiers if self.base.entity(each).kind is EntityKind.PERSON)

    def _playing(self, parties: tuple[Party, ...], part: Part) -> str:
        return self.names(tuple(each.entity for each in parties if each.part is part))

    def _direction(self, parties: tuple[Party, ...]) -> str:
        start, end = self._playing(parties, Part.FROM), self._playing(parties, Part.TO)
        return f"{start}{ARROW}{end}" if start and end else start or (f"→{NBSP}{end}" if end else "")


def sentence(text: str) -> str:
    """Start a text with a capital letter.

    >>> sentence("about 100 companies")
    'About 100 companies'
    """
    return text[:1].upper() + text[1:]


def fact_button(label: str, fact_id: str) -> tuple[Button, ...]:
    """Return a row with one button that shows a fact."""
    return (Button(label, ShowFact(fact_id)),)
