"""A fact that answers enters; its draft leaves: headline, one sentence, who said it, as of when, and the source.

The field that the reader asked for comes first; a fact without that field is shown in the normal order.
"""

from __future__ import annotations

from typing import Final

from bot.models.answer import Focus, Found
from bot.models.base import entities_in_part, entities_of
from bot.models.fact import Definition, Event, Fact, Figure, Part, Role
from bot.models.period import Grain, Period
from bot.models.reply import Button, CompareFact, ShowChart, ShowRelated, ShowWhy
from bot.render.buttons import arranged, copy_button, rating_buttons
from bot.render.dates import date_text, period_name, period_phrase
from bot.render.labels import describe_figure, happening, label
from bot.render.markup import Draft, Line, Rows, Span, blocks, line, strong
from bot.render.numbers import change_text, figure_text
from bot.render.sources import link_of, outlet_text, source_block
from bot.render.voice import DASH, Voice, sentence

_MAX_DIFFERING: Final = 4


def draft_found(found: Found, voice: Voice) -> Draft:
    """Draft the reply that states one fact."""
    fact = found.fact
    source = source_block(fact, voice)
    lead = _lead(fact, found.focus, voice)
    body = blocks(
        source if found.focus is Focus.SOURCE else lead,
        _headline(fact, voice),
        (line(voice.text(fact.summary)),),
        _attribution(fact, lead, voice),
        _differing(found.differing, voice),
        () if found.focus is Focus.SOURCE else source,
    )
    return Draft(body, _buttons(found, voice), preview=link_of(fact, voice.base))


def headline_of(fact: Fact, voice: Voice) -> Line:
    """Return the one line that states a fact: figure and metric, person and position, date and title, or term."""
    match fact:
        case Figure():
            return _figure_line(fact, voice)
        case Role():
            return (strong(voice.entity(fact.person)), Span(DASH + voice.position(fact)))
        case Event():
            return _event_line(fact, voice)
        case Definition():
            return (strong(sentence(voice.text(fact.term))),)
        case _:
            return (strong(label(fact, voice)),)


def _headline(fact: Fact, voice: Voice) -> tuple[Line, ...]:
    """Return the headline of a full reply; a composed label would only repeat the sentence below it."""
    titled = fact.title is not None or isinstance(fact, Figure | Role | Definition)
    if not titled:
        when = fact.date if isinstance(fact, Event) else None
        return ((strong(sentence(period_name(when, voice.language))),),) if when else ()
    return (headline_of(fact, voice),)


def _figure_line(figure: Figure, voice: Voice) -> Line:
    amount = figure_text(figure, base=voice.base, language=voice.language)
    moved = change_text(figure.change, base=voice.base, language=voice.language) if figure.change else ""
    about = describe_figure(figure, voice)
    return (strong(sentence(amount)), Span(DASH + (f"{about}; {moved}" if moved else about)))


def _event_line(event: Event, voice: Voice) -> Line:
    if not event.date:
        return (strong(label(event, voice)),)
    return (strong(sentence(period_name(event.date, voice.language))), Span(DASH + happening(event, voice)))


def _lead(fact: Fact, focus: Focus, voice: Voice) -> tuple[Line, ...]:
    """Return the field that was asked for as the first line; nothing where the fact does not hold it."""
    return tuple((strong(span.text),) for (span,) in _asked(fact, focus, voice))


def _asked(fact: Fact, focus: Focus, voice: Voice) -> tuple[Line, ...]:
    match focus:
        case Focus.SPEAKER:
            return _speaker(fact, voice)
        case Focus.PERSON:
            return _people(fact, voice)
        case Focus.PLACE:
            return _place(fact, voice)
        case Focus.DATE:
            return _date(fact, voice)
        case _:
            return ()


def _attribution(fact: Fact, lead: tuple[Line, ...], voice: Voice) -> tuple[Line, ...]:
    """Return who said it and as of when, without what the reply opened with."""
    opened = {span.text for each in lead for span in each}
    told = (*_speaker(fact, voice), *_as_of(fact, voice))
    return tuple(each for each in told if each[0].text not in opened)


def _speaker(fact: Fact, voice: Voice) -> tuple[Line, ...]:
    return (line(voice.say("said-by", speaker=voice.person(fact.speaker))),) if fact.speaker else ()


def _people(fact: Fact, voice: Voice) -> tuple[Line, ...]:
    """Return who took part, else who speaks; a role's headline names its person already."""
    if isinstance(fact, Role):
        return ()
    if isinstance(fact, Event):
        people = voice.people(tuple(each for each in entities_of(fact) if each != fact.speaker))
        return (line(voice.say("who", people="; ".join(map(voice.person, people)))),) if people else ()
    return _speaker(fact, voice) if fact.speaker and voice.people((fact.speaker,)) else ()


def _place(fact: Fact, voice: Voice) -> tuple[Line, ...]:
    held = (fact.place,) if isinstance(fact, Event) and fact.place else entities_in_part(fact, (Part.AT,))
    return (line(voice.say("where", place=voice.names(held))),) if held else ()


def _date(fact: Fact, voice: Voice) -> tuple[Line, ...]:
    """Return when it was, else as of when it holds; an event's headline opens with its date already."""
    period = _period_of(fact)
    if not period:
        return _as_of(fact, voice)
    if isinstance(fact, Event):
        return ()
    return (line(voice.say("when", date=period_phrase(period, voice.language))),)


def _period_of(fact: Fact) -> Period | None:
    match fact:
        case Event():
            return fact.date
        case Figure():
            return fact.period
        case _:
            return None


def _as_of(fact: Fact, voice: Voice) -> tuple[Line, ...]:
    """Return as of when the fact holds, unless that is the very day the headline names."""
    period = _period_of(fact)
    same = period and period.grain is Grain.DAY and period.start == fact.as_of
    if not fact.as_of or same:
        return ()
    return (line(voice.say("as-of", date=date_text(fact.as_of, voice.language))),)


def _differing(facts: tuple[Fact, ...], voice: Voice) -> tuple[Line, ...]:
    """Return other values for the same thing, each beside who published it."""
    if not facts:
        return ()
    return (line(voice.say("differing")), *(_other_value(fact, voice) for fact in facts[:_MAX_DIFFERING]))


def _other_value(fact: Fact, voice: Voice) -> Line:
    published = outlet_text(voice.base.article_of(fact).source, voice)
    if not isinstance(fact, Figure):
        return (Span("• "), *headline_of(fact, voice), Span(f"{DASH}{published}"))
    amount = figure_text(fact, base=voice.base, language=voice.language)
    return (Span("• "), strong(amount), Span(f"{DASH}{published}"))


def _buttons(found: Found, voice: Voice) -> Rows:
    fact, link = found.fact, link_of(found.fact, voice.base)
    copied = copy_button(fact, voice) if isinstance(fact, Figure) else None
    offered = (
        Button(voice.say("button-source"), url=link) if link else None,
        Button(voice.say("button-related"), ShowRelated(fact.id)) if found.related else None,
        Button(voice.say("button-compare"), CompareFact(fact.id)) if found.comparable else None,
        Button(voice.say("button-chart"), ShowChart(fact.id)) if found.drawable else None,
        Button(voice.say("button-share"), share=fact.id),
    )
    judged = (Button(voice.say("button-why"), ShowWhy(fact.id)), *rating_buttons(fact))
    return (*arranged([copied]), *arranged(offered), judged)
