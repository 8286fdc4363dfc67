"""Query + Index → ranked Matches with reasons."""

from bot.match.rank import THRESHOLDS, match

__all__ = ["THRESHOLDS", "match"]
