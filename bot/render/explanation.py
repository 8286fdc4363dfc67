"""A query and its matches enter; why the last reply was what it was leaves."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bot.models.answer import Explanation
from bot.models.match import Match
from bot.models.query import Query
from bot.render.dates import period_name
from bot.render.labels import label, labels
from bot.render.markup import Draft, Line, blocks, clean, cut, line, strong
from bot.render.numbers import number_text, percent_text
from bot.render.voice import Voice

_MAX_READ: Final = 200
_MAX_WORD: Final = 60
_MAX_ENTRIES: Final = 8
_MAX_FORBIDDEN: Final = 3
_MAX_MAGNITUDE: Final = 40
"""Readers may type numbers of thousands of digits; those are not worth a line."""
_TOP_SCORE: Final = Decimal(100)


def draft_explanation(explanation: Explanation, voice: Voice) -> Draft:
    """Draft the reply to /why."""
    query = explanation.query
    read = line(voice.say("why-read", text=cut(clean(query.normalised).strip(), _MAX_READ)))
    parts = (
        (read, *_corrections(query, voice)),
        (*_taken(query, voice), *_inherited(query, voice)),
        _ranking(explanation.matches, voice),
        _forbidden(explanation.matches, voice),
        _thresholds(explanation, voice),
    )
    return Draft(blocks(*parts))


def _corrections(query: Query, voice: Voice) -> tuple[Line, ...]:
    return tuple(
        line(
            "• "
            + voice.say(
                "why-corrected",
                written=_word(each.written),
                taken=_word(each.taken),
                kind=voice.say(f"correction-{each.kind.value}"),
            )
        )
        for each in query.corrections[:_MAX_ENTRIES]
    )


def _taken(query: Query, voice: Voice) -> tuple[Line, ...]:
    """Say what each word of the question was taken for."""
    entities = [
        voice.say(
            "why-outside" if each.outside else "why-taken", text=_word(each.text), names=voice.names(each.ids[:4])
        )
        for each in query.entities[:_MAX_ENTRIES]
    ]
    concepts = [
        voice.say("why-taken", text=_word(each.text), names=voice.names(each.ids[:4]))
        for each in query.concepts[:_MAX_ENTRIES]
    ]
    periods = [period_name(each, voice.language) for each in query.periods[:_MAX_ENTRIES]]
    numbers = [
        voice.say("why-taken", text=_word(each.text), names=number_text(each.value, voice.language))
        for each in query.quantities[:_MAX_ENTRIES]
        if each.value.is_finite() and abs(each.value.adjusted()) < _MAX_MAGNITUDE
    ]
    return tuple(line(f"• {text}") for text in (*entities, *concepts, *numbers, *periods))


def _inherited(query: Query, voice: Voice) -> tuple[Line, ...]:
    if not query.inherited:
        return ()
    return (line("• " + voice.say("why-inherited", names=voice.names(query.inherited[:_MAX_ENTRIES]))),)


def _ranking(matches: tuple[Match, ...], voice: Voice) -> tuple[Line, ...]:
    """Show the winner, the runner-up and the margin between them."""
    allowed = [match for match in matches if not match.forbidden_by]
    if not allowed:
        return (line(voice.say("why-no-winner")), *(_unexplained(matches[0], voice) if matches else ()))
    winner, *others = allowed
    first, *next_ones = labels([match.fact for match in allowed[:2]], voice)
    lines = [(strong(voice.say("why-winner", label=first)),), line(_score(winner, voice)), *_unexplained(winner, voice)]
    for name, runner_up in zip(next_ones, others, strict=False):
        margin = number_text(_tenths(winner.score) - _tenths(runner_up.score), voice.language)
        lines.append(line(voice.say("why-runner-up", label=name)))
        lines.append(line(f"{_score(runner_up, voice)}, {voice.say('why-margin', margin=margin)}"))
    return tuple(lines)


def _score(match: Match, voice: Voice) -> str:
    return voice.say(
        "why-score",
        score=number_text(_tenths(match.score), voice.language),
        most=number_text(_TOP_SCORE, voice.language),
        coverage=percent_text(Decimal(round(match.coverage * 100)), voice.language),
    )


def _unexplained(match: Match, voice: Voice) -> tuple[Line, ...]:
    return (line(voice.say("why-unexplained", words=voice.quoted(match.unexplained))),) if match.unexplained else ()


def _forbidden(matches: tuple[Match, ...], voice: Voice) -> tuple[Line, ...]:
    """Show which locks forbade the nearest facts that may not be answered."""
    rejected = [match for match in matches if match.forbidden_by][:_MAX_FORBIDDEN]
    return tuple(
        line(
            voice.say(
                "why-forbidden",
                label=label(match.fact, voice),
                locks=", ".join(voice.say(f"lock-{lock.value}") for lock in match.forbidden_by),
            )
        )
        for match in rejected
    )


def _thresholds(explanation: Explanation, voice: Voice) -> tuple[Line, ...]:
    if not explanation.thresholds:
        return ()
    told = "; ".join(
        f"{name} {number_text(Decimal(str(value)), voice.language)}" for name, value in explanation.thresholds
    )
    return (line(voice.say("why-thresholds", thresholds=told)),)


def _tenths(score: float) -> Decimal:
    return Decimal(str(score)).quantize(Decimal("0.1"))


def _word(text: str) -> str:
    return cut(clean(text), _MAX_WORD)
