"""A page → who and what it names: people and their offices, organisations, places, agreements, and what refers back."""

from bot.parse.names.analysing import analyse
from bot.parse.names.drafting import draft_roles

__all__ = ["analyse", "draft_roles"]
