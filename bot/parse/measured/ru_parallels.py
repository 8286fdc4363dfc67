"""A Russian figure that goes on about the one before it enters; the measure they share leaves."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.parse.found import Turn
from bot.parse.measured import tables_ru as table
from bot.parse.measured.listed import listed
from bot.parse.measured.measure import Measured, Movement, Phrase, Piece
from bot.parse.measured.phrase_ru import named
from bot.parse.measured.ru_counts import count_of
from bot.parse.measured.ru_names import level_of
from bot.parse.measured.ru_near import is_compared
from bot.parse.measured.ru_site import BEARER_REACH, NO_CIRCUMSTANCE, Site, plain
from bot.parse.measured.tree import NOMINAL, VERBAL


def equivalent(site: Site) -> Measured | None:
    """The same amount in another unit measures what the amount measures."""
    if site.figure.turn is not Turn.EQUIVALENT:
        return None
    return _of_other(site, "equivalent")


def after_before(site: Site) -> Measured | None:
    """The later value of a from–to measures what the earlier one does."""
    return _of_other(site, "from-to") if site.figure.turn in {Turn.BEFORE, Turn.AFTER} else None


def _of_other(site: Site, rule: str) -> Measured | None:
    found = next((told for figure, told in site.earlier if figure.start == site.figure.other), None)
    return replace(found, rule=rule, movement=None) if found else None


def compared(site: Site) -> Measured | None:
    """«Что на 12 % больше, чем годом ранее»: a movement of the figure before it."""
    first = min(site.tree.places_of(site.figure))
    by_times = site.figure.unit == "times" or site.tree.tokens[max(0, first - 1)].text.lower() == "на"
    by_times = by_times and is_compared(site.tree, site.tree.places_of(site.figure))
    if (site.figure.turn is not Turn.CHANGE and not by_times) or not site.earlier:
        return None
    above = [site.head, *list(site.tree.climb(site.node))[:2]]
    beside = is_compared(site.tree, site.tree.places_of(site.figure))
    if not beside and not any(
        site.lemma(each) in _COMPARATIVES or site.tree.tokens[each].text.lower() in _COMPARATIVES
        for each in above
        if each >= 0
    ):
        return None
    levels = [told for _, told in site.earlier if told.movement is None]
    if not levels:
        return None
    moved: Movement | None = None
    if by_times and site.figure.turn is not Turn.CHANGE:
        moved = site.figure.direction or ("down" if _is_less(site) else "up")
    return replace(levels[-1], rule="compared", confidence=0.8, movement=moved)


def _is_less(site: Site) -> bool:
    after = max(site.tree.places_of(site.figure)) + 1
    near = {each.text.lower() for each in site.tree.tokens[min(site.tree.places_of(site.figure)) : after + 2]}
    return not near.isdisjoint({"меньше", "ниже", "дешевле", "менее", "хуже", "короче", "медленнее"})


_COMPARATIVES: Final = listed(
    "больше меньше выше ниже дороже дешевле более менее много мало "
    "высокий низкий большой малый быстрее медленнее лучше хуже"
)


def predicate(site: Site) -> Measured | None:
    """«Экспорт — 90 млн», «длина моста 5 км»: the subject of a figure without a verb."""
    tree = site.tree
    for place in dict.fromkeys((site.anchor, site.node)):
        subjects = [each for each in tree.children(place, "nsubj", "nsubj:pass") if each not in tree.figure_at]
        subjects = [each for each in subjects if tree.tokens[each].pos in _NAMING and each < place]
        if subjects and _is_mere_count(site, subjects[0]):
            return count_of(site, (), rule="counted-noun", confidence=0.65)
        if subjects:
            return _elliptical(site, subjects[0]) or level_of(site, subjects[0], "predicate", 0.85)
    if (noun := _before_dash(site)) >= 0:
        if site.lemma(noun) in NO_CIRCUMSTANCE and site.earlier:
            return replace(site.earlier[-1][1], rule="enumerated", confidence=0.65)
        top = topmost_of(site, noun)
        if _is_mere_count(site, top):
            return count_of(site, (), rule="counted-noun", confidence=0.65)
        return _elliptical(site, top) or level_of(site, top, "predicate", 0.85)
    if site.relation == "orphan" and tree.tokens[site.head].pos in _NAMING:
        return _elliptical(site, site.head) or level_of(site, site.head, "elliptical", 0.8)
    return None


_NAMING: Final = NOMINAL | {"X"}


def _is_mere_count(site: Site, subject: int) -> bool:
    """Say whether a count is not the amount of the noun before it («вода и доверие – вот три опоры»)."""
    people = site.figure.noun in {"человек", "экземпляр", "житель", "место", "сотрудник", "студент", "голос"}
    amounts = table.DIMENSIONS | table.BEARERS | table.MOVEMENT_NOUNS
    return site.counts and not people and site.lemma(subject) not in amounts


def topmost_of(site: Site, place: int) -> int:
    """Return the noun that heads the phrase before a dash («доля лекарств: 22 %»)."""
    first = min(site.tree.places_of(site.figure))
    for each in site.tree.climb(place):
        if site.tree.tokens[each].pos not in NOMINAL or each > first:
            return place
        place = each
    return place


def enumerated(site: Site) -> Measured | None:
    """«Узбекистану – 600 тыс., Ирану – 350 тыс.», «1,6 млрд – в Турцию», «у невролога – до 34»: the same of another."""
    told = _whole(site)
    if told is None:
        return None
    beside = _beside_dash(site)
    if not beside:
        return None
    tree = site.tree
    if any(tree.is_entity(each) for each in beside):
        return replace(
            told, rule="enumerated", confidence=0.75, inside=frozenset(beside), owners=frozenset(), share_giver=True
        )
    nouns = [each for each in beside if tree.tokens[each].pos in NOMINAL]
    prepositions = [each for each in beside if tree.tokens[each].pos == "ADP"]
    if not nouns or not prepositions:
        return None
    whole = named(tree, nouns[0])
    told_of = (
        Piece(tree.tokens[prepositions[0]].text.lower(), tree.tokens[prepositions[0]].lemma),
        *(Piece(each.text, each.lemma) for each in whole.phrase.pieces),
    )
    words = tuple(tree.tokens[each].lemma for each in nouns)
    return replace(
        told,
        phrase=Phrase((*told.phrase.pieces, *told_of)),
        rule="enumerated",
        confidence=0.65,
        context=(*words, *told.context),
        synonyms=(),
    )


def _whole(site: Site) -> Measured | None:
    """Return what the nearest figure before measures, where it is no movement and counts the like."""
    for figure, told in reversed(site.earlier):
        if (
            told.movement is None
            and (site.figure.unit in {figure.unit, None})
            and (site.figure.noun in {figure.noun, None})
        ):
            return told
    return None


def _beside_dash(site: Site) -> list[int]:
    """Return the words on the other side of the dash beside a figure, up to the next comma."""
    tokens, places = site.tree.tokens, site.tree.places_of(site.figure)
    first, last = min(places), max(places)
    while first > 0 and tokens[first - 1].pos in {"ADP", "ADV", "PART"}:
        first -= 1
    if first > 0 and tokens[first - 1].text in _DASHES:
        start = end = first - 1
        while (
            start > 0 and tokens[start - 1].text not in {",", ";", "(", ":", "."} and tokens[start - 1].pos != "CCONJ"
        ):
            start -= 1
        return list(range(start, end)) if end - start <= BEARER_REACH else []
    if last + 1 < len(tokens) and tokens[last + 1].text in _DASHES:
        end = last + 2
        while end < len(tokens) and tokens[end].text not in {",", ";", ")", "."} and end not in site.tree.figure_at:
            end += 1
        return list(range(last + 2, end)) if end - last <= BEARER_REACH else []
    return []


_DASHES: Final = frozenset({"—", "–", "-"})


def _elliptical(site: Site, noun: int) -> Measured | None:
    """«Женщины живут 77 лет, мужчины – 69»: the dimension of the figure before, of another thing."""
    told = _whole(site)
    if told is None or not told.stem or site.tree.is_entity(noun) or site.lemma(noun) in table.VERBS_BEHIND:
        return None
    whole = named(site.tree, noun)
    return replace(
        told,
        phrase=Phrase((*told.stem, *plain(whole.phrase.in_case("gent")))),
        rule="elliptical",
        confidence=0.75,
        inside=whole.inside,
        context=(site.lemma(noun), *told.context),
        synonyms=(),
    )


def _before_dash(site: Site) -> int:
    """Return the noun before the dash or colon right before a figure; -1 where there is none."""
    tokens, first = site.tree.tokens, min(site.tree.places_of(site.figure))
    while first > 0 and tokens[first - 1].pos in {"ADP", "ADV", "PART"}:
        first -= 1
    if first < 2 or tokens[first - 1].text not in _DASHES | {":"}:  # noqa: PLR2004 - a noun and a dash
        return -1
    for place in range(first - 2, -1, -1):
        if tokens[place].pos in VERBAL or tokens[place].text in {",", ";", "("} or place in site.tree.figure_at:
            return -1
        if tokens[place].pos in NOMINAL and not site.tree.is_entity(place):
            return place
    return -1
