"""The pieces behind a number enter; what is counted leaves, past adjectives, in its dictionary form."""

from __future__ import annotations

from bot.language.lemmas import readings
from bot.parse.figures.amount import Text
from bot.parse.figures.english_nouns import PEOPLE, english_noun
from bot.parse.figures.phrases import Counted, words_from
from bot.parse.figures.russian_nouns import russian_noun


def noun_after(text: Text, place: int, *, scaled: bool) -> Counted | None:
    """Return what the number before a piece counts, or None where no noun follows that it could govern.

    `scaled` says that the number ends in «тысяч» or «млн», which govern nothing but the genitive.
    """
    words = words_from(text.pieces, place, text.flat.low)
    return english_noun(words, text.flat.cased) if text.english else russian_noun(words, text.flat.cased, scaled=scaled)


def is_person_noun(word: str, *, english: bool) -> bool:
    """Say whether a word means a person, so that «один» before it counts.

    >>> is_person_noun("рабочий", english=False), is_person_noun("worker", english=True)
    (True, True)
    """
    if english:
        return word in PEOPLE
    nouns = [each for each in readings(word) if each.tag.POS == "NOUN"]
    return bool(nouns) and "anim" in nouns[0].tag
