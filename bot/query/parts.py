"""The words around an entity → the part it plays in the question: whose, with whom, from where, to where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.language.lemmas import WordClass, cases, is_kazakh, word_class
from bot.models.fact import Part

_PLAIN_PREPOSITIONS: Final[dict[str, Part]] = {
    "с": Part.WITH,
    "со": Part.WITH,
    "из": Part.FROM,
    "от": Part.FROM,
    "к": Part.TO,
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
_REACH: Final = 2
"""How many words back a preposition still governs a name («в соседний Тбилиси»)."""


def part_of(words: Sequence[str], position: int, *, possessive: bool = False) -> Part | None:
    """Return the part that the name at this position plays, or None where its form does not tell."""
    name = words[position]
    if possessive:
        return Part.OF
    for before in reversed(words[max(0, position - _REACH) : position]):
        if before in _PLACE_PREPOSITIONS:
            return _place_part(name)
        if before in _PLAIN_PREPOSITIONS:
            return _PLAIN_PREPOSITIONS[before]
        if word_class(before) is not WordClass.ADJECTIVE:
            break
    return _part_by_form(name)


def _place_part(name: str) -> Part | None:
    found = cases(name)
    if found & _LOCATIVE and "accs" not in found:
        return Part.AT
    return Part.TO if "accs" in found and not found & _LOCATIVE else None


def _part_by_form(name: str) -> Part | None:
    if is_kazakh(name) or name.endswith(("мен", "ның", "нің")):
        return next((part for endings, part in _KAZAKH_SUFFIXES if name.endswith(endings)), None)
    if word_class(name) is WordClass.ADJECTIVE:
        return Part.OF
    found = cases(name)
    if "gent" in found and "nomn" not in found:
        return Part.OF
    if "ablt" in found and "nomn" not in found:
        return Part.FROM
    return None
