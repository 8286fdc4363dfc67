"""The name of a measure or a count noun enters; the concept that facts are filed under leaves: known, else new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from bot.language.inflection import counted_forms
from bot.language.latin import to_latin
from bot.language.lemmas import lemmas
from bot.language.words import words
from bot.models.base import Base
from bot.models.entity import Concept, ConceptKind, Forms
from bot.models.fact import Figure
from bot.models.text import Language, Localized, Names
from bot.parse.measured import tables_en, tables_ru
from bot.parse.measured.measure import Measured, Movement
from bot.parse.measured.nouns_en import english_plural

_LONGEST_ID: Final = 80
_VAGUE: Final = 0.7
"""Confidence below which the name of a measure is not trusted to tell it from others."""

_VAGUE_RULES: Final = frozenset({"counted-noun", "money-deed", "counted-object", "votes"})
_CONTEXT: Final = 10
_FEWEST: Final = 3
_TELLING: Final = 3
"""Words around a vague measure that readers may ask by, and those that make its id."""
TIMES: Final = Concept(
    id="times",
    kind=ConceptKind.UNIT,
    name=Localized(ru="раз", en="times", kk="есе"),
    forms=Forms(
        ru={"one": "раз", "few": "раза", "many": "раз", "other": "раза"},
        en={"one": "time", "other": "times"},
        kk={"one": "есе", "other": "есе"},
    ),
)
"""The unit of a ratio («в 1,8 раза»)."""

UNITS: Final = Concept(
    id="unit",
    kind=ConceptKind.UNIT,
    name=Localized(ru="единица", en="unit"),
    forms=Forms(
        ru={"one": "единица", "few": "единицы", "many": "единиц", "other": "единицы"},
        en={"one": "unit", "other": "units"},
    ),
)
"""The unit of a number that tells none."""

_GROWTH: Final[dict[Movement, Concept]] = {
    "up": Concept(
        id="growth",
        kind=ConceptKind.METRIC,
        name=Localized(ru="рост", en="growth"),
        synonyms=Names(ru=tables_ru.RISING_SYNONYMS, en=tables_en.RISING_SYNONYMS),
    ),
    "down": Concept(
        id="decline",
        kind=ConceptKind.METRIC,
        name=Localized(ru="снижение", en="decline"),
        synonyms=Names(ru=tables_ru.FALLING_SYNONYMS, en=tables_en.FALLING_SYNONYMS),
    ),
}


class Concepts:
    """The concepts of one article: those of the base that fit, and new ones."""

    def __init__(self, known: Base | None, language: Language) -> None:
        self._language = language
        self._known: Mapping[str, Concept] = known.concepts if known else {}
        self._phrases = _phrases_of(self._known)
        self._new: dict[str, Concept] = {}

    @property
    def new(self) -> tuple[Concept, ...]:
        """The concepts that the base does not know, in the order of their ids."""
        return tuple(self._new[each] for each in sorted(self._new))

    def metric(self, measured: Measured, *, name: str) -> str:
        """Return the id of the metric of this name.

        A name that hardly tells what is measured («срок», "value") is a metric of its own with the words around it,
        lest it should answer for another figure of the same vague name.
        """
        if measured.apart:
            return self._apart(measured, name)
        found = self._find(name, ConceptKind.METRIC)
        if found:
            return found
        if measured.counted:
            return self._count(measured, name)
        if measured.confidence < _VAGUE or measured.rule in _VAGUE_RULES:
            return self._vague(measured, name)
        further = (*measured.synonyms, *_around(measured))
        synonyms = tuple(each for each in further if self._find(each, None) is None and each != name)
        return self._add(
            Concept(id=_slug(name), kind=ConceptKind.METRIC, name=self._local(name), synonyms=self._names(synonyms))
        )

    def _apart(self, measured: Measured, name: str) -> str:
        """Name one of several measures of a name by the words beside its figure."""
        telling = measured.apart[:_TELLING]
        return self._add(
            Concept(
                id=_slug(" ".join((name, *telling))),
                kind=ConceptKind.METRIC,
                name=self._local(f"{name} ({', '.join(telling)})"),
                synonyms=self._names((" ".join((*reversed(measured.apart), name)),)),
            )
        )

    def _count(self, measured: Measured, name: str) -> str:
        """Name a count by nothing but what is counted, so that «сколько школ» finds it; the rest are further names."""
        telling = " ".join((name, *measured.context[:_TELLING]))
        synonyms = dict.fromkeys(
            each for each in (name, *measured.synonyms, *_around(measured)) if each != measured.counted
        )
        return self._add(
            Concept(
                id=_slug(telling),
                kind=ConceptKind.METRIC,
                name=self._local(measured.counted),
                synonyms=self._names(synonyms),
            )
        )

    def _vague(self, measured: Measured, name: str) -> str:
        telling = measured.context[:_TELLING]
        named = f"{name} ({', '.join(telling)})" if telling else name
        return self._add(
            Concept(
                id=_slug(" ".join((name, *telling))),
                kind=ConceptKind.METRIC,
                name=self._local(named),
                synonyms=self._names((*measured.synonyms, *_around(measured))),
            )
        )

    def movement(self, direction: Movement) -> str:
        """Return the id of the metric of rising or falling."""
        concept = _GROWTH[direction]
        found = next((each for name in concept.name.values() if (each := self._find(name, ConceptKind.METRIC))), None)
        return found or self._add(concept)

    def earlier(self, name: str) -> str:
        """Return the id of the metric that holds values left behind: no question for the metric itself wants them."""
        told = f"{name} прежде" if self._language is Language.RU else f"earlier {name}"
        further = (
            (f"{name} раньше", f"{name} до этого")
            if self._language is Language.RU
            else (f"{name} before", f"previous {name}")
        )
        return self._add(
            Concept(
                id=f"{_slug(name)}-before",
                kind=ConceptKind.METRIC,
                name=self._local(told),
                synonyms=self._names(further),
            )
        )

    def of(self, fact: Figure) -> tuple[Concept, ...]:
        """Return the concepts of a figure's units."""
        units = (fact.unit, fact.change.unit if fact.change else fact.unit)
        return tuple(found for each in dict.fromkeys(units) if (found := self.get(each)) is not None)

    def unit(self, noun: str) -> str:
        """Return the id of the count noun."""
        found = self._find(noun, ConceptKind.UNIT)
        if found:
            return found
        forms = {self._language.value: forms_of(noun, self._language)}
        return self._add(
            Concept(id=_slug(noun), kind=ConceptKind.UNIT, name=self._local(noun), forms=Forms.model_validate(forms))
        )

    def fixed(self, concept: Concept) -> str:
        """Return the id of a concept that every base shares, added where the base lacks it."""
        return concept.id if concept.id in self._known else self._add(concept)

    def get(self, identifier: str) -> Concept | None:
        """Return a concept by id."""
        return self._new.get(identifier) or self._known.get(identifier)

    def _add(self, concept: Concept) -> str:
        """Add a concept; one of another kind under the same id gives way to a longer id."""
        held = self.get(concept.id)
        if held is None or held.kind is concept.kind:
            if held is None:
                self._new[concept.id] = concept
            elif concept.id in self._new:
                self._new[concept.id] = _joined(held, concept)
            return concept.id
        return self._add(concept.model_copy(update={"id": f"{concept.id}-{concept.kind.value}"}))

    def _find(self, name: str, kind: ConceptKind | None) -> str | None:
        parts = [lemmas(each) for each in words(name)]
        if not parts:
            return None
        for lemma in sorted(parts[0]):
            for readings, concept in self._phrases.get(lemma, ()):
                same = len(readings) == len(parts) and all(
                    not one.isdisjoint(other) for one, other in zip(readings, parts, strict=True)
                )
                if same and (kind is None or self._known[concept].kind is kind):
                    return concept
        return None

    def _local(self, name: str) -> Localized:
        return Localized.model_validate({self._language.value: name})

    def _names(self, names: Iterable[str]) -> Names:
        return Names.model_validate({self._language.value: tuple(dict.fromkeys(names))})


def _around(measured: Measured) -> tuple[str, ...]:
    """Return the words around a measure as one more name, out of order so that no question holds it as a phrase."""
    words_around = measured.context[:_CONTEXT]
    return (" ".join(reversed(words_around)),) if len(words_around) >= _FEWEST else ()


def _joined(held: Concept, other: Concept) -> Concept:
    names = {
        each.value: tuple(dict.fromkeys((*held.synonyms.get(each), *other.synonyms.get(each)))) for each in Language
    }
    return held.model_copy(update={"synonyms": Names.model_validate(names)})


_Filed = dict[str, list[tuple[tuple[frozenset[str], ...], str]]]


def _phrases_of(concepts: Mapping[str, Concept]) -> _Filed:
    """Return the names of metrics and count nouns by the lemmas of their first word."""
    filed: _Filed = {}
    for concept in concepts.values():
        if concept.kind not in {ConceptKind.METRIC, ConceptKind.UNIT}:
            continue
        for name in (*concept.name.values(), *concept.synonyms.values()):
            readings = _readings(name)
            for lemma in readings[0] if readings else ():
                filed.setdefault(lemma, []).append((readings, concept.id))
    return filed


@lru_cache(maxsize=20_000)
def _readings(name: str) -> tuple[frozenset[str], ...]:
    return tuple(lemmas(each) for each in words(name))


def _slug(name: str) -> str:
    """Return an id for a name: Latin letters, digits and hyphens.

    >>> _slug("экспорт пшеницы"), _slug("net profit (adjusted)")
    ('eksport-pshenitsy', 'net-profit-adjusted')
    """
    latin = "-".join(to_latin(each) for each in words(name))
    slug = re.sub(r"[^a-z0-9]+", "-", latin.lower()).strip("-")[:_LONGEST_ID].strip("-")
    return slug or "measure"


def forms_of(noun: str, language: Language) -> dict[str, str]:
    """Return the plural forms of a count noun by CLDR category.

    >>> forms_of("company", Language.EN), forms_of("child", Language.EN)["other"]
    ({'one': 'company', 'other': 'companies'}, 'children')
    """
    if language is Language.EN:
        return {"one": noun, "other": english_plural(noun)}
    *before, last = noun.split()
    if not before:
        return dict(counted_forms(noun))
    return dict(counted_forms(last))
