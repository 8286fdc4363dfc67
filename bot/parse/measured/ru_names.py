"""A noun beside a Russian figure enters; the measure that it names leaves: itself, its price, or what moves."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.parse.found import Turn
from bot.parse.measured import tables_ru as table
from bot.parse.measured.measure import Measured, Movement, Phrase
from bot.parse.measured.phrase_ru import fixed, is_general, named
from bot.parse.measured.ru_site import Site, context_of, is_money, plain, tokens_around


def priced_of(site: Site, thing: int, name: str) -> Measured:
    """«Стоимость проекта», «цена покупки компании»: a name with the thing in the genitive."""
    tree = site.tree
    whole = named(tree, thing)
    if tree.is_entity(thing):
        return Measured(
            Phrase(fixed(name)),
            "price",
            0.8,
            frozenset(tree.subtree(thing)),
            tokens_around(site),
            context=context_of(site),
            verb=site.verb,
        )
    return Measured(
        Phrase((*fixed(name), *plain(whole.phrase.in_case("gent")))),
        "price",
        0.8,
        whole.inside,
        tokens_around(site),
        context=context_of(site),
        verb=site.verb,
        stem=fixed(name),
    )


def by_unit(site: Site) -> Measured | None:
    """Name the quantity that the unit is of, where the figure stands beside nothing but an entity."""
    unit = "currency" if is_money(site) else site.figure.unit or ""
    name = next((name for start, name in table.ENTITY_DIMENSIONS if unit.startswith(start)), None)
    if name is None:
        return None
    deed = table.DEEDS.get(site.lemma(site.verb)) if name in {"объем", "масса"} else None
    return Measured(
        Phrase(fixed(deed or name)),
        "unit-dimension",
        0.6 if deed else 0.4,
        frozenset(),
        tokens_around(site),
        context=context_of(site),
        verb=site.verb,
    )


def level_of(site: Site, head: int, rule: str, confidence: float) -> Measured:
    """Return a noun phrase as what is measured; of a movement noun, what moved («рост цен составил 5 %»)."""
    tree = site.tree
    if is_general(tree, head) and site.earlier and not _is_named_after(site, head):
        return replace(site.earlier[-1][1], rule=rule, confidence=0.6, movement=None)
    if site.lemma(head) in table.MOVEMENT_NOUNS and site.lemma(head) not in table.DIMENSIONS:
        return _moved_noun(site, head, rule, confidence)
    if tree.is_entity(head):
        return _entity_level(site, head)
    whole = named(tree, head, skip=frozenset({site.node, site.anchor}))
    lemma = site.lemma(head)
    dimension = dimension_word_of(site) if _is_thing(site, head, rule) else ""
    if dimension:
        return replace(priced_of(site, head, dimension), rule=rule, confidence=confidence * 0.8)
    if (site.figure.unit or "").startswith("temperature-") and lemma in _POINTERS:
        whole = replace(whole, phrase=Phrase(fixed("температура")))
    behind = table.VERBS_BEHIND.get(lemma, ())
    return Measured(
        whole.phrase,
        rule,
        confidence,
        whole.inside,
        tokens_around(site),
        gives=lemma in table.GIVING,
        takes=lemma in table.TAKING,
        context=context_of(site),
        synonyms=behind if len(whole.phrase.pieces) == 1 else (),
        verb=site.verb,
    )


def _is_named_after(site: Site, head: int) -> bool:
    """Say whether a general word has a name behind it: «показатель EBITDA»."""
    after = site.tree.tokens[head + 1] if head + 1 < len(site.tree.tokens) else None
    return after is not None and after.text[:1].isupper()


_OWN_MEASURES: Final = frozenset(
    {"время", "период", "дистанция", "маршрут", "путь", "отставание", "опоздание", "задержка"}
)
"""Nouns that are a span or a length by themselves: no dimension is put before them."""

_POINTERS: Final = frozenset({"столбик", "термометр", "градусник", "ртуть", "мороз", "жара", "воздух", "похолодание"})
"""What tells a temperature without being one («столбик термометра опустился до 40 градусов»)."""


def _is_thing(site: Site, head: int, rule: str) -> bool:
    """Say whether a noun names somebody or something that is no measure by itself: it has a price, a share, a span."""
    token, lemma = site.tree.tokens[head], site.lemma(head)
    if lemma in table.DIMENSIONS | table.SUMS | table.BEARERS | table.MOVEMENT_NOUNS or lemma in table.VERBS_BEHIND:
        return False
    if (token.text.isupper() and len(token.text) > 1) or lemma in _OWN_MEASURES:
        return False
    if token.feats.get("Animacy") == "Anim":
        return True
    unsure = rule in {"nearest-noun", "subject", "attribute"} or (site.figure.unit or "").startswith(
        ("duration-", "length-", "mass-")
    )
    return unsure and not lemma.endswith(table.ABSTRACT_ENDINGS)


def dimension_word_of(site: Site) -> str:
    """Return the quantity that a unit is of; empty for a movement or where the unit tells none."""
    if site.lemma(site.verb) == "жить" and (site.figure.unit or "").startswith("duration-"):
        return "продолжительность жизни"
    unit = "currency" if is_money(site) else site.figure.unit or ""
    if site.figure.turn is Turn.CHANGE:
        return ""
    return next((name for start, name in table.ENTITY_DIMENSIONS if unit.startswith(start)), "")


def _moved_noun(site: Site, head: int, rule: str, confidence: float) -> Measured:
    tree = site.tree
    moved: Movement = "down" if site.lemma(head) in table.FALLING_NOUNS else "up"
    things = [
        each
        for each in tree.children(head, "nmod")
        if tree.case(each) == "Gen" and each not in tree.figure_at and not tree.is_entity(each)
    ]
    target = things[0] if things else -1
    if target < 0:
        whole = named(tree, head, skip=frozenset({site.node, site.anchor}))
        return Measured(
            whole.phrase, rule, confidence, whole.inside, tokens_around(site), context=context_of(site), verb=site.verb
        )
    found = named(tree, target)
    inside = found.inside | {head}
    return Measured(
        found.phrase,
        rule,
        confidence,
        inside,
        tokens_around(site),
        movement=moved,
        context=context_of(site),
        verb=site.verb,
    )


def _entity_level(site: Site, head: int) -> Measured:
    """«Акции», «Казахстан вырос на 5 %»: the quantity of the unit, owned by the entity."""
    found = by_unit(site)
    phrase = Phrase(fixed("показатель")) if found is None else found.phrase
    if site.figure.unit == "percent" and site.figure.turn is Turn.CHANGE:
        phrase = Phrase(fixed("показатель"))
    if site.lemma(site.verb) in table.PRICE_VERBS:
        phrase = Phrase(fixed("стоимость"))
    return Measured(
        phrase,
        "unit-dimension",
        0.5,
        frozenset(site.tree.subtree(head)),
        tokens_around(site),
        context=context_of(site),
        verb=site.verb,
    )
