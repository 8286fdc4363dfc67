"""A reader's raw words → the words that were meant, each change recorded.

Order matters and is the rule: wrong keyboard layout, then Latin spelling, then misspelling; and each only where it
turns words nobody knows into words somebody knows. A real word of the language, and the name of a country outside the
dossier, is never mended into a word of the dossier.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from bot.index import NAME_START, Index
from bot.language.chatter import CHATTER, COLLOQUIAL, GENERIC
from bot.language.guess import guess_language
from bot.language.kazakh import is_everyday_verb, may_be_misspelt, stems
from bot.language.latin import cyrillic_candidates
from bot.language.layout import to_cyrillic_layout, to_latin_layout
from bot.language.lemmas import is_dictionary_word, lemmas
from bot.language.normalise import normalise, tokenise
from bot.language.rarity import is_real_word
from bot.language.spelling import Suggestion
from bot.language.words import split_word, split_words
from bot.models.query import Correction, CorrectionKind
from bot.models.text import Language

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
RELATIVE_PREFIX: Final = 0.6
"""Share of the longer word that two words must open with alike to be taken for forms of one."""

_SHORT_LATIN: Final = 4
_MOST_CUT: Final = 3
"""Letters that the ending of a misspelt word may have more or less than its base form."""

_DERIVED: Final = re.compile(r"(?:ц(?:ы|ев|ам|ами|ах)|ец|изм\w{0,2}|ист\w{0,3}|щин\w{1,2})$")
"""Endings that make another word of a name («лиссабонцы»): a word that has one is no misspelling of the name."""

MAX_EMPTY_DISTANCE: Final = 1.0
"""Edits within which a misspelt word is taken for a mere question word («сколко»)."""

GUESS_COST: Final = 0.4
"""What a suggestion costs more where it fits only the base form that was guessed for a misspelt word."""


@dataclass(frozen=True, slots=True)
class Mended:
    """The text as it will be read, and what was changed to get there."""

    text: str
    corrections: tuple[Correction, ...]


def mend(text: str, index: Index) -> Mended:
    """Mend layout, Latin spelling and misspelling of a raw text."""
    knows = Knowledge(index, kazakh=guess_language(text) is Language.KK)
    laid_out, layout_changes = _mend_layout(text, knows)
    knows = Knowledge(index, kazakh=guess_language(laid_out) is Language.KK)
    normalised = _AMERICA.sub("usa", normalise(laid_out))
    spelled, word_changes = _mend_words(normalised, knows)
    return Mended(spelled, (*layout_changes, *word_changes))


class Knowledge:
    """What counts as a known word, asked of one base; in a Kazakh text also whatever a Kazakh ending hides."""

    def __init__(self, index: Index, *, kazakh: bool = False) -> None:
        self.index = index
        self.kazakh = kazakh

    def readings(self, word: str) -> frozenset[str]:
        """Return every lemma that a word may have in this text."""
        return lemmas(word) | stems(word) if self.kazakh else lemmas(word)

    def in_base(self, word: str) -> bool:
        """Say whether the base, or everyday question language, holds the word."""
        readings = self.readings(word)
        return (
            word in COLLOQUIAL
            or (self.kazakh and is_everyday_verb(word))
            or not readings.isdisjoint(CHATTER)
            or not readings.isdisjoint(GENERIC)
            or not readings.isdisjoint(self.index.known_lemmas)
        )

    def named(self, word: str) -> bool:
        """Say whether the word is part of a known name, such as a country outside the dossier."""
        return bool(self.index.phrases.longest_at((self.readings(word),), 0))

    def holds(self, guess: str) -> bool:
        """Say whether a guessed word is in the base or a known name; cheap for the many guesses that are no words.

        Only a dictionary word, or one that begins like a name that the dictionary lacks, is worth a full look.
        """
        if not is_dictionary_word(guess) and guess[:NAME_START] not in self.index.name_starts:
            return guess in COLLOQUIAL
        return self.in_base(guess) or self.named(guess)

    def same_thing(self, one: str, other: str) -> bool:
        """Say whether two words are forms of one word, or spellings of one name."""
        if not lemmas(one).isdisjoint(lemmas(other)) or _are_relatives(one, other):
            return True
        return not self._targets(one).isdisjoint(self._targets(other))

    def _targets(self, word: str) -> frozenset[str]:
        return frozenset(each.target for each in self.index.phrases.containing(lemmas(word)))

    def known(self, word: str) -> bool:
        """Say whether anybody knows the word: it is then never mended."""
        return not word.isalpha() or self.in_base(word) or self.named(word) or is_real_word(word)


def _are_relatives(one: str, other: str) -> bool:
    """Say whether two words differ in their endings alone («отменить», «отменяет»)."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return shared >= RELATIVE_PREFIX * max(len(one), len(other))


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
        if chunk not in convinced and all(knows.in_base(each) for each in split_words(normalise(chunk))):
            swapped_words = split_words(normalise(swap(chunk)))
            if len(chunk) > _SHORT or not all(knows.in_base(each) for each in swapped_words):
                return chunk
        changes.append(Correction(chunk, swap(chunk), CorrectionKind.LAYOUT))
        return swap(chunk)

    return _CHUNK.sub(replaced, text), tuple(changes)


def _is_evidence(chunk: str, *, swap: Callable[[str], str], knows: Knowledge) -> bool:
    """Say whether a swapped chunk is more than chance: a long word that the base or everyday questions hold."""
    return len(chunk) > _SHORT and all(
        knows.in_base(each) or knows.named(each) for each in split_words(normalise(swap(chunk)))
    )


def _gains(chunk: str, belongs: re.Pattern[str], *, swap: Callable[[str], str], knows: Knowledge) -> bool:
    if not belongs.search(chunk.lower()):
        return False
    before = split_words(normalise(chunk))
    if all(knows.known(each) for each in before):
        return False
    after = split_words(normalise(swap(chunk)))
    if not after or not all(_surely_known(each, knows) for each in after):
        return False
    return not any(knows.holds(each) for word in before for each in cyrillic_candidates(word))


def _surely_known(word: str, knows: Knowledge) -> bool:
    return word.isalpha() and (knows.in_base(word) or knows.named(word) or (len(word) > _SHORT and is_real_word(word)))


def _mend_words(normalised: str, knows: Knowledge) -> tuple[str, tuple[Correction, ...]]:
    pieces: list[str] = []
    changes: list[Correction] = []
    done = 0
    tokens = tokenise(normalised)
    mostly_latin_russian = _mostly_latin_russian([token.text for token in tokens], knows)
    for token in tokens:
        taken = tuple(
            mended
            for part in split_word(token.text)
            if (mended := _mend_word(part, knows, changes=changes, latin_russian=mostly_latin_russian))
        )
        joined = "-".join(taken) if taken != split_word(token.text) else token.text
        pieces += [normalised[done : token.start], joined]
        done = token.end
    pieces.append(normalised[done:])
    return "".join(pieces), tuple(changes)


def _mend_word(word: str, knows: Knowledge, *, changes: list[Correction], latin_russian: bool) -> str:
    transliterable = latin_russian and bool(_LATIN_OPENING.match(word))
    if word in COLLOQUIAL and not transliterable:
        return COLLOQUIAL[word]
    if knows.known(word) and not (transliterable and not knows.named(word)):
        return word
    for kind, mended in _ways(word, knows, latin_russian=latin_russian):
        if mended:
            taken = COLLOQUIAL.get(mended, mended)
            changes.append(Correction(word, taken, kind))
            return taken
    return word


def _ways(word: str, knows: Knowledge, *, latin_russian: bool) -> tuple[tuple[CorrectionKind, str | None], ...]:
    """Return the ways to mend a word, in the order to try them."""
    if not _LATIN_OPENING.match(word):
        return ((CorrectionKind.SPELLING, _respelled(word, knows)),)
    candidates = cyrillic_candidates(word)
    exact = next((each for each in candidates if knows.holds(each)), None)
    if exact is None and latin_russian:
        exact = next((each for each in candidates if is_real_word(each)), None)
    if exact is not None:
        return ((CorrectionKind.LATIN, exact),)
    if knows.known(word):
        return ()
    respelled = _respelled(word, knows)
    guesses = candidates[:3] if latin_russian and len(word) > _SHORT_LATIN else ()
    through = next((found for each in guesses if (found := _respelled(each, knows))), None)
    return ((CorrectionKind.SPELLING, respelled), (CorrectionKind.LATIN, through))


def _mostly_latin_russian(tokens: list[str], knows: Knowledge) -> bool:
    """Say whether most Latin words of a text are Russian ones in Latin spelling."""
    latin = [token for token in tokens if _LATIN.match(token) and token.isalpha() and len(token) > _SHORT]
    foreign = [token for token in latin if not knows.known(token)]
    english = [token for token in latin if token not in foreign and not knows.named(token)]
    russian = [token for token in foreign if any(_is_held(each, knows) for each in cyrillic_candidates(token))]
    return bool(russian) and len(russian) > len(english)


def _is_held(word: str, knows: Knowledge) -> bool:
    return len(word) > _SHORT and knows.holds(word)


def _respelled(word: str, knows: Knowledge) -> str | None:
    """Return the known word that a misspelt one stands for; None where there is none or the nearest ones disagree."""
    near = [each for each in _suggestions(word, knows) if not _derives(word, each.word) and _is_worth(each, knows)]
    near = [each for each in near if may_be_misspelt(word, each.word, each.distance)] if knows.kazakh else near
    if not near:
        return None
    best = near[0]
    rivals = [
        each for each in near[1:] if each.distance <= best.distance and not knows.same_thing(each.word, best.word)
    ]
    if any(knows.in_base(each.word) == knows.in_base(best.word) for each in rivals):
        return _sharing_initial(word, [best, *rivals], knows)
    return best.word


def _suggestions(word: str, knows: Knowledge) -> list[Suggestion]:
    """Return the known words near a word or one of its base forms, nearest first, words of the base before others."""
    nearest: dict[str, float] = {}
    for form in _spellings(word, knows):
        guess_cost = GUESS_COST if form != word else 0.0
        for each in knows.index.speller.suggest(form):
            nearest[each.word] = min(nearest.get(each.word, math.inf), each.distance + guess_cost)
    found = [Suggestion(known, distance) for known, distance in nearest.items()]
    return sorted(found, key=lambda each: (each.distance, not knows.in_base(each.word), each.word))


def _is_worth(suggestion: Suggestion, knows: Knowledge) -> bool:
    """Say whether a suggestion may be taken.

    One that names no subject, or only something outside the dossier, must be very near, for nothing else speaks for it.
    """
    readings = lemmas(suggestion.word)
    empty = not readings.isdisjoint(CHATTER | GENERIC) and readings.isdisjoint(knows.index.known_lemmas)
    outside = not knows.in_base(suggestion.word)
    return not (empty or outside) or suggestion.distance <= MAX_EMPTY_DISTANCE


def _derives(word: str, known: str) -> bool:
    return bool(_DERIVED.search(word)) and not _DERIVED.search(known)


def _spellings(word: str, knows: Knowledge) -> tuple[str, ...]:
    """Return the word and the base forms that its ending suggests, for a misspelt stem may be inflected."""
    if _LATIN.match(word):
        return (word,)
    forms = (each for each in knows.readings(word) if each != word and abs(len(each) - len(word)) <= _MOST_CUT)
    return (word, *sorted(forms))


def _sharing_initial(word: str, rivals: list[Suggestion], knows: Knowledge) -> str | None:
    """Return the rival that alone shares the first letter: misspellings rarely touch it."""
    sharing = [each for each in rivals if each.word[:1] == word[:1]]
    if sharing and all(knows.same_thing(each.word, sharing[0].word) for each in sharing):
        return sharing[0].word
    return None
