"""A Russian figure beside a verb enters; the subject that it is the level, the count or the share of leaves."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.parse.found import Turn
from bot.parse.measured import tables_ru as table
from bot.parse.measured.measure import Measured
from bot.parse.measured.ru_counts import count_of, doing_of, is_done_to, lack_of, lacking
from bot.parse.measured.ru_deeds import deed_of_stuff, measured_subject
from bot.parse.measured.ru_names import by_unit, dimension_word_of, level_of, priced_of
from bot.parse.measured.ru_near import opening_noun
from bot.parse.measured.ru_parallels import topmost_of
from bot.parse.measured.ru_shares import measures_of, share_of, share_of_subject
from bot.parse.measured.ru_site import BEARER_REACH, NO_CIRCUMSTANCE, Site, stuff_of, subject_of
from bot.parse.measured.tree import NOMINAL


def counted_subject_of(site: Site) -> Measured | None:
    """«Участвовали 300 компаний», «погибли 5 человек»: as many as did it."""
    if site.verb < 0 or not site.relation.startswith("nsubj"):
        return None
    verb = site.tree.tokens[site.verb]
    if site.figure.unit == "percent":
        return share_of(site)
    if not site.counts and site.figure.unit:
        return measured_subject(site)
    if site.lemma(site.verb) in table.LEVEL_VERBS and (subject := subject_of(site.tree, site.verb, but=site.node)) >= 0:
        return level_of(site, subject, "level-of-subject", 0.8)
    if lacking(site):
        return lack_of(site)
    passive = site.relation == "nsubj:pass" or verb.feats.get("Voice") == "Pass" or is_done_to(site)
    doing = doing_of(site, passive=passive)
    return count_of(site, doing, rule="counted-subject", confidence=0.85)


def verb_level_of(site: Site) -> Measured | None:
    """«Товарооборот достиг 162 млн», «цены выросли на 5 %»: the subject of a verb of levels or movements."""
    verb, lemma = site.verb, site.lemma(site.verb)
    if verb < 0 or lemma not in table.LEVEL_VERBS | table.CHANGE_VERBS | table.PRICE_VERBS | table.VALUING_VERBS:
        return None
    if lemma in table.CHANGE_VERBS | table.VALUING_VERBS and (moved := _moved(site)) >= 0:
        return level_of(site, moved, "moved-object", 0.9)
    subject = subject_of(site.tree, verb, but=site.node)
    if lemma in table.VALUING_VERBS and (subject < 0 or site.tree.is_entity(subject)):
        opening = opening_noun(site.tree, verb)
        subject = opening if opening >= 0 else subject
    if subject < 0:
        return None
    if site.figure.unit == "percent" and lemma in {
        "уйти",
        "уходить",
        "пойти",
        "приходиться",
        "прийтись",
        "принадлежать",
    }:
        return share_of(site)
    if (
        site.figure.unit == "percent"
        and site.figure.turn is Turn.PLAIN
        and lemma in table.SHARES
        and not measures_of(site, subject)
    ):
        return share_of_subject(site, subject)
    if lemma in table.PRICE_VERBS and not site.tree.is_entity(subject) and site.lemma(subject) not in table.DIMENSIONS:
        return priced_of(site, subject, "стоимость" if lemma in {"стоить", "обойтись"} else "цена")
    return level_of(site, subject, "level-of-subject", 0.9)


def _moved(site: Site) -> int:
    """Return the object of a verb that moves something («компания увеличила выручку на 12 %»), or -1."""
    if site.lemma(site.verb).endswith(("ся", "сь")):
        return -1
    objects = [
        each
        for each in site.tree.children(site.verb, "obj")
        if each not in site.tree.figure_at and each != site.node and site.tree.tokens[each].pos in NOMINAL
    ]
    last = max(site.tree.places_of(site.figure)) + _OBJECT_REACH
    near = [each for each in objects if abs(each - site.verb) <= BEARER_REACH and each <= last]
    return near[0] if near else -1


_OBJECT_REACH: Final = 3
"""Tokens behind a figure within which the object of its verb may follow."""


def verb_subject_of(site: Site) -> Measured | None:
    """A figure beside any other verb: the quantity of its unit, of the subject."""
    if site.verb < 0:
        return None
    if (stuff := stuff_of(site)) is not None:
        return share_of(site) if site.figure.unit == "percent" else deed_of_stuff(site, site.lemma(site.verb), stuff)
    subject = subject_of(site.tree, site.verb, but=site.node)
    if subject < 0:
        return by_unit(site)
    if site.tree.tokens[subject].feats.get("Animacy") == "Anim" or site.tree.is_entity(subject):
        word = dimension_word_of(site)
        if word and not site.tree.is_entity(subject) and (site.figure.unit or "").startswith("duration-"):
            return replace(priced_of(site, subject, word), rule="unit-dimension", confidence=0.6)
        return by_unit(site) or level_of(site, subject, "subject", 0.5)
    unit = site.figure.unit or ""
    name = next((name for start, name in table.UNIT_DIMENSIONS if unit.startswith(start) and unit != "percent"), None)
    if name and site.lemma(subject) not in table.DIMENSIONS:
        return replace(priced_of(site, subject, name), rule="unit-dimension", confidence=0.65)
    return level_of(site, subject, "subject", 0.6)


def nearest_noun(site: Site) -> Measured | None:
    """The noun nearest before the figure, else after it."""
    tree = site.tree
    first = min(tree.places_of(site.figure))
    free = [
        each
        for each in range(len(tree.tokens))
        if tree.tokens[each].pos == "NOUN"
        and each not in tree.figure_at
        and not tree.is_entity(each)
        and site.lemma(each) not in NO_CIRCUMSTANCE
    ]
    before = [topmost_of(site, each) for each in free if each < first]
    if not free:
        return by_unit(site)
    return replace(
        level_of(site, before[-1] if before else free[0], "nearest-noun", 0.3), rule="nearest-noun", confidence=0.3
    )
