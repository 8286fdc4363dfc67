"""Articles enter; source lines leave: outlet, date, title with its link, and who republished it."""

from __future__ import annotations

from typing import Final

from bot.models.article import Source
from bot.models.base import Base
from bot.models.fact import Fact
from bot.render.dates import date_text
from bot.render.markup import Fold, Line, Span, clean, cut, faint, fold, line, web_address
from bot.render.voice import Voice

_MAX_TITLE: Final = 160
_MAX_OUTLET: Final = 80
_MAX_EXCERPT: Final = 600
_MAX_OPEN: Final = 3
_INNER: Final = str.maketrans("«»“”", "„“‘’")
"""The marks of a quotation within a quotation, for each of the outer ones."""


def source_lines(source: Source, voice: Voice) -> tuple[Line, ...]:
    """Return the lines that say where a fact comes from."""
    return (_named(source, voice), *republication_lines(source, voice))


def source_block(fact: Fact, voice: Voice) -> tuple[Line | Fold, ...]:
    """Return the source line of a fact; who republished it and the words of the source are a fold below."""
    source = voice.base.article_of(fact).source
    quoted = (faint(voice.say("excerpt", text=cut(clean(fact.excerpt).strip(), _MAX_EXCERPT))),) if fact.excerpt else ()
    return (_named(source, voice), *fold((*republication_lines(source, voice), *((quoted,) if quoted else ()))))


def sources_of(facts: tuple[Fact, ...], voice: Voice) -> tuple[Line | Fold, ...]:
    """Return the source lines of several facts, each article once; of many all but the first few are a fold."""
    sources = [voice.base.articles[each].source for each in dict.fromkeys(fact.article for fact in facts)]
    named = [source_lines(each, voice) for each in sources]
    shown = (each for lines in named[:_MAX_OPEN] for each in lines)
    return (*shown, *fold(each for lines in named[_MAX_OPEN:] for each in lines))


def _named(source: Source, voice: Voice) -> Line:
    return (Span(f"{voice.say('source')} "), *source_spans(source, voice))


def source_spans(source: Source, voice: Voice) -> Line:
    """Return outlet, date and title; the title is the link, and where there is none that is said."""
    place = f"{outlet_text(source, voice)}, "
    title = Span(_quoted(source.title, voice), url=web_address(source.url))
    missing = () if title.url else (Span(" "), faint(f"({voice.say('no-link')})"))
    return (Span(place), title, *missing)


def outlet_text(source: Source, voice: Voice) -> str:
    """Return outlet and date of publication."""
    return f"{voice.text(source.outlet, _MAX_OUTLET)}, {date_text(source.published, voice.language)}"


def link_of(fact: Fact, base: Base) -> str | None:
    """Return the address of a fact's article, where it has one that may be linked."""
    return web_address(base.article_of(fact).source.url)


def republication_lines(source: Source, voice: Voice) -> tuple[Line, ...]:
    """Return the line that names who republished an article, and when."""
    when = date_text(source.republished_at, voice.language) if source.republished_at else ""
    told = ", ".join(filter(None, (cut(source.republished_by or "", _MAX_OUTLET), when)))
    return (line(f"{voice.say('republished')} {told}"),) if told else ()


def _quoted(title: str, voice: Voice) -> str:
    """Put a title in quotation marks, unless all of it is quoted already; marks inside become inner ones."""
    opening, closing = voice.quotes
    short = cut(title, _MAX_TITLE)
    if short.startswith(opening) and short.find(closing) == len(short) - 1:
        return short
    clashing = opening in short or closing in short
    return f"{opening}{short.translate(_INNER) if clashing else short}{closing}"
