"""Articles with gold → what was read from them, the marks of every field, and one score that floors can hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from bot.evaluate.parsing.fields import figure_marks
from bot.evaluate.parsing.gold import GoldArticle
from bot.evaluate.parsing.kept import changed_values, lost_numbers, skipped_marks
from bot.evaluate.parsing.marks import Field, Marks, Miss, added
from bot.evaluate.parsing.names import Known
from bot.evaluate.parsing.people import event_marks, exchange_marks, people_marks, quote_marks, source_marks
from bot.evaluate.parsing.reader import day_of
from bot.evaluate.parsing.trip import Trip
from bot.models.draft import DraftArticle


@dataclass(frozen=True, slots=True)
class Read:
    """An article of the set as it was read."""

    gold: GoldArticle
    article: DraftArticle

    @property
    def today(self) -> dt.date:
        """The day on which it is read and asked about."""
        return day_of(self.gold)


@dataclass(frozen=True, slots=True)
class ParsingScore:
    """Shares from 0 to 1, and counts of what must never happen.

    A figure is right with its value, unit and precision. `speakers`, `periods`, `parties`, `metrics` are shares of the
    figures whose value was found. `answered` is the share of questions about figures that are answered with that
    figure, `answered_together` the same with all articles in one base; wrong figures are counted in both.
    """

    articles: int
    figures: int
    figures_recall: float
    figures_precision: float
    values: float
    units: float
    precision: float
    changes: float
    speakers: float
    periods: float
    parties: float
    metrics: float
    people_f1: float
    people_recall: float
    people_precision: float
    quotes: float
    quotes_precision: float
    events: float
    exchanges: float
    source: float
    skipped: float
    numbers_lost: int
    values_changed: int
    answered: float
    refused: float
    answered_together: float
    refused_together: float
    wrong_figures: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The marks of every article and all of them, what must never happen, and the questions asked afterwards."""

    marks: Marks
    lost: tuple[Miss, ...]
    changed: tuple[Miss, ...]
    apart: Trip
    together: Trip
    articles: int

    @property
    def misses(self) -> tuple[Miss, ...]:
        """Everything that is not as it should be."""
        return (*self.lost, *self.changed, *self.marks.misses, *self.apart.misses, *self.together.misses)


def marks_of(read: Read) -> Marks:
    """Return the marks of one article, field by field."""
    known = Known(read.article)
    return added(
        [
            figure_marks(read.article, read.gold, known),
            people_marks(read.article, read.gold, known),
            quote_marks(read.article, read.gold, known),
            event_marks(read.article, read.gold),
            exchange_marks(read.article, read.gold),
            source_marks(read.article, read.gold),
            skipped_marks(read.article, read.gold),
        ]
    )


def evaluated(read: Iterable[Read], *, apart: Trip, together: Trip) -> Evaluation:
    """Return all that was measured on some articles that were read."""
    listed = tuple(read)
    return Evaluation(
        marks=added(map(marks_of, listed)),
        lost=tuple(miss for each in listed for miss in lost_numbers(each.article, each.gold.name)),
        changed=tuple(miss for each in listed for miss in changed_values(each.article, each.gold)),
        apart=apart,
        together=together,
        articles=len(listed),
    )


def score_of(evaluation: Evaluation) -> ParsingScore:
    """Return the score of an evaluation."""
    marks = evaluation.marks
    figures, people, quotes = marks.of(Field.FIGURES), marks.of(Field.PEOPLE), marks.of(Field.QUOTES)
    shares = {name: marks.of(name).recall for name in Field}
    return ParsingScore(
        articles=evaluation.articles,
        figures=figures.wanted,
        figures_recall=figures.recall,
        figures_precision=figures.precision,
        values=shares[Field.VALUES],
        units=shares[Field.UNITS],
        precision=shares[Field.PRECISION],
        changes=shares[Field.CHANGES],
        speakers=shares[Field.SPEAKERS],
        periods=shares[Field.PERIODS],
        parties=shares[Field.PARTIES],
        metrics=shares[Field.METRICS],
        people_f1=people.f1,
        people_recall=people.recall,
        people_precision=people.precision,
        quotes=quotes.recall,
        quotes_precision=quotes.precision,
        events=shares[Field.EVENTS],
        exchanges=shares[Field.EXCHANGES],
        source=shares[Field.SOURCE],
        skipped=shares[Field.SKIPPED],
        numbers_lost=len(evaluation.lost),
        values_changed=len(evaluation.changed),
        answered=evaluation.apart.answered,
        refused=evaluation.apart.refused,
        answered_together=evaluation.together.answered,
        refused_together=evaluation.together.refused,
        wrong_figures=evaluation.apart.wrong_figures + evaluation.together.wrong_figures,
    )
