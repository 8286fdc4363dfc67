"""Figures of an article → draft facts: what is measured, of whom, when, and who says so."""

from bot.parse.measured.draft import draft_figures

__all__ = ["draft_figures"]
