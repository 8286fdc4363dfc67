"""What the bot remembers of a chat while it runs: its language, its context, its last explanation.

In memory, bounded, and forgotten after a while of silence.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeVar

from bot.models.text import Language

EXPIRES_AFTER: Final = 1800.0
"""Seconds of silence after which a conversation no longer lends its subject to a follow-up."""

MAX_CHATS: Final = 10_000
"""Chats remembered at once; the longest silent is forgotten first."""

_Context = TypeVar("_Context")


@dataclass(frozen=True, slots=True)
class Conversation(Generic[_Context]):
    """What is remembered of one chat; `spoken` is the language of its last question, `chosen` what /language set."""

    context: _Context | None = None
    chosen: Language | None = None
    spoken: Language | None = None
    touched: float = 0.0


class Memory(Generic[_Context]):
    """Conversations by chat. The chat "" is nobody's: it remembers nothing."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._chats: OrderedDict[str, Conversation[_Context]] = OrderedDict()

    def recall(self, chat: str) -> Conversation[_Context]:
        """Return what is remembered of a chat; an expired context is left out."""
        held = self._chats.get(chat, Conversation())
        if self._clock() - held.touched > EXPIRES_AFTER:
            return replace(held, context=None)
        return held

    def remember(self, chat: str, *, context: _Context | None, spoken: Language | None) -> None:
        """Note the newest turn of a chat."""
        if chat:
            held = self.recall(chat)
            self._store(chat, replace(held, context=context, spoken=spoken or held.spoken, touched=self._clock()))

    def choose_language(self, chat: str, language: Language | None) -> None:
        """Note the language that a chat wants its answers in; None follows each question again."""
        if chat:
            self._store(chat, replace(self.recall(chat), chosen=language, touched=self._clock()))

    def _store(self, chat: str, conversation: Conversation[_Context]) -> None:
        self._chats[chat] = conversation
        self._chats.move_to_end(chat)
        while len(self._chats) > MAX_CHATS:
            self._chats.popitem(last=False)
