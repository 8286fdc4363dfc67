"""A question and the reply to it → whether both are in one language, judged apart from how the bot read it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.language.frequency import zipf
from bot.language.guess import guess_language
from bot.language.latin import cyrillic_candidates
from bot.language.layout import to_cyrillic_layout, to_latin_layout
from bot.language.lemmas import is_dictionary_word
from bot.language.words import words
from bot.models.text import Language

EVERYDAY: Final = 3.5
"""Zipf frequency from which a Latin word is counted as English; below, many strings of letters are listed."""

SHORTEST: Final = 3
"""Letters of the shortest word that tells languages apart: nearly any two letters are a word somewhere."""

_ACCEPTED: Final = {
    Language.RU: frozenset({Language.RU}),
    Language.EN: frozenset({Language.EN}),
    Language.KK: frozenset({Language.KK, Language.RU}),  # few bases hold Kazakh summaries: the Russian one stands in
}
_QUOTED = re.compile(r"https?://\S+|«[^»]*»|“[^”]*”")


def is_in_language(question: str, reply: str) -> bool | None:
    """Say whether a plain reply is in the language of a question; links and titles in quotation marks do not count.

    None where the question is in no language by its letters, or in a disguised one.

    >>> [is_in_language(asked, "18 euro, says «Почта»") for asked in ("сколько стоит?", "what is it?", "crjkmrj&")]
    [False, True, None]
    """
    asked, said = language_of_question(question), guess_language(_QUOTED.sub("", reply))
    return None if asked is None or said is None else said in _ACCEPTED[asked]


def language_of_question(text: str) -> Language | None:
    """Return the language of a question by its letters, or None where it is likelier another in disguise.

    That is so where more of its words are known when read in the other keyboard layout, or from Latin letters.

    >>> [language_of_question(asked) for asked in ("цена билета", "ticket price", "tsena bileta", "рщц ьгср пкфшт")]
    [<Language.RU: 'ru'>, <Language.EN: 'en'>, None, None]
    """
    guessed = guess_language(text)
    if guessed is Language.EN:
        spelt = [cyrillic for word in words(text) for cyrillic in cyrillic_candidates(word)[:1]]
        disguised = max(_known_russian(spelt), _known_russian(words(to_cyrillic_layout(text))))
        return guessed if _known_english(words(text)) >= disguised else None
    if guessed is Language.RU:
        disguised = _known_english(words(to_latin_layout(text)))
        return guessed if _known_russian(words(text)) >= disguised else None
    return guessed


def _known_russian(spelt: Iterable[str]) -> int:
    return sum(len(word) >= SHORTEST and is_dictionary_word(word) for word in spelt)


def _known_english(spelt: Iterable[str]) -> int:
    return sum(len(word) >= SHORTEST and zipf(word, "en") >= EVERYDAY for word in spelt)
