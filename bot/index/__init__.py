"""Facts → read-only index: postings, vocabulary, the phrase book of entities and concepts."""

from bot.index.build import Index, build_index
from bot.index.compiled import compiled, recipe, restored
from bot.index.document import FactDocument
from bot.index.lexicon import NAME_START

__all__ = ["NAME_START", "FactDocument", "Index", "build_index", "compiled", "recipe", "restored"]
