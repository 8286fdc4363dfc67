"""Matches → Answer."""

from bot.answer.answerer import Answerer
from bot.answer.cards import deck_of
from bot.answer.chart import chart_of
from bot.answer.chart_list import chart_asked, charts_for
from bot.answer.chronology import chronology
from bot.answer.compare import compare_with_others
from bot.answer.converse import context_after
from bot.answer.decide import THRESHOLDS, decide
from bot.answer.found import answer_about, found, related_to
from bot.answer.listing import beside, command_listing, filtered_page, listing_of_words, names_only, page_of
from bot.answer.news import changes, concerned
from bot.answer.subscribe import main_subjects, subjects_of

__all__ = [
    "THRESHOLDS",
    "Answerer",
    "answer_about",
    "beside",
    "changes",
    "chart_asked",
    "chart_of",
    "charts_for",
    "chronology",
    "command_listing",
    "compare_with_others",
    "concerned",
    "context_after",
    "decide",
    "deck_of",
    "filtered_page",
    "found",
    "listing_of_words",
    "main_subjects",
    "names_only",
    "page_of",
    "related_to",
    "subjects_of",
]
