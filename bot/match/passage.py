"""The text of a fact → its words in order, with their sentences; and where the terms of a query stand in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.index import FactDocument
from bot.language.lemmas import lemmas, stem
from bot.language.words import words
from bot.match.coverage import holds_entity
from bot.match.terms import Term

MIN_STEM: Final = 4
"""Shorter stems are shared by unrelated words."""

OPENING: Final = 5
"""Letters that two words must open with alike to be held for kin («экономить», «экономика»)."""

OPENING_SHARE: Final = 0.6
"""Share of the shorter word that a common opening must cover."""

STEM_CREDIT: Final = 0.75
OPENING_CREDIT: Final = 0.5
LINKED_CREDIT: Final = 0.9
"""How nearly a word of one stem, a word of one opening, and another name of one entity, says the same."""

_SENTENCE_END: Final = re.compile(r"""(?<=[.!?…;])["»”)]*\s+(?=["«“(]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ0-9])""")
_REMEMBERED: Final = 10_000

Places = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text word by word: `sentence_of` gives the sentence that each word stands in."""

    words: tuple[str, ...]
    sentence_of: tuple[int, ...]
    by_lemma: Mapping[str, Places]
    by_stem: Mapping[str, Places]
    by_opening: Mapping[str, Places]

    @property
    def sentences(self) -> int:
        """How many sentences there are."""
        return self.sentence_of[-1] + 1 if self.sentence_of else 0


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a term, or its nearest kin, stands in a passage, and how nearly (0 to 1) that says the same."""

    credit: float = 0.0
    places: Places = ()


def passage_in(document: FactDocument) -> Passage:
    """Return the passage that a fact's summaries make."""
    return _passage(" ".join(document.fact.summary.values()))


def standings(terms: Sequence[Term], document: FactDocument) -> tuple[Standing, ...]:
    """Return where each term stands in the text of a fact."""
    passage = passage_in(document)
    return tuple(_standing(term, passage, document) for term in terms)


def _standing(term: Term, passage: Passage, document: FactDocument) -> Standing:
    """A term stands where its least known word does; a name has no kin, but may be another name of what is there."""
    found = min((_stand(word, passage) for word in term.words), key=lambda each: each.credit)
    if term.mention is not None and found.credit < LINKED_CREDIT and holds_entity(term.mention, document):
        return Standing(LINKED_CREDIT, found.places)
    return Standing() if term.is_name and term.mention is None and found.credit < STEM_CREDIT else found


def _stand(word: str, passage: Passage) -> Standing:
    """Return where a word stands, itself first, else a word of its stem, else one of its opening."""
    if places := _union(passage.by_lemma, lemmas(word)):
        return Standing(1.0, places)
    if places := _union(passage.by_stem, _stems(word)):
        return Standing(STEM_CREDIT, places)
    near = passage.by_opening.get(word[:OPENING], ()) if _is_long(word) else ()
    places = tuple(each for each in near if _open_alike(word, passage.words[each]))
    return Standing(OPENING_CREDIT, places) if places else Standing()


@lru_cache(maxsize=_REMEMBERED)
def _passage(text: str) -> Passage:
    """Read a text; remembered, for questions come back to the same facts."""
    sentences = [found for each in _SENTENCE_END.split(text) if (found := words(each))]
    spoken = tuple(word for sentence in sentences for word in sentence)
    return Passage(
        words=spoken,
        sentence_of=tuple(number for number, sentence in enumerate(sentences) for _ in sentence),
        by_lemma=_places((place, lemma) for place, word in enumerate(spoken) for lemma in lemmas(word)),
        by_stem=_places((place, found) for place, word in enumerate(spoken) for found in _stems(word)),
        by_opening=_places((place, word[:OPENING]) for place, word in enumerate(spoken) if _is_long(word)),
    )


def _places(pairs: Iterable[tuple[int, str]]) -> dict[str, Places]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, key in pairs:
        found[key].append(place)
    return {key: tuple(places) for key, places in found.items()}


def _union(listed: Mapping[str, Places], keys: frozenset[str]) -> Places:
    return tuple(sorted({place for key in keys for place in listed.get(key, ())}))


@lru_cache(maxsize=100_000)
def _stems(word: str) -> frozenset[str]:
    return frozenset(found for each in lemmas(word) if len(found := stem(each)) >= MIN_STEM)


def _is_long(word: str) -> bool:
    return len(word) >= OPENING and not word[0].isdigit()


def _open_alike(word: str, other: str) -> bool:
    needed = max(OPENING, round(OPENING_SHARE * min(len(word), len(other)) + 0.5))
    return word[:needed] == other[:needed]
