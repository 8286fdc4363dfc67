"""Facts and names → the words that a base knows, and how they sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import filterfalse
from typing import Final

from bot.index.document import FactDocument
from bot.index.phrases import PhraseBook
from bot.language.chatter import CHATTER, COLLOQUIAL, GENERIC
from bot.language.derivation import root
from bot.language.lemmas import is_dictionary_word, lemmas, stem
from bot.language.spelling import sounds_of
from bot.models.base import Base

NAME_START: Final = 4
"""Letters that an inflected name keeps."""

MIN_STEM: Final = 4
"""Shorter stems are shared by unrelated words."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a base.

    `known` are the lemmas that some fact, or the name of something facts hold, is made of; `name_starts` the first
    letters of every word that the dictionary lacks; `stems` the known lemmas by the stem that they share with their
    derivatives; `sounds` every word that a misspelt one may stand for (of the base,
    of the world's countries, of everyday questions), with its sound.
    """

    known: frozenset[str]
    name_starts: frozenset[str]
    sounds: Mapping[str, str]
    stems: Mapping[str, frozenset[str]]


def lexicon_of(base: Base, documents: Iterable[FactDocument], phrases: PhraseBook) -> Lexicon:
    """Work the words of a base out."""
    gathered = WordGatherer(base, phrases)
    for document in documents:
        gathered.add(document)
    return gathered.lexicon()


class WordGatherer:
    """Gathers the words of one document after another.

    With `numbers` left out, words without a letter are passed over: a large base holds a million of them, and its
    postings know them anyway.
    """

    def __init__(self, base: Base, phrases: PhraseBook, *, numbers: bool = True) -> None:
        self._base = base
        self._phrases = phrases
        self._numbers = numbers
        self._lemmas: set[str] = set()
        self._spoken: set[str] = set()

    def add(self, document: FactDocument) -> None:
        """Take the words of a document in."""
        self._lemmas |= self._wanted(document.lemmas - self._lemmas)
        self._spoken |= self._wanted(frozenset(document.text.split()) - self._spoken)

    def _wanted(self, words: frozenset[str]) -> frozenset[str]:
        return words if self._numbers else frozenset(filterfalse(_is_number, words))

    def lexicon(self) -> Lexicon:
        """Return the words of everything that was added."""
        known = frozenset(self._lemmas | self._of_names())
        named = frozenset(self._phrases.vocabulary())
        base_forms = {lemma for word in self._spoken for lemma in lemmas(word) if is_dictionary_word(lemma)}
        return Lexicon(
            known=known,
            name_starts=frozenset(word[:NAME_START] for word in known | named if not is_dictionary_word(word)),
            sounds=sounds_of(self._spoken | base_forms | named | CHATTER | GENERIC | set(COLLOQUIAL)),
            stems=stems_of(known),
        )

    def _of_names(self) -> set[str]:
        """Return the lemmas of the names of whatever facts hold."""
        held = self._base.mentioned | frozenset(self._base.concepts)
        inside = {word for phrase in self._phrases if phrase.target in held for word in phrase.words}
        return {lemma for word in inside for lemma in lemmas(word)}


def _is_number(word: str) -> bool:
    return not any(letter.isalpha() for letter in word)


def stems_of(known: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return the lemmas that share each stem; a lemma whose stem is too short to tell has no relatives.

    >>> stems_of(["промышленность", "промышленный", "лен"])["промышлен"] == {"промышленность", "промышленный"}
    True
    """
    grouped: dict[str, set[str]] = defaultdict(set)
    for lemma in known:
        for shared in families(lemma):
            grouped[shared].add(lemma)
    return {shared: frozenset(held) for shared, held in grouped.items()}


def families(lemma: str) -> Iterator[str]:
    """Yield what a lemma shares with its relatives: its stem, and the root of a verb or of a noun made of one."""
    if len(shared := stem(lemma)) >= MIN_STEM:
        yield shared
    if found := root(lemma):
        yield f"{found}-"
