"""The name of an institution in one language → the names that the other has for it, as far as its words are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from bot.language.countries import Country, countries
from bot.language.declension import agreeing, phrase_in_case
from bot.language.lemmas import lemmas
from bot.language.words import words
from bot.parse.growth.institution_words import CLIPPINGS, FIELDS, HEADS, KINDS, KNOWN
from bot.parse.growth.rows import Pair

MOST_NAMES: Final = 10
"""Names of one institution in one language, at most: every further one is a spelling nobody types."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose an institution is: the names of a country or city, and the adjectives made of a country's."""

    ru: str
    en: str
    adjectives_ru: tuple[str, ...] = ()
    adjectives_en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution by its parts: «Национальный» + «банк» + «развития» + «Казахстана»."""

    kinds: tuple[Pair, ...]
    head: Pair
    field: Pair | None
    owner: Owner | None


def names_in_english(name: str) -> tuple[str, ...]:
    """Return the English names of an institution named in Russian; none where some word of it is not known.

    >>> names_in_english("Министерство финансов Норвегии")[:2]
    ('Ministry of Finance of Norway', "Norway's Ministry of Finance")
    """
    if known := _well_known(name):
        return known.en
    found = _read_russian(words(expanded(name) or name))
    return tuple(dict.fromkeys(_english(found)))[:MOST_NAMES] if found else ()


def names_in_russian(name: str) -> tuple[str, ...]:
    """Return the Russian names of an institution named in English; none where some word of it is not known.

    >>> names_in_russian("Norway's Foreign Ministry")[:2]
    ('министерство иностранных дел Норвегии', 'норвежское министерство иностранных дел')
    """
    if known := _well_known(name):
        return known.ru
    found = _read_english(words(name))
    return tuple(dict.fromkeys(_russian(found)))[:MOST_NAMES] if found else ()


def clippings(name: str) -> tuple[str, ...]:
    """Return how Russian news clip the name of an institution, with the owner where there is one.

    >>> clippings("Национальный банк Норвегии")
    ('Нацбанк Норвегии', 'норвежский Нацбанк', 'Нацбанк')
    """
    found = _read_russian(words(name))
    if not found:
        return ()
    short = CLIPPINGS.get(_spelled(found), ())
    return tuple(dict.fromkeys((*(each for clip in short for each in _owned_russian(clip, found.owner)), *short)))


def expanded(name: str) -> str | None:
    """Return the full name behind a clipped one, or None.

    >>> expanded("МИД Казахстана"), expanded("Минфин"), expanded("Завод")
    ('министерство иностранных дел Казахстана', 'министерство финансов', None)
    """
    first, space, rest = name.partition(" ")
    full = _CLIPPED.get(first.lower())
    return f"{full}{space}{rest}" if full else None


_CLIPPED: Final = {clip.lower(): full for full, clips in reversed(CLIPPINGS.items()) for clip in clips}


def well_known_names(name: str) -> tuple[str, ...]:
    """Return every name of a body that news of any country name, by one of them; none of any other.

    >>> well_known_names("ЕЦБ")
    ('Европейский центральный банк', 'ЕЦБ', 'European Central Bank', 'ECB')
    """
    known = _well_known(name)
    return (*known.ru, *known.en) if known else ()


def is_clipped(name: str) -> bool:
    """Say whether a word is the clipped name of an institution that every country has («Нацбанк», «МИД»)."""
    return name.lower() in _CLIPPED


@lru_cache(maxsize=2000)
def _well_known(name: str) -> Pair | None:
    wanted = words(name)
    return next((row for row in KNOWN if any(words(each) == wanted for each in (*row.ru, *row.en))), None)


def _spelled(found: Institution) -> str:
    kinds = (agreeing(each.ru[0], found.head.ru[0]) for each in found.kinds)
    return " ".join((*kinds, found.head.ru[0], *((found.field.ru[0],) if found.field else ())))


def _english(found: Institution) -> Iterator[str]:
    kinds = " ".join(_titled(each.en[0]) for each in found.kinds)
    for head in found.head.en[:2]:
        for bare in _english_bare(_titled(head), found.field, kinds):
            yield from _owned_english(bare, found.owner)


def _english_bare(head: str, field: Pair | None, kinds: str) -> Iterator[str]:
    if field is None:
        yield f"{kinds} {head}".strip()
        return
    yield f"{kinds} {head} of {_titled(field.en[0])}".strip()
    for each in reversed(field.en[:2]):
        yield f"{kinds} {_titled(each)} {head}".strip()


def _titled(phrase: str) -> str:
    return " ".join(each if each in _ENGLISH_SMALL else each[:1].upper() + each[1:] for each in phrase.split())


def _owned_english(bare: str, owner: Owner | None) -> Iterator[str]:
    if owner is None:
        yield bare
        return
    yield f"{bare} of {owner.en}"
    if not owner.en.endswith("s"):
        yield f"{owner.en}'s {bare}"
    yield from (f"{each} {bare}" for each in owner.adjectives_en[:2])


def _russian(found: Institution) -> Iterator[str]:
    for name in (_spelled(found), *CLIPPINGS.get(_spelled(found), ())):
        yield from _owned_russian(name, found.owner)


def _owned_russian(name: str, owner: Owner | None) -> Iterator[str]:
    if owner is None:
        yield name
        return
    yield f"{name} {phrase_in_case(owner.ru, 'gent')}"
    for each in owner.adjectives_ru[:1]:
        yield f"{agreeing(each, name)} {name}"


def _read_russian(parts: tuple[str, ...]) -> Institution | None:
    """Read «[adjectives] head [field] [owner]», an adjective of a country first or the country last."""
    owner, rest = _owner_adjective(parts, "ru")
    kinds, rest = _kinds(rest)
    head = _opening(HEADS, rest)
    if head is None:
        return None
    row, taken = head
    field = _opening(FIELDS, rest[taken:])
    rest = rest[taken + field[1] if field else taken :]
    owner = owner or (_owner_named(rest) if rest else None)
    return Institution(kinds, row, field[0] if field else None, owner) if bool(rest) <= bool(owner) else None


def _kinds(parts: tuple[str, ...]) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
    kinds: list[Pair] = []
    while parts and (found := _opening(KINDS, parts)) and not _opening(HEADS, parts):
        kinds.append(found[0])
        parts = parts[found[1] :]
    return tuple(kinds), parts


def _opening(table: tuple[Pair, ...], parts: tuple[str, ...]) -> tuple[Pair, int] | None:
    """Return the row with the longest Russian phrase that these words begin with, and its length."""
    best: tuple[Pair, int] | None = None
    for row in table:
        phrase = words(row.ru[0])
        fits = len(phrase) <= len(parts) and all(_same(one, other) for one, other in zip(phrase, parts, strict=False))
        if fits and (best is None or len(phrase) > best[1]):
            best = row, len(phrase)
    return best


def _same(one: str, other: str) -> bool:
    return one == other or not lemmas(one).isdisjoint(lemmas(other))


_ENGLISH_SMALL: Final = frozenset({"of", "for", "the", "on", "and", "in"})


def _read_english(parts: tuple[str, ...]) -> Institution | None:
    """Read "[owner] [kinds] [field] head [of field] [of owner]": the head is the last known one before "of"."""
    owner, rest = _owner_before(parts)
    front, of, back = _around_of(rest)
    head = next((found for size in range(len(front)) if (found := _named(HEADS, front[size:]))), None)
    if head is None:
        return None
    before = front[: len(front) - head[1]]
    field, owner_after = _field_and_owner(back) if of else (None, None)
    kinds, before_field = _english_kinds(before)
    own_field = _named(FIELDS, before_field) if before_field else None
    complete = (not before_field or (own_field and own_field[1] == len(before_field))) and (
        not of or field or owner_after
    )
    if not complete:
        return None
    return Institution(kinds, head[0], field or (own_field[0] if own_field else None), owner or owner_after)


def _around_of(parts: tuple[str, ...]) -> tuple[tuple[str, ...], bool, tuple[str, ...]]:
    for place, word in enumerate(parts):
        if word in {"of", "for"}:
            return parts[:place], True, parts[place + 1 :]
    return parts, False, ()


def _field_and_owner(parts: tuple[str, ...]) -> tuple[Pair | None, Owner | None]:
    """Read what follows the first "of": a field, an owner, or "field of owner"."""
    bare = tuple(each for each in parts if each != "the")
    front, of, back = _around_of(bare)
    if of:
        field = _named(FIELDS, front)
        owner = _owner_named(back)
        return (field[0], owner) if field and owner else (None, None)
    field = _named(FIELDS, bare)
    return (field[0], None) if field and field[1] == len(bare) else (None, _owner_named(bare))


def _english_kinds(parts: tuple[str, ...]) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
    kinds: list[Pair] = []
    while parts:
        row = next((each for each in KINDS if words(each.en[0]) == parts[:1]), None)
        if row is None or _named(FIELDS, parts):
            break
        kinds.append(row)
        parts = parts[1:]
    return tuple(kinds), parts


def _named(table: tuple[Pair, ...], parts: tuple[str, ...]) -> tuple[Pair, int] | None:
    """Return the row that is called exactly so in English, first of all where that is its usual name."""
    called = [row for row in table if any(words(each) == parts for each in row.en)]
    usual = [row for row in called if words(row.en[0]) == parts]
    return next(((row, len(parts)) for row in (*usual, *called)), None)


def _owner_before(parts: tuple[str, ...]) -> tuple[Owner | None, tuple[str, ...]]:
    bare = parts[1:] if parts[:1] == ("the",) else parts
    for size in (3, 2, 1):
        if len(bare) > size and (found := _owner_named(bare[:size])):
            return found, bare[size:]
    return _owner_adjective(bare, "en")


def _owner_adjective(parts: tuple[str, ...], language: str) -> tuple[Owner | None, tuple[str, ...]]:
    if parts:
        for form in sorted(lemmas(parts[0])):
            if found := _owners()[1].get((language, form)):
                return found, parts[1:]
    return None, parts


def _owner_named(parts: tuple[str, ...]) -> Owner | None:
    """Return the country or city that these words name, inflected or not."""
    table = _owners()[0]
    if found := table.get(" ".join(parts)):
        return found
    if len(parts) == 1:
        return next((table[form] for form in sorted(lemmas(parts[0])) if form in table), None)
    bent = (phrase for phrase in _several_words() if len(phrase) == len(parts))
    return next((table[" ".join(each)] for each in bent if all(map(_same, each, parts))), None)


@cache
def _several_words() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(name.split()) for name in _owners()[0] if " " in name)


@cache
def _owners() -> tuple[dict[str, Owner], dict[tuple[str, str], Owner]]:
    """Return owners by name in lower case, and by adjective per language."""
    named: dict[str, Owner] = {}
    described: dict[tuple[str, str], Owner] = {}
    for country in countries():
        ru, en = country.names.ru, country.names.en
        if not ru or not en:
            continue
        owner = Owner(ru[0], en[0], _adjectives(country.adjectives.ru), _english_adjectives(country))
        _put(named, (*ru, *en), owner)
        described |= {("ru", each.lower()): owner for each in owner.adjectives_ru}
        described |= {("en", each.lower()): owner for each in owner.adjectives_en}
        for city, english in zip(country.cities.ru, country.cities.en, strict=False):
            _put(named, (city, english), Owner(city, english))
    return named, described


def _put(table: dict[str, Owner], names: Iterable[str], owner: Owner) -> None:
    for name in names:
        table.setdefault(" ".join(words(name)), owner)


def _english_adjectives(country: Country) -> tuple[str, ...]:
    """Return the adjective of a country, and its abbreviation, which English puts before a noun too ("US")."""
    short = tuple(each for each in country.names.en if each.isupper() and each.isalpha())
    return (*country.adjectives.en[:1], *short[:1])


def _adjectives(listed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in listed if each.endswith(("ский", "цкий", "ый", "ой")))
