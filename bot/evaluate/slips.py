"""One word and a source of chance → the word as a hasty finger types it."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import dist
from random import Random
from typing import Final

from bot.evaluate.noise_tables import KEYBOARDS
from bot.language.normalise import normalise
from bot.language.rarity import is_real_word

WORD: Final = re.compile(r"(?<![^\W_])[^\W\d_]+(?![^\W_])")
"""A run of letters; one that touches a digit («G20») is left alone."""

MIN_LENGTH: Final = 4
"""Letters of the shortest word that a slip is made in: below, what is left over could be anything."""

MIN_TWICE: Final = 7
"""Letters of the shortest word that two slips are made in."""

_TRIES: Final = 12
_ONE_KEY: Final = 1.2
"""Keys whose centres lie at most this far apart, in key widths, are neighbours."""

_ROW_SHIFT: Final = 0.4


def slip_in_text(text: str, chance: Random, *, within: Callable[[str], bool] = lambda _: True) -> str | None:
    """Return a text with one slip, every letter of its longer words being equally likely to be hit.

    None where no word can take one. `within` says which words may be hit.
    """
    places = [found for found in WORD.finditer(text) if len(found[0]) >= MIN_LENGTH and within(found[0])]
    while places:
        (hit,) = chance.choices(places, weights=[len(each[0]) for each in places])
        if slipped := slip(hit[0], chance):
            return text[: hit.start()] + slipped + text[hit.end() :]
        places.remove(hit)
    return None


def slip(word: str, chance: Random) -> str | None:
    """Return a word with one slip: a neighbouring key, a letter doubled or dropped, or two letters swapped.

    A slip that makes another real word is made anew, for then nobody could tell; None where none other comes.

    >>> slip("harvest", Random(1))
    'hsrvest'
    """
    for _ in range(_TRIES):
        at = chance.randrange(len(word))
        slipped = chance.choice(_SLIPS)(word, at, chance)
        if slipped != word and not is_real_word(normalise(slipped)):
            return slipped
    return None


def neighbours(letter: str) -> str:
    """Return the letters on the keys around a letter's own, in either case; none for a letter of another keyboard.

    >>> neighbours("д"), neighbours("Q")
    ('щзлжбю', 'WA')
    """
    around = _NEIGHBOURS.get(letter.lower(), "")
    return around if letter.islower() else around.upper()


def _neighbouring(word: str, at: int, chance: Random) -> str:
    around = neighbours(word[at])
    return word[:at] + chance.choice(around) + word[at + 1 :] if around else word


def _doubled(word: str, at: int, _: Random) -> str:
    return word[:at] + word[at] + word[at:]


def _dropped(word: str, at: int, _: Random) -> str:
    return word[:at] + word[at + 1 :]


def _swapped(word: str, at: int, _: Random) -> str:
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


_SLIPS: Final = (_neighbouring, _doubled, _dropped, _swapped)


def _neighbour_table() -> dict[str, str]:
    table: dict[str, str] = {}
    for rows in KEYBOARDS:
        places = {
            letter: (across + _ROW_SHIFT * down, down)
            for down, row in enumerate(rows)
            for across, letter in enumerate(row)
        }
        for letter, place in places.items():
            near = [other for other in places if other != letter and dist(place, places[other]) <= _ONE_KEY]
            table[letter] = "".join(near)
    return table


_NEIGHBOURS: Final = _neighbour_table()
