"""Drafts, all accepted → a base → the questions of the gold: each is answered with its figure, or refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bot.app import App
from bot.evaluate.parsing.figures import Stated, is_unit, is_value, stated
from bot.evaluate.parsing.gold import GoldArticle, GoldFigure
from bot.evaluate.parsing.marks import Miss
from bot.evaluate.parsing.names import Known
from bot.evaluate.parsing.places import find, sentence_of
from bot.index import build_index
from bot.models.answer import Answer, Choices, NoAnswer, Outcome, facts_of, outcome_of
from bot.models.base import Base
from bot.models.draft import DraftArticle
from bot.models.fact import Figure
from bot.models.text import Localized
from bot.review.desk import Desk

RIGHT: Final = "right"
WRONG_FIGURE: Final = "wrong figure"
WRONG: Final = "something else"
CHOICES: Final = "choices"
REFUSED: Final = "refused"
NOT_ACCEPTED: Final = "not accepted"

_UNKNOWN: Final = "?"


@dataclass(frozen=True, slots=True)
class Told:
    """A question of the gold and how it was answered. Without a figure it must be refused."""

    article: str
    ask: str
    figure: GoldFigure | None
    verdict: str
    said: str

    @property
    def is_right(self) -> bool:
        """Whether it was answered with its figure, or refused where it must be."""
        return self.verdict == (RIGHT if self.figure else REFUSED)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A base made of drafts, the articles by name as they are now, and which drafts could not follow, and why."""

    base: Base
    articles: dict[str, DraftArticle]
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trip:
    """Every question that was asked of the bases made of drafts; `kind` names the way they were made."""

    told: tuple[Told, ...] = ()
    kind: str = ""

    @property
    def answered(self) -> float:
        """The share of the questions about figures that were answered with that figure."""
        return _share([each.is_right for each in self.told if each.figure])

    @property
    def refused(self) -> float:
        """The share of the questions without an answer that were refused."""
        return _share([each.is_right for each in self.told if not each.figure and each.verdict != NOT_ACCEPTED])

    @property
    def wrong_figures(self) -> int:
        """How many answers are another figure than the one asked for."""
        return sum(each.verdict == WRONG_FIGURE for each in self.told)

    @property
    def misses(self) -> tuple[Miss, ...]:
        """The questions that were not answered as they should be."""
        return tuple(
            Miss(each.article, f"question {self.kind}", each.verdict, each.ask, each.said)
            for each in self.told
            if not each.is_right
        )


def ask_apart(read: Sequence[tuple[GoldArticle, DraftArticle, dt.date]]) -> Trip:
    """Put every article into a base of its own and ask its questions."""
    told = [each for one in read for each in _ask_all([one], one[2])]
    return Trip(tuple(told), "apart")


def ask_together(read: Sequence[tuple[GoldArticle, DraftArticle, dt.date]]) -> Trip:
    """Put all articles into one base and ask all their questions."""
    newest = max((each[2] for each in read), default=None)
    return Trip(tuple(_ask_all(read, newest)) if newest else (), "together")


def accepted(read: Iterable[tuple[GoldArticle, DraftArticle]], folder: Path) -> Accepted:
    """Put articles onto the desk of a base and accept every draft; what a source lacks is filled in by hand."""
    desk = Desk(folder)
    filed = {one.name: desk.file(_with_source(article, one)).article.id for one, article in read}
    refused = desk.accept_all().refused
    articles = {name: desk.article(identifier) for name, identifier in filed.items()}
    return Accepted(desk.base, articles, refused)


def _with_source(article: DraftArticle, one: GoldArticle) -> DraftArticle:
    source = article.source.model_copy(
        update={
            "outlet": article.source.outlet or Localized.model_validate(one.gold.source.outlet or _UNKNOWN),
            "published": article.source.published or one.gold.source.published or one.gold.today,
        }
    )
    return article.model_copy(update={"source": source})


def _ask_all(read: Sequence[tuple[GoldArticle, DraftArticle, dt.date]], today: dt.date) -> Iterator[Told]:
    with TemporaryDirectory() as name:
        base = accepted(((one, article) for one, article, _ in read), Path(name))
        app = App(base.base, today=lambda: today, index=build_index(base.base))
        for refused in base.refused:
            yield Told(read[0][0].name, "accept", None, NOT_ACCEPTED, refused)
        for one, _, _ in read:
            yield from _asked(app, one, base.articles[one.name])


def _asked(app: App, one: GoldArticle, article: DraftArticle) -> Iterator[Told]:
    known = Known(article, app.base)
    for figure in one.gold.figures:
        for question in figure.ask:
            answer = app.ask(question).answer
            yield Told(one.name, question, figure, _verdict(answer, figure, article, known), _said(answer))
    for question in one.gold.refuse:
        answer = app.ask(question).answer
        yield Told(one.name, question, None, _verdict_of_refusal(answer), _said(answer))


def _verdict(answer: Answer, figure: GoldFigure, article: DraftArticle, known: Known) -> str:
    outcome = outcome_of(answer)
    if isinstance(answer, NoAnswer):
        return REFUSED
    if isinstance(answer, Choices) or outcome is not Outcome.ANSWER:
        return CHOICES
    first = next(iter(facts_of(answer)), None)
    if first is not None and _holds(first.id, figure, article, known):
        return RIGHT
    return WRONG_FIGURE if isinstance(first, Figure) else WRONG


def _holds(fact: str, figure: GoldFigure, article: DraftArticle, known: Known) -> bool:
    """Say whether a fact states the figure: as its value, as its movement, or in its words where it is no figure."""
    draft = next((each for each in article.drafts if each.fact.id == fact), None)
    if draft is None:
        return False
    if isinstance(draft.fact, Figure):
        values = [each for each in stated(article) if each.draft is draft]
        return any(_is_it(figure, each, known) for each in values)
    place, sentence = find(article, figure.text, figure.locate), sentence_of(article, draft)
    written = figure.locate or figure.text
    return bool(place and sentence and sentence.holds(place)) and any(
        written in each for each in draft.fact.summary.values()
    )


def _is_it(figure: GoldFigure, value: Stated, known: Known) -> bool:
    return is_value(figure, value) and is_unit(figure, value.unit, known)


def _verdict_of_refusal(answer: Answer) -> str:
    if isinstance(answer, NoAnswer):
        return REFUSED
    if isinstance(answer, Choices):
        return CHOICES
    first = next(iter(facts_of(answer)), None)
    return WRONG_FIGURE if isinstance(first, Figure) else WRONG


def _said(answer: Answer) -> str:
    if isinstance(answer, NoAnswer):
        return answer.reason.value
    return " | ".join(each.summary.values()[0] for each in facts_of(answer)[:2])


def _share(results: Sequence[bool]) -> float:
    return sum(results) / len(results) if results else 1.0
