"""Facts → read-only index: postings, vocabulary, the phrase book of entities and concepts."""

from bot.index.build import Index, build_index
from bot.index.document import FactDocument

__all__ = ["FactDocument", "Index", "build_index"]
