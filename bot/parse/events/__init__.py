"""An article with its names → drafts of the events it tells of, and a short summary of the whole."""

from bot.parse.events.drafting import RULES, draft_events
from bot.parse.events.overview import draft_summary

__all__ = ["RULES", "draft_events", "draft_summary"]
