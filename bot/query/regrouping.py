"""The words of a normalised text → the same text with words that a space split joined, and glued ones parted.

Only what nobody knows is touched: a split word is joined where one of its pieces, and a glued one parted where the
whole, is no word at all.
"""

from __future__ import annotations

import re
from typing import Final

from bot.index import NAME_START
from bot.language.chatter import CHATTER
from bot.language.frequency import zipf
from bot.language.lemmas import WordClass, word_class
from bot.language.rarity import is_real_word
from bot.models.query import Correction, CorrectionKind
from bot.query.knowledge import Knowledge
from bot.query.respelling import candidates

MIN_JOINED: Final = 4
"""Letters of the shortest word that two pieces are joined into."""

MIN_JOINED_KNOWN: Final = 5
"""The same where both pieces are words too: then the whole must be a word of the base."""

MIN_GLUED: Final = 3
COMMON: Final = 4.0
"""Zipf frequency from which a word of neither the base nor everyday questions may be part of a glued one."""

EVERYDAY: Final = 5.0
"""Zipf frequency from which such a word is as good as one of everyday questions."""

OWN_WORD: Final[dict[int, float]] = {2: 5.3, 3: 4.3}
"""Zipf frequency from which two or three letters are a word rather than a piece of one; dictionaries hold too many."""

NEAR_SLIP: Final = 1.2
"""A word this near to a known one by its slip is misspelt rather than glued («грузовв»), where parting is doubtful."""

_LONE: Final = frozenset("вскоуиаяai")
_OPENS_ONLY: Final = frozenset("ai")
"""Words of one letter, and those that hardly end a glued word."""

_SHORT: Final = 2
_PAIR: Final = re.compile(r"(?<![\w'])([^\W\d_]+) ([^\W\d_]+)(?![\w'])")
_WHOLE: Final = re.compile(r"(?<![\w'])[^\W\d_]{3,}(?![\w'])")


def regroup(normalised: str, knows: Knowledge) -> tuple[str, tuple[Correction, ...]]:
    """Return the text with its words regrouped, and what was changed."""
    changes: list[Correction] = []
    joined = _join(normalised, knows, changes)

    def parted(found: re.Match[str]) -> str:
        pieces = _parts(found[0], knows)
        if pieces is None:
            return found[0]
        changes.append(Correction(found[0], pieces, CorrectionKind.SPLIT))
        return pieces

    return _WHOLE.sub(parted, joined), tuple(changes)


def _join(text: str, knows: Knowledge, changes: list[Correction]) -> str:
    position = 0
    while found := _PAIR.search(text, position):
        left, right = found[1], found[2]
        if _belong_together(left, right, knows):
            changes.append(Correction(f"{left} {right}", left + right, CorrectionKind.SPLIT))
            text = text[: found.start()] + left + right + text[found.end() :]
            position = found.start()
        else:
            position = found.start(2)
    return text


def _belong_together(left: str, right: str, knows: Knowledge) -> bool:
    """Say whether two words are one: a piece is no word of its own, or the whole is a word of facts and a piece none.

    «за воды» stays where facts speak of water, and everywhere where none speaks of «заводы».
    """
    whole = left + right
    if len(whole) < MIN_JOINED or (knows.in_base(right) and len(right) > _SHORT and knows.in_base(left)):
        return False
    if not _is_word(whole, knows):
        return False
    if not (_stands_alone(left, knows) and _stands_alone(right, knows)):
        return knows.in_base(whole) or knows.named(whole) or zipf(whole, _language(whole)) > 0
    return len(whole) >= MIN_JOINED_KNOWN and knows.tells(whole)


def _is_word(whole: str, knows: Knowledge) -> bool:
    """Say whether a word is one at all; cheap, for most pairs of words make none."""
    return is_real_word(whole) or whole in knows.index.lexicon.sounds or whole[:NAME_START] in knows.index.name_starts


def _stands_alone(word: str, knows: Knowledge) -> bool:
    """Say whether a piece is a word of its own."""
    if len(word) == 1:
        return word in _LONE
    if len(word) in OWN_WORD:
        often = zipf(word, _language(word)) >= OWN_WORD[len(word)]
        return often or word_class(word) is WordClass.FUNCTION or (len(word) > _SHORT and knows.tells(word))
    return knows.known(word)


def _parts(word: str, knows: Knowledge) -> str | None:
    """Return a glued word as two, the likeliest way; None where it is a word, or no two words make it."""
    if len(word) < MIN_GLUED or knows.known(word):
        return None
    near = [each for each in candidates(word, knows)[:3] if each.slips <= NEAR_SLIP]
    misspelt = any(knows.in_base(each.word) or knows.named(each.word) for each in near)
    options = [
        (quality, f"{word[:at]} {word[at:]}")
        for at in range(1, len(word))
        if (quality := _quality(word[:at], word[at:], knows, misspelt=misspelt)) > 0
    ]
    return max(options)[1] if options else None


def _quality(left: str, right: str, knows: Knowledge, *, misspelt: bool) -> float:
    """Return how good a parting is: both sides must be words, good ones where the whole may as well be misspelt."""
    if right in _OPENS_ONLY or (len(right) == 1 and misspelt):
        return 0.0
    grades = (_grade(left, knows), _grade(right, knows))
    if not all(grades) or (misspelt and min(grades) < _GOOD) or max(grades) < _GOOD:
        return 0.0
    return sum(grades) + (len(left) ** 2 + len(right) ** 2) / 100


_GOOD: Final = 2.0


def _grade(word: str, knows: Knowledge) -> float:
    """Return 0 for no word, 1 for one that is common, 2 for one of everyday questions, 3 for one of the base."""
    if len(word) == 1:
        return _GOOD * (word in _LONE)
    often = zipf(word, _language(word))
    if len(word) == _SHORT:
        return _GOOD * (word_class(word) is WordClass.FUNCTION or (often >= EVERYDAY and word in CHATTER))
    if not often and not is_real_word(word) and not knows.named(word):
        return 0.0
    if knows.tells(word) or knows.named(word):
        return _GOOD + 1
    return _GOOD if often >= EVERYDAY or knows.in_base(word) else float(often >= COMMON)


def _language(word: str) -> str:
    return "en" if word.isascii() else "ru"
