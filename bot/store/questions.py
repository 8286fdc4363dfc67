"""Gold questions of a base: the file `questions.yaml`."""

from bot.store.files import Expectation, GoldQuestion
from bot.store.load import load_questions

__all__ = ["Expectation", "GoldQuestion", "load_questions"]
