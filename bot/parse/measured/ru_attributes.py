"""A Russian figure beside a noun enters; what the noun says of it leaves: «контракт на 3 млрд», «завод на 5 ГВт»."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.parse.found import Turn
from bot.parse.measured import tables_ru as table
from bot.parse.measured.measure import Measured, Movement, Phrase, Piece
from bot.parse.measured.phrase_ru import fixed, named
from bot.parse.measured.ru_counts import count_of
from bot.parse.measured.ru_names import by_unit, level_of, priced_of
from bot.parse.measured.ru_near import dimension_before, owner_before
from bot.parse.measured.ru_shares import share_of
from bot.parse.measured.ru_site import NO_CIRCUMSTANCE, Site, context_of, is_money, plain, stuff_of, tokens_around
from bot.parse.measured.tree import NOMINAL


def adjacent(site: Site) -> Measured | None:
    """«Виновен в хищении 148 млн», «ущерб 3 млн»: a noun of sums right before an amount of money."""
    first = min(site.tree.places_of(site.figure))
    if not is_money(site) or first == 0 or site.preposition:
        return None
    token = site.tree.tokens[first - 1]
    sums = token.lemma in table.SUMS | table.DIMENSIONS or token.lemma.endswith(table.ABSTRACT_ENDINGS)
    if token.pos != "NOUN" or not sums or token.feats.get("Case") in {"Dat", "Ins"} or site.tree.is_entity(first - 1):
        return None
    if token.lemma in table.BEARERS or (first - 1) in site.tree.figure_at or token.lemma in NO_CIRCUMSTANCE:
        return None
    return level_of(site, first - 1, "adjacent", 0.8)


def attribute_of(site: Site) -> Measured | None:
    """«Контракт на 3 млрд», «население в 2 млн», «завод мощностью 5 ГВт», «рост цен на 5 %»: the noun beside it."""
    tree, head = site.tree, site.head
    if (before := dimension_before(tree, tree.places_of(site.figure))) >= 0:
        return _dimension_before(site, before)
    node_lemma = site.lemma(site.node)
    if site.node != site.anchor and node_lemma in table.DIMENSIONS:
        return _dimension(site, site.node)
    if head < 0 or tree.tokens[head].pos not in NOMINAL or head in tree.figure_at:
        return None
    if site.figure.unit == "percent" and (stuff := stuff_of(site)) is not None and site.figure.turn is not Turn.CHANGE:
        return share_of(site) or Measured(Phrase(stuff.phrase.pieces), "share-of", 0.6, stuff.inside)
    return _apposed(site, head) or _of_noun(site, head)


def _dimension_before(site: Site, place: int) -> Measured:
    """«Участки трасс общей длиной 30 км» → the length of the roads."""
    tree, owner = site.tree, owner_before(site.tree, place)
    if owner < 0 or not _unowned(site, place):
        return _dimension(site, place)
    whole = named(tree, place, skip=frozenset({site.node, site.anchor}))
    of = named(tree, owner, skip=frozenset({place, site.node, site.anchor}))
    own = Phrase(tuple(each for each in whole.phrase.pieces if each.inflects))
    tail = () if tree.is_entity(owner) else plain(of.phrase.in_case("gent"))
    inside = whole.inside | (frozenset(tree.subtree(owner)) if tree.is_entity(owner) else of.inside)
    return Measured(
        Phrase((*own.pieces, *tail)), "dimension", 0.85, inside, tokens_around(site), context=context_of(site)
    )


def _unowned(site: Site, place: int) -> bool:
    """Say whether a dimension has no genitive of its own («высотой волны 4 метра»)."""
    return not any(site.tree.case(each) == "Gen" and each > place for each in site.tree.children(place, "nmod"))


def _apposed(site: Site, head: int) -> Measured | None:
    """«Пострадавших, 38 человек, доставили в больницу»: the number of those named before."""
    people = site.counts and site.relation == "appos" and site.figure.noun == "человек"
    if not people or site.tree.is_entity(head):
        return None
    many = site.tree.tokens[head].feats.get("Number") == "Plur"
    of = named(site.tree, head, skip=frozenset({site.node, site.anchor}))
    return Measured(
        Phrase((*fixed("число" if many else "численность"), *plain(of.phrase.in_case("gent")))),
        "counted-noun",
        0.75,
        of.inside,
        tokens_around(site),
        context=context_of(site),
    )


def _of_noun(site: Site, head: int) -> Measured | None:
    """Return what a figure says of the noun that it hangs on."""
    tree = site.tree
    if (whole := _amount_above(site, head)) >= 0:
        return level_of(site, whole, "attribute", 0.8)
    lemma = site.lemma(head)
    counted = lemma not in table.DIMENSIONS | table.MOVEMENT_NOUNS | table.BEARERS and not _is_amount_of(site)
    if site.counts and counted:
        return count_of(site, (), rule="counted-noun", confidence=0.7)
    if lemma in table.MOVEMENT_NOUNS:
        return _movement_noun(site, head)
    above = tree.head(head)
    if lemma in table.DIMENSIONS and site.lemma(above) in table.MOVEMENT_NOUNS and site.figure.unit == "percent":
        return _movement_noun(site, above)
    if lemma in table.DIMENSIONS:
        return _dimension(site, head)
    if lemma in table.SUMS and is_money(site):
        name = table.SUM_NAMES.get(lemma)
        return priced_of(site, head, name) if name else level_of(site, head, "attribute", 0.85)
    if tree.is_entity(head):
        return by_unit(site)
    return level_of(site, head, "attribute", 0.8)


def _amount_above(site: Site, head: int) -> int:
    """Return «число» of «число поездов с девяти до четырнадцати», where the figure hangs on the second noun; or -1."""
    tree, above = site.tree, site.tree.head(head)
    if tree.case(head) != "Gen" or site.lemma(above) not in _AMOUNTS or tree.preposition(head):
        return -1
    return above


_AMOUNTS: Final = frozenset(
    {"число", "количество", "численность", "объем", "сумма", "размер", "доля", "стоимость", "цена"}
)
"""Nouns of which the noun behind them tells what they are of."""


def _is_amount_of(site: Site) -> bool:
    """Say whether a count tells how large its head is: «население в 2 млн человек», «группа из 12 человек»."""
    return site.preposition == "в"


def _movement_noun(site: Site, head: int) -> Measured | None:
    """«Рост торговли на 5 %», «снижение ставки до 9 %»: the thing that moved."""
    tree = site.tree
    things = [
        each
        for each in tree.children(head, "nmod")
        if each not in tree.figure_at and each != site.node and tree.case(each) in {"Gen", "Loc", "Ins", "Dat"}
    ]
    moved: Movement = "down" if site.lemma(head) in table.FALLING_NOUNS else "up"
    is_change = site.figure.turn is Turn.CHANGE or site.preposition == "на" or not site.preposition
    if not things:
        attributive = Phrase(_movement_attributes(site, head))
        return Measured(
            attributive,
            "movement-noun",
            0.7,
            named(tree, head).inside,
            tokens_around(site),
            movement=moved,
            context=context_of(site),
            verb=site.verb,
        )
    found = level_of(site, things[0], "movement-noun", 0.85)
    return replace(found, movement=moved) if is_change else found


def _movement_attributes(site: Site, head: int) -> tuple[Piece, ...]:
    """Return «экономика»-like names for «экономический рост»: the whole phrase of the movement."""
    return named(site.tree, head).phrase.pieces


def _dimension(site: Site, head: int) -> Measured:
    """«Завод мощностью 5 ГВт» → the dimension of the thing that it belongs to."""
    tree = site.tree
    whole = named(tree, head, skip=frozenset({site.node, site.anchor}))
    has_tail = any(not each.inflects for each in whole.phrase.pieces)
    owner = tree.head(head)
    if (
        has_tail
        or owner < 0
        or tree.tokens[owner].pos not in NOMINAL
        or owner in tree.figure_at
        or tree.tokens[head].relation in {"nsubj", "conj"}
    ):
        return Measured(
            whole.phrase, "dimension", 0.85, whole.inside, tokens_around(site), context=context_of(site), verb=site.verb
        )
    of = named(tree, owner, skip=frozenset({head}))
    if tree.is_entity(owner):
        return Measured(
            whole.phrase, "dimension", 0.85, whole.inside | of.inside, tokens_around(site), context=context_of(site)
        )
    return Measured(
        Phrase((*whole.phrase.pieces, *plain(of.phrase.in_case("gent")))),
        "dimension",
        0.85,
        whole.inside | of.inside,
        tokens_around(site),
        context=context_of(site),
    )


def conjoined(site: Site) -> Measured | None:
    """«Погибли 5 человек и 2 ребенка», «35 и 40 млн»: the figure before it, in its own unit."""
    head_figure = site.tree.figure_at.get(site.head) if site.head >= 0 else None
    if head_figure is None or head_figure == site.figure:
        return None
    found = next((told for figure, told in site.earlier if figure == head_figure), None)
    if found is None or (site.counts and head_figure.noun != site.figure.noun):
        return count_of(site, (), rule="counted-noun", confidence=0.6) if site.counts else found
    return replace(found, rule="conjoined", confidence=0.6)
