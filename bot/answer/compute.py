"""A question that wants a number worked out → the figures that it takes, and the number; or why there is none.

Each term must answer a question of its own: the reader's, asked of one party or one year alone. So every lock that
keeps a wrong figure from being answered keeps it from being reckoned with.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations, product
from typing import Final, TypeVar

from bot.answer.compare import MAX_CHOICES, compare
from bot.answer.terms import asked_of, best_figures, figures_for, is_part, is_plain, same_parties, slots_of
from bot.index import Index
from bot.language.rarity import GENERIC_WEIGHT
from bot.match import judged
from bot.models.answer import Choices, Comparison, Computation, NoAnswer, Reason
from bot.models.fact import Figure, Precision
from bot.models.period import Grain, Period
from bot.models.query import Calculation, EntityMention, Operation, Query

Computed = Computation | NoAnswer | Choices
Group = tuple[str, str, str]
"""Metric, unit and period: what figures must have in common to be reckoned with one another."""

Item = TypeVar("Item")

MAX_RANKED: Final = 500
"""Figures of one metric that are ranked at most: a list of more is no answer to a reader, and takes its time."""

_UNADDABLE_UNITS: Final = re.compile(r"percent|.*-per-.*|temperature-.*|speed-.*")
_UNADDABLE: Final = re.compile(
    r"цена|тариф|зарплата|оклад|курс|ставка|урожайность|средн\w+|"
    r"price|fare|fee|wage|salari|salary|rate|tariff|averag|average|баға|жалақы|мөлшерлеме"
)
"""Lemmas of measures whose sum means nothing: two prices together are the price of nothing."""


def compute(query: Query, index: Index) -> Computed | None:
    """Return what a question wants worked out; None where its figures are not found, so that it may ask for another."""
    if query.calculation is None or not _names_measure(query, query.calculation):
        return None
    computed = _WORKED_OUT[query.calculation.operation](query, query.calculation, index)
    if isinstance(computed, Computation) and query.units == ("percent",):
        return replace(computed, in_percent=True)
    return computed


def _names_measure(query: Query, calculation: Calculation) -> bool:
    """Say whether a question names what is to be reckoned with; «the difference between A and B» does not."""
    words = [each for each in query.words if each.weight > GENERIC_WEIGHT and each.text not in calculation.cues]
    return bool(query.concepts or words or query.units)


def _difference(query: Query, _calculation: Calculation, index: Index) -> Computed | None:
    slots = slots_of(query, index)
    if len(slots) == 2:  # noqa: PLR2004 - a difference has two terms
        return _of_aligned(slots, Operation.DIFFERENCE, _subtracted)
    compared = compare(query, index) if not slots else None
    if isinstance(compared, Comparison):
        return _subtracted((compared.larger, compared.smaller))
    return compared


def _subtracted(terms: Sequence[Figure]) -> Computation:
    larger, smaller = sorted(terms, key=lambda each: (-each.value, each.id))
    return _computation(Operation.DIFFERENCE, (larger, smaller), larger.value - smaller.value)


def _sum(query: Query, _calculation: Calculation, index: Index) -> Computed | None:
    slots = slots_of(query, index)
    return _of_aligned(slots, Operation.SUM, lambda terms: _added(terms, index)) if slots else None


def _added(terms: Sequence[Figure], index: Index) -> Computed:
    overlapping = any(is_part(one, other, index) or is_part(other, one, index) for one, other in combinations(terms, 2))
    if overlapping or not all(_may_be_added(each, index) for each in terms):
        return NoAnswer(Reason.UNKNOWN_TOPIC, incomparable=tuple(terms), operation=Operation.SUM)
    return _computation(Operation.SUM, tuple(terms), sum((each.value for each in terms), Decimal(0)))


def _may_be_added(figure: Figure, index: Index) -> bool:
    measure = index.by_fact[figure.id].measure
    return not _UNADDABLE_UNITS.fullmatch(figure.unit) and not any(_UNADDABLE.fullmatch(each) for each in measure)


def _share(query: Query, _calculation: Calculation, index: Index) -> Computed | None:
    """Return a part over the whole that holds it, in percent; any two other figures have no share in one another."""
    slots = slots_of(query, index)
    pairs = [] if len(slots) != 2 else list(product(*slots))  # noqa: PLR2004 - a share has two terms
    pairs += [pair for each in query.entities for pair in _with_and_without(each, query, index)]
    within = [pair for one, other in pairs for pair in ((one, other), (other, one)) if _is_share(*pair, index)]
    latest = _latest(within, lambda pair: pair[0].period)
    if len({_ids(pair) for pair in latest}) == 1:
        part, whole = latest[0]
        return _computation(Operation.SHARE, (part, whole), part.value / whole.value * 100)
    if latest:
        return _choices([each for pair in latest for each in pair])
    unlike = next((pair for pair in pairs if pair[0].id != pair[1].id), ())
    return NoAnswer(Reason.UNKNOWN_TOPIC, incomparable=unlike, operation=Operation.SHARE) if unlike else None


def _with_and_without(mention: EntityMention, query: Query, index: Index) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures that hold every party beside those of the same question without one («импорт из Дании»)."""
    rest = tuple(each for each in query.entities if each is not mention)
    if rest:
        yield from product(
            figures_for(asked_of(query, query.entities), index), figures_for(asked_of(query, rest), index)
        )


def _is_share(part: Figure, whole: Figure, index: Index) -> bool:
    return (
        _group(part) == _group(whole)
        and is_part(part, whole, index)
        and _may_be_added(part, index)
        and 0 < part.value <= whole.value
    )


def _change(query: Query, calculation: Calculation, index: Index) -> Computed | None:
    """Return the later value minus the earlier one; a fall where a rise was presumed is refused."""
    spans = _two_spans(query.periods)
    slots = [figures_for(replace(asked_of(query, query.entities), periods=(each,)), index) for each in spans]
    pairs = [pair for pair in product(*slots) if len(pair) == 2 and _is_same_but_period(*pair)]  # noqa: PLR2004
    if not pairs:
        return None
    if len(pairs) > 1:
        return _choices([each for pair in pairs for each in pair])
    earlier, later = pairs[0]
    if calculation.rises is not None and calculation.rises is not (later.value > earlier.value):
        return NoAnswer(Reason.UNKNOWN_TOPIC, known=(earlier, later))
    return _computation(Operation.CHANGE, (earlier, later), later.value - earlier.value)


def _two_spans(periods: Sequence[Period]) -> tuple[Period, ...]:
    """Return the earlier and the later of two periods, or the first and the last year of one span."""
    if len(periods) == 1 and periods[0].grain is Grain.RANGE and len(periods[0].years) > 1:
        return tuple(Period.model_validate(str(year)) for year in (periods[0].years[0], periods[0].years[-1]))
    return tuple(sorted(periods, key=_end)) if len(periods) == 2 else ()  # noqa: PLR2004 - a change has two ends


def _is_same_but_period(one: Figure, other: Figure) -> bool:
    same = one.metric == other.metric and one.unit == other.unit and same_parties(one, other)
    if not (same and one.period and other.period):
        return False
    return one.period != other.period and one.period.grain == other.period.grain and one.concepts == other.concepts


def _ranking(query: Query, calculation: Calculation, index: Index) -> Computed | None:
    asked = asked_of(query, query.entities)
    metrics = {each.metric for each in best_figures(asked, index)}
    if len(metrics) != 1:
        return None
    figures = index.base.figures_of[metrics.pop()]
    if len(figures) > MAX_RANKED:
        return None
    fitting = [each for each in figures if is_plain(each) and not judged(asked, each, index).forbidden_by]
    return _ranked(_outermost(fitting, query, index), calculation, index)


def _ranked(figures: list[Figure], calculation: Calculation, index: Index) -> Computed | None:
    """Return the figures of the latest period that several of them share, in order."""
    groups = _grouped(figures)
    several = [group for group in groups.values() if len({each.parties for each in group}) > 1]
    if not several:
        return _unranked(figures, calculation, index)
    ranked = sorted(_latest(several, lambda group: group[0].period)[0], key=lambda each: (each.value, each.id))
    if calculation.descending:
        ranked.sort(key=lambda each: (-each.value, each.id))
    if len({frozenset(each.parties) for each in ranked}) < len(ranked):
        return _choices(ranked)
    if calculation.place > len(ranked):
        return NoAnswer(Reason.UNKNOWN_TOPIC, concepts=(ranked[0].metric,), known=tuple(ranked[:MAX_CHOICES]))
    exact = all(each.precision is Precision.EXACT for each in ranked)
    return Computation(
        Operation.RANKING, tuple(ranked), None, exact=exact, place=calculation.place, descending=calculation.descending
    )


def _unranked(figures: list[Figure], calculation: Calculation, index: Index) -> NoAnswer | None:
    """Return why nothing can be ranked; None where a single fact itself speaks of the largest."""
    if not figures or any(not calculation.cues.isdisjoint(index.by_fact[each.id].lemmas) for each in figures):
        return None
    apart = tuple({each.parties: each for each in figures}.values())
    if len(apart) > 1:
        return NoAnswer(Reason.UNKNOWN_TOPIC, incomparable=apart[:2], operation=Operation.RANKING)
    return NoAnswer(Reason.UNKNOWN_TOPIC, concepts=(figures[0].metric,), known=tuple(figures[:MAX_CHOICES]))


def _outermost(figures: list[Figure], query: Query, index: Index) -> list[Figure]:
    """Leave out what lies within another ranked party (regions); keep just that where the whole is named."""
    named = {each for mention in query.entities for each in mention.ids}
    inner = [each for each in figures if any(is_part(each, other, index) for other in figures)]
    if named and inner:
        return [each for each in inner if not any(is_part(other, each, index) for other in inner)]
    return [each for each in figures if each not in inner]


def _of_aligned(
    slots: Sequence[list[Figure]], operation: Operation, work_out: Callable[[Sequence[Figure]], Computed]
) -> Computed:
    """Work out a number from one figure of each slot, all of one metric, unit and period; the latest such period."""
    grouped = [_grouped(slot) for slot in slots]
    common = set.intersection(*(set(each) for each in grouped))
    latest = _latest(list(common), lambda group: grouped[0][group][0].period)
    if not latest:
        return NoAnswer(Reason.UNKNOWN_TOPIC, incomparable=_likest(slots), operation=operation)
    choices = [each for group in latest for slot in grouped for each in slot[group]]
    if len(choices) != len(slots):
        return _choices(choices)
    return work_out(choices)


def _likest(slots: Sequence[list[Figure]]) -> tuple[Figure, ...]:
    """Return the two figures of different slots that have the most in common."""
    pairs = [pair for one, other in combinations(slots, 2) for pair in product(one, other)]
    return min(pairs, key=lambda pair: (sum(a != b for a, b in zip(*map(_group, pair), strict=True)), _ids(pair)))


def _grouped(figures: Sequence[Figure]) -> dict[Group, list[Figure]]:
    groups: dict[Group, list[Figure]] = defaultdict(list)
    for each in figures:
        groups[_group(each)].append(each)
    return groups


def _group(figure: Figure) -> Group:
    return figure.metric, figure.unit, str(figure.period or "")


def _latest(items: Sequence[Item], period_of: Callable[[Item], Period | None]) -> list[Item]:
    """Return the items of the latest period."""
    last = max((_end(period_of(each)) for each in items), default=date.min)
    return [each for each in items if _end(period_of(each)) == last]


def _end(period: Period | None) -> date:
    return period.end if period and period.end else date.min


def _ids(figures: Sequence[Figure]) -> tuple[str, ...]:
    return tuple(each.id for each in figures)


def _choices(figures: Sequence[Figure]) -> Choices:
    return Choices(tuple(dict.fromkeys(figures))[:MAX_CHOICES], about="")


def _computation(operation: Operation, terms: tuple[Figure, ...], result: Decimal) -> Computation:
    return Computation(operation, terms, result, exact=all(each.precision is Precision.EXACT for each in terms))


_WORKED_OUT: Final[dict[Operation, Callable[[Query, Calculation, Index], Computed | None]]] = {
    Operation.DIFFERENCE: _difference,
    Operation.SUM: _sum,
    Operation.SHARE: _share,
    Operation.CHANGE: _change,
    Operation.RANKING: _ranking,
}
