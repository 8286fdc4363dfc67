"""An answer enters; the reply of one channel leaves. Pure: nothing here reads or writes anything."""

from __future__ import annotations

from bot.models.answer import Answer, Choices, Comparison, Computation, Found, Listing, NoAnswer
from bot.models.base import Base
from bot.models.chart import Chart, Charts, Chronology, Picturable
from bot.models.notice import AboutTheBot, Explanation, Misses, News, Notice
from bot.models.reply import Rendered
from bot.models.text import Language
from bot.render.chart import draft_chart, draft_charts
from bot.render.choices import draft_choices
from bot.render.chronology import draft_chronology
from bot.render.comparison import draft_comparison
from bot.render.computation import draft_computation
from bot.render.explanation import draft_explanation
from bot.render.following import draft_following
from bot.render.found import draft_found
from bot.render.listing import draft_listing
from bot.render.markup import Draft, Style, write
from bot.render.misses import draft_misses
from bot.render.news import draft_news
from bot.render.no_answer import draft_no_answer
from bot.render.notice import draft_notice
from bot.render.voice import Voice


def render(answer: Answer, *, base: Base, language: Language, style: Style) -> Rendered:
    """Write an answer in a language and in a channel's markup, with the buttons below it."""
    return write(_draft(answer, Voice(base, language)), style)


def _draft(answer: Answer, voice: Voice) -> Draft:
    match answer:
        case Found():
            return draft_found(answer, voice)
        case Choices():
            return draft_choices(answer, voice)
        case Listing():
            return draft_listing(answer, voice)
        case NoAnswer():
            return draft_no_answer(answer, voice)
        case Comparison() | Computation():
            return _draft_reckoned(answer, voice)
        case Chart() | Charts() | Chronology():
            return _draft_drawn(answer, voice)
        case _:
            return _draft_about_the_bot(answer, voice)


def _draft_reckoned(answer: Comparison | Computation, voice: Voice) -> Draft:
    return draft_comparison(answer, voice) if isinstance(answer, Comparison) else draft_computation(answer, voice)


def _draft_drawn(answer: Picturable, voice: Voice) -> Draft:
    match answer:
        case Chart():
            return draft_chart(answer, voice)
        case Charts():
            return draft_charts(answer, voice)
        case Chronology():
            return draft_chronology(answer, voice)


def _draft_about_the_bot(answer: AboutTheBot, voice: Voice) -> Draft:
    match answer:
        case Notice():
            return draft_notice(answer, voice)
        case Explanation():
            return draft_explanation(answer, voice)
        case News():
            return draft_news(answer, voice)
        case Misses():
            return draft_misses(answer, voice)
        case _:
            return draft_following(answer, voice)
