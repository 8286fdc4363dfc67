"""Two comparable figures enter; both, their ratio and how it was formed leave."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bot.models.answer import Comparison
from bot.models.fact import Figure
from bot.models.peers import stand_together
from bot.models.reply import Button, ShowChart
from bot.render.buttons import reckoned_buttons
from bot.render.dates import period_name
from bot.render.markup import Draft, Line, Span, blocks, faint, fold, line, strong
from bot.render.numbers import figure_text, number_text
from bot.render.sources import sources_of
from bot.render.voice import DASH, Voice

_MOST_DECIMALS: Final = 4
_CLOSE: Final = Decimal("0.1")
"""A ratio this near to 1 needs more than one decimal to say anything."""


def draft_comparison(comparison: Comparison, voice: Voice) -> Draft:
    """Draft the reply that sets two figures side by side."""
    pair = (comparison.larger, comparison.smaller)
    headline, sides = _headline(comparison, voice), [(Span("• "), *sided(figure, voice)) for figure in pair]
    body = blocks((headline,), sides, fold(_formula(comparison, voice)), sources_of(pair, voice))
    drawn = Button(voice.say("button-chart"), ShowChart(comparison.larger.id))
    chart = drawn if stand_together(*pair, voice.base) else None
    return Draft(body, reckoned_buttons(headline, pair, voice, chart=chart))


def sided(figure: Figure, voice: Voice) -> Line:
    """Return the line that gives one figure and whose it is."""
    amount = figure_text(figure, base=voice.base, language=voice.language)
    return (strong(amount), Span(DASH + (voice.parties(figure.parties) or voice.concept(figure.metric))))


def rounded(ratio: Decimal) -> Decimal:
    """Round a ratio to one decimal, or to as many as show that it is not 1.

    >>> rounded(Decimal("2.2222")), rounded(Decimal("1.034")), rounded(Decimal("3"))
    (Decimal('2.2'), Decimal('1.03'), Decimal('3'))
    """
    if ratio == ratio.to_integral_value():
        return ratio.quantize(Decimal(1))
    decimals = 1
    while abs(ratio - 1) < _CLOSE**decimals and decimals < _MOST_DECIMALS:
        decimals += 1
    return ratio.quantize(Decimal(1).scaleb(-decimals))


def _headline(comparison: Comparison, voice: Voice) -> Line:
    larger = comparison.larger
    period = period_name(larger.period, voice.language) if larger.period else ""
    about = ", ".join(filter(None, (voice.concept(larger.metric), period)))
    winner = _winner(comparison, voice)
    return (strong(_verdict(comparison, voice)), Span(f": {winner} ({about})" if winner else DASH + about))


def _winner(comparison: Comparison, voice: Voice) -> str:
    """Name the parties of the larger figure where one is larger."""
    ratio = _telling_ratio(comparison)
    return voice.parties(comparison.larger.parties) if ratio is not None and rounded(ratio) != 1 else ""


def _verdict(comparison: Comparison, voice: Voice) -> str:
    ratio = _telling_ratio(comparison)
    if ratio is None:
        return voice.say("comparison-plain")
    short = rounded(ratio)
    exact = "yes" if comparison.exact and short == ratio else "no"
    if short == 1:
        return voice.say("comparison-equal", exact=exact)
    count = int(short) if short == short.to_integral_value() else short  # Fluent takes Decimal(5) for a fraction
    return voice.say("comparison-times", exact=exact, ratio=number_text(short, voice.language), count=count)


def _telling_ratio(comparison: Comparison) -> Decimal | None:
    """Return the ratio where it can be read as «so many times as much»: both values above nought."""
    positive = comparison.smaller.value > 0 and comparison.larger.value > 0
    return comparison.ratio if positive else None


def _formula(comparison: Comparison, voice: Voice) -> tuple[Line, ...]:
    """Say how the ratio was formed; ranges are left out, for a ratio of two ranges has no one formula."""
    ratio = _telling_ratio(comparison)
    pair = (comparison.larger, comparison.smaller)
    if ratio is None:
        return ()
    caveat = () if comparison.exact else ((faint(voice.say("comparison-inexact")),),)
    if any(figure.value_to is not None for figure in pair):
        return caveat
    larger, smaller = (number_text(figure.value, voice.language) for figure in pair)
    sign = "=" if rounded(ratio) * comparison.smaller.value == comparison.larger.value else "≈"
    formula = f"{larger} ÷ {smaller} {sign} {number_text(rounded(ratio), voice.language)}"
    return (line(voice.say("comparison-formula", formula=formula)), *caveat)
