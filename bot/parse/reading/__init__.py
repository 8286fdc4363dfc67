"""File bytes → page: the source as far as it tells, and the paragraphs without the furniture of the page."""

from bot.parse.reading.reader import read_page

__all__ = ["read_page"]
