"""The words of a normalised text → the same text with words that a space split joined, and glued ones parted.

Only what nobody knows is touched: a split word is joined where one of its pieces, and a glued one parted where the
whole, is no word at all.
"""

from __future__ import annotations

import math
import re
from typing import Final

from bot.index import NAME_START
from bot.language.frequency import is_english_word, zipf
from bot.language.lemmas import WordClass, word_class
from bot.language.rarity import is_real_word
from bot.models.query import Correction, CorrectionKind
from bot.query.knowledge import Knowledge
from bot.query.respelling import Candidate, candidates, rarity_cost

MIN_JOINED: Final = 4
"""Letters of the shortest word that two pieces are joined into."""

MIN_JOINED_KNOWN: Final = 5
"""The same where both pieces are words too: then the whole must be a word of the base."""

MIN_GLUED: Final = 4
"""Letters from which what follows a surname is a word of its own."""

OWN_WORD: Final[dict[int, float]] = {2: 5.3, 3: 4.3}
"""Zipf frequency from which two or three letters are a word rather than a piece of one; dictionaries hold too many."""

FUNCTION_WORD: Final = 4.8
"""The same for prepositions, particles and the like."""

COMMON: Final = 3.5
"""Zipf frequency from which a word that the base lacks may be part of a glued one."""

EVERYDAY: Final = 5.0
"""Zipf frequency from which a word is one of everyday questions."""

MISSING_SPACE: Final = 0.85
"""What a missing space costs, as a slip: as much as a missing letter."""

MIN_NAME: Final = 6
"""Letters of the shortest name in any form that may be part of a glued word; shorter ones must stand there as such."""

SHORT_END: Final = 0.25
"""What it costs more where the second word has one or two letters and the first is none of the base: many a misspelt
word ends like one."""

NEAR: Final = 1.2
"""Slips within which a piece that is no word is rather misspelt («in tern»)."""

MOST_COST: Final = 1.75
"""What a parting may cost at most, with how rare its words are."""

_LONE: Final = frozenset("вскоуиаяa")
_OPENS_ONLY: Final = frozenset("a")
"""Words of one letter, and those that hardly end a glued word."""

_SHORT: Final = 2
_POSSESSIVE: Final = re.compile(r"(?<=[a-z]{3})'s(?=[a-z]{3})")
_FOLLOW_UP: Final = re.compile(r"^а(?=(?:в|у|за|с|на|по|из|для|про|от) \w)")
_PAIR: Final = re.compile(r"(?<![\w'])([^\W\d_]+)(?= ([^\W\d_]+)(?![\w']))")
_WHOLE: Final = re.compile(r"(?<![\w'])[^\W\d_]{3,}(?![\w'])")


def regroup(normalised: str, knows: Knowledge) -> tuple[str, tuple[Correction, ...]]:
    """Return the text with its words regrouped, and what was changed."""
    changes: list[Correction] = []
    joined = _join(_spaced(normalised), knows, changes)

    def parted(found: re.Match[str]) -> str:
        pieces = _parts(found[0], knows)
        if pieces is None:
            return found[0]
        changes.append(Correction(found[0], pieces, CorrectionKind.SPLIT))
        return pieces

    return _WHOLE.sub(parted, joined), tuple(changes)


def _spaced(text: str) -> str:
    """Put the space back after a possessive, and after the «а» that opens a follow-up."""
    return _FOLLOW_UP.sub("а ", _POSSESSIVE.sub(r"\g<0> ", text))


def _join(text: str, knows: Knowledge, changes: list[Correction]) -> str:
    """Join the likeliest pair of words again and again, until none is left that belongs together."""
    while True:
        gains = [(_gain(found[1], found[2], knows), -found.start(), found) for found in _PAIR.finditer(text)]
        best, _, pair = max(gains, key=lambda each: each[:2], default=(0, 0, None))
        if not best or pair is None:
            return text
        changes.append(Correction(f"{pair[1]} {pair[2]}", pair[1] + pair[2], CorrectionKind.SPLIT))
        text = text[: pair.end(1)] + text[pair.start(2) :]


def _gain(left: str, right: str, knows: Knowledge) -> int:
    """Return how much two words gain by being one: 3 a word of the base, 2 an everyday one, 1 another; 0 for nothing.

    They are one where a piece is no word of its own, or where the whole is told by facts and the second piece by none:
    «за воды» stays where facts speak of water, and everywhere where none speaks of «заводы».
    """
    whole = left + right
    if len(whole) < MIN_JOINED or (knows.in_base(right) and len(right) > _SHORT and knows.in_base(left)):
        return 0
    if not _is_word(whole, knows):
        return 0
    worth = 3 if knows.tells(whole) or knows.named(whole) else 2 if knows.in_base(whole) else 1
    alone = (_stands_alone(left, knows), _stands_alone(right, knows))
    if all(alone):
        return worth * (worth > 2 and len(right) > _SHORT and len(whole) >= MIN_JOINED_KNOWN)  # noqa: PLR2004
    if worth > 1:
        return worth
    misspelt = [each for each in candidates(right, knows) if each.slips <= NEAR and knows.in_base(each.word)]
    return int(is_real_word(whole) and not (alone[0] and misspelt))


def _is_word(whole: str, knows: Knowledge) -> bool:
    """Say whether a word is one at all; cheap, for most pairs of words make none."""
    if is_real_word(whole) or whole in knows.index.lexicon.sounds:
        return True
    return not whole.isascii() and whole[:NAME_START] in knows.index.name_starts and knows.named(whole)


def _stands_alone(word: str, knows: Knowledge) -> bool:
    """Say whether a piece is a word of its own."""
    if len(word) == 1:
        return word in _LONE
    if len(word) in OWN_WORD:
        often = zipf(word, _language(word))
        by_class = word_class(word) is WordClass.FUNCTION and often >= FUNCTION_WORD
        return often >= OWN_WORD[len(word)] or by_class or (len(word) > _SHORT and knows.tells(word))
    return knows.known(word)


def _parts(word: str, knows: Knowledge) -> str | None:
    """Return a glued word as two, the likeliest way; None where it is a word, or is rather misspelt."""
    if knows.known(word):
        return None
    options = [(_cost(word[:at], word[at:], knows), f"{word[:at]} {word[at:]}") for at in range(1, len(word))]
    cost, parted = min(options)
    if cost > MOST_COST:
        return None
    misspelt = [each for each in candidates(word, knows) if knows.in_base(each.word) or knows.named(each.word)]
    telling = any(knows.tells(each) for each in parted.split())
    doubtful = [each for each in misspelt if each.cost <= cost or (not telling and _is_near(each, knows))]
    return None if doubtful else parted


def _is_near(candidate: Candidate, knows: Knowledge) -> bool:
    return candidate.slips <= NEAR and knows.tells(candidate.word)


def _cost(left: str, right: str, knows: Knowledge) -> float:
    """Return what a parting costs: both sides must be words, and one of them must belong to such questions.

    A surname with a few letters behind it is another surname.
    """
    if right in _OPENS_ONLY or not (_may_stand(left, knows) and _may_stand(right, knows)):
        return math.inf
    if not (_belongs(left, knows) or _belongs(right, knows)) or (len(right) < MIN_GLUED and knows.somebody(left)):
        return math.inf
    doubtful = len(right) <= _SHORT and not knows.in_base(left)
    space = MISSING_SPACE + SHORT_END * doubtful
    return space + rarity_cost(left, knows) + rarity_cost(right, knows)


def _belongs(word: str, knows: Knowledge) -> bool:
    return knows.in_base(word) or knows.named(word) or zipf(word, _language(word)) >= EVERYDAY


def _may_stand(word: str, knows: Knowledge) -> bool:
    """Say whether a part is a word of its own, not a mere stem of one («figur»)."""
    if len(word) <= _SHORT:
        return word in _LONE if len(word) == 1 else _stands_alone(word, knows)
    listed = word in knows.index.lexicon.sounds or zipf(word, _language(word)) >= COMMON
    return listed or is_english_word(word) or (len(word) >= MIN_NAME and not word.isascii() and knows.named(word))


def _language(word: str) -> str:
    return "en" if word.isascii() else "ru"
