"""A dossier before it is published, beside the published one → what readers will notice, and what an editor should.

Both are asked the gold questions of either, what readers asked in vain, and past questions; their figures, articles and
entities are set against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.app import App
from bot.evaluate.gold import Verdict, judge
from bot.language.addresses import same_page
from bot.language.normalise import normalise
from bot.language.shingles import runs_of, shared_runs
from bot.models.answer import Outcome, outcome_of
from bot.models.article import Article
from bot.models.base import Base, measure_of
from bot.models.fact import Figure
from bot.models.news import Miss
from bot.parse.growth import Lookalike, lookalikes
from bot.render import Style
from bot.store import GoldQuestion

SAME_TEXT: Final = 0.5
"""Share of word runs from which on two articles are told to be one.

Of the parsing gold set's articles no two share more than 0.02; a republication cut to its first half shares all.
"""


class Likeness(StrEnum):
    """By what two articles are the same."""

    URL = "url"
    TITLE = "title"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a question is answered: the public outcome, and the text as readers see it."""

    outcome: Outcome
    text: str


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """A question whose reply is another one.

    `right` and `was_right` say how the new and the old reply compare with the gold, None where there is none. `times`
    counts how often readers asked it in vain; 0 for gold and past questions.
    """

    question: str
    before: Reply
    after: Reply
    right: bool | None = None
    was_right: bool | None = None
    times: int = 0

    @property
    def answered_now(self) -> bool:
        """Whether a refusal became an answer or choices."""
        return self.before.outcome is Outcome.NO_ANSWER and self.after.outcome is not Outcome.NO_ANSWER


@dataclass(frozen=True, slots=True)
class Collision:
    """Two figures of one measure with different values. `corrected`: the newer of one outlet answers alone."""

    one: Figure
    other: Figure
    corrected: bool


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A new article that is already there, and by what."""

    article: str
    known: str
    likeness: Likeness
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Alike:
    """A new entity that may be one already known."""

    entity: str
    known: Lookalike


@dataclass(frozen=True, slots=True)
class Asked:
    """What both dossiers are asked besides the gold: what readers asked in vain, and past questions."""

    gold: tuple[GoldQuestion, ...] = ()
    misses: tuple[Miss, ...] = ()
    past: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What publishing will change. `texts` of articles, where they are known, tell republications."""

    questions: int
    gold: tuple[AnswerChange, ...] = ()
    past: tuple[AnswerChange, ...] = ()
    answered: tuple[AnswerChange, ...] = ()
    collisions: tuple[Collision, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    alike: tuple[Alike, ...] = ()
    new_articles: tuple[str, ...] = ()
    new_facts: int = 0

    @property
    def is_worse(self) -> bool:
        """Whether a gold question that was answered right no longer is."""
        return any(each.was_right and not each.right for each in self.gold)


def preview(candidate: App, published: App, asked: Asked, *, texts: Mapping[str, str] | None = None) -> Preview:
    """Compare a dossier with the published one."""
    gold = tuple(_gold_changes(candidate, published, asked.gold))
    told = tuple(_changes(candidate, published, asked.past))
    vain = tuple(_answered(candidate, published, asked.misses))
    before, after = published.base, candidate.base
    return Preview(
        questions=len(asked.gold) + len(asked.past) + len(asked.misses),
        gold=gold,
        past=told,
        answered=vain,
        collisions=tuple(collisions(after, before)),
        duplicates=tuple(duplicates(after, before, texts or {})),
        alike=tuple(alike(after, before)),
        new_articles=tuple(each for each in after.articles if each not in before.articles),
        new_facts=sum(each not in before.facts for each in after.facts),
    )


def collisions(after: Base, before: Base) -> Iterator[Collision]:
    """Yield the pairs of figures that differ in value alone, at least one of which is new or changed."""
    measured: dict[tuple[object, ...], list[Figure]] = {}
    for fact in after.facts.values():
        if isinstance(fact, Figure):
            measured.setdefault(measure_of(fact), []).append(fact)
    for figures in measured.values():
        for place, one in enumerate(figures):
            for other in figures[:place]:
                if _value(one) != _value(other) and not (_is_old(one, before) and _is_old(other, before)):
                    corrected = not after.superseded.isdisjoint({one.id, other.id})
                    yield Collision(other, one, corrected)


def alike(after: Base, before: Base) -> Iterator[Alike]:
    """Yield the new entities that facts name and that look like one of the published dossier."""
    for each in sorted(after.mentioned - before.entities.keys()):
        yield from (Alike(each, known) for known in lookalikes(after.entity(each), before))


def duplicates(after: Base, before: Base, texts: Mapping[str, str]) -> Iterator[Duplicate]:
    """Yield, for each new article, the one it repeats: by address, by title and day, or by its text."""
    known = [each for each in after.articles.values() if each.id in before.articles]
    runs = {article: runs_of(text) for article, text in texts.items()}
    for article in (each for each in after.articles.values() if each.id not in before.articles):
        if found := _repeated(article, known, runs):
            yield found
        known.append(article)


def _repeated(
    article: Article, known: Iterable[Article], runs: Mapping[str, frozenset[tuple[str, ...]]]
) -> Duplicate | None:
    nearest: Duplicate | None = None
    for other in known:
        if article.source.url and other.source.url and same_page(article.source.url, other.source.url):
            return Duplicate(article.id, other.id, Likeness.URL)
        if _headline(article) == _headline(other):
            nearest = Duplicate(article.id, other.id, Likeness.TITLE)
        share = shared_runs(runs.get(article.id, frozenset()), runs.get(other.id, frozenset()))
        if share >= SAME_TEXT and (nearest is None or nearest.share < share):
            nearest = Duplicate(article.id, other.id, Likeness.TEXT, share)
    return nearest


def _headline(article: Article) -> tuple[str, object]:
    return normalise(article.source.title), article.source.published


def _value(figure: Figure) -> tuple[object, object]:
    return figure.value, figure.value_to


def _is_old(figure: Figure, before: Base) -> bool:
    return before.facts.get(figure.id) == figure


def _gold_changes(candidate: App, published: App, questions: Sequence[GoldQuestion]) -> Iterator[AnswerChange]:
    for number, question in enumerate(questions):
        before, was_right = _judged(published, question, number)
        after, is_right = _judged(candidate, question, number)
        if before != after:
            asked = " → ".join((*question.after, question.ask))
            yield AnswerChange(asked, before, after, right=is_right, was_right=was_right)


def _judged(app: App, question: GoldQuestion, number: int) -> tuple[Reply, bool]:
    chat = f"preview-{number}"
    for earlier in question.after:
        app.ask(earlier, chat=chat)
    turn = app.ask(question.ask, chat=chat)
    text = app.render(turn, Style.PLAIN).text
    return Reply(outcome_of(turn.answer), text), judge(question, turn, text) is Verdict.RIGHT


def _changes(candidate: App, published: App, questions: Iterable[str]) -> Iterator[AnswerChange]:
    for text in dict.fromkeys(questions):
        before, after = _reply(published, text), _reply(candidate, text)
        if before != after:
            yield AnswerChange(text, before, after)


def _answered(candidate: App, published: App, misses: Iterable[Miss]) -> Iterator[AnswerChange]:
    for miss in misses:
        change = AnswerChange(miss.text, _reply(published, miss.text), _reply(candidate, miss.text), times=miss.times)
        if change.answered_now:
            yield change


def _reply(app: App, text: str) -> Reply:
    turn = app.ask(text)
    return Reply(outcome_of(turn.answer), app.render(turn, Style.PLAIN).text)
