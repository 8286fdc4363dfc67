"""The figures of an article and what belongs to each: value, unit, precision, speaker, period, parties, metric."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from bot.evaluate.parsing.figures import Pairing, Stated, is_unit, is_value, paired
from bot.evaluate.parsing.gold import GoldArticle, GoldFigure
from bot.evaluate.parsing.marks import Field, Marks, Miss, Tally, added, share_of
from bot.evaluate.parsing.names import Known, shares_a_word
from bot.evaluate.parsing.places import Place
from bot.language.normalise import normalise
from bot.models.draft import DraftArticle
from bot.models.fact import Part, Precision
from bot.models.period import Period

Check = Callable[[GoldFigure, Stated, Known], bool]

_MOVED: Final = {
    "up": re.compile(r"рост|увелич|подорож|повыш|прибав|больше|прирост|rise|growth|increase|gain|more|extra"),
    "down": re.compile(r"сниж|сокращ|паден|спад|уменьш|меньше|подешев|fall|drop|decline|decrease|cut|less|loss|lower"),
}
"""Words of a summary that tell a movement and its direction."""

_SHOWN: Final = 160
"""Characters of a sentence that a miss shows."""


def figure_marks(article: DraftArticle, one: GoldArticle, known: Known) -> Marks:
    """Return the marks of the figures of an article and of the fields of those that were found."""
    pairing = paired(article, one.gold, known)
    wanted = [(figure, value) for figure, place, value in pairing.pairs if not figure.optional]
    found = [(figure, value) for figure, value in wanted if value and is_value(figure, value)]
    tally = Tally(
        right=sum(_is_right(figure, value, known) for figure, value in found),
        wanted=len(wanted),
        good=sum(_is_right(figure, value, known) for figure, value in found),
        given=sum(value is not None for _, value in wanted) + len(pairing.extra),
    )
    misses = (*_missed(article, one, pairing), *_invented(one, pairing))
    values = share_of(Field.VALUES, (bool(value and is_value(figure, value)) for figure, value in wanted))
    return added([Marks({Field.FIGURES: tally}, misses), values, *_field_marks(one, found, known)])


def _field_marks(one: GoldArticle, found: list[tuple[GoldFigure, Stated]], known: Known) -> Iterator[Marks]:
    for name, check in _CHECKS.items():
        asked = [(figure, value) for figure, value in found if _is_asked(name, figure)]
        results = [check(figure, value, known) for figure, value in asked]
        misses = tuple(
            Miss(one.name, name, "wrong", f"{figure.text!r} {_wanted(name, figure)}", _got(name, value, known))
            for (figure, value), right in zip(asked, results, strict=True)
            if not right and name is not Field.METRICS
        )
        yield share_of(name, results) + Marks(misses=misses)


def _is_right(figure: GoldFigure, value: Stated, known: Known) -> bool:
    return is_unit(figure, value.unit, known) and is_precision(figure, value)


def is_precision(figure: GoldFigure, value: Stated) -> bool:
    """Say whether a draft is as precise as the text; a third told as a rounded percentage may also be about that."""
    rounded = bool(figure.tolerance) and value.precision is Precision.ABOUT
    return rounded or value.precision in figure.precision


def _missed(article: DraftArticle, one: GoldArticle, pairing: Pairing) -> Iterator[Miss]:
    for figure, place, value in pairing.pairs:
        if figure.optional or (value and is_value(figure, value)):
            continue
        told = f"{figure.text!r} = {_value(figure)}"
        if value:
            yield Miss(one.name, Field.FIGURES, "wrong value", told, f"{_told(value)} by {value.draft.rule}")
        else:
            yield Miss(one.name, Field.FIGURES, *_why_missed(article, figure, place, told))


def _why_missed(article: DraftArticle, figure: GoldFigure, place: Place | None, told: str) -> tuple[str, str, str]:
    if place is None:
        return "not in the text that was read", told, ""
    skipped = [each for each in article.skipped if each.paragraph == place.paragraph]
    written = figure.locate or figure.text
    reason = next((each.reason for each in skipped if each.text and (each.text in written or written in each.text)), "")
    around = article.text[place.paragraph][max(0, place.start - _SHOWN // 2) : place.end + _SHOWN // 2]
    return (f"skipped as {reason}" if reason else "not found"), told, " ".join(around.split())


def _invented(one: GoldArticle, pairing: Pairing) -> Iterator[Miss]:
    for value in pairing.extra:
        sentence = (value.draft.fact.excerpt or "")[:_SHOWN]
        yield Miss(one.name, Field.FIGURES, "invented", f"{_told(value)} by {value.draft.rule}", sentence)


def _right_change(figure: GoldFigure, value: Stated, _: Known) -> bool:
    """The movement of the fact is so directed, or what is told of it says so."""
    if value.figure.change:
        return value.figure.change.direction == figure.change
    told = normalise(" ".join((*value.figure.summary.values(), value.figure.metric)))
    return bool(_MOVED[figure.change or "up"].search(told))


def _right_speaker(figure: GoldFigure, value: Stated, known: Known) -> bool:
    return known.is_one_of(value.figure.speaker, figure.speaker)


def _right_period(figure: GoldFigure, value: Stated, _: Known) -> bool:
    return any(same_period(each, value.figure.period) for each in figure.period)


def same_period(left: Period | None, right: Period | None) -> bool:
    """Say whether two periods are of the same days, however they are written."""
    if left is None or right is None:
        return left is right
    return (left.start, left.end, left.duration) == (right.start, right.end, right.duration)


def _right_parties(figure: GoldFigure, value: Stated, known: Known) -> bool:
    """Every party of the gold is there, and none that the gold does not name (places it is about may stand beside)."""
    held = value.figure.parties
    named = [party for party in held if party.part not in {Part.ABOUT, Part.AT}]
    wanted = (*figure.of, *figure.with_)
    allowed = [name for each in wanted for name in each if name]
    complete = all(
        None in each or not each or any(known.is_one_of(party.entity, each) for party in held) for each in wanted
    )
    return complete and all(known.is_one_of(party.entity, allowed) for party in named)


def _right_metric(figure: GoldFigure, value: Stated, known: Known) -> bool:
    names = known.words_of_concept(value.figure.metric)
    summary = value.figure.summary.values()
    return any(shares_a_word(figure.metric, each) for each in (*names, *summary))


_CHECKS: Final[dict[Field, Check]] = {
    Field.UNITS: lambda figure, value, known: is_unit(figure, value.unit, known),
    Field.PRECISION: lambda figure, value, _: is_precision(figure, value),
    Field.CHANGES: _right_change,
    Field.SPEAKERS: _right_speaker,
    Field.PERIODS: _right_period,
    Field.PARTIES: _right_parties,
    Field.METRICS: _right_metric,
}


def _is_asked(name: Field, figure: GoldFigure) -> bool:
    return name is not Field.CHANGES or figure.change is not None


def _value(figure: GoldFigure) -> str:
    upper = f"–{figure.value_to}" if figure.value_to is not None else ""
    return f"{figure.value}{upper} {figure.unit[0]}"


def _told(value: Stated) -> str:
    upper = f"–{value.value_to:f}" if value.value_to is not None else ""
    change = " (a change)" if value.is_change else ""
    return f"{value.value:f}{upper} {value.unit} {value.precision}{change}"


def _wanted(name: Field, figure: GoldFigure) -> str:
    return {
        Field.UNITS: str([each for each in figure.unit if each]),
        Field.PRECISION: str([str(each) for each in figure.precision]),
        Field.CHANGES: str(figure.change),
        Field.SPEAKERS: str(list(figure.speaker)),
        Field.PERIODS: str([each and str(each) for each in figure.period]),
        Field.PARTIES: str([list(each) for each in (*figure.of, *figure.with_)]),
    }.get(name, figure.metric)


def _got(name: Field, value: Stated, known: Known) -> str:
    fact = value.figure
    return {
        Field.UNITS: value.unit,
        Field.PRECISION: str(value.precision),
        Field.CHANGES: str(fact.change and fact.change.direction),
        Field.SPEAKERS: known.name(fact.speaker) if fact.speaker else "nobody",
        Field.PERIODS: str(fact.period),
        Field.PARTIES: ", ".join(f"{party.part} {known.name(party.entity)}" for party in fact.parties) or "none",
    }.get(name, fact.metric)
