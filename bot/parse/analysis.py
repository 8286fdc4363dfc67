"""An article with its sentences, tokens and names: what every rule of extraction reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.models.entity import Entity
from bot.parse.page import Page, Paragraph


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark. `start` and `end` are places in the text of its paragraph.

    `pos` and `feats` are of Universal Dependencies («NOUN», {"Case": "Gen"}); `lemma` is lower case. `head` is the
    place of its head in the sentence (-1: the root or not known), `relation` the dependency («nsubj»; "" unknown).
    """

    text: str
    start: int
    end: int
    lemma: str = ""
    pos: str = "X"
    feats: Mapping[str, str] = field(default_factory=dict)
    head: int = -1
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `text` is `paragraph.text[start:end]`."""

    paragraph: Paragraph
    start: int
    end: int
    tokens: tuple[Token, ...] = ()

    @property
    def text(self) -> str:
        """The sentence as written."""
        return self.paragraph.text[self.start : self.end]


class MentionKind(StrEnum):
    """How an entity is mentioned."""

    NAME = "name"
    ADJECTIVE = "adjective"  # «израильский», "Kazakh"
    METONYM = "metonym"  # «Баку» for Azerbaijan's government
    ROLE = "role"  # «министр», "the diplomat"
    PRONOUN = "pronoun"  # «он», "she", «по его словам»


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a paragraph (of the page's sequence, not its number) that means an entity."""

    paragraph: int
    start: int
    end: int
    entity: str
    kind: MentionKind = MentionKind.NAME
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A person's office as the text gives it: `position` in the nominative, of a country or organisation (or None)."""

    person: str
    position: str
    of: str | None
    paragraph: int
    start: int
    end: int
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Analysis:
    """A page with its sentences in order, and who and what is named in it.

    `entities` holds every entity that some mention means, by id: those of the base and those met for the first time
    (`new`), and every country of the world that is named.
    """

    page: Page
    sentences: tuple[Sentence, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)
    new: frozenset[str] = frozenset()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[FoundRole, ...] = ()

    def place_of(self, paragraph: Paragraph) -> int:
        """Return the place of a paragraph in the page's sequence, by which mentions name it."""
        return next(place for place, each in enumerate(self.page.paragraphs) if each is paragraph)

    def mentions_in(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the mentions that lie within a sentence, in order."""
        place = self.place_of(sentence.paragraph)
        return tuple(
            each
            for each in self.mentions
            if each.paragraph == place and sentence.start <= each.start and each.end <= sentence.end
        )
