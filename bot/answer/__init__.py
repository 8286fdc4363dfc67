"""Matches → Answer."""

from bot.answer.cards import deck_of
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
    "command_listing",
    "compare_with_others",
    "context_after",
    "converse",
    "decide",
    "deck_of",
    "filtered_page",
    "found",
    "page_of",
    "related_to",
]
