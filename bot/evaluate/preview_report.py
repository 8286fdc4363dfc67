"""A Preview → what an editor reads before publishing, on a terminal or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from rich.console import Console
from rich.markup import escape

from bot.evaluate.preview import Alike, AnswerChange, Collision, Duplicate, Preview
from bot.models.base import Base
from bot.models.fact import Figure
from bot.models.text import Language
from bot.render import label_of
from bot.render.numbers import figure_text

_MOST: Final = 50
"""Changes of one sort that are printed; JSON holds all."""

_WIDTH: Final = 160


def print_preview(preview: Preview, base: Base, out: Console) -> None:
    """Print what changes, what readers will be glad of, and what wants a decision."""
    counted = f"{_many(preview.new_facts, 'new fact')} in {_many(len(preview.new_articles), 'new article')}"
    out.print(f"{counted}; {_many(preview.questions, 'question')} asked of both", highlight=False)
    _section(out, "gold questions answered otherwise", preview.gold)
    _section(out, "past questions answered otherwise", preview.past)
    _section(out, "questions asked in vain that are answered now", preview.answered)
    _list(out, "figures that contradict one another", [_collision(each, base) for each in preview.collisions])
    _list(out, "articles that are there already", [_duplicate(each, base) for each in preview.duplicates])
    _list(out, "entities that may be known already", [_alike(each) for each in preview.alike])
    if preview.is_worse:
        lost = sum(bool(each.was_right and not each.right) for each in preview.gold)
        out.print(f"[red]{_many(lost, 'gold question')} no longer answered right[/red]", highlight=False)


def preview_as_json(preview: Preview) -> dict[str, Any]:
    """Return the same for programs; every list holds everything."""
    return {
        "questions": preview.questions,
        "new_articles": list(preview.new_articles),
        "new_facts": preview.new_facts,
        "gold": [_change_as_json(each) for each in preview.gold],
        "past": [_change_as_json(each) for each in preview.past],
        "answered_misses": [_change_as_json(each) for each in preview.answered],
        "collisions": [
            {"facts": [each.one.id, each.other.id], "corrected": each.corrected} for each in preview.collisions
        ],
        "duplicates": [
            {"article": each.article, "known": each.known, "by": each.likeness.value, "share": round(each.share, 3)}
            for each in preview.duplicates
        ],
        "lookalikes": [
            {"entity": each.entity, "known": each.known.entity, "likeness": round(each.known.likeness, 3)}
            for each in preview.alike
        ],
        "worse": preview.is_worse,
    }


def _change_as_json(change: AnswerChange) -> dict[str, Any]:
    return {
        "question": change.question,
        "before": {"outcome": change.before.outcome.value, "text": change.before.text},
        "after": {"outcome": change.after.outcome.value, "text": change.after.text},
        "right": change.right,
        "was_right": change.was_right,
        "times": change.times,
    }


def _section(out: Console, heading: str, changes: Sequence[AnswerChange]) -> None:
    worst_first = sorted(changes, key=lambda each: (not each.was_right or bool(each.right), -each.times))
    _list(out, heading, [_change(each) for each in worst_first])


def _list(out: Console, heading: str, items: Iterable[str]) -> None:
    listed = list(items)
    if not listed:
        return
    out.print(f"\n[bold]{len(listed)} {heading}[/bold]", highlight=False)
    for each in listed[:_MOST]:
        out.print(each, highlight=False, soft_wrap=True)
    if len(listed) > _MOST:
        out.print(f"  … and {len(listed) - _MOST} more (all of them: --json)", highlight=False)


def _change(change: AnswerChange) -> str:
    often = f" [dim](asked {change.times} times)[/dim]" if change.times > 1 else ""
    verdict = {(True, False): " [red]now wrong[/red]", (False, True): " [green]now right[/green]"}
    told = verdict.get((bool(change.was_right), bool(change.right)), "") if change.right is not None else ""
    lines = (f"  {escape(change.question)}{often}{told}", _said("-", change.before.text), _said("+", change.after.text))
    return "\n".join(lines)


def _said(mark: str, text: str) -> str:
    line = " ".join(text.split())
    short = line if len(line) <= _WIDTH else f"{line[:_WIDTH].rstrip()}…"
    return f"    [dim]{mark} {escape(short)}[/dim]"


def _collision(collision: Collision, base: Base) -> str:
    end = "the newer answers alone" if collision.corrected else "readers are shown both"
    sides = " | ".join(_figure(each, base) for each in (collision.one, collision.other))
    return (
        f"  {escape(label_of(collision.other, base=base, language=_language(collision.other, base)))}: {sides} — {end}"
    )


def _figure(figure: Figure, base: Base) -> str:
    article = base.article_of(figure)
    value = figure_text(figure, base=base, language=article.language)
    outlet = article.source.outlet.best(article.language)
    return escape(f"{value} ({outlet}, {article.source.published.isoformat()}, {figure.id})")


def _language(figure: Figure, base: Base) -> Language:
    return base.article_of(figure).language


def _duplicate(duplicate: Duplicate, base: Base) -> str:
    how = {"url": "the same address", "title": "the same title and day"}
    told = how.get(duplicate.likeness.value, f"{duplicate.share:.0%} of the text")
    titles = (base.articles[each].source.title for each in (duplicate.article, duplicate.known))
    new, known = (escape(f"“{each}”") for each in titles)
    return f"  {new} ({escape(duplicate.article)}) repeats {known} ({escape(duplicate.known)}): {told}"


def _alike(alike: Alike) -> str:
    known = alike.known
    names = (
        escape(f"{name} ({identifier})")
        for name, identifier in ((known.name, alike.entity), (known.known_as, known.entity))
    )
    return f"  {' may be '.join(names)}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
