"""A base → a Markdown sheet per article for people: the source, its figures in a table, people, events, statements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from bot.export.selection import Selection
from bot.models.article import Article
from bot.models.fact import Definition, Event, Fact, Figure, Role, Statement
from bot.render.dates import date_text, period_name
from bot.render.labels import label
from bot.render.markup import clean
from bot.render.numbers import change_text, figure_text
from bot.render.voice import Voice

_MARKS: Final = re.compile(r"([\\`*_\[\]<>|#~])")
_SPACES: Final = re.compile(r"\s+")
_LINK: Final = str.maketrans({"(": "%28", ")": "%29"})


def markdown_sheet(selection: Selection) -> Iterator[str]:
    """Yield a sheet for each article; what an article has none of is left out. Texts cannot break the layout."""
    for number, article in enumerate(selection.articles):
        voice = Voice(selection.base, selection.language or article.language)
        yield "\n---\n\n" if number else ""
        yield from _head(article, voice)
        facts = selection.facts_of(article)
        yield from _figures([each for each in facts if isinstance(each, Figure)], voice)
        yield from _lists(facts, voice)


def _head(article: Article, voice: Voice) -> Iterator[str]:
    source = article.source
    author = voice.text(source.author) if source.author else ""
    told = (voice.text(source.outlet), author, date_text(source.published, voice.language))
    yield f"# {plain(source.title)}\n\n"
    yield ", ".join(plain(each) for each in told if each)
    yield f" · <{source.url.translate(_LINK)}>\n" if source.url else f" · {voice.say('no-link')}\n"
    if article.summary:
        yield f"\n{plain(voice.text(article.summary, _LONG))}\n"


_LONG: Final = 2_000


def _figures(figures: Sequence[Figure], voice: Voice) -> Iterator[str]:
    if not figures:
        return
    columns = ("what", "value", "period", "speaker", "paragraph")
    yield _heading("figures", voice)
    yield _row([voice.say(f"sheet-{each}") for each in columns])
    yield _row(["---"] * len(columns))
    for figure in figures:
        yield _row(
            [
                label(figure, voice),
                _value(figure, voice),
                period_name(figure.period, voice.language) if figure.period else "",
                voice.entity(figure.speaker) if figure.speaker else "",
                str(figure.paragraph or ""),
            ]
        )


def _value(figure: Figure, voice: Voice) -> str:
    value = figure_text(figure, base=voice.base, language=voice.language)
    if not figure.change:
        return value
    return f"{value} ({change_text(figure.change, base=voice.base, language=voice.language)})"


def _lists(facts: Sequence[Fact], voice: Voice) -> Iterator[str]:
    kinds: tuple[tuple[str, type[Fact], Callable[..., str]], ...] = (
        ("people", Role, _summary),
        ("events", Event, _event),
        ("statements", Statement, _summary),
        ("definitions", Definition, _summary),
    )
    for name, kind, written in kinds:
        items = [f"- {plain(written(each, voice))}\n" for each in facts if isinstance(each, kind)]
        if items:
            yield _heading(name, voice)
            yield from items


def _summary(fact: Fact, voice: Voice) -> str:
    return voice.text(fact.summary, _LONG)


def _event(event: Event, voice: Voice) -> str:
    when = partial(period_name, language=voice.language)
    return f"{when(event.date)}: {_summary(event, voice)}" if event.date else _summary(event, voice)


def _heading(name: str, voice: Voice) -> str:
    return f"\n## {voice.say(f'sheet-{name}')}\n\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(each if each == '---' else plain(each) for each in cells)} |\n"


def plain(text: str) -> str:
    r"""Write a text on one line so that Markdown reads it as it stands.

    >>> plain("a|b *c* [d](e)")
    'a\\|b \\*c\\* \\[d\\](e)'
    """
    return _MARKS.sub(r"\\\1", _SPACES.sub(" ", clean(text)).strip())
