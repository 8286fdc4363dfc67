"""Order: updates of one chat are handled one after another, those of different chats at the same time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

from telegram import Update
from telegram.ext import BaseUpdateProcessor

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

AT_ONCE: Final = 1024  # updates that may wait or run at the same time; each costs a few kB


class PerChat(BaseUpdateProcessor):
    """Runs updates chat by chat; an update without a chat waits for nobody."""

    def __init__(self) -> None:
        super().__init__(max_concurrent_updates=AT_ONCE)
        self._locks: dict[int, asyncio.Lock] = {}
        self._users: dict[int, int] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle an update as soon as every earlier one of its chat is done."""
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            await coroutine
            return
        async with self._turn(chat.id):
            await coroutine

    async def initialize(self) -> None:
        """Do nothing: locks come with the chats."""

    async def shutdown(self) -> None:
        """Forget the locks."""
        self._locks.clear()
        self._users.clear()

    @asynccontextmanager
    async def _turn(self, chat: int) -> AsyncIterator[None]:
        """Hold a chat's lock, and drop it when nobody holds or wants it any more."""
        lock = self._locks.setdefault(chat, asyncio.Lock())
        self._users[chat] = self._users.get(chat, 0) + 1
        try:
            async with lock:
                yield
        finally:
            self._users[chat] -= 1
            if not self._users[chat]:
                del self._users[chat], self._locks[chat]
