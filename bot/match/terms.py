"""A query → the terms that a text may explain: names, words and numbers, each once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.language.lemmas import WordClass, lemmas, word_class
from bot.language.rarity import weight
from bot.language.words import words
from bot.models.query import EntityMention, Query, Word

NUMBER_WEIGHT: Final = 1.0
"""What a number in a question says: as much as a rare name."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words of a query that stand for one thing.

    `weight` is what they say to a reader of the language, `rarity` how few facts of the base hold them (both 0 to 1).
    `is_foreign` says that they name a thing that no fact of the base knows.
    """

    words: tuple[str, ...]
    position: int
    weight: float
    rarity: float
    mention: EntityMention | None = None
    is_name: bool = False
    is_deed: bool = False
    is_foreign: bool = False

    @property
    def is_number(self) -> bool:
        """Whether the term is written in digits."""
        return self.words[0][:1].isdigit()


def terms_of(query: Query) -> tuple[Term, ...]:
    """Return the terms of a query in its order; a word that comes back is one term."""
    told: set[str] = set()
    kept = []
    for term in sorted(_every(query), key=lambda each: each.position):
        readings = frozenset(lemma for word in term.words for lemma in lemmas(word))
        if len(term.words) == 1 and not told.isdisjoint(readings):
            continue
        told |= readings
        kept.append(term)
    return tuple(kept)


def _every(query: Query) -> Iterator[Term]:
    for entity in query.entities:
        yield Term(
            tuple(entity.text.split()), entity.position, entity.weight, entity.weight, mention=entity, is_name=True
        )
    for concept in query.concepts:
        yield Term(tuple(concept.text.split()), concept.position, concept.weight, concept.weight)
    for word in query.words:
        yield _of_word(word)
    taken = {word.position for word in query.words}
    for position, written in enumerate(words(query.normalised)):
        if written[0].isdigit() and position not in taken:
            yield Term((written,), position, NUMBER_WEIGHT, NUMBER_WEIGHT)


def _of_word(word: Word) -> Term:
    """Return the term of a plain word; its rarity is what the base has left of its weight in the language."""
    return Term(
        words=(word.text,),
        position=word.position,
        weight=word.weight,
        rarity=min(1.0, word.weight / (weight(word.text) or 1.0)),
        is_name=word.is_name,
        is_deed=word_class(word.text) is WordClass.VERB,
        is_foreign=word.is_noun and not word.known,
    )
