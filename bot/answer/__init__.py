"""Matches → Answer."""

from bot.answer.compare import compare_with_others
from bot.answer.converse import context_after, converse
from bot.answer.decide import THRESHOLDS, decide
from bot.answer.found import answer_about, found, related_to
from bot.answer.listing import beside, command_listing, filtered_page, listing_of_words, page_of
from bot.answer.meant import as_meant

__all__ = [
    "THRESHOLDS",
    "answer_about",
    "as_meant",
    "beside",
    "command_listing",
    "compare_with_others",
    "context_after",
    "converse",
    "decide",
    "filtered_page",
    "found",
    "listing_of_words",
    "page_of",
    "related_to",
]
