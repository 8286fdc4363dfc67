"""Figures that contend for one answer → those that a question chooses among, by rules in order.

Figures of one sentence often score alike: a level and its movement, an amount in two currencies, what was before and
what is now. The question says which of them it wants, mostly by its unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from bot.language.measures import CURRENCY, exact_units, is_of_measure
from bot.models.fact import Fact, Figure
from bot.models.match import Match
from bot.models.query import Query

TIMES: Final = "times"
"""The count noun of ratios: «в 1,8 раза», "twice as much"."""

EARLIER: Final = "-before"
"""What the id of a metric ends in that tells what another one was earlier («с 5,4 до 4,9 процента»)."""

HOW_MANY_TIMES: Final = re.compile(r"\bво\s+сколько\s+раз\b|\bhow\s+many\s+times\b|\bқанша\s+есе\b")
_BY_HOW_MUCH: Final = re.compile(r"\b(?:на\s+(?:сколько|какую)|насколько|by\s+(?:how|what)|қаншаға)\b")
_BEFORE: Final = re.compile(
    r"\b(?:раньше|прежде|прежн\w+|до\s+(?:этого|того)|ранее|был[аои]?\s+раньше|вначале|с\s+какого|со?\s+скольких|"
    r"before|earlier|previous\w*|formerly|used\s+to|originally|from\s+(?:what|how))\b"
)

Rule = Callable[[Query, Figure, Figure], bool]


def chosen(query: Query, near: Sequence[Match]) -> list[Match]:
    """Return the contenders, the best first, without those that a rule prefers another one to."""
    return [each for each in near if not any(_is_beaten(query, each.fact, other.fact) for other in near)]


def _is_beaten(query: Query, fact: Fact, other: Fact) -> bool:
    if fact is other or not (isinstance(fact, Figure) and isinstance(other, Figure)):
        return False
    if fact.article != other.article:
        return False
    told = ((rule(query, other, fact), rule(query, fact, other)) for rule in RULES)
    return next((loses for loses, wins in told if loses is not wins), False)


def _has_asked_unit(query: Query, better: Figure, worse: Figure) -> bool:
    """«Сколько часов» prefers hours to minutes."""
    asked = exact_units(query.normalised)
    return better.unit in asked and worse.unit not in asked


def _is_the_ratio(query: Query, better: Figure, worse: Figure) -> bool:
    """«Во сколько раз» wants a ratio, any other question a level."""
    wanted = bool(HOW_MANY_TIMES.search(query.normalised))
    return (better.unit == TIMES) is wanted and (worse.unit == TIMES) is not wanted


def _is_the_movement(query: Query, better: Figure, worse: Figure) -> bool:
    """«На сколько вырос» wants the movement that a level merely carries, any other question the level."""
    if _BY_HOW_MUCH.search(query.normalised):
        return _carries(worse, better)
    return _carries(better, worse)


def _carries(level: Figure, movement: Figure) -> bool:
    change = level.change
    return (
        change is not None and (change.value, change.unit) == (movement.value, movement.unit) and level is not movement
    )


def _is_now(query: Query, better: Figure, worse: Figure) -> bool:
    """What is now goes before what was earlier, unless the question asks for that."""
    earlier, later = (better, worse) if _BEFORE.search(query.normalised) else (worse, better)
    return earlier.metric == later.metric + EARLIER


def _is_told_first(_query: Query, better: Figure, worse: Figure) -> bool:
    """Of an amount in two currencies the first told is the amount, the other says how much that is."""
    money = is_of_measure(better.unit, (CURRENCY,)) and is_of_measure(worse.unit, (CURRENCY,))
    same = (better.metric, better.period, better.parties, better.paragraph) == (
        worse.metric,
        worse.period,
        worse.parties,
        worse.paragraph,
    )
    return money and same and better.unit != worse.unit and _place(better) < _place(worse)


def _place(figure: Figure) -> tuple[int, str]:
    """Return the place of a figure among those of its paragraph: drafts are numbered in the order of the text."""
    return len(figure.id), figure.id


RULES: Final[tuple[Rule, ...]] = (_has_asked_unit, _is_the_ratio, _is_the_movement, _is_now, _is_told_first)
"""Each says that one figure is rather asked for than another; the first that tells them apart decides."""
