"""Nouns that can be speakers without a name, and the words that lead from them to the name of a body."""

from __future__ import annotations

from typing import Final

from bot.language.lemmas import readings
from bot.parse.analysis import Mention
from bot.parse.speech.passage import Passage, Word
from bot.parse.speech.source_words import BODIES, DOCUMENTS, SPOKESPEOPLE, UNNAMED
from bot.parse.speech.table import words_in
from bot.parse.speech.verbs import is_finite

_LINKS: Final = words_in("в во на из от при для по of at from by for in with the a an its their")


QUOTES: Final = frozenset("«»\"“”„'’‘")


REACH: Final = 4
"""Words between a preposition and the name it governs («of the former finance minister X»)."""


_MAX_VOICE: Final = 30
"""Words in which a speaker is looked for."""


def is_covered(passage: Passage, word: Word) -> bool:
    """Say whether a word lies in a name."""
    return word.start in passage.covered


def is_speaking_noun(passage: Passage, word: Word) -> bool:
    """Say whether a word is a noun that can be who speaks here."""
    if word.text[0].isupper() and is_covered(passage, word):
        return False
    known = word.lemmas & (SPOKESPEOPLE | UNNAMED | BODIES | DOCUMENTS)
    if word.lower.isascii():
        return bool(known) or _is_english_holder(word)
    nouns = [each.tag for each in readings(word.lower.replace("ё", "е")) if each.tag.POS in {"NOUN", "NPRO"}]
    if known:
        return any(each.case in {"nomn", "loct"} for each in nouns) or not nouns
    return _is_noun(word) and nouns[0].case == "nomn" and "anim" in nouns[0]


def _is_noun(word: Word) -> bool:
    """Say whether a word's likeliest reading is a noun: «и» and «но» are names of letters and notes only in theory."""
    return len(word.text) > 1 and str(readings(word.lower.replace("ё", "е"))[0].tag.POS) == "NOUN"


def _is_english_holder(word: Word) -> bool:
    return word.lower.endswith(("man", "men", "woman", "women", "minister", "president", "mayor", "executive", "chief"))


def is_somebody(word: Word) -> bool:
    """Say whether a noun is one person or people who speak for nobody else («директор», «житель»)."""
    return not word.lemmas & (SPOKESPEOPLE | BODIES | DOCUMENTS)


def linked(passage: Passage, start: int, end: int) -> bool:
    """Say whether only words that lead to a name stand between two places («в пресс-службе компании "X"»)."""
    between = passage.words[passage.first_word(start) : passage.last_word(end)]
    return len(between) <= REACH + 1 and all(_leads(each) for each in between)


def _leads(word: Word) -> bool:
    if word.text in QUOTES or word.lower in _LINKS:
        return True
    if word.lemmas & (SPOKESPEOPLE | BODIES | DOCUMENTS):
        return True
    if word.lower.isascii() or not word.is_word:
        return word.is_word and word.text[0].isupper()
    return str(readings(word.lower)[0].tag.POS) in {"ADJF", "PRTF"}


def leads_to(words: tuple[Word, ...], body: Mention) -> bool:
    """Say whether only words that lead to a name stand before a body's."""
    return all(_leads(each) for each in words if each.start < body.start)


def end_of_phrase(passage: Passage, word: Word, limit: int) -> int:
    """Return where the words that hang on a noun end: names in the genitive say nothing themselves."""
    end = word.end
    for each in passage.words[passage.first_word(word.end) :][:_MAX_VOICE]:
        if each.start >= limit or not (each.is_word or each.text in QUOTES) or is_finite(each.lower):
            break
        end = each.end
    return end


def gender_of(word: Word) -> str | None:
    """Return the gender of a Russian noun in the nominative, «plur» for a plural; None where it tells none."""
    if word.lower.isascii():
        return None
    nouns = [each.tag for each in readings(word.lower) if each.tag.POS == "NOUN" and each.tag.case == "nomn"]
    if not nouns:
        return None
    if nouns[0].number == "plur":
        return "plur"
    return str(nouns[0].gender) if nouns[0].gender in {"masc", "femn", "neut"} else None
