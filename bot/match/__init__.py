"""Query + Index → ranked Matches with reasons."""

from bot.match.rank import THRESHOLDS, judged, match

__all__ = ["THRESHOLDS", "judged", "match"]
