"""A question that compares → two figures of one metric, unit and period with their ratio, or why there are none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations, product
from typing import Final

from bot.answer.terms import is_asked, slots_of
from bot.index import Index
from bot.index.document import beside_term, year_term
from bot.language.rarity import GENERIC_WEIGHT
from bot.match.coverage import holds_entity
from bot.models.answer import Choices, Comparison, NoAnswer, Reason
from bot.models.entity import ConceptKind
from bot.models.fact import Figure, Precision
from bot.models.query import EntityMention, Query, Word

MAX_CHOICES: Final = 6
"""Facts offered as choices: more buttons than this are a list, which /figures shows better."""

MAX_PAIRED: Final = 100
"""Figures that are paired with one another at most: more share nothing but a broad word, and no reader means them."""

MAX_KNOWN: Final = 4
"""Facts named as nearby in a refusal."""

MAX_COMPARED: Final = 300
"""Figures that a comparison looks at: a question that leaves more of them open is answered by its first ones."""

_MAX_TRIED: Final = 8
"""Figures tried before a button that compares is left out: among more, those of other parties come within a few."""


def compare(query: Query, index: Index) -> Comparison | NoAnswer | Choices | None:
    """Return the comparison that a question asks for; None where it names no metric and so asks something else."""
    figures = _asked_figures(query, index)
    if not figures:
        return _of_parties(query, index)
    if len(figures) > MAX_PAIRED:
        return None
    metrics = tuple(dict.fromkeys(figure.metric for figure in figures))
    if len(_asked_metrics(query, index)) > 1 and len(metrics) > 1:
        return NoAnswer(Reason.UNKNOWN_TOPIC, concepts=metrics, incomparable=_one_each(figures, metrics))
    outside = [each for each in query.entities if not any(_holds(each, figure, index) for figure in figures)]
    if outside:
        return _missing(query, outside, figures)
    pairs = _of_latest_period(_asked_pairs(query, figures, index))
    if len(pairs) == 1:
        return comparison(*pairs[0])
    if pairs:
        offered = tuple(dict.fromkeys(figure for pair in pairs for figure in pair))
        return Choices(offered[:MAX_CHOICES], about=query.text.strip())
    return _unpaired(query, figures)


def _of_parties(query: Query, index: Index) -> Comparison | None:
    """Return the comparison of the one thing that two parties have a figure of, where nothing else is named."""
    unnamed = [word for word in query.words if word.weight <= GENERIC_WEIGHT]
    slots = () if unnamed else slots_of(query, index)
    pairs = [pair for pair in product(*slots) if comparable(*pair)] if len(slots) == 2 else []  # noqa: PLR2004
    return comparison(*pairs[0]) if len(pairs) == 1 else None


def compare_with_others(figure: Figure, index: Index) -> Comparison | NoAnswer | Choices:
    """Return the comparison of a figure with the only other one of its kind, the choice of several, or why not."""
    beside = index.facts(index.postings.get(beside_term(figure))[:MAX_COMPARED])
    fitting = [each for each in beside if isinstance(each, Figure) and comparable(figure, each)]
    if len(fitting) == 1:
        return comparison(figure, fitting[0])
    if fitting:
        return Choices((figure, *fitting)[:MAX_CHOICES], about="")
    others = index.facts(index.postings.get(f"metric:{figure.metric}")[:2])
    other = [each for each in others if isinstance(each, Figure) and each.id != figure.id]
    return NoAnswer(Reason.UNKNOWN_TOPIC, concepts=(figure.metric,), incomparable=(figure, *other)[:2])


def has_comparable(figure: Figure, index: Index) -> bool:
    """Say whether the base holds a figure to set a figure against; of many only the first few are looked at."""
    beside = index.facts(index.postings.get(beside_term(figure))[:_MAX_TRIED])
    return any(isinstance(each, Figure) and comparable(figure, each) for each in beside)


def comparable(one: Figure, other: Figure) -> bool:
    """Say whether two figures may be set against each other: one metric, unit and period, different parties."""
    same = one.metric == other.metric and one.unit == other.unit and one.period == other.period
    return same and set(one.parties) != set(other.parties) and one.value_to is None and other.value_to is None


def comparison(one: Figure, other: Figure) -> Comparison:
    """Return the comparison of two comparable figures, the larger first; equal ones in the order of their ids."""
    smaller, larger = sorted((one, other), key=lambda each: (each.value, each.id))
    ratio = larger.value / smaller.value if smaller.value > 0 else None
    exact = {larger.precision, smaller.precision} == {Precision.EXACT}
    return Comparison(larger, smaller, ratio=ratio, exact=exact)


def _asked_pairs(query: Query, figures: list[Figure], index: Index) -> list[tuple[Figure, Figure]]:
    """Return the comparable pairs that hold every entity asked about; those that the question tells apart, if any."""
    beside: dict[str, list[Figure]] = {}
    for figure in figures:
        beside.setdefault(beside_term(figure), []).append(figure)
    pairs = [pair for group in beside.values() for pair in combinations(group, 2) if comparable(*pair)]
    covering = [
        pair for pair in pairs if all(any(_holds(each, side, index) for side in pair) for each in query.entities)
    ]
    sides = {side.id: side for pair in covering for side in pair}
    fitting = {each for each, side in sides.items() if is_asked(side, query, index)}
    asked = [pair for pair in covering if all(each.id in fitting for each in pair)]
    return [pair for pair in asked if _tells_apart(query.entities, pair, index)] or asked


def _of_latest_period(pairs: list[tuple[Figure, Figure]]) -> list[tuple[Figure, Figure]]:
    """Return the pairs of the latest period, where some compare the same parties at several times."""
    last = max((_end_of(one) for one, _ in pairs), default=date.min)
    latest = [pair for pair in pairs if _end_of(pair[0]) == last]
    parties = {frozenset((one.parties, other.parties)) for one, other in pairs}
    return latest if len(parties) == 1 else pairs


def _end_of(figure: Figure) -> date:
    return figure.period.end if figure.period and figure.period.end else date.min


def _unpaired(query: Query, figures: list[Figure]) -> NoAnswer:
    """Return the refusal where figures are there and no two of them compare: one alone, or another period or unit."""
    alone = len(figures) == 1
    return NoAnswer(
        Reason.UNKNOWN_TOPIC if alone else Reason.NO_FIGURE_FOR_PERIOD,
        entities=tuple(each.ids[0] for each in query.entities),
        concepts=tuple(each.ids[0] for each in query.concepts),
        periods=query.periods,
        known=tuple(figures[:MAX_KNOWN]),
        incomparable=() if alone else tuple(figures[:2]),
    )


def _asked_metrics(query: Query, index: Index) -> tuple[str, ...]:
    measured = {ConceptKind.METRIC, ConceptKind.UNIT}
    asked = (each for mention in query.concepts for each in mention.ids if index.base.concepts[each].kind in measured)
    return tuple(dict.fromkeys(asked))


def metrics_meant(query: Query, index: Index) -> tuple[str, ...]:
    """Return the metrics that a question names, as concepts or else by words of their measures."""
    named = (each for word in query.words if word.is_noun for each in _metrics_named(word, index))
    return _asked_metrics(query, index) or tuple(dict.fromkeys(named))


def _metrics_named(word: Word, index: Index) -> list[str]:
    """Return the metrics of the figures whose measure a plain word names («cargo» for «cargo handled»)."""
    return [each for lemma in sorted(word.lemmas) for each in index.metrics_by_word.get(lemma, ())]


def _one_each(figures: list[Figure], metrics: tuple[str, ...]) -> tuple[Figure, ...]:
    """Return the first figure of each of the first two metrics."""
    return tuple(next(figure for figure in figures if figure.metric == metric) for metric in metrics[:2])


def _asked_figures(query: Query, index: Index) -> list[Figure]:
    """Return the figures of the asked metrics; those that are only filed under one count where no other is."""
    metrics = metrics_meant(query, index)
    filed = sorted(index.facts(_filed_under(metrics, query, index)), key=lambda fact: fact.id)
    fitting = [
        each
        for each in filed
        if isinstance(each, Figure)
        and all(each.period is not None and period.covers(each.period) for period in query.periods)
    ]
    own = [each for each in fitting if each.metric in metrics] or fitting
    direct = [each for each in own if any(not index.by_fact[each.id].own.isdisjoint(m.ids) for m in query.entities)]
    return direct or own


def _filed_under(metrics: tuple[str, ...], query: Query, index: Index) -> Sequence[int]:
    """Return the facts filed under metrics: of many only the first ones of the asked entities and years."""
    concepts = [f"concept:{each}" for each in metrics]
    if not metrics or index.frequency(*concepts) <= MAX_COMPARED:
        return index.holding(concepts)
    years = [[year_term(year) for year in period.years] for period in query.periods]
    named = [f"{kind}:{each}" for mention in query.entities for each in mention.ids for kind in ("entity", "mention")]
    return index.holding(concepts, *years, *([named] if named else []))[:MAX_COMPARED]


def _holds(mention: EntityMention, figure: Figure, index: Index) -> bool:
    return holds_entity(mention, index.by_fact[figure.id])


def _tells_apart(mentions: tuple[EntityMention, ...], pair: tuple[Figure, Figure], index: Index) -> bool:
    """Say whether the question names something of each figure that the other lacks."""
    one, other = pair
    first = any(_holds(each, one, index) and not _holds(each, other, index) for each in mentions)
    second = any(_holds(each, other, index) and not _holds(each, one, index) for each in mentions)
    return first and second


def _missing(query: Query, outside: list[EntityMention], figures: list[Figure]) -> NoAnswer:
    return NoAnswer(
        Reason.NO_FIGURE_FOR_ENTITY,
        entities=tuple(each.ids[0] for each in outside),
        concepts=tuple(each.ids[0] for each in query.concepts),
        periods=query.periods,
        known=tuple(figures[:MAX_KNOWN]),
    )
