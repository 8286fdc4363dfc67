"""The bot and the baselines asked the same questions, clean and noisy → the marks of each, and a gate.

One rule judges them all: a question is found where the first fact shown answers it, or every fact shown does; a
question that must be refused is refused where nothing is answered or offered. Follow-ups, commands, and the few
questions whose right answer is no fact (a list of sources, say) are left out.

Where a threshold decides, it is the one with the best mean of found and refused over the *other* dossiers, clean and
noisy, so that no question it is measured on had a say. The best that any threshold could do on the very questions
measured stands beside it, as an upper bound.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, cycle, groupby, islice
from statistics import mean, median
from typing import Final

from bot.app import App
from bot.evaluate.baselines import REFUSAL, Baseline, Reply, baselines
from bot.evaluate.noise import NoiseKind, noisy
from bot.evaluate.noise_scores import NOISY_ALREADY, SEED
from bot.models.answer import Outcome, facts_of, outcome_of
from bot.models.fact import Figure
from bot.query import read_command
from bot.store import GoldQuestion
from bot.store.questions import Expectation

OURS: Final = "dossier-bot"
BEST_CUT: Final = ", best cut"
"""Ends the name of a baseline whose threshold was tuned on the questions that it is measured on."""

ENOUGH_FOUND: Final = 0.5
"""Share of what the bot finds that a baseline must find for its refusals to count: refusing everything is no skill."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A base that is asked, with all its gold questions."""

    name: str
    app: App
    questions: tuple[GoldQuestion, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what was shown for it, and the milliseconds that took."""

    question: GoldQuestion
    reply: Reply
    ms: float

    @property
    def must_be_refused(self) -> bool:
        """Whether the dossier does not hold the answer."""
        return self.question.expect is Expectation.REFUSE

    @property
    def is_found(self) -> bool:
        """Whether the first fact shown, or each of them, answers the question."""
        shown = [fact.id for fact in self.reply.facts]
        return bool(shown) and (shown[0] in self.question.facts or set(shown) <= set(self.question.facts))

    @property
    def is_wrong_figure(self) -> bool:
        """Whether a figure was stated that does not answer the question."""
        stated = self.reply.facts[:1] if self.reply.outcome is Outcome.ANSWER else ()
        return not self.is_found and any(isinstance(each, Figure) for each in stated)


@dataclass(frozen=True, slots=True)
class Marks:
    """`found` of the questions that have an answer, `refused` of the others (0 to 1); `ms` is the median."""

    found: float
    refused: float
    wrong_figures: int
    ms: float

    @property
    def both(self) -> float:
        """The mean of found and refused."""
        return (self.found + self.refused) / 2


@dataclass(frozen=True, slots=True)
class Row:
    """One way to answer, with its marks for the questions as they are and with noise."""

    name: str
    clean: Marks
    noisy: Marks


@dataclass(frozen=True, slots=True)
class Comparison:
    """All ways to answer over one dossier, the bot first."""

    dossier: str
    facts: int
    clean_questions: int
    noisy_questions: int
    rows: tuple[Row, ...]


def compare(dossiers: Sequence[Dossier]) -> tuple[Comparison, ...]:
    """Ask every dossier's questions of the bot and of every baseline."""
    runs = [_run(each) for each in dossiers]
    return tuple(_comparison(each, runs[:place] + runs[place + 1 :]) for place, each in enumerate(runs))


def comparable(questions: Iterable[GoldQuestion]) -> tuple[GoldQuestion, ...]:
    """Return the questions that can be asked of anyone: no follow-up, no command, and the right answer is a fact."""
    return tuple(
        each
        for each in questions
        if not each.after and not read_command(each.ask) and (each.facts or each.expect is Expectation.REFUSE)
    )


def with_mixed_noise(questions: Iterable[GoldQuestion]) -> tuple[GoldQuestion, ...]:
    """Return each question with one kind of noise, the kinds by turns; what no kind touches is left out."""
    suitable = [each for each in questions if each.kind not in NOISY_ALREADY]
    spoiled = (_spoiled(each, place) for place, each in enumerate(suitable))
    return tuple(each for each in spoiled if each)


def ask_all(system: Baseline, questions: Iterable[GoldQuestion]) -> tuple[Asked, ...]:
    """Ask each question and time it."""
    asked = []
    for question in questions:
        started = time.perf_counter()
        reply = system.reply(question.ask)
        asked.append(Asked(question, reply, (time.perf_counter() - started) * 1000))
    return tuple(asked)


def marks_of(asked: Sequence[Asked]) -> Marks:
    """Judge what was asked; a share of no questions is 1."""
    refused = [each.reply.outcome is Outcome.NO_ANSWER for each in asked if each.must_be_refused]
    found = [each.is_found for each in asked if not each.must_be_refused]
    return Marks(
        found=mean(found or [1]),
        refused=mean(refused or [1]),
        wrong_figures=sum(each.is_wrong_figure for each in asked),
        ms=median(each.ms for each in asked) if asked else 0.0,
    )


def best_threshold(asked: Sequence[Asked]) -> float:
    """Return the score from which answering gives the best mean of found and refused; of equals, the highest."""
    worth = {True: -1 / max(1, sum(each.must_be_refused for each in asked))}
    worth[False] = 1 / max(1, sum(not each.must_be_refused for each in asked))
    scored = sorted((each for each in asked if each.reply.score is not None), key=_score, reverse=True)
    best, gained, most = math.inf, 0.0, 0.0
    for score, group in groupby(scored, key=_score):
        gained += sum(worth[each.must_be_refused] for each in group if each.must_be_refused or each.is_found)
        if gained > most:
            best, most = score, gained
    return best


def with_threshold(asked: Iterable[Asked], threshold: float) -> tuple[Asked, ...]:
    """Turn the answers that score below a threshold into refusals."""
    return tuple(replace(each, reply=REFUSAL) if _score(each) < threshold else each for each in asked)


def shortfalls(comparison: Comparison) -> tuple[str, ...]:
    """Return a line for each place where the bot is not ahead of a baseline.

    It may not be behind in finding nor in refusing, and must be better in their mean. Where a baseline finds too
    little, that it refuses more does not count alone.
    """
    ours, *others = comparison.rows
    return tuple(
        f"{comparison.dossier}, {state}: {measure} is {mine:.1%}, {other.name} has {theirs:.1%}"
        for other in others
        for state, us, them in (("clean", ours.clean, other.clean), ("noisy", ours.noisy, other.noisy))
        for measure, mine, theirs, behind in (
            ("found", us.found, them.found, us.found < them.found),
            ("refused", us.refused, them.refused, us.refused < them.refused and _finds_enough(them, us)),
            ("their mean", us.both, them.both, us.both <= them.both),
        )
        if behind
    )


class _Ours:
    """The bot; every question is asked in a chat of its own."""

    name = OURS

    def __init__(self, app: App) -> None:
        app.warm()
        self._app = app
        self._chats = count()

    def reply(self, question: str) -> Reply:
        answer = self._app.ask(question, chat=f"compare:{next(self._chats)}").answer
        return Reply(outcome_of(answer), facts_of(answer))


@dataclass(frozen=True, slots=True)
class _Answers:
    """What one system showed for the questions of one dossier."""

    clean: tuple[Asked, ...]
    noisy: tuple[Asked, ...]

    @property
    def needs_threshold(self) -> bool:
        return any(each.reply.score is not None for each in self.clean)


@dataclass(frozen=True, slots=True)
class _Run:
    """The answers of every system for one dossier, by its name."""

    dossier: Dossier
    clean: tuple[GoldQuestion, ...]
    noisy: tuple[GoldQuestion, ...]
    answers: Mapping[str, _Answers]


def _run(dossier: Dossier) -> _Run:
    clean = comparable(dossier.questions)
    noised = with_mixed_noise(clean)
    systems = (_Ours(dossier.app), *baselines(dossier.app.index))
    answers = {each.name: _Answers(ask_all(each, clean), ask_all(each, noised)) for each in systems}
    return _Run(dossier, clean, noised, answers)


def _comparison(run: _Run, others: Sequence[_Run]) -> Comparison:
    rows = tuple(row for name in run.answers for row in _rows(name, run, others))
    return Comparison(run.dossier.name, len(run.dossier.app.index.documents), len(run.clean), len(run.noisy), rows)


def _rows(name: str, run: _Run, others: Sequence[_Run]) -> list[Row]:
    answers = run.answers[name]
    if not answers.needs_threshold:
        return [_row(name, answers, -math.inf)]
    elsewhere = [each for other in others for each in (*other.answers[name].clean, *other.answers[name].noisy)]
    rows = [_row(name, answers, best_threshold(elsewhere))] if elsewhere else []
    own = [marks_of(with_threshold(asked, best_threshold(asked))) for asked in (answers.clean, answers.noisy)]
    return [*rows, Row(name + BEST_CUT, *own)]


def _row(name: str, answers: _Answers, threshold: float) -> Row:
    clean, noised = (marks_of(with_threshold(asked, threshold)) for asked in (answers.clean, answers.noisy))
    return Row(name, clean, noised)


def _score(asked: Asked) -> float:
    return math.inf if asked.reply.score is None else asked.reply.score


def _finds_enough(theirs: Marks, ours: Marks) -> bool:
    return theirs.found >= ENOUGH_FOUND * ours.found


def _spoiled(question: GoldQuestion, place: int) -> GoldQuestion | None:
    kinds = islice(cycle(NoiseKind), place % len(NoiseKind), place % len(NoiseKind) + len(NoiseKind))
    return next((each for kind in kinds for each in noisy((question,), kind, SEED)), None)
