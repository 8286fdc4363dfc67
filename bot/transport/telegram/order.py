"""Order: updates of one chat are handled one after another, those of different chats at the same time.

Each chat waits in a lane of its own, so that one that floods the bot slows nobody else. A lane has room for so many;
what comes on top is dropped, which its reader is told once. Of a reader's inline queries only the newest is answered:
each key pressed sends another, and clients show none but the last. An update that comes twice is handled once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Hashable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import BaseUpdateProcessor

from bot.models.text import Language
from bot.render import say
from bot.transport.telegram.addressed import locale_of, question_of
from bot.transport.telegram.intake import AT_ONCE
from bot.transport.telegram.journal import DROPPED, SUPERSEDED, entered, mark_of, note
from bot.transport.telegram.logs import fields

_LOGGER: Final = logging.getLogger(__name__)

WAITING: Final = 20
"""Updates of one chat that may wait: at one reply a second the last is still answered before anybody has left."""


@dataclass(slots=True)
class _Lane:
    """One chat's updates: how many are here, the newest, and how many were dropped since it was last empty."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    inside: int = 0
    newest: int = 0
    dropped: int = 0


class PerChat(BaseUpdateProcessor):
    """Runs updates chat by chat; an update without a chat or a reader waits for nobody.

    `first_seen` notes the number of an update and tells whether it is new.
    """

    def __init__(self, first_seen: Callable[[int], bool] = lambda _: True, *, waiting: int = WAITING) -> None:
        super().__init__(max_concurrent_updates=AT_ONCE)
        self._first_seen = first_seen
        self._waiting = waiting
        self._lanes: dict[Hashable, _Lane] = {}
        self._tasks: set[asyncio.Task[Any]] = set()
        self.dropped = 0

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle an update as soon as every earlier one of its chat is done."""
        task = asyncio.current_task()
        if task:
            self._tasks.add(task)
        try:
            if isinstance(update, Update):
                await self._once(update, coroutine)
            else:
                await coroutine
        finally:
            if task:
                self._tasks.discard(task)
            if isinstance(coroutine, Coroutine):
                coroutine.close()  # one that was dropped has never run

    async def initialize(self) -> None:
        """Do nothing: lanes come with the chats."""

    async def shutdown(self) -> None:
        """Forget the lanes."""
        self._lanes.clear()

    def abandon(self) -> int:
        """Give up whatever is not handled yet, and return how many updates that are."""
        for task in self._tasks:
            task.cancel()
        return len(self._tasks)

    async def _once(self, update: Update, coroutine: Awaitable[Any]) -> None:
        if not self._first_seen(update.update_id):
            _LOGGER.info("update came before and is not handled again", extra=fields(update=update.update_id))
            return
        with entered(update):
            key = _lane_of(update)
            await (coroutine if key is None else self._in_lane(key, update, coroutine))

    async def _in_lane(self, key: Hashable, update: Update, coroutine: Awaitable[Any]) -> None:
        lane = self._lanes.setdefault(key, _Lane())
        if lane.inside > self._waiting:
            await self._drop(lane, update)
            return
        lane.inside += 1
        lane.newest = update.update_id
        try:
            async with lane.lock:
                if update.inline_query and lane.newest != update.update_id:
                    note(SUPERSEDED)
                else:
                    await coroutine
        finally:
            lane.inside -= 1
            if not lane.inside:
                self._leave(key, lane, update)

    def _leave(self, key: Hashable, lane: _Lane, update: Update) -> None:
        """Close a lane that is empty, and tell what did not get into it."""
        self._lanes.pop(key, None)
        if lane.dropped:
            told = fields(chat=mark_of(update), dropped=lane.dropped)
            _LOGGER.warning("a chat asked more than can be answered", extra=told)

    async def _drop(self, lane: _Lane, update: Update) -> None:
        note(DROPPED, "too_many")
        lane.dropped += 1
        self.dropped += 1
        if lane.dropped > 1:
            return
        with suppress(TelegramError):
            await _tell(update)


async def _tell(update: Update) -> None:
    """Tell a reader that some questions will not be answered."""
    text = say(locale_of(update.effective_user) or Language.EN, "too-many-questions")
    if update.callback_query:
        await update.callback_query.answer(text)
    elif update.message:
        await update.message.reply_text(text)


def _lane_of(update: Update) -> Hashable | None:
    """Return what an update waits in, or None where nobody has to keep an order.

    What people of a group say to each other needs no order: nothing is answered, and it must not keep those waiting who
    do ask the bot.
    """
    chat, reader = update.effective_chat, update.effective_user
    if chat is None:
        return ("reader", reader.id) if reader and update.inline_query else None
    said = update.message or update.edited_message
    if said and question_of(said, update.get_bot().bot) is None:
        return None
    return chat.id
