"""Matches → Answer."""

from bot.answer.chart import chart_of
from bot.answer.chart_list import chart_asked, charts_for
from bot.answer.chronology import chronology
from bot.answer.compare import compare_with_others
from bot.answer.converse import context_after, converse
from bot.answer.decide import THRESHOLDS, decide
from bot.answer.found import answer_about, found, related_to
from bot.answer.listing import command_listing, filtered_page, page_of
from bot.answer.meant import as_meant

__all__ = [
    "THRESHOLDS",
    "answer_about",
    "as_meant",
    "chart_asked",
    "chart_of",
    "charts_for",
    "chronology",
    "command_listing",
    "compare_with_others",
    "context_after",
    "converse",
    "decide",
    "filtered_page",
    "found",
    "page_of",
    "related_to",
]
