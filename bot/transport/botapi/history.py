"""The messages of all chats: the newest of every chat are kept, older ones fall out, numbers only rise."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, MutableMapping
from typing import Final

from bot.transport.botapi.world import Message

KEPT: Final = 1_000
"""Messages of a chat that are kept unless told otherwise: more than anybody scrolls back or presses buttons in."""


class History(MutableMapping[tuple[int, int], Message]):
    """Messages by chat and number, of each chat at most `kept`."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._chats: dict[int, OrderedDict[int, Message]] = {}
        self._last: dict[int, int] = {}

    def next_number(self, chat: int) -> int:
        """Return the number of a chat's next message; no number is given twice."""
        self._last[chat] = self._last.get(chat, 0) + 1
        return self._last[chat]

    def of(self, chat: int) -> tuple[Message, ...]:
        """Return what is kept of a chat, oldest first."""
        return tuple(self._chats.get(chat, {}).values())

    def __getitem__(self, place: tuple[int, int]) -> Message:
        chat, number = place
        try:
            return self._chats[chat][number]
        except KeyError:
            raise KeyError(place) from None

    def __setitem__(self, place: tuple[int, int], message: Message) -> None:
        chat, number = place
        messages = self._chats.setdefault(chat, OrderedDict())
        messages[number] = message
        if len(messages) > self._kept:
            messages.popitem(last=False)

    def __delitem__(self, place: tuple[int, int]) -> None:
        self[place]
        del self._chats[place[0]][place[1]]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return ((chat, number) for chat, messages in tuple(self._chats.items()) for number in tuple(messages))

    def __len__(self) -> int:
        return sum(map(len, self._chats.values()))
