"""What the bot is doing: «typing…» or «sending a photo…» stands in the chat while something slow lasts, and only then.

Answers are worked out in place and need none: the slowest of a hundred takes 0.05 s in a base of a million facts, less
than a thread or a further call would cost. Pictures are drawn in a thread and sent as files; they are the slow thing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from telegram import Bot
from telegram.constants import ChatAction

_LOGGER: Final = logging.getLogger(__name__)

PATIENCE: Final = 0.4  # seconds; what is done sooner seems instant, and a sign would only flicker
LASTING: Final = 4.5  # seconds; Telegram's clients take the sign down after five


@asynccontextmanager
async def shown_activity(
    bot: Bot, chat: int, action: ChatAction = ChatAction.TYPING, *, after: float = PATIENCE, topic: int | None = None
) -> AsyncIterator[None]:
    """Show what the bot does in a chat (in a forum in a topic) from `after` seconds on until the block is left.

    With `after=0` it is shown at once. A sign that cannot be shown costs nothing but itself.
    """
    showing = asyncio.create_task(_show(bot, chat, action, after=after, topic=topic))
    try:
        if not after:
            await asyncio.sleep(0)  # let the first call start before anything else runs
        yield
    finally:
        showing.cancel()
        await asyncio.gather(showing, return_exceptions=True)


async def _show(bot: Bot, chat: int, action: ChatAction, *, after: float, topic: int | None) -> None:
    if after:
        await asyncio.sleep(after)
    while True:
        try:
            await bot.send_chat_action(chat, action, message_thread_id=topic)
        except Exception as error:  # noqa: BLE001 - the reply matters, its announcement does not
            _LOGGER.debug("activity could not be shown (%s)", type(error).__name__)
        await asyncio.sleep(LASTING)
