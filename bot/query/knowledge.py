"""One base → what counts as a known word when a question is mended."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from itertools import takewhile
from typing import Any, Final, TypeVar

from bot.index import NAME_START, Index
from bot.index.phrases import TargetKind
from bot.language.chatter import CHATTER, COLLOQUIAL, GENERIC
from bot.language.kazakh import is_everyday_verb, stems
from bot.language.lemmas import is_dictionary_word, lemmas
from bot.language.number_words import currency_of
from bot.language.rarity import is_real_word
from bot.models.entity import EntityKind

OPEN_SETS: Final = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION})
"""Names of these are without number: one that is near a known name may be another's. Countries are all known."""

RELATIVE_PREFIX: Final = 0.6
"""Share of the longer word that two words must open with alike to be taken for forms of one."""


_CODE: Final = 3
"""Letters of a currency's code; words for money are longer, shorter ones may be a slip of any word."""

_Verdict = TypeVar("_Verdict")


def remembered(judge: Callable[[Any, str], _Verdict]) -> Callable[[Any, str], _Verdict]:
    """Remember, as long as the index lives, what a knowledge says of a word: it never says anything else."""
    russian, kazakh = judge.__name__, f"{judge.__name__} in Kazakh"

    @wraps(judge)
    def told(knows: Knowledge, word: str) -> _Verdict:
        verdicts = knows.index.verdicts[kazakh if knows.kazakh else russian]
        if (verdict := verdicts.get(word)) is None:
            verdict = verdicts[word] = judge(knows, word)
        return verdict

    return told


class Knowledge:
    """What counts as a known word, asked of one base; in a Kazakh text also whatever a Kazakh ending hides."""

    def __init__(self, index: Index, *, kazakh: bool = False) -> None:
        self.index = index
        self.kazakh = kazakh

    @remembered
    def readings(self, word: str) -> frozenset[str]:
        """Return every lemma that a word may have in this text."""
        return lemmas(word) | stems(word) if self.kazakh else lemmas(word)

    @remembered
    def in_base(self, word: str) -> bool:
        """Say whether the base, or everyday question language, holds the word."""
        readings = self.readings(word)
        return (
            word in COLLOQUIAL
            or (len(word) > _CODE and currency_of(word) is not None)
            or (self.kazakh and is_everyday_verb(word))
            or not readings.isdisjoint(_EVERYDAY)
            or not readings.isdisjoint(self.index.known_lemmas)
        )

    @remembered
    def tells(self, word: str) -> bool:
        """Say whether facts of the base hold the word, which is more than question language."""
        readings = self.readings(word)
        return not readings.isdisjoint(self.index.known_lemmas) and readings.isdisjoint(CHATTER)

    @remembered
    def named(self, word: str) -> bool:
        """Say whether the word is part of a known name, such as a country outside the dossier."""
        return bool(self.index.phrases.longest_at((self.readings(word),), 0))

    @remembered
    def holds(self, guess: str) -> bool:
        """Say whether a guessed word is in the base or a known name; cheap for the many guesses that are no words.

        Only a dictionary word, or one that begins like a name that the dictionary lacks, is worth a full look.
        """
        if not is_dictionary_word(guess) and guess[:NAME_START] not in self.index.name_starts:
            return guess in COLLOQUIAL
        return self.in_base(guess) or self.named(guess)

    def same_thing(self, one: str, other: str) -> bool:
        """Say whether two words are forms of one word, or spellings of one name."""
        if not lemmas(one).isdisjoint(lemmas(other)) or are_relatives(one, other):
            return True
        return not self._targets(one).isdisjoint(self._targets(other))

    @remembered
    def known(self, word: str) -> bool:
        """Say whether anybody knows the word: it is then never mended."""
        return not word.isalpha() or self.in_base(word) or self.named(word) or is_real_word(word)

    @remembered
    def somebody(self, word: str) -> bool:
        """Say whether a word names, or opens the name of, a person or an organisation."""
        found = self.index.phrases.containing(lemmas(word))
        return any(each.kind is TargetKind.ENTITY and self._is_open(each.target) for each in found)

    def _is_open(self, entity_id: str) -> bool:
        return self.index.base.entities[entity_id].kind in OPEN_SETS

    @remembered
    def terms_of(self, word: str) -> frozenset[str]:
        """Return the terms of facts that a word points at, by itself or by the name it opens."""
        named = {
            f"{kind}:{phrase.target}"
            for phrase in self.index.phrases.containing(lemmas(word))
            for kind in ("entity", "concept", "mention")
        }
        return lemmas(word) | named

    def support(self, word: str, around: Iterable[frozenset[str]]) -> int:
        """Return how many of the other words of a question point at a fact that this word points at too."""
        own = self.terms_of(word)
        return sum(len(self.index.holding(own, each)) > 0 for each in around)

    def _targets(self, word: str) -> frozenset[str]:
        return frozenset(each.target for each in self.index.phrases.containing(lemmas(word)))


_EVERYDAY: Final = CHATTER | GENERIC


def are_relatives(one: str, other: str) -> bool:
    """Say whether two words differ in their endings alone («отменить», «отменяет»)."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return shared >= RELATIVE_PREFIX * max(len(one), len(other))
