"""The text under a picture: all that the picture shows, and where it comes from, in as much room as a caption has.

A picture is never the only carrier: whoever cannot see it reads the same figures, dates and names here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.models.fact import Fact
from bot.render.markup import Fold, Line, Span, blocks, clean, cut, faint, fold, line, web_address
from bot.render.sources import outlet_text, sources_of
from bot.render.voice import Voice

CAPTION_UNITS: Final = 1024
"""Most UTF-16 units of a caption, once its markup is read (Bot API, sendPhoto)."""

_LABEL_LIMITS: Final = (120, 96, 80, 66, 56, 48, 40, 34, 28)
"""Lengths that labels are cut to, one after the other, until the caption fits."""

_MAX_OPEN: Final = 6
"""Entries that are shown in full: so many and the picture fit a phone's screen together."""

_SHORT_SOURCES: Final = (8, 3)
_PICTURED_SOURCES: Final = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One line about one thing in the picture: a label that may be cut, between what may not."""

    before: Line
    label: str
    after: Line = ()


def caption(
    heading: Line,
    entries: Sequence[Entry],
    *,
    notes: Sequence[str],
    facts: tuple[Fact, ...],
    voice: Voice,
) -> tuple[Line | Fold, ...]:
    """Return heading, entries, notes and sources, the labels and sources cut until all fit a caption."""
    drafts = _drafts(heading, entries, notes=notes, facts=facts, voice=voice)
    shortest: tuple[Line | Fold, ...] = ()
    for shortest in drafts:
        if units(shortest) <= CAPTION_UNITS:
            break
    return shortest


def pictured_sources(facts: Sequence[Fact], voice: Voice) -> tuple[str, ...]:
    """Return what stands under the picture itself: outlet and date of each article."""
    names = [text for text, _ in _outlets(facts, voice)]
    if len(names) == 1:
        return (f"{voice.say('source')} {names[0]}",)
    more = len(names) - _PICTURED_SOURCES
    named = voice.say("sources-named", names="; ".join(names[:_PICTURED_SOURCES]))
    return (named, *([voice.say("sources-more", count=more)] if more > 0 else []))


def units(lines: Sequence[Line | Fold]) -> int:
    """Return how many UTF-16 units these lines have, without their markup."""
    every = (spans for each in lines for spans in (each.lines if isinstance(each, Fold) else (each,)))
    return sum(1 + sum(len(clean(span.text).encode("utf-16-le")) // 2 for span in spans) for spans in every)


def _drafts(
    heading: Line,
    entries: Sequence[Entry],
    *,
    notes: Sequence[str],
    facts: tuple[Fact, ...],
    voice: Voice,
) -> Iterator[tuple[Line | Fold, ...]]:
    """Yield the caption in ever fewer words."""
    noted = [(faint(each),) for each in notes]
    longest, *shorter = _LABEL_LIMITS
    yield blocks((heading,), _entries(entries, longest), noted, sources_of(facts, voice))
    for limit in (longest, *shorter):
        for most in _SHORT_SOURCES:
            yield blocks((heading,), _entries(entries, limit), noted, _short_sources(facts, voice, most))


def _entries(entries: Sequence[Entry], limit: int) -> tuple[Line | Fold, ...]:
    """Return a line for each entry; many are a fold, for the picture above shows them all."""
    lines = tuple((*each.before, Span(cut(clean(each.label), limit)), *each.after) for each in entries)
    return fold(lines) if len(lines) > _MAX_OPEN else lines


def _short_sources(facts: Sequence[Fact], voice: Voice, most: int) -> Iterator[Line]:
    told = _outlets(facts, voice)
    for text, url in told[:most]:
        yield (Span(f"{voice.say('source')} "), Span(text, url=url))
    if len(told) > most:
        yield line(voice.say("sources-more", count=len(told) - most))


def _outlets(facts: Sequence[Fact], voice: Voice) -> list[tuple[str, str | None]]:
    sources = (voice.base.articles[each].source for each in dict.fromkeys(fact.article for fact in facts))
    return [(outlet_text(source, voice), web_address(source.url)) for source in sources]
