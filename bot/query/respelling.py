"""A word that nobody knows, and the words around it → the word that was meant, or nothing.

Candidates are the words of the base, of the world's countries and of everyday questions nearby, and the common words
of the language one slip away: a misspelt everyday word is then not taken for a word of the base that is further off.
Each is weighed by how likely the slip is (`slip_cost`) and how likely the word is in a question.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.language.chatter import CHATTER, GENERIC, QUESTION_WORDS
from bot.language.frequency import zipf
from bot.language.kazakh import may_be_misspelt
from bot.language.lemmas import lemmas
from bot.language.misspelling import common_neighbours, one_edit_away, slip_cost
from bot.language.rarity import is_real_word
from bot.query.knowledge import Knowledge, remembered

Around = Sequence[frozenset[str]]
"""For each other word of a question the terms of the facts that it points at."""

MIN_LENGTH: Final = 3
"""Letters of the shortest word that is mended; of three letters only where a letter is missing or two are swapped."""

SHORT: Final = 3

GUESS_COST: Final = 0.4
"""What a candidate costs more where it fits only the base form that was guessed for a misspelt word."""

PER_DECADE: Final = 0.16
"""What a word costs more for being ten times rarer than the commonest, in slips.

Calibrated with SUPPORT on noisy variants of the gold questions of three dossiers.
"""

COMMONEST: Final = 7.0
BASE_ZIPF: Final = 5.8
BASE_DECADES: Final = 2.0
"""A word that facts of the base hold is in a question so many times likelier, in powers of ten, and this likely."""

NAMED_ZIPF: Final = 4.2
"""So is the name of something outside the dossier."""

SUPPORT: Final = 0.35
"""What a candidate costs less where another word of the question points at a fact that it points at too."""

MOST_SUPPORT: Final = 1

OPENING: Final = 0.6
"""What a question word costs less where it opens the question."""

MOST_SLIPS: Final[tuple[tuple[int, float], ...]] = ((6, 1.45), (10, 2.0), (40, 3.2))
"""What the slips of a word of the base may cost, by the letters of the misspelt word: long words bear more."""

CLEAR_LEAD: Final = 0.1
"""By how much the best candidate must lead another word of the base to be taken without looking further."""

MAX_EMPTY_COST: Final = 1.2
"""Slips, by their cost, within which a misspelt word is taken for one that no fact holds («сколко»)."""

MAX_NAME_SLIPS: Final = 1.7
"""Slips within which an unknown word is taken for a name that no dictionary holds; further off it may be another name.

Of 300 questions about invented places that a dossier of 4,000 facts lacks 6 are answered at 2 and 1 is at 1.7.
"""

_MOST_CUT: Final = 3
"""Letters that the ending of a misspelt word may have more or less than its base form."""

_MOST_WEIGHED: Final = 12
_LATIN: Final = re.compile(r"[a-z]")
_DERIVED: Final = re.compile(r"(?:ц(?:ы|и|ев|ам|ами|ах)|ец|изм\w{0,2}|ист\w{0,3}|щин\w{1,2})$")
"""Endings that make another word of a name («лиссабонцы»): a word that has one is no misspelling of the name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may be meant; `slips` is what the slip costs, `cost` with how rare the word is."""

    word: str
    slips: float
    cost: float


def respelled(
    word: str,
    knows: Knowledge,
    around: Callable[[], Around] = tuple,
    *,
    most: float = math.inf,
    opens: bool = False,
) -> str | None:
    """Return the known word that a misspelt one stands for; None where there is none or the likeliest disagree.

    `around` is asked for only where candidates are close; `most` is what the slip may cost at most.
    `opens` says that the word opens a question, as question words do.
    """
    ranked = [each for each in candidates(word, knows) if each.slips <= most and _is_worth(word, each, knows)]
    if opens:
        ranked = sorted((_as_opening(each) for each in ranked), key=lambda each: (each.cost, each.word))
    if not ranked:
        return None
    close = [each for each in ranked if each.cost <= ranked[0].cost + SUPPORT]
    if len(close) > 1:
        close = _by_support(close, around(), knows)
    best, *others = close
    near = [each for each in others if each.cost < best.cost + CLEAR_LEAD and knows.tells(each.word)]
    rivals = [each for each in near if not knows.same_thing(each.word, best.word)]
    if not rivals or not knows.tells(best.word):
        return best.word
    return _sharing_initial(word, [best, *rivals], knows)


def _as_opening(candidate: Candidate) -> Candidate:
    return replace(candidate, cost=candidate.cost - OPENING * (candidate.word in QUESTION_WORDS))


def _by_support(close: Sequence[Candidate], around: Around, knows: Knowledge) -> list[Candidate]:
    """Return candidates with those first that another word of the question points at the facts of."""
    helped = [
        replace(each, cost=each.cost - SUPPORT * min(knows.support(each.word, around), MOST_SUPPORT)) for each in close
    ]
    return sorted(helped, key=lambda each: (each.cost, each.word))


def candidates(word: str, knows: Knowledge) -> tuple[Candidate, ...]:
    """Return the words that may be meant by an unknown one, the likeliest first."""
    return _candidates(knows, word) if len(word) >= MIN_LENGTH else ()


@remembered
def _candidates(knows: Knowledge, word: str) -> tuple[Candidate, ...]:
    near = common_neighbours(word) if len(word) > SHORT else (*common_neighbours(word), *_little_names(word, knows))
    slips: dict[str, float] = {known: slip_cost(word, known) for known in near}
    for form in _spellings(word, knows) if len(word) > SHORT else ():
        guess_cost = GUESS_COST if form != word else 0.0
        if guess_cost and any(cost <= MAX_EMPTY_COST and knows.tells(known) for known, cost in slips.items()):
            break  # the word itself is near one of the base: its base forms need no look
        for each in knows.index.speller.suggest(form, limit=_MOST_WEIGHED):
            cost = slip_cost(form, each.word) + guess_cost
            slips[each.word] = min(slips.get(each.word, cost), cost)
    weighed = [Candidate(known, cost, cost + rarity_cost(known, knows)) for known, cost in slips.items()]
    return tuple(sorted(weighed, key=lambda each: (each.cost, each.word))[:_MOST_WEIGHED])


def _little_names(word: str, knows: Knowledge) -> tuple[str, ...]:
    """Return the words of four letters that the base knows and that a word of three is a slip of."""
    return tuple(each for each in one_edit_away(word) if len(each) > SHORT and each in knows.index.lexicon.sounds)


def rarity_cost(word: str, knows: Knowledge) -> float:
    """Return what a word costs for being rare in questions to this base, in slips."""
    frequency = zipf(word, "en" if _LATIN.match(word) else "ru")
    if knows.tells(word) or not lemmas(word).isdisjoint(GENERIC):
        frequency = max(frequency + BASE_DECADES, BASE_ZIPF)
    elif word in CHATTER:
        frequency = max(frequency, BASE_ZIPF)
    elif knows.named(word):
        frequency = max(frequency, NAMED_ZIPF)
    return PER_DECADE * max(0.0, COMMONEST - frequency)


def _is_worth(word: str, candidate: Candidate, knows: Knowledge) -> bool:
    """Say whether a candidate may be taken at all.

    One that no fact holds must be very near, for nothing else speaks for it; every one must be near in a Kazakh text,
    whose endings take a word far from its base form.
    """
    known = candidate.word
    if len(known) < MIN_LENGTH or derives(word, known):
        return False
    if len(word) <= SHORT and not (len(known) > len(word) or sorted(known) == sorted(word)):
        return False
    if knows.kazakh and not may_be_misspelt(word, known, candidate.slips):
        return False
    if not knows.tells(known):
        return candidate.slips <= MAX_EMPTY_COST
    most = _allowed(word) if is_real_word(known) else min(_allowed(word), MAX_NAME_SLIPS)
    return candidate.slips <= most


def _allowed(word: str) -> float:
    return next((cost for letters, cost in MOST_SLIPS if len(word) <= letters), 0.0)


def derives(word: str, known: str) -> bool:
    """Say whether a word has an ending that makes another word of a name («лиссабонцы» are not Lisbon)."""
    return bool(_DERIVED.search(word)) and not _DERIVED.search(known)


def _spellings(word: str, knows: Knowledge) -> tuple[str, ...]:
    """Return the word and the base forms that its ending suggests, for a misspelt stem may be inflected."""
    if _LATIN.match(word):
        return (word,)
    forms = (each for each in knows.readings(word) if each != word and abs(len(each) - len(word)) <= _MOST_CUT)
    return (word, *sorted(forms))


def _sharing_initial(word: str, rivals: Sequence[Candidate], knows: Knowledge) -> str | None:
    """Return the rival that alone shares the first letter: misspellings rarely touch it."""
    sharing = [each for each in rivals if each.word[:1] == word[:1]]
    if sharing and all(knows.same_thing(each.word, sharing[0].word) for each in sharing):
        return sharing[0].word
    return None
