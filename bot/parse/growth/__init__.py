"""A new entity or concept enters; the same with the names by which readers of Russian and English ask leaves."""

from bot.parse.growth.concept import grown_concept
from bot.parse.growth.entity import grown_entities, grown_entity
from bot.parse.growth.lookalike import Lookalike, lookalikes

__all__ = ["Lookalike", "grown_concept", "grown_entities", "grown_entity", "lookalikes"]
