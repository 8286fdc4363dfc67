"""What reading some articles came to → an account on a terminal of 80 columns, or one JSON object per article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from rich import box
from rich.console import Console
from rich.table import Table

from bot.models.draft import DraftArticle
from bot.models.entity import EntityKind
from bot.review.desk import is_pending
from bot.review.disk import DRAFTS
from bot.review.intake import Filing
from bot.review.parsing import Parsed

_HEADINGS: Final = {"figure": "fig", "event": "evt", "statement": "stm", "role": "rol", "definition": "def"}
_MOST_ARTICLES: Final = 200
"""Articles that have a row of their own; the totals count all."""

_MOST_NOTES: Final = 20


def tell(results: Sequence[Parsed], base: Path, console: Console) -> None:
    """Print a row per article, totals, what is doubtful or lacking, and what to do next."""
    read = [each for each in results if each.read is not None]
    if read:
        console.print(_table(read))
    lines = (*_totals(results, read), *_doubts(read), *_refused(results), *_next(results, base))
    for line in lines:
        console.print(line, highlight=False, soft_wrap=True, markup=False)


def as_object(result: Parsed) -> dict[str, Any]:
    """Return what became of one input as plain data."""
    if result.read is None:
        return {"file": result.name, "error": result.error}
    article = result.read
    kinds = Counter(str(each.fact.kind) for each in article.drafts)
    return {
        "file": result.name,
        "article": article.id,
        "title": article.source.title,
        "filing": result.filed.filing.value if result.filed else None,
        "drafts": {kind: kinds[kind] for kind in _HEADINGS},
        "people": [each.name.best(article.language) for each in article.entities if each.kind is EntityKind.PERSON],
        "skipped": [{"text": each.text, "reason": each.reason} for each in article.skipped],
        "lacking": list(article.source.lacking),
        "notes": list(article.notes),
        "accepted": [each.fact.id for each in result.decided.drafts],
        "refused": list(result.decided.refused),
    }


def _table(read: Sequence[Parsed]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    table.add_column("article", overflow="fold", min_width=16)
    for heading in (*_HEADINGS.values(), "people", "skipped"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    for each in read[:_MOST_ARTICLES]:
        if each.read is not None:
            table.add_row(*_row(each, each.read))
    return table


def _row(result: Parsed, article: DraftArticle) -> tuple[str, ...]:
    kinds = Counter(str(each.fact.kind) for each in article.drafts)
    people = sum(each.kind is EntityKind.PERSON for each in article.entities)
    counts = (*(kinds[kind] for kind in _HEADINGS), people, len(article.skipped))
    filing = result.filed.filing.value if result.filed else "not written"
    return article.id, *(str(count or "·") for count in counts), filing


def _totals(results: Sequence[Parsed], read: Sequence[Parsed]) -> Iterable[str]:
    if len(read) > _MOST_ARTICLES:
        yield f"… and {len(read) - _MOST_ARTICLES} more articles"
    if read:
        yield ", ".join(f"{short} {kind}s" for kind, short in _HEADINGS.items())
    filings = Counter(each.filed.filing for each in read if each.filed)
    told = [f"{count} {filing.value}" for filing in Filing if (count := filings[filing])]
    failed = sum(each.error is not None for each in results)
    drafts = sum(len(each.read.drafts) for each in read if each.read)
    parts = [_counted(len(read), "article"), *told, _counted(drafts, "draft")]
    yield ", ".join([*parts, f"{_counted(failed, 'file')} could not be read"] if failed else parts)
    skipped = Counter(one.reason for each in read if each.read for one in each.read.skipped)
    if skipped:
        named = ", ".join(f"{reason} {count}" for reason, count in skipped.most_common())
        yield f"numbers that are no figures: {skipped.total()} ({named})"


def _doubts(read: Sequence[Parsed]) -> Iterable[str]:
    told = (f"{each.read.id}: {note}" for each in read if each.read for note in each.read.notes)
    notes = list(dict.fromkeys(told))
    yield from (f"note: {each}" for each in notes[:_MOST_NOTES])
    if len(notes) > _MOST_NOTES:
        yield f"… and {len(notes) - _MOST_NOTES} more notes"
    articles = {
        each.read.id: each.read for each in read if each.read and not (each.filed and not each.filed.is_on_desk)
    }
    for article in articles.values():
        if article.source.lacking:
            yield f"lacking: {article.id}: {', '.join(article.source.lacking)}"


def _refused(results: Iterable[Parsed]) -> Iterable[str]:
    return (f"not accepted: {told}" for each in results for told in each.decided.refused)


def _next(results: Sequence[Parsed], base: Path) -> Iterable[str]:
    filed = [each.filed for each in results if each.filed and each.filed.is_on_desk]
    on_desk = list({each.article.id: each.article for each in filed}.values())
    if not on_desk:
        return
    accepted = sum(len(each.decided.drafts) for each in results)
    decided = {fact.fact.id for each in results for fact in each.decided.drafts}
    waiting = sum(is_pending(each) and each.fact.id not in decided for article in on_desk for each in article.drafts)
    yield f"drafts lie in {base / DRAFTS}: {waiting} to decide on, {accepted} accepted now"
    following = f"dossier-bot review {base}" if waiting else f"dossier-bot --base {base} check"
    yield f"next: {following}"


def _counted(count: int, one: str) -> str:
    return f"{count} {one}{'' if count == 1 else 's'}"
