"""Matches → Answer."""

from bot.answer.compare import comparable, comparison
from bot.answer.decide import decide, found, related_to
from bot.answer.listing import command_listing, filtered_page, page_of

__all__ = ["command_listing", "comparable", "comparison", "decide", "filtered_page", "found", "page_of", "related_to"]
