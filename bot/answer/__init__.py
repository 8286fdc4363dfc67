"""Matches → Answer."""

from bot.answer.answerer import Answerer
from bot.answer.cards import deck_of
from bot.answer.chart_list import chart_asked
from bot.answer.compare import compare_with_others
from bot.answer.converse import context_after
from bot.answer.decide import THRESHOLDS, decide
from bot.answer.found import answer_about, found, related_to
from bot.answer.listing import command_listing, filtered_page, page_of
from bot.answer.looked_up import LISTINGS, LookedUp, browsed, looked_up
from bot.answer.news import changes, concerned
from bot.answer.pressed import context_of, explained, pressed
from bot.answer.subscribe import main_subjects, subjects_of

__all__ = [
    "LISTINGS",
    "THRESHOLDS",
    "Answerer",
    "LookedUp",
    "answer_about",
    "browsed",
    "changes",
    "chart_asked",
    "command_listing",
    "compare_with_others",
    "concerned",
    "context_after",
    "context_of",
    "decide",
    "deck_of",
    "explained",
    "filtered_page",
    "found",
    "looked_up",
    "main_subjects",
    "page_of",
    "pressed",
    "related_to",
    "subjects_of",
]
