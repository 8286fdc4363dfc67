"""A typed refusal enters; what exactly is missing, and buttons to what is known nearby, leave.

The text never holds a number of a neighbouring fact: nearby facts are buttons (a list where there are none), and
their labels hold no values.
"""

from __future__ import annotations

from typing import Final

from bot.models.answer import NoAnswer, Reason
from bot.models.fact import Figure
from bot.models.query import Operation
from bot.render.choices import did_you_mean
from bot.render.dates import period_name, period_phrase
from bot.render.labels import labels
from bot.render.markup import Draft, Line, blocks, line
from bot.render.voice import Voice, fact_button

_MAX_KNOWN: Final = 6
_MAX_INCOMPARABLE: Final = 4


def draft_no_answer(answer: NoAnswer, voice: Voice) -> Draft:
    """Draft the reply that says what the dossier does not hold."""
    body: tuple[Line, ...]
    if answer.lacks:
        body = (line(voice.say(f"lacks-{answer.lacks.value}")),)
    elif answer.undrawn:
        body = (line(voice.say(f"undrawn-{answer.undrawn.value}")),)
    elif answer.incomparable:
        body = _incomparable(answer, voice)
    else:
        body = (line(_missing(answer, voice)), *_unknown_words(answer, voice))
    if answer.meant:
        body = (*body, line(did_you_mean(answer.meant, voice)))
    known = (answer.known or answer.incomparable)[:_MAX_KNOWN]
    names = labels(known, voice)
    buttons = tuple(fact_button(name, fact.id) for name, fact in zip(names, known, strict=True))
    if answer.incomparable and not answer.known:  # the text names them already
        return Draft(blocks(body), buttons)
    nearby = line(voice.say("known-nearby") if known else voice.say("look-around"))
    return Draft(blocks(body, (nearby,)), buttons, unbuttoned=tuple(line(f"• {name}") for name in names))


def _missing(answer: NoAnswer, voice: Voice) -> str:
    """Return the sentence that names what was asked for and is not there."""
    if answer.reason is Reason.NOT_UNDERSTOOD:
        return voice.say("not-understood")
    if answer.reason is Reason.NO_FIGURE_FOR_PERIOD:
        return _missing_period(answer, voice)
    periods = ", ".join(period_name(each, voice.language) for each in answer.periods)
    subject = ", ".join(filter(None, (_subject(answer, voice), periods)))
    return voice.say(_MISSING[answer.reason], given=_given(subject), subject=subject.rstrip("."))


_MISSING: Final = {
    Reason.UNKNOWN_TOPIC: "unknown-topic",
    Reason.NO_FIGURE_FOR_ENTITY: "no-figure-for-entity",
    Reason.NO_SUCH_ROLE: "no-such-role",
}


def _missing_period(answer: NoAnswer, voice: Voice) -> str:
    subject = _subject(answer, voice)
    if not answer.periods:
        return voice.say("no-figure-for-this-period", given=_given(subject), subject=subject)
    during = ", ".join(period_phrase(each, voice.language) for each in answer.periods)
    return voice.say("no-figure-for-period", given=_given(subject), subject=subject, during=during)


def _subject(answer: NoAnswer, voice: Voice) -> str:
    return voice.names((*answer.concepts, *answer.entities))


def _given(subject: str) -> str:
    return "yes" if subject else "no"


def _unknown_words(answer: NoAnswer, voice: Voice) -> tuple[Line, ...]:
    return (line(voice.say("unknown-words", words=voice.quoted(answer.words))),) if answer.words else ()


def _incomparable(answer: NoAnswer, voice: Voice) -> tuple[Line, ...]:
    """Say in what the figures differ, and name them without their values."""
    figures = answer.incomparable
    told = ", ".join(voice.say(each) for each in _differences(figures, answer.operation))
    named = [line(f"• {name}") for name in labels(figures[:_MAX_INCOMPARABLE], voice)]
    return (line(voice.say(_UNFIT.get(answer.operation, "incomparable"), differences=told)), *named)


_UNFIT: Final[dict[Operation | None, str]] = {Operation.SUM: "unaddable", Operation.SHARE: "unshareable"}


def _differences(figures: tuple[Figure, ...], operation: Operation | None) -> tuple[str, ...]:
    found = (
        "differ-metric" if len({figure.metric for figure in figures}) > 1 else "",
        "differ-unit" if len({figure.unit for figure in figures}) > 1 else "",
        "differ-period" if len({str(figure.period or "") for figure in figures}) > 1 else "",
    )
    return tuple(filter(None, found)) or (_OTHERWISE.get(operation, "differ-other"),)


_OTHERWISE: Final[dict[Operation | None, str]] = {Operation.SUM: "differ-overlap", Operation.SHARE: "differ-part"}
