"""A new metric, office or count noun → the same with the words that readers of Russian and English use for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from bot.language.declension import many_of, phrase_in_case
from bot.language.lemmas import WordClass, lemmas, word_class
from bot.language.words import words
from bot.models.base import Base
from bot.models.entity import Concept, ConceptKind
from bot.models.same import Same
from bot.models.text import Language, Names
from bot.parse.growth.metric_table import METRICS, POSITIONS, THINGS
from bot.parse.growth.rows import Pair

MOST_NEW: Final = 14
"""Synonyms added per language, at most."""

_TABLES: Final = {ConceptKind.METRIC: METRICS, ConceptKind.POSITION: POSITIONS, ConceptKind.UNIT: THINGS}
_COUNTED: Final = re.compile(r"(?:число|количество|численность)\s+(.+)", re.IGNORECASE)
_VOLUME: Final = re.compile(r"(?:объем|объём|уровень|размер|сумма)\s+(.+)", re.IGNORECASE)
_ENGLISH_COUNTED: Final = re.compile(r"(?:the )?(?:number|total number|count) of (.+)", re.IGNORECASE)
_ENGLISH_VOLUME: Final = re.compile(r"(?:the )?(?:volume|level|amount|size|total|value) of (.+)", re.IGNORECASE)
_COUNTS: Final = ("количество", "число", "численность")
"""«Сколько школ» is no name of a count: it may ask for any figure of schools, and the other words tell which."""
_ABBREVIATED: Final = re.compile(r"[A-ZА-ЯЁ]{2,}")

Words = tuple[str, ...]


def grown_concept(concept: Concept, known: Base | None = None, *, others: Iterable[Concept] = ()) -> Concept:
    """Return a concept with further synonyms in Russian and English; those it has stay first and unchanged.

    What the base, or another new concept, already calls its own is not added: a word belongs to one concept.

    >>> from bot.models.text import Localized
    >>> grown = grown_concept(Concept(id="gdp", kind=ConceptKind.METRIC, name=Localized(ru="ВВП")))
    >>> grown.synonyms.en[:2]
    ('GDP', 'gross domestic product')
    """
    if known is not None and concept.id in known.concepts:
        return concept
    held = {words(each) for each in (*concept.name.values(), *concept.synonyms.values())}
    taken = (_taken(Same(known)) if known is not None else frozenset()) | {
        words(name)
        for each in others
        if each.id != concept.id
        for name in (*each.name.values(), *each.synonyms.values())
    }
    added: dict[str, tuple[str, ...]] = {language.value: concept.synonyms.get(language) for language in Language}
    for name in _further(concept):
        language = "en" if name.isascii() else "ru"
        spelled = words(name)
        if spelled and spelled not in held | taken:
            held.add(spelled)
            added[language] = (*added[language], name)
    limit = {language: len(concept.synonyms.get(Language(language))) + MOST_NEW for language in added}
    return concept.model_copy(
        update={"synonyms": Names(**{each: found[: limit[each]] for each, found in added.items()})}
    )


def _further(concept: Concept) -> Iterator[str]:
    table = _TABLES.get(concept.kind)
    for name in (*concept.name.values(), *concept.synonyms.values()[:3]) if table else ():
        yield from _of_table(name, table or ())
        if concept.kind is ConceptKind.METRIC:
            yield from _of_complement(name)
            yield from derived(name)


def _of_table(name: str, table: tuple[Pair, ...]) -> Iterator[str]:
    row = _row(name, table)
    if row:
        yield from (*row.ru, *row.en)


def derived(name: str) -> Iterator[str]:
    """Yield what follows from the wording of a metric alone.

    >>> list(derived("число делегатов")), list(derived("number of delegates"))
    (['количество делегатов', 'численность делегатов'], ['delegate count'])
    """
    if counted := _COUNTED.fullmatch(name):
        yield from (f"{each} {counted[1]}" for each in _COUNTS if not name.lower().startswith(each))
        if thing := _thing(words(counted[1])):
            yield f"number of {_plural(thing.en[0])}"
    elif volume := _VOLUME.fullmatch(name):
        yield from _plain_noun(volume[1])
    elif english := _ENGLISH_COUNTED.fullmatch(name):
        if english[1].endswith("s") and " " not in english[1]:
            yield f"{english[1][:-1]} count"
        if thing := _thing(words(english[1])):
            yield from (f"{each} {many_of(thing.ru[0])}" for each in _COUNTS[:2])
    elif of := _ENGLISH_VOLUME.fullmatch(name):
        yield of[1]


def _plural(noun: str) -> str:
    return noun if noun.endswith("s") else f"{noun}s"


def _plain_noun(complement: str) -> Iterator[str]:
    """Yield the nominative of «объем закупок»: «закупки», where it is no everyday count of things."""
    first, *others = complement.split()
    for lemma in sorted(lemmas(first.lower()) - {first.lower()}):
        if word_class(lemma) is WordClass.NOUN and phrase_in_case(lemma, "gent") == first.lower():
            yield " ".join((lemma, *others))


def _of_complement(name: str) -> Iterator[str]:
    """Yield the names of a metric of something: «экспорт зерна» → "grain exports"."""
    found = _split(name)
    if found is None:
        return
    row, thing = found
    for metric in islice(row.en, 3):
        yield f"{thing.en[0]} {metric}"
    yield f"{row.en[0]} of {thing.en[0]}"
    for metric in row.ru[:4]:
        if _names_thing(metric):
            yield f"{metric} {phrase_in_case(thing.ru[0], 'gent')}"


def _names_thing(metric: str) -> bool:
    """Say whether a word for a metric is a noun, which can stand with a genitive."""
    first = words(metric)[0]
    return word_class(first) is WordClass.NOUN or bool(_ABBREVIATED.fullmatch(metric))


def _split(name: str) -> tuple[Pair, Pair] | None:
    """Read a name as a metric and what it is of: «экспорт зерна», "grain exports", "exports of grain"."""
    parts = tuple(each for each in words(name) if each not in {"of", "the"})
    for size in range(1, len(parts)):
        for metric, rest in ((parts[:size], parts[size:]), (parts[size:], parts[:size])):
            thing = _thing(rest)
            if thing and (row := _row(" ".join(metric), METRICS)):
                return row, thing
    return None


def _thing(parts: Words) -> Pair | None:
    return _row(" ".join(parts), THINGS)


@lru_cache(maxsize=2000)
def _row(name: str, table: tuple[Pair, ...]) -> Pair | None:
    """Return the row that is called so, first of all as its usual name."""
    wanted = words(name)
    if not wanted:
        return None
    of_table = _rows_of(table)
    near = sorted({place for lemma in lemmas(wanted[0]) for place in of_table.get((len(wanted), lemma), ())})
    exact = (table[place] for place in near if wanted in {words(table[place].ru[0]), words(table[place].en[0])})
    others = (table[place] for place in near if any(_same(wanted, each) for each in _names(table[place])))
    return next(exact, None) or next(others, None)


def _names(row: Pair) -> tuple[str, ...]:
    return *row.ru, *row.en


@lru_cache(maxsize=4)
def _rows_of(table: tuple[Pair, ...]) -> dict[tuple[int, str], tuple[int, ...]]:
    """Return the places of the rows by the number of words of a name and a lemma of its first word."""
    found: dict[tuple[int, str], list[int]] = {}
    for place, row in enumerate(table):
        for spelled in map(words, _names(row)):
            for lemma in lemmas(spelled[0]) if spelled else ():
                found.setdefault((len(spelled), lemma), []).append(place)
    return {key: tuple(dict.fromkeys(places)) for key, places in found.items()}


def _same(wanted: Words, phrase: str) -> bool:
    other = words(phrase)
    return len(wanted) == len(other) and all(
        a == b or not lemmas(a).isdisjoint(lemmas(b)) for a, b in zip(wanted, other, strict=True)
    )


@lru_cache(maxsize=2)
def _taken(known: Same[Base]) -> frozenset[Words]:
    """Return the words of every name that a base gives to a concept, and of what its facts hold."""
    base = known.held
    of_concepts = (name for each in base.concepts.values() for name in (*each.name.values(), *each.synonyms.values()))
    of_entities = (
        name
        for each in base.mentioned
        for name in (*base.entities[each].name.values(), *base.entities[each].aliases.values())
    )
    return frozenset(words(name) for name in (*of_concepts, *of_entities))
