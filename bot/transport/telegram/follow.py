"""News for followers: a dossier that changed enters; one message to each chat that follows what changed leaves.

What a chat is to be told is noted first, marked as told next, and sent last: nobody is told twice, and a process that
dies while it sends costs one chat one message at most.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

import httpx
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.errors import StateError
from bot.models.base import Base
from bot.models.notice import News
from bot.models.reply import Turn
from bot.newsdesk import news_told, note_changes
from bot.render import Style
from bot.transport.telegram.application import AnyApplication
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.limiter import TooLateError
from bot.transport.telegram.logs import frames_of
from bot.transport.telegram.pace import as_news
from bot.transport.telegram.replies import parts_of

_LOGGER: Final = logging.getLogger(__name__)
_NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


async def announce(application: AnyApplication, deps: Deps, before: Base | None, after: Base) -> None:
    """Tell followers what has changed in the dossier. Never raises: what cannot be noted is not told."""
    with nothing_raised():
        await asyncio.to_thread(note_changes, deps.notes, before.facts if before else None, after)
        await deliver(application, deps, await asyncio.to_thread(deps.notes.news.waiting))


@contextmanager
def nothing_raised() -> Iterator[None]:
    """Log what goes wrong with the news, and go on: the next ones must come whatever is wrong with these."""
    try:
        yield
    except StateError as error:
        _LOGGER.warning("news are not told now (%s)", error)
    except Exception as error:  # noqa: BLE001 - see above
        _log("news are not told now", error)


@contextmanager
def _others_told() -> Iterator[None]:
    """Log what goes wrong with the news of one chat; only a state that fails ends the round for all."""
    try:
        yield
    except StateError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one chat, the next must be told
        _log("news for a chat are lost", error)


def _log(what: str, error: Exception) -> None:
    """Log kind and place of an error, and no text of any chat."""
    where = frames_of(error.__traceback__)
    _LOGGER.error("%s (%s): %s", what, type(error).__name__, where)


async def deliver(application: AnyApplication, deps: Deps, chats: Iterable[str], *, digest: bool = False) -> None:
    """Tell chats what waits for them, one after another: readers who wait for an answer come first."""
    for chat in chats:
        with _others_told():
            await _deliver_to(application, deps, chat, digest=digest)


async def _deliver_to(application: AnyApplication, deps: Deps, chat: str, *, digest: bool) -> None:
    batch = time.time_ns() // 1_000_000
    if not await asyncio.to_thread(deps.notes.news.take, chat, batch=batch):
        return
    news = news_told(chat, deps.notes, deps.app.base, batch=batch)
    if news and not await _sent(application, deps, chat, replace(news, digest=digest)):
        await asyncio.to_thread(deps.notes.news.give_back, chat, batch=batch)


async def _sent(application: AnyApplication, deps: Deps, chat: str, news: News) -> bool:
    """Send a chat its news; tell whether that is settled, or is to be tried again."""
    rendered = deps.app.render(Turn(news, deps.app.language_of(chat)), Style.TELEGRAM)
    try:
        with as_news():
            for part in parts_of(rendered, deps.app.base, application.bot.username):
                await application.bot.send_message(int(chat), part.text, reply_markup=part.markup)
    except ChatMigrated as error:
        await asyncio.to_thread(deps.notes.news.give_back, chat, batch=news.batch)
        deps.notes.move(chat, str(error.new_chat_id))
    except TelegramError as error:
        return _settled(error, deps, chat)
    return True


def _settled(error: TelegramError, deps: Deps, chat: str) -> bool:
    """Note what an error means for a chat; tell whether trying again would be of no use or could tell it twice."""
    if isinstance(error, Forbidden) or (isinstance(error, BadRequest) and "chat not found" in error.message.lower()):
        deps.notes.unsubscribe(chat)
        return True
    _LOGGER.warning("news for a chat failed with %s", type(error).__name__)
    if isinstance(error, RetryAfter | TooLateError):
        return False
    return not (isinstance(error, NetworkError) and isinstance(error.__cause__, _NEVER_SENT))
