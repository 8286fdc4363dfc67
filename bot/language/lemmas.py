"""A normalised word → every lemma it may have, and its part of speech.

Russian goes through pymorphy3's dictionary (its predictor for unknown words), English through the Snowball stemmer,
Kazakh through a table of suffixes. All readings are kept: a query and a fact agree where any of their lemmas do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from importlib.metadata import version
from typing import Any

import snowballstemmer

from bot.language.kazakh import stems
from bot.models.text import KAZAKH_LETTERS

_CYRILLIC = re.compile(r"(?=.*[а-яё])[0-9a-zа-яёәғқңөұүһі'-]+")
_LATIN = re.compile(r"[a-z]")
_PLAIN_KAZAKH_CASE = re.compile(r"(?<=\w{4})[мбп]ен$|(?<=ия)дан?$")
_MIN_READING_SCORE = 0.02
_OWN_STEMS = {
    **dict.fromkeys(("important", "importance", "importantly"), "important"),
    **dict.fromkeys(("university", "universities"), "university"),
    **dict.fromkeys(("organization", "organizations", "organisation", "organisations"), "organization"),
    **dict.fromkeys(("experience", "experiences", "experienced"), "experience"),
    **dict.fromkeys(("general", "generally"), "general"),
    **dict.fromkeys(("news",), "news"),
}
"""Words that the stemmer would merge with unrelated ones (important with import, university with universe)."""
_MAX_WORKED_OUT = 500_000


class WordClass(StrEnum):
    """What a word does in a sentence, as coarsely as weighing needs it."""

    NOUN = "noun"
    NAME = "name"
    ADJECTIVE = "adjective"
    VERB = "verb"
    ADVERB = "adverb"
    NUMERAL = "numeral"
    FUNCTION = "function"
    UNKNOWN = "unknown"


_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Poss"})
"""Tags that OpenCorpora gives to names, and to adjectives made of them («петров»)."""

_CLASSES: dict[str, WordClass] = {
    "NOUN": WordClass.NOUN,
    "ADJF": WordClass.ADJECTIVE,
    "ADJS": WordClass.ADJECTIVE,
    "COMP": WordClass.ADVERB,
    "VERB": WordClass.VERB,
    "INFN": WordClass.VERB,
    "PRTF": WordClass.ADJECTIVE,
    "PRTS": WordClass.VERB,
    "GRND": WordClass.VERB,
    "NUMR": WordClass.NUMERAL,
    "ADVB": WordClass.ADVERB,
    "PRED": WordClass.ADVERB,
    "NPRO": WordClass.FUNCTION,
    "PREP": WordClass.FUNCTION,
    "CONJ": WordClass.FUNCTION,
    "PRCL": WordClass.FUNCTION,
    "INTJ": WordClass.FUNCTION,
}


@lru_cache(maxsize=50_000)
def lemmas(word: str) -> frozenset[str]:
    """Return every lemma of one normalised word, the word itself included.

    >>> "торговля" in lemmas("торговлей"), "invest" in lemmas("investments")
    (True, True)
    """
    if is_kazakh(word):
        return stems(word)
    if _CYRILLIC.fullmatch(word):
        return frozenset({word, *_russian_lemmas(word), *_russian_lemmas(_without_kazakh_case(word))})
    if _LATIN.search(word):
        bare = word.removesuffix("'s")
        return frozenset({word, bare, _OWN_STEMS.get(bare) or _stemmer("english").stemWord(bare)})
    return frozenset({word})


@lru_cache(maxsize=50_000)
def stem(lemma: str) -> str:
    """Return the stem that the derivatives of a Russian lemma share (Snowball's algorithm); other words as they are.

    >>> stem("промышленность") == stem("промышленный")
    True
    """
    return str(_stemmer("russian").stemWord(lemma)) if _CYRILLIC.fullmatch(lemma) and not is_kazakh(lemma) else lemma


def is_kazakh(word: str) -> bool:
    """Say whether a word is written with letters that Kazakh has and Russian lacks."""
    return any(letter in KAZAKH_LETTERS for letter in word)


@lru_cache(maxsize=50_000)
def is_dictionary_word(word: str) -> bool:
    """Say whether Russian's dictionary holds this very form."""
    return bool(_CYRILLIC.fullmatch(word)) and bool(morphology().word_is_known(word))


@lru_cache(maxsize=50_000)
def word_class(word: str) -> WordClass:
    """Return the likeliest class of a Russian word; of other words, UNKNOWN."""
    if not _CYRILLIC.fullmatch(word):
        return WordClass.UNKNOWN
    tag = _readings(word)[0].tag
    if any(name in tag for name in ("Surn", "Name", "Geox", "Sgtm")):
        return WordClass.NAME
    return _CLASSES.get(str(tag.POS), WordClass.UNKNOWN)


def is_surname(word: str) -> bool:
    """Say whether every reading of a word in Russian's dictionary is a surname.

    >>> is_surname("ларсен"), is_surname("медведь"), is_surname("порт")
    (True, False, False)
    """
    readings = _readings(word) if is_dictionary_word(word) else ()
    return bool(readings) and all("Surn" in each.tag for each in readings)


def may_be_name(word: str) -> bool:
    """Say whether some reading of a Russian word is a name: of a person, a place or an organisation.

    >>> may_be_name("мороз"), may_be_name("магнит")
    (True, False)
    """
    return bool(_CYRILLIC.fullmatch(word)) and any(_NAMES & each.tag.grammemes for each in _readings(word))


def everyday_plurals(word: str) -> tuple[str, ...]:
    """Return the plural forms of what a Russian word means where it is no name, of its likely readings.

    A word without plural (an adverb, a verb) is returned itself. Of a word that is nothing but a name: none.

    >>> "морозы" in everyday_plurals("мороз"), everyday_plurals("газпром"), everyday_plurals("вчера")
    (True, (), ('вчера',))
    """
    likely = [each for each in _readings(word) if each.score >= _MIN_READING_SCORE] if _CYRILLIC.fullmatch(word) else []
    plain = [each for each in likely if not _NAMES & each.tag.grammemes]
    return tuple(sorted({form for each in plain for form in _plurals(each) or (word,)}))


def _plurals(reading: Any) -> set[str]:
    forms: set[str] = {each.word for each in reading.lexeme if each.tag.number == "plur"}
    return {
        form.replace("ё", "е") for form in forms - {each.word for each in reading.lexeme if each.tag.number == "sing"}
    }


def is_animate(word: str) -> bool:
    """Say whether the likeliest reading of a Russian noun is somebody, not something.

    >>> is_animate("рабочий"), is_animate("пассажир"), is_animate("вагон")
    (True, True, False)
    """
    nouns = [each for each in _readings(word) if each.tag.POS == "NOUN"] if _CYRILLIC.fullmatch(word) else []
    return bool(nouns) and "anim" in nouns[0].tag


@lru_cache(maxsize=50_000)
def is_future(word: str) -> bool:
    """Say whether a Russian verb stands in the future tense.

    >>> is_future("откроется"), is_future("открылся"), is_future("мост")
    (True, False, False)
    """
    return bool(_CYRILLIC.fullmatch(word)) and _readings(word)[0].tag.tense == "futr"


@lru_cache(maxsize=50_000)
def cases(word: str) -> frozenset[str]:
    """Return the cases that a Russian word may stand in, as OpenCorpora tags (`nomn`, `gent`, `datv`, …).

    >>> sorted(cases("норвегию"))
    ['accs']
    """
    if not _CYRILLIC.fullmatch(word):
        return frozenset()
    return frozenset(str(each.tag.case) for each in _readings(word) if each.tag.case)


def may_be_subject(name: str) -> bool:
    """Say whether a name may stand in the nominative: so may every word without Russian cases.

    >>> may_be_subject("норвегия"), may_be_subject("норвегию"), may_be_subject("norway")
    (True, False, True)
    """
    found = cases(name)
    return not found or "nomn" in found


def other_forms(word: str) -> tuple[str, ...]:
    """Return the other cases and numbers of a Russian noun, name or adjective, sorted; none of any other word.

    >>> other_forms("лампа")[:4], other_forms("бежать")
    (('ламп', 'лампам', 'лампами', 'лампах'), ())
    """
    if not _CYRILLIC.fullmatch(word):
        return ()
    likeliest = _readings(word)[0]
    if likeliest.tag.POS not in {"NOUN", "ADJF"}:
        return ()
    forms = {each.word.replace("ё", "е") for each in likeliest.lexeme if each.tag.POS == likeliest.tag.POS}
    return tuple(sorted(forms - {word}))


def readings(word: str) -> tuple[Any, ...]:
    """Return every reading of a word in Russian's dictionary (of pymorphy3), the likeliest first; there is always one.

    >>> readings("вагонов")[0].normal_form
    'вагон'
    """
    return _readings(word)


def _without_kazakh_case(word: str) -> str:
    """Strip the Kazakh «with», «in» or «from» of a name that holds none of Kazakh's own letters («норвегиямен»)."""
    stripped = _PLAIN_KAZAKH_CASE.sub("", word)
    return word if stripped == word or is_dictionary_word(word) else stripped


_worked_out: dict[str, tuple[str, ...]] = {}
"""Lemmas of the Russian words met so far; a base's own can be kept from one start to the next."""


def prime(table: Mapping[str, Sequence[str]]) -> None:
    """Take over lemmas that were worked out before, so that the dictionary need not be asked again."""
    _worked_out.update({word: tuple(found) for word, found in table.items()})


def worked_out() -> dict[str, tuple[str, ...]]:
    """Return the lemmas of every Russian word met so far, for `prime` at another start."""
    return dict(_worked_out)


def dictionary_version() -> str:
    """Return the version of the dictionary that lemmas come from."""
    return version("pymorphy3-dicts-ru")


def _russian_lemmas(word: str) -> tuple[str, ...]:
    found = _worked_out.get(word)
    if found is None:
        readings = _readings(word)
        likely = [each for each in readings if each.score >= _MIN_READING_SCORE] or readings[:1]
        found = tuple(sorted({each.normal_form.replace("ё", "е") for each in likely}))
        if len(_worked_out) < _MAX_WORKED_OUT:
            _worked_out[word] = found
    return found


@lru_cache(maxsize=512)
def _readings(word: str) -> tuple[Any, ...]:
    """Return every reading of a Cyrillic word, the likeliest first; there is always one.

    They are large, and what is made of them is remembered: few need them twice.
    """
    return tuple(morphology().parse(word))


@cache
def morphology() -> Any:
    """Return Russian's dictionary."""
    import pymorphy3  # noqa: PLC0415 - with its dictionary a tenth of a second, spared where every lemma is at hand

    return pymorphy3.MorphAnalyzer()


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(language)
