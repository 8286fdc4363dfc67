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
from typing import Any, Final

from telegram import Update
from telegram.constants import UpdateType

from bot.models.answer import NoAnswer, outcome_of
from bot.models.reply import Turn
from bot.transport.telegram.logs import fields

_LOGGER: Final = logging.getLogger(__name__)
_KEY: Final = os.urandom(16)
_KINDS: Final = tuple(UpdateType)

IGNORED: Final = "ignored"
DROPPED: Final = "dropped"
SUPERSEDED: Final = "superseded"
_QUIET: Final = frozenset({IGNORED, DROPPED, SUPERSEDED})
"""Outcomes that are no answers: a flood of them must not flood the log."""


@dataclass(slots=True)
class Entry:
    """One update on its way: when it was taken in (event loop time), and what became of it so far.

    `app_ms` are the milliseconds that the app thought about it.
    """

    taken: float
    outcome: str = IGNORED
    reason: str = ""
    app_ms: float | None = None


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
    if entry := _CURRENT.get():
        entry.app_ms = turn.elapsed_ms
    note(outcome_of(answer).value, answer.reason.value if isinstance(answer, NoAnswer) else "")


@contextmanager
def entered(update: Update) -> Iterator[Entry]:
    """Open the entry of an update, and log it when the update is done with: `ms` from its arrival, waiting included."""
    loop = asyncio.get_running_loop()
    entry = Entry(loop.time())
    before = _CURRENT.set(entry)
    try:
        yield entry
    except BaseException as error:
        entry.outcome, entry.reason = "lost", type(error).__name__
        raise
    finally:
        _CURRENT.reset(before)
        _log(update, entry, loop.time() - entry.taken)


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


def _log(update: Update, entry: Entry, seconds: float) -> None:
    level = logging.DEBUG if entry.outcome in _QUIET else logging.INFO
    if not _LOGGER.isEnabledFor(level):
        return
    told: dict[str, Any] = {"update": update.update_id, "kind": kind_of(update), "chat": mark_of(update)}
    told["outcome"] = entry.outcome
    if entry.reason:
        told["reason"] = entry.reason
    if entry.app_ms:
        told["app_ms"] = round(entry.app_ms, 1)
    _LOGGER.log(level, "update handled", extra=fields(**told, ms=round(seconds * 1000, 1)))
