"""A figure in a tagged English sentence enters; what it measures leaves. The rules read the words in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.parse.found import FoundFigure, Turn
from bot.parse.measured import tables_en as table
from bot.parse.measured.en_contrast import contrast
from bot.parse.measured.en_counts import counted_subject_of, mere_count, share_of
from bot.parse.measured.en_names import by_unit
from bot.parse.measured.en_nouns import attribute_of, beside_noun, long_thing, premodifier, told_in_noun
from bot.parse.measured.en_parallels import compared, equivalent, from_to, part_of
from bot.parse.measured.en_site import Site
from bot.parse.measured.en_verbs import (
    any_subject,
    deed_of,
    nearest_noun,
    passing_span,
    priced_at,
    put_at,
    quantity_of_verb,
    verb_level_of,
)
from bot.parse.measured.measure import Measured, Movement, Phrase
from bot.parse.measured.tree import Tree


def measure(tree: Tree, figure: FoundFigure, *, earlier: Sequence[tuple[FoundFigure, Measured]]) -> Measured | None:
    """Return what a figure measures by the first rule that can tell; None where none can."""
    places = tree.places_of(figure)
    if not places:
        return None
    site = Site(tree, figure, min(places), max(places), earlier)
    found = next((found for rule in RULES if (found := rule(site)) is not None), None)
    if found is None or found.movement or (figure.turn is not Turn.CHANGE and not _moves(site)):
        return found
    if found.rule == "share-of" and len(found.phrase.pieces) > 2:  # noqa: PLR2004 - «share of» and what is lost
        found = replace(found, phrase=Phrase(found.phrase.pieces[2:]))
    return replace(found, movement=figure.direction or _movement(site) or "up")


def _moves(site: Site) -> bool:
    """Say whether a percentage stands right behind a verb of movement, whatever else it was taken for."""
    moving = site.lemma(site.verb) in table.RISING_VERBS | table.FALLING_VERBS
    if not moving or site.figure.turn is not Turn.PLAIN:
        return False
    measured = site.figure.unit is not None
    return (measured and site.lemma(site.first - 1) == "by") or (
        site.figure.unit == "percent" and site.verb == site.first - 1
    )


def _movement(site: Site) -> Movement | None:
    for place in (site.verb, site.last + 1, site.first - 1):
        lemma = site.lemma(place)
        if lemma in table.FALLING_VERBS | table.FALLING_NOUNS:
            return "down"
        if lemma in table.RISING_VERBS | table.RISING_NOUNS:
            return "up"
    return None


Rule = Callable[[Site], Measured | None]


RULES: Final[tuple[Rule, ...]] = (
    equivalent,
    from_to,
    contrast,
    compared,
    passing_span,
    part_of,
    long_thing,
    share_of,
    attribute_of,
    premodifier,
    counted_subject_of,
    put_at,
    priced_at,
    quantity_of_verb,
    verb_level_of,
    deed_of,
    told_in_noun,
    beside_noun,
    mere_count,
    any_subject,
    by_unit,
    nearest_noun,
)
