"""A reader's raw words → the words that were meant, each change recorded.

Order matters and is the rule: wrong keyboard layout, then Latin spelling, then misspelling; and each only where it
turns words nobody knows into words somebody knows. A real word of the language, and the name of a country outside the
dossier, is never mended into a word of the dossier.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from bot.index import Index
from bot.language.chatter import COLLOQUIAL, QUESTION_WORDS
from bot.language.courtesy import without_courtesy
from bot.language.frequency import zipf
from bot.language.guess import guess_language
from bot.language.latin import cyrillic_candidates
from bot.language.layout import to_cyrillic_layout, to_latin_layout
from bot.language.lookalikes import in_one_alphabet
from bot.language.normalise import normalise, tokenise
from bot.language.rarity import is_real_word
from bot.language.words import split_word, split_words
from bot.models.query import Correction, CorrectionKind
from bot.models.text import Language
from bot.query.knowledge import Knowledge
from bot.query.regrouping import regroup
from bot.query.respelling import MAX_EMPTY_COST, Around, rarity_cost, respelled

_LATIN: Final = re.compile(r"[a-z]")
_LATIN_OPENING: Final = re.compile(r"\d?[a-z]")
"""How a Latin word opens; in Russian ones a digit may stand for a letter («4to»)."""

_CYRILLIC: Final = re.compile(r"[а-яәғқңөұүһі]")
_CHUNK: Final = re.compile(r"\S+")
_AMERICA: Final = re.compile(
    r"\bu\.\s?s\.(?:a\.)?"
    r"|(?<!tell )(?<!give )(?<!show )(?<!help )(?<!send )(?<!let )(?<!of )(?<!for )(?<!to )(?<!remind )\bus\b(?= \w)"
)
"""«us» before another word is the country unless somebody is asked to tell us something."""

_SHORT: Final = 2
_SHORT_LATIN: Final = 4
_SURE: Final = 3
_LATIN_PREPOSITIONS: Final = frozenset({"v", "vo", "na", "za", "s", "iz", "po", "k", "u", "ot", "dlya", "pro", "ob"})
_DIGIT_INSIDE: Final = re.compile(r"[a-z]+[46][a-z]+")
COMMON_ENGLISH: Final = 4.0
"""A Latin word rarer than this in English may be a Russian question word («chem»)."""

COMMON_RUSSIAN: Final = 3.0
"""A Latin word that no English text holds is Russian where it reads as a word this common there."""

RANK_COST: Final = 0.08
"""What each place among the readings of a Latin spelling costs, beside how rare the reading is."""

COMMON: Final = 3.0
"""Zipf frequency from which a long word that only the other layout makes is no chance."""

_LONG: Final = 4
_LEADING: Final = frozenset({"а", "и", "ну", "and", "so"})


@dataclass(frozen=True, slots=True)
class Mended:
    """The text as it will be read, and what was changed to get there."""

    text: str
    corrections: tuple[Correction, ...]


def mend(text: str, index: Index) -> Mended:
    """Mend layout, Latin spelling and misspelling of a raw text."""
    written = in_one_alphabet(text)
    laid_out, layout_changes = _mend_layout(written, Knowledge(index, kazakh=_is_kazakh(written)))
    knows = Knowledge(index, kazakh=_is_kazakh(laid_out))
    normalised = _AMERICA.sub("usa", normalise(laid_out))
    spelled, word_changes = _mend_words(normalised, knows)
    return Mended(without_courtesy(spelled), (*layout_changes, *word_changes))


def _is_kazakh(text: str) -> bool:
    return guess_language(text) is Language.KK


def _mend_layout(text: str, knows: Knowledge) -> tuple[str, tuple[Correction, ...]]:
    for belongs, swap in ((_LATIN, to_cyrillic_layout), (_CYRILLIC, to_latin_layout)):
        swapped = _swap_chunks(text, belongs, swap=swap, knows=knows)
        if swapped[1]:
            return swapped
    return text, ()


def _swap_chunks(
    text: str, belongs: re.Pattern[str], *, swap: Callable[[str], str], knows: Knowledge
) -> tuple[str, tuple[Correction, ...]]:
    """Swap the layout of the chunks that gain by it; once one long word gained, short ones and near misses follow."""
    chunks = _CHUNK.findall(text)
    convinced = {chunk for chunk in chunks if _gains(chunk, belongs, swap=swap, knows=knows)}
    if not any(_is_evidence(chunk, swap=swap, knows=knows) for chunk in convinced):
        return text, ()
    changes: list[Correction] = []

    def replaced(found: re.Match[str]) -> str:
        chunk = found[0]
        if not belongs.search(chunk.lower()):
            return chunk
        if chunk not in convinced and all(knows.in_base(each) for each in _words_of(chunk)):
            swapped_words = _words_of(swap(chunk))
            if len(chunk) > _SHORT or not all(knows.in_base(each) for each in swapped_words):
                return chunk
        changes.append(Correction(chunk, swap(chunk), CorrectionKind.LAYOUT))
        return swap(chunk)

    return _CHUNK.sub(replaced, text), tuple(changes)


def _is_evidence(chunk: str, *, swap: Callable[[str], str], knows: Knowledge) -> bool:
    """Say whether a swapped chunk is more than chance: a long word that the base or everyday questions hold."""
    words = _words_of(swap(chunk))
    if len(chunk) > _LONG and all(zipf(each, "en" if each.isascii() else "ru") >= COMMON for each in words):
        return True
    return len(chunk) > _SHORT and all(knows.in_base(each) or knows.named(each) for each in words)


def _gains(chunk: str, belongs: re.Pattern[str], *, swap: Callable[[str], str], knows: Knowledge) -> bool:
    if not belongs.search(chunk.lower()):
        return False
    before = _words_of(chunk)
    if all(knows.known(each) for each in before):
        return False
    after = _words_of(swap(chunk))
    if not after or not all(_surely_known(each, knows) for each in after):
        return False
    return not any(knows.holds(each) for word in before if len(word) > _SHORT for each in cyrillic_candidates(word))


@lru_cache(maxsize=20_000)
def _words_of(chunk: str) -> tuple[str, ...]:
    return split_words(normalise(chunk))


def _surely_known(word: str, knows: Knowledge) -> bool:
    return word.isalpha() and (knows.in_base(word) or knows.named(word) or (len(word) > _SHORT and is_real_word(word)))


class _Mending:
    """One question while its words are mended."""

    def __init__(self, tokens: Sequence[str], knows: Knowledge, *, latin_russian: bool) -> None:
        self.tokens = tokens
        self.knows = knows
        self.latin_russian = latin_russian
        self.changes: list[Correction] = []

    @cached_property
    def around(self) -> Around:
        """The terms that each word of the question points at facts by; a misspelt one points at none."""
        told = [part for token in self.tokens for part in split_word(token) if self.knows.tells(part)]
        return tuple(map(self.knows.terms_of, told))

    @cached_property
    def english(self) -> bool:
        """Say whether the question holds English words, so that a misspelt one is rather English than Russian."""
        latin = (token for token in self.tokens if _LATIN.match(token) and len(token) > _SHORT)
        return not self.latin_russian and any(is_real_word(token) for token in latin)

    def mended(self, word: str, *, opens: bool = False) -> str:
        """Return the word that is meant by one, and note the change; `opens` says that it opens the question."""
        transliterable = self.latin_russian and bool(_LATIN_OPENING.match(word))
        if word in COLLOQUIAL and not transliterable:
            return COLLOQUIAL[word]
        if self.knows.known(word) and not transliterable:
            return word
        for kind, found in self._ways(word, opens=opens):
            if found:
                taken = COLLOQUIAL.get(found, found)
                self.changes.append(Correction(word, taken, kind))
                return taken
        return word

    def _ways(self, word: str, *, opens: bool) -> Iterator[tuple[CorrectionKind, str | None]]:
        """Yield the ways to mend a word, in the order to try them."""
        if not _LATIN_OPENING.match(word):
            yield CorrectionKind.SPELLING, respelled(word, self.knows, lambda: self.around, opens=opens)
            return
        readings = cyrillic_candidates(word)
        exact = self._exact(readings)
        if exact and not self.english and self.knows.tells(exact):
            yield CorrectionKind.LATIN, exact
        if not self.latin_russian and not self.knows.known(word):
            yield (
                CorrectionKind.SPELLING,
                respelled(word, self.knows, lambda: self.around, most=MAX_EMPTY_COST, opens=opens),
            )
        yield CorrectionKind.LATIN, exact
        if self.knows.known(word) and word.isalpha():
            return
        if self.latin_russian and len(word) > _SHORT_LATIN:
            for each in readings[:_SURE]:
                yield CorrectionKind.LATIN, respelled(each, self.knows, lambda: self.around)
        yield CorrectionKind.SPELLING, respelled(word, self.knows, lambda: self.around)

    def _exact(self, readings: Sequence[str]) -> str | None:
        """Return the likeliest reading of a Latin spelling that is a word: of the base, else of the language."""
        held = [(self._unlikely(at, each), each) for at, each in enumerate(readings) if self.knows.holds(each)]
        if held or not self.latin_russian:
            return min(held)[1] if held else None
        real = [each for each in readings if len(each) > _SHORT and is_real_word(each)]
        return min(((self._unlikely(at, each), each) for at, each in enumerate(real)), default=(0.0, None))[1]

    def _unlikely(self, rank: int, reading: str) -> float:
        return RANK_COST * rank + rarity_cost(reading, self.knows)


def _mend_words(normalised: str, knows: Knowledge) -> tuple[str, tuple[Correction, ...]]:
    latin_russian = _mostly_latin_russian([token.text for token in tokenise(normalised)], knows)
    grouped, regrouped = (normalised, ()) if latin_russian else regroup(normalised, knows)
    tokens = tokenise(grouped)
    mending = _Mending([token.text for token in tokens], knows, latin_russian=latin_russian)
    pieces: list[str] = []
    done = 0
    for place, token in enumerate(tokens):
        parts = split_word(token.text)
        opens = place == 0 or (place == 1 and tokens[0].text in _LEADING)
        taken = tuple(filter(None, (mending.mended(part, opens=opens) for part in parts)))
        pieces += [grouped[done : token.start], "-".join(taken) if taken != parts else token.text]
        done = token.end
    pieces.append(grouped[done:])
    return "".join(pieces), (*regrouped, *mending.changes)


def _mostly_latin_russian(tokens: Sequence[str], knows: Knowledge) -> bool:
    """Say whether most Latin words of a text are Russian ones in Latin spelling.

    A Russian question word tells («kto», «skolko»), a digit for a letter («po4emu»), and where no word is English a
    preposition («a v 2024»).
    """
    words = [part for token in tokens for part in split_word(token) if _LATIN.match(part)]
    latin = [word for word in words if len(word) > _SHORT and word.isalpha()]
    foreign = [word for word in latin if not knows.known(word)]
    if any(_DIGIT_INSIDE.fullmatch(word) for word in words) or any(_asks_in_russian(word) for word in latin):
        return True
    english = [word for word in latin if word not in foreign and not knows.named(word)]
    if not _LATIN_PREPOSITIONS.isdisjoint(words) and not [each for each in english if each not in _LATIN_PREPOSITIONS]:
        return True
    russian = [word for word in foreign if any(_is_russian(each, knows) for each in cyrillic_candidates(word))]
    return bool(russian) and len(russian) > len(english)


def _asks_in_russian(word: str) -> bool:
    sure = cyrillic_candidates(word)[:_SURE]
    return zipf(word, "en") < COMMON_ENGLISH and not QUESTION_WORDS.isdisjoint(sure)


def _is_russian(reading: str, knows: Knowledge) -> bool:
    return _is_held(reading, knows) or (len(reading) > _SHORT_LATIN and zipf(reading, "ru") >= COMMON_RUSSIAN)


def _is_held(word: str, knows: Knowledge) -> bool:
    return len(word) > _SHORT and knows.holds(word)
