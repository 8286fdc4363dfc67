"""A folder of articles with gold → how well they are read, field by field, and how the bot answers from them."""

from bot.evaluate.parsing.report import evaluate_parsing

__all__ = ["evaluate_parsing"]
