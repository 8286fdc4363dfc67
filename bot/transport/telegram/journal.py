"""What becomes of each update: notes made while it is handled enter, one log entry per update leaves.

An entry travels with the handling (a context variable), so that whoever knows something about the update, be it the
handler, the error handler or the rate limiter, notes it without being handed anything. No entry holds a reader's words,
and chats appear only as marks that nobody can trace back after the process has ended.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

from telegram import Update
from telegram.constants import UpdateType

from bot.models.answer import NoAnswer, outcome_of
from bot.models.reply import Turn
from bot.transport.telegram.logs import fields

_LOGGER: Final = logging.getLogger(__name__)
_KEY: Final = os.urandom(16)
_KINDS: Final = tuple(UpdateType)

IGNORED: Final = "ignored"


@dataclass(slots=True)
class Entry:
    """One update on its way: when it was taken in (event loop time), and what became of it so far."""

    update: int
    kind: str
    chat: str
    taken: float
    outcome: str = IGNORED
    reason: str = ""


_CURRENT: Final[ContextVar[Entry | None]] = ContextVar("entry", default=None)


def current() -> Entry | None:
    """Return the entry of the update that is being handled here, None outside any."""
    return _CURRENT.get()


def note(outcome: str, reason: str = "") -> None:
    """Note what became of the update that is being handled here; the last word counts."""
    if entry := _CURRENT.get():
        entry.outcome, entry.reason = outcome, reason


def note_turn(turn: Turn) -> None:
    """Note how the app answered the update that is being handled here."""
    answer = turn.answer
    note(outcome_of(answer).value, answer.reason.value if isinstance(answer, NoAnswer) else "")


@contextmanager
def entered(update: Update) -> Iterator[Entry]:
    """Open the entry of an update, and log it when the update is done with; what concerned nobody is not worth INFO."""
    loop = asyncio.get_running_loop()
    entry = Entry(update.update_id, kind_of(update), mark_of(update), loop.time())
    before = _CURRENT.set(entry)
    try:
        yield entry
    except BaseException as error:
        entry.outcome, entry.reason = "lost", type(error).__name__
        raise
    finally:
        _CURRENT.reset(before)
        _log(entry, loop.time() - entry.taken)


def kind_of(update: Update) -> str:
    """Return what an update holds, as the Bot API names it."""
    return next((str(kind.value) for kind in _KINDS if getattr(update, kind, None) is not None), "unknown")


def mark_of(update: Update) -> str:
    """Return the kind of a chat, and a mark that is the same for the same chat as long as this process runs."""
    chat = update.effective_chat
    whose = chat.id if chat else update.effective_user.id if update.effective_user else None
    if whose is None:
        return ""
    digest = hashlib.blake2b(str(whose).encode(), digest_size=4, key=_KEY).hexdigest()
    return f"{chat.type if chat else 'user'}/{digest}"


def _log(entry: Entry, seconds: float) -> None:
    level = logging.DEBUG if entry.outcome == IGNORED else logging.INFO
    told = {"update": entry.update, "kind": entry.kind, "chat": entry.chat, "outcome": entry.outcome}
    reason = {"reason": entry.reason} if entry.reason else {}
    _LOGGER.log(level, "update handled", extra=fields(**told, **reason, ms=round(seconds * 1000, 1)))
