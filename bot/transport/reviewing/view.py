"""A draft → what a reviewer sees of it: its place, its sentence with the words that were read, its fields, its like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bot.models.base import Base
from bot.models.draft import DraftArticle, DraftFact, DraftStatus
from bot.models.entity import Entity
from bot.models.fact import Fact, Figure
from bot.parse.rules import description_of
from bot.review.editable import written
from bot.transport.reviewing.keys import MEANINGS, Key

_SHOWN_KEYS: Final = (Key.ACCEPT, Key.REJECT, Key.EDIT, Key.MERGE, Key.SKIP, Key.BACK, Key.UNDO, Key.HELP, Key.QUIT)
_HIDDEN: Final = frozenset({"id", "article", "summary", "excerpt", "paragraph", "kind"})
_NAMES_ENTITY: Final = frozenset({"speaker", "person", "of", "place", "participants"})
_NAMES_CONCEPT: Final = frozenset({"metric", "concepts"})
_SURE: Final = 0.9
_UNSURE: Final = 0.7
"""Confidence from which on a draft is shown as sure, and below which as doubtful: colours for the eye, nothing more."""

_STATUS_STYLE: Final = {
    DraftStatus.PENDING: "dim",
    DraftStatus.ACCEPTED: "green",
    DraftStatus.REJECTED: "red",
    DraftStatus.MERGED: "cyan",
}
_LIST: Final = "article", "wait", "accepted", "rejected", "merged", "lacking"


@dataclass(frozen=True, slots=True)
class Shown:
    """A draft with everything that is shown beside it. `number` counts from 1."""

    article: DraftArticle
    draft: DraftFact
    base: Base
    number: int
    total: int
    facts_like: tuple[Fact, ...] = ()
    entities_like: Mapping[str, tuple[Entity, ...]] | None = None


def page(shown: Shown) -> RenderableType:
    """Return the whole view of a draft."""
    return Group(*_parts(shown))


def help_page() -> RenderableType:
    """Return what every key does."""
    table = Table.grid(padding=(0, 2))
    for key, (name, meaning) in MEANINGS.items():
        table.add_row(Text(key.value, style="bold cyan"), Text(name, style="bold"), Text(meaning))
    note = "Upper and lower case, and the Russian layout, are all the same but for A. Ctrl-C and Ctrl-D stop too."
    return Group(Text(""), table, Text(note, style="dim"))


def articles_table(articles: tuple[DraftArticle, ...]) -> RenderableType:
    """Return a row per article with what waits and what was decided."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    for name in _LIST:
        table.add_column(name, justify="left" if name in {"article", "lacking"} else "right", overflow="fold")
    for each in articles:
        counts = [sum(draft.status is status for draft in each.drafts) for status in DraftStatus]
        told = (each.id, *(str(count or "·") for count in counts), ", ".join(each.source.lacking))
        table.add_row(*(Text(part) for part in told))
    return table


def fields_of(fact: Fact) -> tuple[str, ...]:
    """Return the fields of a fact that can be edited, in the order in which they are shown."""
    fields = tuple(name for name in type(fact).model_fields if name not in _HIDDEN)
    return ("summary", *fields)


def _parts(shown: Shown) -> Iterator[RenderableType]:
    yield Text("")
    yield Rule(Text(f" {shown.number} of {shown.total} "), style="cyan")
    yield _heading(shown.article)
    yield Padding(_sentence(shown.draft), (1, 2))
    yield Padding(Text(shown.draft.fact.summary.best(shown.article.language), style="bold"), (0, 2, 1, 2))
    yield Padding(_fields(shown), (0, 2))
    yield Padding(_origin(shown.draft), (1, 2, 0, 2))
    yield from (Padding(each, (0, 2)) for each in _warnings(shown))
    yield Text("")
    yield _keys()


def _heading(article: DraftArticle) -> Text:
    source = article.source
    outlet = source.outlet.best(article.language) if source.outlet else "outlet not known"
    day = source.published.isoformat() if source.published else "date not known"
    heading = Text().append(source.title, style="bold")
    return heading.append(f"\n{outlet}, {day} · {article.id}", style="dim")


def _sentence(draft: DraftFact) -> Text:
    """Return the source sentence with the words that the rule fired on."""
    sentence = Text(draft.fact.excerpt or "no sentence is kept")
    sentence.stylize("black on yellow", draft.start, draft.end)
    return Text().append(f"§{draft.fact.paragraph or 0}  ", style="dim").append_text(sentence)


def _fields(shown: Shown) -> Table:
    table = Table.grid(padding=(0, 2))
    fact = shown.draft.fact
    table.add_row(Text("kind", style="dim"), Text(fact.kind))
    for name in fields_of(fact)[1:]:
        value = getattr(fact, name)
        if value not in (None, (), {}):
            table.add_row(Text(name, style="dim"), _value(name, value, shown))
    return table


def _value(name: str, value: Any, shown: Shown) -> Text:
    if name == "parties":
        return _joined([_named(each.entity, shown, before=f"{each.part} ") for each in value])
    if name in _NAMES_ENTITY or name in _NAMES_CONCEPT:
        listed = value if isinstance(value, tuple) else (value,)
        return _joined([_named(each, shown, of_concepts=name in _NAMES_CONCEPT) for each in listed])
    if name == "value":
        fact = shown.draft.fact
        is_exact = isinstance(fact, Figure) and fact.precision == "exact"
        return Text(written(value), style="bold" if is_exact else "")
    return Text(written(value))


def _named(identifier: str, shown: Shown, *, before: str = "", of_concepts: bool = False) -> Text:
    """Return the name of an entity or concept with its id; one that the base does not know yet is marked as new."""
    known: Any = shown.base.concepts if of_concepts else shown.base.entities
    brought: Any = shown.article.concepts if of_concepts else shown.article.entities
    own = next((each for each in brought if each.id == identifier), None)
    item = known.get(identifier) or own
    text = Text(before)
    if item is None:
        return text.append(identifier, style="red")
    text.append(item.name.best(shown.article.language)).append(f" {identifier}", style="dim")
    return text if identifier in known else text.append(f" new {item.kind}", style="yellow")


def _joined(texts: list[Text]) -> Text:
    return Text(", ").join(texts)


def _origin(draft: DraftFact) -> Text:
    style = "green" if draft.confidence >= _SURE else "red" if draft.confidence < _UNSURE else "yellow"
    text = Text().append(f"{draft.confidence:.0%} sure", style=style).append(f" · {draft.rule}", style="dim")
    if told := description_of(draft.rule):
        text.append(f": {told}", style="dim")
    if draft.status is not DraftStatus.PENDING:
        into = f" into {draft.into}" if draft.into else ""
        text.append(f" · {draft.status}{into}", style=_STATUS_STYLE[draft.status])
    return text


def _warnings(shown: Shown) -> Iterator[Text]:
    if shown.article.source.lacking:
        lacks = " and no ".join(shown.article.source.lacking)
        yield Text(f"The source has no {lacks} yet: o tells it, before anything can be accepted.", style="yellow")
    for note in shown.article.notes:
        yield Text(f"Note: {note}", style="yellow")
    for identifier, alike in (shown.entities_like or {}).items():
        names = ", ".join(f"{each.name.best(shown.article.language)} ({each.id})" for each in alike)
        yield Text(f"{identifier} reads like {names}: k tells that they are one.", style="cyan")
    for number, fact in enumerate(shown.facts_like, start=1):
        article = shown.base.article_of(fact)
        told = f"{fact.summary.best(shown.article.language)} — {article.source.published} · {fact.id}"
        yield Text(f"Like m {number}: {told}", style="cyan")


def _keys() -> Text:
    text = Text()
    for key in _SHOWN_KEYS:
        text.append(key.value, style="bold cyan").append(f" {MEANINGS[key][0]}   ")
    return text
