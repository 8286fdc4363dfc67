"""A folder of articles with gold → a table of what was read right, the misses, a table in README, and a gate."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table

from bot.evaluate.floors import check_floors
from bot.evaluate.marked_page import MarkedPage
from bot.evaluate.parsing.gold import load_parsing_gold
from bot.evaluate.parsing.marks import Field, Marks, Miss
from bot.evaluate.parsing.reader import Reader, read_article
from bot.evaluate.parsing.score import Evaluation, ParsingScore, Read, evaluated, marks_of, score_of
from bot.evaluate.parsing.trip import ask_apart, ask_together
from bot.evaluate.wide import wide_console

_BOTH: Final = frozenset({Field.FIGURES, Field.PEOPLE, Field.QUOTES})
"""Fields of which drafts that the gold does not have are counted too."""

_LABELS: Final[dict[Field, str]] = {
    Field.FIGURES: "figures: value, unit and precision",
    Field.VALUES: "figures found by value",
    Field.UNITS: "… their unit",
    Field.PRECISION: "… their precision",
    Field.CHANGES: "… up or down, where they changed",
    Field.SPEAKERS: "… their speaker",
    Field.PERIODS: "… their period",
    Field.PARTIES: "… whose and with whom",
    Field.METRICS: "… what is measured, in some word",
    Field.PEOPLE: "people with their office",
    Field.QUOTES: "what was said, with its speaker",
    Field.EVENTS: "dated events",
    Field.EXCHANGES: "questions of interviews with answers",
    Field.SOURCE: "title, outlet, author, date, address",
    Field.SKIPPED: "numbers that are no figures, let be",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to come of an evaluation beside its table."""

    floors: Path | None = None
    into: Path | None = None
    show: bool = False
    as_json: bool = False


def evaluate_parsing(
    folder: Path, wanted: Wanted, *, reader: Reader = read_article, console: Console | None = None
) -> bool:
    """Read every article of a folder, print how well that went, and return whether the floors hold."""
    out = console or wide_console()
    golds = load_parsing_gold(folder)
    with out.status("reading the articles and asking about them"):
        read = [Read(each, reader(each)) for each in golds]
        evaluation = _evaluation(read)
    score = score_of(evaluation)
    if wanted.as_json:
        out.print(
            json.dumps(_as_json(score, evaluation), ensure_ascii=False), soft_wrap=True, markup=False, highlight=False
        )
    else:
        _print(read, evaluation, score, out, show=wanted.show)
    if wanted.into:
        page_of(folder).renew(wanted.into, markdown(evaluation, score))
    return wanted.floors is None or check_floors(score, wanted.floors, name=folder.resolve().name, console=out)


def page_of(folder: Path) -> MarkedPage:
    """Return where the table of a folder of articles stands in a page, by the folder's name, as its floors do."""
    return MarkedPage(folder.resolve().name, "make table")


def markdown(evaluation: Evaluation, score: ParsingScore) -> str:
    """Return the table of an evaluation in Markdown."""
    heading = f"{score.articles} invented articles, {score.figures} figures"
    rows = [(label, *_cells(name, evaluation.marks)) for name, label in _LABELS.items()]
    rows += [(label, value, "", "") for label, value in _afterwards(evaluation, score)]
    lines = [f"| {heading} | found % | right % | F1 |", "|---|--:|--:|--:|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)]) + "\n"


def _evaluation(read: Sequence[Read]) -> Evaluation:
    listed = [(each.gold, each.article, each.today) for each in read]
    return evaluated(read, apart=ask_apart(listed), together=ask_together(listed))


def _print(read: Sequence[Read], evaluation: Evaluation, score: ParsingScore, out: Console, *, show: bool) -> None:
    if show:
        _print_misses(evaluation.misses, out)
    out.print(_table_of_articles(read))
    out.print(_table(evaluation, score))


def _table(evaluation: Evaluation, score: ParsingScore) -> Table:
    title = f"{score.articles} articles, {score.figures} figures"
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("")
    for heading in ("found %", "right %", "F1"):
        table.add_column(heading, justify="right")
    for name, label in _LABELS.items():
        table.add_row(label, *_cells(name, evaluation.marks))
    for label, value in _afterwards(evaluation, score):
        table.add_row(label, value, "", "")
    return table


def _table_of_articles(read: Sequence[Read]) -> Table:
    table = Table(title="figures by article", title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("")
    names = (Field.FIGURES, Field.SPEAKERS, Field.PERIODS, Field.PEOPLE, Field.QUOTES, Field.EVENTS, Field.SOURCE)
    for heading in ("marked", "found %", "right %", *names[1:]):
        table.add_column(str(heading), justify="right")
    for each in read:
        marks = marks_of(each)
        figures = marks.of(Field.FIGURES)
        shares = (f"{100 * marks.of(name).recall:.0f}" for name in names[1:])
        table.add_row(
            each.gold.name,
            str(figures.wanted),
            f"{100 * figures.recall:.0f}",
            f"{100 * figures.precision:.0f}",
            *shares,
        )
    return table


def _cells(name: Field, marks: Marks) -> tuple[str, str, str]:
    tally = marks.of(name)
    found = f"{100 * tally.recall:.1f}"
    if name not in _BOTH:
        return found, "", ""
    return found, f"{100 * tally.precision:.1f}", f"{100 * tally.f1:.1f}"


def _afterwards(evaluation: Evaluation, score: ParsingScore) -> tuple[tuple[str, str], ...]:
    apart, together = evaluation.apart, evaluation.together
    return (
        ("numbers of the text that are neither drafted nor skipped", str(score.numbers_lost)),
        ("values that do not stand in their sentence", str(score.values_changed)),
        ("all accepted, one base per article: asked and answered with that figure", f"{100 * apart.answered:.1f}"),
        ("… refused what the article does not hold", f"{100 * apart.refused:.1f}"),
        ("… all articles in one base: answered with that figure", f"{100 * together.answered:.1f}"),
        ("… refused what no article holds", f"{100 * together.refused:.1f}"),
        ("… answers with a wrong figure, in both", str(score.wrong_figures)),
    )


def _print_misses(misses: Iterable[Miss], out: Console) -> None:
    listed = tuple(misses)
    for each in listed:
        out.print(str(each), highlight=False, markup=False, soft_wrap=True)
    counted = Counter((each.field, each.cause) for each in listed)
    for (name, cause), count in counted.most_common():
        out.print(f"{count:>5}  {name}: {cause}", highlight=False, markup=False)


def _as_json(score: ParsingScore, evaluation: Evaluation) -> dict[str, object]:
    return {**asdict(score), "misses": [str(each) for each in evaluation.misses]}
