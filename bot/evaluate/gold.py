"""Gold questions + App → right, wrong and missed answers per kind, and latency; a gate that holds floors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from statistics import quantiles

from rich.console import Console
from rich.table import Table

from bot.app import App
from bot.evaluate.floors import check_floors
from bot.evaluate.reply_language import is_in_language
from bot.evaluate.wide import wide_console
from bot.models.answer import Choices, Listing, NoAnswer, Outcome, facts_of, outcome_of
from bot.models.fact import Figure
from bot.models.reply import Turn
from bot.render import Style
from bot.store import GoldQuestion, load_questions
from bot.store.questions import Expectation


class Verdict(StrEnum):
    """How a reply compares with the gold: `wrong` answers something else, `missed` refuses what is known."""

    RIGHT = "right"
    WRONG = "wrong"
    WRONG_FIGURE = "wrong figure"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Judged:
    """One gold question with its reply and verdict, and whether the reply is in the question's language.

    `in_language` is None where the question is in no language, or in a disguised one.
    """

    question: GoldQuestion
    turn: Turn
    verdict: Verdict
    in_language: bool | None = None

    @property
    def is_right_by_choices(self) -> bool:
        """Whether one answer was expected and only choices were offered, all of them right."""
        one_expected = self.question.expect is Expectation.ANSWER
        return one_expected and self.verdict is Verdict.RIGHT and isinstance(self.turn.answer, Choices)


@dataclass(frozen=True, slots=True)
class Score:
    """Shares (0 to 1) over all questions of a base, and latency in milliseconds.

    `refused` is the share of the must-refuse questions that were refused, `reasons` the share of these refusals that
    gave an expected reason, where the gold expects any; `choices` the share of the questions expecting one answer that
    count as right though only choices were offered; `in_language` the share of replies in the question's language.
    """

    questions: int
    right: float
    refused: float
    reasons: float
    wrong_figures: int
    p50_ms: float
    p99_ms: float
    choices: float = 0.0
    in_language: float = 1.0


def ask_gold(app: App, questions: Iterable[GoldQuestion]) -> tuple[Judged, ...]:
    """Ask every question in a chat of its own, after the earlier questions of its conversation."""
    return tuple(_ask(app, question) for question in questions)


def score_of(judged: Sequence[Judged]) -> Score:
    """Return the score of judged questions."""
    times = sorted(each.turn.elapsed_ms for each in judged) or [0.0]
    cuts = quantiles(times, n=100) if len(times) > 1 else times * 99
    must_refuse = [each for each in judged if each.question.expect is Expectation.REFUSE]
    return Score(
        questions=len(judged),
        right=_share(judged),
        refused=_share(must_refuse),
        reasons=_share_of_reasons(judged),
        wrong_figures=sum(each.verdict is Verdict.WRONG_FIGURE for each in judged),
        p50_ms=cuts[49],
        p99_ms=cuts[98],
        choices=_share_of_choices(judged),
        in_language=_share_in_language(judged),
    )


def evaluate_base(app: App, folder: Path, *, floors: Path | None, show: bool, console: Console | None = None) -> bool:
    """Ask a base its gold questions, print the table, and return whether the floors hold."""
    out = console or wide_console()
    judged = ask_gold(app, load_questions(folder, app.base))
    return report(judged, folder, floors=floors, show=show, out=out)


def report(judged: Sequence[Judged], folder: Path, *, floors: Path | None, show: bool, out: Console) -> bool:
    """Print the table of judged questions, and return whether the floors hold."""
    if not judged:
        out.print(f"{folder.name}: no questions.yaml, nothing to ask")
        return True
    if show:
        print_failures(judged, out)
    score = score_of(judged)
    out.print(_table(folder.resolve().name, judged))
    out.print(
        f"right {score.right:.1%} of {score.questions}, must-refuse refused {score.refused:.1%} "
        f"(for an expected reason {score.reasons:.1%}), "
        f"answers with a wrong figure {score.wrong_figures}, choices for one answer {score.choices:.1%}, "
        f"in the question's language {score.in_language:.1%}, p50 {score.p50_ms:.2f} ms, p99 {score.p99_ms:.2f} ms",
        highlight=False,
    )
    return floors is None or check_floors(score, floors, name=folder.resolve().name, console=out)


def judge(question: GoldQuestion, turn: Turn, text: str) -> Verdict:
    """Compare a reply with the gold. A refusal is right whatever its reason: `Score.reasons` counts those apart."""
    outcome = outcome_of(turn.answer)
    if question.expect is Expectation.REFUSE:
        return Verdict.RIGHT if outcome is Outcome.NO_ANSWER else _wrong(turn)
    if outcome is Outcome.NO_ANSWER:
        return Verdict.MISSED
    if _is_right(question, turn, text):
        return Verdict.RIGHT
    return _wrong(turn) if outcome is Outcome.ANSWER else Verdict.MISSED


def _is_right(question: GoldQuestion, turn: Turn, text: str) -> bool:
    allowed = {
        Expectation.ANSWER: {Outcome.ANSWER, Outcome.CHOICES} if _all_fit(question, turn) else {Outcome.ANSWER},
        Expectation.CHOICES: {Outcome.CHOICES},
        Expectation.ANSWER_OR_CHOICES: {Outcome.ANSWER, Outcome.CHOICES},
    }[question.expect]
    facts = [fact.id for fact in facts_of(turn.answer)]
    shown = facts if isinstance(turn.answer, Choices | Listing) or question.kind in _SEVERAL else facts[:1]
    named = not question.facts or bool(set(shown) & set(question.facts))
    plain = text.replace("\u00a0", " ").replace("\u202f", " ")
    says = isinstance(turn.answer, Choices) or all(each in plain for each in question.says)
    return outcome_of(turn.answer) in allowed and named and says


def _all_fit(question: GoldQuestion, turn: Turn) -> bool:
    """Say whether every fact that the reply shows answers the question, so that offering them is no miss."""
    shown = {fact.id for fact in facts_of(turn.answer)}
    return bool(shown) and shown <= set(question.facts)


_SEVERAL = frozenset({"comparison", "listing", "sources"})


def _wrong(turn: Turn) -> Verdict:
    states_figure = any(isinstance(each, Figure) for each in facts_of(turn.answer)[:1])
    return Verdict.WRONG_FIGURE if states_figure else Verdict.WRONG


def _ask(app: App, question: GoldQuestion) -> Judged:
    chat = f"gold:{question.id}"
    for earlier in question.after:
        app.ask(earlier, chat=chat)
    turn = app.ask(question.ask, chat=chat)
    text = app.render(turn, Style.PLAIN).text
    return Judged(question, turn, judge(question, turn, text), is_in_language(question.ask, text))


def _share(judged: Sequence[Judged]) -> float:
    return sum(each.verdict is Verdict.RIGHT for each in judged) / len(judged) if judged else 1.0


def _share_of_reasons(judged: Sequence[Judged]) -> float:
    expecting = [
        each.turn.answer.reason in each.question.reason
        for each in judged
        if each.question.reason and isinstance(each.turn.answer, NoAnswer)
    ]
    return sum(expecting) / len(expecting) if expecting else 1.0


def _share_of_choices(judged: Sequence[Judged]) -> float:
    expecting = [each.is_right_by_choices for each in judged if each.question.expect is Expectation.ANSWER]
    return sum(expecting) / len(expecting) if expecting else 0.0


def _share_in_language(judged: Sequence[Judged]) -> float:
    told = [each.in_language for each in judged if each.in_language is not None]
    return sum(told) / len(told) if told else 1.0


def _table(name: str, judged: Sequence[Judged]) -> Table:
    table = Table(title=name, title_justify="left")
    table.add_column("kind")
    for heading in ("asked", *Verdict, "right %", "by choices", "other language"):
        table.add_column(str(heading), justify="right")
    by_kind: dict[str, list[Judged]] = defaultdict(list)
    for each in judged:
        by_kind[each.question.kind].append(each)
    for kind, group in (*sorted(by_kind.items()), ("all", list(judged))):
        counts = [str(sum(each.verdict is verdict for each in group)) for verdict in Verdict]
        by_choices = sum(each.is_right_by_choices for each in group)
        elsewhere = sum(each.in_language is False for each in group)
        table.add_row(kind, str(len(group)), *counts, f"{100 * _share(group):.1f}", str(by_choices), str(elsewhere))
    return table


def print_failures(judged: Sequence[Judged], out: Console) -> None:
    """Print every question that was not answered right, with what was said and what was expected."""
    for each in judged:
        if each.verdict is Verdict.RIGHT and each.in_language is not False:
            continue
        question = each.question
        facts = ", ".join(fact.id for fact in facts_of(each.turn.answer)[:3])
        answer = each.turn.answer
        said = answer.reason.value if isinstance(answer, NoAnswer) else outcome_of(answer).value
        before = "".join(f"{earlier} ⏎ " for earlier in question.after)
        named = each.verdict.value if each.in_language is not False else f"{each.verdict}, other language"
        out.print(
            f"{named:<12} {question.id} {before}{question.ask!r} → {said} [{facts}] "
            f"expected {question.expect} {list(question.facts)[:3]} {list(question.says)}",
            highlight=False,
            markup=False,
            soft_wrap=True,
        )
