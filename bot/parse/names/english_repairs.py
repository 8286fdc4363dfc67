"""Tagged English words enter; the tags leave, with verbs before an amount no more taken for nouns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_PRESENT: Final = """
costs averages numbers totals values exports imports supplies produces weighs measures forecasts estimates plans
ranks ranges rates orders tops needs houses hosts funds lends pays trades
"""
_PAST: Final = "cut hit set put cost shed spread"
_BASE: Final = "cost average number total value export import supply produce need range cut hit set put top"
_VERBS: Final = {
    **dict.fromkeys(_PRESENT.split(), "VBZ"),
    **dict.fromkeys(_BASE.split(), "VBP"),
    **dict.fromkeys(_PAST.split(), "VBD"),
}
"""Words that are nouns too → the tag that they have between their subject and an amount."""

_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
_OBJECT: Final = frozenset({"its", "their", "his", "her", "about", "nearly", "almost", "around", "some", "roughly"})
_WITH_OBJECT: Final = frozenset(
    {"cut", "hit", "set", "put", "values", "cost", "costs", "exports", "imports", "supplies", "produces", "orders"}
)
_ASIDE: Final = frozenset({"aside", "up", "down"})


def mended(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Return the tags of words, those of verbs that the tagger took for nouns mended.

    >>> mended(["Fees", "average", "$", "90"], ["NNS", "NN", "$", "CD"])
    ['NNS', 'VBP', '$', 'CD']
    """
    found = list(tags)
    for place in range(1, len(words) - 1):
        if _is_verb(words, found, place):
            found[place] = _VERBS[words[place].lower()]
    return found


def _is_verb(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    word = words[place].lower()
    if word not in _VERBS or tags[place].startswith("VB") or tags[place - 1] not in _NOUNS:
        return False
    following = words[place + 1]
    amount = following in {"$", "€", "£", "¥"} or following[:1].isdigit() or tags[place + 1] == "CD"
    agrees = _VERBS[word] != "VBP" or tags[place - 1] in {"NNS", "NNPS", "PRP"}
    return (amount and agrees) or (word in _WITH_OBJECT and following.lower() in _OBJECT | _ASIDE)
