"""A claim and a text of like length → how sure it is that they say the same.

The constants were fitted on 4,270 pairs of Russian news headlines, `same` against `different` (ParaPhraser), each
claim held against the other both ways; measured by fourfold cross-validation.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import sqrt
from typing import Final

from rapidfuzz import fuzz

from bot.language.words import words
from bot.match.answering import distance
from bot.match.passage import Passage, Standing
from bot.match.terms import Term
from bot.models.query import Query

LIKE_LENGTH: Final = 0.5
"""Share of the longer text that the shorter one must have in words for the two to be compared as claims."""


def is_of_like_length(query: Query, passage: Passage) -> bool:
    """Say whether a query and a text are so nearly of one length that they may say the same."""
    shorter, longer = sorted((len(words(query.normalised)), len(passage.words)))
    return shorter >= LIKE_LENGTH * longer


def odds_of_same(query: Query, terms: Sequence[Term], stands: Sequence[Standing], passage: Passage) -> float:
    """Return the log-odds that a text says what a claim says."""
    numbers = [stand.credit == 1 for term, stand in zip(terms, stands, strict=True) if term.is_number]
    rarity = sum(term.rarity for term in terms)
    known = list(zip(terms, stands, strict=True))
    return (
        BIAS
        + LIKENESS * sum(term.rarity * _likeness(term, stand, passage) for term, stand in known) / (rarity or 1.0)
        + WORDING * fuzz.token_sort_ratio(" ".join(words(query.normalised)), " ".join(passage.words)) / 100
        + NEARNESS * _nearness(terms, stands)
        + NUMBER_HELD * sum(numbers)
        + NUMBER_MISSED * (len(numbers) - sum(numbers))
        + DEEDS * sum(term.rarity * stand.credit for term, stand in known if term.is_deed)
        + NAMES_MISSED * sum(term.weight * (1 - stand.credit) for term, stand in known if term.is_name)
        + WEIGHT * sum(term.weight for term in terms)
        + FOREIGN * sum(not stand.credit for term, stand in known if term.is_foreign)
    )


BIAS: Final = -10.7
LIKENESS: Final = 8.4
WORDING: Final = 8.5
NEARNESS: Final = -3.2
NUMBER_HELD: Final = 1.2
NUMBER_MISSED: Final = -1.2
DEEDS: Final = 1.05
NAMES_MISSED: Final = -1.6
WEIGHT: Final = 0.18
"""What each signal adds to the log-odds.

In order: how like the words are, as a share of what is rare; how like the wording is as a whole; how near neighbours
stay (headlines of one set phrase about two things share it side by side, retold ones do not); numbers that both give
and that one lacks; deeds in common; names that one lacks; how much the claim says at all.
"""

FOREIGN: Final = -3.0
"""What a thing adds that the whole base lacks: the claim is then about something else.

Not fitted, for the words of the pairs are all known; it outweighs what any other one word of a claim can add.
"""


def _likeness(term: Term, stand: Standing, passage: Passage) -> float:
    """Return how nearly a term stands in a text: itself or kin of it, else the word of the most like letters."""
    if stand.credit == 1 or term.is_number:
        return stand.credit
    return max(stand.credit, max((_alike(term.words[0], each) for each in set(passage.words)), default=0.0))


def _nearness(terms: Sequence[Term], stands: Sequence[Standing]) -> float:
    """Return how near to each other, on average, neighbouring terms stand in a text (1 side by side, 0 nowhere)."""
    held = whole = 0.0
    for number in range(len(terms) - 1):
        one, other = stands[number], stands[number + 1]
        rarity = terms[number].rarity + terms[number + 1].rarity
        whole += rarity
        held += rarity * min(one.credit, other.credit) / sqrt(max(1.0, distance(one, other)))
    return held / whole if whole else 0.0


@lru_cache(maxsize=200_000)
def _alike(word: str, other: str) -> float:
    """Return the share of letter triples that two words have in common (Dice's coefficient)."""
    one, two = _triples(word), _triples(other)
    return 2 * len(one & two) / (len(one) + len(two))


@lru_cache(maxsize=100_000)
def _triples(word: str) -> frozenset[str]:
    bounded = f"^{word}$"
    return frozenset(bounded[start : start + 3] for start in range(len(bounded) - 2))
