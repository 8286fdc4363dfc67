"""A figure in a parsed Russian sentence enters; what it measures leaves.

The rules are tried in order; each looks at the token by which the figure hangs in the tree, and at what governs it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.parse.found import FoundFigure, Turn
from bot.parse.measured import tables_ru as table
from bot.parse.measured.measure import Measured, Movement, Phrase
from bot.parse.measured.ru_attributes import adjacent, attribute_of, conjoined
from bot.parse.measured.ru_counts import mere_count, votes
from bot.parse.measured.ru_deeds import deed_of
from bot.parse.measured.ru_parallels import after_before, compared, enumerated, equivalent, predicate
from bot.parse.measured.ru_site import Site, site_of
from bot.parse.measured.ru_spans import span_of
from bot.parse.measured.ru_subjects import counted_subject_of, nearest_noun, verb_level_of, verb_subject_of
from bot.parse.measured.tree import Tree


def measure(tree: Tree, figure: FoundFigure, *, earlier: Sequence[tuple[FoundFigure, Measured]]) -> Measured | None:
    """Return what a figure measures by the first rule that can tell; None where none can."""
    site = site_of(tree, figure, earlier=earlier)
    if site is None:
        return None
    found = next((found for rule in RULES if (found := rule(site)) is not None), None)
    return _unsure(_as_movement(site, found)) if found else None


def _unsure(found: Measured) -> Measured:
    """Trust a bare quantity less: «срок» alone says of nothing what it is."""
    bare = len(found.phrase.pieces) == 1 and found.phrase.pieces[0].lemma in _BARE
    return replace(found, confidence=min(found.confidence, _BARE_CONFIDENCE)) if bare and not found.inside else found


_BARE: Final = frozenset(name for _, name in table.ENTITY_DIMENSIONS) - {"температура"}
_BARE_CONFIDENCE: Final = 0.3
"""About as often as a bare quantity of the unit says what was measured."""


def _as_movement(site: Site, found: Measured) -> Measured:
    """Return the movement of a measure where the figure is one."""
    if (site.figure.turn is not Turn.CHANGE and not _moves(site)) or found.movement:
        return found
    if found.rule == "share-of" and len(found.phrase.pieces) > 1 and found.phrase.pieces[0].lemma == "доля":
        whole = found.phrase.pieces[1:]
        found = replace(found, phrase=Phrase(whole)) if any(each.inflects for each in whole) else found
    return replace(found, movement=site.figure.direction or _movement_of(site) or "up")


def _moves(site: Site) -> bool:
    """Say whether a percentage stands with «на» at a verb of movement, whatever else it was taken for."""
    moving = site.lemma(site.verb) in table.RISING_VERBS | table.FALLING_VERBS
    return moving and site.figure.unit == "percent" and site.figure.turn is Turn.PLAIN and site.preposition == "на"


def _movement_of(site: Site) -> Movement | None:
    for place in (site.head, *site.tree.climb(site.node)):
        lemma = site.lemma(place)
        if lemma in table.FALLING_VERBS | table.FALLING_NOUNS:
            return "down"
        if lemma in table.RISING_VERBS | table.RISING_NOUNS:
            return "up"
    return None


Rule = Callable[[Site], Measured | None]


RULES: Final[tuple[Rule, ...]] = (
    equivalent,
    after_before,
    compared,
    span_of,
    votes,
    enumerated,
    predicate,
    adjacent,
    counted_subject_of,
    verb_level_of,
    deed_of,
    conjoined,
    attribute_of,
    verb_subject_of,
    mere_count,
    nearest_noun,
)
