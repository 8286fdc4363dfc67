"""A verb or figure of a parsed Russian sentence enters; what stands beside it in the same clause leaves.

A parser errs most across colons and semicolons; the order of the words does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.parse.measured import tables_ru as table
from bot.parse.measured.listed import listed
from bot.parse.measured.tree import NOMINAL, VERBAL, Tree

_HARD: Final = frozenset({":", ";"})
_SOFT: Final = _HARD | {",", "(", ")", "—", "–"}
_COMPARATIVES: Final = listed("больше меньше выше ниже дороже дешевле быстрее медленнее лучше хуже дольше короче")


def parted(tree: Tree, first: int, second: int) -> bool:
    """Say whether a colon or semicolon stands between two tokens."""
    between = range(min(first, second) + 1, max(first, second))
    return any(tree.tokens[each].text in _HARD for each in between)


def another_verb_between(tree: Tree, first: int, second: int) -> bool:
    """Say whether a finite verb of another clause stands between two tokens."""
    between = range(min(first, second) + 1, max(first, second))
    return any(tree.tokens[each].pos == "VERB" and "Number" in tree.tokens[each].feats for each in between)


def subject_beside(tree: Tree, verb: int, *, but: int) -> int:
    """Return the noun in the nominative that opens the clause of a verb and agrees with it, or -1."""
    own = tree.tokens[verb]
    cases = {"Nom", "Acc"} if own.text.lower().endswith(("ся", "сь")) else {"Nom"}
    found = -1
    for place in range(verb - 1, -1, -1):
        token = tree.tokens[place]
        if token.text in _SOFT or token.pos in VERBAL or token.pos in {"CCONJ", "SCONJ"}:
            break
        if (
            token.pos != "NOUN"
            or tree.case(place) not in cases
            or tree.preposition(place)
            or place == but
            or place in tree.figure_at
        ):
            continue
        if _agrees(own.feats, token.feats):
            found = place
    return found


def _agrees(verb: Mapping[str, str], noun: Mapping[str, str]) -> bool:
    for feature in ("Number", "Gender"):
        told = verb.get(feature)
        if told and noun.get(feature) and told != noun.get(feature):
            return False
    return bool(verb.get("Number"))


def verb_beside(tree: Tree, place: int) -> int:
    """Return the nearest verb before a token in its own part of the sentence, else the nearest behind it, or -1."""
    for each in range(place - 1, -1, -1):
        if tree.tokens[each].text in _HARD:
            break
        if tree.tokens[each].pos in VERBAL:
            return each
    for each in range(place + 1, len(tree.tokens)):
        if tree.tokens[each].text in _HARD:
            break
        if tree.tokens[each].pos in VERBAL:
            return each
    return -1


def is_compared(tree: Tree, places: list[int]) -> bool:
    """Say whether a comparative follows a figure: «на 34 процента больше», «вдвое меньше»."""
    last = max(places)
    if last + 1 < len(tree.tokens) and tree.tokens[last + 1].text == ".":
        last += 1
    own = any(tree.tokens[each].text.lower() in _COMPARATIVES for each in places[1:])
    return own or (last + 1 < len(tree.tokens) and tree.tokens[last + 1].text.lower() in _COMPARATIVES)


def dimension_before(tree: Tree, places: list[int]) -> int:
    """Return the dimension in the instrumental right before a figure («трасс общей длиной 30 км»), or -1."""
    place = min(places) - 1
    while place >= 0 and tree.tokens[place].pos in {"ADP", "ADV", "PART"}:
        place -= 1
    if place < 0 or tree.tokens[place].pos not in NOMINAL or tree.case(place) != "Ins":
        return -1
    return place if tree.tokens[place].lemma in table.DIMENSIONS else -1


def owner_before(tree: Tree, dimension: int) -> int:
    """Return the noun that a dimension in the instrumental belongs to: the one right before it, or -1."""
    place = dimension - 1
    while place >= 0 and tree.tokens[place].pos in {"ADJ", "ADV", "DET"}:
        place -= 1
    if place < 0 or tree.tokens[place].pos not in NOMINAL or place in tree.figure_at:
        return -1
    return place


def opening_noun(tree: Tree, verb: int) -> int:
    """Return the noun that opens the clause of a verb, no name and no circumstance: «доходы … оценил», or -1."""
    found = -1
    for place in range(verb - 1, -1, -1):
        token = tree.tokens[place]
        if token.text in _SOFT or token.pos in VERBAL:
            break
        if token.pos == "NOUN" and tree.case(place) in {"Nom", "Acc"} and not tree.is_entity(place):
            bare = not tree.preposition(place) and place not in tree.figure_at
            found = place if bare and token.feats.get("Animacy") != "Anim" else found
    return found
