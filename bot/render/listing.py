"""A page of facts, topics or articles enters; one line each, and buttons to open them and to turn the page, leave."""

from __future__ import annotations

from typing import Final

from bot.models.answer import Listing, ListingKind
from bot.models.fact import Fact
from bot.models.reply import Action, Button, ShowPage, ShowRelated
from bot.models.text import Language
from bot.render.buttons import arranged, numbered
from bot.render.chronology import timeline_button
from bot.render.following import follow_row
from bot.render.found import headline_of
from bot.render.labels import label
from bot.render.markup import BLANK, Draft, Line, Rows, Span, blocks, clean, cut, faint, line, strong
from bot.render.messages import say
from bot.render.sources import republication_lines, source_spans
from bot.render.voice import Voice

_MAX_ABOUT: Final = 60
_MAX_LINES: Final = 20
_PREVIOUS: Final = "◀"
_NEXT: Final = "▶"
_TWO_PAGES: Final = 2
_FAR: Final = 2
"""Pages to the first or the last one from which a button leads there at once."""


def draft_listing(listing: Listing, voice: Voice) -> Draft:
    """Draft one page of a listing."""
    lines = _lines(listing, voice) or (line(voice.say("list-empty")),)
    return Draft(
        blocks((_header(listing, voice),), lines),
        (
            *_open_buttons(listing, voice),
            *_pager(listing, voice),
            *timeline_button(listing, voice),
            *follow_row(listing, voice),
        ),
    )


def _header(listing: Listing, voice: Voice) -> Line:
    title = voice.say(f"list-{listing.kind.value}")
    about = cut(clean(listing.about).strip() or _subject(listing, voice), _MAX_ABOUT)
    full = voice.say("list-about", title=title, about=about) if about else title
    counted = [voice.say("list-total", total=listing.total)] if listing.total else []
    paged = [voice.say("list-page", page=listing.page, pages=listing.pages)] if listing.pages > 1 else []
    told = " · ".join((*counted, *paged))
    return (strong(full), Span(" · "), faint(told)) if told else (strong(full),)


def _subject(listing: Listing, voice: Voice) -> str:
    beside = voice.base.facts.get(listing.beside) if listing.beside else None
    return voice.say("list-beside", label=label(beside, voice)) if beside else voice.names(listing.filter)


def _lines(listing: Listing, voice: Voice) -> tuple[Line, ...]:
    match listing.kind:
        case ListingKind.TOPICS:
            return tuple(line(f"• {voice.concept(each)}") for each in listing.ids[:_MAX_LINES])
        case ListingKind.SOURCES:
            return _articles(listing.ids[:_MAX_LINES], voice)
        case _:
            return tuple(
                (Span(f"{place}. "), *_entry(fact, listing.kind, voice))
                for place, fact in enumerate(listing.facts[:_MAX_LINES], start=1)
            )


def _entry(fact: Fact, kind: ListingKind, voice: Voice) -> Line:
    return line(label(fact, voice)) if kind is ListingKind.FACTS else headline_of(fact, voice)


def _articles(ids: tuple[str, ...], voice: Voice) -> tuple[Line, ...]:
    spaced: list[Line] = []
    for place, each in enumerate(ids, start=1):
        spaced += [BLANK] if spaced else []
        source = voice.base.articles[each].source
        spaced += [(Span(f"{place}. "), *source_spans(source, voice)), *republication_lines(source, voice)]
    return tuple(spaced)


def _open_buttons(listing: Listing, voice: Voice) -> Rows:
    if listing.kind is ListingKind.TOPICS:
        return arranged(_topic_button(each, voice) for each in listing.ids[:_MAX_LINES])
    return numbered(listing.facts[:_MAX_LINES])


def _topic_button(concept_id: str, voice: Voice) -> Button:
    return Button(cut(voice.concept(concept_id), _MAX_ABOUT), ShowPage(ListingKind.FACTS, 1, (concept_id,)))


def _pager(listing: Listing, voice: Voice) -> Rows:
    """Return the row that turns the page; the button in its middle says where the reader is."""
    page, last = listing.page, listing.pages
    if last < _TWO_PAGES:
        return ()
    turns = (
        Button(voice.say("page-first"), _page(listing, 1)) if page > _FAR else None,
        Button(_PREVIOUS, _page(listing, page - 1)) if page > 1 else None,
        Button(voice.say("page-here", page=page, pages=last), _page(listing, page)),
        Button(_NEXT, _page(listing, page + 1)) if page < last else None,
        Button(voice.say("page-last", pages=last), _page(listing, last)) if last - page >= _FAR else None,
    )
    return (tuple(button for button in turns if button),)


def _page(listing: Listing, page: int) -> Action:
    if listing.beside:
        return ShowRelated(listing.beside, page)
    return ShowPage(listing.kind, page, listing.filter, listing.words)


def list_named(text: str) -> ListingKind | None:
    """Return the list that is called by this name in some language of the bot, or None.

    >>> list_named("topics"), list_named("События"), list_named("rye")
    (<ListingKind.TOPICS: 'topics'>, <ListingKind.EVENTS: 'events'>, None)
    """
    kinds = (each for each in ListingKind if each is not ListingKind.FACTS)
    return next((each for each in kinds for language in Language if _is_called(each, text, language)), None)


def _is_called(kind: ListingKind, text: str, language: Language) -> bool:
    return say(language, f"list-{kind.value}").casefold() == text.casefold()
