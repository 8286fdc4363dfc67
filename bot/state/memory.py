"""What the bot remembers of a chat: its language, and what its conversation was about.

Held in memory for the chats that spoke last, and on a disk, where there is one, for all of them. A conversation is
forgotten after a while of silence.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from bot.models.text import Language
from bot.state.disk import ERASED, Disk, is_of
from bot.state.newest import Newest

if TYPE_CHECKING:
    from sqlite3 import Connection

EXPIRES_AFTER: Final = 1800.0
"""Seconds of silence after which a conversation no longer lends its subject to a follow-up."""

MAX_CHATS: Final = 10_000
"""Chats held in memory at once; the longest silent leaves it first."""

SILENT_FOR: Final = 400 * 86_400
"""Seconds of silence after which even the language of a chat is forgotten."""

_Context = TypeVar("_Context")

_READ: Final = """
SELECT chats.chosen, chats.spoken, chats.touched, contexts.context, contexts.touched
FROM chats LEFT JOIN contexts USING (chat) WHERE chat = ?
"""
_SPOKE: Final = """
INSERT INTO chats (chat, spoken, touched) VALUES (?, ?, ?)
ON CONFLICT (chat) DO UPDATE SET spoken = coalesce(excluded.spoken, spoken), touched = excluded.touched
"""
_CHOSE: Final = """
INSERT INTO chats (chat, chosen, touched) VALUES (?, ?, ?)
ON CONFLICT (chat) DO UPDATE SET chosen = excluded.chosen, touched = excluded.touched
"""


@dataclass(frozen=True, slots=True)
class Conversation(Generic[_Context]):
    """What is remembered of one chat; `spoken` is the language of its last question, `chosen` what /language set."""

    context: _Context | None = None
    chosen: Language | None = None
    spoken: Language | None = None
    touched: float = 0.0


@dataclass(frozen=True, slots=True)
class Codec(Generic[_Context]):
    """How a context becomes text and is read back; what cannot be read any more comes back as None."""

    dump: Callable[[_Context], str]
    load: Callable[[str], _Context | None]


class Memory(Generic[_Context]):
    """Conversations by chat. The chat "" is nobody's: it remembers nothing."""

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.time,
        disk: Disk | None = None,
        codec: Codec[_Context] | None = None,
    ) -> None:
        self._clock = clock
        self._disk = disk
        self._codec = codec
        self._chats: Newest[str, Conversation[_Context]] = Newest(MAX_CHATS)

    def recall(self, chat: str) -> Conversation[_Context]:
        """Return what is remembered of a chat; an expired context is left out."""
        held = self._chats.find(chat)
        if held is None:
            held = self._read(chat) if self._disk and chat else Conversation()
        if held.context is not None and self._clock() - held.touched > EXPIRES_AFTER:
            return replace(held, context=None)
        return held

    def remember(self, chat: str, *, context: _Context | None, spoken: Language | None) -> None:
        """Note the newest turn of a chat."""
        if not chat:
            return
        held = self.recall(chat)
        told = replace(held, context=context, spoken=spoken or held.spoken, touched=self._clock())
        self._chats.keep(chat, told)
        if self._disk:
            self._disk.put(("conversation", chat), lambda connection: self._write(connection, chat, told))

    def choose_language(self, chat: str, language: Language | None) -> None:
        """Note the language that a chat wants its answers in; None follows each question again."""
        if not chat:
            return
        now = self._clock()
        self._chats.keep(chat, replace(self.recall(chat), chosen=language, touched=now))
        if self._disk:
            self._disk.put(("choice", chat), lambda connection: connection.execute(_CHOSE, (chat, language, int(now))))

    def forget(self, chat: str) -> None:
        """Drop everything that is remembered of a chat, or of a reader in every chat."""
        for talk in [each for each in self._chats if is_of(each, chat)]:
            self._chats.drop(talk)
        if self._disk:
            self._disk.drop(chat)
            self._disk.put(("forget conversation", chat), lambda connection: _forget(connection, chat))
            self._chats.keep(chat, Conversation())  # what the disk still holds is not to be read again

    def _read(self, chat: str) -> Conversation[_Context]:
        """Return what the disk holds of a chat, and hold it in memory from now on."""
        rows = self._disk.read(_READ, chat) if self._disk else []
        if not rows:
            return Conversation()
        chosen, spoken, touched, context, talked = rows[0]
        read = self._codec.load(context) if self._codec and context else None
        held = Conversation(read, _language(chosen), _language(spoken), float(talked if read else touched))
        self._chats.keep(chat, held)
        return held

    def _write(self, connection: Connection, chat: str, conversation: Conversation[_Context]) -> None:
        touched = int(conversation.touched)
        connection.execute(_SPOKE, (chat, conversation.spoken, touched))
        if conversation.context is None or self._codec is None:
            connection.execute("DELETE FROM contexts WHERE chat = ?", (chat,))
            return
        text = self._codec.dump(conversation.context)
        connection.execute("INSERT OR REPLACE INTO contexts VALUES (?, ?, ?)", (chat, text, touched))


def purge_conversations(connection: Connection, now: float) -> None:
    """Remove from a disk what has expired."""
    connection.execute("DELETE FROM contexts WHERE touched < ?", (int(now - EXPIRES_AFTER),))
    connection.execute(
        """DELETE FROM chats WHERE touched < ? AND chat NOT IN (SELECT chat FROM follows)
           AND chat NOT IN (SELECT chat FROM digests)""",
        (int(now - SILENT_FOR),),
    )


def _forget(connection: Connection, chat: str) -> object:
    named = (chat, f"{chat}/%", f"%/{chat}")  # ids are digits and a minus: nothing in them is a pattern
    for table in ("chats", "contexts"):
        connection.execute(f"DELETE FROM {table} WHERE chat = ? OR chat LIKE ? OR chat LIKE ?", named)  # noqa: S608
    return ERASED


def _language(code: str | None) -> Language | None:
    return Language(code) if code in tuple(Language) else None
