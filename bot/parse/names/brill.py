"""English words → Penn Treebank tags, by Brill's method: the likeliest tag of a word, then rules of context.

The lexicon and the rules of context are read from the wheel of textblob, which is never imported.
Source: Eric Brill, "A simple rule-based part of speech tagger" (1992).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.parse.engine import data_folder

_START: Final = "STAART"
_PADDING: Final = 3
_FIELDS: Final = 4
"""Columns of a rule: two tags, a test, what it tests for."""

_NUMBER: Final = re.compile(
    r"[$€£]?\d[\d.,:/%-]*\w{0,3}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_MARK: Final = re.compile(r"\W+")
_ENDINGS: Final = (
    ("ing", "VBG"), ("ed", "VBN"), ("ly", "RB"), ("ion", "NN"), ("ness", "NN"), ("ment", "NN"), ("ity", "NN"),
    ("able", "JJ"), ("ible", "JJ"), ("ous", "JJ"), ("ful", "JJ"), ("ive", "JJ"), ("ical", "JJ"), ("al", "JJ"),
    ("ic", "JJ"), ("less", "JJ"), ("ish", "JJ"), ("est", "JJS"), ("ss", "NN"), ("us", "NN"), ("is", "NN"), ("s", "NNS"),
)  # fmt: skip
"""Endings of words that the lexicon lacks, the first that fits."""

_LEADS: Final = {"n't": "RB", "'s": "POS", "’s": "POS", "'": "POS", "’": "POS", "n’t": "RB"}
Test = Callable[[Sequence[str], Sequence[str], int, Sequence[str]], bool]


def tags(words: Sequence[str]) -> list[str]:
    """Return the Penn tag of each word of a sentence.

    >>> tags(["She", "leads", "the", "company", "."])
    ['PRP', 'VBZ', 'DT', 'NN', '.']
    """
    found = [_first_guess(word, starts=not place) for place, word in enumerate(words)]
    padded = [_START] * _PADDING + found + [_START] * _PADDING
    spelled = [_START] * _PADDING + list(words) + [_START] * _PADDING
    for place in range(_PADDING, _PADDING + len(words)):
        for rule in _context().get(padded[place], ()):
            if padded[place] == rule.before and rule.fires(padded, spelled, place):
                padded[place] = rule.after
    return padded[_PADDING : _PADDING + len(words)]


def listed_tag(word: str) -> str | None:
    """Return the likeliest tag of this very spelling in the lexicon, None where it is not listed."""
    return _lexicon().get(word)


def _first_guess(word: str, *, starts: bool) -> str:
    if word in _LEADS:
        return _LEADS[word]
    if _MARK.fullmatch(word):
        return word if word in {",", ".", ":", "(", ")", "$"} else ("." if word in "?!…" else ":")
    if _NUMBER.fullmatch(word):
        return "CD"
    return _guess_of_word(word, starts=starts)


def _guess_of_word(word: str, *, starts: bool) -> str:
    low = word.lower()
    lexicon = _lexicon()
    if word[0].isupper():
        ordinary = lexicon.get(low)
        if starts and ordinary:
            return ordinary
        return lexicon.get(word, "NNP") if low == word or not ordinary or word in lexicon else "NNP"
    return lexicon.get(word) or next(
        (tag for ending, tag in _ENDINGS if low.endswith(ending)), "JJ" if "-" in word else "NN"
    )


@cache
def _lexicon() -> dict[str, str]:
    """Read the lexicon: a word and its tags per line, the likeliest first."""
    text = (data_folder("textblob") / "en" / "en-lexicon.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith(";"))
    return {row[0]: row[1].partition("|")[0] for row in rows if len(row) > 1}


@dataclass(frozen=True, slots=True)
class _Rule:
    """«Change tag `before` into `after` where `test` holds of `x` and `y`»."""

    before: str
    after: str
    test: str
    x: str
    y: str

    def fires(self, tagged: Sequence[str], words: Sequence[str], place: int) -> bool:
        return _TESTS[self.test](tagged, words, place, (self.x, self.y))


_TESTS: Final[dict[str, Test]] = {
    "PREVTAG": lambda tagged, _, at, want: tagged[at - 1] == want[0],
    "NEXTTAG": lambda tagged, _, at, want: tagged[at + 1] == want[0],
    "PREV2TAG": lambda tagged, _, at, want: tagged[at - 2] == want[0],
    "NEXT2TAG": lambda tagged, _, at, want: tagged[at + 2] == want[0],
    "PREV1OR2TAG": lambda tagged, _, at, want: want[0] in tagged[at - 2 : at],
    "NEXT1OR2TAG": lambda tagged, _, at, want: want[0] in tagged[at + 1 : at + 3],
    "PREV1OR2OR3TAG": lambda tagged, _, at, want: want[0] in tagged[at - 3 : at],
    "NEXT1OR2OR3TAG": lambda tagged, _, at, want: want[0] in tagged[at + 1 : at + 4],
    "SURROUNDTAG": lambda tagged, _, at, want: (tagged[at - 1], tagged[at + 1]) == tuple(want),
    "PREVBIGRAM": lambda tagged, _, at, want: tuple(tagged[at - 2 : at]) == tuple(want),
    "NEXTBIGRAM": lambda tagged, _, at, want: tuple(tagged[at + 1 : at + 3]) == tuple(want),
    "CURWD": lambda _, words, at, want: words[at] == want[0],
    "PREVWD": lambda _, words, at, want: words[at - 1] == want[0],
    "NEXTWD": lambda _, words, at, want: words[at + 1] == want[0],
    "PREV1OR2WD": lambda _, words, at, want: want[0] in words[at - 2 : at],
    "NEXT1OR2WD": lambda _, words, at, want: want[0] in words[at + 1 : at + 3],
    "WDPREVTAG": lambda tagged, words, at, want: (tagged[at - 1], words[at]) == tuple(want),
    "WDNEXTTAG": lambda tagged, words, at, want: (words[at], tagged[at + 1]) == tuple(want),
    "WDAND2AFT": lambda _, words, at, want: (words[at], words[at + 2]) == tuple(want),
}


@cache
def _context() -> dict[str, tuple[_Rule, ...]]:
    """Read the rules of context, by the tag that they change."""
    text = (data_folder("textblob") / "en" / "en-context.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith(";"))
    rules = [_Rule(*(*row, "")[:5]) for row in rows if len(row) >= _FIELDS and row[2] in _TESTS]
    return {tag: tuple(rule for rule in rules if rule.before == tag) for tag in {rule.before for rule in rules}}
