"""Query + Index → ranked Matches with reasons."""

from bot.match.rank import ANSWER_COVERAGE, THRESHOLDS, match

__all__ = ["ANSWER_COVERAGE", "THRESHOLDS", "match"]
