"""A Russian verb or the noun made of it → the root that both share («отключать», «отключение»)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_VERB: Final = re.compile(r"(?:ировать|овать|евать|ывать|ивать|нуть|ать|ять|ить|еть)(?:ся)?$")
_NOUN: Final = re.compile(r"(?:ирование|ование|евание|ывание|ивание|ание|яние|ение|ация|яция|ировка|овка|ка|ок|ча)$")
_SOFTENED: Final = re.compile(r"(?<=[бвмпф])л$")
"""The «л» that a lip sound takes before the ending of a noun («потребить», «потребление»)."""

_MIN_ROOT: Final = 5
"""Letters of the shortest root; shorter ones are shared by unrelated words."""


@lru_cache(maxsize=100_000)
def root(lemma: str) -> str | None:
    """Return the root of a verb or of a verbal noun, or None where a lemma is neither, or too short to tell.

    >>> root("отключать") == root("отключение"), root("перевозить") == root("перевозка"), root("вагон")
    (True, True, None)
    """
    for ending in (_VERB, _NOUN):
        bare = _SOFTENED.sub("", ending.sub("", lemma))
        if bare != lemma and len(bare) >= _MIN_ROOT:
            return bare
    return None
