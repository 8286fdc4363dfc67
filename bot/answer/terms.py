"""A question about several figures → plain questions for one figure each, and the figures that answer them.

So every lock that keeps a wrong figure from being answered keeps it from being reckoned with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations, product
from typing import Final

from bot.index import Index
from bot.match import judged, match
from bot.models.fact import Figure, Part, Party
from bot.models.peers import is_counted_in
from bot.models.query import EntityMention, Query, QuestionType

MAX_PARTIES: Final = 5
"""Parties that one question may set against one another; a longer list is hardly typed by a reader."""


def slots_of(query: Query, index: Index) -> tuple[list[Figure], ...]:
    """Return the figures of each party that a question sets apart from the others; none where it sets none apart.

    One party may be common to all («торговля Норвегии с Данией и Швецией»).
    """
    parties = _distinct(query.entities)
    if not 1 < len(parties) <= MAX_PARTIES:
        return ()

    @cache
    def figures_of(asked: frozenset[EntityMention]) -> list[Figure]:
        return figures_for(asked_of(query, [each for each in parties if each in asked]), index)

    for shared in (*((each,) for each in parties), ()):
        varying = [each for each in parties if each not in shared]
        slots = tuple(figures_of(frozenset({*shared, each})) for each in varying) if len(varying) > 1 else ()
        if slots and all(slots) and _are_apart(slots):
            joint = {each.metric for each in figures_of(frozenset(parties)) if _holds_all(each, parties, index)}
            return () if any(each.metric in joint for slot in slots for each in slot) else slots
    return ()


def _holds_all(figure: Figure, parties: Sequence[EntityMention], index: Index) -> bool:
    """Say whether a figure is filed under every party: it then answers the question by itself."""
    return all(not index.by_fact[figure.id].own.isdisjoint(each.ids) for each in parties)


def _distinct(mentions: Sequence[EntityMention]) -> tuple[EntityMention, ...]:
    return tuple({mention.ids: mention for mention in reversed(mentions)}.values())[::-1]


def _are_apart(slots: Sequence[list[Figure]]) -> bool:
    return all({each.id for each in one}.isdisjoint(each.id for each in other) for one, other in combinations(slots, 2))


def figures_for(query: Query, index: Index) -> list[Figure]:
    """Return the figures of one value that answer a question best."""
    return [each for each in best_figures(query, index) if is_plain(each)]


def best_figures(query: Query, index: Index) -> list[Figure]:
    """Return the figures that answer a question, those that explain it best and equally well."""
    allowed = [each for each in match(query, index) if not each.forbidden_by]
    most = max((each.coverage for each in allowed), default=0.0)
    return [each.fact for each in allowed if each.coverage >= most and isinstance(each.fact, Figure)]


def is_plain(figure: Figure) -> bool:
    """Say whether a figure is one value: a range has no one sum or share."""
    return figure.value_to is None


def asked_of(query: Query, entities: Sequence[EntityMention]) -> Query:
    """Return the plain question for one figure, of some of the parties, without the words that ask to reckon."""
    cues = query.calculation.cues if query.calculation else frozenset()
    percent = query.units == ("percent",)
    return replace(
        query,
        type=QuestionType.HOW_MUCH,
        normalised=" ".join(each for each in query.normalised.split() if each.strip("?!.,;:") not in cues),
        entities=tuple(entities),
        concepts=tuple(each for each in query.concepts if not set(each.text.split()) <= cues),
        words=tuple(each for each in query.words if each.text not in cues),
        units=() if percent else query.units,
        calculation=None,
    )


def is_part(part: Figure, whole: Figure, index: Index) -> bool:
    """Say whether a figure is counted in another of its metric: a region's in its country's, a flow's in the total."""
    return is_counted_in(part, whole, index.base)


def is_asked(figure: Figure, query: Query, index: Index) -> bool:
    """Say whether a figure may answer for its own parties what a question asks of several.

    A party named in two parts («из А в Б и из Б в А») need play but one of them.
    """
    document = index.by_fact[figure.id]
    named: dict[tuple[str, ...], list[EntityMention]] = {}
    for each in query.entities[: 2 * MAX_PARTIES]:
        if not (document.own | document.wholes).isdisjoint(each.ids):
            named.setdefault(each.ids, []).append(each)
    return any(not judged(asked_of(query, parts), figure, index).forbidden_by for parts in product(*named.values()))


def same_parties(one: Figure, other: Figure) -> bool:
    """Say whether two figures are of the same parties; one of them may name a party more that it is merely about."""
    first, second = _parties(one), _parties(other)
    if first == second:
        return True
    core = [frozenset(each for each in parties if each.part is not Part.ABOUT) for parties in (first, second)]
    return bool(core[0]) and core[0] == core[1] and (first <= second or second <= first)


def _parties(figure: Figure) -> frozenset[Party]:
    return frozenset(figure.parties)
