"""The offices that rules found → one for each person and office, the fullest wording of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.parse.analysis import FoundRole
from bot.parse.names.cast import Cast
from bot.parse.names.office_concepts import is_ministerial, same_office


def settled(roles: Iterable[FoundRole], cast: Cast) -> list[FoundRole]:
    """Return the roles without repeats, in the order of the text.

    Of two wordings of one office the one that tells whose it is wins, then the more frequent, then the surer. What only
    half says («министр») falls away beside what says all («министр энергетики Норвегии»).
    """
    groups: list[list[FoundRole]] = []
    for role in (_with_home(each, cast) for each in roles):
        group = next((each for each in groups if _same(each[0], role)), None)
        if group is None:
            groups.append([role])
        else:
            group.append(role)
    best = [_best(group) for group in groups]
    return [role for role in best if not any(_says_less(role, other) for other in best)]


def _with_home(role: FoundRole, cast: Cast) -> FoundRole:
    """An office of state without its country is of the country that a known person belongs to."""
    home = next(iter(cast.entities[role.person].within), None)
    stately = same_office(role.position, "президент") or same_office(role.position, "премьер-министр")
    if role.of is None and home is not None and stately:
        return replace(role, of=home)
    return role


def _same(one: FoundRole, other: FoundRole) -> bool:
    if one.person != other.person or not same_office(one.position, other.position):
        return False
    return one.of == other.of or one.of is None or other.of is None


def _best(group: Sequence[FoundRole]) -> FoundRole:
    wordings = Counter(each.position for each in group)
    return max(
        group,
        key=lambda each: (each.of is not None, wordings[each.position], each.confidence, -each.paragraph, -each.start),
    )


def _says_less(role: FoundRole, other: FoundRole) -> bool:
    if role is other or role.person != other.person:
        return False
    one, two = role.position.split(), other.position.split()
    if one == ["министр"] and role.of in {None, other.of} and is_ministerial(other.position):
        return True
    shorter = len(one) < len(two) and (
        two[: len(one)] == one or two[-len(one) :] == one or one[0] == two[0].partition("-")[0]
    )
    return shorter and role.of in {None, other.of}
