"""A position as an article words it → the concept that a role is filed under, with the words readers use for it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

from bot.models.base import Base
from bot.models.entity import Concept, ConceptKind
from bot.models.text import Language, Localized, Names
from bot.parse.names.cast import folded, slug

_TABLE: Final = "office_concepts.tsv"
_FORMER: Final = re.compile(r"^(?:бывш(?:ий|ая)|экс-|former|ex-)\s*", re.IGNORECASE)
_LONGEST_ID: Final = 100


def concept_of(position: str, language: Language, known: Base | None) -> Concept:
    """Return the concept of a position: a known one that bears its name, a common office, or one of its own.

    >>> concept_of("глава МИД", Language.RU, None).id, concept_of("смотритель маяка", Language.RU, None).id
    ('position-foreign-minister', 'position-smotritel-mayaka')
    """
    bare = folded(_FORMER.sub("", position))
    held = _held(known, bare) or _common().get(bare)
    if held is not None:
        return held
    own = f"position-{slug(bare)}"[:_LONGEST_ID]
    return Concept(
        id=own, kind=ConceptKind.POSITION, name=Localized.model_validate({language.value: _FORMER.sub("", position)})
    )


def _held(known: Base | None, name: str) -> Concept | None:
    """Return the base's concept for a position by any of its names, or by those of the common office of that name."""
    if known is None:
        return None
    common = _common().get(name)
    names = {name, *(_names_of(common) if common else ())}
    for concept in known.concepts.values():
        if concept.kind is ConceptKind.POSITION and names & set(_names_of(concept)):
            return concept
    return None


def _names_of(concept: Concept) -> Iterable[str]:
    return (folded(each) for each in (*concept.name.values(), *concept.synonyms.values()))


def same_office(one: str, other: str) -> bool:
    """Say whether two positions are one office by another name («глава МИД», «министр иностранных дел»).

    >>> same_office("глава МИД", "министр иностранных дел"), same_office("депутат", "министр")
    (True, False)
    """
    first, second = folded(one), folded(other)
    common = _common()
    return first == second or (first in common and common[first] is common.get(second))


def is_ministerial(position: str) -> bool:
    """Say whether a position is that of a minister of something, by whatever name («глава МИД»).

    >>> is_ministerial("глава МИД"), is_ministerial("министр спорта"), is_ministerial("министр")
    (True, True, False)
    """
    held = _common().get(folded(position))
    return folded(position).startswith("министр ") or (
        held is not None and held.id.endswith("-minister") and held.id != "position-minister"
    )


@cache
def _common() -> dict[str, Concept]:
    """Return the concepts of the common offices by every name of each; the first of a language is its name."""
    found: dict[str, Concept] = {}
    text = files("bot.parse.names").joinpath(_TABLE).read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        ru, en = ([each.strip() for each in row[language].split(";")] for language in ("ru", "en"))
        concept = Concept(
            id=f"position-{row['id']}",
            kind=ConceptKind.POSITION,
            name=Localized(ru=ru[0], en=en[0]),
            synonyms=Names(ru=tuple(ru[1:]), en=tuple(en[1:])),
        )
        found.update({folded(name): concept for name in (*ru, *en)})
    return found
