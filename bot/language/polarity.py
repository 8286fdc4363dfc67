"""Words that come in opposites: enough and too little, up and down; and which side a text is on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.language.words import words


@dataclass(frozen=True, slots=True)
class Opposites:
    """Two sides of one matter, each as the words that say it."""

    name: str
    more: re.Pattern[str]
    less: re.Pattern[str]

    def is_told_by(self, word: str) -> bool:
        """Say whether a word is on either side."""
        return bool(self.more.fullmatch(word) or self.less.fullmatch(word))


@dataclass(frozen=True, slots=True)
class Pole:
    """A side that a text takes: `more` or the opposite."""

    name: str
    more: bool


SUFFICIENCY: Final = Opposites(
    "sufficiency",
    re.compile(
        r"хвата\w+|хвати\w+|доста[её]т|достан[еу]т|достаточно|вдоволь|enough|plenty|sufficient\w*|жетеді|жеткілікті"
    ),
    re.compile(
        r"нехватк\w+|нехвата\w+|дефицит\w*|недоста\w+|shortages?|shortfalls?|deficits?|lack(?:s|ed|ing)?|short|жетіспе\w+"
    ),
)
MOVEMENT: Final = Opposites(
    "movement",
    re.compile(
        r"вырос\w*|вырас\w+|раст[еу]т|рос(?:ло|ла|ли)?|рост\w*|подросл?\w*|возрос\w*|прирос\w+|прибавил\w*|увелич\w+|подн[яи]\w+|повыс\w+|повыш\w+|"
        r"подорож\w+|rose|risen?|rises|rising|grew|grown?|grows|growing|growth|increas\w+|jump\w*|climb\w*|soar\w*|өсті|өскен"
    ),
    re.compile(
        r"у?пал[аио]?|упад\w+|паден\w+|сни[зж]\w+|сокра[тщ]\w+|уменьш\w+|подешев\w+|спад\w*|просе\w+|убыл\w*|обвал\w*|рухн\w+|"
        r"fell|falls?|fallen|falling|drop(?:s|ped)?|declin\w+|decreas\w+|shr[aiu]nk\w*|plung\w+|slump\w*|reduc\w+|төменде\w+|азай\w+"
    ),
)
COURSE: Final = Opposites(
    "course",
    re.compile(
        r"откры\w+|откро\w+|нача(?:л|т)\w*|начн\w+|начин\w+|запус\w+|запущ\w+|open(?:s|ed|ing)?|launch\w*|start\w*|beg[aiu]n\w*"
    ),
    re.compile(
        r"закры\w+|закро\w+|законч\w+|заверш\w+|останов\w+|clos(?:e|es|ed|ing|ure)|shut\w*|finish\w*|ended|ends"
    ),
)
_OPPOSITES: Final = (SUFFICIENCY, MOVEMENT, COURSE)
_NEGATION: Final = re.compile(r"не|нет|без|ни|not|no|never|without|hardly|емес|жоқ|\w+n't|\w+nt")
_REACH: Final = 1
"""How many words before a side a negation may stand («не хватает»)."""

_NEGATED_AFTER: Final = 6
"""How many words after a noun «нет» may stand («нехватки вагонов в стране нет»)."""


@lru_cache(maxsize=20_000)
def poles(text: str) -> frozenset[Pole]:
    """Return the sides that a text takes, negation counted: «не хватает» is on the side of too little.

    >>> [each.more for each in poles("вагонов не хватает")], [each.more for each in poles("нехватки больше нет")]
    ([False], [True])
    """
    said = words(text)
    found = set()
    for at, word in enumerate(said):
        for each in _OPPOSITES:
            more = bool(each.more.fullmatch(word))
            if more or each.less.fullmatch(word):
                found.add(Pole(each.name, more != _is_negated(said, at)))
    return frozenset(found)


def opposite(one: frozenset[Pole], other: frozenset[Pole]) -> bool:
    """Say whether two texts take opposite sides of something, neither of them both sides."""
    return any(
        Pole(pole.name, not pole.more) in other and pole not in other and Pole(pole.name, not pole.more) not in one
        for pole in one
    )


def _is_negated(said: tuple[str, ...], at: int) -> bool:
    before = said[max(0, at - _REACH) : at]
    after = said[at + 1 : at + 1 + _NEGATED_AFTER]
    return any(_NEGATION.fullmatch(word) for word in before) or "нет" in after or "жоқ" in after
