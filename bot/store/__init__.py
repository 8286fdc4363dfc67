"""Base folder ↔ models: reading, checking, and the schema that editors use."""

from bot.store.cache import keep, read_kept
from bot.store.contradictions import contradicted
from bot.store.documents import is_large
from bot.store.files import Expectation, GoldQuestion
from bot.store.load import fingerprint, load_base, load_checked, load_questions
from bot.store.schema import base_schema

__all__ = [
    "Expectation",
    "GoldQuestion",
    "base_schema",
    "contradicted",
    "fingerprint",
    "is_large",
    "keep",
    "load_base",
    "load_checked",
    "load_questions",
    "read_kept",
]
