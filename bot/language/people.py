"""The name of a count noun → whether it counts people."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.language.lemmas import is_animate
from bot.language.words import words
from bot.models.text import Localized

_ENGLISH: Final = re.compile(
    r"\w{3,}(?:er|or|ist|ee|man|woman|men|women|ian|ant)|people|persons?|staff|crew|pilot|child|children|pupil|guest|host|chef"
)
_NO_PEOPLE: Final = re.compile(
    r"container|number|order|tower|river|corner|power|paper|letter|quarter|meter|metre|motor|reactor|tractor|door|floor|plant|"
    r"computer|server|trailer|tanker|freighter|helicopter|chapter|semester|transformer|elevator|restaurant|grant|tree|fee"
)


@lru_cache(maxsize=10_000)
def counts_people(name: Localized) -> bool:
    """Say whether a count noun is a sort of people: by its Russian name where it has one, else by its English one.

    >>> [counts_people(each) for each in (Localized(ru="пассажир"), Localized(en="worker"), Localized(en="boat"))]
    [True, True, False]
    """
    if name.ru:
        return any(is_animate(word) for word in words(name.ru))
    return any(_ENGLISH.fullmatch(word) and not _NO_PEOPLE.fullmatch(word) for word in words(name.en or ""))
