"""Texts that a client has cut into several messages: messages enter, and leave together once no further one comes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from telegram import Message

from bot.transport.telegram.editing.articles import continues, goes_on, sender_of


@dataclass(slots=True)
class _Pile:
    """The messages of one text so far; `more` is set by each further one."""

    messages: list[Message]
    more: asyncio.Event = field(default_factory=asyncio.Event)
    closed: bool = False


@dataclass(slots=True)
class Piles:
    """Texts that may go on, by chat and sender. A text is whole when nothing came for `quiet` seconds."""

    quiet: float
    _open: dict[tuple[int, int], _Pile] = field(default_factory=dict)

    def awaits(self, message: Message) -> bool:
        """Tell whether a message continues a text that is not whole yet."""
        pile = self._open.get(_key(message))
        return pile is not None and not pile.closed and continues(pile.messages[-1], message)

    def add(self, message: Message) -> bool:
        """Put a message to the text that it continues; tell whether there is one."""
        if not self.awaits(message):
            return False
        pile = self._open[_key(message)]
        pile.messages.append(message)
        pile.more.set()
        return True

    async def whole(self, message: Message) -> tuple[Message, ...]:
        """Return a text with what follows it, as soon as it is whole."""
        pile = _Pile([message])
        before = self._open.get(_key(message))
        if before is not None:  # another text begins: the one before is whole
            before.closed = True
            before.more.set()
        self._open[_key(message)] = pile
        while not pile.closed and goes_on(pile.messages[-1]):
            pile.more.clear()
            try:
                await asyncio.wait_for(pile.more.wait(), self.quiet)
            except TimeoutError:
                break
        pile.closed = True
        if self._open.get(_key(message)) is pile:
            del self._open[_key(message)]
        return tuple(pile.messages)


def _key(message: Message) -> tuple[int, int]:
    return message.chat_id, sender_of(message)
