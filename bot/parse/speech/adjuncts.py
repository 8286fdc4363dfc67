"""What stands behind an English verb of speech before the words said: the hearer, the time, the place."""

from __future__ import annotations

from typing import Final

from bot.parse.speech.passage import Passage
from bot.parse.speech.sight import Sight
from bot.parse.speech.table import words_in

MAX_TAIL: Final = 16
"""Words of an attribution that closes a sentence («…, сообщил X в эфире Y»)."""


HEARERS: Final = words_in(
    """
    reporters journalists lawmakers investors parliament viewers media agency radio newspaper television us him
    her them me you everyone readers shareholders staff workers court senators audience crowd supporters fans
    colleagues
    """
)


_BEFORE_HEARERS: Final = words_in("a an the state local news his her its their our")


_ENGLISH_SUBJECTS: Final = words_in(
    "the a an this that these those it he she they we you i there no some its his her their our"
)


ADJUNCT: Final = words_in(
    """
    on in at during late early earlier later yesterday today recently last this monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december
    by after via through while speaking
    """
)


_ADJUNCT_REST: Final = words_in(
    """
    a an the statement interview briefing press conference call report note release post letter speech televised
    phone email social media twitter x facebook telegram tv television state radio week month year morning evening
    afternoon night with to and's of online website its his her their
    """
)


HEARER_REACH: Final = 6


def opens_adjunct(sight: Sight) -> bool:
    """Say whether a time or place follows an English verb, or the hearer and then such."""
    return sight.word(sight.verb + 1) in ADJUNCT - {"last", "this"}


def past_adjunct(sight: Sight) -> int:
    """Return the word where the time, place and hearer behind an English verb end."""
    passage, number = sight.passage, sight.verb + 1
    if sight.form.lemma in {"tell", "inform", "assure", "warn", "remind"}:
        number = _past_hearer(sight, number)
    while number < sight.last and number - sight.verb < MAX_TAIL:
        word = passage.words[number]
        if word.lower not in ADJUNCT and not (number > sight.verb + 1 and _is_adjunct_rest(passage, number)):
            break
        number += 1
    return number


def _is_adjunct_rest(passage: Passage, number: int) -> bool:
    word = passage.words[number]
    before = passage.words[number - 1].lower
    if word.lower in _ADJUNCT_REST or word.text.isdigit():
        return word.lower not in _ENGLISH_SUBJECTS or before in ADJUNCT or before in _ADJUNCT_REST
    return before in {"in", "at", "to", "with", "of", "the", "a"} and word.is_word


def _past_hearer(sight: Sight, number: int) -> int:
    passage = sight.passage
    while number < sight.last and number - sight.verb <= HEARER_REACH:
        word = passage.words[number]
        if word.lower in HEARERS:
            return number + 1
        named = word.is_word and word.text[0].isupper()
        if word.lower not in _BEFORE_HEARERS and not named:
            break
        number += 1
    return number
