"""An English noun enters; its plural leaves."""

from __future__ import annotations

import re
from typing import Final


def english_plural(noun: str) -> str:
    """Return the plural of an English noun or of the last word of a compound.

    >>> [english_plural(each) for each in ("box", "city", "day", "knife", "person", "sheep", "square metre")]
    ['boxes', 'cities', 'days', 'knives', 'people', 'sheep', 'square metres']
    """
    *before, last = noun.split(" ")
    lower = last.lower()
    form = _IRREGULAR.get(lower) or next(
        pattern.sub(ending, last) for pattern, ending in _ENDINGS if pattern.search(lower)
    )
    return " ".join((*before, form))


_IRREGULAR: Final = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "tooth": "teeth",
    "goose": "geese",
    "mouse": "mice", "ox": "oxen", "analysis": "analyses", "crisis": "crises", "basis": "bases",
    "criterion": "criteria",
    "phenomenon": "phenomena", "bacterium": "bacteria", "knife": "knives", "life": "lives", "wife": "wives",
    "half": "halves",
    "leaf": "leaves", "loaf": "loaves", "wolf": "wolves", "shelf": "shelves", "calf": "calves", "hero": "heroes",
    "potato": "potatoes",
    "tomato": "tomatoes", "echo": "echoes", "veto": "vetoes", "people": "people",
    "krone": "kroner", "krona": "kronor",

    **dict.fromkeys(
        (
            "sheep", "deer", "cattle", "poultry", "livestock", "staff", "police", "personnel", "offspring",
            "fish", "aircraft", "spacecraft", "series", "species", "salmon", "means"
        ),
        "",
    ),
}  # fmt: skip
_IRREGULAR.update({word: word for word, form in _IRREGULAR.items() if not form})
_ENDINGS: Final = (
    (re.compile(r"(?:s|x|z|ch|sh)$"), r"\g<0>es"),
    (re.compile(r"(?<=[^aeiou])y$"), "ies"),
    (re.compile(r"man$"), "men"),
    (re.compile(r"$"), "s"),
)
