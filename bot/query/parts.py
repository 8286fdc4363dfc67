"""The words around an entity → the part it plays in the question: whose, with whom, from where, to where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.language.lemmas import WordClass, cases, is_kazakh, may_be_subject, word_class
from bot.language.transfers import GIVING, TAKING
from bot.models.fact import Part
from bot.models.query import EntityMention

_PLAIN_PREPOSITIONS: Final[dict[str, Part]] = {
    "с": Part.WITH,
    "со": Part.WITH,
    "из": Part.FROM,
    "от": Part.FROM,
    "к": Part.TO,
    "до": Part.TO,
    "ко": Part.TO,
    "для": Part.TO,
    "о": Part.ABOUT,
    "об": Part.ABOUT,
    "про": Part.ABOUT,
    "между": Part.OF,
    "у": Part.OF,
    "with": Part.WITH,
    "from": Part.FROM,
    "by": Part.FROM,
    "to": Part.TO,
    "into": Part.TO,
    "in": Part.AT,
    "at": Part.AT,
    "of": Part.OF,
    "between": Part.OF,
    "about": Part.ABOUT,
    "regarding": Part.ABOUT,
}
_PLACE_PREPOSITIONS: Final = frozenset({"в", "во", "на"})
_LOCATIVE: Final = frozenset({"loct", "loc1", "loc2"})
_KAZAKH_SUFFIXES: Final[tuple[tuple[tuple[str, ...], Part], ...]] = (
    (("мен", "бен", "пен"), Part.WITH),
    (("ның", "нің", "дың", "дің", "тың", "тің"), Part.OF),
    (("нан", "нен", "дан", "ден", "тан", "тен"), Part.FROM),
    (("ға", "ге", "қа", "ке"), Part.TO),
    (("да", "де", "та", "те"), Part.AT),
)
_COUNTRY_ENDING: Final = "стан"
"""How names of countries end that only look like a Kazakh «from» («қазақстан»)."""

_PLAIN_KAZAKH_ENDINGS: Final = ("мен", "ияда", "иядан")
"""Kazakh cases of names that may hold none of Kazakh's own letters («Норвегиямен»)."""

_VISITING: Final = """
visit visits visited visiting tour toured reach reached
посетил посетила посетили посетит посетить посещает посещал посещала посещать
"""
_TRANSITIVE_MOTION: Final = frozenset(_VISITING.split())
"""Verbs of going somewhere that take no preposition."""

_ADJECTIVE_ENDINGS: Final = ("ий", "ый", "ой")
_REACH: Final = 2
"""How many words back a preposition still governs a name («в соседний Тбилиси»)."""


def part_of(words: Sequence[str], position: int, *, possessive: bool = False, base_form: bool = False) -> Part | None:
    """Return the part that the name at this position plays, or None where its form does not tell.

    A name in its `base_form` is no genitive, whatever the predictor of unknown words makes of it.
    """
    name = words[position]
    if possessive:
        return Part.OF
    if position and words[position - 1] in _TRANSITIVE_MOTION:
        return Part.TO
    if preposition := _preposition_before(words, position):
        if preposition not in _PLACE_PREPOSITIONS:
            return _PLAIN_PREPOSITIONS[preposition]
        part = _place_part(name)
        return Part.OF if part is Part.AT and word_class(name) is WordClass.ADJECTIVE else part
    if base_form and not name.endswith(_ADJECTIVE_ENDINGS) and not is_kazakh(name):
        return None
    part = _part_by_form(name)
    if part is Part.OF:
        return _part_of_phrase(words, position) or part
    return Part.OF if part is Part.FROM and "между" in words[:position] else part


def along_transfer(mentions: Sequence[EntityMention], words: Sequence[str]) -> tuple[EntityMention, ...]:
    """Give the parts that a verb of giving or taking assigns: «A продала B» flows from A, «A купила у B» to A.

    The subject is the mention nearest before the verb that may stand in the nominative and has no part yet.
    """
    verb = next((at for at, word in enumerate(words) if GIVING.fullmatch(word) or TAKING.fullmatch(word)), None)
    if verb is None:
        return tuple(mentions)
    gives = bool(GIVING.fullmatch(words[verb]))
    subject = _subject(mentions, words, verb)
    placed = []
    for each in mentions:
        if each is subject:
            placed.append(replace(each, part=Part.FROM if gives else Part.TO))
        elif gives and each.position > verb and each.part in {None, Part.OF} and "datv" in cases(words[each.position]):
            placed.append(replace(each, part=Part.TO))
        elif not gives and each.part is Part.OF and words[each.position - 1] == "у":
            placed.append(replace(each, part=Part.FROM))
        else:
            placed.append(each)
    return tuple(placed)


def _preposition_before(words: Sequence[str], position: int) -> str | None:
    """Return the preposition that governs a name, adjectives in between, if one does."""
    for before in reversed(words[max(0, position - _REACH) : position]):
        if before in _PLACE_PREPOSITIONS or before in _PLAIN_PREPOSITIONS:
            return before
        if word_class(before) is not WordClass.ADJECTIVE:
            return None
    return None


def _place_part(name: str) -> Part | None:
    found = cases(name)
    if found & _LOCATIVE and "accs" not in found:
        return Part.AT
    return Part.TO if "accs" in found and not found & _LOCATIVE else None


def _part_by_form(name: str) -> Part | None:
    if name.endswith(_COUNTRY_ENDING):
        return None
    if is_kazakh(name) or name.endswith(_PLAIN_KAZAKH_ENDINGS):
        return next((part for endings, part in _KAZAKH_SUFFIXES if name.endswith(endings)), None)
    if word_class(name) is WordClass.ADJECTIVE:
        return Part.OF
    found = cases(name)
    if "gent" in found and "nomn" not in found:
        return Part.OF
    if "ablt" in found and "nomn" not in found:
        return Part.FROM
    return Part.TO if found and found <= {"datv", "loct", "gen2", "loc2"} and "datv" in found else None


def _part_of_phrase(words: Sequence[str], position: int) -> Part | None:
    """Return the part of a whole prepositional phrase that ends in the name: «в экономику Норвегии» leads to Norway."""
    if position < _REACH or word_class(words[position - 1]) is not WordClass.NOUN:
        return None
    preposition, noun = words[position - 2], words[position - 1]
    if preposition in _PLACE_PREPOSITIONS:
        return _place_part(noun)
    return _PLAIN_PREPOSITIONS[preposition] if preposition in {"из", "от"} else None


def _subject(mentions: Sequence[EntityMention], words: Sequence[str], verb: int) -> EntityMention | None:
    free = [
        each for each in mentions if each.part is None and (each.nominative or may_be_subject(words[each.position]))
    ]
    before = [each for each in free if each.position < verb]
    after = [each for each in free if each.position == verb + 1 and cases(words[each.position])]
    return before[-1] if before else after[0] if after else None
