"""Base folder ↔ models: reading, checking, and the schema that editors use."""

from bot.store.load import fingerprint, load_base
from bot.store.questions import GoldQuestion, load_questions
from bot.store.schema import base_schema

__all__ = ["GoldQuestion", "base_schema", "fingerprint", "load_base", "load_questions"]
