"""Matches → Answer."""

from bot.answer.answerer import Answerer
from bot.answer.compare import compare_with_others
from bot.answer.converse import context_after
from bot.answer.decide import THRESHOLDS, decide
from bot.answer.found import answer_about, found, related_to
from bot.answer.listing import command_listing, filtered_page, page_of

__all__ = [
    "THRESHOLDS",
    "Answerer",
    "answer_about",
    "command_listing",
    "compare_with_others",
    "context_after",
    "decide",
    "filtered_page",
    "found",
    "page_of",
    "related_to",
]
