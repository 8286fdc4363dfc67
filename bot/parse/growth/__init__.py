"""A new entity or concept enters; the same with the names by which readers of Russian and English ask leaves."""

from bot.parse.growth.entity import grown_entities, grown_entity

__all__ = ["grown_entities", "grown_entity"]
