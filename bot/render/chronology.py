"""Dated events enter; the line of time that draws them, the same in words, and buttons leave."""

from __future__ import annotations

from bot.models.answer import Listing, ListingKind
from bot.models.chart import Chronology
from bot.models.fact import Event
from bot.models.picture import Moment, Timeline
from bot.models.reply import Button, ShowTimeline
from bot.render.buttons import numbered
from bot.render.captions import Entry, caption, pictured_sources
from bot.render.dates import period_name
from bot.render.labels import happening
from bot.render.markup import Draft, Rows, Span, clean, strong
from bot.render.voice import DASH, Voice, sentence


def draft_chronology(chronology: Chronology, voice: Voice) -> Draft:
    """Draft the reply that draws events in order of their dates."""
    moments = tuple(Moment(_date(each, voice), happening(each, voice)) for each in chronology.events)
    title, subtitle = voice.say("list-events"), clean(voice.names(chronology.filter))
    notes = _notes(chronology, voice)
    sources = pictured_sources(chronology.events, voice)
    entries = [
        Entry((Span(f"{place}. "), strong(each.date), Span(DASH)), each.title)
        for place, each in enumerate(moments, start=1)
    ]
    heading = (strong(": ".join(filter(None, (title, subtitle)))),)
    lines = caption(heading, entries, notes=notes, facts=chronology.events, voice=voice)
    picture = Timeline(title, subtitle, moments, notes, sources)
    return Draft(lines, numbered(chronology.events), picture=picture)


def timeline_button(listing: Listing, voice: Voice) -> Rows:
    """Return the button that draws a list of events, where they are dated and a button can keep their filter."""
    dated = sum(isinstance(each, Event) and each.date is not None for each in listing.facts)
    kept = listing.kind is ListingKind.EVENTS and (bool(listing.filter) or not listing.about)
    drawn = kept and dated > 1
    return ((Button(voice.say("button-timeline"), ShowTimeline(listing.filter)),),) if drawn else ()


def _date(event: Event, voice: Voice) -> str:
    return clean(sentence(period_name(event.date, voice.language))) if event.date else ""


def _notes(chronology: Chronology, voice: Voice) -> tuple[str, ...]:
    earlier = [voice.say("timeline-earlier", count=chronology.earlier)] if chronology.earlier else []
    undated = [voice.say("timeline-undated", count=chronology.undated)] if chronology.undated else []
    return (*earlier, *undated)
