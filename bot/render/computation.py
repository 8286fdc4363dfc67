"""A number worked out of several figures enters; the number, every term and the formula leave."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bot.models.answer import Computation
from bot.models.fact import Figure
from bot.models.query import Operation
from bot.render.buttons import MAX_NAMED, reckoned_buttons
from bot.render.comparison import sided
from bot.render.dates import period_name
from bot.render.markup import Draft, Line, Span, blocks, faint, fold, line, strong
from bot.render.numbers import amount_text, figure_text, number_text, percent_text, points_text
from bot.render.sources import sources_of
from bot.render.voice import DASH, Voice

_MAX_TERMS: Final = 10
_MAX_OPEN: Final = 5
"""Terms that are read at a glance; further ones are folded."""

_SHARE_DECIMALS: Final = Decimal("0.1")
_FINE: Final = Decimal("0.0001")
_PERCENT: Final = "percent"


def draft_computation(computation: Computation, voice: Voice) -> Draft:
    """Draft the reply that gives a computed number with its terms."""
    shown = computation.terms[:_MAX_TERMS]
    headline, terms = _headline(computation, voice), _terms(computation, voice)
    body = blocks(
        (headline,),
        (*terms[:_MAX_OPEN], *fold(terms[_MAX_OPEN:])),
        fold((*_formula(computation, voice), *_caveats(computation, voice))),
        sources_of(shown, voice),
    )
    return Draft(body, reckoned_buttons(headline, shown, voice))


def rounded_percent(value: Decimal) -> Decimal:
    """Round a percentage to one decimal, a very small one to its first digits.

    >>> rounded_percent(Decimal("25.04")), rounded_percent(Decimal("0.0333"))
    (Decimal('25.0'), Decimal('0.0333'))
    """
    short = value.quantize(_SHARE_DECIMALS)
    return short if short or not value else value.quantize(_FINE)


def _headline(computation: Computation, voice: Voice) -> Line:
    about = _about(computation, voice)
    match computation.operation:
        case Operation.RANKING:
            named = computation.terms[computation.place - 1]
            told = _place(computation, voice)
            return (strong(f"{told}: {_who(named, voice)}"), Span(f" ({about})"))
        case Operation.SHARE:
            return (strong(voice.say("computed-share", **_result(computation, voice))), Span(f" ({about})"))
        case Operation.SUM:
            return (strong(voice.say("computed-sum", **_result(computation, voice))), Span(f" ({about})"))
        case Operation.CHANGE:
            return (strong(_moved(computation, voice)), Span(f" ({about})"))
        case Operation.DIFFERENCE:
            return _differing(computation, about, voice)


def _differing(computation: Computation, about: str, voice: Voice) -> Line:
    if not computation.result:
        return (strong(voice.say("comparison-equal", exact="yes" if computation.exact else "no")), Span(f" ({about})"))
    told = voice.say("computed-difference", **_result(computation, voice))
    return (strong(told), Span(f": {_who(computation.terms[0], voice)} ({about})"))


def _moved(computation: Computation, voice: Voice) -> str:
    if not computation.result:
        return voice.say("computed-unchanged", exact="yes" if computation.exact else "no")
    direction = "up" if computation.result > 0 else "down"
    return voice.say("computed-change", direction=direction, **_result(computation, voice))


def _place(computation: Computation, voice: Voice) -> str:
    if computation.place > 1:
        return voice.say("computed-place", place=computation.place)
    return voice.say("computed-most" if computation.descending else "computed-least")


def _result(computation: Computation, voice: Voice) -> dict[str, str]:
    """Return the result in its unit, or in percent where that was asked for, and whether it is exact."""
    value, exact = abs(computation.result or Decimal(0)), computation.exact
    if computation.operation is Operation.SHARE or (computation.in_percent and _may_be_relative(computation)):
        share = value if computation.operation is Operation.SHARE else value / _base_of(computation).value * 100
        short = rounded_percent(share)
        written, exact = percent_text(short, voice.language), exact and short == share
    elif computation.terms[0].unit == _PERCENT:
        written = points_text(value, voice.language)
    else:
        written = amount_text(value, computation.terms[0].unit, base=voice.base, language=voice.language)
    return {"exact": "yes" if exact else "no", "figure": written}


def _base_of(computation: Computation) -> Figure:
    """Return the term that a difference or a change is counted from."""
    return computation.terms[1] if computation.operation is Operation.DIFFERENCE else computation.terms[0]


def _may_be_relative(computation: Computation) -> bool:
    """Say whether a difference can be told in percent: not one of percentages, nor of values below nought."""
    positive = min(each.value for each in computation.terms) > 0
    return positive and bool(computation.result) and computation.terms[0].unit != _PERCENT


def _about(computation: Computation, voice: Voice) -> str:
    """Say what was reckoned with: the metric, and the period or the parties that the terms share."""
    first = computation.terms[0]
    shared = first.period if computation.operation is not Operation.CHANGE else None
    period = period_name(shared, voice.language) if shared else ""
    parties = voice.parties(first.parties) if computation.operation is Operation.CHANGE else ""
    return ", ".join(filter(None, (voice.concept(first.metric), parties, period)))


def _who(figure: Figure, voice: Voice) -> str:
    return voice.parties(figure.parties) or voice.concept(figure.metric)


def _terms(computation: Computation, voice: Voice) -> tuple[Line, ...]:
    shown = computation.terms[:_MAX_TERMS]
    if computation.operation is Operation.CHANGE:
        return tuple(_at_time(each, voice) for each in shown)
    if computation.operation is Operation.RANKING or len(shown) > MAX_NAMED:
        return tuple((Span(f"{place}. "), *sided(each, voice)) for place, each in enumerate(shown, start=1))
    return tuple((Span("• "), *sided(each, voice)) for each in shown)


def _at_time(figure: Figure, voice: Voice) -> Line:
    amount = figure_text(figure, base=voice.base, language=voice.language)
    period = period_name(figure.period, voice.language) if figure.period else ""
    return (Span("• "), strong(amount), Span(DASH + period))


def _formula(computation: Computation, voice: Voice) -> tuple[Line, ...]:
    """Say how the result was formed, and what it is in percent of the term it is counted from."""
    if computation.result is None:
        return ()
    numbers = [number_text(each.value, voice.language) for each in computation.terms]
    match computation.operation:
        case Operation.SUM:
            formulas = [f"{' + '.join(numbers)} = {number_text(computation.result, voice.language)}"]
        case Operation.SHARE:
            formulas = [_quotient(numbers[0], numbers[1], computation.result, voice)]
        case Operation.CHANGE:
            formulas = [_minus(numbers[1], numbers[0], computation, voice), *_relative(computation, voice)]
        case _:
            formulas = [_minus(numbers[0], numbers[1], computation, voice), *_relative(computation, voice)]
    return tuple(line(voice.say("computed-formula", formula=each)) for each in formulas)


def _minus(one: str, other: str, computation: Computation, voice: Voice) -> str:
    return f"{one} − {other} = {number_text(computation.result or Decimal(0), voice.language)}"


def _relative(computation: Computation, voice: Voice) -> list[str]:
    """Return the difference in percent of the smaller, or of the earlier, term."""
    if computation.result is None or not _may_be_relative(computation):
        return []
    counted_from = _base_of(computation).value
    part, whole = (number_text(each, voice.language) for each in (abs(computation.result), counted_from))
    return [_quotient(part, whole, abs(computation.result) / counted_from * 100, voice)]


def _quotient(part: str, whole: str, share: Decimal, voice: Voice) -> str:
    short = rounded_percent(share)
    return f"{part} ÷ {whole} {'=' if short == share else '≈'} {percent_text(short, voice.language)}"


def _caveats(computation: Computation, voice: Voice) -> tuple[Line, ...]:
    if computation.operation is Operation.RANKING:
        return ((faint(voice.say("computed-ranked", total=len(computation.terms))),),)
    return () if computation.exact else ((faint(voice.say("computed-inexact")),),)
