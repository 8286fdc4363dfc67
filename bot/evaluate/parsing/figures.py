"""The figures of a drafted article beside those of its gold: found by value, unit and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.evaluate.parsing.gold import Gold, GoldFigure
from bot.evaluate.parsing.names import Known, same_word
from bot.evaluate.parsing.places import Place, find, sentence_of, span_of
from bot.language.normalise import normalise
from bot.language.words import words
from bot.models.draft import DraftArticle, DraftFact
from bot.models.fact import Figure, Precision


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that a draft states: its own, or with `is_change` the movement that it carries beside it."""

    draft: DraftFact
    figure: Figure
    value: Decimal
    value_to: Decimal | None
    unit: str
    precision: Precision
    span: Place | None
    sentence: Place | None
    is_change: bool = False


@dataclass(frozen=True, slots=True)
class Pairing:
    """Every figure of the gold with its place and what states it; `extra` are values that state none of them."""

    pairs: tuple[tuple[GoldFigure, Place | None, Stated | None], ...]
    extra: tuple[Stated, ...]


def stated(article: DraftArticle) -> Iterator[Stated]:
    """Yield every value that the drafts of an article state."""
    for draft in article.drafts:
        if isinstance(draft.fact, Figure):
            yield from _values_of(article, draft, draft.fact)


def paired(article: DraftArticle, gold: Gold, known: Known) -> Pairing:
    """Join the figures of the gold with the drafts that state them, the closest first; each value is used once."""
    values = tuple(stated(article))
    located = [(figure, find(article, figure.text, figure.locate)) for figure in gold.figures]
    ranked = sorted(
        (
            (closeness, -at, -number)
            for at, (figure, place) in enumerate(located)
            for number, value in enumerate(values)
            if place and (closeness := _closeness(figure, place, value, known))
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    for _, at, number in ranked:
        if -at not in taken and -number not in taken.values():
            taken[-at] = -number
    pairs = tuple(
        (figure, place, values[taken[at]] if at in taken else None) for at, (figure, place) in enumerate(located)
    )
    used = set(taken.values())
    places = [(figure, place) for figure, place in located if place]
    extra = (each for number, each in enumerate(values) if number not in used)
    return Pairing(pairs, tuple(each for each in extra if not _is_excused(each, article, gold, places, known)))


def is_value(figure: GoldFigure, value: Stated) -> bool:
    """Say whether a draft states the value of a figure, both ends of a range included."""
    if any(_near(each.value, value.value, figure.tolerance) for each in figure.or_) and value.value_to is None:
        return True
    return _near(figure.value, value.value, figure.tolerance) and figure.value_to == value.value_to


def is_unit(figure: GoldFigure, unit: str, known: Known) -> bool:
    """Say whether a unit of a draft is that of a figure: the same id, or a concept that is called so."""
    accepted = (*figure.unit, *(each for other in figure.or_ for each in other.unit))
    if unit in accepted:
        return True
    if unit not in known.concepts:
        return False
    if None in accepted:
        return True
    theirs = {word for name in known.words_of_concept(unit) for word in words(normalise(name))}
    ours = {word for name in accepted if name for word in words(normalise(name))}
    return any(same_word(each, other) for each in ours for other in theirs)


def _values_of(article: DraftArticle, draft: DraftFact, fact: Figure) -> Iterator[Stated]:
    span, sentence = span_of(article, draft), sentence_of(article, draft)
    yield Stated(draft, fact, fact.value, fact.value_to, fact.unit, fact.precision, span, sentence)
    if fact.change:
        change = fact.change
        yield Stated(draft, fact, change.value, None, change.unit, change.precision, span, sentence, is_change=True)


def _closeness(figure: GoldFigure, place: Place, value: Stated, known: Known) -> tuple[int, ...]:
    """Return how surely a draft states a figure, greatest best; nothing where it does not."""
    within = bool(value.sentence and value.sentence.holds(place))
    overlaps = bool(value.span and value.span.overlaps(place))
    if not (within or overlaps):
        return ()
    same = is_value(figure, value)
    if not same and (not overlaps or value.is_change):
        return ()
    length = value.span.end - value.span.start if value.span else 0
    return (same, is_unit(figure, value.unit, known), overlaps, not value.is_change, -length)


def _is_excused(
    value: Stated, article: DraftArticle, gold: Gold, places: Sequence[tuple[GoldFigure, Place]], known: Known
) -> bool:
    """Say whether a value that states no figure of the gold is a repetition, or may be drafted and need not."""
    for figure, place in places:
        near = _stands_at(value, place) or value.draft.fact.paragraph == 0
        if near and is_value(figure, value) and is_unit(figure, value.unit, known):
            return True
        if figure.optional and value.span and value.span.overlaps(place):
            return True
    title = normalise(gold.source.title or "")
    if title and normalise(value.draft.fact.excerpt or "-") in title:
        return True
    optional = (find(article, each.text, each.locate) for each in gold.not_figures if each.optional)
    return any(place and value.span and value.span.overlaps(place) for place in optional)


def _stands_at(value: Stated, place: Place) -> bool:
    return bool(value.sentence and value.sentence.holds(place))


def _near(left: Decimal, right: Decimal, tolerance: Decimal) -> bool:
    return abs(left - right) <= tolerance
