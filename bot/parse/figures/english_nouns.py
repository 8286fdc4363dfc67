"""The words behind an English number enter; the noun that it counts leaves in the singular."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.language.frequency import zipf
from bot.parse.figures.phrases import Counted, Word
from bot.parse.figures.words import listed

PEOPLE: Final = frozenset(
    listed(
        "people person persons man men woman women child children worker workers police officer officers soldier "
        "soldiers "
        "civilian civilians resident residents passenger passengers student students teacher teachers tourist "
        "tourists doctor "
        "doctors nurse nurses patient patients victim victims suspect suspects employee employees staff crew troops "
        "migrants "
        "refugees voters players fans deputies lawmakers journalists miners firefighters pupils driver drivers "
        "rescuer rescuers "
        "wounded injured dead killed missing arrested detained hospitalised hospitalized displaced homeless unemployed"
    )
)
"""English words for people, those that need no noun after them among them."""

_ALONE: Final = frozenset(
    listed(
        "wounded injured dead killed missing arrested detained hospitalised hospitalized displaced homeless unemployed"
    )
)
_INVARIABLE: Final = frozenset(
    listed(
        "people men women children police staff troops personnel aircraft sheep cattle fish deer species series "
        "crew youth "
        "feet teeth mice geese lives wives knives wolves halves shelves crises analyses criteria data media spacecraft "
        "livestock poultry salmon trout offspring kroner kronor"
    )
)
_COLLECTIVE: Final = frozenset(listed("crew staff police aircraft media data personnel youth troops livestock"))
"""Plurals that may also stand before the noun that is counted («six crew members»)."""
_IRREGULAR: Final = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life", "wives": "wife",
    "knives": "knife",
    "wolves": "wolf", "halves": "half", "shelves": "shelf", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose",
    "crises": "crisis", "analyses": "analysis", "criteria": "criterion", "species": "species", "series": "series",
    "policemen": "policeman", "servicemen": "serviceman", "fishermen": "fisherman", "businessmen": "businessman",
    "leaves": "leaf", "thieves": "thief", "calves": "calf", "loaves": "loaf", "movies": "movie",
    "buses": "bus", "gases": "gas", "kroner": "krone", "kronor": "krona",
}  # fmt: skip
_ENGLISH_STOPS: Final = frozenset(
    listed(
        "of in on at to by for from with and or but as is was were are be been has have had will would could "
        "should may might can "
        "than that this these those which who whom whose when while after before since until per a an the its "
        "their his her our "
        "it he she they we you i not no so if about over under up down out off then also more less most least "
        "other further "
        "additional according while because during between among through against across into onto within without "
        "via there here "
        "said says say told came went did does do made took against versus vs compared ago later earlier apiece "
        "each both all "
        "respectively yesterday today tomorrow rose fell grew dropped increased declined"
    )
)
_PASSING: Final = frozenset(listed("more other further additional new such most"))
"""Words that may stand before a noun though they also end a phrase («120 more workers»)."""


def english_noun(words: Sequence[Word], cased: str) -> Counted | None:
    """Return the first plural of the phrase, past what may stand before it."""
    for place, word in enumerate(words):
        if word.text in _ENGLISH_STOPS and not (word.text in _PASSING and place + 1 < len(words)):
            return None
        if _ends_phrase(words, place):
            return Counted(_english_lemma(words, place, cased), word.after, word.text in PEOPLE)
        if cased[word.start].isupper() and place > 1:
            return None
    return None


def _english_lemma(words: Sequence[Word], place: int, cased: str) -> str:
    """Return the singular as it is written: `SUV` of `SUVs`, `crew member` of `crew members`."""
    word = words[place]
    written = cased[word.start : word.start + len(word.text)]
    singular = written[:-1] if written[:-1].isupper() and len(written) > 2 else _singular(word.text)  # noqa: PLR2004
    before = words[place - 1].text if place else ""
    return f"{before} {singular}" if (before, singular) in _COMPOUNDS else singular


_COMPOUNDS: Final = frozenset(
    (before, noun)
    for noun, parts in (
        ("member", "crew staff family board team cabinet council"),
        ("officer", "police"),
        ("place", "school nursery"),
        ("worker", "aid health rescue"),
        ("vote", "electoral"),
        ("station", "power polling police railway charging"),
        ("vehicle", "electric armoured armored"),
        ("panel", "solar"),
    )
    for before in listed(parts)
)
"""Nouns that say too little without the word before them."""


def _ends_phrase(words: Sequence[Word], place: int) -> bool:
    """Say whether a word is the noun counted: a plural that no further plural follows."""
    word = words[place].text
    following = place + 1 < len(words) and is_plural(words[place + 1].text)
    if word in _ALONE:
        return not following
    return is_plural(word) and not (word in _COLLECTIVE and following)


@lru_cache(maxsize=20_000)
def is_plural(word: str) -> bool:
    """Say whether an English word looks like a plural noun.

    >>> [is_plural(each) for each in ("buses", "people", "business", "servicemen", "electric", "countries", "famous")]
    [True, True, False, True, False, True, False]
    """
    if word in _INVARIABLE or (word.endswith("men") and len(word) > 4):  # noqa: PLR2004
        return True
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ous")):  # noqa: PLR2004
        return False
    return word not in _ENGLISH_STOPS


@lru_cache(maxsize=20_000)
def _singular(word: str) -> str:
    """Return the singular of a plural; between two spellings the commoner word.

    >>> [_singular(each) for each in ("buses", "houses", "companies", "jobs", "boxes", "self-employed-workers")]
    ['bus', 'house', 'company', 'job', 'box', 'self-employed-worker']
    """
    head, hyphen, last = word.rpartition("-")
    return head + hyphen + _singular_word(last)


def _singular_word(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if re.fullmatch(r"\w+men", word):
        return word[:-3] + "man"
    if not is_plural(word) or word in _INVARIABLE:
        return word
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "ches", "shes", "zes", "oes")):
        return max(word[:-1], word[:-2], key=lambda each: zipf(each, "en"))
    return word[:-1]
