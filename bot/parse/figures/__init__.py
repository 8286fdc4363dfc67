"""A paragraph → every number in it: figures with unit, precision and turn, and the others with the reason."""

from bot.parse.figures.find import find_figures
from bot.parse.figures.stands import stands_in

__all__ = ["find_figures", "stands_in"]
